/** Formats of a file's cells as Univer draws them. Only for showing: a file's own formats are kept by keeping the file. */
import type { CellStyle, FontStyle, BorderSide, BorderLineStyle } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';
import type { IStyleData } from './engine';

type Color = NonNullable<FontStyle['color']>;

/** The colours 8–63 of the old palette (ECMA-376 18.8.27); 0–7 repeat 8–15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** `BorderStyleTypes` of Univer. */
const BORDERS: Readonly<Record<BorderLineStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, centerContinuous: 2, distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 };
const WRAP = 3;

/** Colours of the theme that Excel brings, in the order of a theme part, for files that name them and hold no theme. */
const OFFICE_THEME = '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** A theme part lists dark before light, twice (ECMA-376 20.1.6.2); cells count light before dark (18.8.3): 0 is the ground, 1 the text. */
const inThemePart = (index: number): number => (index < 4 ? index ^ 1 : index);

function rgbOf(color: Color | undefined, theme: string[]): string | undefined {
  if (!color) return undefined;
  let hex = color.rgb;
  if (hex === undefined && color.theme !== undefined) hex = resolveThemeColor(theme.length > 0 ? theme : OFFICE_THEME, inThemePart(color.theme), color.tint);
  if (hex === undefined && color.indexed !== undefined) hex = PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return hex && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(hex) ? `#${hex.slice(-6)}` : undefined;
}

function fontOf(font: FontStyle, theme: string[]): IStyleData {
  const color = rgbOf(font.color, theme);
  return {
    ...(font.name ? { ff: font.name } : {}),
    ...(font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline ? { ul: { s: 1 } } : {}),
    ...(font.strikethrough ? { st: { s: 1 } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
  };
}

export function styleOf(style: CellStyle, theme: string[]): IStyleData {
  const { font, fill, border, alignment, numFmt } = style;
  const side = (from: BorderSide | undefined) => (from ? { s: BORDERS[from.style], cl: { rgb: rgbOf(from.color, theme) ?? '#000000' } } : undefined);
  const sides = Object.entries({ t: side(border?.top), r: side(border?.right), b: side(border?.bottom), l: side(border?.left) }).filter(([, line]) => line);
  // A pattern is shown as its plain colour, a shading as its first one.
  const background =
    fill?.type === 'pattern' && fill.pattern !== 'none'
      ? rgbOf(fill.fgColor ?? fill.bgColor, theme)
      : fill?.type === 'gradient'
        ? rgbOf(fill.stops[0]?.color, theme)
        : undefined;
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ''];
  return {
    ...(font ? fontOf(font, theme) : {}),
    ...(background ? { bg: { rgb: background } } : {}),
    ...(sides.length > 0 ? { bd: Object.fromEntries(sides) } : {}),
    ...(horizontal ? { ht: horizontal } : {}),
    vt: VERTICAL[alignment?.vertical ?? 'bottom'] ?? 3,
    ...(alignment?.wrapText ? { tb: WRAP } : {}),
    ...(alignment?.textRotation ? { tr: alignment.textRotation === 255 ? { a: 0, v: 1 } : { a: -alignment.textRotation } } : {}),
    ...(alignment?.indent ? { pd: { l: 2 + alignment.indent * 9 } } : {}),
    ...(numFmt && numFmt !== 'General' ? { n: { pattern: numFmt } } : {}),
  };
}
