/** What is known of the present rules beside the articles. */
import { text } from '../../../domain';
import { civilAct, ksic } from '../../civil-act';
import { article, type Row } from '../../texts-data';
import { requiredRatios } from '../../2025-04-01/required-ratios';

const ratios = article(
  '업종별 연구개발비 비율',
  '연 매출액 50억원 미만 / 50억원 이상 100억원 미만 / 100억원 이상',
  requiredRatios.rows.map((row): Row => [row.label.ko, `${row.label.ko} | ${row.bands.map((band) => `${band.percent}%`).join(' / ')}`]),
  requiredRatios.why,
);

export const outside = [
  ratios,
  article(
    '벤처기업확인기관',
    '지정된 기관',
    [['', '2021년부터 벤처기업협회']],
    text('법 제25조의3에 따라 지정된 민간 기관입니다.', 'A private body designated under 법 제25조의3.'),
  ),
  ...civilAct,
  ...ksic,
];
