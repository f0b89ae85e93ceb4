/** What was understood of a sheet, in one sentence; ✎ corrects it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetCheck, WorkbookCheck } from '../../checking';
import { hiddenWords, recordsWords } from '../../documents/document-words';
import { usePane, useT } from '../context';
import { formatNumber, unitName } from '../format';
import { KIND_NAMES, S } from '../strings';
import { Edit20Regular } from '../ui/icons';
import { CorrectionPanel } from './CorrectionPanel';
import { NO_HIGH_PAGE } from './use-low';

const useStyles = makeStyles({
  root: { margin: `0 ${tokens.spacingHorizontalM}` },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  words: {
    flex: '1 1 auto',
    minWidth: 0,
    margin: 0,
    paddingBlock: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
    [NO_HIGH_PAGE]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  // However long the name of a sheet is, the list keeps its room: all of it stands in the title, and where it is corrected.
  name: {
    [NO_HIGH_PAGE]: { display: 'inline-block', maxWidth: '55%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', verticalAlign: 'bottom' },
  },
  day: { whiteSpace: 'nowrap' },
  edit: { flexShrink: 0, minWidth: 0 },
});

const DAY = /(\d{4}-\d{2}-\d{2})/;

/** `2013Q1–Q4` where all lie in one year. */
export function periodLabel(quarters: readonly { readonly quarter: string }[]): string | undefined {
  const labels = quarters.map(({ quarter }) => quarter).sort();
  const [first, last] = [labels[0], labels[labels.length - 1]];
  if (!first || !last) return undefined;
  if (first === last) return first;
  return first.slice(0, 4) === last.slice(0, 4) ? `${first}–${last.slice(4)}` : `${first}–${last}`;
}

/** What is said behind the name of the sheet. `above`: what the line above says already. */
function useSentence(): (check: SheetCheck, result: WorkbookCheck, above: SheetCheck | undefined) => string {
  const { lang } = usePane();
  const t = useT();
  return ({ understanding, byQuarter }, result, above) => {
    const unit =
      unitName(understanding.unit, lang) +
      (understanding.unitFrom === 'user' ? ` ${t(S.check.unitUser)}` : understanding.unitFrom === 'sheet' ? '' : ` ${t(S.check.unitDefault)}`);
    const period = periodLabel(byQuarter);
    const parts = [
      ` ${t(KIND_NAMES[understanding.kind])}`,
      t(S.check.rows(understanding.dataRows)).replace(String(understanding.dataRows), formatNumber(understanding.dataRows, lang)) +
        (understanding.hidden ? ` (${t(hiddenWords(understanding.hidden))})` : ''),
      understanding.records && t(recordsWords(understanding.records)),
      unit,
      period === (above && periodLabel(above.byQuarter)) ? undefined : period,
      above ? undefined : result.facts.appliedOn ? t(S.check.appliedOn(result.facts.appliedOn)) : t(S.check.noAppliedOn),
    ];
    return parts.filter((part) => part !== undefined).join(', ');
  };
}

export interface UnderstandingLineProps {
  readonly check: SheetCheck;
  readonly result: WorkbookCheck;
  /** The sheet of the line above. */
  readonly above: SheetCheck | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function UnderstandingLine({ check, result, above, open, onOpen }: UnderstandingLineProps) {
  const styles = useStyles();
  const t = useT();
  const sentence = useSentence();
  return (
    <div className={styles.root} data-understanding={check.understanding.kind}>
      <div className={styles.line}>
        <p className={styles.words}>
          <span className={styles.name} title={check.understanding.sheet}>
            ‘{check.understanding.sheet}’
          </span>
          {sentence(check, result, above)
            .split(DAY)
            .map((part, at) =>
              // A date is not broken at its signs: every second part is one.
              at % 2 === 1 ? (
                <span key={at} className={styles.day}>
                  {part}
                </span>
              ) : (
                part
              ),
            )}
        </p>
        {/* A further table of a sheet is read by what was said of the sheet. */}
        {check.understanding.part === undefined && (
          <Button
            className={styles.edit}
            size="small"
            appearance="subtle"
            icon={<Edit20Regular />}
            aria-label={t(S.check.correct(check.sheet))}
            aria-expanded={open}
            data-action="correct"
            onClick={() => onOpen(!open)}
          />
        )}
      </div>
      {open && check.understanding.part === undefined && <CorrectionPanel check={check} result={result} onClose={() => onOpen(false)} />}
    </div>
  );
}
