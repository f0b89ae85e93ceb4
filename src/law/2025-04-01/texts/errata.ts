/** What is printed oddly: corrected where the reading is plain, else left as it is, with the reason. */
import { text, type Text } from '../../../domain';
import type { Erratum } from '../../types';
import { BUSINESS_103 } from '../score-cards';
import { ARROW, BULLET, LOST_ARROW, LOST_BULLET, LOST_MORE, MORE } from './lost-signs';

const read = (where: string, printed: string, reading: string, why: Text): Erratum => ({
  where,
  printed,
  read: reading,
  why,
  certainty: 'yes',
  changesResult: false,
});
const asPrinted = (where: string, printed: string, why: Text, changesResult = false): Erratum => ({
  ...read(where, printed, printed, why),
  changesResult,
  ...(changesResult ? { certainty: 'likely' } : {}),
});

const STALE = text('원문 자체의 낡은 인용이므로 그대로 둡니다.', 'Stale in the original itself: quoted as it is.');
const ODD = text('원문에 그렇게 적혀 있습니다.', 'So printed in the original.');
const lost = (where: string, reading: string, why: Text): Erratum => ({ ...read(where, '?', reading, why), certainty: 'likely' });

export const errata: readonly Erratum[] = [
  asPrinted('별표 4', '사업성장성 103%', BUSINESS_103, true),
  read(
    '별표 2 · 1.가.③',
    '나목ⓛ',
    '나목①',
    text('원 안의 숫자 ①이 원 안의 라틴 글자 ⓛ로 적혀 있습니다.', 'The circled ① is printed as a circled Latin letter.'),
  ),
  read('별표 2 · 1.라', '조세특례제한법 시행규칙」', '「조세특례제한법 시행규칙」', text('여는 낫표가 빠져 있습니다.', 'The opening bracket is missing.')),
  asPrinted('별표 2 · 2.나.④', '노동부장관', STALE),
  asPrinted(
    '별표 2 · 2.가.②',
    '직업훈련에서의 위탁훈련비',
    text('‘직업훈련기관에의’로 보이나 원문대로 둡니다.', 'Probably 직업훈련기관에의; it stays as printed.'),
  ),
  asPrinted('별표 2 · 2.라.②', '국가전문행정연수원', STALE),
  asPrinted('별표 2 · 1.마', '전문 생산기술연구소', ODD),
  asPrinted('제8조 · 1', '법 제25조4제1항제1호', text('법 제25조의4제1항제1호를 가리킵니다.', 'Means 법 제25조의4제1항제1호.')),
  read('제9조 · ①', '따 른', '따른', text('글자 사이가 벌어져 있습니다.', 'A stray blank.')),
  asPrinted('제9조 · ②', '벤처기업확인위원의 위원이', ODD),
  asPrinted(
    '부칙 · 제2021-20호',
    '제도 시행일인 2021년 3월 11일',
    text(
      '법률의 개정 규정은 2021-02-12에 시행되었습니다. 그날부터 2021-03-10까지는 이 고시도 시행 전입니다.',
      'The Act’s amendment took effect on 2021-02-12; until 2021-03-10 this notice was not in force either.',
    ),
  ),
  lost('별지 제1호', ARROW, LOST_ARROW),
  lost('별지 제2호', BULLET, LOST_BULLET),
  asPrinted('별지 제2호', 'a210mm×297mm', ODD),
  asPrinted('별지 제2호', '또는 또는', ODD),
  asPrinted('별지 제2호', '3-3-3. · 3-3-2.', text('번호가 3-5-3, 3-5-2여야 할 자리입니다.', 'Stands where 3-5-3 and 3-5-2 belong.')),
  lost('별지 제3호', ARROW, LOST_ARROW),
  lost('별지 제8호', ARROW, LOST_ARROW),
  asPrinted(
    '별지 제8호',
    '영문(또는 중문) 확인서 발급',
    text('재발급 신청서의 처리절차에 별지 제3호의 글이 남아 있습니다.', 'The steps of the reissue still carry the words of Form 3.'),
  ),
  asPrinted('별지 제9호', '제2조의2제1항제3호가목', STALE),
  lost('별지 제9호', MORE, LOST_MORE),
];
