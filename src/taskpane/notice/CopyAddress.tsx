import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { EditionId } from '../../domain';
import { useT } from '../context';
import { S } from '../strings';
import { Checkmark16Regular, Copy16Regular } from '../ui/icons';

/** Outside the notice the name of the law is the address: `법 제2조의2`. */
const LAW = /^(법|영|규칙|민법|조세특례제한법|기초연구진흥법|한국표준산업분류)/;
const BEHIND: Readonly<Record<string, string>> = { 법: '', 영: ' 시행령', 규칙: ' 시행규칙' };

/** As one cites it in a letter: `벤처기업확인요령(고시 제2025-28호) 별표 2 1.가.①`. */
export function addressOf(edition: EditionId, article: string, clause?: string): string {
  const law = LAW.exec(article)?.[1];
  const { notice, act } = S.notice.addresses[edition];
  const behind = law === undefined ? undefined : BEHIND[law];
  const place = law === undefined ? `${notice} ${article}` : behind === undefined ? article : article.replace(law, `「${act}${behind}」`);
  return `${place}${clause === undefined ? '' : ` ${clause}`}`;
}

const useStyles = makeStyles({ shown: { flexBasis: '100%', minWidth: 0 } });

export function CopyAddress({ edition, article, clause }: { readonly edition: EditionId; readonly article: string; readonly clause?: string }) {
  const styles = useStyles();
  const t = useT();
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const address = addressOf(edition, article, clause);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setState('copied');
    } catch {
      // A host may keep the clipboard from the pane: then the address is shown for copying by hand.
      setState('shown');
    }
  }
  if (state === 'shown')
    return (
      <Input
        className={styles.shown}
        size="small"
        readOnly
        aria-label={t(S.notice.address)}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        autoFocus
      />
    );
  return (
    <Button
      size="small"
      appearance="subtle"
      data-action="copy-address"
      icon={state === 'copied' ? <Checkmark16Regular /> : <Copy16Regular />}
      title={address}
      aria-label={t(state === 'copied' ? S.notice.addressCopied(address) : S.notice.copyAddress(address))}
      onClick={() => void copy()}
    />
  );
}
