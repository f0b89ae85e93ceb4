/** The self-check sheet of the workbook: made here, read here, and given the answers that were entered here. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { toSerial, valueOf } from '../../domain';
import { selfCheckSheet } from '../../documents/self-check/sheet';
import { answersOfSheets, type AnswerSource } from '../../documents/self-check/sources';
import type { CellWrite } from '../../sheet/model';
import { isCertificateSheet } from '../../sheet/sheet-names';
import { writtenAnswer } from '../../reading/self-check/answers';
import { kindOf, questionsOf, type Fact } from '../../reading/self-check/questions';
import type { Edition, EligibilityFacts } from '../../rules';
import { useCheck, usePane, useT } from '../context';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Buttons } from '../ui/Panel';
import { Answer } from '../ui/Reasons';
import type { SelfCheckSheet } from './use-sheet';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly edition: Edition | undefined;
  readonly facts: EligibilityFacts;
  /** What was entered in the pane and stands in no sheet yet. */
  readonly entered: EligibilityFacts;
  readonly known: { readonly facts: EligibilityFacts; readonly sources: Readonly<Partial<Record<Fact, string>>>; readonly found: readonly Fact[] };
  readonly sheet: SelfCheckSheet;
  readonly onEntered: (entered: EligibilityFacts) => void;
}

export function SheetOfAnswers({ edition, facts, entered, known, sheet: { answers, failed, refresh }, onEntered }: Props) {
  const styles = useStyles();
  const t = useT();
  const { actions, lang, today } = usePane();
  const { result } = useCheck();
  const nameOf = (fact: Fact): string => {
    const label = edition && questionsOf(edition).find((one) => one.fact === fact)?.label;
    return label ? t(label) : fact;
  };
  const differing = answers
    ? (Object.keys(entered) as Fact[]).filter((fact) => answers.cells[fact] !== undefined && entered[fact] !== answers.facts[fact])
    : [];
  const unlinked = differing.filter((fact) => answers?.formulas[fact] !== undefined);
  const newer = answers
    ? known.found.filter(
        (fact) => answers.cells[fact] !== undefined && known.facts[fact] !== undefined && facts[fact] !== undefined && known.facts[fact] !== facts[fact],
      )
    : [];

  const make = async () => {
    if (!edition) return;
    await actions.makeSheets((blocks) => {
      const read = answersOfSheets({ check: result, blocks, on: facts.on ?? today(), lang });
      // An answer follows its cell where it is what the cell says; what a person entered stays what was entered.
      const sources: Partial<Record<Fact, AnswerSource>> = Object.fromEntries(
        Object.entries(read.sources).filter(([fact]) => facts[fact as Fact] === read.facts[fact as Fact]),
      );
      // Where no sheet says the day, it is said whose day it is.
      const day = 'on' in entered ? undefined : known.sources.on;
      if (day !== undefined && !sources.on) sources.on = { where: day };
      return valueOf([selfCheckSheet({ edition, facts, sources, unclear: read.unclear, lang, date1904: blocks[0]?.date1904 ?? false })]);
    }, isCertificateSheet);
    onEntered({});
    await refresh();
  };
  const write = async () => {
    if (!answers) return;
    const writes = differing.map((fact): CellWrite => {
      const value = writtenAnswer(fact, entered, lang, (day) => toSerial(day, answers.date1904));
      const format = kindOf(fact) === 'date' && value !== null ? { numberFormat: 'yyyy-mm-dd' } : {};
      const beforeFormula = answers.formulas[fact];
      const before = { before: answers.held[fact] ?? null, ...(beforeFormula === undefined ? {} : { beforeFormula }) };
      return { address: answers.cells[fact] as string, ...before, value, ...format };
    });
    if (!(await actions.fillIn(answers.sheetId, writes, S.self.writing, S.self.written(writes.length)))) return;
    onEntered({});
    await refresh();
  };

  return (
    <div className={styles.root} data-self-sheet={answers?.sheet ?? ''}>
      {answers && <p className={styles.note}>{t(S.self.sheetRead(answers.sheet))}</p>}
      {answers?.edition !== undefined && edition !== undefined && answers.edition !== edition.id && <Answer tone="note">{t(S.self.sheetOther)}</Answer>}
      {failed && <Answer tone="note">{t(S.self.sheetFailed)}</Answer>}
      {answers?.wrong.map(({ address, text }) => (
        <p key={address} className={styles.note} data-self-wrong={address}>
          <LinkButton onClick={() => void actions.goTo(answers.sheetId, address)}>{t(S.self.sheetWrong(address, text.slice(0, 40)))}</LinkButton>
        </p>
      ))}
      {differing.length > 0 && <p className={styles.note}>{t(S.self.sheetUnsaved(differing.map(nameOf).join(', ')))}</p>}
      {unlinked.length > 0 && (
        <p className={styles.note} data-self-unlinked>
          {t(S.self.linkLost(unlinked.map(nameOf).join(', ')))}
        </p>
      )}
      {newer.length > 0 && <p className={styles.note}>{t(S.self.checkDiffers(newer.map(nameOf).join(', ')))}</p>}
      <Buttons>
        {answers ? (
          <>
            {differing.length > 0 && (
              <Button size="small" appearance="primary" data-action="self-sheet-write" onClick={() => void write()}>
                {t(S.self.sheetWrite(differing.length))}
              </Button>
            )}
            {newer.length > 0 && (
              <Button
                size="small"
                data-action="self-check-take"
                onClick={() => onEntered({ ...entered, ...Object.fromEntries(newer.map((fact) => [fact, known.facts[fact]])) })}
              >
                {t(S.self.checkTake)}
              </Button>
            )}
            <Button size="small" data-action="self-sheet-go" onClick={() => void actions.goTo(answers.sheetId, answers.cells.on ?? 'A1')}>
              {t(S.self.sheetGo)}
            </Button>
          </>
        ) : null}
        {edition && (
          <Button size="small" data-action="self-sheet-make" onClick={() => void make()}>
            {t(answers ? S.self.sheetAgain : S.self.sheetMake)}
          </Button>
        )}
      </Buttons>
    </div>
  );
}
