/** Which line a name stands for (인건비, 재료비 …): asked once a name, for every sheet that has it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { everyPlace, type Question } from '../../../checking';
import { withLineOfName } from '../../../reading/corrections';
import { useCheck, usePane, useT } from '../../context';
import { LinePicker } from './LinePicker';
import { Q } from './strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalS} 0 0` },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  button: { alignSelf: 'flex-start' },
});

type Name = Extract<Question, { asks: 'line-of-name' }>;

export function NameQuestion({ question, onAnswer }: { readonly question: Name; readonly onAnswer: () => void }) {
  const styles = useStyles();
  const { actions, controller } = usePane();
  const { result } = useCheck();
  const t = useT();
  const titleId = useId();
  const { name, likely } = question;
  const [code, setCode] = useState(likely ?? '');
  if (!result) return null;
  const apply = () => {
    onAnswer();
    const sheets = new Set(
      result.findings.flatMap(everyPlace).flatMap((one) => (one.question?.asks === 'line-of-name' && one.question.name === name ? [one.sheet] : [])),
    );
    const changes = [...sheets].map((sheet) => [sheet, withLineOfName(controller.correctionsOf(sheet), name, code, result.edition)] as const);
    void actions.correct(Object.fromEntries(changes), Q.nameIs(name, code));
  };
  return (
    <div className={styles.root} role="group" aria-labelledby={titleId} data-question="line-of-name">
      <p className={styles.title} id={titleId}>
        {t(Q.line(name))}
      </p>
      <LinePicker edition={result.edition} value={code} likely={likely} labelledBy={titleId} onValue={setCode} />
      <p className={styles.note}>{t(Q.everyRow)}</p>
      <Button className={styles.button} size="small" disabledFocusable={code === ''} data-action="assign-line" onClick={apply}>
        {t(Q.assign)}
      </Button>
    </div>
  );
}
