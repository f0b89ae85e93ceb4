/** Bars and the same numbers as a table in one: the bar is a cell of its row. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface BarRow {
  readonly id: string;
  readonly label: ReactNode;
  /** Length of the bar in 0…1. */
  readonly share: number;
  /** A second, outlined length behind it (a most that could be reached). */
  readonly of?: number;
  /** Where a threshold stands in 0…1. */
  readonly threshold?: number;
  readonly good?: boolean;
  readonly values: readonly ReactNode[];
}

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingBlock: tokens.spacingVerticalXS,
  },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXXS },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', paddingInlineStart: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
  label: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlockStart: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  barCell: { paddingBlockEnd: tokens.spacingVerticalXS },
  track: { position: 'relative', height: '8px', backgroundColor: tokens.colorNeutralBackground5, borderRadius: tokens.borderRadiusSmall },
  of: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    boxSizing: 'border-box',
  },
  bar: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  short: { backgroundColor: tokens.colorStatusDangerBackground3 },
  threshold: { position: 'absolute', insetBlock: '-3px', width: '2px', backgroundColor: tokens.colorNeutralForeground1, forcedColorAdjust: 'none' },
});

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`;

export function Bar({ share, of, threshold, good = true }: Pick<BarRow, 'share' | 'of' | 'threshold' | 'good'>) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      {of !== undefined && <div className={styles.of} style={{ width: percent(of) }} />}
      <div className={mergeClasses(styles.bar, !good && styles.short)} style={{ width: percent(share) }} />
      {threshold !== undefined && <div className={styles.threshold} style={{ insetInlineStart: percent(threshold) }} />}
    </div>
  );
}

export function BarTable({
  caption,
  headers,
  rows,
  footer,
}: {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly BarRow[];
  readonly footer?: readonly ReactNode[];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {headers.map((header, index) => (
            <th key={header} scope="col" className={mergeClasses(styles.head, index > 0 && styles.number)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.id}>
          <tr>
            <th scope="row" className={styles.label}>
              {row.label}
            </th>
            {row.values.map((value, index) => (
              <td key={index} className={styles.number}>
                {value}
              </td>
            ))}
          </tr>
          <tr aria-hidden>
            <td colSpan={headers.length} className={styles.barCell}>
              <Bar {...row} />
            </td>
          </tr>
        </tbody>
      ))}
      {footer && (
        <tfoot>
          <tr>
            {footer.map((value, index) =>
              index === 0 ? (
                <th key={index} scope="row" className={styles.label}>
                  {value}
                </th>
              ) : (
                <td key={index} className={styles.number}>
                  {value}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
