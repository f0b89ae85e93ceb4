/** What a finding asks, answered in its place. */
import type { Finding } from '../../../checking';
import { AmountQuestion } from './AmountQuestion';
import { AssignColumns } from './AssignColumns';
import { CountPayments } from './CountPayments';
import { CountSheet, CountTable } from './CountSheet';
import { NameQuestion } from './NameQuestion';

/** `onTouch`: the place of the finding takes the focus when its answer has made it go. */
export function AskedOf({ finding, onTouch }: { readonly finding: Finding; readonly onTouch: (finding: Finding) => void }) {
  const { question } = finding;
  const touch = () => onTouch(finding);
  if (question?.asks === 'amount-column') return <AmountQuestion finding={finding} question={question} onAnswer={touch} />;
  if (question?.asks === 'line-of-name') return <NameQuestion question={question} onAnswer={touch} />;
  if (question?.asks === 'columns') return <AssignColumns sheetId={finding.sheetId} sheet={finding.sheet} onAnswer={touch} />;
  if (question?.asks === 'count-sheet') return <CountSheet sheet={finding.sheet} kind={question.kind} onAnswer={touch} />;
  if (question?.asks === 'count-table') return <CountTable sheet={finding.sheet} table={question.table} onAnswer={touch} />;
  if (question?.asks === 'count-payments') return <CountPayments finding={finding} question={question} onAnswer={touch} />;
  return null;
}
