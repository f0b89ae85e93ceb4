/** 한국표준산업분류: the divisions (중분류) that it has. The same in the 9th (2008) and the 10th revision (2017), but for two (see `why`). */
import { date, text } from '../domain';
import { sourcesOf } from './source';

const { cite, fact } = sourcesOf('2013-60', date('2014-01-01'));

/**
 * Runs of divisions, first and last: A 01–03 · B 05–08 · C–E 10–39 · F 41–42 · G 45–47 · H 49–52 · I 55–56 · J–K 58–66 · L–N 68–76 · O–Q 84–87 · R 90–91 ·
 * S–U 94–99. Digits between them (04, 09, 40 …) have never been given.
 */
export const ksicDivisions = fact<readonly (readonly [number, number])[]>(
  [
    [1, 3],
    [5, 8],
    [10, 39],
    [41, 42],
    [45, 47],
    [49, 52],
    [55, 56],
    [58, 66],
    [68, 76],
    [84, 87],
    [90, 91],
    [94, 99],
  ],
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
