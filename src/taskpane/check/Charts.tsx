/** Recognised cost by category and by quarter. The bars stand in the rows of the table that has the same numbers. */
import { largest } from '../../domain';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { countedSheets, type LineTotal, type QuarterTotal, type Unplaced, type WorkbookCheck } from '../../checking';
import { bookToRecognised, isSum } from '../../checking/book-to-recognised';
import { usePane, useT } from '../context';
import { formatBasisPoints, formatWon } from '../format';
import { S } from '../strings';
import { BarTable } from '../ui/BarTable';
import { LinkButton } from '../ui/LinkButton';
import { Disclosure } from '../ui/Disclosure';

export function linesOf(result: WorkbookCheck): LineTotal[] {
  const byCode = new Map<string, LineTotal>();
  for (const line of countedSheets(result.sheets).flatMap(({ byLine }) => byLine)) {
    const old = byCode.get(line.code);
    byCode.set(
      line.code,
      old
        ? {
            ...line,
            rows: old.rows + line.rows,
            bookAmount: old.bookAmount + line.bookAmount,
            adjustment: old.adjustment + line.adjustment,
            subtotal: old.subtotal + line.subtotal,
            recognised: old.recognised + line.recognised,
          }
        : line,
    );
  }
  return [...byCode.values()].filter((line) => line.subtotal !== 0 || line.recognised !== 0);
}

export function quartersOf(result: WorkbookCheck): QuarterTotal[] {
  const byQuarter = new Map<string, QuarterTotal>();
  for (const one of countedSheets(result.sheets).flatMap(({ byQuarter: all }) => all)) {
    const old = byQuarter.get(one.quarter);
    byQuarter.set(one.quarter, { quarter: one.quarter, rdCost: (old?.rdCost ?? 0) + one.rdCost, sales: old?.sales ?? one.sales });
  }
  return [...byQuarter.values()].sort((a, b) => a.quarter.localeCompare(b.quarter));
}

/** What is recognised in none of these quarters. */
export function unplacedOf(result: WorkbookCheck): Unplaced {
  const all = countedSheets(result.sheets).map(({ unplaced }) => unplaced);
  return { unknown: all.reduce((sum, { unknown }) => sum + unknown, 0), outside: all.reduce((sum, { outside }) => sum + outside, 0) };
}

const useStyles = makeStyles({
  root: { margin: `0 ${tokens.spacingHorizontalM}` },
  code: { fontWeight: tokens.fontWeightSemibold },
  left: { color: tokens.colorNeutralForeground2 },
  on: { fontWeight: tokens.fontWeightSemibold },
});

/** `rule`: by which the list is filtered; `onRule` filters by one, or takes that filter away again. */
export function Charts({
  result,
  rule,
  onRule,
}: {
  readonly result: WorkbookCheck;
  readonly rule?: string | undefined;
  readonly onRule?: (ruleId: string) => void;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const lines = linesOf(result);
  const quarters = quartersOf(result);
  if (lines.length === 0 && quarters.length === 0) return null;
  const mostLine = largest(
    lines.map((line) => Math.max(line.subtotal, line.recognised)),
    1,
  );
  const { unknown, outside } = unplacedOf(result);
  const unplaced = [
    { id: 'unknown', words: S.check.quarterUnknown, amount: unknown },
    { id: 'outside', words: S.check.quarterOutside, amount: outside },
  ].filter(({ amount }) => amount !== 0);
  const mostQuarter = largest([...quarters.map(({ rdCost }) => rdCost), unknown, outside], 1);
  const steps = bookToRecognised(result);
  const mostStep = largest(
    steps.map(({ amount }) => Math.abs(amount)),
    1,
  );
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return (
    <div className={styles.root}>
      <Disclosure title={t(S.check.charts)}>
        {steps.length > 0 && (
          <BarTable
            caption={t(S.check.steps)}
            headers={[t(S.check.step), t(S.common.amount)]}
            rows={steps.map((step) => {
              const { id, ruleId, label, rows, amount } = step;
              return {
                id,
                label: (
                  <>
                    {ruleId !== undefined && onRule ? (
                      <LinkButton
                        className={mergeClasses(rule === ruleId && styles.on)}
                        aria-pressed={rule === ruleId}
                        data-step={id}
                        onClick={() => onRule(ruleId)}
                      >
                        {rule === ruleId && <span aria-hidden>✓ </span>}
                        {t(label)}
                      </LinkButton>
                    ) : (
                      t(label)
                    )}
                    {rows !== undefined && <span className={styles.left}> · {t(S.check.stepRows(rows))}</span>}
                  </>
                ),
                share: Math.abs(amount) / mostStep,
                good: isSum(step),
                values: [formatWon(amount, lang)],
              };
            })}
          />
        )}
        {lines.length > 0 && (
          <BarTable
            caption={t(S.check.byLine)}
            headers={[t(S.check.category), t(S.common.amount)]}
            rows={lines.map((line) => ({
              id: line.code,
              label: (
                <>
                  <span className={styles.code}>{line.code}</span> {t(line.name)}
                  {line.recognised !== line.subtotal && (
                    <span className={styles.left}> · {t(S.check.excluded(formatWon(line.subtotal - line.recognised, lang)))}</span>
                  )}
                </>
              ),
              share: line.recognised / mostLine,
              of: line.subtotal / mostLine,
              values: [formatWon(line.recognised, lang)],
            }))}
            footer={[t(S.common.total), formatWon(sum(lines.map(({ recognised }) => recognised)), lang)]}
          />
        )}
        {quarters.length > 0 && (
          <BarTable
            caption={t(S.check.byQuarter)}
            headers={[t(S.check.quarter), t(S.check.cost), t(S.check.sales), t(S.check.ratioShort)]}
            rows={[
              ...quarters.map(({ quarter, rdCost, sales }) => ({
                id: quarter,
                label: quarter,
                share: rdCost / mostQuarter,
                values: [
                  // Beside costs of which nobody knows the quarter, a quarter is never said to have none, and no ratio is whole.
                  rdCost === 0 && unknown !== 0 ? '–' : formatWon(rdCost, lang),
                  sales === undefined ? '–' : formatWon(sales, lang),
                  sales && unknown === 0 ? formatBasisPoints(Math.floor((rdCost * 10_000) / sales), lang) : '–',
                ],
              })),
              ...unplaced.map(({ id, words, amount }) => ({
                id,
                label: t(words),
                share: amount / mostQuarter,
                good: false,
                values: [formatWon(amount, lang), '–', '–'],
              })),
            ]}
            footer={[t(S.common.total), formatWon(sum(quarters.map(({ rdCost }) => rdCost)) + unknown + outside, lang), '', '']}
          />
        )}
      </Disclosure>
    </div>
  );
}
