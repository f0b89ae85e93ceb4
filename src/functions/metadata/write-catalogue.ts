/** Writes catalogue.json from the comments of the functions and their examples. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { examples } from '../help/examples';
import { functionDocs } from './docs';

export const CATALOGUE = fileURLToPath(new URL('catalogue.json', import.meta.url));

export async function catalogueText(): Promise<string> {
  const docs = await functionDocs();
  const entries = docs.map((doc) => ({ ...doc, examples: examples[doc.id] ?? [], help: { ko: `help/ko/${doc.id}.html`, en: `help/en/${doc.id}.html` } }));
  return `${JSON.stringify(entries, undefined, 1)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(CATALOGUE, await catalogueText());
