/** What is asked of a firm, by theme. Left open, it stays unknown. Enter goes on to the next question, Shift+Enter back. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { questionsOf, THEME_NAMES, type Fact, type Question, type Theme } from '../../reading/self-check/questions';
import { DEFAULT_EDITION, type Edition } from '../../rules';
import type { EligibilityFacts } from '../../rules/eligibility';
import type { Text } from '../../domain';
import { parsePlace } from '../../sheet/a1';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Clause } from '../ui/Clause';
import { Disclosure } from '../ui/Disclosure';
import { DateField, TextField, WonField, YesNoField } from '../ui/fields';
import { Section } from '../ui/Page';

export interface QuestionsProps {
  readonly edition: Edition | undefined;
  readonly facts: EligibilityFacts;
  /** The cell that an answer was read from. */
  readonly sources: Readonly<Partial<Record<Fact, string>>>;
  /** What stands in the sheets for a question that has no answer yet, and why it was not taken. */
  readonly unclear: readonly { readonly fact: Fact; readonly where: string; readonly why: Text }[];
  readonly onFacts: (change: EligibilityFacts) => void;
}

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column' },
  clause: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const FIELDS: Readonly<Record<Fact, string>> = {
  on: 'self-on',
  foundedOn: 'self-founded',
  isSme: 'self-sme',
  industry: 'self-industry',
  internetBusiness: 'self-internet',
  hasRdOrganisation: 'self-lab',
  rdCost: 'self-rd-cost',
  sales: 'self-sales',
  businessPassed: 'self-businessPassed',
  investment: 'self-investment',
  investorsQualify: 'self-investors',
  capital: 'self-capital',
  contentProducer: 'self-content',
  guarantee: 'self-guarantee',
  loan: 'self-loan',
  loanQualifies: 'self-loan-kind',
  totalAssets: 'self-assets',
  technologyPassed: 'self-technologyPassed',
  technologyDeemed: 'self-deemed',
  deemedBarred: 'self-deemed-barred',
  growthPassed: 'self-growthPassed',
  investmentPassed: 'self-investmentPassed',
  prospectivePassed: 'self-prospectivePassed',
};

/** A fact that is emptied is unknown again, even where the sheets answer it. */
const change = <K extends Fact>(fact: K, value: EligibilityFacts[K] | undefined): EligibilityFacts => ({ [fact]: value }) as EligibilityFacts;

const STEPS = '[data-field], [data-theme] > div > button[aria-expanded="false"]';

/** The next question, or the next theme, which opens. */
function goOn(list: HTMLElement, from: HTMLElement, back: boolean): boolean {
  const steps = [...list.querySelectorAll<HTMLElement>(STEPS)];
  const next = steps[steps.indexOf(from) + (back ? -1 : 1)];
  if (!next) return false;
  next.focus();
  if (next.dataset.field === undefined) {
    const theme = next.closest<HTMLElement>('[data-theme]');
    next.click();
    // The questions stand there once the pane has drawn them.
    setTimeout(() => {
      const fields = theme?.querySelectorAll<HTMLElement>('[data-field]');
      fields?.[back ? fields.length - 1 : 0]?.focus();
    }, 0);
  }
  return true;
}

export function Questions({ edition, facts, sources, unclear, onFacts }: QuestionsProps) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  // Where no edition covers the day, it is the day that has to be asked.
  const questions = questionsOf(edition ?? DEFAULT_EDITION).filter(({ theme }) => edition !== undefined || theme === 'firm');
  const themes = [...new Set(questions.map(({ theme }) => theme))];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLElement) || target.dataset.field === undefined || !list.current)
      return;
    if (goOn(list.current, target, event.shiftKey)) event.preventDefault();
  };
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      {themes.map((theme) => (
        <ThemeQuestions
          key={theme}
          theme={theme}
          title={t(THEME_NAMES[theme])}
          questions={questions}
          facts={facts}
          sources={sources}
          unclear={unclear}
          onFacts={onFacts}
        />
      ))}
    </div>
  );
}

interface ThemeProps extends Omit<QuestionsProps, 'edition'> {
  readonly theme: Theme;
  readonly title: string;
  readonly questions: readonly Question[];
}

function ThemeQuestions({ theme, title, questions, facts, sources, unclear, onFacts }: ThemeProps) {
  const styles = useStyles();
  return (
    <div data-theme={theme}>
      <Disclosure title={title} open={theme === 'firm'}>
        <Section>
          {questions
            .filter((one) => one.theme === theme)
            .map((question) => (
              <div key={question.fact} className={styles.question}>
                <Field question={question} facts={facts} onFacts={onFacts} />
                <span className={styles.clause}>
                  {sources[question.fact] !== undefined && <Source where={sources[question.fact] as string} />}
                  {unclear
                    .filter(({ fact }) => fact === question.fact)
                    .map(({ where, why }) => (
                      <Unclear key={where} where={where} why={why} />
                    ))}
                  <Clause citation={question.citation} />
                </span>
              </div>
            ))}
        </Section>
      </Disclosure>
    </div>
  );
}

function Unclear({ where, why }: { readonly where: string; readonly why: Text }) {
  const { actions } = usePane();
  const t = useT();
  return (
    <span data-unclear={where}>
      <LinkButton onClick={() => void actions.goToPlace(where)}>{where}</LinkButton> {t(why)} ·{' '}
    </span>
  );
}

function Source({ where }: { readonly where: string }) {
  const { actions } = usePane();
  const t = useT();
  return (
    <span data-source={where}>
      {t(S.self.from)} {parsePlace(where) ? <LinkButton onClick={() => void actions.goToPlace(where)}>{where}</LinkButton> : where}
      {' · '}
    </span>
  );
}

function Field({ question: { fact, kind, label, hint }, facts, onFacts }: { readonly question: Question } & Pick<ThemeProps, 'facts' | 'onFacts'>) {
  const t = useT();
  const common = {
    label: t(label),
    ...(hint ? { hint: t(hint) } : {}),
    name: FIELDS[fact],
    onValue: (value: EligibilityFacts[Fact]) => onFacts(change(fact, value)),
  };
  switch (kind) {
    case 'date':
      return <DateField {...common} value={facts[fact as 'on']} />;
    case 'won':
      return <WonField {...common} value={facts[fact as 'rdCost']} />;
    case 'industry':
      return <TextField {...common} value={facts[fact as 'industry']} maxLength={60} />;
    case 'yesNo':
      return <YesNoField {...common} value={facts[fact as 'isSme']} />;
  }
}
