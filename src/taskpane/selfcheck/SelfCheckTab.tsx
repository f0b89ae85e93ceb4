/** 자가진단: by which routes a firm qualifies. Every condition is told: met, missed, or not yet known, which is never a no. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assessRoutes, type EligibilityFacts, type RouteVerdict } from '../../rules/eligibility';
import { editionFor, hasOrganisation, isEdition, type Edition } from '../../rules';
import type { PlainDate, Text } from '../../domain';
import { useKnownFirm } from '../application-date';
import { useCheck, usePane, useT } from '../context';
import { ROUTE_NAMES, S } from '../strings';
import { Page, Section } from '../ui/Page';
import { Answer, Reasons, type Tone } from '../ui/Reasons';
import { Clause } from '../ui/Clause';
import { Disclosure } from '../ui/Disclosure';
import { EditionChoice, useShownEdition } from '../ui/EditionChoice';
import { Procedure } from '../ui/Procedure';
import { Questions } from './Questions';

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
  basis: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const OUTCOME: Readonly<Record<RouteVerdict['outcome']['kind'], { readonly tone: Tone; readonly words: (typeof S.self)['met'] }>> = {
  value: { tone: 'yes', words: S.self.met },
  refused: { tone: 'no', words: S.self.missed },
  incomplete: { tone: 'open', words: S.self.unknown },
};
const STATE = { met: 'yes', missed: 'no', unknown: 'open' } as const;
const STATE_WORDS = { met: S.self.conditionMet, missed: S.self.conditionMissed, unknown: S.self.conditionUnknown } as const;

interface Known {
  readonly facts: EligibilityFacts;
  /** Where the day of the application comes from. */
  readonly dateFrom: Text;
}

/** What the check of the sheets knows already; before it, what the sheets say. */
function useKnown(): Known {
  const { result } = useCheck();
  const { facts: all, on, dateFrom } = useKnownFirm();
  const edition = editionFor(on);
  const organisation = isEdition(edition) ? hasOrganisation(edition, all) : undefined;
  return {
    dateFrom,
    facts: {
      on,
      ...(all.foundedOn === undefined ? {} : { foundedOn: all.foundedOn }),
      ...(all.isSme === undefined ? {} : { isSme: all.isSme }),
      ...(all.industry === undefined ? {} : { industry: all.industry }),
      ...(all.internetBusiness === undefined ? {} : { internetBusiness: all.internetBusiness }),
      ...(organisation === undefined ? {} : { hasRdOrganisation: organisation }),
      ...(result?.verdict.sales === undefined ? {} : { sales: result.verdict.sales }),
      ...(result && result.sheets.length > 0 ? { rdCost: result.verdict.recognised } : {}),
    },
  };
}

export function SelfCheckTab() {
  const styles = useStyles();
  const t = useT();
  const { today } = usePane();
  const known = useKnown();
  const [given, setGiven] = useState<EligibilityFacts>({});
  const facts = { ...known.facts, ...given };
  // A date that was emptied is unknown; which notice is asked by has to be some day's, and it is said whose.
  const entered = 'on' in given ? { on: given.on ?? today(), dateFrom: given.on ? S.self.dateByUser(given.on) : S.self.dateOpen(today()) } : undefined;
  const dateFrom = entered?.dateFrom ?? known.dateFrom;
  const shown = useShownEdition(['ratios', 'industries', 'procedure'], entered);
  const { edition, deciding } = shown;
  return (
    <Page title={t(S.self.title)} lead={t(S.self.lead)}>
      <EditionChoice shown={shown} />
      <Questions edition={edition} facts={facts} onFacts={(change) => setGiven({ ...given, ...change })} />
      <div>
        <Button size="small" onClick={() => setGiven({})} data-action="self-clear">
          {t(S.self.clear)}
        </Button>
      </div>
      <Section title={t(S.self.routes)}>
        {edition ? (
          <>
            <p className={styles.basis} data-basis>
              {t(S.self.basis(edition.title))} · {t(dateFrom)}
            </p>
            <div className={styles.routes} aria-live="polite">
              {assessRoutes(edition, facts).map((verdict) => (
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
  return (
    <div className={styles.route} data-route={verdict.route} data-outcome={verdict.outcome.kind}>
      <h4 className={styles.name}>{t(ROUTE_NAMES[verdict.route])}</h4>
      <Answer tone={tone}>{t(words)}</Answer>
      {verdict.outcome.kind === 'refused' && <Reasons reasons={verdict.outcome.reasons} />}
      <Disclosure title={t(S.self.counts(count.met, count.missed, count.unknown))}>
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
      <Disclosure title={t(S.self.procedure)}>
        <Procedure edition={edition} type={TYPE_OF[verdict.route]} on={on} />
      </Disclosure>
    </div>
  );
}
