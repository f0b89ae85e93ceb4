/** Where a sheet was not understood: its columns are assigned right there. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Corrections, Glance } from '../../../checking';
import { withColumns } from '../../../reading/corrections';
import { usePane, useT } from '../../context';
import { S } from '../../strings';
import { Buttons, Panel } from '../../ui/Panel';
import { ColumnsEditor, useColumns } from './ColumnsEditor';
import { Q } from './strings';
import { UnitField } from './UnitField';

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  open: { alignSelf: 'flex-start' },
});

function AssignPanel({ first, onClose, onAnswer }: { readonly first: Glance; readonly onClose: () => void; readonly onAnswer: () => void }) {
  const styles = useStyles();
  const { actions, controller } = usePane();
  const t = useT();
  const { sheet, sheetId } = first;
  const { glance, assigned, setAssigned, point } = useColumns(sheetId, () => first, 'proposed');
  const [unit, setUnit] = useState(controller.correctionsOf(sheet).unit);
  const roles = new Set(assigned.values());
  const apply = () => {
    onAnswer();
    const { unit: _unit, ...kept }: Corrections = controller.correctionsOf(sheet);
    const next = withColumns(glance.laid ? kept : { ...kept, headerRow: glance.headerRow }, glance.proposed, assigned, 'every');
    void actions.correct({ [sheet]: unit === undefined ? next : { ...next, unit } }, Q.columnsAre(sheet));
    onClose();
  };
  return (
    <Panel label={t(Q.assignColumns(sheet))} onClose={onClose}>
      <p className={styles.note}>{t(glance.laid ? Q.assignHelpLaid : Q.assignHelp)}</p>
      <ColumnsEditor glance={glance} assigned={assigned} onAssigned={setAssigned} onHeaderRow={point} />
      <UnitField value={unit} asRead={t(Q.unitAsRead)} onUnit={setUnit} />
      <p className={styles.note} role="status" data-needs>
        {!roles.has('book') ? t(Q.needsBook) : !roles.has('category') ? t(Q.needsCategory) : t(S.correction.remembered)}
      </p>
      <Buttons>
        <Button size="small" appearance="primary" disabledFocusable={!roles.has('book')} data-action="assign-apply" onClick={apply}>
          {t(S.common.apply)}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(S.common.cancel)}
        </Button>
      </Buttons>
    </Panel>
  );
}

/** The button that opens it. */
export function AssignColumns({
  sheetId,
  sheet,
  onAnswer = () => undefined,
}: {
  readonly sheetId: string;
  readonly sheet: string;
  readonly onAnswer?: () => void;
}) {
  const styles = useStyles();
  const { controller } = usePane();
  const t = useT();
  const [glance, setGlance] = useState<Glance>();
  return (
    <>
      <Button
        className={styles.open}
        size="small"
        aria-expanded={glance !== undefined}
        aria-label={t(Q.assignColumns(sheet))}
        data-action="assign-columns"
        onClick={() => setGlance(glance ? undefined : controller.glance(sheetId))}
      >
        {t(Q.assignOpen)}
      </Button>
      {glance && <AssignPanel first={glance} onClose={() => setGlance(undefined)} onAnswer={onAnswer} />}
    </>
  );
}
