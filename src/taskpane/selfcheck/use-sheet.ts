/** The self-check sheet of the workbook, read again whenever it changes. */
import { useCallback, useEffect, useState } from 'react';
import type { Host, HostEvent } from '../../hosts/port';
import { readSelfCheck, type SelfCheckAnswers } from '../../reading/self-check/answers';
import { isSelfCheckSheet } from '../../sheet/sheet-names';
import { useCheck, usePane } from '../context';

const DEBOUNCE_MS = 150;
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** Of several the last one counts: it was made last. */
async function read(host: Host): Promise<SelfCheckAnswers | undefined> {
  const named = (await host.sheets()).filter(({ visible, name }) => visible && isSelfCheckSheet(name));
  for (const { id } of named.reverse()) {
    const found = readSelfCheck(await host.read(id, { quiet: true }));
    if (found) return found;
  }
  return undefined;
}

export interface SelfCheckSheet {
  readonly answers: SelfCheckAnswers | undefined;
  /** It could not be read the last time: what stands is what was read before. */
  readonly failed: boolean;
  readonly refresh: () => Promise<void>;
}

export function useSelfCheckSheet(): SelfCheckSheet {
  const { host, controller } = usePane();
  const { book } = useCheck();
  const [answers, setAnswers] = useState<SelfCheckAnswers>();
  const [failures, setFailures] = useState(0);
  const refresh = useCallback(async () => {
    try {
      setAnswers(await read(host));
      setFailures(0);
    } catch {
      // Nobody asked for it: it is told in its place, and tried again.
      setFailures((count) => count + 1);
    }
  }, [host]);
  const sheetId = answers?.sheetId;
  useEffect(() => {
    void refresh();
  }, [refresh, book]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const concerns = (event: HostEvent): boolean =>
      event.kind === 'cells' || event.kind === 'structure' ? event.sheetId === sheetId : event.kind !== 'selection' && event.kind !== 'activated';
    const stop = controller.watch((event) => {
      if (!concerns(event)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), DEBOUNCE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [controller, refresh, sheetId]);
  useEffect(() => {
    if (failures === 0) return;
    const timer = setTimeout(() => void refresh(), Math.min(RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS));
    return () => clearTimeout(timer);
  }, [failures, refresh]);
  return { answers, failed: failures > 0, refresh };
}
