import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { ChevronDown20Regular, ChevronRight20Regular } from './icons';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { flexShrink: 0 },
});

/** A line that opens what it names. */
export function Disclosure({
  title,
  name,
  children,
  open: openAtFirst = false,
  needed = false,
}: {
  readonly title: ReactNode;
  /** Where others of the same title stand beside it: the title, and what tells it from them. */
  readonly name?: string;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Something in it is asked for: it is open as long. */
  readonly needed?: boolean;
}) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(openAtFirst);
  const open = isOpen || needed;
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown20Regular className={styles.icon} aria-hidden /> : <ChevronRight20Regular className={styles.icon} aria-hidden />}
        <span>{title}</span>
      </button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
