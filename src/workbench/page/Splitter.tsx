import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

export interface SplitterProps {
  readonly label: string;
  readonly help: string;
  /** Width of the pane in pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onWidth: (width: number) => void;
  /** Back to the width that nobody chose. */
  readonly onReset: () => void;
  readonly className?: string;
}

const STEP = 16;

const useStyles = makeStyles({
  bar: {
    flex: '0 0 auto',
    width: '8px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', backgroundColor: tokens.colorBrandBackground2 },
  },
});

/** Between grid and pane: dragged, or moved with the arrow keys (the pane stands on the right, so ← makes it wider); a double click or Enter takes it back. */
export function Splitter({ label, help, width, least, most, onWidth, onReset, className }: SplitterProps) {
  const styles = useStyles();
  const start = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const set = (next: number) => onWidth(Math.round(Math.min(most, Math.max(least, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return onReset();
    const next = { ArrowLeft: width + STEP, ArrowRight: width - STEP, PageUp: width + STEP * 4, PageDown: width - STEP * 4, Home: least, End: most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) set(start.current.width + start.current.x - event.clientX);
  };
  const release = () => {
    start.current = undefined;
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={mergeClasses(styles.bar, className)}
      title={help}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
