/** [별표 1]–[별표 6]: the words that the data holds, in the order and the layout of the appendices. */
import { text } from '../../../domain';
import { article, type Row } from '../../texts-data';
import type { ArticleText, CostLine, ScoreCard } from '../../types';
import { costStatement } from '../cost-statement';
import { requiredRatios } from '../required-ratios';
import { BUSINESS_103, scoreCards } from '../score-cards';

/** The trades as 별표 1 prints them, in its order. */
const TRADES = [
  '의약품',
  '기계 및 장비제조 <단, 사무용기계 및 장비제외>',
  '컴퓨터및주변장치',
  '사무용기계및장비',
  '전기장비',
  '반도체 및 전자부품',
  '의료, 정밀, 광학기기 및 시계',
  '기타제조업',
  '도매 및 소매업',
  '통신업',
  '소프트웨어개발 공급업',
  '컴퓨터프로그래밍, 시스템통합관리업',
  '정보서비스업',
  '인터넷산업',
  '기타산업',
] as const;

const appendix1 = article(
  '별표 1',
  '업종별 연구개발 투자비율',
  [
    ['', '업 종 | 매출액 규모별 연구개발투자비율(%)'],
    ['', '50억원 미만 | 50억원 이상 100억원 미만 | 100억원 이상'],
    ...requiredRatios.rows.map((row, at): Row => [row.label.ko, `${TRADES[at]} | ${row.bands.map(({ percent }) => percent).join(' | ')}`]),
  ],
  requiredRatios.why,
);

const lineRows = (line: CostLine): Row[] => {
  const mark = line.code.slice(line.code.lastIndexOf('.') + 1);
  const circled = /^[①-⑮]$/.test(mark);
  const lead: Row = [
    line.code,
    circled ? `${mark}${line.text}` : `${mark}. ${line.text}`,
    { ...(line.raw && { raw: line.raw }), ...(line.why && { why: line.why }) },
  ];
  return [lead, ...(line.items ?? []).map((item): Row => [`${line.code}.${item.mark}`, `${item.mark}${item.text}`])];
};
const appendix2 = article('별표 2', '연구개발비 산정기준', [
  ['', '(단위 : 백만원)'],
  ['', '비용 | 장부금액 | 조정금액 | 소 계'],
  ...costStatement.lines.flatMap(lineRows),
]);

const appendix3 = article('별표 3', '전문평가기관 지정', [
  ['', '(지정일 : 2024. 12. 24, 유효기간 : 2년)'],
  ['1', '1) 기술보증기금'],
  ['2', '2) 나이스평가정보 주식회사'],
  ['3', '3) 신용보증기금'],
  ['4', '4) 연구개발특구진흥재단'],
  ['5', '5) 중소벤처기업진흥공단'],
  ['6', '6) 한국농업기술진흥원'],
  ['7', '7) 한국과학기술정보연구원'],
  ['8', '8) 한국발명진흥회'],
  ['9', '9) 한국벤처캐피탈협회'],
  ['10', '10) 한국생명공학연구원'],
  ['11', '11) 한국생산기술연구원'],
  ['12', '12) 한국평가데이터 주식회사'],
  ['', '※ 이상 가, 나, 다 순'],
]);

const HEAD = '대분류 | 중분류 | 지표명 | 평가내용 | 비율(%)';
const cardRows = ({ items, sections }: ScoreCard, under: string): Row[] =>
  items.map((item): Row => [
    `${under}${item.name.ko}`,
    [sections?.[item.section]?.ko, item.group.ko, item.name.ko, item.detail, `${item.maxPoints}%`].join(' | '),
  ]);

const tables = scoreCards.cards.slice(0, 3);
const appendix4 = article(
  '별표 4',
  '기술혁신성ㆍ사업성장성 평가표',
  tables.flatMap((card, at): Row[] => [[`${at + 1}`, `${at + 1}. ${card.title.ko}`], [`${at + 1}`, HEAD], ...cardRows(card, `${at + 1}.`)]),
  BUSINESS_103,
);

const appendix5 = article('별표 5', '기술혁신성ㆍ사업성장성 평가표(예비벤처기업용)', [
  ['', HEAD],
  ...scoreCards.cards.slice(3).flatMap((card) => cardRows(card, '')),
]);

const appendix6 = article(
  '별표 6',
  '벤처기업 확인마크',
  [
    ['', '벤처기업 확인마크는 아래 기본 도안을 참고하여 기업 및 제품의 특성과 포장 재질 또는 디자인에 적합하게 적용하여 사용할 수 있다.'],
    ['1', '1. 도안모형'],
    ['1', '가로조합 | 세로조합 | 심볼'],
    ['2', '2. 도안요령'],
    [
      '2.가',
      '가. 벤처기업 확인마크는 이미지 변질이나 왜곡이 없도록 하며, 비례 규정에 따라 정확히 재생하여 사용하여야 한다. 단, 제품이나 포장지 등의 특성에 따라 지정된 색상을 사용하기 곤란한 경우에는 가이드라인의 배경색에 따른 색상규정을 참고하여 변경할 수 있다. (가이드라인은 벤처확인종합관리시스템(https://www.smes.go.kr/venturein)에 공지되어 있음)',
    ],
    [
      '2.나',
      '나. 마크는 적용매체에 따라 적용공간 레이아웃을 고려하여 적절한 크기로 표시할 수 있다. 단, 정비례로 확대, 축소하여 사용하도록 한다. (최소크기는 가로 10㎜로 한다.)',
    ],
  ],
  text('도안은 그림이어서 담고 있지 않습니다.', 'The marks are pictures and not held.'),
);

export const appendices: readonly ArticleText[] = [appendix1, appendix2, appendix3, appendix4, appendix5, appendix6];
