/** `npm run layers`: writes the picture of the folders into README.md, from the table of the layers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './imports';
import { LAYERS } from './layers.js';

const README = join(ROOT, 'README.md');
const BEGIN = '<!-- layers: npm run layers -->';
const END = '<!-- /layers -->';

export function picture(): string {
  const width = Math.max(...Object.keys(LAYERS).map((layer) => layer.length)) + 2;
  const lines = Object.entries(LAYERS).map(([layer, { ko, imports }]) => {
    const arrow = imports.length ? `  ← ${imports.join(', ')}` : '';
    return `  ${`${layer}${layer === 'hosts/port' ? '.ts' : '/'}`.padEnd(width + 1)}${ko}${arrow}`;
  });
  return ['```', 'src/', ...lines, '```'].join('\n');
}

/** The README as it should be. */
export function withPicture(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${picture()}\n\n${END}${after}`;
}
export const readReadme = (): string => readFileSync(README, 'utf8');

if (process.argv[1]?.endsWith('readme.ts')) writeFileSync(README, withPicture(readReadme()));
