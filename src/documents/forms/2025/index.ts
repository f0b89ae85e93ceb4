/** A form (별지) of the notice of 2025-04-01 as a sheet. */
import { edition as editionById } from '../../../law';
import { textsOf } from '../../../law/texts';
import type { ApplicationType, ArticleText, Edition } from '../../../law/types';
import type { NewSheet } from '../../../sheet/model';
import { valuesOf, type FieldPlaces, type FirmForm, type Origins } from '../fields';
import { withInputs } from '../inputs';
import { GRID, layOut } from '../layout';
import { heightsOf } from '../print';
import type { FormSituation } from '../situation';
import { reissue } from '../reissue';
import { application } from './application';
import { institution } from './institution';
import { layouts, newPages } from './layouts';
import { statements } from './statements';

export function form2025(form: ArticleText, firm: FirmForm, origins: Origins, situation: FormSituation): NewSheet {
  const laid = layOut(form, layouts[form.ref] ?? [], valuesOf(firm, origins, situation.date1904), newPages[form.ref] ?? []);
  const edition = editionById('2025-04-01');
  return withInputs(calculated(withLostSigns(laid.sheet), laid.fields, edition, firm.type), laid.fields, edition);
}

function calculated(sheet: NewSheet, fields: FieldPlaces, edition: Edition, type: ApplicationType | undefined): NewSheet {
  switch (sheet.name) {
    case '별지 제1호':
      return application(sheet, fields, edition);
    case '별지 제2호':
      return plan(sheet, type);
    case '별지 제8호':
      return reissue(sheet, edition);
    case '별지 제9호':
      return statements(sheet, edition);
    case '별지 제10호':
      return institution(sheet, fields);
    case '별지 제11호':
      return pledge(sheet);
    default:
      return sheet;
  }
}

/** Bullets and arrows that the transfer of the text turned into question marks: how they are read, and why, is said beside them. */
function withLostSigns(sheet: NewSheet): NewSheet {
  const lost = textsOf('2025-04-01').errata.find(({ where, printed }) => where === sheet.name && printed === '?');
  if (!lost) return sheet;
  const { read, why } = lost;
  const note = `${why.ko}\n${why.en}`;
  const isRead = (value: unknown): boolean => value === read || (typeof value === 'string' && value.startsWith(`${read} `));
  return { ...sheet, cells: sheet.cells.map((row) => row.map((cell) => (isRead(cell?.value) && !cell?.unlocked ? { ...cell, note } : cell))) };
}

const PARTS: Readonly<Partial<Record<ApplicationType, string>>> = { rd: '<연구개발유형>', innovationGrowth: '<혁신성장유형>', prospective: '<예비벤처>' };

/** 별지 제2호: the places to write take what is left of their page; of the three outlines that of the type is printed, below the head of the form. */
function plan(sheet: NewSheet, type: ApplicationType | undefined): NewSheet {
  const { page } = sheet;
  const spread: NewSheet = { ...sheet, rowHeights: heightsOf(sheet, page?.breaks ?? [], (row) => sheet.cells[row]?.[0]?.unlocked === true) };
  const rowOf = (words: string): number => sheet.cells.findIndex((cells) => cells[0]?.value === words);
  const part = type === undefined ? undefined : PARTS[type];
  const starts = Object.values(PARTS).map(rowOf);
  if (!page?.area || part === undefined) return spread;
  const head = (starts[0] as number) - 1;
  const top = rowOf(part);
  const next = starts.find((row) => row > top);
  const { breaks: _, ...rest } = page;
  const first = top === head + 1;
  return {
    ...spread,
    page: {
      ...rest,
      pagesTall: 1,
      area: { ...page.area, top: first ? 0 : top, bottom: next === undefined ? page.area.bottom : next - 1 },
      ...(first ? {} : { titleRows: { top: 0, bottom: head } }),
    },
  };
}

/** 별지 제11호: few words, so that they are printed larger. */
function pledge(sheet: NewSheet): NewSheet {
  const size = 12;
  const cells = sheet.cells.map((row) =>
    row.slice(0, GRID).map((cell) => (cell?.look && (cell.look.size ?? 0) < size ? { ...cell, look: { ...cell.look, size } } : cell)),
  );
  const larger = { ...sheet, cells };
  return { ...larger, rowHeights: heightsOf(larger, []) };
}
