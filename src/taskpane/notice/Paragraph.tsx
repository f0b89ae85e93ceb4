import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useT } from '../context';
import { S } from '../strings';
import type { Article } from './source';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalS} 0 0`, whiteSpace: 'pre-line' },
  note: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** `1.가.①` before a text that begins with `①` itself would say it twice. */
export const clauseMark = (clause: string | undefined, text: string): string | undefined =>
  clause === undefined || text.startsWith(clause.slice(clause.lastIndexOf('.') + 1)) ? undefined : clause;

/** A paragraph in the words of the notice; what was printed otherwise stands below it. */
export function Paragraph({ paragraph }: { readonly paragraph: Article['paragraphs'][number] }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const mark = clauseMark(paragraph.clause, paragraph.text);
  return (
    <>
      <p className={styles.text} lang="ko">
        {mark && <strong>{mark} </strong>}
        {paragraph.text}
      </p>
      {paragraph.raw !== undefined && (
        <p className={styles.note} lang={lang}>
          {t(S.clause.raw(paragraph.raw))}
        </p>
      )}
      {paragraph.why && (
        <p className={styles.note} lang={lang}>
          {t(paragraph.why)}
        </p>
      )}
    </>
  );
}
