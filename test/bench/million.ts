/** A million rows: that they are read, checked and told at all, what it takes, and that the sum is the one of a plain loop. */
import { openSession } from '../../src/checking';
import { FileHost } from '../../src/hosts/file';
import { BOOK, makeLedger } from './ledger';
import { fileOf, shapes } from './scaling';

const ROWS = 1_000_000;

export async function runMillion(): Promise<boolean> {
  const block = makeLedger({ rows: ROWS });
  const took = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
  let since = performance.now();
  const { result } = openSession([block], shapes.options);
  console.log(`checked ${ROWS.toLocaleString('en')} rows in ${took(since)}: ${result.findings.length.toLocaleString('en')} findings`);
  let sum = 0;
  for (const row of block.values.slice(0, -1)) {
    const amount = row[BOOK];
    if (typeof amount === 'number') sum += amount;
  }
  console.log(`book amounts: ${sum.toLocaleString('en')} by a loop`);
  since = performance.now();
  const every = openSession([makeLedger({ rows: ROWS, wrong: 'every' })], shapes.options).result;
  console.log(`every row wrong: ${every.findings.length.toLocaleString('en')} findings in ${took(since)}`);
  since = performance.now();
  const bytes = fileOf([block]);
  console.log(`file of ${(bytes.length / 1e6).toFixed(0)} MB made in ${took(since)}`);
  since = performance.now();
  const host = await FileHost.open(bytes);
  const [sheet] = await host.sheets();
  const read = await host.read((sheet as { id: string }).id);
  console.log(`read in ${took(since)}: ${read.values.length.toLocaleString('en')} rows`);
  return read.values.length === block.values.length && every.findings.length >= ROWS;
}
