/** What was changed in the looks of a cell, as a change of the style that the file has for it. */
import type { StyleChange } from '../file/style-change';
import type { IStyleData, Nullable } from './engine';

const LINES = [
  undefined,
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;
const HORIZONTAL = [null, 'left', 'center', 'right', 'justify', 'justify', 'distributed'] as const;
const VERTICAL = [null, 'top', 'center', 'bottom'] as const;
/** Text that goes on in the next line of its cell. */
export const WRAP = 3;
const SIDES = { t: 'top', r: 'right', b: 'bottom', l: 'left' } as const;

type Color = Nullable<{ readonly rgb?: Nullable<string> }>;

/** `#RRGGBB` and `rgb(1, 2, 3)`, as the grid's colour picker writes it. */
function hex(color: Color): string | undefined {
  const plain = /^#?([0-9a-f]{6})$/i.exec(color?.rgb ?? '')?.[1];
  if (plain) return plain.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color?.rgb ?? '');
  return parts
    ?.slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** What is 0, empty or absent says nothing: the grid writes all of its defaults into what is pasted. */
const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === 0 || (typeof value === 'object' && Object.values(value).every(saysNothing));
/** Neither raised nor lowered. */
const ON_THE_LINE = 1;

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(
          Object.entries(one)
            .filter(([, inner]) => !saysNothing(inner))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : (one ?? undefined),
  ) ?? '';
const differ = (a: unknown, b: unknown): boolean => (saysNothing(a) ? '' : plain(a)) !== (saysNothing(b) ? '' : plain(b));

/** Parts of a style that a file can be told of; what else the grid knows is said to be left out. */
const KNOWN = new Set(['ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl', 'bg', 'bd', 'ht', 'vt', 'tb', 'tr', 'pd', 'n']);

export interface Restyling {
  readonly change: StyleChange;
  /** Something of it cannot be saved. */
  readonly incomplete: boolean;
}

/** Undefined where both look the same. */
export function restyling(was: Nullable<IStyleData>, is: Nullable<IStyleData>): Restyling | undefined {
  const before = was ?? {};
  const now = is ?? {};
  const said = (style: IStyleData, key: keyof IStyleData): unknown => (key === 'va' && style.va === ON_THE_LINE ? undefined : style[key]);
  const changed = (key: keyof IStyleData): boolean => differ(said(before, key), said(now, key));
  const line = (style: Nullable<{ s?: number }>): boolean => Boolean(style?.s);
  const font = {
    ...(Boolean(before.bl) !== Boolean(now.bl) ? { bold: Boolean(now.bl) } : {}),
    ...(Boolean(before.it) !== Boolean(now.it) ? { italic: Boolean(now.it) } : {}),
    ...(line(before.ul) !== line(now.ul) ? { underline: line(now.ul) } : {}),
    ...(line(before.st) !== line(now.st) ? { strike: line(now.st) } : {}),
    ...(now.fs && before.fs !== now.fs ? { size: now.fs } : {}),
    ...(now.ff && before.ff !== now.ff ? { name: now.ff } : {}),
    ...(hex(before.cl) !== hex(now.cl) ? { color: hex(now.cl) ?? null } : {}),
  };
  const borders = Object.fromEntries(
    (Object.keys(SIDES) as (keyof typeof SIDES)[]).flatMap((key) => {
      if (!differ(before.bd?.[key], now.bd?.[key])) return [];
      const side = now.bd?.[key] as Nullable<{ s: number; cl: Color }>;
      const style = side ? LINES[side.s] : undefined;
      return [[SIDES[key], style ? { style, color: hex(side?.cl) ?? '000000' } : null]];
    }),
  );
  const alignment = {
    ...(changed('ht') ? { horizontal: HORIZONTAL[now.ht ?? 0] ?? null } : {}),
    ...(changed('vt') && now.vt ? { vertical: VERTICAL[now.vt] ?? null } : {}),
    ...((before.tb === WRAP) !== (now.tb === WRAP) ? { wrap: now.tb === WRAP } : {}),
    ...(changed('tr') ? { rotation: rotationOf(now) } : {}),
    ...(changed('pd') ? { indent: now.pd?.l ? Math.max(0, Math.round((now.pd.l - 2) / 9)) : 0 } : {}),
  };
  const change: StyleChange = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(hex(before.bg) !== hex(now.bg) ? { fill: hex(now.bg) ?? null } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...((before.n?.pattern ?? '') !== (now.n?.pattern ?? '') ? { numberFormat: now.n?.pattern ?? 'General' } : {}),
  };
  const incomplete = [...new Set([...Object.keys(before), ...Object.keys(now)])].some((key) => !KNOWN.has(key) && changed(key as keyof IStyleData));
  return Object.keys(change).length > 0 || incomplete ? { change, incomplete } : undefined;
}

/** Degrees up are 0–90 in a file, degrees down 91–180; text that stands upright is 255. */
function rotationOf({ tr }: IStyleData): number {
  if (tr?.v) return 255;
  const up = -(tr?.a ?? 0);
  return up >= 0 ? Math.min(90, up) : 90 + Math.min(90, -up);
}
