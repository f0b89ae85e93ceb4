/** 서식: sheets that are made for the user. */
import { Button, Checkbox, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ClipboardTable } from '../../documents/clipboard-table';
import { useCheck, usePane, useT } from '../context';
import { S } from '../strings';
import { EditionChoice, useShownEdition } from '../ui/EditionChoice';
import { Page } from '../ui/Page';
import { FirmForms } from './FirmForms';
import { useMakers } from './makers';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlockEnd: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  help: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  csv: { alignSelf: 'stretch' },
});

function FormCard({ title, help, children }: { readonly title: string; readonly help: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.help}>{help}</p>
      {children}
    </section>
  );
}

/** With the table itself where the host lets it; else its text. */
async function copied({ html, text }: ClipboardTable): Promise<void> {
  try {
    const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...as('text/html', html), ...as('text/plain', text) })]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}

export function FormsTab() {
  const styles = useStyles();
  const { controller } = usePane();
  const { result } = useCheck();
  const shown = useShownEdition(['costs']);
  const makers = useMakers();
  const t = useT();
  const [fullWords, setFullWords] = useState(false);
  const [byHand, setByHand] = useState<string>();

  const copyTable = async () => {
    const table = makers.table();
    if (!table) return;
    try {
      await copied(table);
      controller.notify('success', S.forms.tableDone);
    } catch {
      // A host may keep the clipboard from the pane: then the text is shown for copying by hand.
      setByHand(table.text);
    }
  };

  return (
    <Page title={t(S.forms.title)} lead={t(S.forms.lead)}>
      <EditionChoice shown={shown} />
      <FormCard
        title={t(S.forms.statement(makers.official.appendix))}
        help={t(makers.canMakeStatement ? S.forms.statementHelp(makers.official.unit) : S.forms.statementNeeds)}
      >
        <Checkbox checked={fullWords} label={t(S.forms.fullWords)} onChange={(_, data) => setFullWords(data.checked === true)} />
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="primary"
            disabled={!makers.canMakeStatement}
            data-action="make-statement"
            onClick={() => void makers.statement(fullWords ? 'text' : 'name')}
          >
            {t(S.forms.makeStatement)}
          </Button>
          <Button size="small" data-action="make-empty-statement" onClick={() => void makers.emptyStatement()}>
            {t(S.forms.emptyStatement)}
          </Button>
        </div>
      </FormCard>
      <FormCard title={t(S.forms.report)} help={t(result ? S.forms.reportHelp : S.forms.reportNeeds)}>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" disabled={!result} data-action="make-report" onClick={() => void makers.report()}>
            {t(S.forms.makeReport)}
          </Button>
          <Button size="small" disabled={!result} data-action="copy-table" onClick={() => void copyTable()}>
            {t(S.forms.table)}
          </Button>
        </div>
        {byHand !== undefined && (
          <Textarea className={styles.csv} readOnly rows={6} value={byHand} aria-label={t(S.forms.tableText)} onFocus={(event) => event.target.select()} />
        )}
      </FormCard>
      <FormCard title={t(S.forms.template)} help={t(S.forms.templateHelp)}>
        <Button size="small" appearance="primary" data-action="make-template" onClick={() => void makers.template()}>
          {t(S.check.template)}
        </Button>
      </FormCard>
      {shown.edition && <FirmForms edition={shown.edition} />}
    </Page>
  );
}
