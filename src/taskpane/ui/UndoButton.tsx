/** The way back from what was last written, named by what it takes back. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCheck, usePane, useT } from '../context';
import type { Notice, UndoOffer } from '../session/state';
import { S } from '../strings';
import { ArrowUndo20Regular } from './icons';

/** The line about it holds the way back as long as it stands. */
export const isOfferedThere = (notice: Notice | undefined, undo: UndoOffer | undefined): boolean => undo !== undefined && notice?.undo === undo && !notice.read;

const useStyles = makeStyles({ root: { minWidth: 0 }, brief: { paddingInline: tokens.spacingHorizontalXS } });

export interface UndoButtonProps {
  readonly className?: string;
  /** It is about to go. */
  readonly onPress: () => void;
  /** With all that it takes back, with its word alone, or with its sign alone. */
  readonly shows: 'all' | 'word' | 'sign';
}

export function UndoButton({ className, onPress, shows }: UndoButtonProps) {
  const styles = useStyles();
  const { actions } = usePane();
  const { undo } = useCheck();
  const t = useT();
  if (!undo) return null;
  const name = `${t(S.check.undo)}: ${t(undo.title)}`;
  return (
    <Button
      className={mergeClasses(styles.root, shows !== 'all' && styles.brief, className)}
      size="small"
      appearance={shows === 'sign' ? 'subtle' : 'secondary'}
      icon={shows === 'word' ? undefined : <ArrowUndo20Regular />}
      title={name}
      aria-label={name}
      data-action="undo"
      onClick={() => {
        onPress();
        void actions.undo();
      }}
    >
      {shows === 'all' ? name : shows === 'word' ? t(S.check.undo) : undefined}
    </Button>
  );
}
