/** Reasons of an answer, each with its clause; what is still needed looks otherwise than what is refused. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Reason } from '../../domain';
import { useT } from '../context';
import { Clause } from './Clause';
import { CheckmarkCircle20Filled, DismissCircle20Filled, Info20Filled, QuestionCircle20Filled } from './icons';

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  yes: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorBrandForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export type Tone = 'yes' | 'no' | 'open' | 'note';
export const ICONS = { yes: CheckmarkCircle20Filled, no: DismissCircle20Filled, open: QuestionCircle20Filled, note: Info20Filled } as const;

/** An answer in words with its sign. */
export function Answer({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return (
    <p className={styles.head} data-answer={tone}>
      <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const styles = useStyles();
  const t = useT();
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => (
        <li key={`${reason.code}|${reason.message.ko}`} data-reason={reason.code}>
          {t(reason.message)} {reason.citation && <Clause citation={reason.citation} />}
        </li>
      ))}
    </ul>
  );
}
