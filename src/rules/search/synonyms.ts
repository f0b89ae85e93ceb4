/** What people call the things of the notice, Korean and English, each group the same thing. Words to find a place by, never to decide by. */
const GROUPS: readonly (readonly string[])[] = [
  ['점수', '평점', '득점', '배점', 'score', 'points', 'mark'],
  ['합격', '통과', '기준점수', '커트라인', '적격', 'pass', 'threshold'],
  ['등급', 'grade'],
  ['평가표', '스코어카드', '채점표', 'scorecard', 'card'],
  ['유효기간', '만료', '만료일', '만기', '유효', 'validity', 'expiry', 'expiration', 'valid'],
  ['갱신', '연장', '재확인', '재신청', 'renewal', 'renew', 'extension', 'extend'],
  ['기한', '기간', '마감', '기일', 'deadline', 'due', 'period', 'term'],
  ['신청', '접수', '청구', 'application', 'apply', 'filing'],
  ['수수료', '비용', '요금', 'fee', 'charge'],
  ['이의', '이의신청', '불복', '재심사', 'objection', 'appeal'],
  ['취소', '철회', 'cancel', 'cancellation', 'revocation', 'revoke', 'withdrawal', 'withdraw'],
  ['재발급', '변경', '명의변경', 'reissue', 'change'],
  ['합병', '분할', '양도', '인수', 'merger', 'acquisition'],
  ['확인서', '인증서', '벤처인증', '증명서', 'certificate'],
  ['확인기관', '인증기관', 'body', 'authority'],
  ['평가기관', '전문평가기관', '심사기관', 'evaluator', 'assessor'],
  ['위원회', '심의', 'committee'],
  ['연구개발비', '연구비', 'r&d', 'rnd', '연구개발', 'research'],
  ['인건비', '급여', '월급', '임금', '봉급', 'salary', 'wage', 'payroll', 'personnel', 'labour', 'labor'],
  ['재료비', '원재료', '시약', '견본품', '부품', 'material', 'reagent', 'sample'],
  ['임차', '임대', '렌트', '리스', '이용', 'rent', 'lease', 'rental'],
  ['위탁', '외주', '용역', '공동', 'outsourcing', 'outsourced', 'commissioned', 'contract'],
  ['연구소', '기업부설연구소', '부설연구소', '전담부서', 'lab', 'laboratory'],
  ['연구원', '연구요원', '연구인력', 'researcher', 'staff'],
  ['교육', '훈련', '연수', '교육비', 'training', 'education'],
  ['특허', '지식재산', '산업재산권', '지재권', 'patent', 'ip'],
  ['보상금', '포상금', '직무발명', '인센티브', 'reward', 'invention'],
  ['자문', '기술지도', '컨설팅', '고문', 'advice', 'advisory', 'consulting', 'adviser'],
  ['투자', '출자', 'vc', 'investment', 'invest', 'investor'],
  ['보증', 'guarantee'],
  ['대출', '융자', '차입', 'loan'],
  ['예비벤처', '예비', '창업예정', 'prospective', 'pre-venture'],
  ['매출', '매출액', '수입금액', 'sales', 'revenue', 'turnover'],
  ['업종', '산업분류', '코드', 'ksic', 'industry'],
  ['제외', '배제', '제한업종', '불가', 'excluded', 'exclusion'],
  ['주주', '지배주주', '대주주', '지분', 'shareholder', 'share', 'equity'],
  ['특수관계', '친족', '가족', '배우자', 'related', 'family'],
  ['임원', '이사', 'executive', 'director', 'officer'],
  ['중소기업', 'sme'],
  ['소프트웨어', 'sw', '프로그램', 'software'],
  ['공개', '공시', 'disclosure', 'publication'],
  ['보고', '실적', 'report'],
  ['실사', '현장', 'site', 'inspection', 'visit'],
  ['휴일', '공휴일', '토요일', 'holiday', 'weekend'],
  ['비율', '퍼센트', 'ratio', 'percent', 'rate'],
  ['분기', 'quarter'],
  ['창업', '설립', 'founding', 'founded', 'incorporation'],
  ['영문', '영어', 'english'],
  ['대표자', '대표이사', '사장', 'ceo', 'representative'],
];

const byWord = new Map<string, string[]>();
for (const group of GROUPS) for (const word of group) byWord.set(word, [...(byWord.get(word) ?? []), ...group]);

/** The word itself first, then what else it is called; an English plural is read as its singular. Lower case, without blanks. */
export function namesFor(word: string): readonly string[] {
  const group = byWord.get(word) ?? byWord.get(word.replace(/(?<=[a-z]{3})s$/, '')) ?? [];
  return [...new Set([word, ...group])];
}
