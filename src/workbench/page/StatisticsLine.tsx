/** What the selected cells come to, as Excel says it below its sheets: whole amounts, in the words of the page. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Lang } from '../../domain';
import { STATISTICS, type Statistics } from '../statistics';
import { S } from './strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  one: { display: 'flex', columnGap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  value: { margin: 0 },
  // The sum is what accountants look for; on a narrow page there is room for no more.
  minor: { '@media (max-width: 719px)': { display: 'none' } },
});

const DECIMALS = 2;

export function StatisticsLine({ lang, statistics }: { readonly lang: Lang; readonly statistics: Statistics }) {
  const styles = useStyles();
  return (
    <dl className={styles.root} aria-label={S.statistics[lang]} data-statistics>
      {STATISTICS.map((name) => {
        const value = statistics[name];
        // Where there are no numbers there is nothing to add up.
        if (value === undefined || (name !== 'COUNTA' && !statistics.COUNT)) return null;
        return (
          <div key={name} className={mergeClasses(styles.one, name !== 'SUM' && styles.minor)}>
            <dt>{S.statistic[name][lang]}</dt>
            <dd className={styles.value}>{value.toLocaleString('en-US', { maximumFractionDigits: DECIMALS })}</dd>
          </div>
        );
      })}
    </dl>
  );
}
