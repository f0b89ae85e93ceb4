/** ⚙: language, brightness, size of the text, and the way to the functions. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuProps,
} from '@fluentui/react-components';
import { usePane, useT } from './context';
import { formatPercent } from './format';
import { S } from './strings';
import { Settings20Regular } from './ui/icons';

export const TEXT_SCALES = [1, 1.25, 1.5, 2] as const;

export interface SettingsProps {
  readonly dark: boolean;
  readonly textScale: number;
  readonly onTextScale: (scale: number) => void;
}

export function Settings({ dark, textScale, onTextScale }: SettingsProps) {
  const { lang, onLang, onTheme, goToTab, functions } = usePane();
  const t = useT();
  const checked = { lang: [lang], theme: [dark ? 'dark' : 'light'], scale: [String(textScale)] };
  const onChange: MenuProps['onCheckedValueChange'] = (_, { name, checkedItems }) => {
    const value = checkedItems[0];
    if (name === 'lang' && (value === 'ko' || value === 'en')) onLang(value);
    if (name === 'theme' && (value === 'light' || value === 'dark')) onTheme?.(value);
    if (name === 'scale') onTextScale(TEXT_SCALES.find((scale) => String(scale) === value) ?? 1);
  };
  return (
    <Menu checkedValues={checked} onCheckedValueChange={onChange}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Settings20Regular />} aria-label={t(S.settings.button)} data-action="settings" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t(S.settings.language)}</MenuGroupHeader>
            <MenuItemRadio name="lang" value="ko" lang="ko">
              한국어
            </MenuItemRadio>
            <MenuItemRadio name="lang" value="en" lang="en">
              English
            </MenuItemRadio>
          </MenuGroup>
          {onTheme && (
            <MenuGroup>
              <MenuGroupHeader>{t(S.settings.theme)}</MenuGroupHeader>
              <MenuItemRadio name="theme" value="light">
                {t(S.settings.light)}
              </MenuItemRadio>
              <MenuItemRadio name="theme" value="dark">
                {t(S.settings.dark)}
              </MenuItemRadio>
            </MenuGroup>
          )}
          <MenuGroup>
            <MenuGroupHeader>{t(S.settings.textSize)}</MenuGroupHeader>
            {TEXT_SCALES.map((scale) => (
              <MenuItemRadio key={scale} name="scale" value={String(scale)}>
                {formatPercent(scale * 100, lang)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {functions.length > 0 && (
            <>
              <MenuDivider />
              <MenuItem onClick={() => goToTab('notice', 'functions')}>{t(S.settings.functions)}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
