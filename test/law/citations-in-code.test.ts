/** Every citation written anywhere in src opens its words: `{ ref: '별표 3', clause: '1.가.①' }`, `cite('제6조', '③')`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { editions } from '../../src/law';
import { articleText } from '../../src/law/texts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

interface Written {
  readonly ref: string;
  readonly clause?: string;
}
const literal = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

export function citationsWritten(source: string, name = 'sample.ts'): readonly Written[] {
  const found: Written[] = [];
  const add = (ref: string | undefined, clause: string | undefined): void => {
    if (ref !== undefined && /^(별표|별지|(\S+ ){0,2}제\d+조)/.test(ref)) found.push({ ref, ...(clause === undefined ? {} : { clause }) });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const value = (key: string): ts.Node | undefined =>
        node.properties.filter(ts.isPropertyAssignment).find((one) => one.name.getText() === key)?.initializer;
      add(literal(value('ref')), literal(value('clause')));
    }
    if (ts.isCallExpression(node) && /^(cite|citation|law)\w*$/.test(node.expression.getText())) add(literal(node.arguments[0]), literal(node.arguments[1]));
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found;
}

describe('citations in code', () => {
  it('are found in the ways they are written', () => {
    expect(citationsWritten("const a = { edition, ref: '별표 3', clause: '1.가.①' }; cite('제6조', '③'); cite('민법 제160조');")).toEqual([
      { ref: '별표 3', clause: '1.가.①' },
      { ref: '제6조', clause: '③' },
      { ref: '민법 제160조' },
    ]);
  });

  it('open their words', () => {
    const written = files.flatMap((name) => citationsWritten(readFileSync(join(src, name), 'utf8'), name).map((one) => ({ ...one, name })));
    expect(written.length).toBeGreaterThan(60);
    const lost = written.filter(({ ref, clause }) => !editions.some((edition) => articleText(edition.id, ref, clause)?.exact));
    expect(lost).toEqual([]);
  });
});
