import type { Finding } from '../../checking';
import { usePane, useT } from '../context';
import { formatNumber } from '../format';
import { SeverityLabel } from '../ui/Severity';
import type { Grouping } from './list-model';
import { ruleTitle } from './rule-titles';

/** What the findings of a group have in common: their rule, or their sheet. */
export function GroupTitle({ first, count, grouping }: { readonly first: Finding; readonly count: number; readonly grouping: Exclude<Grouping, 'severity'> }) {
  const { lang } = usePane();
  const t = useT();
  if (grouping === 'cell') {
    return (
      <span>
        {first.sheet} <strong>{formatNumber(count, lang)}</strong>
      </span>
    );
  }
  return (
    <>
      <SeverityLabel severity={first.severity} />
      <span>
        {t(ruleTitle(first.ruleId) ?? first.message)} <strong>{formatNumber(count, lang)}</strong>
      </span>
    </>
  );
}
