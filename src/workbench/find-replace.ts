/**
 * Finding and replacing as Excel does it: a number is found as it is edited and as it is shown, and what is replaced is entered as if it were typed. The
 * grid's own looks at what is shown alone and replaces in what is stored, so that no number and no day was ever changed and it said that all were.
 */
import {
  convertObservableToBehaviorSubject,
  EDITOR_ACTIVATED,
  fromCallback,
  IContextService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IRange,
} from '@univerjs/core';
import type { IDialogService } from '@univerjs/preset-sheets-core';
import {
  FindBy,
  FindDirection,
  FindModel,
  FindReplaceController,
  FindScope,
  IFindReplaceService,
  type IFindMatch,
  type IFindMoveParams,
  type IFindQuery,
  type IReplaceAllResult,
} from '@univerjs/preset-sheets-find-replace';
import type { FWorkbook, FWorksheet, Grid, ICellDataForSheetInterceptor } from '../hosts/grid/engine';
import { oneStep } from '../hosts/grid/one-step';
import { Cells, type Hit } from './find-in-cells';

const ENTER = 'sheet.command.set-range-values';
const SELECTED = 'sheet.operation.set-selections';
const SHEET_SHOWN = 'sheet.operation.set-worksheet-active';
const CHANGED = /^(?:sheet|formula)\.mutation\./;
/** Milliseconds without a change before it is looked for again. */
const STILL = 200;
/** Over a cell's own drawing, below the marks of findings. */
const PRIORITY = 99;
const FILL = 'rgba(250, 204, 21, 0.35)';
const EDGE = 'rgb(161, 98, 7)';

interface Place {
  readonly sheet: FWorksheet;
  readonly hit: Hit;
}
type Match = IFindMatch<{ readonly subUnitId: string; readonly range: IRange }> & { readonly replaceable: boolean };
type Render = Exclude<ICellDataForSheetInterceptor['customRender'], null | undefined | void>[number];

const rangeOf = ({ row, column }: Hit): IRange => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });

const drawHit = (current: boolean): Render => ({
  zIndex: PRIORITY,
  drawWith: (canvas, { primaryWithCoord: cell }) => {
    const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
    canvas.save();
    canvas.fillStyle = FILL;
    canvas.fillRect(startX, startY, endX - startX, endY - startY);
    if (current) {
      canvas.strokeStyle = EDGE;
      canvas.lineWidth = 2;
      canvas.strokeRect(startX + 1, startY + 1, endX - startX - 2, endY - startY - 2);
    }
    canvas.restore();
  },
});

/** One search: what was found, and which of it one is at. */
class Search extends FindModel {
  readonly unitId: string;
  private places: readonly Place[] = [];
  private matches: readonly Match[] = [];
  private position = -1;
  private readonly byCell = new Map<string, number>();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  readonly matchesUpdate$ = convertObservableToBehaviorSubject<IFindMatch[]>(fromCallback<[]>(() => ({ dispose: () => undefined })) as never, []);
  /** It goes to no other place on its own. */
  readonly activelyChangingMatch$ = fromCallback<[]>(() => ({ dispose: () => undefined })) as never;

  constructor(
    private readonly grid: Grid,
    private readonly workbook: FWorkbook,
    private readonly query: IFindQuery,
  ) {
    super();
    this.unitId = workbook.getId();
    const injector = grid.univer.__getInjector();
    this.disposeWithMe(
      injector.get(grid.engine.SheetInterceptorService).intercept(grid.engine.INTERCEPTOR_POINT.CELL_CONTENT, {
        id: 'kventure-found',
        priority: PRIORITY,
        handler: (cell, place, next) => {
          const at = place.unitId === this.unitId ? this.byCell.get(`${place.subUnitId},${place.row},${place.col}`) : undefined;
          if (at === undefined) return next(cell);
          return next({ ...cell, customRender: [...(cell?.customRender ?? []), drawHit(at === this.position)] });
        },
      }),
    );
    this.disposeWithMe(
      grid.api.onCommandExecuted(({ id, params }) => {
        if ((params as { unitId?: string } | undefined)?.unitId !== this.unitId) return;
        if (CHANGED.test(id) || id === SHEET_SHOWN || (id === SELECTED && this.query.findScope !== FindScope.UNIT)) this.later();
      }),
    );
    this.look();
  }

  override dispose(): void {
    super.dispose();
    clearTimeout(this.waiting);
    this.byCell.clear();
    this.redraw();
  }

  private later(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.lookAgain(), STILL);
  }

  private lookAgain(): void {
    const before = this.places[this.position];
    this.look();
    this.position = before ? this.indexOf(before) : -1;
    this.redraw();
  }

  private get shownSheet(): FWorksheet {
    return this.workbook.getActiveSheet();
  }

  private selection(): readonly IRange[] {
    return (this.shownSheet.getSelection()?.getActiveRangeList() ?? []).map((range) => range.getRange());
  }

  /** More than one cell (a merged one is one) is what is looked into; else the whole sheet. */
  private areas(sheet: FWorksheet): readonly IRange[] {
    const ranges = this.query.findScope === FindScope.UNIT ? [] : this.selection();
    const isOne = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean => {
      const merged = sheet.getSheet().getMergedCell(startRow, startColumn);
      return merged ? merged.endRow === endRow && merged.endColumn === endColumn : startRow === endRow && startColumn === endColumn;
    };
    if (ranges.some((range) => !isOne(range))) return ranges;
    return [{ startRow: 0, startColumn: 0, endRow: sheet.getMaxRows() - 1, endColumn: sheet.getMaxColumns() - 1 }];
  }

  private cellsOf(sheet: FWorksheet): Cells {
    return new Cells(this.grid, sheet, { ...this.query, inFormulas: this.query.findBy === FindBy.FORMULA });
  }

  private look(): void {
    const sheets = this.query.findScope === FindScope.UNIT ? this.workbook.getSheets().filter((sheet) => !sheet.isSheetHidden()) : [this.shownSheet];
    this.places = sheets
      .flatMap((sheet) =>
        this.cellsOf(sheet)
          .hits(this.areas(sheet))
          .map((hit): Place => ({ sheet, hit })),
      )
      .sort(this.inOrder);
    this.matches = this.places.map(({ sheet, hit }) => ({
      provider: 'kventure-find',
      unitId: this.unitId,
      replaceable: hit.replaceable,
      range: { subUnitId: sheet.getSheetId(), range: rangeOf(hit) },
    }));
    this.matchesUpdate$.next(this.getMatches());
    this.byCell.clear();
    this.places.forEach(({ sheet, hit }, index) => this.byCell.set(`${sheet.getSheetId()},${hit.row},${hit.column}`, index));
  }

  private readonly inOrder = (one: Place, other: Place): number => {
    const sheets = one.sheet.getIndex() - other.sheet.getIndex();
    const rows = one.hit.row - other.hit.row;
    const columns = one.hit.column - other.hit.column;
    return sheets || (this.query.findDirection === FindDirection.COLUMN ? columns || rows : rows || columns);
  };

  private indexOf({ sheet, hit }: Place): number {
    return this.byCell.get(`${sheet.getSheetId()},${hit.row},${hit.column}`) ?? -1;
  }

  private redraw(): void {
    const sheet = this.shownSheet;
    if ('refreshCanvas' in sheet) sheet.refreshCanvas();
  }

  getMatches(): IFindMatch[] {
    return [...this.matches];
  }

  /** Where the selection stands among the places. */
  private get selected(): Place {
    const { startRow: row = 0, startColumn: column = 0 } = this.selection().at(-1) ?? {};
    return { sheet: this.shownSheet, hit: { row, column, replaceable: false } };
  }

  private goTo(index: number, noFocus: boolean | undefined): IFindMatch | null {
    this.position = this.places.length === 0 ? -1 : (index + this.places.length) % this.places.length;
    const place = this.places[this.position];
    if (place && noFocus !== true) {
      if (place.sheet.getSheetId() !== this.shownSheet.getSheetId()) this.workbook.setActiveSheet(place.sheet);
      void this.grid.api.executeCommand('sheet.command.scroll-to-cell', { range: rangeOf(place.hit) });
    }
    this.redraw();
    return this.matches[this.position] ?? null;
  }

  moveToNextMatch({ stayIfOnMatch, noFocus }: IFindMoveParams = {}): IFindMatch | null {
    if (this.position >= 0) return this.goTo(this.position + (stayIfOnMatch === true ? 0 : 1), noFocus);
    const from = this.selected;
    return this.goTo(
      Math.max(
        0,
        this.places.findIndex((place) => this.inOrder(place, from) >= (stayIfOnMatch === true ? 0 : 1)),
      ),
      noFocus,
    );
  }

  moveToPreviousMatch({ stayIfOnMatch, noFocus }: IFindMoveParams = {}): IFindMatch | null {
    if (this.position >= 0) return this.goTo(this.position - (stayIfOnMatch === true ? 0 : 1), noFocus);
    const from = this.selected;
    return this.goTo(
      this.places.findLastIndex((place) => this.inOrder(place, from) < 0),
      noFocus,
    );
  }

  focusSelection(): void {
    const place = this.places[this.position];
    if (place) place.sheet.getRange(place.hit.row, place.hit.column).activate();
  }

  /** Enters into the cells of one sheet what can be entered there, and answers into how many. */
  private enter(sheet: FWorksheet, written: readonly (readonly [Hit, ICellData])[]): number {
    if (written.length === 0) return 0;
    const value: Record<number, Record<number, ICellData>> = {};
    for (const [{ row, column }, cell] of written) (value[row] ??= {})[column] = cell;
    if (this.grid.api.syncExecuteCommand<object, boolean>(ENTER, { unitId: this.unitId, subUnitId: sheet.getSheetId(), value })) return written.length;
    // One of them cannot be entered (a part of an array, the head of a table): the others are.
    if (written.length === 1) return 0;
    const half = Math.ceil(written.length / 2);
    return this.enter(sheet, written.slice(0, half)) + this.enter(sheet, written.slice(half));
  }

  private enterAll(places: readonly Place[], by: string): number {
    const bySheet = new Map<FWorksheet, Hit[]>();
    for (const { sheet, hit } of places) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), hit]);
    return oneStep(this.grid, this.unitId, () => {
      let count = 0;
      for (const [sheet, hits] of bySheet) {
        const cells = this.cellsOf(sheet);
        count += this.enter(
          sheet,
          hits.flatMap((hit): [Hit, ICellData][] => {
            const cell = cells.replaced(hit, by);
            return cell ? [[hit, cell]] : [];
          }),
        );
      }
      return count;
    });
  }

  async replace(by: string): Promise<boolean> {
    const place = this.places[this.position];
    if (!place) return false;
    const done = this.enterAll([place], by) === 1;
    this.look();
    // What was replaced is gone from the list: the next one stands in its place, as in Excel.
    const next = this.places.findIndex((other) => this.inOrder(other, place) >= (done && this.indexOf(place) < 0 ? 0 : 1));
    this.goTo(Math.max(0, next), false);
    return done;
  }

  async replaceAll(by: string): Promise<IReplaceAllResult> {
    const success = this.enterAll(this.places, by);
    return { success, failure: this.places.length - success };
  }
}

/** Pixels: as large as the grid draws it (page.css makes it no larger than the window), and what is left of the cells beside and over it. */
const WIDTH = 350;
const HEIGHT = 460;
const BESIDE = 20;

/** Over the cells, each time that it is opened, and not over what stands beside them: what a replacement does is seen there. */
function placeOverCells(controller: object, container: HTMLElement): void {
  // What the library hands out of its dialogs is not what its own parts call.
  const own = controller as { _dialogService?: Pick<IDialogService, 'open' | 'close'> };
  const dialogs = own._dialogService;
  if (!dialogs) return;
  let opened: ReturnType<IDialogService['open']> | undefined;
  own._dialogService = {
    close: (id) => {
      dialogs.close(id);
      // Else it would come back to where it was, whatever size the window has then.
      opened?.dispose();
    },
    open: (asked) => {
      const { left, right, top } = container.getBoundingClientRect();
      const x = Math.max(0, Math.min(Math.max(left, right - WIDTH - BESIDE), window.innerWidth - WIDTH));
      const y = Math.max(0, Math.min(top + 2 * BESIDE, window.innerHeight - HEIGHT));
      return (opened = dialogs.open({ ...asked, defaultPosition: { x, y } }));
    },
  };
}

/** In place of what the grid has itself. `container`: in which it is drawn. */
export function findAndReplace(grid: Grid, container: HTMLElement): void {
  const injector = grid.univer.__getInjector();
  let search: Search | undefined;
  const terminate = (): void => {
    search?.dispose();
    search = undefined;
  };
  injector.get(IFindReplaceService).registerFindReplaceProvider({
    find: async (query) => {
      terminate();
      const workbook = grid.api.getActiveWorkbook();
      search = workbook ? new Search(grid, workbook, query) : undefined;
      return search ? [search] : [];
    },
    terminate,
  });
  placeOverCells(injector.get(FindReplaceController), container);
  const close = (): void => injector.get(FindReplaceController).closePanel();
  injector
    .get(IContextService)
    .subscribeContextValue$(EDITOR_ACTIVATED)
    .subscribe((editing) => {
      if (editing) close();
    });
  // What was looked for in one workbook is not in the next.
  injector.get(IUniverInstanceService).getCurrentTypeOfUnit$(UniverInstanceType.UNIVER_SHEET).subscribe(close);
}
