import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { EditionId } from '../../domain';
import { useT } from '../context';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { excerpt } from './excerpt';
import { editionTexts, searchTexts } from './source';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  hit: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface HitsProps {
  readonly edition: EditionId;
  readonly search: string;
  readonly onOpen: (place: { ref: string; clause?: string }) => void;
  readonly onEdition: (edition: EditionId) => void;
}

export function Hits({ edition, search, onOpen, onEdition }: HitsProps) {
  const styles = useStyles();
  const t = useT();
  const { hits, count, isPartial } = useMemo(() => searchTexts(edition, search), [edition, search]);
  // What this notice does not have another one may.
  const elsewhere = useMemo(
    () =>
      count > 0 && !isPartial
        ? []
        : editionTexts.flatMap(({ id }) => {
            const there = id === edition ? undefined : searchTexts(id, search, 1);
            return there && there.count > 0 && !there.isPartial ? [{ id, count: there.count }] : [];
          }),
    [edition, search, count, isPartial],
  );
  return (
    <>
      <span className={styles.count} aria-live="polite">
        {t(S.notice.hits(count, hits.length))}
        {isPartial && ` · ${t(S.notice.partial)}`}
      </span>
      {elsewhere.map(({ id, count: there }) => (
        <div key={id} data-hits-elsewhere={id}>
          <LinkButton onClick={() => onEdition(id)}>{t(S.notice.elsewhere(S.notice.editions[id], there))}</LinkButton>
        </div>
      ))}
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
