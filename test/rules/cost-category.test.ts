import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { edition as editionById, editions } from '../../src/law';
import { costLine, isUnder, parseCategory, pathOf } from '../../src/rules';
import { known, unknown } from '../cases/rules/cost-category';
import { cpuTime } from '../lib/cpu-time';

const edition = editions.find((one) => one.id === '2013-60')!;
const today = editionById('2025-04-01');

describe('the code of a line of 별표 3', () => {
  it.each(known)('$input is $code', ({ input, code, exact, rest, mark }) => {
    const reading = parseCategory(edition, input);
    expect(reading).toMatchObject({ known: true, code, exact: exact ?? false });
    expect(reading.known && reading.rest).toBe(rest);
    expect(reading.known && reading.item?.mark).toBe(mark);
    expect(reading.known && reading.line).toBe(costLine(edition, code));
  });

  it.each(unknown)('$input is unknown: $reason', ({ input, reason, code }) => {
    expect(parseCategory(edition, input)).toEqual({ known: false, reason, ...(code === undefined ? {} : { code }) });
  });

  it('reads every line of the appendix in every form', () => {
    const lines = edition.costStatement.available ? edition.costStatement.value.lines : [];
    expect(lines.filter((line) => line.status === 'leaf')).toHaveLength(32);
    expect(lines.filter((line) => line.status === 'deleted')).toHaveLength(11);
    for (const line of lines) {
      const digits = line.code.replace(/[①-⑳]/g, (sign) => String(sign.charCodeAt(0) - 0x245f));
      for (const form of [line.code, digits, digits.replace(/\./g, ''), digits.replace(/\./g, '-'), `${line.code.replace(/\./g, '. ')} ${line.name.ko}`]) {
        expect(parseCategory(edition, form), form).toMatchObject({ known: true, code: line.code });
      }
      for (const item of line.items ?? []) expect(parseCategory(edition, line.code + item.mark)).toMatchObject({ known: true, code: line.code, item });
    }
  });

  it('never throws, and what it reads is a line that reads back to itself', () => {
    const piece = fc.constantFrom(
      '1',
      '2',
      '3',
      '가',
      '나',
      '다',
      '거',
      '①',
      '③',
      '(1)',
      '㉮',
      '㈎',
      '.',
      '-',
      ' ',
      '(',
      ')',
      '목',
      '견본',
      '\u3000',
      '０',
      '~',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
          fc.string(),
          fc.string({ unit: 'binary' }),
        ),
        (input) => {
          const reading = parseCategory(edition, input);
          if (reading.known) expect(parseCategory(edition, reading.code)).toMatchObject({ known: true, code: reading.code, exact: true });
          else expect(typeof reading.reason).toBe('string');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is quick on hostile text', () => {
    const started = cpuTime();
    for (const part of ['1.', '(', ' ', '1.가.', '가', '1-가-(1)', '-']) parseCategory(edition, part.repeat(100_000));
    // A million rows of it must not hang either: 2,000 characters are looked at, each but a few times.
    for (let row = 0; row < 500; row += 1) parseCategory(edition, `별표 3${' '.repeat(3000)}${row}`);
    expect(cpuTime() - started).toBeLessThan(5_000);
  });

  it('knows the headings above a line', () => {
    expect(pathOf(edition, '1.가.①').map((line) => line.code)).toEqual(['1', '1.가', '1.가.①']);
    expect(isUnder('1.가.①', '1.가')).toBe(true);
    expect(isUnder('1.가', '1.가')).toBe(true);
    expect(isUnder('1.나', '1.가')).toBe(false);
  });

  it('says so where an edition has no statement', () => {
    const none = { ...today, costStatement: { available: false as const, why: { ko: '없습니다', en: 'not held' } } };
    expect(parseCategory(none, '1.가.①')).toMatchObject({ known: false, reason: 'unavailable' });
  });

  it('reads the code by the tree of the edition', () => {
    expect(parseCategory(today, '1.다')).toMatchObject({ known: true, code: '1.다', status: 'leaf' });
    expect(parseCategory(today, '별표 2 1.라.②')).toMatchObject({ known: true, code: '1.라.②', status: 'leaf' });
    expect(parseCategory(today, '1.차')).toMatchObject({ known: false, reason: 'no-such-line' });
    expect(parseCategory(edition, '1.다')).toMatchObject({ known: true, status: 'deleted' });
  });
});
