import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { usePane, useT } from '../context';
import { S } from '../strings';
import type { TextRow } from './blocks';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginBlockStart: tokens.spacingVerticalS, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minWidth: '100%' },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    verticalAlign: 'top',
    textAlign: 'start',
    minWidth: '2.5rem',
  },
  heading: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  wanted: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** A table of the notice as a table; the rows of the clause that was asked for are marked, corrections stand below their row. */
export function TextTable({
  rows,
  wanted,
  wantedRow,
  place,
}: {
  readonly rows: readonly TextRow[];
  readonly wanted: (clause: string | undefined) => boolean;
  readonly wantedRow: TextRow | undefined;
  readonly place: RefObject<HTMLDivElement | null>;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 1);
  return (
    // A wide table scrolls: the keyboard must be able to reach it.
    <div ref={wantedRow ? place : undefined} className={styles.scroll} tabIndex={0} role="region" aria-label={rows[0]?.paragraph.text.slice(0, 40)} lang="ko">
      <table className={styles.table}>
        <tbody>
          {rows.map(({ paragraph, cells }, index) => (
            <tr key={index} data-clause={paragraph.clause} className={mergeClasses(wanted(paragraph.clause) && styles.wanted)}>
              {cells.map((cell, at) => (
                <td
                  key={at}
                  className={mergeClasses(styles.cell, paragraph.clause === undefined && index === 0 && styles.heading)}
                  colSpan={at === cells.length - 1 && cells.length < width ? width - cells.length + 1 : undefined}
                >
                  {cell}
                  {at === cells.length - 1 && paragraph.raw !== undefined && <div className={styles.note}>{t(S.clause.raw(paragraph.raw))}</div>}
                  {at === cells.length - 1 && paragraph.why && (
                    <div className={styles.note} lang={lang}>
                      {paragraph.why[lang]}
                    </div>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
