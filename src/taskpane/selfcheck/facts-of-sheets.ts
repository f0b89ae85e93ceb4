/** The facts of the firm that the sheets say, without a check: only the first cells are read, where they stand. */
import type { Host } from '../../hosts/port';
import { readFacts, type ReadFacts } from '../../reading/facts';
import { Grid } from '../../reading/grid';
import { isOwnSheet } from '../../sheet/sheet-names';

const FIRST = { top: 0, left: 0, bottom: 39, right: 25 } as const;

/** In the order of the workbook: where two sheets answer a question, the first one does. */
export async function readFactsOfSheets(host: Host): Promise<ReadFacts> {
  let facts: ReadFacts['facts'] = {};
  const sources: ReadFacts['sources'][number][] = [];
  for (const { id, name, visible } of await host.sheets()) {
    if (!visible || isOwnSheet(name)) continue;
    const read = readFacts(new Grid(await host.readArea(id, FIRST, { quiet: true })), FIRST.bottom);
    for (const source of read.sources) if (!(source.fact in facts)) sources.push(source);
    facts = { ...read.facts, ...facts };
  }
  return { facts, sources, unread: [] };
}
