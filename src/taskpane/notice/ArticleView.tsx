import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { ChevronLeft20Regular } from '../ui/icons';
import { Paragraph } from './Paragraph';
import type { Article } from './source';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
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
export function ArticleView({ article, clause, onClose }: { readonly article: Article; readonly clause?: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const wanted = useRef<HTMLDivElement>(null);
  useEffect(() => wanted.current?.scrollIntoView({ block: 'nearest' }), [article, clause]);
  const under = (one: string | undefined): boolean => clause !== undefined && one !== undefined && (one === clause || one.startsWith(`${clause}.`));
  const first = article.paragraphs.findIndex((paragraph) => under(paragraph.clause));
  return (
    <div>
      <Button size="small" appearance="subtle" icon={<ChevronLeft20Regular />} onClick={onClose} data-action="article-close">
        {t(S.notice.back)}
      </Button>
      <h3 className={styles.title} lang="ko">
        {article.ref} {article.title}
      </h3>
      {article.note && <p className={styles.note}>{article.note[lang]}</p>}
      {article.paragraphs.map((paragraph, index) => (
        <div
          key={index}
          ref={index === first ? wanted : undefined}
          className={mergeClasses(under(paragraph.clause) && styles.wanted)}
          data-clause={paragraph.clause}
        >
          <Paragraph paragraph={paragraph} />
        </div>
      ))}
    </div>
  );
}
