/** Each thing that a clause lists, by its own name alone: who is named so meets the line or is excluded from it. */
import { describe, expect, it } from 'vitest';
import { findingsOfEach, ofTheLine, type LineRow } from '../lib/line-rows';

interface Kind {
  readonly name: string;
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
}
const rowOf = ({ line, cells }: Kind, day: string): LineRow => ({
  verdict: 'lawful',
  decisive: true,
  cells: { 분류: line, 거래일자: day, ...cells, 장부금액: 1_000_000, 조정금액: 0, 소계: 1_000_000 },
  clause: '',
  why: '',
});
const EDITIONS = [
  { appliedOn: '2014-02-14', day: '2013-05-24', partner: '1.나.①', trainer: '2.마.②', rents: ['1.가.③', '2.라.③', '2.바.③'], pay: '1.가.①' },
  { appliedOn: '2025-06-10', day: '2024-05-24', partner: '1.나.①', trainer: '2.라.②', rents: ['1.가.③', '2.다.③', '2.마.③'], pay: '1.가.①' },
] as const;

/** 1.나.① ㉮–㉷. */
const PARTNERS = [
  ...['㉮ 가람대학교', '㉮ 가람전문대학', '㉯ 국립축산과학원', '㉰ 한국기계연구원', '㉰ 한국전자통신연구원', '㉱ 비영리법인 가람'],
  ...[
    '㉲ ㈜가람 기업부설연구소',
    '㉳ 가람산업기술연구조합',
    '㉴ 한국디자인진흥원',
    '㉵ 연구개발업 ㈜가람',
    '㉶ 가람대학교 산학협력단',
    '㉷ ㈜가람 시험·검사 분석업',
  ],
];
/** 2.마.② ㉮–㉳ of 2013; 2.라.② ㉮–㉲ of 2025, without 한국생산성본부. */
const TRAINERS = ['국가전문행정연수원 국제특허연수부', '한국표준협회', '한국디자인진흥원', '한국능률협회', '부산상공회의소 연수원'];
/** 1.가.① ㉰: 가족을 포함. */
const KIN = ['배우자', '장남', '차녀', '부친', '모친', '남동생', '누나의 남편인 매형', '사위', '며느리', '조카', '장인', '처남', '손녀', '사촌', '삼촌'];
/** What is no 임차 and no 이용. */
const BOUGHT = ['구입', '구매', '매입', '취득', '매매대금', '경매 낙찰'];

describe.each(EDITIONS)('$appliedOn', ({ appliedOn, day, partner, trainer, rents, pay }) => {
  const partners = (names: readonly string[]): readonly Kind[] =>
    names.map((name) => ({ name, line: partner, cells: { 적요: '제어 알고리즘 기술개발용역', 위탁기관: name.replace(/^[㉮-㉷] /, '') } }));
  const trainers = (names: readonly string[]): readonly Kind[] =>
    names.map((name) => ({ name, line: trainer, cells: { 적요: '통계적 공정관리 품질관리 위탁훈련', 훈련기관: name } }));
  const told = (kinds: readonly Kind[]): ReadonlyMap<string, readonly { readonly rule: string; readonly says: string; readonly hard: boolean }[]> => {
    const rows = kinds.map((kind) => rowOf(kind, day));
    const found = findingsOfEach(rows, appliedOn);
    return new Map(
      kinds.map(({ name, line }, at) => [
        `${line} ${name}`,
        (found.get(rows[at] as LineRow) ?? [])
          .filter((one) => ofTheLine(one) || one.ruleId === 'condition-unconfirmed')
          .map((one) => ({ rule: one.ruleId, says: one.message.ko, hard: one.severity !== 'review' })),
      ]),
    );
  };
  const ASKED = /㉮–㉷의 기관이 맞습니까|㉮–㉳의 기관에 맡겼습니까|㉮–㉲의 기관에 맡겼습니까|다음 각목의 기관에|기관이 아닙니다|기관”에 맞지/;
  const about = (kinds: readonly Kind[]): readonly string[] =>
    [...told(kinds)].filter(([, findings]) => findings.some(({ rule, says }) => rule === 'institution-not-listed' || ASKED.test(says))).map(([name]) => name);

  it('asks about none of the institutions that the clauses name', () => {
    const kinds = [...partners(PARTNERS), ...trainers([...TRAINERS, ...(appliedOn < '2025' ? ['한국생산성본부'] : [])])];
    expect(about(kinds)).toEqual([]);
  });
  it('asks about who is none of them', () => {
    const kinds = [...partners(['㈜가람상사', '홍길동']), ...trainers(['㈜가람컨설팅', '광주상공회의소', ...(appliedOn < '2025' ? [] : ['한국생산성본부'])])];
    expect(about(kinds)).toEqual([...told(kinds).keys()]);
  });
  it('tells of every relative of the head of the firm', () => {
    const kinds = KIN.map((name) => ({
      name,
      line: pay,
      cells: { 성명: '김가람', 부서: '기업부설연구소', 직위: '연구원', 적요: '5월 급여', 지배주주와의관계: name },
    }));
    expect([...told(kinds)].filter(([, findings]) => !findings.some(({ rule }) => rule !== 'condition-unconfirmed')).map(([name]) => name)).toEqual([]);
  });
  it('refuses what was bought where the line is of rent', () => {
    const kinds = rents.flatMap((line) =>
      BOUGHT.map((name) => ({ name, line, cells: { 적요: line === '1.가.③' ? `시험분석 장비 ${name}` : `실습 시설 ${name}` } })),
    );
    expect([...told(kinds)].filter(([, findings]) => !findings.some(({ hard }) => hard)).map(([name]) => name)).toEqual([]);
  });
});
