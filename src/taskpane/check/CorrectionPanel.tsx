/** Corrects what was understood of a sheet and of the firm. What is left as it was stays with what is read from the workbook. */
import { largest, least } from '../../domain';
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import {
  columnName,
  isCellError,
  parseA1,
  type ColumnRole,
  type Corrections,
  type FirmFacts,
  type SheetCheck,
  type SheetKind,
  type WorkbookCheck,
} from '../../checking';
import { useCheck, usePane, useT } from '../context';
import { formatWon, unitName } from '../format';
import { COLUMN_ROLES } from '../session';
import { FACT_NAMES, KIND_NAMES, ROLE_NAMES, S } from '../strings';
import { DateField, TextField, WonField, YesNoField } from '../ui/fields';
import { Buttons, Panel } from '../ui/Panel';

const FIRST_ROLES: Readonly<Record<SheetKind, readonly ColumnRole[]>> = {
  ledger: ['category', 'book', 'adjustment', 'subtotal', 'date'],
  statement: ['category', 'book', 'adjustment', 'subtotal'],
};
const UNITS = [1, 1000, 1_000_000] as const;

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

/** The words of the header rows by column, as they stand in the sheet now. */
function useHeaders(check: SheetCheck): ReadonlyMap<number, string> {
  const { host, controller } = usePane();
  const [headers, setHeaders] = useState<ReadonlyMap<number, string>>(new Map());
  const { sheetId, headerRows } = check.understanding;
  const top = least(headerRows);
  const bottom = largest(headerRows);
  const right = largest(Object.values(check.understanding.columns), 40);
  useEffect(() => {
    let gone = false;
    if (!Number.isFinite(top)) return undefined;
    host
      .readArea(sheetId, { top, left: 0, bottom, right })
      .then((block) => {
        if (gone) return;
        const found = new Map<number, string>();
        for (const row of block.values) {
          row.forEach((value, index) => {
            if (value === null || isCellError(value) || String(value).trim() === '') return;
            const column = block.left + index;
            found.set(column, [found.get(column), String(value).trim()].filter(Boolean).join(' '));
          });
        }
        setHeaders(found);
      })
      .catch((error: unknown) => controller.notify('warning', error));
    return () => {
      gone = true;
    };
  }, [host, controller, sheetId, top, bottom, right]);
  return headers;
}

export function CorrectionPanel({ check, result, onClose }: { readonly check: SheetCheck; readonly result: WorkbookCheck; readonly onClose: () => void }) {
  const styles = useStyles();
  const { actions, controller, lang } = usePane();
  const state = useCheck();
  const t = useT();
  const { understanding } = check;
  const kept = state.corrections[check.sheet] ?? {};
  const [correction, setCorrection] = useState<Corrections>(kept);
  const [facts, setFacts] = useState<FirmFacts>(state.facts);
  const [headerRow, setHeaderRow] = useState(String((kept.headerRow ?? understanding.headerRows[0] ?? 0) + 1));
  const [allRoles, setAllRoles] = useState(false);
  const headers = useHeaders(check);

  const row = Number(headerRow);
  const rowBad = !/^\d{1,7}$/.test(headerRow.trim()) || row < 1 || row > 1_048_576;
  const kind = correction.kind ?? understanding.kind;
  const roles = allRoles ? COLUMN_ROLES : FIRST_ROLES[kind];
  const columns = [...new Set([...headers.keys(), ...Object.values(understanding.columns)])].sort((a, b) => a - b);
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
    if (rowBad) return;
    // What was typed and cannot be read is corrected first, not left out.
    const wrong = button.closest('[role="group"]')?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return;
    }
    const same = row - 1 === (understanding.headerRows[0] ?? -1) && kept.headerRow === undefined;
    const { headerRow: _row, ...others } = correction;
    void controller.setFacts(facts);
    void controller.correct(check.sheet, same ? others : { ...others, headerRow: row - 1 });
    onClose();
  };
  const takeSelectedRow = async () => {
    const at = await actions.selection();
    const cell = at && parseA1(at.address.split(':')[0] ?? '');
    if (cell) setHeaderRow(String(cell.row + 1));
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
      <div className={styles.row}>
        <Field label={t(S.correction.headerRow)} size="small" validationMessage={rowBad ? t(S.correction.rowBad) : undefined}>
          <Input size="small" value={headerRow} inputMode="numeric" data-field="header-row" onChange={(_, data) => setHeaderRow(data.value)} />
        </Field>
        <Button size="small" onClick={() => void takeSelectedRow()}>
          {t(S.correction.fromSelected)}
        </Button>
      </div>
      <Field label={t(S.correction.unit)} size="small">
        <Select
          size="small"
          value={correction.unit === undefined ? '' : String(correction.unit)}
          data-field="unit"
          onChange={(_, data) => change({ unit: UNITS.find((unit) => String(unit) === data.value) })}
        >
          <option value="">{t(S.correction.asRead(unitName(understanding.unit, lang)))}</option>
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {unitName(unit, lang)}
            </option>
          ))}
        </Select>
      </Field>
      <h2 className={styles.heading}>{t(S.correction.columns)}</h2>
      {roles.map((role) => {
        const read = understanding.columns[role];
        const given = correction.columns?.[role];
        const name = (column: number) => t(S.correction.column(columnName(column), headers.get(column) ?? ''));
        return (
          <Field key={role} label={t(ROLE_NAMES[role])} size="small">
            <Select
              size="small"
              value={given === undefined ? '' : given === null ? 'none' : String(given)}
              data-field={`column-${role}`}
              onChange={(_, data) => setCorrection(withColumn(correction, role, data.value))}
            >
              <option value="">{t(S.correction.asRead(read === undefined ? t(S.correction.none) : name(read)))}</option>
              <option value="none">{t(S.correction.none)}</option>
              {columns.map((column) => (
                <option key={column} value={column}>
                  {name(column)}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <Checkbox checked={allRoles} label={t(S.correction.moreColumns)} onChange={(_, data) => setAllRoles(data.checked === true)} />
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
            void controller.setFacts({});
            void controller.correct(check.sheet, undefined);
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

function withColumn(correction: Corrections, role: ColumnRole, value: string): Corrections {
  const { [role]: _old, ...others } = correction.columns ?? {};
  return { ...correction, columns: value === '' ? others : { ...others, [role]: value === 'none' ? null : Number(value) } };
}
