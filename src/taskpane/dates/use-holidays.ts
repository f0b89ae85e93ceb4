/** The holidays that move last days: typed, or taken from a range of the workbook and followed there. */
import { useEffect, useMemo, useState } from 'react';
import { readDate, type PlainDate } from '../../domain';
import type { HostEvent } from '../../hosts/port';
import { holidaysIn, type HolidaysRead } from '../../reading/holidays';
import { parseArea } from '../../checking';
import { quoteSheet } from '../../sheet/a1';
import { usePane } from '../context';
import { S } from '../strings';

const DEBOUNCE_MS = 150;

interface Range extends HolidaysRead {
  readonly sheetId: string;
  readonly address: string;
  /** For people: `'공휴일'!A2:A16`. */
  readonly where: string;
}
export interface Holidays {
  readonly moves: boolean;
  readonly setMoves: (moves: boolean) => void;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** Words that are no dates. */
  readonly bad: readonly string[];
  readonly range: Range | undefined;
  readonly takeRange: () => Promise<void>;
  readonly leaveRange: () => void;
  /** Absent where no day moves. */
  readonly dates: ReadonlySet<PlainDate> | undefined;
}

/** `2014-05-05 2014-06-04`: the dates, and what is none. */
function readTyped(typed: string): { readonly dates: readonly PlainDate[]; readonly bad: readonly string[] } {
  const dates: PlainDate[] = [];
  const bad: string[] = [];
  for (const word of typed.split(/[\s,;]+/).filter(Boolean)) {
    const date = readDate(word);
    if (date) dates.push(date);
    else bad.push(word);
  }
  return { dates, bad };
}

export function useHolidays(): Holidays {
  const { actions, controller, host } = usePane();
  const [moves, setMoves] = useState(false);
  const [typed, setTyped] = useState('');
  const [range, setRange] = useState<Range>();
  const { dates: words, bad } = useMemo(() => readTyped(typed), [typed]);
  const dates = useMemo(() => (moves ? new Set([...words, ...(range?.dates ?? [])]) : undefined), [moves, words, range]);
  const takeRange = async () => {
    const at = await actions.selection();
    const area = at && parseArea(at.address);
    if (!at || !area) return controller.notify('info', S.dates.holidaysSelect);
    try {
      const block = await host.readArea(at.sheetId, area);
      const read = holidaysIn(block);
      if (read.dates.size === 0) return controller.notify('info', S.dates.holidaysNone);
      setRange({ ...read, sheetId: at.sheetId, address: at.address, where: `${quoteSheet(block.sheet)}!${at.address}` });
    } catch (error) {
      controller.notify('error', error);
    }
    return undefined;
  };
  const { sheetId, address } = range ?? {};
  useEffect(() => {
    const area = address === undefined ? undefined : parseArea(address);
    if (sheetId === undefined || !area) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      const read = holidaysIn(await host.readArea(sheetId, area, { quiet: true }));
      setRange((held) => (held?.sheetId === sheetId && held.address === address ? { ...held, ...read } : held));
    };
    const stop = controller.watch((event: HostEvent) => {
      if (event.kind === 'selection' || event.kind === 'activated' || !('sheetId' in event) || event.sheetId !== sheetId) return;
      if (event.kind === 'sheet-deleted') return setRange(undefined);
      clearTimeout(timer);
      // What cannot be read now is read at the next change.
      timer = setTimeout(() => void again().catch(() => undefined), DEBOUNCE_MS);
      return undefined;
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [address, controller, host, sheetId]);
  return { moves, setMoves, typed, setTyped, bad, range, takeRange, leaveRange: () => setRange(undefined), dates };
}
