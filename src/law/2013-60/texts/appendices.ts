/** [별표 1]–[별표 6]: the words that the data holds, in the order and the layout of the appendices. */
import { text } from '../../../domain';
import { article, type Row } from '../../texts-data';
import type { ArticleText, CostLine, ScoreCard, SectionId } from '../../types';
import { costStatement } from '../cost-statement';
import { excludedIndustries } from '../excluded-industries';
import { scoreCards } from '../score-cards';

const appendix1 = article(
  '별표 1',
  '벤처기업 대상에서 제외되는 업종',
  excludedIndustries.map(({ code, name, section, raw }): Row => [code, `${section} | ${code} | ${name}`, raw === undefined ? {} : { raw }]),
);

const appendix2 = article('별표 2', '업종별 연구개발 투자비율', [
  ['', '업종(산업분류코드) | 연구개발투자비율'],
  ['제조업', '제조업(10~33)'],
  ['의약품', '- 의약품(21) | 6%이상'],
  ['기계 및 장비 제조업(사무용 기계 및 장비 제외)', '- 기계 및 장비 제조업(29) <단, 사무용기계 및 장비 (2918)제외> | 7%이상'],
  ['컴퓨터 및 주변장치', '- 컴퓨터 및 주변장치(263) | 6%이상'],
  ['사무용 기계 및 장비', '- 사무용기계 및 장비 (2918) | 6%이상'],
  ['전기장비', '- 전기장비(28) | 6%이상'],
  ['반도체 및 전자부품', '- 반도체 및 전자부품(261,262) | 6%이상'],
  ['의료, 정밀, 광학기기 및 시계', '- 의료, 정밀, 광학기기 및 시계 (27) | 8%이상'],
  ['기타 제조업', '- 기타제조업 | 5%이상'],
  ['도매 및 소매업', '도매 및 소매업(45~47) | 6%이상'],
  ['통신업', '통신업(61) | 7%이상'],
  ['사업서비스업', '사업서비스업'],
  ['소프트웨어 개발 및 공급업', '- 소프트웨어 개발 및 공급업(582) | 10%이상'],
  ['컴퓨터 프로그래밍, 시스템 통합 및 관리업', '- 컴퓨터 프로그래밍, 시스템 통합 및 관리업(62) | 10%이상'],
  ['정보서비스업', '- 정보서비스업(63) | 10%이상'],
  ['인터넷산업', '(인터넷산업) | (5%이상)'],
  ['기타산업', '기타산업 | 5%이상'],
]);

const lineRows = (line: CostLine): Row[] => {
  const mark = line.code.slice(line.code.lastIndexOf('.') + 1);
  const dot = /^[①-⑮]$/.test(mark) ? '' : '.';
  const lead: Row = [line.code, `${mark}${dot} ${line.text}`, { ...(line.raw && { raw: line.raw }), ...(line.why && { why: line.why }) }];
  const items = (line.items ?? []).map((item): Row => [
    `${line.code}.${item.mark}`,
    `${item.mark} ${item.text}`,
    { ...(item.raw && { raw: item.raw }), ...(item.why && { why: item.why }) },
  ]);
  return [lead, ...items];
};
const appendix3 = article('별표 3', '연구개발비 산정표 (단위 : 천원)', [['', '비용 | 장부금액 | 조정금액 | 소계'], ...costStatement.lines.flatMap(lineRows)]);

const SECTIONS: Readonly<Record<SectionId, string>> = { management: '경영주 기술능력', technology: '기술성', business: '사업성' };
const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0);

function card(ref: string, { title, items }: ScoreCard): ArticleText {
  const sections = [...new Set(items.map((item) => item.section))].flatMap((id): Row[] => {
    const own = items.filter((item) => item.section === id);
    const total = sum(own.map((item) => item.maxPoints));
    return [
      [SECTIONS[id], `${SECTIONS[id]} (${total}점)`],
      ...own.map((item): Row => [`${SECTIONS[id]}.${item.name.ko}`, `${item.group.ko} | ${item.name.ko} | ${item.maxPoints}`]),
      [`${SECTIONS[id]}.소계`, `소계 | ${total}`],
    ];
  });
  const { raw, why } = scoreCards.fifths ?? {};
  return article(
    ref,
    title.ko,
    [
      ['', '구분 | 평가항목 | 심사항목 | 배점 | 해당 등급 | 득점'],
      ...sections,
      ['합계', `합계 | ${sum(items.map((item) => item.maxPoints))}`],
      ['등급별 가점', '※ 배점은 신청기업에 해당되는 평가등급(A~E)별 가점 부여'],
      ['등급별 가점', '등급별 가점 <A:배점 × 5/5, B:배점 × 4/5, C:배점 × 3/5, D:배점 × 2/5, E:배점 × 1/5>', { ...(raw && { raw }), ...(why && { why }) }],
    ],
    ref === '별표 6'
      ? text(
          '원문에 ‘[별표 6]’이라는 표시가 빠져 있습니다. 제6조⑤가 가리키는 표입니다.',
          'The heading [별표 6] is missing in the scanned text; it is the card that 제6조⑤ names.',
        )
      : undefined,
  );
}

export const appendices: readonly ArticleText[] = [appendix1, appendix2, appendix3, ...scoreCards.cards.map((one) => card(`별표 ${one.id}`, one))];
