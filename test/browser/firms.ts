/** Firms of a sheet, with or without their grades. */
import { writeXlsx } from 'hucre';
import { edition } from '../../src/law';

const held = edition('2013-60').scoreCards;
const card = held.available ? held.value.cards.find(({ id }) => id === 4) : undefined;
export const items = card?.items ?? [];
export const gradeOf = (firm: number, item: number): string => 'ABCDE'.charAt((firm * 2 + item) % 5);

export const scores = (firms: number, grades: boolean) =>
  writeXlsx({
    sheets: [
      {
        name: '평가',
        rows: [
          ['기업명', ...items.map(({ name }) => name.ko)],
          ...Array.from({ length: firms }, (_, firm) => [`기업 ${firm + 1}`, ...items.map((_item, at) => (grades ? gradeOf(firm, at) : null))]),
        ],
      },
    ],
  });
