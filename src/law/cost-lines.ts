/** Short ways to write the lines of a cost statement (별표 3 of 2013, 별표 2 of today). */
import { text, type Text } from '../domain';
import type { CostLine, ListItem } from './types';

const parentOf = (code: string): string | null => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null);

type LeafNotes = Pick<CostLine, 'items' | 'raw' | 'why'>;

export const heading = (code: string, name: Text, clause: string, notes: LeafNotes = {}): CostLine => ({
  code,
  parent: parentOf(code),
  status: 'heading',
  name,
  text: clause,
  ...notes,
});

export const deleted = (code: string): CostLine => ({
  code,
  parent: parentOf(code),
  status: 'deleted',
  name: text('삭제된 항목', 'Deleted line'),
  text: '<삭제>',
});

export const leaf = (code: string, name: Text, clause: string, notes: LeafNotes = {}): CostLine => ({
  code,
  parent: parentOf(code),
  status: 'leaf',
  name,
  text: clause,
  ...notes,
});

const MARKS = '㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷';
/** ㉮ ㉯ …: each with what was printed for its mark, and its words. */
export const list = (...rows: readonly (readonly [raw: string, clause: string, more?: Partial<ListItem>])[]): ListItem[] =>
  rows.map(([raw, clause, more], at) => ({ mark: MARKS.charAt(at), text: clause, raw, ...more }));

/** ㉮ ㉯ … as printed. */
export const items = (...clauses: readonly string[]): ListItem[] => clauses.map((clause, at) => ({ mark: MARKS.charAt(at), text: clause }));

export const SCANNED_MARKS = text(
  '원 안의 한글(㉮ ㉯ …)이 원 안의 숫자로 읽힌 것을 바로잡았습니다.',
  'The scanner read the circled Hangul (㉮ ㉯ …) as circled numbers.',
);
