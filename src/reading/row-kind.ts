import { remembered } from '../domain';
import { inHangul } from './hanja';
import { normalizeLabel } from './text';

/**
 * How much a total takes together: a total of a level covers the rows since the total before it of the same or a higher level.
 * 1 소계, 2 월계·분기계, 3 합계·계·누계, 4 총계.
 */
export type TotalLevel = 1 | 2 | 3 | 4;

const LEVELS: readonly (readonly [RegExp, TotalLevel])[] = [
  [/^총\d+(건|명|행|매|items?|rows?)$/, 3],
  [
    /^(합계|총계|계|총합계)\d+(건|명|행|매|개|items?|rows?)$|^계\d{1,2}월[~∼〜～]?\d{1,2}월?$|^ttl$|^(전체|총)(금액|비용)$|^(전체|총)(집행|지출|사용|투입)(금액|비용|액)$/,
    3,
  ],
  [/^.{0,12}(총계|총합계)$|^(grandtotal|overalltotal)/, 4],
  [/^(요약|summary)$/, 3],
  [/^(쪽|페이지|면|page)(별)?(소계|계|합계|total)$/, 1],
  [/^.{0,12}(분기|월|반기|연간|년|상반기|하반기)(별)?(소계|계|합계|누계|누적)$/, 2],
  [
    /^.{0,8}(q[1-4]|[1-4]q|quarter(ly)?|month(ly)?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\d{0,4}(sub-?total|total|sum)$/,
    2,
  ],
  [/^(sub-?total|total)(for)?(the)?(\d{4})?(q[1-4]|[1-4]q|quarter|month)(\d{4})?$/, 2],
  [/^.{0,24}(소계|중계|일계|부분합|sub-?total)$|^sub-?total.{0,20}$|^(소계|부분합).{0,16}$/, 1],
  [/^합계[12][.가-힣①-⑳]{2,8}$|^[12][.]?[가-하][.]?[①-⑳]?.{0,14}(합계|계)$/, 1],
  [/^합계(\d{1,4}년?)?(\d{1,2}월|\d분기|[1-4]\/4분기)$|^(\d{4}년?)?[1-4]\/4분기계$|^\d{6}계$|^\d{4}\d{2}월?계$/, 2],
  // `Total 6700 · Inventor Rewards`: an account of a report; `Total 1.가.② Materials and samples`: a line of the notice.
  [/^total(for)?\d{3,8}\D.{0,30}$|^totalfor.{1,60}$|^((sub-?)?total|합계|소계|계)[12][가-하거너][①-⑳]?[^\d].{0,60}$/, 1],
  // What a page carries to the next one is all up to there.
  [/^(차|다음|뒤)(면|쪽|장|페이지)(에|으?로)?이월(액|금액)?$/, 3],
  [/^.{0,12}(합계|합계액|누계)$|^(계|총|합|토탈|total|totals|sum|전체)$|^total.{0,14}$/, 3],
  [
    /^(집행|지출|사용|투입|급여|상여|임금|인건비|재료비|자재비|시약|외주비|외주가공비|위탁비|임차료|훈련비|교육비|교육훈련비|자문료|경비|비목|항목|계정|과목|부서|인원|거래처|기관)별?계$/,
    1,
  ],
  [/^.{1,24}total$/, 1],
  [/^(net)(activity|change|total|amount)$/, 3],
];

/** Balances carried from one page or period to the next: no costs of their own. */
const CARRIED =
  /^\[?(전월|전기|전년도?|전분기|차월|차기|차년도?|(?:전|앞)(?:면|쪽|장|페이지))?(에서|으?로부터|으?로)?이월(액|금액|잔액|분|됨|함|받음)?$|^(전기|전월|기초|기말|월초|월말)(이월)?(잔액|잔고)$|^(balance)?(carried|brought)(forward|down)$|^opening(balance)?$|^closing(balance|opening\+total)?$|^(balance)?[bc]\/[fd]$|^balance[bc]\/?[fd]$/;
/** Asked first: nearly every text holds none of these. */
const MAYBE_CARRIED = /이\s*월|잔\s*[액고]|forward|down|balance|opening|closing|[bc]\s*\/\s*[fd]/i;
const saysCarried = remembered((label: string) => MAYBE_CARRIED.test(inHangul(label)) && CARRIED.test(normalizeLabel(label).replace(/[()（）]/g, '')));
export const isCarried = (label: string): boolean => label.length <= 30 && saysCarried(label);

/** 누계, 누적: what it says runs on from an opening or from the first row. */
export const isRunning = (label: string): boolean =>
  /누계|누적|(차|다음|뒤)(면|쪽|장|페이지)(에|으?로)?이월|runningtotal|cumulative|todate/.test(normalizeLabel(label));

/** A cell in which a day should stand begins so: no day does. */
export const beginsTotal = (label: string): boolean => /^\s*(?:(?:sub-?|grand )?total|합계|소계|총계)(?![a-z])/i.test(label);

/** A total's label ends (Korean) or holds (English) one of these: asked first, since nearly every text is none. */
const MAYBE =
  /^\s*(?:합계|소계|계)\s+[12]\s?[.-]|^\s*(?:[총합]|토탈)[\s:：]*$|[계액][\s\]]*[([（【]|요\s*약|summary|^\W*계\s*\(|^\W*ttl\W*$|(금액|비용)\s*$|[계액체합적기][\s\])}〕】>:：.-]*$|total|sum|소\s*계|합\s*계|부분합|4\s*분기|[면쪽장지](?:에|으?로)?\s*이\s*월/i;
/** A word 계 of its own: `급여 계`, `2013.01 계`; `R-110 요약` of the subtotals of Excel. */
const ALONE = /[^\s]\s+(계|요약)\s*$/;

const levelOf = remembered((label: string) => read(inHangul(label)));

/** The level of a row whose label is that of a total; undefined for any other text. */
export const totalLevel = (label: string): TotalLevel | undefined =>
  label === '' || (label.length > 40 && !NAMES_ACCOUNT.test(label)) ? undefined : levelOf(label);
/** `Total for 6530 Lab Equipment Rental (1.가.③)`: with the whole name of an account. */
const NAMES_ACCOUNT = /^\s*(?:total for .{1,64}|(?:(?:sub-?)?total|합계|소계|계)\s+[12]\s?[.-]\s?[가-하거너].{0,64})$/i;

/** SAP marks its sums with asterisks alone: `*` an account, `**` what stands over it, perhaps with its name behind. */
const ASTERISKS = /^\s*(\*{1,4})\s*$|^\s*(\*{2,4})\s+[a-z가-힣]/i;

function read(label: string): TotalLevel | undefined {
  const marked = ASTERISKS.exec(label);
  const stars = marked?.[1] ?? marked?.[2];
  if (stars !== undefined) return stars.length as TotalLevel;
  if (!MAYBE.test(label) && !/\s/.test(label.trim()) && !/[ａ-ｚＡ-Ｚ]/.test(label)) return undefined;
  const plain = normalizeLabel(label).replace(/[()（）\-–—=.,]/g, '');
  // `Closing (Opening + Total)` is the balance.
  if (plain === '' || isCarried(label)) return undefined;
  for (const [pattern, level] of LEVELS) if (pattern.test(plain)) return level;
  if (ALONE.test(label)) return 1;
  // `합계 (취소선 제외)`: what stands in brackets behind it says which rows.
  const whole = label.trim();
  const brackets = /[([（【][^()[\]（）【】]*[)\]）】]$/.exec(whole);
  return brackets && brackets.index > 0 ? totalLevel(whole.slice(0, brackets.index).trim()) : undefined;
}

/** `o/w bonus`, `이 중 외주가공`: a part of the row above, said once more. */
const PART_OF_ABOVE = /^[\s\-–—└ㄴ*]*(o\/w|of\s*which|thereof|(이|그)\s*(중|가운데)|\(\s*내\s*(?:역\s*)?\))(?=$|[\s:：,(])/i;
export const isPartOfAbove = (label: string): boolean => label.length <= 60 && PART_OF_ABOVE.test(label);

/** The rows of a pivot in compact form stand under its `행 레이블`. */
export const ROW_LABELS = /^(행레이블|rowlabels?)$/;
