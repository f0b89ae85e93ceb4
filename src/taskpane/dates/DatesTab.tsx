/** 일정: validity, windows and due dates from the dates that are known. */
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { isEdition } from '../../rules';
import { typesOf } from '../../rules/procedure';
import { useKnownFirm } from '../application-date';
import { usePane, useT } from '../context';
import { S, TYPE_NAMES } from '../strings';
import { DateField } from '../ui/fields';
import { Disclosure } from '../ui/Disclosure';
import { EditionChoice, useShownEdition } from '../ui/EditionChoice';
import { Page, Section } from '../ui/Page';
import { Procedure } from '../ui/Procedure';
import { Answer, Reasons } from '../ui/Reasons';
import { Certificates } from './certificates/Certificates';
import { HolidayFields } from './HolidayFields';
import { asksOtherInstitution, leavesOut, planOf, type ApplicationType, type DateFacts } from './plan';
import { Timeline } from './Timeline';
import { useHolidays } from './use-holidays';

const TYPES = Object.keys(TYPE_NAMES) as ApplicationType[];

export function DatesTab() {
  const { today } = usePane();
  const t = useT();
  const [facts, setFacts] = useState<DateFacts>({ type: 'rd', otherInstitution: false, extended: false });
  const results = useRef<HTMLDivElement>(null);
  const holidays = useHolidays();
  // What the check knows stands there until the person says otherwise.
  const { facts: given, on, dateFrom } = useKnownFirm();
  const appliedOn = 'appliedOn' in facts ? facts.appliedOn : given.appliedOn;
  const shown = useShownEdition(['renewal', 'procedure'], {
    on: appliedOn ?? on,
    dateFrom: !('appliedOn' in facts) ? dateFrom : appliedOn ? S.self.dateByUser(appliedOn) : S.self.dateOpen(today()),
  });
  const set = (change: Partial<DateFacts>) => setFacts({ ...facts, ...change });
  const { edition, deciding } = shown;
  // Each date by the notice that decides on it, unless another one is looked at.
  const other = edition !== undefined && (!isEdition(deciding) || deciding.id !== edition.id) ? edition : undefined;
  // The types of the edition of the application: a type of another one could not be applied for.
  const types = edition ? typesOf(edition) : TYPES;
  const type = types.includes(facts.type) ? facts.type : 'rd';
  const plan = planOf({ ...facts, type, ...(appliedOn ? { appliedOn } : {}), ...(holidays.dates ? { holidays: holidays.dates } : {}) }, other);

  return (
    <Page title={t(S.dates.title)} lead={t(S.dates.lead)}>
      <EditionChoice shown={shown} />
      <Section>
        <Field label={t(S.dates.type)} size="small">
          <Select size="small" value={type} data-field="type" onChange={(_, { value }) => set({ type: TYPES.find((type) => type === value) ?? 'rd' })}>
            {types.map((one) => (
              <option key={one} value={one}>
                {t(TYPE_NAMES[one])}
              </option>
            ))}
          </Select>
        </Field>
        <DateField label={t(S.dates.appliedOn)} value={appliedOn} onValue={(value) => set({ appliedOn: value })} name="dates-applied" />
        <DateField label={t(S.dates.issuedOn)} value={facts.issuedOn} onValue={(value) => set({ issuedOn: value })} name="dates-issued" />
        <DateField label={t(S.dates.previousEnd)} value={facts.previousEnd} onValue={(value) => set({ previousEnd: value })} name="dates-previous" />
        <DateField label={t(S.dates.foundedOn)} value={facts.foundedOn} onValue={(value) => set({ foundedOn: value })} name="dates-founded" />
        <DateField label={t(S.dates.notifiedOn)} value={facts.notifiedOn} onValue={(value) => set({ notifiedOn: value })} name="dates-notified" />
        <DateField
          label={t(S.dates.certificateAskedOn)}
          value={facts.certificateAskedOn}
          onValue={(value) => set({ certificateAskedOn: value })}
          name="dates-certificate"
        />
        {asksOtherInstitution(type, edition) && (
          <Checkbox
            checked={facts.otherInstitution}
            label={t(S.dates.otherInstitution)}
            onChange={(_, data) => set({ otherInstitution: data.checked === true })}
          />
        )}
        {facts.notifiedOn && leavesOut(edition) && (
          <Field label={t(S.dates.notCounted)} size="small">
            <Input
              size="small"
              type="number"
              min={0}
              max={999}
              data-field="not-counted"
              value={facts.notCounted === undefined ? '' : String(facts.notCounted)}
              onChange={(_, { value }) => set({ notCounted: Math.min(999, Math.max(0, Math.floor(Number(value) || 0))) })}
            />
          </Field>
        )}
        <Checkbox checked={facts.extended} label={t(S.dates.extended)} onChange={(_, data) => set({ extended: data.checked === true })} />
        <HolidayFields holidays={holidays} />
      </Section>
      <div ref={results}>
        <Section title={t(S.dates.results)}>
          {plan.entries.length === 0 && plan.open.length === 0 && <Answer tone="note">{t(S.dates.nothing)}</Answer>}
          {plan.entries.length > 0 && <Timeline entries={plan.entries} today={today()} />}
          {plan.bodies.length > 0 && (
            <span>
              {t(S.dates.body)}: <strong>{plan.bodies.map((name) => t(name)).join(', ')}</strong>
            </span>
          )}
          {edition && (
            <Disclosure title={t(S.self.procedure)}>
              <Procedure edition={edition} type={type} on={appliedOn ?? on} />
            </Disclosure>
          )}
          {plan.open.map(({ what, reasons }) => (
            <div key={what.ko}>
              <Answer tone="open">{t(what)}</Answer>
              <Reasons reasons={reasons} />
            </div>
          ))}
        </Section>
      </div>
      <Certificates
        {...(holidays.dates ? { holidays: holidays.dates } : {})}
        onOpen={(one) => {
          setFacts(one);
          results.current?.scrollIntoView({ block: 'start' });
        }}
      />
    </Page>
  );
}
