/** The day of the application as far as it is known, and where it comes from: given, read from a sheet, or today where neither says one. */
import { useEffect, useState } from 'react';
import type { PlainDate, Text } from '../domain';
import type { FirmFacts } from '../checking';
import type { ReadFacts } from '../reading/facts';
import { useCheck, usePane } from './context';
import { readFactsOfSheets } from './selfcheck/facts-of-sheets';
import { S } from './strings';

/** What the sheets say of the firm, read before any check was made; from the first cells only, where such facts stand. */
function useFactsOfSheets(): ReadFacts | undefined {
  const { host, controller } = usePane();
  const { result, book } = useCheck();
  const [read, setRead] = useState<ReadFacts>();
  const checked = result !== undefined;
  useEffect(() => {
    if (checked) return;
    let left = false;
    readFactsOfSheets(host).then(
      (found) => !left && setRead(found),
      (error: unknown) => controller.notify('warning', error),
    );
    return () => {
      left = true;
    };
  }, [host, controller, checked, book]);
  return checked ? undefined : read;
}

export interface KnownFirm {
  readonly facts: FirmFacts;
  /** The day of the application; today where it is not known. */
  readonly on: PlainDate;
  readonly isKnown: boolean;
  readonly dateFrom: Text;
}

/** What the check of the sheets knows already; before it, what the sheets say. What was entered wins. */
export function useKnownFirm(): KnownFirm {
  const { result, facts } = useCheck();
  const { today } = usePane();
  const read = useFactsOfSheets();
  const all = { ...read?.facts, ...result?.facts, ...facts };
  const where = (result?.factSources ?? read?.sources)?.find(({ fact, from }) => fact === 'appliedOn' && from === 'sheet')?.where;
  const dateFrom =
    facts.appliedOn !== undefined
      ? S.self.dateByUser(facts.appliedOn)
      : all.appliedOn !== undefined
        ? S.self.dateFromSheet(all.appliedOn, where ?? '')
        : S.self.dateToday(today());
  return { facts: all, on: all.appliedOn ?? today(), isKnown: all.appliedOn !== undefined, dateFrom };
}
