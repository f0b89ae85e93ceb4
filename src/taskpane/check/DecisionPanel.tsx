/** Ignoring a finding or confirming a condition: a reason, a name, and where it is kept. */
import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../checking';
import { SHEET_NAMES } from '../../sheet/sheet-names';
import { useCheck, usePane, useT } from '../context';
import { readPreference, writePreference } from '../preferences';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Buttons, Panel } from '../ui/Panel';
import { localTime } from './local-time';

const NAME_KEY = 'name';
const RECENT = 4;

const useStyles = makeStyles({
  recent: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  kept: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export function DecisionPanel({
  finding,
  sameKind,
  onClose,
}: {
  readonly finding: Finding;
  readonly sameKind: readonly Finding[];
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { actions, controller, lang } = usePane();
  const { review } = useCheck();
  const t = useT();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(() => readPreference(NAME_KEY) ?? '');
  const [all, setAll] = useState(false);
  const [tried, setTried] = useState(false);
  const confirming = finding.severity === 'review';
  const title = confirming ? S.check.confirmDo : S.check.ignoreDo;
  const recent = [...new Set([...review.decisions].reverse().map((decision) => decision.reason))].filter(Boolean).slice(0, RECENT);

  const decide = () => {
    setTried(true);
    if (!reason.trim()) return;
    writePreference(NAME_KEY, by.trim());
    onClose();
    const decision = { kind: confirming ? 'confirmed' : 'ignored', reason: reason.trim(), by: by.trim(), at: localTime(new Date()) } as const;
    void actions.decide(all ? sameKind : [finding], decision, lang);
  };

  return (
    <Panel label={t(title)} onClose={onClose}>
      <Field label={t(S.check.reason)} required size="small" validationMessage={tried && !reason.trim() ? t(S.check.reasonNeeded) : undefined}>
        <Input
          size="small"
          value={reason}
          maxLength={500}
          data-field="reason"
          onChange={(_, data) => setReason(data.value)}
          onKeyDown={(event) => {
            // Enter that ends the composing of a Hangul syllable does not send.
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) decide();
          }}
        />
      </Field>
      {recent.length > 0 && (
        <div className={styles.recent} role="group" aria-label={t(S.check.lastReasons)}>
          {recent.map((one) => (
            <LinkButton key={one} onClick={() => setReason(one)}>
              {one}
            </LinkButton>
          ))}
        </div>
      )}
      <Field label={t(S.check.by)} size="small">
        <Input size="small" value={by} maxLength={80} autoComplete="name" onChange={(_, data) => setBy(data.value)} />
      </Field>
      {sameKind.length > 1 && <Checkbox checked={all} label={t(S.check.sameKind(sameKind.length))} onChange={(_, data) => setAll(data.checked === true)} />}
      <p className={styles.kept}>{t(S.check.keptIn(controller.reviewSheetName ?? SHEET_NAMES.review[lang]))}</p>
      <Buttons>
        <Button size="small" appearance="primary" data-action="decide" onClick={decide}>
          {t(title)}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(S.common.cancel)}
        </Button>
      </Buttons>
    </Panel>
  );
}
