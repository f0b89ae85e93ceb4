/** 진단: what the pane knows of itself and of where it runs, a trial of everything it asks of its host, and one text to hand on. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useCheck, usePane, useT } from '../context';
import { Section } from '../ui/Page';
import { Checkmark16Regular, Copy16Regular, DismissCircle16Filled } from '../ui/icons';
import { reportOf, reportText } from './report';
import { D } from './strings';
import { tryHost, type Step } from './trial';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  table: { width: '100%', maxWidth: '44rem', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  label: {
    width: '40%',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: {
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  bad: { fontWeight: tokens.fontWeightSemibold },
  sign: { color: tokens.colorStatusDangerForeground1, verticalAlign: 'text-bottom', marginInlineEnd: tokens.spacingHorizontalXS },
});

export function Diagnosis() {
  const styles = useStyles();
  const { controller, host, lang, functions } = usePane();
  const { work } = useCheck();
  const t = useT();
  const [steps, setSteps] = useState<readonly Step[]>();
  const [copying, setCopying] = useState<'idle' | 'copied' | 'by hand'>('idle');
  const groups = reportOf({ controller, lang, steps });
  const report = reportText(groups);

  const run = () =>
    controller.run(D.running, async ({ signal, step, begin }) => {
      begin();
      setCopying('idle');
      const { steps: done, left } = await tryHost(host, { lang, functions, signal, now: () => performance.now(), onStep: step });
      setSteps(done);
      const tried = done.filter(({ state }) => state !== 'skipped');
      const right = tried.filter(({ state }) => state === 'ok').length;
      if (left) controller.notify('warning', D.left(left.name));
      else controller.notify(right === tried.length ? 'success' : 'warning', D.done(right, tried.length));
    });
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(report);
      setCopying('copied');
    } catch {
      // A host may keep the clipboard from the pane: then the text is shown for copying by hand.
      setCopying('by hand');
    }
  }

  return (
    <Section>
      <p className={styles.lead}>{t(D.lead)}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          data-action="copy-diagnosis"
          icon={copying === 'copied' ? <Checkmark16Regular /> : <Copy16Regular />}
          onClick={() => void copy()}
        >
          {t(copying === 'copied' ? D.copied : D.copy)}
        </Button>
        <Button size="small" data-action="try" disabledFocusable={work !== undefined} onClick={() => void run()}>
          {t(D.run)}
        </Button>
      </div>
      <p className={styles.lead}>{t(D.runHint)}</p>
      {copying === 'by hand' && (
        <>
          <span role="status">{t(D.byHand)}</span>
          <Textarea readOnly rows={8} aria-label={t(D.report)} value={report} onFocus={(event) => event.currentTarget.select()} autoFocus />
        </>
      )}
      {groups.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <table className={styles.table} data-diagnosis={title}>
            <tbody>
              {lines.map(({ label, value, bad }, index) => (
                <tr key={`${index} ${label}`}>
                  <th scope="row" className={styles.label}>
                    {label}
                  </th>
                  <td className={bad ? `${styles.value} ${styles.bad}` : styles.value}>
                    {bad && <DismissCircle16Filled className={styles.sign} aria-hidden />}
                    {value}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ))}
    </Section>
  );
}
