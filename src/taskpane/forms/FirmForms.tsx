/** The forms of the notice (별지), filled with what the workbook says of the firm. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formsOf } from '../../documents/forms';
import { DEFAULT_EDITION } from '../../rules';
import { usePane, useT } from '../context';
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

export function FirmForms() {
  const styles = useStyles();
  const { goToTab } = usePane();
  const makers = useMakers();
  const t = useT();
  return (
    <Section title={t(S.forms.firmForms)}>
      <p className={styles.help}>{t(S.forms.firmFormsHelp)}</p>
      <ul className={styles.list}>
        {formsOf(textsOf(DEFAULT_EDITION.id)).map(({ ref, title }) => (
          <li key={ref} className={styles.item} data-form={ref}>
            <span className={styles.name} lang="ko">
              {ref} {title}
            </span>
            <Button size="small" appearance="subtle" aria-label={`${t(S.forms.read)}: ${ref}`} onClick={() => goToTab('notice', ref)}>
              {t(S.forms.read)}
            </Button>
            <Button size="small" aria-label={`${t(S.forms.make)}: ${ref}`} onClick={() => void makers.form(ref)}>
              {t(S.forms.make)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
