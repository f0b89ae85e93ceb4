/** Corrects what was understood of a sheet and of the firm. What is left as it was stays with what is read from the workbook. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Corrections, type FirmFacts, type SheetCheck, type WorkbookCheck } from '../../checking';
import { namesIn, withColumns, withLineOfName, withPayments, withTable } from '../../reading/corrections';
import { EVERY_PAYMENT } from '../../reading/settlements';
import { useCheck, usePane, useT } from '../context';
import { formatWon, unitName } from '../format';
import { FACT_NAMES, KIND_NAMES, S } from '../strings';
import { DateField, TextField, WonField, YesNoField } from '../ui/fields';
import { Buttons, Panel } from '../ui/Panel';
import { ColumnsEditor, useColumns } from './questions/ColumnsEditor';
import { Q } from './questions/strings';
import { UnitField } from './questions/UnitField';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'anywhere' },
});

export function CorrectionPanel({ check, result, onClose }: { readonly check: SheetCheck; readonly result: WorkbookCheck; readonly onClose: () => void }) {
  const styles = useStyles();
  const { actions, controller, lang } = usePane();
  const state = useCheck();
  const t = useT();
  const { understanding } = check;
  const kept = controller.correctionsOf(check.sheet);
  const [correction, setCorrection] = useState<Corrections>(kept);
  const [facts, setFacts] = useState<FirmFacts>(state.facts);
  const { glance, assigned, setAssigned, point } = useColumns(check.sheetId, () => controller.glance(check.sheetId));
  const read = understanding.headerRows[0];
  const names = namesIn(correction, result.edition) ?? {};
  const change = (next: Partial<Corrections>) => setCorrection({ ...correction, ...next });
  const changeFact = <K extends keyof FirmFacts>(fact: K, value: FirmFacts[K] | undefined) => {
    const { [fact]: _old, ...others } = facts;
    setFacts(value === undefined ? others : { ...others, [fact]: value });
  };
  const readFrom = (fact: keyof FirmFacts): string | undefined => {
    const source = result.factSources.find((one) => one.fact === fact);
    return source?.from === 'sheet' && source.where ? t(S.correction.readFrom(source.where)) : undefined;
  };
  /** What the workbook says stands in the empty field as its hint, so that it need not be typed again. */
  const fromSheet = <K extends keyof FirmFacts>(fact: K, more?: string): string | undefined => {
    const value = result.facts[fact];
    const where = readFrom(fact);
    return (
      [where && value !== undefined ? `${typeof value === 'number' ? formatWon(value, lang) : String(value)} · ${where}` : undefined, more]
        .filter(Boolean)
        .join(' · ') || undefined
    );
  };

  const apply = (button: HTMLElement) => {
    // What was typed and cannot be read is corrected first, not left out.
    const wrong = button.closest('[role="group"]')?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return;
    }
    const { headerRow: _row, ...others } = correction;
    const moved = glance !== undefined && (glance.headerRow !== read || kept.headerRow !== undefined);
    const placed = moved ? { ...others, headerRow: glance.headerRow } : others;
    const next = glance ? withColumns(placed, glance.roles, assigned, 'changed') : placed;
    // One step, so that one step takes it back.
    const said = JSON.stringify(next) !== JSON.stringify(kept);
    const told = JSON.stringify(facts) !== JSON.stringify(controller.getState().facts);
    if (said || told) void actions.correct(said ? { [check.sheet]: next } : {}, Q.corrected(check.sheet), told ? facts : undefined);
    onClose();
  };
  return (
    <Panel label={t(S.check.correct(check.sheet))} onClose={onClose}>
      <Field label={t(S.correction.kind)} size="small">
        <Select size="small" value={correction.kind ?? ''} data-field="kind" onChange={(_, data) => setCorrection(withKind(correction, data.value))}>
          <option value="">{t(S.correction.asRead(t(KIND_NAMES[understanding.kind])))}</option>
          <option value="ledger">{t(KIND_NAMES.ledger)}</option>
          <option value="statement">{t(KIND_NAMES.statement)}</option>
        </Select>
      </Field>
      <UnitField value={correction.unit} asRead={t(S.correction.asRead(unitName(understanding.unit, lang)))} onUnit={(unit) => change({ unit })} />
      {glance && <ColumnsEditor glance={glance} assigned={assigned} onAssigned={setAssigned} onHeaderRow={point} />}
      {Object.keys(names).length > 0 && (
        <>
          <h2 className={styles.heading}>{t(Q.names)}</h2>
          {Object.entries(names).map(([name, code]) => (
            <div key={name} className={styles.row} data-name={name}>
              <span className={styles.name}>
                {name} → {code}
              </span>
              <Button
                size="small"
                aria-label={t(Q.forget(name))}
                data-action="forget-name"
                onClick={() => setCorrection(withLineOfName(correction, name, undefined, result.edition))}
              >
                {t(Q.again)}
              </Button>
            </div>
          ))}
        </>
      )}
      {correction.countedPayments && (
        <div className={styles.row}>
          <span className={styles.name}>
            {t(Q.countedPayments(correction.countedPayments.includes(EVERY_PAYMENT) ? 0 : correction.countedPayments.length))}
          </span>
          <Button size="small" data-action="leave-payments" onClick={() => setCorrection(withPayments(correction, undefined))}>
            {t(Q.leavePayments)}
          </Button>
        </div>
      )}
      {correction.countedTables && (
        <div className={styles.row}>
          <span className={styles.name}>{t(Q.countedTables(correction.countedTables.length))}</span>
          <Button size="small" data-action="leave-tables" onClick={() => setCorrection(withTable(correction, undefined))}>
            {t(Q.leavePayments)}
          </Button>
        </div>
      )}
      <h2 className={styles.heading}>{t(S.correction.facts)}</h2>
      <p className={styles.note}>{t(S.correction.factsHelp)}</p>
      <DateField
        label={t(FACT_NAMES.appliedOn)}
        value={facts.appliedOn}
        onValue={(value) => changeFact('appliedOn', value)}
        hint={fromSheet('appliedOn')}
        name="appliedOn"
      />
      <TextField
        label={t(FACT_NAMES.industry)}
        value={facts.industry}
        onValue={(value) => changeFact('industry', value)}
        hint={fromSheet('industry', t(S.correction.industryHint))}
        name="industry"
        maxLength={60}
      />
      <YesNoField
        label={t(FACT_NAMES.internetBusiness)}
        value={facts.internetBusiness}
        onValue={(value) => changeFact('internetBusiness', value)}
        name="internetBusiness"
      />
      <WonField
        label={t(FACT_NAMES.sales)}
        value={facts.sales}
        onValue={(value) => changeFact('sales', value)}
        hint={fromSheet('sales', t(S.correction.salesHint))}
        name="sales"
      />
      <DateField
        label={t(FACT_NAMES.foundedOn)}
        value={facts.foundedOn}
        onValue={(value) => changeFact('foundedOn', value)}
        hint={fromSheet('foundedOn')}
        name="foundedOn"
      />
      <YesNoField label={t(FACT_NAMES.hasRdLab)} value={facts.hasRdLab} onValue={(value) => changeFact('hasRdLab', value)} name="hasRdLab" />
      <YesNoField
        label={t(FACT_NAMES.hasRdOrganisation)}
        value={facts.hasRdOrganisation}
        onValue={(value) => changeFact('hasRdOrganisation', value)}
        name="hasRdOrganisation"
      />
      <YesNoField label={t(FACT_NAMES.isSme)} value={facts.isSme} onValue={(value) => changeFact('isSme', value)} name="isSme" />
      <p className={styles.note}>{t(S.correction.remembered)}</p>
      <Buttons>
        <Button size="small" appearance="primary" data-action="correct-apply" onClick={(event) => apply(event.currentTarget)}>
          {t(S.common.apply)}
        </Button>
        <Button
          size="small"
          data-action="correct-reset"
          onClick={() => {
            void actions.correct({ [check.sheet]: undefined }, Q.corrected(check.sheet), {});
            onClose();
          }}
        >
          {t(S.correction.reset)}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(S.common.cancel)}
        </Button>
      </Buttons>
    </Panel>
  );
}

function withKind(correction: Corrections, value: string): Corrections {
  const { kind: _old, ...others } = correction;
  return value === 'ledger' || value === 'statement' ? { ...others, kind: value } : others;
}
