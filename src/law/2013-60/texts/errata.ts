/** Every correction of the scanned text, and what is stale in the original itself and stays as it is. */
import { text, type Certainty, type Text } from '../../../domain';
import type { Erratum } from '../../types';

const changes = (where: string, printed: string, read: string, certainty: Certainty, why: Text): Erratum => ({
  where,
  printed,
  read,
  why,
  certainty,
  changesResult: true,
});

const SCANNED = text('원 안의 한글(㉮ ㉯ …)이 원 안의 숫자 등으로 읽혔습니다.', 'The scanner read circled Hangul (㉮ ㉯ …) as other circled characters.');
const MISPRINT = text('잘못 읽힌 글자입니다.', 'A misread character.');
const NO_HEADING = text('표시가 빠져 있습니다.', 'The heading is missing.');
const LAYOUT = text('글자가 아니라 옮기면서 생긴 흔적입니다.', 'A trace of the transfer, not of the text.');
const STALE = text('원문 자체의 낡은 인용이므로 그대로 둡니다.', 'Stale in the original itself: quoted as it is.');

const misprint = (where: string, printed: string, read: string, certainty: Certainty = 'yes', why: Text = MISPRINT): Erratum => ({
  where,
  printed,
  read,
  why,
  certainty,
  changesResult: false,
});
const stale = (where: string, printed: string): Erratum => misprint(where, printed, printed, 'yes', STALE);

const GRADES = 'A 5.5 · B 4.5 · C 3.5 · D 2.5 · E 1.5';
const FIFTHS = 'A 5/5 · B 4/5 · C 3/5 · D 2/5 · E 1/5';
const GRADES_WHY = text(
  '배점 합계가 100이고 합계도 100으로 적혀 있습니다. 적힌 대로면 모두 A가 550점, 모두 E도 150점으로 65점을 넘습니다. 기술성 하한 26점·24점은 43점(25.8, 올림)·40점의 60%입니다.',
  'The points add up to 100 and 100 is printed as the total. As printed, all A would be 550 and all E (150) would pass the 65 mark. The floors 26 and 24 are 60 % of 43 (25.8, rounded up) and of 40.',
);

export const errata: readonly Erratum[] = [
  changes('별표 4 · 등급별 가점', GRADES, FIFTHS, 'yes', GRADES_WHY),
  changes('별표 5 · 등급별 가점', GRADES, FIFTHS, 'yes', GRADES_WHY),
  changes('별표 6 · 등급별 가점', GRADES, FIFTHS, 'yes', GRADES_WHY),
  changes('별표 6', '(표시 없음)', '[별표 6] 기술성 평가표 (예비벤처기업용)', 'yes', text('제6조⑤가 별표 6을 가리킵니다.', '제6조⑤ needs it.')),
  changes('별표 3 · 1.가.①', '㉔ ㉕ ㉖', '㉮ ㉯ ㉰', 'yes', SCANNED),
  changes(
    '별표 3 · 1.가.①.㉰',
    '㉖ 위 ㉔에 해당하는 자',
    '㉰ 위 ㉯에 해당하는 자',
    'likely',
    text(
      '같은 내용의 조세특례제한법 시행규칙 제7조③이 제2호를 가리킵니다. 두 읽기를 함께 봅니다.',
      'The twin rule in 조세특례제한법 시행규칙 제7조③ refers to item 2. Both readings are shown.',
    ),
  ),
  changes(
    '별표 3 · 1.나.①',
    '㉗ ㉘ ㉙ ㉚ … ㉞ ㉟ ㊱ ㊲ ㊳ ㊴',
    '㉮ ㉯ ㉰ ㉱ … ㉲ ㉳ ㉴ ㉵ ㉶ ㉷',
    'yes',
    text(
      '기관은 열 가지입니다. 한국디자인진흥원이 일곱째이며 옛 영도 이를 ㉴로 인용합니다.',
      'Ten kinds of institution: 한국디자인진흥원 is the 7th and an old decree cites it as ㉴.',
    ),
  ),
  changes('별표 3 · 2.가.⑤', '㉞ ㉟', '㉮ ㉯', 'yes', SCANNED),
  changes(
    '별표 3 · 2.마',
    '㉠ ㉡ ㉢ ㉣ / ㉤ ㉥ ㉦ ㉧ ㉨ ㉩',
    '㉮–㉱ (2.마.①) / ㉮–㉳ (2.마.②)',
    'likely',
    text('둘째 목록은 ㉮부터 다시 시작합니다.', 'The second list restarts.'),
  ),
  changes(
    '별표 3 · 2.마.②',
    '제7항제2호의 규정에 의한 위탁훈련비',
    '2.가.⑤㉯의 위탁훈련비(한국생산성본부)',
    'likely',
    text(
      '옛 세법 규정에서 옮겨 온 말로, 거기서는 ⑦2가 이 항목이었습니다. 인용은 원문대로 둡니다.',
      'The clause was copied from an old tax rule where ⑦2 was that item. It is quoted as printed.',
    ),
  ),
  changes(
    '제12조',
    '제6조의1제1항',
    '제6조의2제1항',
    'yes',
    text('제6조의1은 없고, 신청철회는 제6조의2입니다.', 'There is no 제6조의1; the withdrawal is 제6조의2.'),
  ),

  misprint('연혁', '1999. 7.32', '1999. 7.22', 'likely', text('7월 32일은 없습니다.', 'There is no 32 July.')),
  misprint('제6조 · ⑩.5', '국세채납', '국세체납'),
  misprint('제16조', '재검토키한', '재검토기한'),
  misprint('별표 1 · 56211', '일반유희', '일반유흥'),
  misprint('별표 1 · 56212', '무도유희', '무도유흥'),
  misprint('별표 1 · 91249', '깡블링 및 베테링', '갬블링 및 베팅'),
  misprint('별표 1 · 96992', '접술', '점술'),
  misprint('별표 6', '특점', '득점'),
  misprint('별지 제1-1호', '기업제', '기업체'),
  misprint('별지 제1-1호', '별치', '별지'),
  misprint('별지 제1-1호', '기술화되', '기술하되'),
  misprint('별지 제1-1호', '안전성', '안정성'),
  misprint('별지 제5호', '방행차금', '발행차금'),
  misprint('별지 제5호', '집대비', '접대비'),
  misprint('별지 제1호', '(표시 없음)', '[별지 제1호 서식]', 'yes', NO_HEADING),
  misprint('별지 제1-1호', '(표시 없음)', '[별지 제1-1호 서식]', 'yes', NO_HEADING),
  misprint('별지 제3-1호', '(표시 없음)', '[별지 제3-1호 서식]', 'yes', NO_HEADING),
  misprint('별지 제3-2호', '(표시 없음)', '[별지 제3-2호 서식]', 'yes', NO_HEADING),
  misprint('제6조 · ⑨', '**1년 이내** 등의 별표', '1년 이내', 'yes', LAYOUT),
  misprint('별표 3', '<p> … </p>', '(없음)', 'yes', LAYOUT),
  misprint('별표 1 · 56219, 56191, 56220', '한 칸 밀린 행', '코드번호와 업종', 'yes', LAYOUT),
  misprint('별표 5 · 기술성', '자금조달능력이 한 칸 밀린 행', '기술의 우수성 및 제품화 능력 | 자금조달능력 | 7', 'yes', LAYOUT),
  misprint('별지 제1-1호', '성장성이 한 칸 밀린 행', '성장성', 'yes', LAYOUT),

  stale('별지 제5호', '제2조의2제1항제3호'),
  stale('제15조 · ①', '지식경제부장관'),
  stale('별표 3 · 2.나.⑤', '노동부장관'),
  stale('별지 제4호', '「전자정부법」 제21조제1항'),
];
