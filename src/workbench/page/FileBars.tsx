/** Lines below the header about the file: the name to save it by, and work that was closed without saving. */
import { Button, Input, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Lang } from '../../domain';
import { localTime } from '../../taskpane/check/local-time';
import type { KeptEntry } from '../recovery';
import { S } from './strings';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flex: '1 1 16rem', minWidth: 0, whiteSpace: 'nowrap' },
  name: { flex: '1 1 auto', minWidth: 0, maxWidth: '32rem' },
});

export function SaveAs(props: { readonly lang: Lang; readonly fileName: string; readonly onName: (name: string) => void; readonly onCancel: () => void }) {
  const { lang, onName, onCancel } = props;
  const styles = useStyles();
  const [name, setName] = useState(props.fileName);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Typing replaces the name and keeps the ending, as where files are renamed.
    input.current?.focus();
    input.current?.setSelectionRange(0, Math.max(0, input.current.value.lastIndexOf('.')));
  }, []);
  const given = name.trim() !== '';
  return (
    <form
      className={styles.row}
      aria-label={S.saveAs[lang]}
      data-save-as
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onName(name);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label className={styles.label}>
        {S.fileName[lang]}
        <Input
          ref={input}
          className={styles.name}
          size="small"
          value={name}
          maxLength={200}
          data-field="file-name"
          onChange={(_, data) => setName(data.value)}
        />
      </label>
      <Button size="small" appearance="primary" type="submit" disabled={!given} data-action="save-as-apply">
        {S.save[lang]}
      </Button>
      <Button size="small" onClick={onCancel}>
        {S.cancel[lang]}
      </Button>
    </form>
  );
}

export function Offer(props: {
  readonly lang: Lang;
  readonly offer: { readonly work: KeptEntry; readonly count: number };
  readonly onRestore: (id: string) => void;
  readonly onDiscard: (id: string) => void;
}) {
  const { lang, offer } = props;
  const { id, fileName, keptAt } = offer.work;
  return (
    <MessageBar intent="info" data-offer={fileName}>
      <MessageBarBody>{S.offer(fileName, localTime(new Date(keptAt)).replace('T', ' '), offer.count)[lang]}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" data-action="restore" onClick={() => props.onRestore(id)}>
          {S.restore[lang]}
        </Button>
        <Button size="small" data-action="discard" onClick={() => props.onDiscard(id)}>
          {S.discard[lang]}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
