/** What each column of a sheet holds: the first rows to look at, the header row among them, and a choice for each column. */
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { readDateCell } from '../../../domain';
import { columnName, isCellError, parseA1, type CellValue, type ColumnRole, type Glance } from '../../../checking';
import { usePane, useT } from '../../context';
import { formatNumber } from '../../format';
import { COLUMN_ROLES } from '../../session';
import { ROLE_NAMES, S } from '../../strings';
import { Q } from './strings';

/** What a ledger is mostly made of stands first. */
const FIRST: readonly ColumnRole[] = ['category', 'book', 'date', 'text', 'party', 'account', 'adjustment', 'subtotal'];
const ROLES: readonly ColumnRole[] = [...FIRST, ...COLUMN_ROLES.filter((role) => !FIRST.includes(role))];
/** Columns that are shown at once; the others on demand. */
const FEW_COLUMNS = 10;

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  number: { width: '6rem' },
  preview: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `1px ${tokens.spacingHorizontalXS}`,
    maxWidth: '7.5rem',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'start',
  },
  amount: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  letter: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, textAlign: 'center' },
  header: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  rowNumber: { padding: 0 },
  rowButton: {
    minWidth: '2.25rem',
    minHeight: '24px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rowChosen: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightBold },
  columns: { margin: 0, padding: 0, listStyleType: 'none' },
  column: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  about: { flex: '1 1 0', minWidth: 0 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  samples: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  role: { flex: '0 0 8.5rem', width: '8.5rem', minWidth: 0 },
});

/** The columns with the role that each was given. */
type Assigned = ReadonlyMap<number, ColumnRole>;

const assignedOf = (roles: Glance['roles']): Assigned =>
  new Map((Object.entries(roles) as [ColumnRole, number][]).map(([role, column]) => [column, role] as const));

/** What is shown of a sheet, and what a person says its columns hold: anew for each row that is pointed at as its header. */
export function useColumns<G extends Glance | undefined>(sheetId: string, first: () => G, from: 'roles' | 'proposed' = 'roles') {
  const { controller } = usePane();
  const [glance, setGlance] = useState<G | Glance>(first);
  const [assigned, setAssigned] = useState<Assigned>(() => assignedOf(glance?.[from] ?? {}));
  const point = (row: number): void => {
    const next = controller.glance(sheetId, row);
    if (!next) return;
    setGlance(next);
    setAssigned(assignedOf(next[from]));
  };
  return { glance, assigned, setAssigned, point };
}

/** A role is one column's: whoever gives it to another takes it from the first. */
function withRole(assigned: Assigned, column: number, role: ColumnRole | undefined): Assigned {
  const next = new Map([...assigned].filter(([at, own]) => at !== column && own !== role));
  if (role) next.set(column, role);
  return next;
}

function useCellWords(glance: Glance, assigned: Assigned): (value: CellValue, column: number) => string {
  const { lang } = usePane();
  return (value, column) => {
    if (value === null) return '';
    if (isCellError(value)) return value.error;
    // A day is a number in the file: it is shown as the sheet shows it.
    if (typeof value === 'number') return (assigned.get(column) === 'date' && readDateCell(value, glance.date1904)) || formatNumber(value, lang);
    return String(value).trim();
  };
}

export interface ColumnsEditorProps {
  readonly glance: Glance;
  readonly assigned: Assigned;
  readonly onAssigned: (assigned: Assigned) => void;
  /** Another header row was pointed at. */
  readonly onHeaderRow: (row: number) => void;
}

export function ColumnsEditor({ glance, assigned, onAssigned, onHeaderRow }: ColumnsEditorProps) {
  const styles = useStyles();
  const { actions } = usePane();
  const t = useT();
  const id = useId();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState<string>();
  const { headerRow, rows, columns, laid } = glance;
  const words = useCellWords(glance, assigned);
  const shown = all ? columns : columns.filter(({ column }, at) => at < FEW_COLUMNS || assigned.has(column));
  const rowText = typed ?? String(headerRow + 1);
  const rowBad = !/^\d{1,7}$/.test(rowText.trim()) || Number(rowText) < 1 || Number(rowText) > 1_048_576;
  const point = (row: number) => {
    setTyped(undefined);
    onHeaderRow(row);
  };
  const takeSelectedRow = async () => {
    const at = await actions.selection();
    const cell = at?.sheetId === glance.sheetId ? parseA1(at.address.split(':')[0] ?? '') : undefined;
    if (cell) point(cell.row);
  };

  return (
    <>
      {laid && <p className={styles.note}>{t(Q.laid)}</p>}
      {!laid && (
        <div className={styles.row}>
          <Field label={t(S.correction.headerRow)} size="small" validationMessage={rowBad ? t(S.correction.rowBad) : undefined}>
            <Input
              className={styles.number}
              size="small"
              value={rowText}
              inputMode="numeric"
              data-field="header-row"
              onChange={(_, { value }) => {
                setTyped(value);
                if (/^\d{1,7}$/.test(value.trim()) && Number(value) >= 1 && Number(value) <= 1_048_576) onHeaderRow(Number(value) - 1);
              }}
              onBlur={() => {
                if (!rowBad) setTyped(undefined);
              }}
            />
          </Field>
          <Button size="small" data-action="header-from-selection" onClick={() => void takeSelectedRow()}>
            {t(S.correction.fromSelected)}
          </Button>
        </div>
      )}
      {/* Wider than the pane: the keyboard must be able to scroll it. */}
      <div className={styles.preview} role="region" aria-label={t(Q.preview(glance.sheet))} tabIndex={0} data-preview>
        <table className={styles.table}>
          {!laid && (
            <thead>
              <tr>
                <th className={styles.cell} aria-label={t(Q.rowNumber)} />
                {shown.map(({ column }) => (
                  <th key={column} scope="col" className={mergeClasses(styles.cell, styles.letter)}>
                    {columnName(column)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row} className={mergeClasses(row === headerRow && styles.header)} data-row={row + 1}>
                {!laid && (
                  <th scope="row" className={mergeClasses(styles.cell, styles.rowNumber)}>
                    <button
                      type="button"
                      className={mergeClasses(styles.rowButton, row === headerRow && styles.rowChosen)}
                      aria-pressed={row === headerRow}
                      aria-label={t(Q.headerAt(row + 1))}
                      data-action="use-row"
                      onClick={() => point(row)}
                    >
                      {row + 1}
                    </button>
                  </th>
                )}
                {shown.map(({ column }) => {
                  const value = cells[columns.findIndex((one) => one.column === column)] ?? null;
                  const text = words(value, column);
                  return (
                    <td key={column} className={mergeClasses(styles.cell, typeof value === 'number' && styles.amount)} title={text}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className={styles.heading} id={`${id}-columns`}>
        {t(S.correction.columns)}
      </h2>
      <ul className={styles.columns} aria-labelledby={`${id}-columns`}>
        {shown.map(({ column, heading, samples }) => (
          <li key={column} className={styles.column}>
            <span className={styles.about} id={`${id}-${column}`}>
              <span className={styles.name}>{laid && heading !== '' ? heading : t(S.correction.column(columnName(column), heading))}</span>
              <span className={styles.samples} title={samples.map((value) => words(value, column)).join(' · ')}>
                {samples.map((value) => words(value, column)).join(' · ')}
              </span>
            </span>
            <Select
              className={styles.role}
              size="small"
              aria-labelledby={`${id}-${column}`}
              value={assigned.get(column) ?? ''}
              data-field={`column-${columnName(column)}`}
              onChange={(_, data) =>
                onAssigned(
                  withRole(
                    assigned,
                    column,
                    ROLES.find((role) => role === data.value),
                  ),
                )
              }
            >
              <option value="">{t(Q.unused)}</option>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(ROLE_NAMES[role])}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      {columns.length > FEW_COLUMNS && <Checkbox checked={all} label={t(S.correction.moreColumns)} onChange={(_, data) => setAll(data.checked === true)} />}
    </>
  );
}
