/** The firms of a table of scores in the workbook: found, followed while the sheet is edited, and graded into their own cells. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostEvent } from '../../hosts/port';
import { Grid } from '../../reading/grid';
import { headingKey, itemName, namedItems } from '../../reading/score-headings';
import { itemNamesPlace, type ItemNames } from '../../reading/stored-settings';
import { cellOf, scoreTableSteps, withRowsAgain, type CardNames, type ScoreTable } from '../../reading/score-table';
import { allEditions, markKind, type Edition, type Marks } from '../../rules';
import { parseArea } from '../../checking';
import type { Area } from '../../sheet/model';
import { isOwnSheet, SHEET_NAMES } from '../../sheet/sheet-names';
import { useCheck, usePane } from '../context';
import { inSlices } from '../session/slices';
import type { Card, CardId } from './card';
import type { FirmGrades } from './grades';
import { resultsBy, type Results } from './results';
import { L } from './strings';

const DEBOUNCE_MS = 150;
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

export interface Firms {
  readonly list: readonly FirmGrades[];
  /** Absent where a range was taken: then nothing is written back and nothing is followed. */
  readonly table?: ScoreTable<CardId>;
  /** Sheets that hold a table of scores too. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** The firm that is graded. */
  readonly opened?: number;
  /** The firm in whose row the person is. */
  readonly current?: number;
}
const NONE: Firms = { list: [], others: [] };

/** The items of a card, with what a person has said of headings. */
export const namesOf = (card: Card, names: ItemNames = {}): CardNames<CardId> => {
  const said = names[itemNamesPlace(card.source.edition, card.id)];
  return { id: card.id, items: card.items, marks: markKind(card), ...(said ? { named: namedItems(card.items, said) } : {}) };
};
const isScoreSheet = (name: string): boolean => [SHEET_NAMES.scores.ko, SHEET_NAMES.scores.en].some((own) => name.startsWith(own));
/** Sheets in which somebody may have scored: those of others, and our own score sheets. */
export const mayHoldScores = ({ visible, name }: { readonly visible: boolean; readonly name: string }): boolean =>
  visible && (!isOwnSheet(name) || isScoreSheet(name));

/** The firm of before in the list of now: the same name, the same one of those with that name. */
function sameFirm(before: readonly FirmGrades[], index: number | undefined, now: readonly FirmGrades[]): number | undefined {
  const name = index === undefined ? undefined : before[index]?.name;
  if (index === undefined || name === undefined) return undefined;
  let nth = 0;
  for (let at = 0; at < index; at += 1) if (before[at]?.name === name) nth += 1;
  for (const [at, firm] of now.entries()) {
    if (firm.name !== name) continue;
    if (nth === 0) return at;
    nth -= 1;
  }
  // It was given another name, where it stands.
  return before.length === now.length ? index : undefined;
}

const union = (a: Area | 'all' | undefined, b: Area | 'all'): Area | 'all' =>
  a === undefined ? b : a === 'all' || b === 'all' ? 'all' : { ...a, top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) };

export interface UseFirms {
  readonly firms: Firms;
  readonly results: Results;
  /** The sheet has changed and could not be read again yet. */
  readonly isBehind: boolean;
  readonly find: () => Promise<void>;
  readonly take: (list: readonly FirmGrades[]) => void;
  readonly forget: () => void;
  readonly open: (index: number | undefined) => void;
  /** The column (or row) with this heading is that item. */
  readonly name: (heading: string, item: number | undefined) => void;
  /** A grade of the opened firm goes into its own cell and into no other. */
  readonly grade: (next: Marks, place: number) => void;
}

/** Firms that were found by the cards of another edition, for the panel that shows that edition. */
export interface Handed {
  readonly edition: Edition['id'];
  readonly card: CardId;
  readonly firms: Firms;
}
export interface FirmsOptions {
  readonly edition: Edition;
  readonly cards: readonly Card[];
  readonly card: Card;
  readonly onCard: (id: CardId) => void;
  readonly handed: Firms | undefined;
  readonly onHand: (handed: Handed) => void;
}

const cardsOf = ({ scoreCards }: Edition): readonly Card[] => (scoreCards.available ? scoreCards.value.cards : []);

export function useFirms({ edition, cards, card, onCard, handed, onHand }: FirmsOptions): UseFirms {
  const { actions, controller, host } = usePane();
  const { itemNames: named } = useCheck();
  const [firms, setFirms] = useState<Firms>(handed ?? NONE);
  const results = resultsBy(edition, card);
  const forget = useCallback(() => setFirms(NONE), []);
  /** Grades on their way into the sheet, and how many were given: what was read before them is not shown after them. */
  const writing = useRef(0);
  const given = useRef(0);

  const find = () =>
    controller.run(L.looking, async ({ signal, step }) => {
      // The edition that is shown first: only where none of its cards is there, another one's is looked for.
      const laws = [{ law: edition, cards }, ...allEditions.filter(({ id }) => id !== edition.id).map((law) => ({ law, cards: cardsOf(law) }))];
      const active = (await host.activeSheet()).id;
      const infos = (await host.sheets()).filter(mayHoldScores);
      let found: { readonly table: ScoreTable<CardId>; readonly held: Card; readonly law: Edition } | undefined;
      const others: { id: string; name: string }[] = [];
      const look = async (grid: Grid) => {
        for (const { law, cards: of } of laws) {
          const table =
            of.length === 0
              ? undefined
              : await inSlices(
                  scoreTableSteps(
                    grid,
                    of.map((one) => namesOf(one, named)),
                  ),
                  { signal },
                );
          const held = table && of.find(({ id }) => id === table.card);
          if (table && held && table.firms.length > 0) return { table, held, law };
        }
        return undefined;
      };
      const ordered = [...infos.filter(({ id }) => id === active), ...infos.filter(({ id }) => id !== active)];
      for (const [index, info] of ordered.entries()) {
        step(L.looking, index / ordered.length);
        const here = await look(new Grid(await host.read(info.id, { signal })));
        if (!here) continue;
        // A table by the edition that is shown goes before one of another edition.
        if (!found || (found.law !== edition && here.law === edition)) {
          if (found) others.push({ id: found.table.sheetId, name: found.table.sheet });
          found = here;
        } else others.push({ id: info.id, name: info.name });
      }
      if (!found) {
        controller.notify('info', L.notFound);
        return;
      }
      const { table, held, law } = found;
      await inSlices(resultsBy(law, held).steps(table.firms), { signal });
      const next: Firms = { list: table.firms, table, others };
      if (law === edition) {
        onCard(table.card);
        setFirms(next);
        return;
      }
      onHand({ edition: law.id, card: table.card, firms: next });
      controller.notify('info', L.foundOther(table.sheet, law.title));
    });

  const open = (index: number | undefined) => setFirms((held) => ({ ...held, opened: index !== undefined && held.list[index] ? index : undefined }));

  const grade = (next: Marks, place: number) => {
    const { opened, list, table } = firms;
    const firm = opened === undefined ? undefined : list[opened];
    if (!firm || opened === undefined) return;
    given.current += 1;
    setFirms((held) => ({ ...held, list: held.list.map((one) => (one === firm ? { ...firm, grades: next } : one)) }));
    const line = table?.firms[opened]?.row;
    const cell = table && line !== undefined ? cellOf(table, line, place) : undefined;
    if (!table || !cell) return;
    /** What did not arrive in the sheet is not shown as if it stood there, unless another grade was given meanwhile. */
    const takeBack = () =>
      setFirms((held) => ({
        ...held,
        list: held.list.map((one, index) =>
          index === opened ? { ...one, grades: one.grades.map((mark, item) => (item === place && mark === next[place] ? firm.grades[place] : mark)) } : one,
        ),
      }));
    writing.current += 1;
    void actions.enter(table.sheetId, cell, next[place] ?? null, { step: L.writing, written: L.written, isFormula: L.isFormula }).then((done) => {
      writing.current -= 1;
      if (!done) takeBack();
    });
  };

  // ── the sheet goes on living ────────────────────────────────────────────────────────────────────────────────
  const latest = useRef({ firms, card, results, named });
  useEffect(() => {
    latest.current = { firms, card, results, named };
  });
  const [failures, setFailures] = useState(0);
  const changed = useRef<Area | 'all'>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sheetId = firms.table?.sheetId;

  const readAgain = useCallback(async () => {
    const { firms: held, card: of, results: verdicts, named: said } = latest.current;
    const { table } = held;
    const area = changed.current;
    if (!table || area === undefined) return;
    changed.current = undefined;
    const givenBefore = given.current;
    const later = (wait: number) => {
      changed.current = union(changed.current, area);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void readAgain(), wait);
    };
    if (writing.current > 0) return later(DEBOUNCE_MS);
    try {
      let next: ScoreTable<CardId> | undefined;
      if (area !== 'all' && !table.isTurned && area.top > table.headerRow && area.bottom <= table.area.bottom) {
        const rows = { ...table.area, top: area.top, bottom: area.bottom };
        next = withRowsAgain(table, namesOf(of, said), new Grid(await host.readArea(table.sheetId, rows, { quiet: true })));
      }
      next ??= await inSlices(scoreTableSteps(new Grid(await host.read(table.sheetId, { quiet: true })), [namesOf(of, said)]));
      if (latest.current.firms.table !== table && latest.current.firms.table?.sheetId !== table.sheetId) return undefined;
      if (writing.current > 0 || given.current !== givenBefore) return later(DEBOUNCE_MS);
      setFailures(0);
      if (!next || next.firms.length === 0) {
        setFirms(NONE);
        controller.notify('info', L.tableGone(table.sheet));
        return undefined;
      }
      const found = next;
      await inSlices(verdicts.steps(found.firms));
      setFirms(({ list, others, opened, current }) => {
        const stays = sameFirm(list, opened, found.firms);
        const row = sameFirm(list, current, found.firms);
        return { list: found.firms, table: found, others, ...(stays === undefined ? {} : { opened: stays }), ...(row === undefined ? {} : { current: row }) };
      });
    } catch {
      // Nobody asked for it: it is told in its place, and tried again.
      setFailures((count) => count + 1);
      changed.current = union(changed.current, area);
    }
    return undefined;
  }, [controller, host]);

  useEffect(() => {
    if (sheetId === undefined) return;
    const stop = controller.watch((event: HostEvent) => {
      if (!('sheetId' in event) || event.sheetId !== sheetId) return;
      if (event.kind === 'selection') {
        const selected = parseArea(event.address);
        setFirms((held) => {
          const line = held.table?.isTurned ? selected?.left : selected?.top;
          const at = held.table?.firms.findIndex((firm) => firm.row === line) ?? -1;
          if (at < 0) return held.current === undefined ? held : { ...held, current: undefined };
          return held.opened === undefined ? { ...held, current: at } : { ...held, opened: at, current: at };
        });
        return;
      }
      if (event.kind === 'activated') return;
      if (event.kind === 'sheet-deleted') {
        const { table } = latest.current.firms;
        setFirms(NONE);
        if (table) controller.notify('info', L.tableGone(table.sheet));
        return;
      }
      changed.current = union(changed.current, event.kind === 'cells' ? (event.area ?? 'all') : 'all');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void readAgain(), DEBOUNCE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer.current);
      changed.current = undefined;
    };
  }, [controller, sheetId, readAgain]);
  useEffect(() => {
    if (failures === 0) return;
    const again = setTimeout(() => void readAgain(), Math.min(RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS));
    return () => clearTimeout(again);
  }, [failures, readAgain]);

  // What a person has said of a heading is read by at once, and so is what was taken back.
  const readBy = useRef(named);
  useEffect(() => {
    if (readBy.current === named) return;
    readBy.current = named;
    if (latest.current.firms.table === undefined) return;
    changed.current = 'all';
    void readAgain();
  }, [named, readAgain]);
  const name = (heading: string, item: number | undefined) => {
    const held = item === undefined ? undefined : card.items[item];
    void actions.nameItem(
      itemNamesPlace(card.source.edition, card.id),
      headingKey(heading),
      item === undefined ? undefined : itemName(card.items, item),
      held ? L.itemSaid(heading, held.name) : L.itemUnsaid(heading),
    );
  };

  return {
    firms,
    results,
    name,
    isBehind: failures > 0,
    find,
    take: (list) => setFirms({ list, others: [] }),
    forget,
    open,
    grade,
  };
}
