import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { Section } from '../ui/Page';
import type { Erratum } from './source';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBlock: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  line: { margin: 0 },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Where the text that came to us was read otherwise than it is printed, and why. Those that change a result come first. */
export function Errata({ errata }: { readonly errata: readonly Erratum[] }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const ordered = [...errata].sort((a, b) => Number(b.changesResult) - Number(a.changesResult));
  return (
    <Section>
      <p className={styles.lead}>{t(errata.length ? S.notice.errataLead : S.notice.noErrata)}</p>
      <ul className={styles.list}>
        {ordered.map((one) => (
          <li key={`${one.where}|${one.printed}`} className={styles.item}>
            <p className={styles.line}>
              <strong lang="ko">{one.where}</strong> {one.changesResult && `· ${t(S.notice.changesResult)}`}{' '}
              {one.certainty !== 'yes' && `· ${t(S.common.likely)}`}
            </p>
            <p className={styles.line} lang="ko">
              <del>{one.printed}</del> → <ins>{one.read}</ins>
            </p>
            <p className={styles.small}>{one.why[lang]}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
