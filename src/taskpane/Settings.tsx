/** ⚙: language, brightness, size of the text, and the way to the functions. Opens in its place, like everything in the pane. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { usePane, useT } from './context';
import { D } from './diagnosis/strings';
import { formatPercent } from './format';
import { S } from './strings';
import { Buttons, Panel } from './ui/Panel';

export const TEXT_SCALES = [1, 1.25, 1.5, 2] as const;

export interface SettingsProps {
  readonly dark: boolean;
  readonly textScale: number;
  readonly onTextScale: (scale: number) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({ root: { margin: `0 ${tokens.spacingHorizontalM}`, maxHeight: '60%', overflowY: 'auto', flexShrink: 0 } });

export function Settings({ dark, textScale, onTextScale, onClose }: SettingsProps) {
  const styles = useStyles();
  const { lang, onLang, onTheme, goToTab, functions } = usePane();
  const t = useT();
  return (
    <div className={styles.root}>
      <Panel label={t(S.settings.button)} onClose={onClose}>
        <Field label="언어 · Language" size="small">
          <Select size="small" value={lang} data-field="lang" onChange={(_, { value }) => onLang(value === 'en' ? 'en' : 'ko')}>
            <option value="ko" lang="ko">
              한국어
            </option>
            <option value="en" lang="en">
              English
            </option>
          </Select>
        </Field>
        {onTheme && (
          <Field label={t(S.settings.theme)} size="small">
            <Select size="small" value={dark ? 'dark' : 'light'} data-field="theme" onChange={(_, { value }) => onTheme(value === 'dark' ? 'dark' : 'light')}>
              <option value="light">{t(S.settings.light)}</option>
              <option value="dark">{t(S.settings.dark)}</option>
            </Select>
          </Field>
        )}
        <Field label={t(S.settings.textSize)} size="small">
          <Select
            size="small"
            value={String(textScale)}
            data-field="text-scale"
            onChange={(_, { value }) => onTextScale(TEXT_SCALES.find((scale) => String(scale) === value) ?? 1)}
          >
            {TEXT_SCALES.map((scale) => (
              <option key={scale} value={String(scale)}>
                {formatPercent(scale * 100, lang)}
              </option>
            ))}
          </Select>
        </Field>
        <Buttons>
          {functions.length > 0 && (
            <Button
              size="small"
              data-action="functions"
              onClick={() => {
                onClose();
                goToTab('notice', 'functions');
              }}
            >
              {t(S.settings.functions)}
            </Button>
          )}
          <Button
            size="small"
            data-action="diagnosis"
            onClick={() => {
              onClose();
              goToTab('notice', 'diagnosis');
            }}
          >
            {t(D.title)}
          </Button>
          <Button size="small" onClick={onClose}>
            {t(S.common.close)}
          </Button>
        </Buttons>
      </Panel>
    </div>
  );
}
