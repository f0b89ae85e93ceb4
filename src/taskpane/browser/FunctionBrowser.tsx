/** The functions: search by a Korean or English word, read, and insert into the selected cell. */
import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CatalogueEntry } from '../catalogue';
import { findFunctions } from './find-functions';
import { useCheck, usePane, useT } from '../context';
import { D } from '../diagnosis/strings';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { InsertPanel } from './InsertPanel';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlockEnd: tokens.spacingVerticalS },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: `${tokens.spacingVerticalXXS} 0` },
  small: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  examples: { margin: `${tokens.spacingVerticalXXS} 0`, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  terms: { margin: `${tokens.spacingVerticalXXS} 0`, display: 'grid', gap: tokens.spacingVerticalXXS },
  term: { fontFamily: tokens.fontFamilyMonospace },
  meaning: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export function FunctionBrowser({ onDiagnosis }: { readonly onDiagnosis?: () => void }) {
  const styles = useStyles();
  const { functions } = usePane();
  const t = useT();
  const [search, setSearch] = useState('');
  const shown = useMemo(() => {
    return findFunctions(functions, search);
  }, [functions, search]);
  return (
    <Section>
      <SearchBox
        dismiss={{ 'aria-label': t(S.common.clearSearch) }}
        size="small"
        aria-label={t(S.functions.search)}
        placeholder={t(S.functions.search)}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
        data-field="function-search"
      />
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
      {onDiagnosis && (
        <p className={styles.small}>
          {t(D.help)}:{' '}
          <LinkButton data-action="diagnosis" onClick={onDiagnosis}>
            {t(D.open)}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}

function One({ entry }: { readonly entry: CatalogueEntry }) {
  const styles = useStyles();
  const { lang } = usePane();
  const { book } = useCheck();
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
          <h4 className={styles.heading}>{t(S.functions.parameters)}</h4>
          <dl className={styles.terms}>
            {entry.parameters.map(({ name, description, optional }) => (
              <div key={name}>
                <dt>
                  <code className={styles.term}>{name}</code>
                  {optional && <span className={styles.aside}> ({t(S.functions.optional)})</span>}
                </dt>
                <dd className={styles.meaning}>{description[lang]}</dd>
              </div>
            ))}
          </dl>
          {entry.returns && (
            <>
              <h4 className={styles.heading}>{t(S.functions.returns)}</h4>
              <p className={styles.text}>{t(entry.returns)}</p>
            </>
          )}
          {entry.examples && entry.examples.length > 0 && (
            <>
              <h4 className={styles.heading}>{t(S.functions.examples)}</h4>
              <ul className={styles.examples}>
                {entry.examples.map(({ formula, note }) => (
                  <li key={`${formula}|${note?.ko}`}>
                    <code className={styles.code}>{formula}</code>
                    {note && <p className={styles.small}>{t(note)}</p>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {entry.throws && entry.throws.length > 0 && (
            <>
              <h4 className={styles.heading}>{t(S.functions.errors)}</h4>
              <ul className={styles.examples}>
                {entry.throws.map((one) => (
                  <li key={one.ko} className={styles.small}>
                    {t(one)}
                  </li>
                ))}
              </ul>
            </>
          )}
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
      <Button
        size="small"
        data-action="insert"
        aria-expanded={inserting}
        aria-label={t(S.functions.insertNamed(entry.id))}
        onClick={() => setInserting(!inserting)}
      >
        {t(S.functions.insert)}
      </Button>
      {/* The cells that are named in it are those of this workbook. */}
      {inserting && <InsertPanel key={book} entry={entry} onClose={() => setInserting(false)} />}
    </>
  );
}
