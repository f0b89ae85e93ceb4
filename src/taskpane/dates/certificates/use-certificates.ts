/** The list of certificates of the workbook: found in its sheets, and read again while somebody edits it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostEvent } from '../../../hosts/port';
import { certificateTableSteps, type CertificateTable } from '../../../reading/certificate-table';
import { Grid } from '../../../reading/grid';
import { certificateSettings, type CertificateSettings } from '../../../reading/holidays';
import { mayHoldCertificates } from '../../../reading/self-check/deeming';
import type { SheetBlock } from '../../../sheet/model';
import { usePane } from '../../context';
import { inSlices } from '../../session/slices';
import { C } from './strings';

const DEBOUNCE_MS = 150;
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

interface Found {
  readonly table: CertificateTable;
  readonly settings: CertificateSettings;
}
export interface UseCertificates extends Partial<Found> {
  /** The sheet has changed and could not be read again yet. */
  readonly isBehind: boolean;
  readonly find: () => Promise<void>;
}

async function listIn(block: SheetBlock, signal?: AbortSignal): Promise<Found | undefined> {
  const table = await inSlices(certificateTableSteps(new Grid(block)), signal ? { signal } : {});
  if (!table || table.rows.length === 0) return undefined;
  return { table, settings: certificateSettings(block, table.headerRow) };
}

/** `onFound`: another list than the one before it. */
export function useCertificates(onFound: () => void): UseCertificates {
  const { host, controller } = usePane();
  const [found, setFound] = useState<Found>();
  const [failures, setFailures] = useState(0);

  /** The first sheet with a list of certificates, the one that is looked at before the others. */
  const find = () =>
    controller.run(C.finding, async ({ signal }) => {
      const active = (await host.activeSheet()).id;
      const infos = (await host.sheets()).filter(({ visible, name }) => visible && mayHoldCertificates(name));
      for (const info of [...infos.filter(({ id }) => id === active), ...infos.filter(({ id }) => id !== active)]) {
        const list = await listIn(await host.read(info.id, { signal }), signal);
        signal.throwIfAborted();
        if (!list) continue;
        setFound(list);
        setFailures(0);
        onFound();
        return;
      }
      controller.notify('info', C.notFound);
    });

  const sheetId = found?.table.sheetId;
  const sheet = useRef('');
  useEffect(() => {
    sheet.current = found?.table.sheet ?? '';
  });
  const readAgain = useCallback(async () => {
    if (sheetId === undefined) return;
    try {
      const list = await listIn(await host.read(sheetId, { quiet: true }));
      setFailures(0);
      setFound((held) => (held?.table.sheetId === sheetId ? list : held));
      if (!list) controller.notify('info', C.gone(sheet.current));
    } catch {
      // Nobody asked for it: it is told in its place, and tried again.
      setFailures((count) => count + 1);
    }
  }, [controller, host, sheetId]);
  useEffect(() => {
    if (sheetId === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = controller.watch((event: HostEvent) => {
      if (event.kind === 'selection' || event.kind === 'activated' || !('sheetId' in event) || event.sheetId !== sheetId) return;
      clearTimeout(timer);
      if (event.kind === 'sheet-deleted') {
        setFound(undefined);
        controller.notify('info', C.gone(sheet.current));
        return;
      }
      timer = setTimeout(() => void readAgain(), DEBOUNCE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [controller, readAgain, sheetId]);
  useEffect(() => {
    if (failures === 0) return;
    const timer = setTimeout(() => void readAgain(), Math.min(RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS));
    return () => clearTimeout(timer);
  }, [failures, readAgain]);
  return { ...found, isBehind: failures > 0, find };
}
