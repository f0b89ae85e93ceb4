/** What a fix will write, cell by cell, before it writes. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Text } from '../../domain';
import { everyPlace, type CellWrite, type Finding } from '../../checking';
import { usePane, useT } from '../context';
import { formatCell } from '../format';
import { writesBySheet } from '../session';
import { S } from '../strings';
import { Buttons, Panel } from '../ui/Panel';
import { SPOKEN } from '../ui/spoken';

const FIRST_FEW = 3;

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  cell: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  hidden: SPOKEN,
  title: { margin: 0 },
});

/** A date is written as its serial, which nobody reads: the title of the fix says the date. */
const isDateWrite = ({ value, numberFormat }: CellWrite): boolean => typeof value === 'number' && /y/i.test(numberFormat ?? '');
const dateIn = (title: string): string => /\d{4}-\d{2}-\d{2}/.exec(title)?.[0] ?? title;

interface Preview {
  /** The first few, each with what its fix is called, and with its sheet where there are several. */
  readonly first: readonly { readonly write: CellWrite; readonly title: Text; readonly sheet: string | undefined }[];
  readonly count: number;
}

type SheetWrites = readonly [sheetId: string, writes: readonly CellWrite[]];

function previewOf(findings: readonly Finding[], lists: Iterable<SheetWrites>): Preview {
  const wanted = [...lists].filter(([, writes]) => writes.length > 0);
  const several = new Set(wanted.map(([sheetId]) => sheetId)).size > 1;
  const few = wanted.slice(0, FIRST_FEW).flatMap(([sheetId, writes]) => writes.slice(0, FIRST_FEW).map((write) => ({ sheetId, write })));
  const places = findings.flatMap(everyPlace);
  return {
    first: few.slice(0, FIRST_FEW).map(({ sheetId, write }) => {
      const place = places.find((one) => one.sheetId === sheetId && one.fix?.writes.includes(write));
      return { write, title: place?.fix?.title ?? S.check.fix, sheet: several ? place?.sheet : undefined };
    }),
    count: wanted.reduce((sum, [, writes]) => sum + writes.length, 0),
  };
}

/** What the fix of one finding writes, on all of its sheets. */
export const previewOfFix = (finding: Finding): Preview =>
  previewOf(
    [finding],
    everyPlace(finding).map(({ sheetId, fix }) => [sheetId, fix?.writes ?? []]),
  );

/** What the fixes of several write together: a cell that two of them want is written once. */
export const previewOfFixes = (findings: readonly Finding[]): Preview => previewOf(findings, writesBySheet(findings));

function Writes({ first, count }: Preview) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  return (
    <ul className={styles.list}>
      {first.map(({ write, title, sheet }) => (
        <li key={`${sheet}!${write.address}`}>
          <span className={styles.cell}>{sheet === undefined ? write.address : `${sheet}!${write.address}`}</span>
          <span className={styles.before}>{write.beforeFormula ?? formatCell(write.before, lang)}</span>
          <span aria-hidden> → </span>
          <span className={styles.hidden}> {t(S.check.becomes)} </span>
          <span className={styles.after}>{write.shown ?? (isDateWrite(write) ? dateIn(t(title)) : (write.formula ?? formatCell(write.value, lang)))}</span>
        </li>
      ))}
      {count > first.length && <li>{t(S.common.moreCells(count - first.length))}</li>}
    </ul>
  );
}

export function FixPreview({ finding }: { readonly finding: Finding }) {
  return <Writes {...useMemo(() => previewOfFix(finding), [finding])} />;
}

export function FixAllPanel({ findings, onClose }: { readonly findings: readonly Finding[]; readonly onClose: () => void }) {
  const { actions } = usePane();
  const styles = useStyles();
  const t = useT();
  const preview = useMemo(() => previewOfFixes(findings), [findings]);
  const title = S.check.fixAllDo(findings.length);
  return (
    <Panel label={t(title)} onClose={onClose}>
      <p className={styles.title}>{t(S.check.fixAllTitle(findings.length, preview.count))}</p>
      <Writes {...preview} />
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
