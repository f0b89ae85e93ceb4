/** When the result was last brought up to date, why it waits, and what could not be read. In passing: nothing here is an error. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { localTime, localTimeShown } from '../check/local-time';
import { useCheck, useT } from '../context';
import { S } from '../strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  gives: { '@container (max-width: 430px)': { display: 'none' } },
  // What is to be said beside the time needs a line of its own, below all others.
  line: { flexBasis: '100%', order: 1, paddingInline: tokens.spacingHorizontalS, whiteSpace: 'normal' },
});

/** `gives`: where the pane is narrow, its room is needed. */
export function LookedAt({ gives }: { readonly gives: boolean }) {
  const styles = useStyles();
  const { lookedAt, waitingFor, unread } = useCheck();
  const t = useT();
  if (lookedAt === undefined) return null;
  const at = new Date(lookedAt);
  const alone = !waitingFor && unread.length === 0;
  return (
    <div className={mergeClasses(styles.root, !alone ? styles.line : gives && styles.gives)} data-looked-at>
      <span title={localTimeShown(at)}>{t(S.check.lookedAt(localTime(at).slice(-5)))}</span>
      {waitingFor && <span data-waiting>{t(S.check.waitingFor(waitingFor))}</span>}
      {unread.map((sentence) => (
        <span key={sentence.en} data-unread>
          {t(sentence)}
        </span>
      ))}
    </div>
  );
}
