/** A clause button that opens the words of the notice in its place. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { citationLabel, type Citation } from '../../domain';
import { Paragraph } from '../notice/Paragraph';
import { placeName } from '../notice/place';
import { articleText } from '../notice/source';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { LinkButton } from './LinkButton';

const useStyles = makeStyles({
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    maxHeight: '18rem',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  paragraph: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** What is not certain about a source is said wherever it decides something. */
export function useCitationLabel(): (citation: Citation) => string {
  const { lang } = usePane();
  const t = useT();
  return (citation) => {
    const label = citationLabel(citation, lang);
    if (citation.certainty === 'unconfirmed') return `${label} (${t(S.common.unconfirmed)})`;
    if (citation.certainty === 'likely') return `${label} (${t(S.common.likely)})`;
    return label;
  };
}

export function ClauseWords({ citation, id }: { readonly citation: Citation; readonly id?: string }) {
  const styles = useStyles();
  const { goToTab, lang } = usePane();
  const t = useT();
  const found = articleText(citation.edition, citation.ref, citation.clause);
  if (!found) {
    return (
      <div id={id} className={styles.text}>
        {t(S.clause.missing)}
      </div>
    );
  }
  const label = citationLabel(citation, lang);
  return (
    // A long clause scrolls: the keyboard must be able to reach it.
    <div id={id} className={styles.text} tabIndex={0} role="region" aria-label={label} lang="ko">
      <p className={styles.title}>
        {found.article.ref} {found.article.title}
      </p>
      {found.paragraphs.map((paragraph, index) => (
        <Paragraph key={index} paragraph={paragraph} />
      ))}
      <p className={styles.paragraph} lang={lang}>
        <LinkButton
          aria-label={`${t(S.clause.open)}: ${label}`}
          onClick={() => goToTab('notice', placeName(citation.edition, found.article.ref, citation.clause))}
          data-action="open-clause"
        >
          {t(S.clause.open)}
        </LinkButton>
      </p>
    </div>
  );
}

export interface ClauseButtonProps {
  readonly citation: Citation;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Id of the words that it opens. */
  readonly controls: string;
}

export function ClauseButton({ citation, open, onToggle, controls }: ClauseButtonProps) {
  const t = useT();
  const label = useCitationLabel()(citation);
  return (
    <LinkButton onClick={onToggle} aria-expanded={open} aria-controls={open ? controls : undefined} aria-label={t(S.clause.show(label))} data-action="clause">
      {label}
    </LinkButton>
  );
}

/** The button with the words right below it. */
export function Clause({ citation }: { readonly citation: Citation }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ClauseButton citation={citation} open={open} onToggle={() => setOpen(!open)} controls={id} />
      {open && <ClauseWords citation={citation} id={id} />}
    </>
  );
}
