/** What was set aside (a hidden sheet, a copy, another firm's; a table of a sheet that repeats another) is counted where a person says so. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Corrections, SheetKind } from '../../../checking';
import type { Text } from '../../../domain';
import { withTable } from '../../../reading/corrections';
import { usePane, useT } from '../../context';
import { Q } from './strings';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface Counting {
  readonly action: string;
  readonly label: Text;
  readonly sheet: string;
  /** What was understood of the sheet, corrected so that it counts. */
  readonly corrected: (before: Corrections) => Corrections;
  readonly done: Text;
  readonly onAnswer: () => void;
}

function CountButton({ action, label, sheet, corrected, done, onAnswer }: Counting) {
  const styles = useStyles();
  const { actions, controller } = usePane();
  const t = useT();
  return (
    <Button
      className={styles.button}
      size="small"
      data-action={action}
      onClick={() => {
        onAnswer();
        void actions.correct({ [sheet]: corrected(controller.correctionsOf(sheet)) }, done);
      }}
    >
      {t(label)}
    </Button>
  );
}

export const CountSheet = ({
  sheet,
  kind,
  onAnswer = () => undefined,
}: {
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly onAnswer?: () => void;
}) => (
  <CountButton
    action="count-sheet"
    label={Q.count(sheet)}
    sheet={sheet}
    corrected={(before) => ({ ...before, kind })}
    done={Q.counted(sheet)}
    onAnswer={onAnswer}
  />
);

export const CountTable = ({ sheet, table, onAnswer }: { readonly sheet: string; readonly table: string; readonly onAnswer: () => void }) => (
  <CountButton
    action="count-table"
    label={Q.countTable}
    sheet={sheet}
    corrected={(before) => withTable(before, table)}
    done={Q.tableCounted(sheet)}
    onAnswer={onAnswer}
  />
);
