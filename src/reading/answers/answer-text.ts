/** Words in a cell with what is said of them: affirmed, denied, or left open. */
import { fold } from '../../domain';
import { inHangul } from '../hanja';
import { isUnsure } from './certainty';
import { either, standing } from './clauses';
import { BETWEEN, isDenied } from './denial';
import { predicateAfter } from './denial/predicate';

/** A cell as it is read: folded, in lower case, without blanks; brackets, commas and strokes part it. */
export interface AnswerWords {
  readonly plain: string;
  /** Where in `plain` a word of the cell begins. */
  readonly starts: ReadonlySet<number>;
  /** Something in the cell says that it is not known yet. */
  readonly open: boolean;
  /** A part of it ends with a denial in words. */
  readonly denies: boolean;
}

/** Not known, not decided, or only to come. `대기` is no `대기업`, and who is 채용예정자 is one already. */
const OPEN =
  /[팀부과실소장직원사]에서[가-힣\d]{1,8}[팀부과실소장직원사]으?로(?:변경|발령|전보|전출|이동|옮)|(?:[다라]|[인은는]단)(?:는데|던데|더라)(?=;|$|[가-힣])|[다라](?:는|던)(?:말|얘기|이야기|소문|설|소리|사람)|(?:연기|취소|변경|폐지|중단)설(?:이)?있|(?:말|의견|주장|설명|기억|얘기)(?:이|도|은)?(?:서로)?(?:엇갈|갈[리림려]|다름|상이)|엇갈[리림려]|(?:합의|협의|회의|심의|검토|결재|논의)(?:를거쳐|뒤|후|이후)(?:에)?(?:결정|정함|확정)|(?:인|한|된|는|은)지[가-힣]{0,8}(?:물어봄|여쭤봄|문의함|물음)|(?:표기|표시|기재|구분|체크)(?:가|이)?(?:빠져|누락|빠짐)|(?:오면|나오면|받으면|들으면)(?:적|기입|기재|표시|정)|미합의|(?:안분|배분|산정|집계|수합|취합|공지|발표|정산|합의|협의)(?:하기)?전(?=;|$)|수도있(?:고|음|다)|[일할될을]수도(?=;|$)|(?:되|하|받으|나오)면(?:확정|결정)|(?:나누는|배분|안분|구분)기준(?:이|은)?없|(?:누구|어느쪽|어느것)인지|(?:구분|구별)(?:을|이|은)?(?:못함|안됨|불가|어려움)|예정(?!자)|(?:둘다|양쪽(?:다)?|모두)(?:표시|체크|선택|기재)(?:됨|되어|돼|함|(?=;|$))|(?:둘|셋|두가지)중(?:에)?(?:하나|한가지)(?!라도|만)|(?:표|내역|자료|기록|구분|배분|명단)(?:이|가|은|는)?(?:안|못)나[옴왔온]|[가-힣]같은데(?=$|;|[가-힣])(?!서)|불명|불분명|불확실|(대사|확인|조회|협의|심사|심의|신청|섭외|모집|검토|조사|진행|찾는|준비|선정|파악|접수|문의|갱신|보완|소명|질의|산정|계산|집계|작성|발급|요청|의뢰|번역|수집|취합|확보|제출|재발급)중|중(?:에서)?(?:하나)?확인(?=;|$)|(?:알아보|물어보|대조하|따져보|맞춰보|고르|정하|묻|의논하|상의하|협의하|저울질하)는중|(?:대조|해석|판독|조율|문답|논의|상의|판단|정리|재검토|재확인|재심|구분|분류|판별|선별|협상|조정)중|미상(?=;|$)|미결(?=;|$)|조건부(?=승인|인정|가능|합격|선정)|재신청(?=;|$)|재심사(?=;|$)|재접수|(?:확인|파악|판단)(?:이)?(?:불가|못함|안됨|어려움|곤란)|(?:자료|정보)(?:가)?없음(?=;|$)|애매|글쎄|아마|것같(?:음|다|습니다)|물어볼|물어봐야|(?:승인|인정|지정|인가|허가)전(?=;|$)|(?:구분|분류|확정|판정|심의|심사|의결|결론|판단|결정|결재|대조|열람)전(?=;|$)|(?:조회|확인|심사|검토|협의|조사|실사|대조|판단)(?:이|가|을|를)?(?:안|덜|못)(?:끝|마|했|됐|된|됨|함)|[가-힣]혹은[가-힣]|대기(?:\d+(?:번|순위)|자\d+번|순번)|[가-힣]면(?:전액)?(?:취소·?)?환불(?=;|$)|[가-힣]인지[가-힣]{1,10}인지|[가-힣](?:이|가)?아니면[가-힣]|접수만(?:됨|함|하고|한상태)|(?:승인|인정|인가|지정|등록|허가|인증)(?:을|를)?신청(?:서)?(?:을|를)?(?:접수|제출|완료|함|됨|냄)*(?=;|$)|(?:신청|접수)(?:서|증)?만(?:냄|제출|접수|함|됨|한상태)|재확인(?!함|됨|완료|결과)|(?:문의|질의)함(?=;|$)|(확인|검토|대조|조회|검증)(필요|요망|요(?=$|;)|바람|후(?!완료))|미정|미확정|미확인|미구분|미분류|미수령|미제출|추정|모름|모르|추후(?!.{0,8}없)|(?:승인|결과|확인|검토|결재|심사|회신|답변|발급|처리)대기|(?<!(?:운전|운행|배차)[;·])대기(?=중|;|$)|알수없|구분안됨|기다리|기다림|빈칸|공란|인듯|듯(?:함|하다|합니다)?(?=;|$)|답(?:변|신|장)?(?:이)?없|회신(?:이)?없|(?:확인|회신|답변|통보|조회|검토)(?:하기|받기)?전(?=;|$)|여부확인|여부검토|증명요청|미기재|미입력|미작성|미기입|별도확인|혼재|(?<![안못])(?:뒤)?섞(?:임|여있|였음|인채|인상태)(?!지)|[다라]고도(?:하|했|함|말|적|쓰)[가-힣]*[다라]고도|배부전|보류|문의(?=;|$)|아직(?!도)|요청(?:함)?(?=;|$)|(?<!아니|없|않는|안된|(?:없는|아닌)(?:곳|것|데)이)[라다]고함|미회신|못봄|(?:[인는은을할될된났있없]지|여부)[^;]{0,14}(?:확인|문의|메일|연락|질의|조회|검토|알아)(?!완료|됨|함|했|필|끝|결과)|(?:비율|구분|안분|여부|계약서|견적서|증빙|내역서)확인(?=;|$)|경우(?:에)?만|경우에한|에한함|제외하고는|\?|？|\btb[dc]\b|(?:^|;|[가-힣])tb[dc](?:$|;)|tobeconfirmed|tobedecided|pending|unknown|unclear|notyet|toconfirm/;

/** Chinese characters and letters for a whole word, as people type them. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/中小/g, '중소'],
  [/硏/g, '연구소'],
  [/中堅/g, '중견'],
  [/後/g, '후'],
  // A working day is no sale.
  [/영업일/g, '평일'],
  [/라이센스/g, '라이선스'],
  [/데이타/g, '데이터'],
  [/워크샵/g, '워크숍'],
  // `국제특허연수부 말고 다른 과정`: another than that.
  [/\s?말고\s(?=다른|딴|타\s)/g, ' 아님; '],
  // A pet is nothing that was sent back.
  [/반려\s?(?=동물|견|묘|식물)/g, '애완'],
  [/ㄴ{2,}/g, '아님'],
  [/ㅇ{2,}|ㅇㅋ/g, '맞음'],
  // `(문화상품 제작x)`: a cross at the end of what stands in brackets; `센서X` is a name.
  [/(?<=[가-힣]{2})[x×✗✕](?=\s?[)\]])/g, ' 아님'],
  [/(\d),(?=\d{3}(?!\d))/g, '$1'],
];
/** How a question ends before its sign. */
const ASKING = /\s?(?:이|가|은|는)?\s?(?:맞나요|맞죠|맞지요|맞습니까|맞는지|인가요|이죠|죠|되나요|되죠|됩니까|입니까|가능한가요|가능한지요)?\s?$/;
/** What stands before the answer. */
const REPLYING = /^\s?(?:→|->|=>|답|a)?\s?[:：]?\s?/;
const ANSWERED_NO =
  /^(?:아니(?:라고|래|라는데)\s?(?:함|하심|했음|들음|답변|회신)?|아뇨|아니요|아니오|아님|아닙니다|안\s?됨|안\s?돼요?|안\s?됩니다|불가|no(?![a-z])|x(?![a-z]))[\s,.:;]*/;
const ANSWERED_YES = /^(?:네|예|넵|맞음|맞습니다|맞아요|됨|됩니다|가능|yes|ok|o(?![a-z]))(?=$|[\s,.:;])[\s,.:;]*/;
/** `시범제작 맞나요? → 아뇨 납품용`: what was asked and answered stands as the answer says. */
function answered(cell: string): string {
  const sign = cell.search(/[?？]/);
  if (sign < 0) return cell;
  const question = cell.slice(0, sign).replace(ASKING, '');
  const answer = cell.slice(sign + 1).replace(REPLYING, '');
  if (answer === '') return cell;
  const no = ANSWERED_NO.exec(answer);
  if (no) return `${question} 아님; ${answer.slice(no[0].length)}`;
  const yes = ANSWERED_YES.exec(answer);
  return yes ? `${question}; 맞음; ${answer.slice(yes[0].length)}` : cell;
}
/** `연구소→생산(오기 정정)`: what was corrected stands no longer. */
function corrected(cell: string): string {
  if (!/오기|정정|오타|잘못\s?기재/.test(cell)) return cell;
  const last = cell.split(/→|->|=>/).pop() as string;
  return last === cell ? cell : last.replace(/[([]?\s*(?:오기|정정|오타|수정)(?:\s*(?:오기|정정|오타|수정))*\s*[)\]]?/g, '');
}
/** `□임차 ■구입`, `사내대학 ☐ 문화센터 ☑`: what is marked of several stands. */
const MARKED = '[■☑☒✔✓✅]|[(（]\\s?[vo○✓✔]\\s?[)）]';
const UNMARKED = '[□☐]|[(（]\\s*[)）]';
const AHEAD = new RegExp(`^\\s*(?:${MARKED}|${UNMARKED})`);
const MARKS = new RegExp(`(${MARKED}|${UNMARKED})`);
const NONE_MARKED = new RegExp(UNMARKED, 'g');
const [IS_MARKED, IS_UNMARKED] = [new RegExp(MARKED), new RegExp(UNMARKED)];
const MARKED_ALONE = /^\s*[■☑☒✔✓✅]\s*([가-힣a-z][^■☑☒✔✓✅□☐]*)$/;
/** `대기업 O 중소기업 X`: each with its own. */
const OWN_SIGNS = /(^|\s)([가-힣a-z]{2,12})\s?[:：]?\s?([ox○×])(?=\s+[가-힣a-z]{2,12}\s?[:：]?\s?[ox○×](?:\s|$)|\s*$)/g;
/** `임차=☑ 매입=☐`: each behind its own word. */
const BEHIND_WORD = new RegExp(`([가-힣a-z]{2,12})\\s?[=:]\\s?(${MARKED}|${UNMARKED})`, 'g');
function marked(written: string): string {
  const cell = written.replace(BEHIND_WORD, (_, word: string, sign: string) => (IS_MARKED.test(sign) ? `${word};` : `${word} 아님;`));
  // What is left of them answers the heading.
  if (cell !== written) return cell.replace(new RegExp(`^\\s*${MARKED}\\s*(?=\\S)`), 'o; ').trim();
  if (IS_MARKED.test(cell) && IS_UNMARKED.test(cell)) {
    const parts = cell.split(MARKS);
    const step = AHEAD.test(cell) ? 1 : -1;
    const texts = (sign: RegExp): string[] =>
      parts.flatMap((part, at) => (at % 2 === 1 && sign.test(part) ? [(parts[at + step] ?? '').trim()] : [])).filter((part) => part !== '');
    const chosen = texts(IS_MARKED);
    if (chosen.length > 0) return [...chosen, ...texts(IS_UNMARKED).map((part) => `${part} 아님`)].join('; ');
  }
  // `■생산`: the one that is marked, of those that the heading offers.
  const alone = MARKED_ALONE.exec(cell);
  if (alone) return alone[1] as string;
  // `□연구 □생산`: nobody chose.
  if (!IS_MARKED.test(cell) && (cell.match(NONE_MARKED) ?? []).length > 1) return `${cell}; 미기재`;
  const signs = [...cell.matchAll(OWN_SIGNS)];
  return signs.length > 1 && signs.some(([, , , sign]) => /[o○]/.test(sign as string)) && signs.some(([, , , sign]) => /[x×]/.test(sign as string))
    ? cell.replace(OWN_SIGNS, (_, before: string, word: string, sign: string) => `${before}${word}${/[o○]/.test(sign) ? '' : ' 아님'};`)
    : cell;
}
const GRANTED = /(?<![불미비])(?:승인|인정|합격|통과|지정)(?:이|을|를)?\s?(?:됨|받음|완료|[남났]음?|나옴|득)?(?=\s*(?:$|[,;.(]))/;
const AT_LAST = /보완|재심|재신청|재접수|재심사|다시|[23]차|이의|소명|(?:그|이)\s?(?:후|뒤)|(?:후|뒤)(?:에)?\s|결국|최종/;
/** `2월 불승인 → 3월 재심 승인`: how it ended stands. */
function ended(cell: string): string {
  const [first = '', ...rest] = cell.split(/→|->|=>/);
  const last = rest[rest.length - 1] ?? '';
  const refused = /불승인|미승인|반려|부결|기각|불인정|탈락|불합격/;
  if (rest.length > 0) return refused.test(first) && GRANTED.test(last) ? last : cell;
  // `1차 불승인, 보완 후 9.2 승인`
  const parts = cell.split(/\s*[,;]\s*/);
  const then = parts[parts.length - 1] as string;
  return parts.length > 1 && refused.test(parts[0] as string) && AT_LAST.test(then) && GRANTED.test(then) && !refused.test(then) ? then : cell;
}
const PARTS_OF = /(\d+)\s?분의\s?(\d+)/g;
const SHARES = /(?<!\d)(\d+)주(?:식)?(?:보유)?\s*[/(／중]\s*(?:(?:총|전체|발행)\s*)?(?:발행\s*)?(?:주식\s*)?(?:총수\s*)?(\d+)주/g;
const FRACTION = /(?<![\d./-])(\d{1,6})\s*\/\s*(\d{1,7})(?![\d./-])/g;
/** `1,500주/총 10,000주`, and `1/10` of a holding: in per cent. */
function holdings(cell: string): string {
  if (!/지분|주식|주주|보통주|우선주|보유|holding|share/.test(cell)) return cell;
  const percent = (whole: string, own: string, all: string): string =>
    Number(all) > 0 && Number(own) <= Number(all) ? ` ${Number(((Number(own) * 100) / Number(all)).toFixed(6))}% ` : whole;
  return cell
    .replace(SHARES, percent)
    .replace(PARTS_OF, (whole: string, all: string, own: string) => percent(whole, own, all))
    .replace(FRACTION, percent);
}

/** `연구소/생산 아님`: what is denied behind a stroke is both. Brackets and commas part what is said. */
const BOTH = /(?<![가-힣])([가-힣]{2,8})\/([가-힣]{2,8})(?=\s?(?:아님|제외|없음|아닌|無))/g;

/** A denial in words, at the end of a part of a cell. A bare cross answers its own heading alone. */
const DENIES = /(?:없(?:음|다|었음)|아님|아니다|아니라(?:고함)?|않(?:음|았음|는다)|못(?:함|했음|받음)|안(?:했음|함|됨|됐음|받음|받았음))(?=;|$|\.)/;

/** `연구소 이외`, `(소속 외)`, `중소기업 외의 기업`: what stands before it is denied. `시약 외`, `김철수 외 2명` and `대학 외 3건` go on. */
const IN_BRACKETS = /([([（][^()[\]（）]*[가-힣a-z])\s?(?:이외|(?<![해국사야실장대제예교시역과번열소내])외)\s?([)\]）])/g;
const BEYOND =
  /([가-힣a-z])\s?(?:이외|(?<![해국사야실장대제예교시역과번열소내])외)의?\s(?=(?:기업|기관|업체|사람|인원|직원|부서|자|용도|목적|과정|교육|비용|분야|업무|사용|이용|활용)(?![가-힣]{4}))/g;
const BESIDES = /(소속|대상|범위|용도|목적|분야|업무|과정|요건|자격|인정|지정|규정)\s?(?:이외|외)(?=\s?(?:$|[,;/)\]]))/g;
export const outside = (cell: string): string =>
  cell.includes('외') ? cell.replace(IN_BRACKETS, '$1 아님$2').replace(BEYOND, '$1 아님 ').replace(BESIDES, '$1 아님') : cell;
/** In a column of kinds a word with `외` at its end says that it is another kind: `용역구분: 기술개발 외`. */
export const outsideKind = (cell: string): string => cell.replace(/([가-힣a-z])(\s?이외|\s외|(?<![해국사야실장대제예교시역과번열소내])외)\s*$/, '$1 아님');

/** A stop behind a word ends a sentence; so does a dot between phrases: `사내대학 강사료 · 기념품 아님`. Of `연구소 · 전담부서 없음` both are denied. */
const STOP = /(?<![\d.])\.\s+(?=\D)/g;
const DOT = /\s[·ㆍ]\s/;
function stopped(cell: string): string {
  const text = cell.replace(STOP, '; ');
  const phrases = text.split(DOT);
  return phrases.length > 2 || /\S\s\S/.test(phrases[0] as string) ? phrases.join('; ') : text;
}

export function readWords(value: string): AnswerWords {
  // Cells padded with hundreds of blanks or dashes: one says as much, and no pattern has to try where among them it begins.
  let cell = fold(value)
    .toLowerCase()
    .replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .replace(/[-–]{4,}/g, '---');
  cell = marked(cell);
  for (const [sign, word] of SHORT) cell = cell.replace(sign, word);
  cell = cell.replace(/[\u4e00-\u9fff]{2,}/g, inHangul);
  const folded = stopped(holdings(answered(ended(standing(corrected(outside(either(cell))))))))
    .replace(BOTH, '$1·$2')
    .replace(/(?<=\d)\/(?=\d)/g, '.')
    .replace(/[,;/|()[\]{}<>~→\n"'“”‘’]+/g, ';');
  let plain = '';
  const starts = new Set<number>();
  let fresh = true;
  for (const char of folded) {
    if (/\s/.test(char)) {
      fresh = true;
      continue;
    }
    if (char === ';' || char === '·' || char === 'ㆍ' || char === ':' || char === '+') {
      plain += char === 'ㆍ' ? '·' : char;
      fresh = true;
      continue;
    }
    if (fresh) starts.add(plain.length);
    fresh = false;
    plain += char;
  }
  return { plain, starts, open: OPEN.test(plain) || isUnsure(folded), denies: DENIES.test(plain) };
}

/** `A 아닌 B`: what follows stands in place of what is denied. */
const INSTEAD = new RegExp(`^${BETWEEN}(?:아닌|아니라|아니고|말고)(?=[^;])`);
/** `양산이관 전`: what is still to come is neither so nor denied. What has yet to end goes on: `인정 만료 전`. */
const BEFORE = /^(?!(?:기간)?(?:만료|종료|취소|반려|반납|회수|해산|철회|말소|폐지|마감|졸업|수료|퇴직|퇴사))[가-힣]{0,4}?(?:하기|되기)?(전)(?:$|;|단계)/;
/** `양산 BOM과 동일`, `판매용과 별도`: compared with it. */
const COMPARED = /^[가-힣a-z\d]{0,8}?(?:과|와|보다|처럼)(?:는|도|의)?(?:전혀)?(?:동일|같은|같이|따로|구별|비교|다른|다름|별도|별개|별건|유사|호환|구분|분리)/;
/** `가족수당 미포함`: that a narrower thing is left out denies nothing of the word in its name. */
const LEFT_OUT = /^[가-힣]{0,2}?(?:은|는|이|가)?(?:미포함|불포함|별도)/;
const isAhead = ({ plain, starts }: AnswerWords, to: number): boolean => {
  const before = BEFORE.exec(plain.slice(to, to + 10));
  if (!before) return false;
  const at = to + before[0].lastIndexOf('전');
  return starts.has(at) || plain[at - 1] === '기';
};

const LONG = 5;
/** From the end of one word into the next: `전담부서 보유` holds no 서보. */
function straddles({ plain, starts }: AnswerWords, begin: number, to: number): boolean {
  // A pattern may begin with the sign that parts the cell.
  let from = begin;
  while (plain[from] === ';' && from < to) from += 1;
  if (starts.has(from)) return false;
  // A long word that fits by chance is none: `근로자직업능력개발법 위탁훈련`.
  if (to - from > LONG) return false;
  // Two letters and more on either side are a compound and what follows it: `특허출원 수수료`.
  for (let at = from + 1; at < to; at += 1) if (starts.has(at) && (at - from < 2 || to - at < 2)) return true;
  return false;
}

/** Letters that stand before words of all kinds, or behind them: with one of those the middle of four is a word of its own (`총임차료`). */
const LETTER_BEFORE = /[각본총신구전현재제타무미비불대소초준당동양고저부주시공반생수]/;
const LETTER_BEHIND = /[료비금대값용자원권품과부팀실소업생수들만도은는이가을를의에로와액세인형식제장직급기물체서증건차분률율점실관회사]/;
/** `진공증착` holds no 공증, and `전기공사` no 기공: of four letters the middle ones are the end of a word and the beginning of the next. */
function isByChance({ plain, starts }: AnswerWords, from: number, to: number): boolean {
  if (to - from !== 2 || !starts.has(from - 1) || starts.has(to)) return false;
  const word = plain.slice(from - 1, to + 2);
  return (
    (/^[가-힣]{4}(?![가-힣])/.test(word) || (starts.has(to + 1) && /^[가-힣]{4}/.test(word))) &&
    !LETTER_BEFORE.test(word[0] as string) &&
    !LETTER_BEHIND.test(word[3] as string)
  );
}

export interface Found {
  readonly yes: boolean;
  readonly no: boolean;
  /** Where the part of the cell begins in which a word is denied. */
  readonly deniedIn?: number | undefined;
  /** A word of its own is denied, and no part of a longer one. */
  readonly outright?: boolean;
}
/** `영업자문 아님`: what a trade or a purpose before the word makes of it is denied, not the word. */
const OTHER_KIND =
  /(?:영업|경영|회계|세무|법률|법무|노무|판매|양산|단순|사무|인사|마케팅|홍보|광고|재무|금융|투자|고객|일반|외부|타사|관리|무료|유료|무상|유상|야간|주말|온라인|비대면|학위|유치원|어린이집|보육|의뢰|대행)$/;
/** `형식적 자문 아니고`: how it is not is denied. */
const BY_MANNER = /(?<![가-힣])(?!기술적|과학적|공학적|전문적|실질적|실제적|직접적|학술적)[가-힣]{1,3}적(?:인)?$/;
/** `타사 상표 아님`: whose it is not is another. */
const OF_OTHERS = /(?:^|[^가-힣])(?:타사|남|타인|제3자|경쟁사|경쟁업체|다른회사|거래처|고객사|협력사|협력업체|하청|하청업체|모회사)(?:의)?$/;

/** `불참자 재교육분 없음`: what is denied is a thing that should not be. */
const OF_NEGATIVE = /(?:불참|불인정|불합격|거절|거부|탈락|결석|반려|미수료|미이수|미승인|중단|실패|하자|오류)(?:자|분|된|한|당한)?(?:의)?(?:재|추가|보충)?$/;

/** `생기원 출신이 차린 회사`: where somebody comes from. */
const FORMERLY = /^(?:내)?입주(?:업체|기업|사)|^(?:에서)?(?:출신|퇴직|나온|다니던|근무했던)(?=이|의|자|인|한|들|$|;)/;
/** Whether words of the list stand in the cell, affirmed or denied. `part`: what denies a longer word denies the part of it too. */
export function findWords(said: AnswerWords, words: RegExp, part = false): Found {
  let yes = false;
  let no = false;
  /** Where the part of the cell begins whose denial the next word in it takes the place of. */
  let replaced = -2;
  let deniedIn: number | undefined;
  let outright = false;
  // Global, and run to the end: it begins anew each time.
  words.lastIndex = 0;
  for (let match = words.exec(said.plain); match; match = words.exec(said.plain)) {
    const to = match.index + match[0].length;
    if (match[0] === '' || straddles(said, match.index, to) || (part && isByChance(said, match.index, to))) {
      words.lastIndex = match.index + 1;
      continue;
    }
    if (isAhead(said, to) || (LEFT_OUT.test(said.plain.slice(to, to + 8)) && !said.starts.has(match.index)) || COMPARED.test(said.plain.slice(to, to + 16)))
      continue;
    if (OF_NEGATIVE.test(said.plain.slice(Math.max(0, match.index - 10), match.index)) && /^[가-힣]{0,6}없/.test(said.plain.slice(to))) continue;
    if (FORMERLY.test(said.plain.slice(to, to + 8))) continue;
    const after = predicateAfter(said.plain, said.starts, to);
    if (after.denial === 'left-out') continue;
    if (!isDenied(said, match.index, to, part, after)) {
      yes = true;
      if (replaced === said.plain.slice(0, match.index).lastIndexOf(';')) no = false;
    } else if (/^[가-힣]{0,4}아[님니닌]/.test(said.plain.slice(to, to + 8)) && OF_OTHERS.test(said.plain.slice(Math.max(0, match.index - 6), match.index))) {
      continue;
    } else if (!(said.starts.has(match.index) ? BY_MANNER : OTHER_KIND).test(said.plain.slice(Math.max(0, match.index - 6), match.index))) {
      // Of `폴리텍 아닌 유한대학교` the second is meant.
      if (!no && INSTEAD.test(said.plain.slice(to, to + 24))) replaced = said.plain.slice(0, match.index).lastIndexOf(';');
      no = true;
      outright ||= said.starts.has(match.index);
      deniedIn ??= said.plain.slice(0, match.index).lastIndexOf(';');
    }
  }
  return { yes, no, deniedIn, outright };
}

/** Syllables that end in ㅁ, as a verb does that closes a note: `갖춤`, `다룸`. */
const NOMINAL = `[${Array.from({ length: (0xd7a4 - 0xac00) / 28 }, (_, at) => String.fromCharCode(0xac00 + at * 28 + 16)).join('')}듦앎삶멂]`;
const TICK =
  /^(?:구성함|포함(?:됨)?|해당(?:함|됨)?|적격|충족|적합|확인(?:됨|완료|함)?|완료|(?:승인|인정|인가|허가|지정|등록|설치|보유|충족|통과|해당|포함)(?:됨|함|필|완료|받음|하고있음|되어있음)?|보유중|(?:심사|심의)?통과|합격|허용(?:됨)?|있음|있다|있습니다|有|유|여|예|네|넵|참|응|맞음|맞다|맞습니다|그렇다|그렇습니다|됩니다|可|是|o|○|◯|ㅇ|●|◎|✓|✔|√|☑|■|v|y|yes|true|ok|eligible|approved|1)$/;
const CROSS =
  /^(?:아니래(?:요|함|네요)?|아니랍니다|아니라네요?|없대요?|없다네요?|안된대요?|(?:이름|명의|간판|서류|형식|무늬|껍데기)만(?:있음)?|말뿐|해당[가-힣]{0,4}(?:없음|아님|無)|(?:둘|셋|모두|어느것|어느쪽)(?:다|도)?(?:없음|아님|無|무|x|×|해당없음)|무자격|자격없음|불사용|위장|허위|가짜|위조(?:됨)?|날조(?:됨)?|(?:이미|벌써)?(?:자격|인정|지정|승인|등록|신고|자진)?(?:정지|취소|실효|만료|말소|상실|박탈|철회|취하|폐지|폐쇄|해지|반납|회수|해산|소멸|해체|접음|닫음|없앰)(?:됨|함)?(?:·(?:정지|취소|실효|만료|말소))*|미(?!정|확정|확인|구분|수령|제출|기재|입력|작성|기입|첨부|회신|반영|상|결|지급|국|술|생물|용|세|디어|팅|래|얀마|싱|터)[가-힣]{2,3}|안됨|안돼|안됩니다|안(?:되어|돼)있음|(?:승인|인정|허가|지정)?(?:안남|안나옴|거부)(?:됨)?|허용안됨|불가|불가능|[가-힣]{0,6}(?:안|못)[가-힣]{1,4}기로(?:함|했음|하였음|결정|됨)|[가-힣]{0,8}지않기로(?:함|했음|하였음|결정|됨)|(?:신청|접수|제출)[가-힣]{0,12}(?:철회|취하|포기|취소|반려|탈락|거절)(?:함|됨|했음|하였음|당함)?|(?:우리|당사|회사|스스로|자진)[가-힣]{0,8}(?:철회|취하|포기|취소)(?:함|됨|했음)?|불허|불허용|불합격|불충족|비인정|무승인|제외대상|(?:심사|심의)탈락|없슴|해당없슴|아닌것으로(?:확인|판명|판정)(?:됨)?|거짓|아뇨|틀림|nope|否|☐|□|(?:모두|전부|전혀|다|하나도|아무것도)(?:없음|아님|무|無|x|×|n|no)|해당안됨|비해당|미해당|불포함|비포함|미달|부적격|부적합|미충족|미승인|불승인|불인정|미인정|미보유|미지정|(?:승인|인정|허가|지정)?(?:을|를)?(?:못받음|안받음)|(?!확인|검토|조회)[가-힣]{0,8}(?:못함|지(?:못|않|아니)(?:함|음|하였음|했음))|없음|없다|無|무|부|무관(?:함)?|(?!확인|검토|조회)[가-힣]{0,6}(?:한|된|은|받은)(?:적|바|일|사실)(?:이|은|도)?(?:전혀)?없(?:음|다)|아님|아니오|아니요|아니|안함|취소|반려|탈락|거절|제외|x|×|✗|✕|n|no|false|none|na|n;a|0)$/;

/** What only carries a denial: `받은 적`, `그런 사실`, `2023년 것 취소통보`. */
const LIGHT =
  '(?:(?:우리|당사|자사|저희|본사)(?:회사)?(?:에)?|(?:조회|확인|검색|열람|문의)(?:한)?결과|(?:단)?(?:한|하나)(?:권|명|번|건|곳|사|개|차례|사람|푼|시간)?도|엔|손도|당연히|물론|도저히|끝내|포함|어느곳|딴|이미|벌써|자체|그런|이런|거|게|절대|결코|자격|쓴|맡은|강의한|지도한|하고|되어|전혀|아예|따로|별도|현재|지금|한번도|\\d{4}년|것|받은|받아본|신청한|등록한|보유한|해본|낸|둔|갖춘|한|된|사실|사항|내역|기록|이력|실적|경력|근거|적|바|일|신청|등록|인정|승인|지정|허가|신고|보유|설치|운영|개설|가입|참여|참석|통보|해당|관련|관계|대상|소속|재직|근무|종사|조차|마저|이|은|는|도|가|을|를)*';
const NEGATIVE =
  '(?:없(?:음|다|었음|습니다|는상태|다(?:고)?함)|無|아님|아니다|아닙니다|안(?:했음|했다|함|됨|됐음|받음|받았음|하였음)|못(?:함|했음|받음|받았음)|않(?:음|았음|는다|습니다)|아니(?:함|하였음|했음)|막음|금지|배제|차단|퇴짜|불가|불참|생략|비대상|거절|취소|반려|철회|탈락)';
const REPORTED = '(?:으로|로|이라고|라고)?(?:판정|회신|답변|확인|통보|처리|결정)?(?:됨|함|받음|받았음|맞음|옴|되었음|났음)?';
/** `받은 바 없음`, `해당사항 아님`, `불가 판정`, `0년`, `아니고 자체과정`. */
const NONE_SAID = new RegExp(
  `^${LIGHT}${NEGATIVE}${REPORTED}$|^${LIGHT}(?:못|안(?![내전정심착식건부락배장경]))[가-힣]{0,2}${NOMINAL}$|^(?:[가-힣]{0,6}지(?:않|못하|아니하)는|${LIGHT}(?:없|아니?)[는닌]|(?:안|못)(?:된|한|받은|갖춘))(?:[가-힣]{0,3})(?:회사|기업|곳|기관|업체|사람|자|이|분|상태|경우|것|인원|직원)(?:임|이다)?$|^(?:보유|해당|승인|인정|지정|등록|참여|설치|운영|신청|수강|참석|이수|수료|실시|제출|취득|소속|근무|채용)[x×✗✕]$|^(?:약|(?:조회|확인|검색|열람)(?:한)?결과)?0(?:명|건|원|곳|사|개사|부|매|회|년|개월|월|일|시간|h|hr|hrs|주|개|권|점|%|차)$|^(?:아니고|아니며|아니라|없고|없으며|없어서|없이|안하고|안하며|못하고|않고)(?=.)`,
);

const DECIDED = /^(?:신청|접수)?(?:반려|불승인|부결|기각|(?:승인|인정|지정)?(?:취소|철회|실효|만료|말소))(?:됨|확정|처리|통보)?$/;
/** `만료, 갱신본 요청`: whether it holds again is not known. */
const RENEWED = /갱신|재발급|재인정|재신청|연장/;
/** `정지 후 취소됨`: how it ended. */
const LAPSED_HEAD = /^[가-힣]{1,8}후(?:폐쇄|취소|말소|실효|만료|상실|폐지|반납|회수|해산|미갱신|미연장)(?:됨|함)?$/;
const LAPSED = /(?:폐쇄|취소|말소|실효|만료|상실|폐지|반납|회수|해산)(?:됨|함)?$|^현재(?:는)?없음$/;

/** `2월 자격취소 처분`, `2011년 폐지`, `2024-07-15 취소되었음`: the day of it, and what was done, around how it ended. */
const ON_A_DAY = /^(?:\d{2,4}(?:년|[.-]))?(?:\d{1,2}(?:월|[.-])?)?(?:\d{1,2}일?)?(?:자로|부로|에|자)?(?=[가-힣])/;
const DONE_TO_IT = /(?:처분|조치|통보|신고)?(?:되었음|됐음|되었다|하였음|했음|받음|당함|옴)?$/;
const ENDED_THEN = /^(?:자격|인정|지정|승인|등록|신고)?(?:취소|실효|만료|말소|상실|박탈|철회|폐지|폐쇄|해산|소멸)(?:됨|함)?$/;
const AGAIN = /재(?:인정|지정|승인|등록|취득|발급|설치|개설|신고)(?!안|못|없|x)|회복|복원|갱신(?!안|못|없|x)|유효|새로/;
const hasEnded = (head: string, rest: readonly string[]): boolean =>
  ENDED_THEN.test(head.replace(ON_A_DAY, '').replace(DONE_TO_IT, '')) &&
  !rest.some((part) => AGAIN.test(part.replace(/(?:재[가-힣]{2}|갱신)(?:을|은|도)?(?:안|못)[가-힣]*$/, '')));

/** Not yet an answer: applied for, or so in part. */
const HALF = /^(?:접수|신청|제출|서류제출)(?:됨|함|완료)?$|^일부(?:만|해당|적용|포함|인정)?(?:됨|함)?$/;
/** `O/X`, `예/아니오`: what the form offers, and nobody chose. */
const isUnchosen = ([one = '', other = '', ...rest]: readonly string[]): boolean =>
  rest.length === 0 && !/^확인/.test(other) && ((TICK.test(one) && CROSS.test(other)) || (CROSS.test(one) && TICK.test(other)));

/** Answers as they stand alone in a cell, and whether they are a yes: by which one that is typed wrong is known. */
export const ANSWERS: readonly (readonly [string, boolean])[] = [
  ...['있음', '해당', '승인', '인정', '충족', '적합', '보유', '통과', '맞음', '지정', '등록'].map((word) => [word, true] as const),
  ...[
    '없음',
    '아님',
    '아니오',
    '해당없음',
    '비해당',
    '미해당',
    '미승인',
    '불승인',
    '비인정',
    '불인정',
    '미인정',
    '미보유',
    '미지정',
    '미충족',
    '취소',
    '반려',
    '탈락',
    '제외',
    '불가',
  ].map((word) => [word, false] as const),
];

/** A cell that only says yes or no, as a column asks for it: `해당`, `O`, `미승인`, `X (2013-01-02)`. */
export function polarity({ plain, open }: AnswerWords): boolean | 'open' | undefined {
  const [head = '', ...rest] = plain
    .split(';')
    .map((part) => part.replace(/^[-–]+(?=.)|(?<=.)[-–]+$/g, ''))
    .filter((part) => part !== '');
  // `반려 (보완요구 후 미제출)` is decided, whatever stands behind it.
  if (DECIDED.test(head) && !(open && rest.some((part) => RENEWED.test(part)))) return false;
  if (open || HALF.test(head) || isUnchosen([head, ...rest])) return 'open';
  if (head === '') return undefined;
  if (CROSS.test(head) || hasEnded(head, rest) || LAPSED_HEAD.test(head) || NONE_SAID.test(head)) return false;
  // `O → 2024.1.31 폐쇄, 현재 없음`: it was so once.
  if (TICK.test(head)) return !rest.some((part) => LAPSED.test(part));
  return undefined;
}
