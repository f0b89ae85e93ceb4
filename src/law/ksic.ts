/** 한국표준산업분류: the divisions (중분류) that it has. The same in the 9th (2008) and the 10th revision (2017), but for two (see `why`). */
import { date, text } from '../domain';
import { sourcesOf } from './source';

const { cite, fact } = sourcesOf('2013-60', date('2014-01-01'));

/** Runs of divisions by section. Digits between them (04, 09, 40 …) have never been given. */
const SECTIONS: readonly (readonly [first: number, last: number, section: string])[] = [
  [1, 3, 'A'],
  [5, 8, 'B'],
  [10, 34, 'C'],
  [35, 35, 'D'],
  [36, 39, 'E'],
  [41, 42, 'F'],
  [45, 47, 'G'],
  [49, 52, 'H'],
  [55, 56, 'I'],
  [58, 63, 'J'],
  [64, 66, 'K'],
  [68, 69, 'L'],
  [70, 73, 'M'],
  [74, 76, 'N'],
  [84, 84, 'O'],
  [85, 85, 'P'],
  [86, 87, 'Q'],
  [90, 91, 'R'],
  [94, 96, 'S'],
  [97, 98, 'T'],
  [99, 99, 'U'],
];
/** At the place of each division the letter of its section, an e (empty) where there is none. Of U 99 there is one group, 990. */
export const ksicDivisions = fact(
  Array.from({ length: 100 }, (_, division) => SECTIONS.find(([first, last]) => division >= first && division <= last)?.[2] ?? 'e').join(''),
  'divisions',
  text('한국표준산업분류의 중분류', 'Divisions of the Korean Standard Industrial Classification'),
  cite('한국표준산업분류'),
  {
    certainty: 'likely',
    why: text(
      '분류표 자체는 담고 있지 않습니다. 제9차와 제10차 개정의 중분류를 합친 것으로, 69는 제9차에만, 34와 76은 제10차에만 있습니다.',
      'The classification itself is not held. These are the divisions of the 9th and the 10th revision together; 69 is of the 9th alone, 34 and 76 of the 10th.',
    ),
  },
);
