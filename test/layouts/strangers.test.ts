/**
 * Workbooks as files with what must come out of them beside each: what is right stays right, what is planted stays found, and nothing else is told. What is
 * not so yet stands in `known.json` of their folder (written by `judge.ts FOLDER --known`), and is taken from there once it is mended.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { booksIn, judge, missesOf, NO_MISS, type Known } from './strangers';

const BOOKS = join(import.meta.dirname, '../cases/books');
const FOLDERS = readdirSync(BOOKS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe.each(FOLDERS)('%s', (name) => {
  const folder = join(BOOKS, name);
  const known = existsSync(join(folder, 'known.json')) ? (JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as Record<string, Known>) : {};

  it.each(booksIn(folder))('%s', async (book) => {
    expect(missesOf(await judge(folder, book))).toEqual({ ...NO_MISS, ...known[book] });
  });

  it('knows no miss of a book that is not there', () => {
    expect(Object.keys(known).filter((book) => !booksIn(folder).includes(book))).toEqual([]);
  });
});
