import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  BeakerRegular,
  DocumentRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Lang } from '../../domain';
import type { SampleAction } from '../../taskpane/context';
import { S } from './strings';

export interface HeaderProps {
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  readonly theme: 'light' | 'dark';
  readonly onTheme: (theme: 'light' | 'dark') => void;
  readonly fileName: string;
  readonly edited: boolean;
  readonly busy: boolean;
  readonly samples: readonly SampleAction[];
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onNew: () => void;
  readonly onSaveAs: () => void;
  readonly onSaveCsv: () => void;
  /** Whether unsaved work is kept in this browser. */
  readonly keeps: boolean;
  readonly onKeeps: (keeps: boolean) => void;
  readonly onClearKept: () => void;
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  file: { flex: '1 1 8rem', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  // On a narrow page the signs say it; the names stay for screen readers and in the tips.
  word: { '@media (max-width: 719px)': { display: 'none' } },
  tool: { '@media (max-width: 719px)': { minWidth: 'auto' } },
});

export function Header(props: HeaderProps) {
  const { lang, onLang, theme, onTheme, fileName, edited, busy, samples, onOpen, onSave } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const word = (label: string) => <span className={styles.word}>{label}</span>;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{S.title[lang]}</h1>
      <Text className={styles.file} title={fileName} data-file-name={fileName}>
        {fileName}
        {edited ? ` · ${S.edited[lang]}` : ''}
      </Text>
      <div className={styles.tools} role="group" aria-label={S.tools[lang]}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt"
          aria-label={S.file[lang]}
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = ''; // so that the same file can be opened again
            if (file) onOpen(file);
          }}
        />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              className={styles.tool}
              icon={<DocumentRegular />}
              disabled={busy}
              aria-label={S.more[lang]}
              data-action="file"
            >
              {word(S.more[lang])}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList
              checkedValues={{ keeps: props.keeps ? ['on'] : [] }}
              onCheckedValueChange={(_, { checkedItems }) => props.onKeeps(checkedItems.includes('on'))}
            >
              <MenuItem data-action="new" onClick={props.onNew}>
                {S.newWorkbook[lang]}
              </MenuItem>
              <MenuItem data-action="save-as" onClick={props.onSaveAs}>
                {S.saveAs[lang]}
              </MenuItem>
              <MenuItem data-action="save-csv" onClick={props.onSaveCsv}>
                {S.saveCsv[lang]}
              </MenuItem>
              <MenuDivider />
              <MenuItemCheckbox name="keeps" value="on" data-action="keeps">
                {S.keeps[lang]}
              </MenuItemCheckbox>
              <MenuItem data-action="clear-kept" onClick={props.onClearKept}>
                {S.clearKept[lang]}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <Tooltip content={S.openTip[lang]} relationship="description">
          <Button
            size="small"
            appearance="subtle"
            className={styles.tool}
            icon={<FolderOpenRegular />}
            disabled={busy}
            aria-label={S.open[lang]}
            data-action="open"
            onClick={() => input.current?.click()}
          >
            {word(S.open[lang])}
          </Button>
        </Tooltip>
        <Tooltip content={S.saveTip[lang]} relationship="description">
          <Button
            size="small"
            appearance="subtle"
            className={styles.tool}
            icon={<ArrowDownloadRegular />}
            // The keyboard stays on it while it is saved.
            disabledFocusable={busy}
            aria-label={S.save[lang]}
            data-action="save"
            // Whoever works in the sheet goes on there: Ctrl+Z is for it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onSave}
          >
            {word(S.save[lang])}
          </Button>
        </Tooltip>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              className={styles.tool}
              icon={<BeakerRegular />}
              disabled={busy}
              aria-label={S.samples[lang]}
              data-action="samples"
            >
              {word(S.samples[lang])}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {samples.map((sample) => (
                <MenuItem key={sample.id} data-sample={sample.id} subText={sample.description?.[lang]} onClick={() => void sample.open()}>
                  {sample.title[lang]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Tooltip content={S.languageTip[lang]} relationship="description">
          <Button
            className={styles.tool}
            size="small"
            appearance="subtle"
            icon={<LocalLanguageRegular />}
            aria-label={S.language[lang]}
            lang={lang === 'ko' ? 'en' : 'ko'}
            data-action="language"
            onClick={() => onLang(lang === 'ko' ? 'en' : 'ko')}
          >
            {word(S.language[lang])}
          </Button>
        </Tooltip>
        <Tooltip content={theme === 'dark' ? S.light[lang] : S.dark[lang]} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={theme === 'dark' ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
            data-action="theme"
            onClick={() => onTheme(theme === 'dark' ? 'light' : 'dark')}
          />
        </Tooltip>
      </div>
    </header>
  );
}
