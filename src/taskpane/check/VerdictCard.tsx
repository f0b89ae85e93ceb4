/** One verdict in words with an icon and a colour, the recognised cost, and where the ratio stands against the required one. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Verdict } from '../../sheet';
import { usePane, useT } from '../context';
import { formatBasisPoints, formatPercent, formatWon } from '../format';
import { S } from '../strings';
import { Bar } from '../ui/BarTable';
import { ClauseWords, useCitationLabel } from '../ui/Clause';
import { LinkButton } from '../ui/LinkButton';
import { CheckmarkCircle20Filled, DismissCircle20Filled, Info20Filled, Warning20Filled } from '../ui/icons';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  nothing: { borderInlineStartColor: tokens.colorNeutralStrokeAccessible },
  errors: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  doubts: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  clean: { borderInlineStartColor: tokens.colorStatusSuccessBorderActive },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  iconNothing: { color: tokens.colorNeutralForeground3 },
  iconErrors: { color: tokens.colorStatusDangerForeground1 },
  iconDoubts: { color: tokens.colorStatusWarningForeground3 },
  iconClean: { color: tokens.colorStatusSuccessForeground1 },
  figures: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalM, margin: `${tokens.spacingVerticalS} 0` },
  term: { color: tokens.colorNeutralForeground2, margin: 0 },
  figure: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  scale: { marginBlockEnd: tokens.spacingVerticalXS },
  met: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  missing: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
  missingTitle: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

const ICONS = { nothing: Info20Filled, errors: DismissCircle20Filled, doubts: Warning20Filled, clean: CheckmarkCircle20Filled } as const;
const ICON_CLASS = { nothing: 'iconNothing', errors: 'iconErrors', doubts: 'iconDoubts', clean: 'iconClean' } as const;

function Met({ name, met }: { readonly name: string; readonly met: boolean | undefined }) {
  const t = useT();
  return (
    <span>
      {name}: <span aria-hidden>{met === undefined ? '?' : met ? '✓' : '✖'} </span>
      <strong>{t(met === undefined ? S.check.unknownYet : met ? S.check.meets : S.check.misses)}</strong>
    </span>
  );
}

export function VerdictCard({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const label = useCitationLabel();
  const [clause, setClause] = useState(false);
  const Icon = ICONS[verdict.state];
  const { ratioBasisPoints, requiredPercent, requiredFrom } = verdict;
  const ratio = ratioBasisPoints === undefined ? undefined : formatBasisPoints(ratioBasisPoints, lang);
  const required = requiredPercent === undefined ? undefined : formatPercent(requiredPercent, lang);
  // The scale ends a little beyond the larger of the two, so that both can be seen.
  const most = Math.max(ratioBasisPoints ?? 0, (requiredPercent ?? 0) * 100 * 1.6, 1) * 1.1;

  return (
    <section className={mergeClasses(styles.root, styles[verdict.state])} aria-label={t(S.check.verdict)} data-verdict={verdict.state}>
      <p className={styles.head}>
        <Icon className={mergeClasses(styles.icon, styles[ICON_CLASS[verdict.state]])} aria-hidden />
        <span>{t(verdict.text)}</span>
      </p>
      <dl className={styles.figures}>
        <dt className={styles.term}>{t(S.check.recognised)}</dt>
        <dd className={styles.figure}>{formatWon(verdict.recognised, lang)}</dd>
        {verdict.sales !== undefined && (
          <>
            <dt className={styles.term}>{t(S.check.sales)}</dt>
            <dd className={styles.figure}>{formatWon(verdict.sales, lang)}</dd>
          </>
        )}
        {ratio !== undefined && (
          <>
            <dt className={styles.term}>{t(S.check.ratio)}</dt>
            <dd className={styles.figure}>{ratio}</dd>
          </>
        )}
      </dl>
      {ratio !== undefined && required !== undefined && (
        <div className={styles.scale} role="img" aria-label={t(S.check.barLabel(ratio, required))}>
          <Bar share={(ratioBasisPoints ?? 0) / most} threshold={((requiredPercent ?? 0) * 100) / most} good={verdict.meetsRatio !== false} />
        </div>
      )}
      <div className={styles.met}>
        <Met name={`${t(S.check.minimum)} ${formatWon(verdict.minimumCost, lang)}`} met={verdict.meetsMinimum} />
        <Met name={required === undefined ? t(S.check.ratioShort) : t(S.check.required(required))} met={verdict.meetsRatio} />
      </div>
      {requiredFrom && (
        <>
          <LinkButton aria-expanded={clause} onClick={() => setClause(!clause)} aria-label={t(S.clause.show(label(requiredFrom)))}>
            {label(requiredFrom)}
          </LinkButton>
          {clause && <ClauseWords citation={requiredFrom} />}
        </>
      )}
      {verdict.missing.length > 0 && (
        <>
          <p className={styles.missingTitle} id="verdict-missing">
            {t(S.check.missing)}
          </p>
          <ul className={styles.missing} aria-labelledby="verdict-missing">
            {verdict.missing.map((one) => (
              <li key={one.ko}>{t(one)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
