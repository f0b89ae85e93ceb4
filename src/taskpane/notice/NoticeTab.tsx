/** 요령: the articles, appendices and forms to search and read, with what was corrected; and the functions. */
import { useEffect, useState } from 'react';
import { makeStyles, SearchBox } from '@fluentui/react-components';
import { usePane, useT } from '../context';
import { FunctionBrowser } from '../browser/FunctionBrowser';
import { Diagnosis } from '../diagnosis/Diagnosis';
import { D } from '../diagnosis/strings';
import { S } from '../strings';
import { EditionChoice, useShownEdition } from '../ui/EditionChoice';
import { LinkButton } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { Tabs } from '../ui/Tabs';
import { ArticleView } from './ArticleView';
import { Changes } from './Changes';
import { Errata } from './Errata';
import { Hits } from './Hits';
import { placeOf } from './place';
import { editionTexts, textsOf } from './source';

/** What is shown where no edition covers the day: the latest. */
const latestTexts = editionTexts[editionTexts.length - 1]?.id ?? '2025-04-01';

type Part = 'texts' | 'changes' | 'errata' | 'functions' | 'diagnosis';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export function NoticeTab() {
  const styles = useStyles();
  const { detail, functions, timesAsked } = usePane();
  const t = useT();
  const [part, setPart] = useState<Part>('texts');
  const choice = useShownEdition();
  const { choose } = choice;
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ readonly ref: string; readonly clause?: string }>();
  const edition = choice.edition?.id ?? latestTexts;
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
    if (detail === 'functions' || detail === 'diagnosis') {
      setPart(detail);
      return;
    }
    const place = placeOf(detail);
    if (!place) return;
    setPart('texts');
    choose(place.edition);
    setOpen(place);
  }, [detail, timesAsked, choose]);

  const parts = [
    { id: 'texts' as const, label: t(S.notice.texts) },
    { id: 'changes' as const, label: t(S.notice.changes) },
    { id: 'errata' as const, label: t(S.notice.errata) },
    ...(functions.length ? [{ id: 'functions' as const, label: t(S.notice.functions) }] : []),
    { id: 'diagnosis' as const, label: t(D.title) },
  ];

  return (
    <Page title={t(S.notice.title)}>
      <Tabs label={t(S.notice.title)} prefix="notice" panel="notice-panel" tabs={parts} selected={part} onSelect={setPart} />
      <div role="tabpanel" id="notice-panel" aria-labelledby={`notice-${part}`}>
        {part === 'functions' && <FunctionBrowser onDiagnosis={() => setPart('diagnosis')} />}
        {part === 'diagnosis' && <Diagnosis />}
        {part === 'changes' && <Changes />}
        {part === 'errata' && <Errata errata={texts.errata} />}
        {part === 'texts' && (
          <Section>
            <EditionChoice shown={choice} onChange={() => setOpen(undefined)} />
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
              <ArticleView
                edition={edition}
                article={shown}
                {...(open?.clause === undefined ? {} : { clause: open.clause })}
                onClose={() => setOpen(undefined)}
              />
            ) : search.trim() ? (
              <Hits edition={edition} search={search} onOpen={setOpen} onEdition={choose} />
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
