/** 자가진단: by which routes a firm qualifies. Every condition is told: met, missed, or not yet known, which is never a no. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assessRoutes, type EligibilityFacts, type RouteVerdict } from '../../rules/eligibility';
import { editionFor, isEdition, SELF_CHECK_TOPICS, type Edition } from '../../rules';
import { deemedByCertificate } from '../../documents/self-check/deemed';
import { knownAnswers, knownSources } from '../../documents/self-check/known';
import type { PlainDate, Text } from '../../domain';
import { useKnownFirm } from '../application-date';
import { useCheck, usePane, useT } from '../context';
import type { SelfCheckAnswers } from '../../reading/self-check/answers';
import type { AmountFact, FoundAmount } from '../../reading/self-check/amounts';
import { ROUTE_NAMES, type Fact } from '../../reading/self-check/questions';
import { quoteSheet } from '../../sheet/a1';
import { S } from '../strings';
import { Page, Section } from '../ui/Page';
import { Answer, ICONS, Reasons, type Tone } from '../ui/Reasons';
import { Clause } from '../ui/Clause';
import { Disclosure } from '../ui/Disclosure';
import { EditionChoice, useShownEdition } from '../ui/EditionChoice';
import { Procedure } from '../ui/Procedure';
import { Questions } from './Questions';
import { SheetOfAnswers } from './SheetOfAnswers';
import { useFoundInSheets } from './use-found';
import { useSelfCheckSheet } from './use-sheet';

const useStyles = makeStyles({
  routes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  route: { padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  name: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  checks: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
  summary: {
    position: 'sticky',
    // The page scrolls inside its padding: the strip covers that too.
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chip: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  yes: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  no: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  open: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  basis: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const OUTCOME: Readonly<Record<RouteVerdict['outcome']['kind'], { readonly tone: Exclude<Tone, 'note'>; readonly words: Text; readonly short: Text }>> = {
  value: { tone: 'yes', words: S.self.met, short: S.self.conditionMet },
  refused: { tone: 'no', words: S.self.missed, short: S.self.conditionMissed },
  incomplete: { tone: 'open', words: S.self.unknown, short: S.self.conditionUnknown },
};
const STATE = { met: 'yes', missed: 'no', unknown: 'open' } as const;
const STATE_WORDS = { met: S.self.conditionMet, missed: S.self.conditionMissed, unknown: S.self.conditionUnknown } as const;

interface Known {
  readonly facts: EligibilityFacts;
  /** Where the day of the application comes from. */
  readonly dateFrom: Text;
  /** Where the other answers come from. */
  readonly sources: Readonly<Partial<Record<Fact, string>>>;
  /** Amounts that stand in the sheets and were not taken. */
  readonly unclear: readonly { readonly fact: Fact; readonly where: string; readonly why: Text }[];
  /** What the sheets themselves say. */
  readonly found: readonly Fact[];
}

/** What the check of the sheets knows already; before it, what the sheets say. `said`: the day of application that a person has given. */
function useKnown(said: PlainDate | undefined): Known {
  const { lang } = usePane();
  const { result } = useCheck();
  const t = useT();
  const { facts, on, dateFrom, isKnown } = useKnownFirm();
  const { amounts, unclear, certificates, firm } = useFoundInSheets();
  const edition = editionFor(said ?? on);
  const deemed = isEdition(edition) ? deemedByCertificate(edition, said ?? on, firm, certificates) : {};
  const money = Object.entries(amounts) as [AmountFact, FoundAmount][];
  const found = {
    ...knownSources(result, lang),
    ...Object.fromEntries(money.map(([fact, { where }]) => [fact, where])),
    ...(deemed.by ? { technologyDeemed: deemed.by.where } : {}),
  };
  const sources = { ...found, ...(isKnown ? {} : { on: t(dateFrom) }) };
  return {
    dateFrom,
    sources,
    unclear: [...unclear, ...(deemed.unclear ? [{ fact: 'technologyDeemed' as const, ...deemed.unclear }] : [])],
    found: Object.keys(found) as Fact[],
    facts: {
      on,
      ...Object.fromEntries(money.map(([fact, { won }]) => [fact, won])),
      ...(deemed.by ? { technologyDeemed: true } : {}),
      ...knownAnswers(facts, on, result),
    },
  };
}

export function SelfCheckTab() {
  const styles = useStyles();
  const t = useT();
  const { today } = usePane();
  const sheet = useSelfCheckSheet();
  const [entered, setEntered] = useState<EligibilityFacts>({});
  const { answers } = sheet;
  // An empty cell of the sheet is an answer too: not known, whatever else the workbook says.
  const fromSheet: EligibilityFacts = answers ? Object.fromEntries(Object.keys(answers.cells).map((fact) => [fact, answers.facts[fact as Fact]])) : {};
  const given = { ...fromSheet, ...entered };
  const known = useKnown(given.on);
  const facts = { ...known.facts, ...given };
  // Of the answers that are shown as a sheet says them: where it does.
  const shownSources = Object.fromEntries(
    Object.entries({ ...known.sources, ...(answers ? sourcesOf(answers) : {}) }).filter(
      ([fact]) => !(fact in entered) && facts[fact as Fact] !== undefined && (fact !== 'on' || known.found.includes('on') || answers?.facts.on !== undefined),
    ),
  );
  const dateFrom = dateSource(given, entered, answers, known.dateFrom, today());
  // A date that was emptied is unknown; which notice is asked by has to be some day's, and it is said whose.
  const shown = useShownEdition(SELF_CHECK_TOPICS, 'on' in given ? { on: given.on ?? today(), dateFrom } : undefined);
  const { edition, deciding } = shown;
  const verdicts = edition ? assessRoutes(edition, facts) : [];
  return (
    <Page title={t(S.self.title)} lead={t(S.self.lead)}>
      {edition && <Summary verdicts={verdicts} />}
      <EditionChoice shown={shown} />
      <SheetOfAnswers edition={edition} facts={facts} entered={entered} known={known} sheet={sheet} onEntered={setEntered} />
      <Questions
        edition={edition}
        facts={facts}
        sources={shownSources}
        unclear={known.unclear.filter(({ fact }) => facts[fact] === undefined)}
        onFacts={(change) => setEntered({ ...entered, ...change })}
      />
      <div>
        <Button size="small" onClick={() => setEntered({})} data-action="self-clear">
          {t(S.self.clear)}
        </Button>
      </div>
      <Section title={t(S.self.routes)}>
        {edition ? (
          <>
            <p className={styles.basis} data-basis>
              {t(S.self.basis(edition.title))} · {t(dateFrom)}
            </p>
            <div className={styles.routes}>
              {verdicts.map((verdict) => (
                <RouteCard key={verdict.route} edition={edition} on={facts.on ?? today()} verdict={verdict} />
              ))}
            </div>
          </>
        ) : (
          !isEdition(deciding) && <Reasons reasons={[deciding]} />
        )}
      </Section>
    </Page>
  );
}

/** The cells of the self-check sheet that hold an answer. */
const sourcesOf = ({ sheet, cells, facts }: SelfCheckAnswers): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).flatMap(([fact, cell]) => (facts[fact as Fact] === undefined ? [] : [[fact, `${quoteSheet(sheet)}!${cell}`]])));

/** Where the day comes from by which is answered: entered here, from the self-check sheet, or from what else the workbook says. */
function dateSource(given: EligibilityFacts, entered: EligibilityFacts, answers: SelfCheckAnswers | undefined, known: Text, today: PlainDate): Text {
  if (!('on' in given)) return known;
  if (given.on === undefined) return S.self.dateOpen(today);
  if ('on' in entered || !answers) return S.self.dateByUser(given.on);
  return S.self.dateFromSheet(given.on, `‘${answers.sheet}’ ${answers.cells.on ?? ''}`);
}

/** The result of each route in a word: it stays in view while the questions are answered. */
function Summary({ verdicts }: { readonly verdicts: readonly RouteVerdict[] }) {
  const styles = useStyles();
  const t = useT();
  const show = (route: string): void => {
    const card = document.querySelector<HTMLElement>(`[data-route="${route}"]`);
    card?.scrollIntoView?.({ block: 'nearest' });
    card?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <div className={styles.summary} role="status" aria-label={t(S.self.summary)} data-self-summary>
      {verdicts.map(({ route, outcome }) => {
        const { tone, short } = OUTCOME[outcome.kind];
        const Icon = ICONS[tone];
        return (
          <button key={route} type="button" className={styles.chip} onClick={() => show(route)} data-summary={route} data-outcome={outcome.kind}>
            <Icon className={styles[tone]} aria-hidden />
            <span>
              {t(ROUTE_NAMES[route])}: {t(short)}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** The type of application by which a route is asked for; a guarantee and a loan are asked for as the one that was given. */
const TYPE_OF = {
  investment: 'investment',
  rd: 'rd',
  guaranteeLoan: 'guaranteeAndLoan',
  prospective: 'prospective',
  innovationGrowth: 'innovationGrowth',
} as const;

function RouteCard({ edition, on, verdict }: { readonly edition: Edition; readonly on: PlainDate; readonly verdict: RouteVerdict }) {
  const styles = useStyles();
  const t = useT();
  const { tone, words } = OUTCOME[verdict.outcome.kind];
  const count = { met: 0, missed: 0, unknown: 0 };
  for (const { state } of verdict.checks) count[state] += 1;
  const counts = t(S.self.counts(count.met, count.missed, count.unknown));
  const route = t(ROUTE_NAMES[verdict.route]);
  return (
    <div className={styles.route} data-route={verdict.route} data-outcome={verdict.outcome.kind}>
      <h4 className={styles.name}>{route}</h4>
      <Answer tone={tone}>{t(words)}</Answer>
      {verdict.outcome.kind === 'refused' && <Reasons reasons={verdict.outcome.reasons} />}
      <Disclosure title={counts} name={`${counts}: ${route}`}>
        <ul className={styles.checks}>
          {verdict.checks.map((check) => (
            <li key={check.id} data-condition={check.id} data-state={check.state}>
              <Answer tone={STATE[check.state]}>{`${t(check.title)}: ${t(STATE_WORDS[check.state])}`}</Answer>
              {check.reason && <p className={styles.reason}>{t(check.reason.message)}</p>}
              <Clause citation={check.citation} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={t(S.self.procedure)} name={`${t(S.self.procedure)}: ${route}`}>
        <Procedure edition={edition} type={TYPE_OF[verdict.route]} on={on} />
      </Disclosure>
    </div>
  );
}
