/** The states without a list: before the first check, and where no table was found. */
import { Button, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { useId } from 'react';
import { parseA1, type NoTable } from '../../checking';
import { useCheck, usePane, useT } from '../context';
import { useMakers } from '../forms/makers';
import { S } from '../strings';
import { ArrowSync20Regular } from '../ui/icons';
import { AssignColumns } from './questions/AssignColumns';
import { CountSheet } from './questions/CountSheet';
import { Q } from './questions/strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  sheet: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { justifyContent: 'flex-start', textAlign: 'start', minWidth: 0 },
  choiceText: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  choiceHelp: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  candidates: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** A way to begin: its name, and what it brings in one line. */
function Choice({ title, help, ...rest }: { readonly title: string; readonly help: string | undefined } & ButtonProps) {
  const styles = useStyles();
  return (
    <Button className={styles.choice} {...rest}>
      <span className={styles.choiceText}>
        <span>{title}</span>
        {help && <span className={styles.choiceHelp}>{help}</span>}
      </span>
    </Button>
  );
}

export function StartState() {
  const styles = useStyles();
  const id = useId();
  const { actions, controller, samples } = usePane();
  const { work, marks } = useCheck();
  const makers = useMakers();
  const t = useT();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{t(S.check.startTitle)}</h2>
      <p className={styles.paragraph}>{t(S.check.startBody)}</p>
      <ul className={styles.list}>
        {S.check.startLooksFor.map((one) => (
          <li key={one.ko}>{t(one)}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<ArrowSync20Regular />}
          disabledFocusable={work !== undefined}
          data-action="check"
          onClick={() => void controller.check()}
        >
          {t(S.check.run)}
        </Button>
      </div>
      {marks !== 'off' && (
        <div className={styles.buttons}>
          <p className={styles.small}>{t(S.check.marksStanding)}</p>
          <Button size="small" data-action="unmark" onClick={() => void actions.unmark()}>
            {t(S.check.unmark)}
          </Button>
        </div>
      )}
      {samples.length > 0 && (
        <section className={styles.buttons} aria-labelledby={`${id}-samples`}>
          <h3 className={styles.sheet} id={`${id}-samples`}>
            {t(S.check.sample)}
          </h3>
          {samples.map((sample) => (
            <Choice
              key={sample.id}
              title={t(sample.title)}
              help={sample.description && t(sample.description)}
              data-action="sample"
              data-sample={sample.id}
              onClick={() => void sample.open()}
            />
          ))}
        </section>
      )}
      <section className={styles.buttons} aria-labelledby={`${id}-empty`}>
        <h3 className={styles.sheet} id={`${id}-empty`}>
          {t(S.check.startEmpty)}
        </h3>
        <Choice title={t(S.check.template)} help={t(S.forms.templateHelp)} data-action="template" onClick={() => void makers.template()} />
      </section>
    </div>
  );
}

function OneWithout({ sheet }: { readonly sheet: NoTable }) {
  const styles = useStyles();
  const t = useT();
  return (
    <div className={styles.candidates}>
      <p className={styles.sheet}>‘{sheet.sheet}’</p>
      <p className={styles.small}>{t(sheet.text)}</p>
      {sheet.setAside ? <CountSheet sheet={sheet.sheet} kind={sheet.setAside} /> : <AssignColumns sheetId={sheet.sheetId} sheet={sheet.sheet} />}
    </div>
  );
}

/** Where other sheets have their tables this is an aside: the sheets without one can still be pointed at. */
export function NoTableState({ without, aside = false }: { readonly without: readonly NoTable[]; readonly aside?: boolean }) {
  const styles = useStyles();
  const { actions, controller } = usePane();
  const makers = useMakers();
  const t = useT();
  const pointed = async () => {
    const at = await actions.selection();
    const cell = at && parseA1(at.address.split(':')[0] ?? '');
    const sheet = without.find(({ sheetId }) => sheetId === at?.sheetId);
    if (cell && sheet) await actions.correct({ [sheet.sheet]: { ...controller.correctionsOf(sheet.sheet), headerRow: cell.row } }, Q.columnsAre(sheet.sheet));
    else controller.notify('info', S.check.pointFirst);
  };
  return (
    <div className={styles.root} data-state={aside ? undefined : 'no-table'}>
      {!aside && <h2 className={styles.title}>{t(S.check.noTableTitle)}</h2>}
      <p className={styles.paragraph}>{t(S.check.noTableHelp)}</p>
      <Button size="small" data-action="header-selected" onClick={() => void pointed()}>
        {t(S.check.useSelected)}
      </Button>
      {without.map((sheet) => (
        <OneWithout key={sheet.sheetId} sheet={sheet} />
      ))}
      {!aside && (
        <Button size="small" data-action="template" onClick={() => void makers.template()}>
          {t(S.check.template)}
        </Button>
      )}
    </div>
  );
}
