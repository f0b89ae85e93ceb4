import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What would be a dialog elsewhere: opens in its place, Esc closes it and gives the focus back to what opened it. */
export function Panel({
  label,
  onClose,
  children,
  focus = true,
}: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly focus?: boolean;
}) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focus) return undefined;
    const opener = document.activeElement;
    root.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    // All of what has opened is seen, not its first field alone.
    root.current?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected && (document.activeElement === document.body || document.activeElement === null)) opener.focus();
    };
  }, [focus]);
  return (
    <div
      ref={root}
      role="group"
      aria-label={label}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}

export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}
