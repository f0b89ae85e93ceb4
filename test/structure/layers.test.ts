import { describe, expect, it } from 'vitest';
import { importCircles, importGraph } from './imports';
import { ENTRY_POINTS, LAYERS, layerOf } from './layers.js';
import { readReadme, withPicture } from './readme';

const graph = importGraph();
const isEntry = (file: string): boolean => ENTRY_POINTS.some((entry) => file.startsWith(entry));

/** `from → to` with a file that shows it. */
function arrows(): Map<string, string> {
  const drawn = new Map<string, string>();
  for (const [file, targets] of graph) {
    const from = layerOf(file);
    if (from === undefined || isEntry(file)) continue;
    for (const target of targets) {
      const to = layerOf(target);
      if (to !== undefined && to !== from && !drawn.has(`${from} → ${to}`)) drawn.set(`${from} → ${to}`, `${file} imports ${target}`);
    }
  }
  return drawn;
}

describe('the layers of src', () => {
  it('were read: every folder has files, and every file belongs to one', () => {
    expect(graph.size).toBeGreaterThan(200);
    expect(Object.keys(LAYERS).filter((layer) => ![...graph.keys()].some((file) => layerOf(file) === layer))).toEqual([]);
    expect([...graph.keys()].filter((file) => layerOf(file) === undefined && !file.startsWith('src/build/'))).toEqual([]);
  });

  it('import only the layers that the table names', () => {
    const drawn = arrows();
    const allowed = new Set(Object.entries(LAYERS).flatMap(([from, { imports }]) => imports.map((to) => `${from} → ${to}`)));
    expect([...drawn].filter(([arrow]) => !allowed.has(arrow)).map(([arrow, why]) => `${arrow}: ${why}`)).toEqual([]);
    expect(drawn.size).toBeGreaterThan(30);
  });

  it('have an arrow in the table only where there is one', () => {
    const drawn = arrows();
    const unused = Object.entries(LAYERS).flatMap(([from, { imports }]) => imports.map((to) => `${from} → ${to}`).filter((arrow) => !drawn.has(arrow)));
    expect(unused).toEqual([]);
  });

  it('hold no circle of imports', () => {
    expect(importCircles(graph)).toEqual([]);
    expect(importCircles(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })))).toEqual([['a', 'b', 'c']]);
  });

  it('stand in the README as the table says', () => {
    const readme = readReadme();
    expect(withPicture(readme) === readme, 'run: npm run layers').toBe(true);
  });
});
