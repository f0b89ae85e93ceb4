/** A table of a sheet that was told and not added (a repetition, a list by its title) is counted where a person says so. */
import { Button, makeStyles } from '@fluentui/react-components';
import { withTable } from '../../../reading/corrections';
import { usePane, useT } from '../../context';
import { Q } from './strings';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

export function CountTable({ sheet, table, onAnswer }: { readonly sheet: string; readonly table: string; readonly onAnswer: () => void }) {
  const styles = useStyles();
  const { actions, controller } = usePane();
  const t = useT();
  return (
    <Button
      className={styles.button}
      size="small"
      data-action="count-table"
      onClick={() => {
        onAnswer();
        void actions.correct({ [sheet]: withTable(controller.correctionsOf(sheet), table) }, Q.tableCounted(sheet));
      }}
    >
      {t(Q.countTable)}
    </Button>
  );
}
