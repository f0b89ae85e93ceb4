/** The forms of the notice (별지), filled with what the workbook says of the firm: one by one, or all that a type of application needs. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cardsOf, formsOf } from '../../documents/forms';
import { cardSheetNameOf } from '../../documents/forms/score-card-form';
import type { Edition } from '../../rules';
import { typesOf } from '../../rules/procedure';
import { usePane, useT } from '../context';
import { placeName } from '../notice/place';
import { textsOf } from '../notice/source';
import { S, TYPE_NAMES } from '../strings';
import { Section } from '../ui/Page';
import { useMakers, type FilingType } from './makers';

const useStyles = makeStyles({
  help: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 8rem' },
  // Both stay beside each other where the pane is narrow.
  buttons: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalXS },
  filing: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  type: { flex: '1 1 10rem', minWidth: 0 },
  question: {
    flex: '1 0 100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  asked: { flex: '1 0 100%', margin: 0 },
});

interface There {
  readonly id: string;
  readonly name: string;
}

/** What is to happen with forms that are there already: nothing is written over unasked. */
function Question({
  there,
  onAnswer,
  onCancel,
}: {
  readonly there: readonly There[];
  readonly onAnswer: (existing: 'copy' | 'refill') => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const makers = useMakers();
  const t = useT();
  const [first] = there;
  return (
    <div className={styles.question} role="group" aria-label={t(S.forms.there(there.map(({ name }) => name).join(', ')))} data-question="form">
      <p className={styles.asked}>
        {t(S.forms.there(there.map(({ name }) => name).join(', ')))} {t(S.forms.refillHelp)}
      </p>
      <Button size="small" appearance="primary" onClick={() => onAnswer('refill')}>
        {t(S.forms.refill)}
      </Button>
      <Button size="small" onClick={() => onAnswer('copy')}>
        {t(S.forms.copy)}
      </Button>
      {first && there.length === 1 && (
        <Button
          size="small"
          onClick={() => {
            onCancel();
            void makers.goTo(first.id);
          }}
        >
          {t(S.forms.goThere)}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {t(S.common.cancel)}
      </Button>
    </div>
  );
}

/** The forms of the edition; one whose layout is not held can be read, and why it is not made is said. */
export function FirmForms({ edition }: { readonly edition: Edition }) {
  const styles = useStyles();
  const { goToTab } = usePane();
  const makers = useMakers();
  const t = useT();
  const [chosen, setType] = useState<FilingType>('rd');
  const types = typesOf(edition);
  // The other notice knows other types.
  const type = types.includes(chosen) ? chosen : (types[0] ?? chosen);
  const [asking, setAsking] = useState<{ readonly what: string; readonly there: readonly There[] }>();

  const texts = textsOf(edition.id);
  const cards = cardsOf(texts);
  const made = new Set([...formsOf(texts), ...cards].map(({ ref }) => ref));
  // A period without forms of its own goes by those of the notice that stands in for it.
  const forms = texts.forms.length > 0 ? texts.forms : textsOf(edition.costStatement.available ? edition.costStatement.source.edition : edition.id).forms;
  const of = texts.forms.length > 0 ? edition.id : edition.costStatement.available ? edition.costStatement.source.edition : edition.id;

  const make = async (what: string, refs: readonly string[], run: (existing?: 'copy' | 'refill') => Promise<void>): Promise<void> => {
    const there = await makers.formsThere(refs);
    if (there.length > 0) setAsking({ what, there });
    else {
      setAsking(undefined);
      await run();
    }
  };
  const question = (what: string, run: (existing: 'copy' | 'refill') => Promise<void>) =>
    asking?.what === what && (
      <Question
        there={asking.there}
        onCancel={() => setAsking(undefined)}
        onAnswer={(existing) => {
          setAsking(undefined);
          void run(existing);
        }}
      />
    );

  return (
    <>
      {made.size > 0 && (
        <Section title={t(S.forms.filing)}>
          <p className={styles.help}>{t(S.forms.filingHelp)}</p>
          <div className={styles.filing}>
            <Field className={styles.type} label={t(S.forms.filingType)} size="small">
              <Select size="small" value={type} onChange={(_, data) => setType(data.value as FilingType)}>
                {types.map((one) => (
                  <option key={one} value={one}>
                    {t(TYPE_NAMES[one])}
                  </option>
                ))}
              </Select>
            </Field>
            <Button
              size="small"
              appearance="primary"
              data-action="make-filing"
              onClick={() => void make('filing', makers.filingForms(type, edition), (existing) => makers.filing(type, edition, existing))}
            >
              {t(S.forms.filingMake)}
            </Button>
            {question('filing', (existing) => makers.filing(type, edition, existing))}
          </div>
        </Section>
      )}
      <Section title={t(S.forms.firmForms)}>
        <p className={styles.help}>
          {t(made.size === 0 ? S.forms.firmFormsRead : edition.id === '2025-04-01' ? S.forms.firmFormsToday : S.forms.firmFormsHelp)}
        </p>
        <ul className={styles.list}>
          {[...forms, ...cards].map(({ ref, title }) => (
            <li key={ref} className={styles.item} data-form={ref}>
              <span className={styles.name} lang="ko">
                {ref} {title}
              </span>
              <span className={styles.buttons}>
                <Button size="small" appearance="subtle" aria-label={`${t(S.forms.read)}: ${ref}`} onClick={() => goToTab('notice', placeName(of, ref))}>
                  {t(S.forms.read)}
                </Button>
                {made.has(ref) && (
                  <Button
                    size="small"
                    aria-label={`${t(S.forms.make)}: ${ref}`}
                    onClick={() => void make(ref, [cardSheetNameOf(ref)], (existing) => makers.form(ref, edition, existing))}
                  >
                    {t(S.forms.make)}
                  </Button>
                )}
              </span>
              {question(ref, (existing) => makers.form(ref, edition, existing))}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
