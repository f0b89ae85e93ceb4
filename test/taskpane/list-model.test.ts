import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/checking';
import { findingIds, keepPlace, listModel, type ListFilter } from '../../src/taskpane/check/list-model';
import { indexAt } from '../../src/taskpane/check/use-window';

const finding = (ruleId: string, address: string, severity: Severity = 'error', key = `${ruleId}:${address}`): Finding => ({
  key,
  ruleId,
  severity,
  sheetId: 's',
  sheet: '배분',
  address,
  message: { ko: `${ruleId} 내용`, en: `${ruleId} message` },
  reason: { ko: '까닭', en: 'reason' },
  citation: { edition: '2013-60', ref: '별표 3', clause: '1.자' },
});
const ALL: ListFilter = { search: '', grouping: 'severity', foldedGroups: new Set() };
const FINDINGS = [finding('b', 'C10'), finding('a', 'B2'), finding('b', 'A9', 'warning'), finding('c', 'A1', 'info')];

describe('the list', () => {
  it.each([
    ['severity', ['error', 'C10', 'B2', 'warning', 'A9', 'info', 'A1']],
    // Groups stand where their first finding stood; a rule of two severities makes two groups.
    ['rule', ['0:b', 'C10', '0:a', 'B2', '1:b', 'A9', '3:c', 'A1']],
    ['cell', ['s', 'A1', 'B2', 'A9', 'C10']],
  ] as const)('grouped by %s', (grouping, expected) => {
    const { entries } = listModel(FINDINGS, { ...ALL, grouping }, 'ko');
    expect(entries.map((entry) => (entry.kind === 'group' ? entry.id.replace('group:', '') : entry.finding.address))).toEqual(expected);
  });

  it.each([
    ['', 4],
    ['b', 3], // b twice by its rule, and B2 by its address
    ['별표 1.자', 4],
    ['B2', 1],
    ['nothing like it', 0],
  ])('search “%s” finds %i', (search, count) => {
    expect(listModel(FINDINGS, { ...ALL, search }, 'ko').shown).toHaveLength(count);
  });

  it('counts places over what is shown only', () => {
    const { shown } = listModel(FINDINGS, { ...ALL, only: 'warning' }, 'ko');
    expect(shown.map(({ index, finding: { address } }) => [index, address])).toEqual([[0, 'A9']]);
  });

  it('two equal rows have two ids, and both hold when the rows move', () => {
    const before = [finding('a', 'B2', 'error', 'same'), finding('a', 'B3', 'error', 'same')];
    const after = [finding('a', 'B5', 'error', 'same'), finding('a', 'B6', 'error', 'same')];
    const ids = (all: Finding[]) => [...findingIds(all).values()];
    expect(new Set(ids(before)).size).toBe(2);
    expect(ids(after)).toEqual(ids(before));
  });

  it('keeps the place: at the same finding, else at what took its place, else at the last', () => {
    const { shown } = listModel(FINDINGS, ALL, 'ko');
    expect(keepPlace(shown, shown[2]!.id, 0)).toBe(shown[2]);
    expect(keepPlace(shown, 'gone', 1)).toBe(shown[1]);
    expect(keepPlace(shown, 'gone', 9)).toBe(shown[3]);
    expect(keepPlace([], 'gone', 0)).toBeUndefined();
    expect(keepPlace(shown, undefined, 0)).toBeUndefined();
  });

  it('finds the item at a height', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 }), fc.integer({ min: -100, max: 70_000 }), (heights, y) => {
        const offsets = new Float64Array(heights.length + 1);
        heights.forEach((height, index) => (offsets[index + 1] = offsets[index]! + height));
        const at = indexAt(offsets, y);
        const expected = heights.findIndex((_, index) => y < offsets[index + 1]!);
        expect(at).toBe(expected === -1 ? heights.length - 1 : expected);
      }),
    );
  });
});
