/** Filters that are also counts, a search, and how to group. Stays in view while the list is scrolled. */
import { makeStyles, mergeClasses, SearchBox, Select, tokens } from '@fluentui/react-components';
import { SEVERITIES, type Severity, type Summary } from '../../checking';
import { ruleTitle } from '../../checking/rule-titles';
import { usePane, useT } from '../context';
import { formatNumber } from '../format';
import { S } from '../strings';
import { SeverityLabel } from '../ui/Severity';
import { GROUPINGS, type Grouping, type ListFilter } from './list-model';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // All in one line of a wide pane, which may be a low one.
    '@container (min-width: 560px)': { flexDirection: 'row', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
    '@media (max-height: 420px)': { paddingBlock: 0 },
    // Where there is hardly room for the list itself, the bar goes with it.
    '@media (min-height: 560px)': { position: 'sticky', top: 0, zIndex: 2 },
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '@container (max-width: 380px)': { columnGap: '2px', marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  },
  chip: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minHeight: '26px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    // All four in one line of a narrow pane.
    '@container (max-width: 380px)': { fontSize: tokens.fontSizeBase200, paddingInline: '2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  on: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  row: { display: 'flex', '@container (min-width: 560px)': { flex: '1 1 0', minWidth: '11rem' }, gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 6rem', minWidth: 0 },
  group: { flex: '0 1 auto' },
});

const NAMES = { severity: S.check.groupSeverity, rule: S.check.groupRule, cell: S.check.groupCell } as const;
const COUNT: Readonly<Record<Severity, keyof Pick<Summary, 'errors' | 'warnings' | 'reviews' | 'infos'>>> = {
  error: 'errors',
  warning: 'warnings',
  review: 'reviews',
  info: 'infos',
};

export function FilterBar({
  summary,
  filter,
  onFilter,
}: {
  readonly summary: Summary;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  return (
    <div className={styles.root} data-filters>
      <div className={styles.chips} role="group" aria-label={t(S.check.filters)}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={mergeClasses(styles.chip, filter.only === severity && styles.on)}
            aria-pressed={filter.only === severity}
            data-filter={severity}
            onClick={() => onFilter({ ...filter, only: filter.only === severity ? undefined : severity })}
          >
            <SeverityLabel severity={severity} count={formatNumber(summary[COUNT[severity]], lang)} />
          </button>
        ))}
        {filter.rule !== undefined && (
          <button
            type="button"
            className={mergeClasses(styles.chip, styles.on)}
            aria-pressed
            data-filter="rule"
            onClick={() => onFilter({ ...filter, rule: undefined })}
          >
            {t(S.check.onlyRule(ruleTitle(filter.rule)?.[lang] ?? filter.rule))} <span aria-hidden>✕</span>
          </button>
        )}
      </div>
      <div className={styles.row}>
        <SearchBox
          dismiss={{ 'aria-label': t(S.common.clearSearch) }}
          className={styles.search}
          size="small"
          aria-label={t(S.check.search)}
          placeholder={t(S.check.searchHint)}
          value={filter.search}
          data-field="search"
          onChange={(_, data) => onFilter({ ...filter, search: data.value })}
        />
        <Select
          className={styles.group}
          size="small"
          aria-label={t(S.check.group)}
          value={filter.grouping}
          data-field="group"
          onChange={(_, data) =>
            onFilter({ ...filter, foldedGroups: new Set(), grouping: GROUPINGS.find((one) => one === data.value) ?? ('severity' satisfies Grouping) })
          }
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {t(S.check.group)}: {t(NAMES[grouping])}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
