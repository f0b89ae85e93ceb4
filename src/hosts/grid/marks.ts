/**
 * Marks over the cells, drawn and not written: the workbook holds no trace of them, so that taking them away leaves nothing behind and
 * no format of the user is ever touched. A coloured edge and a sign of its own shape tell the severity.
 */
import type { Mark } from '../port';
import type { Severity } from '../../sheet/model';
import { a1, parseA1 } from '../../sheet/a1';
import { NUMBER } from './cells';
import type { Grid, ICellDataForSheetInterceptor } from './engine';

/** Contrast of the sign to its white centre and of the edge to white is at least 4.5 : 1. */
const COLOURS: Readonly<Record<Severity, string>> = { error: '#b10e1c', warning: '#8a5700', review: '#0f548c', info: '#5c5c5c' };
const SIGNS: Readonly<Record<Severity, string>> = { error: '×', warning: '!', review: '?', info: 'i' };
const SIZE = 13;
/** `HorizontalAlign` of Univer. */
const ALIGN_LEFT = 1;
const ALIGN_RIGHT = 3;

type Render = Exclude<ICellDataForSheetInterceptor['customRender'], null | undefined | void>[number];
type Place = Parameters<Render['drawWith']>[1];

function draw(canvas: CanvasRenderingContext2D, { primaryWithCoord: cell, data, style }: Place, severity: Severity): void {
  const box = cell.isMergedMainCell ? cell.mergeInfo : cell;
  const width = box.endX - box.startX;
  const height = box.endY - box.startY;
  const radius = Math.min(SIZE, height - 2, width - 2) / 2;
  canvas.save();
  canvas.strokeStyle = COLOURS[severity];
  canvas.lineWidth = 2;
  canvas.strokeRect(box.startX + 1, box.startY + 1, width - 2, height - 2);
  if (radius > 2) {
    // In the corner that the content leaves free: numbers stand on the right, text on the left.
    const onRight = style?.ht === ALIGN_RIGHT || (data?.t === NUMBER && style?.ht !== ALIGN_LEFT);
    const x = onRight ? box.startX + radius + 1 : box.endX - radius - 1;
    const y = box.startY + radius + 1;
    canvas.fillStyle = COLOURS[severity];
    shape(canvas, severity, x, y, radius);
    canvas.fillStyle = '#ffffff';
    canvas.font = `bold ${Math.round(radius * 1.7)}px sans-serif`;
    canvas.textAlign = 'center';
    canvas.textBaseline = 'middle';
    canvas.fillText(SIGNS[severity], x, y + (severity === 'warning' ? radius * 0.2 : 0));
  }
  canvas.restore();
}

/** Error: square. Warning: triangle. Review: disc. Info: diamond. */
function shape(canvas: CanvasRenderingContext2D, severity: Severity, x: number, y: number, radius: number): void {
  if (severity === 'error') return canvas.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  canvas.beginPath();
  if (severity === 'review') canvas.arc(x, y, radius, 0, Math.PI * 2);
  else {
    const corners: readonly (readonly [number, number])[] =
      severity === 'warning'
        ? [
            [0, -1],
            [1, 1],
            [-1, 1],
          ]
        : [
            [0, -1],
            [1, 0],
            [0, 1],
            [-1, 0],
          ];
    corners.forEach(([dx, dy], index) => (index === 0 ? canvas.moveTo(x + dx * radius, y + dy * radius) : canvas.lineTo(x + dx * radius, y + dy * radius)));
    canvas.closePath();
  }
  canvas.fill();
}

/** Above the grid's own drawing of a cell. */
const PRIORITY = 100;

export class Marks {
  private readonly bySheet = new Map<string, ReadonlyMap<number, ReadonlyMap<number, Mark>>>();
  private readonly lists = new Map<string, readonly Mark[]>();
  /** Sheets that were edited since they were marked: their marks may accuse the wrong cells. */
  private readonly outdated = new Set<string>();
  private readonly stop: { dispose(): void };

  constructor(grid: Grid) {
    const service = grid.univer.__getInjector().get(grid.engine.SheetInterceptorService);
    this.stop = service.intercept(grid.engine.INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'kventure-marks',
      priority: PRIORITY,
      handler: (cell, place, next) => {
        const mark = this.at(place.subUnitId, place.row, place.col);
        if (!mark) return next(cell);
        const render: Render = { drawWith: (canvas, info) => draw(canvas, info, mark.severity), zIndex: PRIORITY };
        return next({ ...cell, customRender: [...(cell?.customRender ?? []), render] });
      },
    });
  }

  at(sheetId: string, row: number, column: number): Mark | undefined {
    return this.bySheet.get(sheetId)?.get(row)?.get(column);
  }

  of(sheetId: string): readonly Mark[] {
    return this.lists.get(sheetId) ?? [];
  }

  /** The sheet was edited: until it is marked again its marks are not saved. */
  touch(sheetId: string): void {
    if (this.lists.has(sheetId)) this.outdated.add(sheetId);
  }

  /** The marks that still hold. */
  current(sheetId: string): readonly Mark[] {
    return this.outdated.has(sheetId) ? [] : this.of(sheetId);
  }

  /** Sheets that have marks. */
  get sheets(): readonly string[] {
    return [...this.lists.keys()];
  }

  isOutdated(sheetId: string): boolean {
    return this.outdated.has(sheetId);
  }

  /** Sheets whose marks a save would leave out: nobody has looked at them since they were edited. */
  get unsaved(): readonly string[] {
    return [...this.outdated].filter((sheetId) => this.of(sheetId).length > 0);
  }

  /** Rows or columns went elsewhere: so do the marks on them. What is told `undefined` goes away. */
  move(sheetId: string, to: (at: { readonly row: number; readonly column: number }) => { readonly row: number; readonly column: number } | undefined): void {
    const before = this.of(sheetId);
    if (before.length === 0) return;
    let changed = false;
    const after = before.flatMap((mark): Mark[] => {
      const place = parseA1(mark.address);
      const next = place && to(place);
      if (place && next && next.row === place.row && next.column === place.column) return [mark];
      changed = true;
      return next ? [{ ...mark, address: a1(next.row, next.column) }] : [];
    });
    if (!changed) return;
    this.set(sheetId, after);
    this.outdated.add(sheetId);
  }

  /** The worse of two marks on one cell is drawn; both notes are kept. */
  set(sheetId: string, marks: readonly Mark[]): void {
    const rows = new Map<number, Map<number, Mark>>();
    const order: readonly Severity[] = ['error', 'warning', 'review', 'info'];
    for (const mark of marks) {
      const place = parseA1(mark.address);
      if (!place) continue;
      const columns = rows.get(place.row) ?? new Map<number, Mark>();
      const there = columns.get(place.column);
      const worse = there && order.indexOf(there.severity) <= order.indexOf(mark.severity) ? there : mark;
      const note = [there?.note, mark.note].filter(Boolean).join('\n');
      columns.set(place.column, { ...worse, ...(note ? { note } : {}) });
      rows.set(place.row, columns);
    }
    this.bySheet.set(sheetId, rows);
    this.lists.set(sheetId, marks);
    this.outdated.delete(sheetId);
  }

  clear(sheetId: string): void {
    this.bySheet.delete(sheetId);
    this.lists.delete(sheetId);
    this.outdated.delete(sheetId);
  }

  clearAll(): void {
    this.bySheet.clear();
    this.lists.clear();
    this.outdated.clear();
  }

  dispose(): void {
    this.stop.dispose();
    this.clearAll();
  }
}
