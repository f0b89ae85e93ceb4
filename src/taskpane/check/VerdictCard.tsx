/** One verdict in words with an icon and a colour, the recognised cost, and where the ratio stands against the required one. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Since, Verdict } from '../../checking';
import { sinceWords } from '../../checking/since';
import { ignoredWords, recognisedWords } from '../../checking/verdict-words';
import { usePane, useT } from '../context';
import { formatBasisPoints, formatPercent, formatWon } from '../format';
import { readPreference, writePreference } from '../preferences';
import { S } from '../strings';
import { Bar } from '../ui/BarTable';
import { Clause } from '../ui/Clause';
import {
  CheckmarkCircle20Filled,
  ChevronDown20Regular,
  ChevronRight20Regular,
  DismissCircle20Filled,
  Info20Filled,
  QuestionCircle20Filled,
  Warning20Filled,
} from '../ui/icons';
import { NO_HIGH_PAGE } from './use-low';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    '@media (max-height: 420px)': { paddingBlock: 0, marginBlock: '1px' },
  },
  nothing: { borderInlineStartColor: tokens.colorNeutralStrokeAccessible },
  errors: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  doubts: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  missed: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  open: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  clean: { borderInlineStartColor: tokens.colorStatusSuccessBorderActive },
  head: {
    display: 'flex',
    width: '100%',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // Of a page that is low a verdict of two lines, in smaller letters, leaves the first finding whole.
    '@media (max-height: 420px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  icon: { flexShrink: 0 },
  words: { flex: '1 1 auto', minWidth: 0 },
  // All of it stands in the verdict that is open.
  folded: { [NO_HIGH_PAGE]: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' } },
  brief: {
    margin: 0,
    paddingInlineStart: '28px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    [NO_HIGH_PAGE]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  ignored: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  iconNothing: { color: tokens.colorNeutralForeground3 },
  iconErrors: { color: tokens.colorStatusDangerForeground1 },
  iconDoubts: { color: tokens.colorStatusWarningForeground3 },
  iconClean: { color: tokens.colorStatusSuccessForeground1 },
  figures: { margin: `${tokens.spacingVerticalS} 0` },
  pair: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  term: { color: tokens.colorNeutralForeground2, margin: 0 },
  figure: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  scale: { marginBlockEnd: tokens.spacingVerticalXS },
  met: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  missing: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
  against: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorStatusDangerForeground1 },
  law: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  give: { marginBlockStart: tokens.spacingVerticalXS },
  missingTitle: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  nothing: Info20Filled,
  errors: DismissCircle20Filled,
  missed: DismissCircle20Filled,
  doubts: Warning20Filled,
  open: QuestionCircle20Filled,
  clean: CheckmarkCircle20Filled,
} as const;
const ICON_CLASS = {
  nothing: 'iconNothing',
  errors: 'iconErrors',
  missed: 'iconErrors',
  doubts: 'iconDoubts',
  open: 'iconDoubts',
  clean: 'iconClean',
} as const;

function Figure({ term, children }: { readonly term: string; readonly children: string }) {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.figure}>{children}</dd>
    </div>
  );
}

function Met({ name, met }: { readonly name: string; readonly met: boolean | undefined }) {
  const t = useT();
  return (
    <span>
      {name}: <span aria-hidden>{met === undefined ? '?' : met ? '✓' : '✖'} </span>
      <strong>{t(met === undefined ? S.check.unknownYet : met ? S.check.meets : S.check.misses)}</strong>
    </span>
  );
}

/** What the lines of minimum and ratio say already. */
const AMOUNTS: ReadonlySet<string> = new Set(['below-minimum-cost', 'below-required-ratio']);

const OPEN_KEY = 'verdict-open';

export function VerdictCard({ verdict, since, onGive }: { readonly verdict: Verdict; readonly since?: Since | undefined; readonly onGive?: () => void }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const missingId = useId();
  const bodyId = useId();
  const [open, setOpen] = useState(() => readPreference(OPEN_KEY) === 'yes');
  const Icon = ICONS[verdict.state];
  const { ratioBasisPoints, requiredPercent, requiredFrom } = verdict;
  const ratio = ratioBasisPoints === undefined ? undefined : formatBasisPoints(ratioBasisPoints, lang);
  const required = requiredPercent === undefined ? undefined : formatPercent(requiredPercent, lang);
  // What the sentence of the verdict says is not said a second time below it.
  const ignored = verdict.ignored && t(ignoredWords(verdict.ignored));
  // The scale ends a little beyond the larger of the two, so that both can be seen.
  const most = Math.max(ratioBasisPoints ?? 0, (requiredPercent ?? 0) * 100 * 1.6, 1) * 1.1;

  return (
    <section className={mergeClasses(styles.root, styles[verdict.state])} aria-label={t(S.check.verdict)} data-verdict={verdict.state}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        title={t(open ? S.check.foldVerdict : S.check.unfoldVerdict)}
        data-action="fold-verdict"
        onClick={() => {
          setOpen(!open);
          writePreference(OPEN_KEY, open ? 'no' : 'yes');
        }}
      >
        <Icon className={mergeClasses(styles.icon, styles[ICON_CLASS[verdict.state]])} aria-hidden />
        <span className={mergeClasses(styles.words, !open && styles.folded)}>{t(verdict.text)}</span>
        {open ? <ChevronDown20Regular className={styles.icon} aria-hidden /> : <ChevronRight20Regular className={styles.icon} aria-hidden />}
      </button>
      {!open && (
        <p className={styles.brief} data-brief>
          {verdict.noLaw && `${t(recognisedWords(verdict))} `}
          {formatWon(verdict.recognised, lang)}
          {ratio !== undefined && ` · ${ratio}`}
          {required !== undefined && ` / ${t(S.check.required(required))}`}
          {ignored !== undefined && !t(verdict.text).includes(ignored) && <span className={styles.ignored}> · {ignored}</span>}
          {since && since.unmatched.length > 0 && <span className={styles.ignored}> · {t(S.check.unmatched(since.unmatched.length))}</span>}
          {since && since.grown.length > 0 && <span className={styles.ignored}> · {t(S.check.grown(since.grown.length))}</span>}
          {verdict.missing.length > 0 && ` · ${t(S.check.missingCount(verdict.missing.length))}`}
          {verdict.law.length > 0 && ` · ${t(S.check.lawDoubt[verdict.law[0]?.certainty ?? 'likely'])}`}
        </p>
      )}
      {open && (
        <div id={bodyId}>
          <dl className={styles.figures}>
            <Figure term={t(recognisedWords(verdict))}>{formatWon(verdict.recognised, lang)}</Figure>
            {verdict.sales !== undefined && <Figure term={t(S.check.sales)}>{formatWon(verdict.sales, lang)}</Figure>}
            {ratio !== undefined && <Figure term={t(S.check.ratio)}>{ratio}</Figure>}
          </dl>
          {ratio !== undefined && required !== undefined && (
            <div className={styles.scale} role="img" aria-label={t(S.check.barLabel(ratio, required))}>
              <Bar share={(ratioBasisPoints ?? 0) / most} threshold={((requiredPercent ?? 0) * 100) / most} good={verdict.meetsRatio !== false} />
            </div>
          )}
          {!verdict.noLaw && (
            <div className={styles.met}>
              <Met name={`${t(S.check.minimum)} ${formatWon(verdict.minimumCost, lang)}`} met={verdict.meetsMinimum} />
              <Met name={required === undefined ? t(S.check.ratioShort) : t(S.check.required(required))} met={verdict.meetsRatio} />
            </div>
          )}
          {requiredFrom && <Clause citation={requiredFrom} />}
          {verdict.against
            .filter(({ code }) => !AMOUNTS.has(code))
            .map(({ code, message, citation }) => (
              <div className={styles.against} key={code} data-against={code}>
                <span aria-hidden>✖ </span>
                {t(message)}
                {citation && citation.ref !== requiredFrom?.ref && <Clause citation={citation} />}
              </div>
            ))}
          {verdict.law.map(({ certainty, why }) => (
            <p className={styles.law} key={why.ko} data-law={certainty}>
              <strong>{t(S.check.lawDoubt[certainty])}</strong> {t(why)}
            </p>
          ))}
          {since &&
            sinceWords(since).map((one) => (
              <p className={styles.law} key={one.ko} data-since>
                {t(one)}
              </p>
            ))}
          {verdict.missing.length > 0 && (
            <>
              <p className={styles.missingTitle} id={missingId}>
                {t(S.check.missing)}
              </p>
              <ul className={styles.missing} aria-labelledby={missingId}>
                {verdict.missing.map((one) => (
                  <li key={one.ko}>{t(one)}</li>
                ))}
              </ul>
              {onGive && (
                <Button className={styles.give} size="small" data-action="give" onClick={onGive}>
                  {t(S.check.give)}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </section>
  );
}
