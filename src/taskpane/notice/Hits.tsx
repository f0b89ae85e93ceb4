import { makeStyles, tokens } from '@fluentui/react-components';
import { useT } from '../context';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { excerpt } from './excerpt';
import type { TextHit } from './source';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  hit: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function Hits({
  hits,
  count,
  onOpen,
}: {
  readonly hits: readonly TextHit[];
  readonly count: number;
  readonly onOpen: (place: { ref: string; clause?: string }) => void;
}) {
  const styles = useStyles();
  const t = useT();
  return (
    <>
      <span className={styles.count} aria-live="polite">
        {t(S.notice.hits(count, hits.length))}
      </span>
      <ul className={styles.list}>
        {hits.map(({ article, clause, text, found, printed }, index) => {
          const { before, match, after } = excerpt(text, found);
          return (
            <li key={index} className={styles.hit}>
              <LinkButton onClick={() => onOpen({ ref: article.ref, ...(clause === undefined ? {} : { clause }) })}>
                {article.ref} {clause ?? ''}
              </LinkButton>
              <p className={styles.words} lang="ko">
                {before}
                {match && <mark className={styles.mark}>{match}</mark>}
                {after}
              </p>
              {printed !== undefined && <p className={styles.note}>{t(S.clause.raw(printed))}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
