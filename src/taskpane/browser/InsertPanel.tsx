/** Arguments, filled where the workbook answers them; the call goes into the cell that is selected then. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { quoteSheet } from '../../checking';
import type { CatalogueEntry } from '../catalogue';
import { useCheck, usePane, useT } from '../context';
import { S } from '../strings';
import { Buttons, Panel } from '../ui/Panel';
import { filledArguments, readLastCostRow } from './fill';
import { callOf, numberFormatOf } from './formula';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  // Beside the field itself, whose label stands above it.
  take: { marginBlockStart: `calc(${tokens.lineHeightBase200} + ${tokens.spacingVerticalXS})` },
  field: { flex: '1 1 9rem', minWidth: 0 },
  code: { margin: 0, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export function InsertPanel({ entry, onClose }: { readonly entry: CatalogueEntry; readonly onClose: () => void }) {
  const styles = useStyles();
  const { actions, controller, host } = usePane();
  const { result } = useCheck();
  const t = useT();
  const [first] = useState<readonly string[]>(() => filledArguments(entry, result));
  const [typed, setTyped] = useState(first);
  // The totals under the ledger are left out as soon as they have been read, unless something was typed meanwhile.
  // Once: the check that follows the inserted formula must not ask again, and speak over what was said of the formula.
  const filled = useRef(false);
  useEffect(() => {
    if (filled.current) return undefined;
    let left = false;
    readLastCostRow(host, result).then(
      (lastRow) => {
        if (left) return;
        filled.current = true;
        setTyped((now) => (now === first ? filledArguments(entry, result, lastRow) : now));
      },
      (error: unknown) => {
        if (!left) controller.notify('error', error);
      },
    );
    return () => {
      left = true;
    };
  }, [host, controller, entry, result, first]);
  const [tried, setTried] = useState(false);
  const set = (place: number, value: string) => setTyped(typed.map((one, index) => (index === place ? value : one)));
  const missing = (place: number): boolean => !entry.parameters[place]?.optional && !typed[place]?.trim();

  const takeSelection = async (place: number) => {
    const at = await actions.selection();
    if (!at) return;
    try {
      const name = (await host.sheets()).find(({ id }) => id === at.sheetId)?.name;
      set(place, name === undefined ? at.address : `${quoteSheet(name)}!${at.address}`);
    } catch (error) {
      controller.notify('error', error);
    }
  };
  const insert = async () => {
    setTried(true);
    if (entry.parameters.some((_, place) => missing(place))) return;
    if (await actions.insertFormula(callOf(entry, typed), numberFormatOf(entry))) onClose();
  };

  return (
    <Panel label={t(S.functions.insertNamed(entry.id))} onClose={onClose}>
      {entry.parameters.map((parameter, place) => (
        <div key={parameter.name} className={styles.row}>
          <Field
            className={styles.field}
            size="small"
            label={parameter.optional ? `${parameter.name} (${t(S.functions.optional)})` : parameter.name}
            hint={t(parameter.description)}
            validationMessage={tried && missing(place) ? t(S.functions.needed) : undefined}
          >
            {parameter.values ? (
              <Select size="small" value={typed[place] ?? ''} data-argument={parameter.name} onChange={(_, { value }) => set(place, value)}>
                <option value="">–</option>
                {parameter.values.map(({ value, description }) => (
                  <option key={value} value={value}>
                    {value} · {t(description)}
                  </option>
                ))}
              </Select>
            ) : (
              <Input size="small" value={typed[place] ?? ''} maxLength={500} data-argument={parameter.name} onChange={(_, { value }) => set(place, value)} />
            )}
          </Field>
          {!parameter.values && (
            <Button
              size="small"
              className={styles.take}
              aria-label={`${parameter.name}: ${t(S.common.fromSelection)}`}
              onClick={() => void takeSelection(place)}
            >
              {t(S.common.fromSelection)}
            </Button>
          )}
        </div>
      ))}
      <p className={styles.code}>{callOf(entry, typed)}</p>
      <Buttons>
        <Button size="small" appearance="primary" data-action="insert-apply" onClick={() => void insert()}>
          {t(S.functions.insertHere)}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(S.common.cancel)}
        </Button>
      </Buttons>
    </Panel>
  );
}
