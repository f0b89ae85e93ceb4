/** What a fix will write, cell by cell, before it writes. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Text } from '../../domain';
import { everyPlace, type CellWrite, type Finding, type Fix } from '../../checking';
import { usePane, useT } from '../context';
import { formatCell } from '../format';
import { writesBySheet } from '../session';
import { S } from '../strings';
import { Buttons, Panel } from '../ui/Panel';

const FIRST_FEW = 3;

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  cell: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  title: { margin: 0 },
});

/** A date is written as its serial, which nobody reads: the title of the fix says the date. */
const isDateWrite = ({ value, numberFormat }: CellWrite): boolean => typeof value === 'number' && /y/i.test(numberFormat ?? '');
const dateIn = (title: string): string => /\d{4}-\d{2}-\d{2}/.exec(title)?.[0] ?? title;

/** By cell: what its fix is called. */
type Titles = ReadonlyMap<CellWrite, Text>;
const titlesOf = (fixes: readonly Fix[]): Titles => new Map(fixes.flatMap(({ title, writes }) => writes.map((write) => [write, title] as const)));

function Write({ write, title }: { readonly write: CellWrite; readonly title: Text | undefined }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  return (
    <li>
      <span className={styles.cell}>{write.address}</span>
      <span className={styles.before}>{write.beforeFormula ?? formatCell(write.before, lang)}</span>
      <span aria-hidden> → </span>
      <span className={styles.hidden}> {t(S.check.becomes)} </span>
      <span className={styles.after}>{write.shown ?? (title && isDateWrite(write) ? dateIn(t(title)) : (write.formula ?? formatCell(write.value, lang)))}</span>
    </li>
  );
}

function Writes({ writes, titles }: { readonly writes: readonly CellWrite[]; readonly titles: Titles }) {
  const styles = useStyles();
  const t = useT();
  return (
    <ul className={styles.list}>
      {writes.slice(0, FIRST_FEW).map((write, at) => (
        <Write key={`${at}:${write.address}`} write={write} title={titles.get(write)} />
      ))}
      {writes.length > FIRST_FEW && <li>{t(S.common.moreCells(writes.length - FIRST_FEW))}</li>}
    </ul>
  );
}

/** What the fix of a finding writes, on all of its sheets. */
export function FixPreview({ finding }: { readonly finding: Finding }) {
  const fixes = everyPlace(finding).flatMap(({ fix }) => fix ?? []);
  return <Writes writes={fixes.flatMap(({ writes }) => writes)} titles={titlesOf(fixes)} />;
}

export function FixAllPanel({ findings, onClose }: { readonly findings: readonly Finding[]; readonly onClose: () => void }) {
  const { actions } = usePane();
  const styles = useStyles();
  const t = useT();
  const writes = [...writesBySheet(findings).values()].flat();
  const title = S.check.fixAllDo(findings.length);
  return (
    <Panel label={t(title)} onClose={onClose}>
      <p className={styles.title}>{t(S.check.fixAllTitle(findings.length, writes.length))}</p>
      <Writes writes={writes} titles={titlesOf(findings.flatMap(everyPlace).flatMap(({ fix }) => fix ?? []))} />
      <Buttons>
        <Button
          size="small"
          appearance="primary"
          data-action="fix-all-apply"
          onClick={() => {
            onClose();
            void actions.fix(findings, title);
          }}
        >
          {t(title)}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(S.common.cancel)}
        </Button>
      </Buttons>
    </Panel>
  );
}
