/** The functions: search by a Korean or English word, read, and insert into the selected cell. */
import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CatalogueEntry } from '../catalogue';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { InsertPanel } from './InsertPanel';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlockEnd: tokens.spacingVerticalS },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: `${tokens.spacingVerticalXXS} 0` },
  small: { margin: `${tokens.spacingVerticalXXS} 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  terms: { margin: `${tokens.spacingVerticalXS} 0`, display: 'grid', gap: tokens.spacingVerticalXXS },
  term: { fontFamily: tokens.fontFamilyMonospace },
  meaning: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

function found(entry: CatalogueEntry, words: readonly string[]): boolean {
  const all = [entry.id, entry.description.ko, entry.description.en, entry.source ?? '', ...entry.parameters.flatMap(({ name, description }) => [name, description.ko, description.en])]
    .join(' ')
    .toLowerCase();
  return words.every((word) => all.includes(word));
}

export function FunctionBrowser() {
  const styles = useStyles();
  const { functions } = usePane();
  const t = useT();
  const [search, setSearch] = useState('');
  const shown = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    return functions.filter((entry) => found(entry, words));
  }, [functions, search]);
  return (
    <Section>
      <SearchBox dismiss={{ 'aria-label': t(S.common.clearSearch) }} size="small" aria-label={t(S.functions.search)} placeholder={t(S.functions.search)} value={search} onChange={(_, { value }) => setSearch(value)} data-field="function-search" />
      <span aria-live="polite" className={styles.small}>
        {t(S.functions.count(shown.length))}
      </span>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.item} data-function={entry.id}>
            <One entry={entry} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function One({ entry }: { readonly entry: CatalogueEntry }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const [open, setOpen] = useState(false);
  const [inserting, setInserting] = useState(false);
  return (
    <>
      <LinkButton className={styles.name} aria-expanded={open} onClick={() => setOpen(!open)}>
        {entry.id}
      </LinkButton>
      <p className={styles.text}>{entry.description[lang]}</p>
      {open && (
        <>
          <dl className={styles.terms}>
            {entry.parameters.map(({ name, description, optional }) => (
              <div key={name}>
                <dt className={styles.term}>{optional ? `[${name}]` : name}</dt>
                <dd className={styles.meaning}>{description[lang]}</dd>
              </div>
            ))}
          </dl>
          {entry.returns && (
            <p className={styles.text}>
              <strong>{t(S.functions.returns)}</strong> {t(entry.returns)}
            </p>
          )}
          {entry.throws?.map((one) => (
            <p key={one.ko} className={styles.small}>
              {t(one)}
            </p>
          ))}
          {entry.examples?.map(({ formula, note }) => (
            <p key={formula} className={styles.small}>
              <code className={styles.code}>{formula}</code> {note && t(note)}
            </p>
          ))}
          {entry.source && (
            <p className={styles.small}>
              {t(S.functions.source)}: {entry.source}
            </p>
          )}
          {entry.help && (
            <p className={styles.text}>
              <a className={styles.link} href={t(entry.help)} target="_blank" rel="noreferrer">
                {t(S.functions.help)}
              </a>
            </p>
          )}
        </>
      )}
      <Button size="small" data-action="insert" aria-expanded={inserting} aria-label={t(S.functions.insertNamed(entry.id))} onClick={() => setInserting(!inserting)}>
        {t(S.functions.insert)}
      </Button>
      {inserting && <InsertPanel entry={entry} onClose={() => setInserting(false)} />}
    </>
  );
}
