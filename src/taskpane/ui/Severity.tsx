import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../checking';
import { useT } from '../context';
import { SEVERITY_NAMES } from '../strings';
import { Diamond16Filled, DismissCircle16Filled, Info16Filled, Warning16Filled } from './icons';
import { SPOKEN } from './spoken';

const ICONS = { error: DismissCircle16Filled, warning: Warning16Filled, review: Diamond16Filled, info: Info16Filled } as const;

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, width: '1em', height: '1em', fontSize: tokens.fontSizeBase400 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  review: { color: tokens.colorBrandForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  spoken: SPOKEN,
  word: { fontWeight: tokens.fontWeightSemibold },
});

/** Icon and word together: the colour is never the only sign. */
export function SeverityLabel({ severity, count }: { readonly severity: Severity; readonly count?: string | undefined }) {
  const styles = useStyles();
  const t = useT();
  const Icon = ICONS[severity];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />
      <span className={styles.word}>{t(SEVERITY_NAMES[severity])}</span>
      {count !== undefined && <span>{count}</span>}
    </span>
  );
}

/** The icon alone, where the word would be seen again and again; its shape tells it, and the word those who do not see it. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const t = useT();
  const Icon = ICONS[severity];
  const name = t(SEVERITY_NAMES[severity]);
  return (
    <span title={name} className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />
      <span className={styles.spoken}>{name} </span>
    </span>
  );
}
