import { costLines } from '../law/guide';
import type { CostLine, Edition } from '../law/types';
import { normalizeLabel } from './text';

/** A line with its words made ready for comparing. */
export interface GuidedLine {
  readonly line: CostLine;
  readonly accounts: readonly string[];
  readonly words: readonly string[];
  /** Names of the items of its list. */
  readonly names: readonly string[];
}

const guides = new Map<string, ReadonlyMap<string, GuidedLine>>();

/** English words for what the notice names in Korean: sheets in English use them. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  대학: ['university', 'college'],
  국립연구기관: ['national research', 'public research'],
  출연연: ['government-funded research', 'government research institute'],
  비영리법인: ['non-profit', 'nonprofit'],
  기업연구소: ['corporate research', 'company research', 'r&d unit'],
  연구조합: ['research association', 'research cooperative'],
  디자인진흥원: ['kidp'],
  연구개발업: ['r&d service'],
  산학협력단: ['industry-academic cooperation', 'industry-academia'],
  시험기관: ['testing and analysis', 'testing laboratory', 'testing & analysis', 'inspection and analysis'],
  주식매수선택권: ['stock option'],
  지배주주: ['controlling shareholder', 'major shareholder'],
  특수관계인: ['related party', 'specially related'],
  연구요원: ['researcher', 'research staff'],
  연구지원: ['research support', 'research assistant'],
  교수: ['professor'],
  생산: ['production', 'manufacturing'],
  임차: ['lease', 'leasing', 'rental'],
};

const english = new Map(Object.entries(ENGLISH).map(([korean, words]) => [normalizeLabel(korean), words.map(normalizeLabel)]));
export const withEnglish = (names: readonly string[]): string[] =>
  names.flatMap((name) => [normalizeLabel(name), ...(english.get(normalizeLabel(name)) ?? [])]);

/** The lines of the edition with their hints, by code. */
export function guideOf(edition: Edition): ReadonlyMap<string, GuidedLine> {
  let guide = guides.get(edition.id);
  if (!guide) {
    guide = new Map(
      costLines(edition.id).map((line) => [
        line.code,
        {
          line,
          accounts: (line.hints?.accounts ?? []).map(normalizeLabel),
          words: (line.hints?.words ?? []).map(normalizeLabel),
          names: (line.items ?? []).flatMap((item) => withEnglish(item.names ?? [])),
        },
      ]),
    );
    guides.set(edition.id, guide);
  }
  return guide;
}
