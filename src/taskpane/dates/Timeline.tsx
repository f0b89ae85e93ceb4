/** Certificates and due dates on a time line. The spans stand in the rows of the table that has the dates. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { daysBetween, type Citation, type PlainDate } from '../../domain';
import { usePane, useT } from '../context';
import { formatDate, formatNumber } from '../format';
import { S } from '../strings';
import { Clause } from '../ui/Clause';
import type { PlanEntry } from './plan';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  what: {
    textAlign: 'start',
    verticalAlign: 'top',
    paddingBlockStart: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  when: { textAlign: 'end', verticalAlign: 'top', paddingBlockStart: tokens.spacingVerticalS, fontVariantNumeric: 'tabular-nums' },
  whole: { whiteSpace: 'nowrap' },
  left: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lineCell: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlockEnd: tokens.spacingVerticalS },
  clauses: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  track: { position: 'relative', height: '14px', marginBlockStart: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  span: {
    position: 'absolute',
    bottom: '2px',
    height: '8px',
    minWidth: '3px',
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  day: {
    position: 'absolute',
    bottom: '1px',
    width: '10px',
    height: '10px',
    marginInlineStart: '-5px',
    rotate: '45deg',
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  today: { position: 'absolute', insetBlock: 0, width: '2px', backgroundColor: tokens.colorStatusDangerBorderActive, forcedColorAdjust: 'none' },
  legend: {
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  legendMark: { width: '2px', height: '1em', backgroundColor: tokens.colorStatusDangerBorderActive, forcedColorAdjust: 'none' },
});

/** A start and an end may rest on one clause: it is named once. */
const distinct = (citations: readonly Citation[]): readonly Citation[] =>
  citations.filter((one, index) => citations.findIndex(({ ref, clause }) => ref === one.ref && clause === one.clause) === index);

/** Breaks between the two days, never inside one. */
function Span({ from, until }: { readonly from: PlainDate; readonly until: PlainDate }) {
  const styles = useStyles();
  const t = useT();
  return (
    <>
      <span className={styles.whole}>{from}</span> <span className={styles.whole}>{t(S.dates.to(until))}</span>
    </>
  );
}

export function Timeline({ entries, today }: { readonly entries: readonly PlanEntry[]; readonly today: PlainDate }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const first = entries.reduce((least, { from }) => (from < least ? from : least), entries[0]?.from ?? today);
  const last = entries.reduce((most, { until }) => (until > most ? until : most), entries[0]?.until ?? today);
  const length = Math.max(1, daysBetween(first, last));
  const place = (date: PlainDate): string => `${(daysBetween(first, date) / length) * 100}%`;
  const seesToday = today >= first && today <= last;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t(S.dates.what)}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.when)}>
              {t(S.dates.when)}
            </th>
          </tr>
        </thead>
        {entries.map(({ id, what, from, until, citations, note }) => (
          <tbody key={id} data-date={id}>
            <tr>
              <th scope="row" className={styles.what}>
                {t(what)}
              </th>
              <td className={styles.when}>
                {from === until ? formatDate(from, lang) : <Span from={from} until={until} />}
                <span className={styles.left}>{t(S.dates.left(daysBetween(today, until), (days) => formatNumber(days, lang)))}</span>
              </td>
            </tr>
            <tr>
              <td colSpan={2} className={styles.lineCell}>
                <div className={styles.track} aria-hidden>
                  {seesToday && <div className={styles.today} style={{ insetInlineStart: place(today) }} />}
                  {from === until ? (
                    <div className={styles.day} style={{ insetInlineStart: place(from) }} />
                  ) : (
                    <div className={styles.span} style={{ insetInlineStart: place(from), width: `${(daysBetween(from, until) / length) * 100}%` }} />
                  )}
                </div>
                {note && <p className={styles.note}>{t(note)}</p>}
                <div className={styles.clauses}>
                  {distinct(citations).map((citation, index) => (
                    <Clause key={index} citation={citation} />
                  ))}
                </div>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      {seesToday && (
        <p className={styles.legend}>
          <span className={styles.legendMark} aria-hidden />
          {t(S.dates.today)} {formatDate(today, lang)}
        </p>
      )}
    </>
  );
}
