/** The list of findings: groups, only what is in view, arrow keys to walk. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { forwardRef, useImperativeHandle, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Finding } from '../../checking';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { FindingItem } from './FindingItem';
import { Group } from './GroupTitle';
import type { FindingEntry, Grouping, ListModel } from './list-model';
import { SHOWN_WHOLE, useWindow } from './use-window';

const useStyles = makeStyles({
  list: { position: 'relative' },
  item: { position: 'absolute', insetInline: 0 },
});

export interface FindingListHandle {
  /** Brings a finding into view and, where asked, the keyboard to it. */
  show: (entry: FindingEntry, focus: boolean) => void;
}

export interface FindingListProps {
  readonly model: ListModel;
  readonly grouping: Grouping;
  readonly current: FindingEntry | undefined;
  /** The finding that is opened. */
  readonly openId: string | undefined;
  readonly showSheet: boolean;
  readonly sameKind: (finding: Finding) => readonly Finding[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onVisit: (finding: Finding, focusSheet: boolean) => void;
  /** The person does something with this finding. */
  readonly onTouch: (finding: Finding) => void;
  readonly onStep: (by: number) => void;
  readonly onClose: (finding: Finding) => void;
  readonly onFold: (group: string) => void;
}

export const FindingList = forwardRef<FindingListHandle, FindingListProps>(function FindingList(
  { model, grouping, current, openId, showSheet, sameKind, scroller, onVisit, onTouch, onStep, onClose, onFold },
  handle,
) {
  const styles = useStyles();
  const t = useT();
  const { controller } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const { entries, shown } = model;
  const { height, visible, measure, scrollTo } = useWindow(entries, list, scroller, current ? entries.indexOf(current) : -1);
  const whole = entries.length <= SHOWN_WHOLE;

  useImperativeHandle(handle, () => ({
    show(entry, focus) {
      scrollTo(entries.findIndex(({ id }) => id === entry.id));
      // The item may have to be rendered first, and measured after that.
      const bring = (left: number) =>
        requestAnimationFrame(() => {
          const element = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find(({ dataset }) => dataset.item === entry.id);
          if (focus) element?.querySelector<HTMLElement>('[role="listitem"]')?.focus({ preventScroll: true });
          element?.scrollIntoView({ block: 'nearest' });
          if (left > 0) bring(left - 1);
        });
      bring(2);
    },
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    const walk = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const onItem = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'listitem';
    if (walk === 0 || !onItem) return;
    event.preventDefault();
    onStep(walk);
  };

  return (
    <div ref={list} className={styles.list} style={whole ? undefined : { height }} role="list" aria-label={t(S.check.list)} onKeyDown={onKeyDown}>
      {visible.map(({ index, top }) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <div
            key={entry.id}
            role="presentation"
            data-item={entry.id}
            ref={(element) => measure(entry.id, element)}
            className={mergeClasses(!whole && styles.item)}
            style={whole ? undefined : { top }}
          >
            {entry.kind === 'group' ? (
              <Group entry={entry} grouping={grouping} onFold={onFold} />
            ) : (
              <FindingItem
                finding={entry.finding}
                position={entry.index}
                count={shown.length}
                current={entry.id === current?.id}
                open={entry.id === openId}
                showSheet={showSheet}
                sameKind={sameKind(entry.finding)}
                hidden={controller.isHidden(entry.finding)}
                onVisit={onVisit}
                onTouch={onTouch}
                onClose={onClose}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});
