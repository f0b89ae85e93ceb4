/** The items of a card with a grade each, or with points of a hundred. A letter on the keyboard chooses a grade, Tab goes on. */
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { pointsOfMark, readMark, type Edition, type Grade, type Mark, type Marks } from '../../rules';
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
  number: {
    textAlign: 'end',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
  mark: { verticalAlign: 'top', paddingBlockStart: tokens.spacingVerticalXXS },
  select: { minWidth: '4rem', width: '4.5rem' },
  points: { width: '3.5rem', minWidth: '3rem' },
  bad: { margin: 0, width: '4.5rem', color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

export function GradeTable({
  edition,
  card,
  grades,
  onGrades,
  onNext,
  owner,
  isOpened = false,
}: {
  readonly edition: Edition;
  readonly card: Card;
  readonly grades: Marks;
  readonly onGrades: (grades: Marks, place: number) => void;
  /** Enter goes on to the next firm. */
  readonly onNext?: () => void;
  /** Whose marks these are: what was typed for another is not shown. */
  readonly owner: string;
  /** A firm of the list was opened to be graded: the keyboard is at its first item. */
  readonly isOpened?: boolean;
}) {
  const table = useRef<HTMLTableElement>(null);
  const focus = (place: number) => table.current?.querySelector<HTMLElement>(`[data-item-grade="${place}"]`)?.focus();
  useEffect(() => {
    if (isOpened) table.current?.querySelector<HTMLElement>('[data-item-grade="0"]')?.focus();
  }, [isOpened]);
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const sections = [...new Set(card.items.map(({ section }) => section))];
  const setMark = (place: number, mark: Mark | undefined) =>
    onGrades(
      grades.map((grade, index) => (index === place ? mark : grade)),
      place,
    );
  const set = (place: number, value: string) =>
    setMark(
      place,
      GRADES.find((one) => one === value),
    );
  const isGraded = card.passMark !== undefined;
  return (
    <table className={styles.table} ref={table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t(isGraded ? S.score.item : S.score.itemWeight)}
          </th>
          <th scope="col" className={styles.head}>
            {t(isGraded ? S.score.grade : S.score.given)}
          </th>
          <th scope="col" className={styles.number}>
            <span className={styles.head}>{t(isGraded ? S.score.points : S.score.weighted)}</span>
          </th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.section}>
              {t(card.sections?.[section] ?? SECTION_NAMES[section])}
            </th>
          </tr>
          {card.items.map((item, place) => {
            if (item.section !== section) return null;
            const grade = grades[place];
            const points = pointsOfMark(edition, item.maxPoints, grade);
            const name = t(item.name);
            return (
              <tr key={place}>
                <th scope="row" className={styles.item}>
                  {t(item.group) !== name && <span className={styles.group}>{t(item.group)}</span>}
                  {name} ({isGraded ? formatPoints(item.maxPoints, lang) : t(S.score.weightOf(formatPoints(item.maxPoints, lang)))})
                  {item.detail && (
                    <span className={styles.group} lang="ko">
                      {item.detail}
                    </span>
                  )}
                </th>
                <td className={styles.mark}>
                  {isGraded ? (
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
                  ) : (
                    <PointsInput
                      label={t(S.score.givenOf(name))}
                      place={place}
                      owner={owner}
                      value={typeof grade === 'number' ? grade : undefined}
                      onValue={(value) => setMark(place, value)}
                      {...(onNext
                        ? {
                            onEnter: () => {
                              onNext();
                              focus(0);
                            },
                          }
                        : {})}
                    />
                  )}
                </td>
                <td className={styles.number}>{points === undefined ? '–' : formatPoints(points, lang)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** Points from 0 to 100; what cannot be read as such is said and counts as not given. */
function PointsInput({
  label,
  place,
  owner,
  value,
  onValue,
  onEnter,
}: {
  readonly label: string;
  readonly place: number;
  readonly owner: string;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
  readonly onEnter?: () => void;
}) {
  const styles = useStyles();
  const t = useT();
  const [kept, setKept] = useState<{ readonly owner: string; readonly text: string }>();
  const typed = kept?.owner === owner ? kept.text : undefined;
  const read = (text: string): number | undefined => {
    const mark = readMark('points', text);
    return typeof mark === 'number' ? mark : undefined;
  };
  const bad = typed !== undefined && typed.trim() !== '' && read(typed) === undefined;
  return (
    <>
      <Input
        className={styles.points}
        size="small"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={bad}
        value={typed ?? (value === undefined ? '' : String(value))}
        data-item-grade={place}
        onChange={(_, data) => {
          setKept({ owner, text: data.value });
          onValue(read(data.value));
        }}
        // What was understood is shown as it was understood; what was not stays to be corrected.
        onBlur={() => !bad && setKept(undefined)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {bad && (
        <p className={styles.bad} role="alert">
          {t(S.score.pointsBad)}
        </p>
      )}
    </>
  );
}
