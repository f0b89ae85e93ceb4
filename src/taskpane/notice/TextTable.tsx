import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { usePane, useT } from '../context';
import { S } from '../strings';
import type { TextRow } from './blocks';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginBlockStart: tokens.spacingVerticalS, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minWidth: '100%' },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2, paddingBlockEnd: tokens.spacingVerticalXXS },
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
  const [head, ...body] = rows;
  const width = body.reduce((widest, { cells }) => Math.max(widest, cells.length), 1);
  // Columns of the printed table that the rows do not repeat (`구분` stands above its items): the heading is a line above the table then.
  const above = head !== undefined && head.cells.length > width ? head : undefined;
  return (
    // A wide table scrolls: the keyboard must be able to reach it.
    <div ref={wantedRow ? place : undefined} className={styles.scroll} tabIndex={0} role="region" aria-label={head?.paragraph.text.slice(0, 40)} lang="ko">
      <table className={styles.table}>
        {above && <caption className={styles.caption}>{above.cells.filter((cell) => cell !== '').join(' · ')}</caption>}
        <tbody>
          {(above ? body : rows).map((row, index) => {
            const heading = row.paragraph.clause === undefined;
            const cells = heading && index > 0 && row.cells.length === width - 1 ? ['', ...row.cells] : row.cells;
            const missing = width - cells.length;
            // A heading spans to the right (`매출액 규모별 비율`), the name of a sum does so before its amount (`소계 | 44`).
            const wide = heading ? cells.length - 1 : 0;
            return (
              <tr key={index} data-clause={row.paragraph.clause} className={mergeClasses(wanted(row.paragraph.clause) && styles.wanted)}>
                {cells.map((cell, at) => (
                  <td
                    key={at}
                    className={mergeClasses(styles.cell, ((heading && index < 2) || cells.length === 1) && styles.heading)}
                    colSpan={at === wide && missing > 0 ? missing + 1 : undefined}
                  >
                    {cell}
                    {at === cells.length - 1 && row.paragraph.raw !== undefined && <div className={styles.note}>{t(S.clause.raw(row.paragraph.raw))}</div>}
                    {at === cells.length - 1 && row.paragraph.why && (
                      <div className={styles.note} lang={lang}>
                        {row.paragraph.why[lang]}
                      </div>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
