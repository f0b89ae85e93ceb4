/** Certificates of a list in the workbook: what is due first, what was missed, their spans on one line of time. */
import { Button, Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { daysBetween, type PlainDate, type Text } from '../../../domain';
import { certificateSheet } from '../../../documents/certificate-sheet';
import type { CertificateRole, CertificateTable } from '../../../reading/certificate-table';
import { a1, areaName } from '../../../sheet/a1';
import { usePane, useT } from '../../context';
import { inSlices } from '../../session/slices';
import { formatNumber } from '../../format';
import { DateField } from '../../ui/fields';
import { LinkButton } from '../../ui/LinkButton';
import { Section } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { Buttons } from '../../ui/Panel';
import { Answer } from '../../ui/Reasons';
import type { DateFacts } from '../plan';
import { calendarFile } from './calendar-file';
import { C } from './strings';
import { useCertificates } from './use-certificates';
import { filtered, watchSteps, type WatchedCertificate, type WatchFilter } from './watch-list';

const PAGE = 30;
const ROWS_OF_A_NEW_SHEET = 30;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { flex: '1 1 8rem', minWidth: 0 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, textAlign: 'start', verticalAlign: 'top' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  name: { minWidth: '5.5rem', wordBreak: 'keep-all', overflowWrap: 'anywhere' },
  whole: { whiteSpace: 'nowrap' },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
  note: { margin: 0 },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  lineCell: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}` },
  track: { position: 'relative', height: '10px', backgroundColor: tokens.colorNeutralBackground3 },
  span: { position: 'absolute', insetBlock: '1px', minWidth: '3px', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  window: { position: 'absolute', insetBlock: '3px', minWidth: '3px', backgroundColor: tokens.colorPaletteYellowBackground3, forcedColorAdjust: 'none' },
  today: { position: 'absolute', insetBlock: 0, width: '2px', backgroundColor: tokens.colorStatusDangerBorderActive, forcedColorAdjust: 'none' },
  output: { width: '100%', minHeight: '8rem', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

const ROLE_NAMES: Readonly<Record<CertificateRole, Text>> = {
  name: C.firm,
  type: C.aType,
  period: C.aPeriod,
  appliedOn: C.aDate,
  issuedOn: C.aDate,
  previousEnd: C.aDate,
  foundedOn: C.aDate,
  notifiedOn: C.aDate,
  validUntil: C.aDate,
};
const FILTERS: Readonly<Record<WatchFilter, Text>> = { all: C.all, overdue: C.overdue, within30: C.within30, within90: C.within90, open: C.open };

interface Props {
  readonly holidays?: ReadonlySet<PlainDate> | undefined;
  /** Shows the dates of one certificate with their clauses. */
  readonly onOpen: (facts: DateFacts) => void;
}

export function Certificates({ holidays: given, onOpen }: Props) {
  const styles = useStyles();
  const { host, controller, actions, lang, today } = usePane();
  const t = useT();
  const { table, settings, isBehind, find } = useCertificates(() => {
    setFrom(0);
    setCalendar(undefined);
    setSaidDay(undefined);
  });
  // A sheet that says by which day and which holidays it goes is shown by them, so that both say the same.
  const [saidDay, setSaidDay] = useState<PlainDate | null>();
  const day = saidDay === undefined ? (settings?.day ?? today()) : (saidDay ?? undefined);
  const holidays = settings?.moves === undefined ? given : settings.moves ? settings.holidays.dates : undefined;
  const [filter, setFilter] = useState<WatchFilter>('all');
  const [from, setFrom] = useState(0);
  const [calendar, setCalendar] = useState<string>();
  const { list, isWorking } = useWatchList(table, day, holidays);
  const shown = useMemo(() => filtered(list, filter), [list, filter]);
  const counts = useMemo(() => t(C.summary(filtered(list, 'overdue').length, filtered(list, 'within90').length, filtered(list, 'open').length)), [list, t]);
  // One scale for all: the spans can be compared.
  const scale = useMemo(() => scaleOf(shown, day), [shown, day]);
  // The list may have become shorter than the page that was looked at.
  const first = from < shown.length ? from : 0;
  const page = shown.slice(first, first + PAGE);

  const make = async () => {
    const { id } = await host.activeSheet();
    // One cell says by which date system the workbook counts.
    const { date1904 } = await host.readArea(id, { top: 0, left: 0, bottom: 0, right: 0 });
    await actions.addSheet(certificateSheet({ count: ROWS_OF_A_NEW_SHEET, today: today(), lang, date1904 }));
  };

  const save = async () => {
    const made = await calendarFile(shown, lang, today());
    try {
      const address = URL.createObjectURL(new Blob([made.text], { type: 'text/calendar;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = 'venture-certificates.ics';
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      controller.notify('success', C.calendarDone(made.count));
    } catch {
      // A host may keep files from the pane.
    }
    // Desktop hosts swallow downloads without a word: the text is there to be copied as well.
    setCalendar(made.text);
  };

  const place = (row: number, column: number | undefined): string => a1(row, column ?? table?.columns.name ?? 0);
  const goTo = (address: string) => table && void actions.goTo(table.sheetId, address);

  return (
    <Section title={t(C.title)}>
      <span>{t(C.lead)}</span>
      <Buttons>
        <Button size="small" appearance="primary" data-action="find-certificates" onClick={() => void find()}>
          {t(C.find)}
        </Button>
        <Button size="small" data-action="make-certificates" onClick={() => void make()}>
          {t(C.make)}
        </Button>
      </Buttons>
      {table && (
        <>
          <span className={styles.small}>{t(C.found(table.sheet, areaName(table.area), table.rows.length))}</span>
          {settings?.moves !== undefined && (
            <span className={styles.small} data-sheet-holidays={settings.moves ? settings.holidays.dates.size : 'none'}>
              {t(settings.moves ? C.sheetMoves(settings.holidays.dates.size) : C.sheetStays)}
            </span>
          )}
          {settings?.moves &&
            settings.holidays.bad.slice(0, 5).map(({ address, text: words }) => (
              <p key={address} className={styles.note}>
                <LinkButton onClick={() => goTo(address)}>{t(C.wrong(address, words.slice(0, 40), C.aDate))}</LinkButton>
              </p>
            ))}
          {isBehind && <Answer tone="note">{t(C.behind)}</Answer>}
          <div className={styles.row}>
            <div className={styles.wide}>
              <DateField label={t(C.day)} value={day} onValue={(value) => setSaidDay(value ?? null)} name="certificates-day" />
            </div>
            <Field className={styles.wide} label={t(C.show)} size="small">
              <Select
                size="small"
                value={filter}
                data-field="certificates-show"
                onChange={(_, { value }) => {
                  setFilter(value as WatchFilter);
                  setFrom(0);
                }}
              >
                {Object.entries(FILTERS).map(([id, label]) => (
                  <option key={id} value={id}>
                    {t(label)}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <span aria-live="polite" aria-busy={isWorking} data-certificate-counts>
            {isWorking ? t(C.working) : counts}
          </span>
          {page.length === 0 && !isWorking && <Answer tone="note">{t(C.nothing)}</Answer>}
          {page.length > 0 && (
            <table className={styles.table} data-list="certificates">
              <thead>
                <tr>
                  <th scope="col" className={styles.cell}>
                    {t(C.firm)}
                  </th>
                  <th scope="col" className={styles.cell}>
                    {t(C.next)}
                  </th>
                  <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
                    {t(C.until)}
                  </th>
                </tr>
              </thead>
              {page.map((one) => (
                <One key={one.index} one={one} scale={scale} day={day as PlainDate} onOpen={onOpen} />
              ))}
            </table>
          )}
          {page.some(({ validFrom, renewal }) => validFrom ?? renewal) && <span className={styles.small}>{t(C.legend)}</span>}
          <Pager name="certificates" from={first} size={PAGE} count={shown.length} onFrom={setFrom} />
          {filter === 'open' &&
            page.map(({ certificate, written, validUntil, index, open }) => (
              <div key={index}>
                {open.map(({ what, reasons }) => (
                  <p key={what.ko} className={styles.note}>
                    {`${certificate.name || t(C.unnamed(certificate.row + 1))} · ${t(what)}: ${reasons.map(({ message }) => t(message)).join(' ')}`}
                  </p>
                ))}
                {certificate.wrong.map(({ column, role, text: words }) => (
                  <p key={column} className={styles.note}>
                    <LinkButton onClick={() => goTo(place(certificate.row, column))} aria-label={t(C.goTo(place(certificate.row, column)))}>
                      {t(C.wrong(place(certificate.row, column), words.slice(0, 40), ROLE_NAMES[role]))}
                    </LinkButton>
                  </p>
                ))}
                {written && validUntil && (
                  <p className={styles.note}>
                    <LinkButton onClick={() => goTo(place(certificate.row, table.columns.validUntil ?? table.columns.period))}>
                      {t(C.written(place(certificate.row, table.columns.validUntil ?? table.columns.period), written, validUntil))}
                    </LinkButton>
                  </p>
                )}
              </div>
            ))}
          {shown.some(({ dues }) => dues.length > 0) && (
            <Buttons>
              <Button size="small" data-action="calendar-file" onClick={() => void save()}>
                {t(C.calendar)}
              </Button>
            </Buttons>
          )}
          {calendar !== undefined && (
            <textarea className={styles.output} readOnly aria-label={t(C.calendarCopy)} value={calendar} onFocus={(event) => event.currentTarget.select()} />
          )}
        </>
      )}
    </Section>
  );
}

/** The certificates with what is due, worked out in slices; while that lasts the list before it stays. */
function useWatchList(table: CertificateTable | undefined, day: PlainDate | undefined, holidays: ReadonlySet<PlainDate> | undefined) {
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    if (!table || !day) return;
    const leaving = new AbortController();
    inSlices(watchSteps(table.rows, day, holidays), { signal: leaving.signal }).then(
      (list) => setMade({ table, day, holidays, list }),
      () => undefined,
    );
    return () => leaving.abort();
  }, [table, day, holidays]);
  // What was worked out of another list, or for no day, is not shown.
  const isOfThis = table !== undefined && day !== undefined && made?.table === table;
  const isWorking = table !== undefined && day !== undefined && !(isOfThis && made.day === day && made.holidays === holidays);
  return { list: isOfThis ? made.list : NOTHING, isWorking };
}
interface Made {
  readonly table: CertificateTable;
  readonly day: PlainDate;
  readonly holidays: ReadonlySet<PlainDate> | undefined;
  readonly list: readonly WatchedCertificate[];
}
const NOTHING: readonly WatchedCertificate[] = [];

function scaleOf(list: readonly WatchedCertificate[], day: PlainDate | undefined): readonly [PlainDate, PlainDate] {
  let least = day;
  let most = day;
  for (const { validFrom, validUntil, renewal } of list) {
    for (const date of [validFrom, validUntil, renewal?.from, renewal?.until]) {
      if (date === undefined) continue;
      if (least === undefined || date < least) least = date;
      if (most === undefined || date > most) most = date;
    }
  }
  const none = '' as PlainDate;
  return [least ?? none, most ?? none];
}

function One({
  one,
  scale: [first, last],
  day,
  onOpen,
}: {
  readonly one: WatchedCertificate;
  readonly scale: readonly [PlainDate, PlainDate];
  readonly day: PlainDate;
  readonly onOpen: Props['onOpen'];
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const { certificate, next, daysLeft, state, validFrom, validUntil, renewal, written } = one;
  const name = certificate.name || t(C.unnamed(certificate.row + 1));
  const length = Math.max(1, daysBetween(first, last));
  const at = (date: PlainDate): string => `${(daysBetween(first, date) / length) * 100}%`;
  const width = (from: PlainDate, until: PlainDate): string => `${(Math.max(0, daysBetween(from, until)) / length) * 100}%`;
  return (
    <tbody data-certificate={certificate.row + 1} data-state={state}>
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          <LinkButton onClick={() => onOpen(one.facts)} aria-label={t(C.details(name))}>
            {name}
          </LinkButton>
        </th>
        <td className={styles.cell}>
          {next ? (
            <>
              {t(next.what)} <span className={styles.whole}>{next.until}</span>
              <span className={mergeClasses(styles.small, state === 'overdue' && styles.overdue)}>
                {t(
                  daysLeft === undefined || daysLeft === 0
                    ? C.today
                    : daysLeft < 0
                      ? C.past(formatNumber(-daysLeft, lang))
                      : C.left(formatNumber(daysLeft, lang)),
                )}
                {next.from !== next.until && next.from > day && ` (${t(C.sinceOpen(next.from))})`}
              </span>
            </>
          ) : (
            '–'
          )}
          {(certificate.wrong.length > 0 || written !== undefined) && <span className={styles.overdue}>{t(C.open)}</span>}
        </td>
        <td className={mergeClasses(styles.cell, styles.number)}>{validUntil ?? '–'}</td>
      </tr>
      <tr>
        <td colSpan={3} className={styles.lineCell}>
          <div className={styles.track} aria-hidden>
            {validFrom && validUntil && <div className={styles.span} style={{ insetInlineStart: at(validFrom), width: width(validFrom, validUntil) }} />}
            {renewal && <div className={styles.window} style={{ insetInlineStart: at(renewal.from), width: width(renewal.from, renewal.until) }} />}
            <div className={styles.today} style={{ insetInlineStart: at(day) }} />
          </div>
        </td>
      </tr>
    </tbody>
  );
}
