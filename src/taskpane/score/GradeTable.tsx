/** The items of a card with a grade each. A letter on the keyboard chooses, Tab goes on. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { DEFAULT_EDITION, itemPoints, type Grade } from '../../rules';
import { useRef } from 'react';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S, SECTION_NAMES } from '../strings';
import type { Card } from './card';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  section: {
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  item: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  group: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', paddingInlineStart: tokens.spacingHorizontalS },
  select: { minWidth: '4rem', width: '4.5rem' },
});

export function GradeTable({
  card,
  grades,
  onGrades,
  onNext,
}: {
  readonly card: Card;
  readonly grades: readonly (Grade | undefined)[];
  readonly onGrades: (grades: readonly (Grade | undefined)[], place: number) => void;
  /** Enter goes on to the next firm. */
  readonly onNext?: () => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  const focus = (place: number) => table.current?.querySelector<HTMLElement>(`[data-item-grade="${place}"]`)?.focus();
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const { scoreCards } = DEFAULT_EDITION;
  const sections = [...new Set(card.items.map(({ section }) => section))];
  const set = (place: number, value: string) =>
    onGrades(
      grades.map((grade, index) => (index === place ? GRADES.find((one) => one === value) : grade)),
      place,
    );
  return (
    <table className={styles.table} ref={table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t(S.score.item)}
          </th>
          <th scope="col" className={styles.head}>
            {t(S.score.grade)}
          </th>
          <th scope="col" className={styles.number}>
            <span className={styles.head}>{t(S.score.points)}</span>
          </th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.section}>
              {t(SECTION_NAMES[section])}
            </th>
          </tr>
          {card.items.map((item, place) => {
            if (item.section !== section) return null;
            const grade = grades[place];
            const name = t(item.name);
            return (
              <tr key={place}>
                <th scope="row" className={styles.item}>
                  {t(item.group) !== name && <span className={styles.group}>{t(item.group)}</span>}
                  {name} ({formatPoints(item.maxPoints, lang)})
                </th>
                <td>
                  <Select
                    className={styles.select}
                    size="small"
                    aria-label={t(S.score.gradeOf(name))}
                    value={grade ?? ''}
                    data-item-grade={place}
                    onChange={(_, { value }) => set(place, value)}
                    onKeyDown={(event) => {
                      if (event.ctrlKey || event.metaKey || event.altKey) return;
                      // By the key and not by its letter: a Korean keyboard types ㅁ where A stands.
                      const grade = GRADES.find((one) => event.code === `Key${one}`);
                      if (grade) {
                        event.preventDefault();
                        set(place, grade);
                        focus(place + 1);
                      } else if (event.key === 'Enter' && onNext) {
                        event.preventDefault();
                        onNext();
                        focus(0);
                      }
                    }}
                  >
                    <option value="">–</option>
                    {GRADES.map((one) => (
                      <option key={one} value={one}>
                        {one}
                      </option>
                    ))}
                  </Select>
                </td>
                <td className={styles.number}>
                  {grade && scoreCards.available ? formatPoints(itemPoints(scoreCards.value, item.maxPoints, grade), lang) : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
