/** The forms of the notice (별지), filled with what the workbook says of the firm. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formsOf } from '../../documents/forms';
import type { Edition } from '../../rules';
import { usePane, useT } from '../context';
import { placeName } from '../notice/place';
import { textsOf } from '../notice/source';
import { S } from '../strings';
import { Section } from '../ui/Page';
import { useMakers } from './makers';

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
  name: { flex: '1 1 10rem' },
});

/** The forms of the edition; one whose layout is not held can be read, and why it is not made is said. */
export function FirmForms({ edition }: { readonly edition: Edition }) {
  const styles = useStyles();
  const { goToTab } = usePane();
  const makers = useMakers();
  const t = useT();
  const texts = textsOf(edition.id);
  const made = new Set(formsOf(texts).map(({ ref }) => ref));
  // A period without forms of its own goes by those of the notice that stands in for it.
  const forms = texts.forms.length > 0 ? texts.forms : textsOf(edition.costStatement.available ? edition.costStatement.source.edition : edition.id).forms;
  const of = texts.forms.length > 0 ? edition.id : edition.costStatement.available ? edition.costStatement.source.edition : edition.id;
  return (
    <Section title={t(S.forms.firmForms)}>
      <p className={styles.help}>{t(made.size > 0 ? S.forms.firmFormsHelp : S.forms.firmFormsRead)}</p>
      <ul className={styles.list}>
        {forms.map(({ ref, title }) => (
          <li key={ref} className={styles.item} data-form={ref}>
            <span className={styles.name} lang="ko">
              {ref} {title}
            </span>
            <Button size="small" appearance="subtle" aria-label={`${t(S.forms.read)}: ${ref}`} onClick={() => goToTab('notice', placeName(of, ref))}>
              {t(S.forms.read)}
            </Button>
            {made.has(ref) && (
              <Button size="small" aria-label={`${t(S.forms.make)}: ${ref}`} onClick={() => void makers.form(ref, edition)}>
                {t(S.forms.make)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
