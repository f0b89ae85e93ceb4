/** The states without a list: before the first check, and where no table was found. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { parseA1, type NoTable } from '../../sheet';
import { useCheck, usePane, useT } from '../context';
import { useMakers } from '../forms/makers';
import { S } from '../strings';
import { ArrowSync20Regular } from '../ui/icons';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  sheet: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  candidates: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  candidate: { justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere', minWidth: 0 },
});

export function StartState() {
  const styles = useStyles();
  const { controller, samples } = usePane();
  const { work } = useCheck();
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
        <Button appearance="primary" icon={<ArrowSync20Regular />} disabledFocusable={work !== undefined} data-action="check" onClick={() => void controller.check()}>
          {t(S.check.run)}
        </Button>
        {samples.length > 0 && <h3 className={styles.sheet}>{t(S.check.sample)}</h3>}
        {samples.map((sample) => (
          <Button key={sample.id} data-action="sample" data-sample={sample.id} title={sample.description && t(sample.description)} onClick={() => void sample.open()}>
            {t(sample.title)}
          </Button>
        ))}
        <Button data-action="template" onClick={() => void makers.template()}>
          {t(S.check.template)}
        </Button>
      </div>
    </div>
  );
}

function OneWithout({ sheet }: { readonly sheet: NoTable }) {
  const styles = useStyles();
  const { controller } = usePane();
  const t = useT();
  return (
    <div className={styles.candidates}>
      <p className={styles.sheet}>‘{sheet.sheet}’</p>
      <p className={styles.small}>{t(sheet.text)}</p>
      {sheet.candidates.length > 0 && <p className={styles.small}>{t(S.check.candidates)}</p>}
      {sheet.candidates.slice(0, 3).map((candidate) => (
        <Button
          key={candidate.row}
          className={styles.candidate}
          size="small"
          data-action="header-row"
          onClick={() => void controller.correct(sheet.sheet, { ...controller.getState().corrections[sheet.sheet], headerRow: candidate.row })}
        >
          {t(S.check.useRow(candidate.row + 1))}: {candidate.text}
        </Button>
      ))}
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
    if (cell && sheet) await controller.correct(sheet.sheet, { ...controller.getState().corrections[sheet.sheet], headerRow: cell.row });
    else controller.say('info', S.check.pointFirst);
  };
  return (
    <div className={styles.root} data-state={aside ? undefined : 'no-table'}>
      {!aside && <h2 className={styles.title}>{t(S.check.noTableTitle)}</h2>}
      <p className={styles.paragraph}>{t(S.check.noTableHelp)}</p>
      <Button data-action="header-selected" onClick={() => void pointed()}>
        {t(S.check.useSelected)}
      </Button>
      {without.map((sheet) => (
        <OneWithout key={sheet.sheetId} sheet={sheet} />
      ))}
      {!aside && (
        <Button data-action="template" onClick={() => void makers.template()}>
          {t(S.check.template)}
        </Button>
      )}
    </div>
  );
}
