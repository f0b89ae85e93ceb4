import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { EditionId } from '../../domain';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { ChevronLeft20Regular } from '../ui/icons';
import { blocksOf } from './blocks';
import { CopyAddress } from './CopyAddress';
import { Paragraph } from './Paragraph';
import { TextTable } from './TextTable';
import type { Article } from './source';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  // An address that is shown for copying stands on a line of its own.
  block: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  words: { flex: '1 1 0', minWidth: '60%' },
  wanted: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  note: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** An article in the words of the notice, with what was corrected beside it; the clause that was asked for is marked. */
export function ArticleView({
  edition,
  article,
  clause,
  onClose,
}: {
  readonly edition: EditionId;
  readonly article: Article;
  readonly clause?: string;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const wanted = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What it answers (a promise, in newer browsers) is no way to clean up.
    wanted.current?.scrollIntoView({ block: 'nearest' });
  }, [article, clause]);
  const under = (one: string | undefined): boolean => clause !== undefined && one !== undefined && (one === clause || one.startsWith(`${clause}.`));
  const first = article.paragraphs.findIndex((paragraph) => under(paragraph.clause));
  return (
    <div>
      <Button size="small" appearance="subtle" icon={<ChevronLeft20Regular />} onClick={onClose} data-action="article-close">
        {t(S.notice.back)}
      </Button>
      <div className={styles.block}>
        <h3 className={mergeClasses(styles.title, styles.words)} lang="ko">
          {article.ref} {article.title}
        </h3>
        <CopyAddress edition={edition} article={article.ref} />
      </div>
      {article.note && <p className={styles.note}>{article.note[lang]}</p>}
      {blocksOf(article.paragraphs).map((block) =>
        block.kind === 'table' ? (
          <TextTable key={block.first} rows={block.rows} wanted={under} wantedRow={first < 0 ? undefined : block.rows[first - block.first]} place={wanted} />
        ) : (
          <div
            key={block.first}
            ref={block.first === first ? wanted : undefined}
            className={mergeClasses(styles.block, under(block.paragraph.clause) && styles.wanted)}
            data-clause={block.paragraph.clause}
          >
            <div className={styles.words}>
              <Paragraph paragraph={block.paragraph} />
            </div>
            {block.paragraph.clause !== undefined && <CopyAddress edition={edition} article={article.ref} clause={block.paragraph.clause} />}
          </div>
        ),
      )}
    </div>
  );
}
