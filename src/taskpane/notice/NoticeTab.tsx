/** 요령: the articles, appendices and forms to search and read, with what was corrected; and the functions. */
import { useEffect, useState } from 'react';
import { makeStyles, SearchBox, Select, Field } from '@fluentui/react-components';
import type { EditionId } from '../../domain';
import { DEFAULT_EDITION } from '../../rules';
import { usePane, useT } from '../context';
import { FunctionBrowser } from '../browser/FunctionBrowser';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { Tabs } from '../ui/Tabs';
import { ArticleView } from './ArticleView';
import { Errata } from './Errata';
import { Hits } from './Hits';
import { editionTexts, searchTexts, textsOf, type Article } from './source';

type Part = 'texts' | 'errata' | 'functions';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** `별표 3 1.가.①` → the article and the clause that were asked for. */
export function placeOf(detail: string, articles: readonly Article[]): { readonly ref: string; readonly clause?: string } | undefined {
  const article = articles.find(({ ref }) => detail === ref || detail.startsWith(`${ref} `));
  if (!article) return undefined;
  const clause = detail.slice(article.ref.length).trim();
  return { ref: article.ref, ...(clause ? { clause } : {}) };
}

export function NoticeTab() {
  const styles = useStyles();
  const { detail, functions } = usePane();
  const t = useT();
  const [part, setPart] = useState<Part>('texts');
  const [edition, setEdition] = useState<EditionId>(DEFAULT_EDITION.id);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ readonly ref: string; readonly clause?: string }>();
  const texts = textsOf(edition);
  const groups = [
    { title: S.notice.articles, articles: texts.articles },
    { title: S.notice.appendices, articles: texts.appendices },
    { title: S.notice.forms, articles: texts.forms },
    { title: S.notice.outside, articles: texts.outside ?? [] },
  ];
  const articles = groups.flatMap((group) => group.articles);
  const shown = open && articles.find(({ ref }) => ref === open.ref);

  // Another part of the pane asked for a place.
  useEffect(() => {
    if (detail === undefined) return;
    if (detail === 'functions') {
      setPart('functions');
      return;
    }
    for (const one of editionTexts) {
      const place = placeOf(detail, [...one.articles, ...one.appendices, ...one.forms, ...(one.outside ?? [])]);
      if (!place) continue;
      setPart('texts');
      setEdition(one.id);
      setOpen(place);
      return;
    }
  }, [detail]);

  const parts = [
    { id: 'texts' as const, label: t(S.notice.texts) },
    { id: 'errata' as const, label: t(S.notice.errata) },
    ...(functions.length ? [{ id: 'functions' as const, label: t(S.notice.functions) }] : []),
  ];

  return (
    <Page title={t(S.notice.title)}>
      <Tabs label={t(S.notice.title)} prefix="notice" panel="notice-panel" tabs={parts} selected={part} onSelect={setPart} />
      <div role="tabpanel" id="notice-panel" aria-labelledby={`notice-${part}`}>
        {part === 'functions' && <FunctionBrowser />}
        {part === 'errata' && <Errata errata={texts.errata} />}
        {part === 'texts' && (
          <Section>
            <Field label={t(S.notice.edition)} size="small">
              <Select
                size="small"
                value={edition}
                data-field="edition"
                onChange={(_, { value }) => {
                  setEdition(editionTexts.find(({ id }) => id === value)?.id ?? DEFAULT_EDITION.id);
                  setOpen(undefined);
                }}
              >
                {editionTexts.map(({ id }) => (
                  <option key={id} value={id}>
                    {t(S.notice.editions[id])}
                  </option>
                ))}
              </Select>
            </Field>
            <SearchBox
              dismiss={{ 'aria-label': t(S.common.clearSearch) }}
              size="small"
              aria-label={t(S.notice.search)}
              placeholder={t(S.notice.search)}
              value={search}
              data-field="notice-search"
              onChange={(_, { value }) => {
                setSearch(value);
                setOpen(undefined);
              }}
            />
            {shown ? (
              <ArticleView article={shown} {...(open?.clause === undefined ? {} : { clause: open.clause })} onClose={() => setOpen(undefined)} />
            ) : search.trim() ? (
              <Hits hits={searchTexts(edition, search)} query={search} onOpen={setOpen} />
            ) : (
              groups.map(
                (group) =>
                  group.articles.length > 0 && (
                    <Section key={group.title.ko} title={t(group.title)}>
                      <ul className={styles.list}>
                        {group.articles.map((article) => (
                          <li key={article.ref}>
                            <LinkButton data-article={article.ref} onClick={() => setOpen({ ref: article.ref })}>
                              {article.ref} {article.title}
                            </LinkButton>
                          </li>
                        ))}
                      </ul>
                    </Section>
                  ),
              )
            )}
          </Section>
        )}
      </div>
    </Page>
  );
}
