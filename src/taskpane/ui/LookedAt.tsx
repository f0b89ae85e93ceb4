/** When the result was last brought up to date, why it waits, and what could not be read. In passing: nothing here is an error. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCheck, usePane, useT } from '../context';
import { S } from '../strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    flexBasis: '100%',
    margin: 0,
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function LookedAt() {
  const styles = useStyles();
  const { lang } = usePane();
  const { lookedAt, waitingFor, unread } = useCheck();
  const t = useT();
  if (lookedAt === undefined) return null;
  const time = new Date(lookedAt).toLocaleTimeString(lang === 'ko' ? 'ko-KR' : 'en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return (
    <div className={styles.root} data-looked-at>
      <span>{t(S.check.lookedAt(time))}</span>
      {waitingFor && <span data-waiting>{t(S.check.waitingFor(waitingFor))}</span>}
      {unread.map((sentence) => (
        <span key={sentence.en} data-unread>
          {t(sentence)}
        </span>
      ))}
    </div>
  );
}
