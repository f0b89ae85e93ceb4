import { describe, expect, it } from 'vitest';
import { costLines } from '../../src/law/guide';

const lines = costLines('2025-04-01');
const at = (code: string) => lines.find((line) => line.code === code);

describe('the guide of today', () => {
  it('asks about every line that counts', () => {
    for (const line of lines.filter(({ status }) => status === 'leaf')) {
      expect(line.conditions?.length, line.code).toBeGreaterThan(0);
      for (const one of line.conditions ?? []) {
        expect(line.text.replace(/\s/g, '')).toContain(one.quote.replace(/\s/g, ''));
        expect(one.question.ko).toContain(line.code);
      }
    }
  });

  it('counts an R&D unit as it counts a lab', () => {
    expect(at('1.가.①')?.conditions?.find(({ kind }) => kind === 'rd-lab')?.answers).toContain('연구개발전담부서');
  });

  it('asks about rewards for inventions under 1.다', () => {
    expect(at('1.다')?.conditions?.map(({ id }) => id)[0]).toMatch(/^1\.다\//);
  });
});
