/**
 * What the sheets tell that no check reads: amounts (capital, assets, investment, guarantee, loan), certificates as a prospective venture, and whose
 * they are. From their first rows, read again where they are edited.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostEvent } from '../../hosts/port';
import { readAmounts, type FoundAmounts } from '../../reading/self-check/amounts';
import { mayHoldCertificates, readDeeming, type DeemingCertificates } from '../../reading/self-check/deeming';
import { readFirm } from '../../documents/forms';
import type { SheetBlock } from '../../sheet/model';
import { useCheck, usePane } from '../context';

const FIRST = { top: 0, left: 0, bottom: 299, right: 40 } as const;
const DEBOUNCE_MS = 300;
export interface FoundInSheets extends FoundAmounts {
  readonly certificates: DeemingCertificates;
  /** The firm that the workbook is about. */
  readonly firm?: string;
}
const NOTHING: FoundInSheets = { amounts: {}, unclear: [], certificates: { found: [], firms: 0 } };

export function useFoundInSheets(): FoundInSheets {
  const { host, controller } = usePane();
  const { book } = useCheck();
  const [found, setFound] = useState(NOTHING);
  const blocks = useRef(new Map<string, SheetBlock>());
  const stale = useRef(new Set<string>());
  const read = useCallback(async () => {
    const infos = (await host.sheets()).filter(({ visible, name }) => visible && mayHoldCertificates(name));
    const known = blocks.current;
    for (const id of [...known.keys()]) if (!infos.some((info) => info.id === id)) known.delete(id);
    for (const { id, name } of infos) {
      const held = known.get(id);
      if (held && held.sheet === name && !stale.current.has(id)) continue;
      stale.current.delete(id);
      known.set(id, await host.readArea(id, FIRST, { quiet: true }));
    }
    // In the order of the workbook, as everything else is read.
    const all = infos.flatMap(({ id }) => known.get(id) ?? []);
    const firm = readFirm(all).name;
    setFound({ ...readAmounts(all), certificates: readDeeming(all), ...(firm === undefined ? {} : { firm }) });
  }, [host]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (wait: number) => {
      clearTimeout(timer);
      // Nobody asked for it: what cannot be read now is read at the next change.
      timer = setTimeout(() => void read().catch(() => undefined), wait);
    };
    blocks.current.clear();
    later(0);
    const stop = controller.watch((event: HostEvent) => {
      if (event.kind === 'selection' || event.kind === 'activated') return;
      if ('sheetId' in event) stale.current.add(event.sheetId);
      later(DEBOUNCE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [controller, read, book]);
  return found;
}
