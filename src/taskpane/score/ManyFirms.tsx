/** Firms with their verdict and margin: counted, filtered, sorted, and never more than a page of them drawn. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Text } from '../../domain';
import { markKind } from '../../rules';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S, SECTION_NAMES } from '../strings';
import { Pager } from '../ui/Pager';
import { Buttons } from '../ui/Panel';
import { Answer } from '../ui/Reasons';
import type { Card } from './card';
import { countsOf, filterAndSort, PAGE, rowsOf, type FirmRow, type Order, type FirmFilter } from './firm-list';
import type { FirmGrades } from './grades';
import type { Results } from './results';
import { L } from './strings';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  // A name breaks between its words, and inside one only where it could not stand at all.
  name: { minWidth: '5.5rem', wordBreak: 'keep-all', overflowWrap: 'anywhere' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { flex: '1 1 8rem', minWidth: 0 },
});

/** With a pass mark firms pass or fail; on a table of weights they only have points. */
const SHOWS = {
  grades: { all: L.all, passed: L.passed, failed: L.failed, open: L.open },
  points: { all: L.all, scored: L.scored, open: L.open },
} as const;
const ORDERS = {
  grades: { sheet: L.bySheet, margin: L.byMargin, total: L.byTotal },
  points: { sheet: L.bySheet, technology: L.byTechnology, business: L.byBusiness },
} as const;

export interface ManyFirmsProps {
  readonly card: Card;
  readonly firms: readonly FirmGrades[];
  readonly results: Results;
  readonly onOpen: (index: number) => void;
  readonly onClose: () => void;
}

export function ManyFirms({ card, firms, results, onOpen, onClose }: ManyFirmsProps) {
  const styles = useStyles();
  const t = useT();
  const [show, setShow] = useState<FirmFilter>('all');
  const [order, setOrder] = useState<Order>('sheet');
  const [from, setFrom] = useState(0);
  const rows = useMemo(() => rowsOf(card, firms, results), [card, firms, results]);
  const shown = useMemo(() => filterAndSort(rows, show, order), [rows, show, order]);
  const counts = countsOf(rows);
  const kind = markKind(card);
  const page = shown.slice(from, from + PAGE);
  const cell = `${styles.cell} ${styles.number}`;
  return (
    <>
      <span aria-live="polite" data-firm-counts>
        {t(kind === 'points' ? L.summaryPoints(counts.scored ?? 0, counts.open) : L.summary(counts.passed, counts.failed, counts.open))}
      </span>
      <div className={styles.row}>
        <Field className={styles.wide} label={t(L.show)} size="small">
          <Select
            size="small"
            value={show}
            data-field="firm-show"
            onChange={(_, { value }) => {
              setShow(value as FirmFilter);
              setFrom(0);
            }}
          >
            {Object.entries<Text>(SHOWS[kind]).map(([id, label]) => (
              <option key={id} value={id}>
                {t(label)}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.wide} label={t(L.sort)} size="small">
          <Select
            size="small"
            value={order}
            data-field="firm-order"
            onChange={(_, { value }) => {
              setOrder(value as Order);
              setFrom(0);
            }}
          >
            {Object.entries<Text>(ORDERS[kind]).map(([id, label]) => (
              <option key={id} value={id}>
                {t(label)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(S.score.firms(firms.length))}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {t(S.score.firm)}
              </th>
              <th scope="col" className={cell}>
                {t(kind === 'points' ? (card.sections?.technology ?? SECTION_NAMES.technology) : S.common.total)}
              </th>
              <th scope="col" className={cell}>
                {t(kind === 'points' ? (card.sections?.business ?? SECTION_NAMES.business) : L.margin)}
              </th>
              <th scope="col" className={styles.cell}>
                {t(S.score.result)}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.map((row) => (
              <OneFirm key={row.index} row={row} left={kind === 'points' ? S.score.leftPoints : S.score.left} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager name="firms" from={from} size={PAGE} count={shown.length} onFrom={setFrom} />
      <Buttons>
        <Button size="small" onClick={onClose}>
          {t(S.common.close)}
        </Button>
      </Buttons>
    </>
  );
}

function OneFirm({
  row: { firm, index, result, state, margin },
  left,
  onOpen,
}: {
  readonly row: FirmRow;
  readonly left: (count: number) => Text;
  readonly onOpen: (index: number) => void;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const cell = `${styles.cell} ${styles.number}`;
  const scored = result.kind === 'value' ? result.value : undefined;
  const points = (value: number | undefined): string => (value === undefined ? '–' : formatPoints(value, lang));
  return (
    <tr data-firm={index}>
      <th scope="row" className={`${styles.cell} ${styles.name}`}>
        {firm.name || t(S.score.firmNumber(index + 1))}
      </th>
      <td className={cell}>{points(scored && (scored.total ?? scored.technology))}</td>
      <td className={cell}>{points(state === 'scored' ? scored?.business : margin)}</td>
      <td className={styles.cell}>
        {state === 'scored' ? (
          <Answer tone="note">{t(S.score.noMark)}</Answer>
        ) : result.kind === 'value' ? (
          <Answer tone={state === 'passed' ? 'yes' : 'no'}>
            {[t(result.value.passed ? S.score.pass : S.score.fail), ...result.value.reasons.map((reason) => t(reason.message))].join('. ')}
          </Answer>
        ) : (
          <Answer tone="open">{t(left(firm.grades.filter((grade) => grade === undefined).length))}</Answer>
        )}
        <Button size="small" appearance="subtle" onClick={() => onOpen(index)}>
          {t(S.score.openOne)}
        </Button>
      </td>
    </tr>
  );
}
