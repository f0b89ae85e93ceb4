/** The imports between the files of src, as the compiler sees them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const CODE = /\.(tsx?|js)$/;
export const sourceFiles = (): string[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => CODE.test(file) && !file.endsWith('.d.ts'));

function resolve(from: string, specifier: string): string | undefined {
  const path = posix.normalize(posix.join(dirname(from), specifier));
  const candidates = [path, ...['.ts', '.tsx', '.js', '/index.ts', '/index.tsx'].map((ending) => path + ending)];
  return candidates.find((one) => CODE.test(one) && existsSync(join(ROOT, one)));
}

/** Each file of src with the files of the project that it imports (types and dynamic imports count too). */
export function importGraph(): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>();
  for (const file of sourceFiles()) {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true);
    const targets = importedFiles.filter(({ fileName }) => fileName.startsWith('.')).map(({ fileName }) => resolve(file, fileName));
    graph.set(file, [...new Set(targets.filter((one): one is string => one !== undefined && one !== file))]);
  }
  return graph;
}

/** Groups of files that import one another in a circle (Tarjan's strongly connected components of more than one file). */
export function importCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, { index: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    const mine = { index: order.size, low: order.size, open: true };
    order.set(file, mine);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const seen = order.get(next);
      if (!seen) {
        visit(next);
        mine.low = Math.min(mine.low, order.get(next)?.low ?? mine.low);
      } else if (seen.open) mine.low = Math.min(mine.low, seen.index);
    }
    if (mine.low !== mine.index) return;
    const circle: string[] = [];
    for (;;) {
      const top = stack.pop() as string;
      (order.get(top) as { open: boolean }).open = false;
      circle.push(top);
      if (top === file) break;
    }
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
