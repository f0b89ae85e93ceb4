import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type PaneTheme = 'light' | 'dark' | Theme;

/** Hangul first where the system has a good face for it, the host's own face otherwise. */
const FONT = "'Segoe UI', 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', system-ui, sans-serif";
const BROWSER_FONT_PX = 16;

/** Sizes of text in rem, so that they follow the browser's text size, times the size chosen in the pane. */
export function paneTheme(theme: PaneTheme, textScale = 1): Theme {
  const base = theme === 'light' ? webLightTheme : theme === 'dark' ? webDarkTheme : theme;
  const scaled = Object.entries(base).map(([token, value]) => {
    const pixels = /^(fontSize|lineHeight)/.test(token) ? /^([\d.]+)px$/.exec(String(value)) : null;
    return [token, pixels ? `${(Number(pixels[1]) / BROWSER_FONT_PX) * textScale}rem` : value];
  });
  return { ...(Object.fromEntries(scaled) as Theme), fontFamilyBase: FONT };
}

/** Whether a colour (`#1f1f1f`) is a dark ground; undefined where it is no colour of that form. */
export function isDarkColour(colour: string | undefined): boolean | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour ?? '');
  return match ? match.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128 : undefined;
}

/** Whether the ground of a theme is dark. */
export const isDark = (theme: PaneTheme): boolean => (typeof theme === 'string' ? theme === 'dark' : (isDarkColour(theme.colorNeutralBackground1) ?? false));
