/** A sheet that was set aside (hidden, a copy, another firm's) is counted where a person says so. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { SheetKind } from '../../../checking';
import { usePane, useT } from '../../context';
import { Q } from './strings';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

export function CountSheet({ sheet, kind, onAnswer = () => undefined }: { readonly sheet: string; readonly kind: SheetKind; readonly onAnswer?: () => void }) {
  const styles = useStyles();
  const { actions, controller } = usePane();
  const t = useT();
  return (
    <Button
      className={styles.button}
      size="small"
      data-action="count-sheet"
      onClick={() => {
        onAnswer();
        void actions.correct({ [sheet]: { ...controller.correctionsOf(sheet), kind } }, Q.counted(sheet));
      }}
    >
      {t(Q.count(sheet))}
    </Button>
  );
}
