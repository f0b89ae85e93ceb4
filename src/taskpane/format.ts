/** Numbers, amounts, ratios and dates as people read them, by language. */
import { dayOf, monthOf, quarterLabel, weekday, yearOf, type Lang, type PlainDate, type Quarter } from '../domain';
import { isCellError, type CellValue } from '../checking';
import { isNamedUnit, unitWord } from '../documents/document-words';

const locale = (lang: Lang): string => (lang === 'ko' ? 'ko-KR' : 'en-US');

const cache = new Map<string, Intl.NumberFormat>();
function formatter(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) cache.set(key, (found = new Intl.NumberFormat(locale(lang), options)));
  return found;
}

export const formatNumber = (value: number, lang: Lang): string => formatter(lang, { maximumFractionDigits: 10 }).format(value);

/** A score with one decimal at most two: `65`, `25.8`. */
export const formatPoints = (value: number, lang: Lang): string => formatter(lang, { maximumFractionDigits: 2 }).format(value);

export const unitName = (unit: number, lang: Lang): string => unitWord(unit)[lang];

/** An amount in won with its unit: `281,400,000원`; in a sheet's own unit where that has a name. */
export function formatWon(won: number, lang: Lang, unit = 1): string {
  const shown = isNamedUnit(unit) ? unit : 1;
  return `${formatter(lang, { maximumFractionDigits: 3 }).format(won / shown)}${lang === 'ko' ? '' : ' '}${unitName(shown, lang)}`;
}

/** Basis points (1037) as `10.37%`. */
export const formatBasisPoints = (basisPoints: number, lang: Lang): string =>
  formatter(lang, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(basisPoints / 10_000);

export const formatPercent = (percent: number, lang: Lang): string => formatter(lang, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);

const WEEKDAYS = { ko: ['일', '월', '화', '수', '목', '금', '토'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;

/** `2014-02-14 (금)`: the written form that Excel, too, reads as a date. */
export const formatDate = (date: PlainDate, lang: Lang): string => `${date} (${WEEKDAYS[lang][weekday(date)]})`;

/** `2014. 2. 14.` where room is short. */
export const formatShortDate = (date: PlainDate, lang: Lang): string => (lang === 'ko' ? `${yearOf(date)}. ${monthOf(date)}. ${dayOf(date)}.` : date);

export const formatQuarter = (quarter: Quarter, lang: Lang): string => (lang === 'ko' ? `${quarter.year}년 ${quarter.quarter}분기` : quarterLabel(quarter));

/** What stands in a cell, for a preview. */
export function formatCell(value: CellValue | undefined, lang: Lang): string {
  if (value === null || value === undefined || value === '') return lang === 'ko' ? '(빈 셀)' : '(empty)';
  if (isCellError(value)) return value.error;
  if (typeof value === 'number') return formatNumber(value, lang);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `“${value}”`;
}
