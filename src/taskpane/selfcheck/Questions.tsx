/** What is asked of a firm, by theme. Left open, it stays unknown. */
import type { Text } from '../../domain';
import type { Edition } from '../../rules';
import { routesOf, type EligibilityFacts, type Route } from '../../rules/eligibility';
import { useT } from '../context';
import { FACT_NAMES, S } from '../strings';
import { Disclosure } from '../ui/Disclosure';
import { DateField, TextField, WonField, YesNoField } from '../ui/fields';
import { Section } from '../ui/Page';

export interface QuestionsProps {
  readonly edition: Edition | undefined;
  readonly facts: EligibilityFacts;
  readonly onFacts: (change: EligibilityFacts) => void;
}

/** A fact that is emptied is unknown again, even where the sheets answer it. */
const change = <K extends keyof EligibilityFacts>(fact: K, value: EligibilityFacts[K] | undefined): EligibilityFacts => ({ [fact]: value }) as EligibilityFacts;

export function Questions({ edition, facts, onFacts }: QuestionsProps) {
  const t = useT();
  // Only what the routes of the edition ask; where a committee decides there is no mark to have passed.
  const routes: readonly Route[] = edition ? routesOf(edition) : [];
  const committee = edition?.committee !== undefined;
  const set =
    <K extends keyof EligibilityFacts>(fact: K) =>
    (value: EligibilityFacts[K] | undefined) =>
      onFacts(change(fact, value));
  /** Each route has an evaluation of its own: passing one says nothing of another. */
  const evaluation = (label: Text, fact: 'businessPassed' | 'technologyPassed' | 'prospectivePassed' | 'growthPassed') => (
    <YesNoField
      label={t(label)}
      hint={t(committee ? S.self.resolvedHint : S.self.evaluationHint)}
      value={facts[fact]}
      onValue={set(fact)}
      name={`self-${fact}`}
    />
  );
  return (
    <div>
      <Disclosure title={t(S.self.firm)} open>
        <Section>
          <DateField label={t(FACT_NAMES.appliedOn)} value={facts.on} onValue={set('on')} name="self-on" />
          <DateField label={t(FACT_NAMES.foundedOn)} value={facts.foundedOn} onValue={set('foundedOn')} name="self-founded" />
          <YesNoField label={t(S.self.isSme)} value={facts.isSme} onValue={set('isSme')} name="self-sme" />
          <TextField
            label={t(FACT_NAMES.industry)}
            hint={t(edition ? S.self.industryHint(edition.requiredRatios.ksicRevision) : S.correction.industryHint)}
            value={facts.industry}
            onValue={set('industry')}
            name="self-industry"
            maxLength={60}
          />
          <YesNoField label={t(S.self.internetBusiness)} value={facts.internetBusiness} onValue={set('internetBusiness')} name="self-internet" />
        </Section>
      </Disclosure>
      <Disclosure title={t(S.self.rd)}>
        <Section>
          <YesNoField label={t(S.self.hasRdOrganisation)} value={facts.hasRdOrganisation} onValue={set('hasRdOrganisation')} name="self-lab" />
          <WonField label={t(S.self.rdCost)} value={facts.rdCost} onValue={set('rdCost')} name="self-rd-cost" />
          <WonField label={t(S.self.sales)} value={facts.sales} onValue={set('sales')} name="self-sales" />
          {evaluation(committee ? S.self.rdResolved : S.self.businessPassed, 'businessPassed')}
        </Section>
      </Disclosure>
      <Disclosure title={t(S.self.investment)}>
        <Section>
          <WonField label={t(S.self.invested)} value={facts.investment} onValue={set('investment')} name="self-investment" />
          <YesNoField label={t(S.self.investorsQualify)} value={facts.investorsQualify} onValue={set('investorsQualify')} name="self-investors" />
          <WonField label={t(S.self.capital)} value={facts.capital} onValue={set('capital')} name="self-capital" />
          <YesNoField label={t(S.self.contentProducer)} value={facts.contentProducer} onValue={set('contentProducer')} name="self-content" />
        </Section>
      </Disclosure>
      {routes.includes('guaranteeLoan') && (
        <Disclosure title={t(S.self.guaranteeLoan)}>
          <Section>
            <WonField label={t(S.self.guarantee)} value={facts.guarantee} onValue={set('guarantee')} name="self-guarantee" />
            <WonField label={t(S.self.loan)} value={facts.loan} onValue={set('loan')} name="self-loan" />
            <YesNoField
              label={t(S.self.loanQualifies)}
              hint={t(S.self.loanFunds)}
              value={facts.loanQualifies}
              onValue={set('loanQualifies')}
              name="self-loan-kind"
            />
            <WonField label={t(S.self.totalAssets)} value={facts.totalAssets} onValue={set('totalAssets')} name="self-assets" />
            {evaluation(S.self.technologyPassed, 'technologyPassed')}
            <YesNoField
              label={t(S.self.technologyDeemed)}
              hint={t(S.self.deemedHint)}
              value={facts.technologyDeemed}
              onValue={set('technologyDeemed')}
              name="self-deemed"
            />
          </Section>
        </Disclosure>
      )}
      {routes.includes('innovationGrowth') && (
        <Disclosure title={t(S.self.growth)}>
          <Section>{evaluation(S.self.rdResolved, 'growthPassed')}</Section>
        </Disclosure>
      )}
      {routes.includes('prospective') && (
        <Disclosure title={t(S.self.prospective)}>
          <Section>{evaluation(committee ? S.self.prospectiveResolved : S.self.prospectivePassed, 'prospectivePassed')}</Section>
        </Disclosure>
      )}
    </div>
  );
}
