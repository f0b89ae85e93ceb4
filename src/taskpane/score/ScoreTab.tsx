/** 평가: the scorecards. Enter grades or take them from the sheet; sections against their floors; the result with all reasons. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { citationLabel, text } from '../../domain';
import { scoreSheet } from '../../documents/score-sheet';
import { Grid } from '../../reading/grid';
import { findScoreTable, type ScoreTable } from '../../reading/score-table';
import { a1, areaName } from '../../sheet/a1';
import { isOwnSheet, SHEET_NAMES } from '../../sheet/sheet-names';
import { DEFAULT_EDITION, evaluate, readCard, scoreCard, type Grade } from '../../rules';
import { parseArea } from '../../checking';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S } from '../strings';
import { Page, Section } from '../ui/Page';
import { Reasons } from '../ui/Reasons';
import { GradeTable } from './GradeTable';
import { gradesByCard, type FirmGrades } from './grades';
import { ManyFirms } from './ManyFirms';
import { ScoreResult } from './ScoreResult';
import { L } from './strings';

const CARDS = [4, 5, 6] as const;
type CardId = (typeof CARDS)[number];
type Grades = readonly (Grade | undefined)[];

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS }, wide: { flex: '1 1 10rem', minWidth: 0 } });

export function ScoreTab() {
  const styles = useStyles();
  const { actions, controller, host, lang } = usePane();
  const t = useT();
  const [id, setId] = useState<CardId>(5);
  // Grades of each card are kept while another is looked at.
  const [all, setAll] = useState<Readonly<Partial<Record<CardId, Grades>>>>({});
  const [firms, setFirms] = useState<readonly FirmGrades[]>([]);
  const [table, setTable] = useState<ScoreTable<CardId>>();
  const [opened, setOpened] = useState<number>();
  const [count, setCount] = useState('30');
  const edition = DEFAULT_EDITION;
  const results = useMemo(() => firms.map((firm) => evaluate(edition, id, firm.grades)), [firms, edition, id]);
  const held = scoreCard(edition, id);
  if (held.kind !== 'value') return <Page title={t(S.tabs.score)}>{<Reasons reasons={held.kind === 'incomplete' ? held.needs : held.reasons} />}</Page>;
  const card = held.value;
  const grades = all[id] ?? card.items.map(() => undefined);
  const setGrades = (next: Grades, of = id) => setAll({ ...all, [of]: next });
  /** The card that is shown before the others. */
  const sizes = [id, ...CARDS.filter((other) => other !== id)].flatMap((one) => {
    const other = scoreCard(edition, one);
    return other.kind === 'value' ? [{ id: one, items: other.value.items.length }] : [];
  });

  const take = async () => {
    const at = await actions.selection();
    const area = at && parseArea(at.address);
    if (!at || !area) {
      controller.say('info', S.score.selectFirst);
      return;
    }
    try {
      const { id: fitting = id, read } = gradesByCard(await host.readArea(at.sheetId, area), sizes);
      if ('problem' in read) {
        controller.say('warning', read.problem);
        return;
      }
      setId(fitting);
      setTable(undefined);
      setOpened(undefined);
      setFirms(read.firms.length > 1 ? read.firms : []);
      if (read.firms.length === 1 && read.firms[0]) setGrades(read.firms[0].grades, fitting);
    } catch (error) {
      controller.say('error', error);
    }
  };

  /** The first sheet with a table of scores, the one that is looked at before the others. */
  const find = () =>
    controller.run(text('평가표를 찾는 중', 'Looking for scores'), async ({ signal }) => {
      const cards = CARDS.flatMap((one) => {
        const other = scoreCard(edition, one);
        return other.kind === 'value' ? [{ id: one, items: other.value.items }] : [];
      });
      const active = (await host.activeSheet()).id;
      const infos = (await host.sheets()).filter(
        ({ visible, name }) => visible && (!isOwnSheet(name) || [SHEET_NAMES.scores.ko, SHEET_NAMES.scores.en].some((own) => name.startsWith(own))),
      );
      for (const info of [...infos.filter(({ id: one }) => one === active), ...infos.filter(({ id: one }) => one !== active)]) {
        const found = findScoreTable(new Grid(await host.read(info.id, { signal })), cards);
        signal.throwIfAborted();
        if (!found || found.firms.length === 0) continue;
        setId(found.card);
        setTable(found);
        setFirms(found.firms);
        setOpened(undefined);
        return;
      }
      controller.say('info', L.notFound);
    });
  const openFirm = (index: number | undefined) => {
    const firm = index === undefined ? undefined : firms[index];
    setOpened(firm ? index : undefined);
    if (firm) setGrades(firm.grades);
  };
  /** A grade of a firm of the sheet goes into its own cell and into no other. */
  const change = (next: Grades, place: number) => {
    setGrades(next);
    const firm = opened === undefined ? undefined : firms[opened];
    if (!firm) return;
    setFirms(firms.map((one) => (one === firm ? { ...firm, grades: next } : one)));
    const row = table?.firms[opened ?? -1]?.row;
    const column = table?.columns[place];
    if (!table || row === undefined || column === undefined) return;
    const address = a1(row, column);
    void controller.run(L.writing, async ({ signal }) => {
      const area = { top: row, left: column, bottom: row, right: column };
      const before = (await host.readArea(table.sheetId, area, { signal })).values[0]?.[0] ?? null;
      const receipt = await host.write(table.sheetId, [{ address, before, value: next[place] ?? null }]);
      controller.store.set({ undo: { title: L.written(address), receipts: [receipt] } });
    });
  };
  const make = async () => {
    const made = scoreSheet({ edition, card: id, firms: Number(count), lang });
    if (made.kind === 'value') await actions.addSheet(made.value);
    else for (const { message } of made.kind === 'incomplete' ? made.needs : made.reasons) controller.say('warning', message);
  };
  const missing = table ? card.items.filter((_, item) => table.columns[item] === undefined).map(({ name }) => t(name)) : [];
  const wrong = table?.firms.flatMap(({ row, wrong: cells }) => cells.map(({ item, text: what }) => ({ cell: a1(row, table.columns[item] ?? 0), what }))) ?? [];

  return (
    <Page title={t(S.score.title)} lead={t(S.score.lead)}>
      <div className={styles.row}>
        <Field className={styles.wide} label={t(S.score.card)} size="small">
          <Select
            size="small"
            value={String(id)}
            data-field="card"
            onChange={(_, { value }) => {
              setId(CARDS.find((one) => one === readCard(value)) ?? id);
              setFirms([]);
              setTable(undefined);
              setOpened(undefined);
            }}
          >
            {CARDS.map((one) => {
              const other = scoreCard(edition, one);
              return (
                <option key={one} value={one}>
                  {other.kind === 'value' ? `${citationLabel(other.value.source, lang)} · ${t(other.value.title)}` : one}
                </option>
              );
            })}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        <Button size="small" appearance="primary" data-action="find-scores" onClick={() => void find()}>
          {t(L.find)}
        </Button>
        <Button size="small" data-action="take-grades" onClick={() => void take()}>
          {t(S.score.take)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setGrades(card.items.map(() => undefined));
            setFirms([]);
            setTable(undefined);
            setOpened(undefined);
          }}
        >
          {t(S.score.clear)}
        </Button>
      </div>
      <div className={styles.row}>
        <Field label={t(L.count)} size="small">
          <Input size="small" type="number" value={count} min={1} data-field="firm-count" onChange={(_, { value }) => setCount(value)} />
        </Field>
        <Button size="small" data-action="make-scores" onClick={() => void make()}>
          {t(L.make)}
        </Button>
      </div>
      {table && firms.length > 0 && (
        <Section>
          <span>{t(L.found(table.sheet, areaName(table.area)))}</span>
          {missing.length > 0 && <span>{t(L.missing(missing.join(', ')))}</span>}
          {wrong.slice(0, 5).map(({ cell, what }) => (
            <span key={cell}>{t(L.wrong(cell, what))}</span>
          ))}
          {wrong.length > 5 && <span>… {wrong.length}</span>}
        </Section>
      )}
      {firms.length > 0 && opened === undefined ? (
        <Section title={t(S.score.firms(firms.length))}>
          <ManyFirms
            card={card}
            firms={firms}
            results={results}
            onOpen={openFirm}
            onClose={() => {
              setFirms([]);
              setTable(undefined);
            }}
          />
        </Section>
      ) : (
        <>
          {opened !== undefined && (
            <div className={styles.row}>
              <strong data-opened-firm={opened}>{firms[opened]?.name || t(S.score.firmNumber(opened + 1))}</strong>
              <Button size="small" data-action="firm-list" onClick={() => openFirm(undefined)}>
                {t(L.backToList)}
              </Button>
              <Button size="small" disabled={opened + 1 >= firms.length} data-action="firm-next" onClick={() => openFirm(opened + 1)}>
                {t(L.nextFirm)}
              </Button>
            </div>
          )}
          <ScoreResult card={card} grades={grades} result={evaluate(edition, id, grades)} />
          <GradeTable
            card={card}
            grades={grades}
            onGrades={change}
            {...(opened !== undefined && opened + 1 < firms.length ? { onNext: () => openFirm(opened + 1) } : {})}
          />
        </>
      )}
      <Section>
        <span>{t(S.score.basis(t(edition.title), card.passMark ? formatPoints(card.passMark.value, lang) : '–'))}</span>
      </Section>
    </Page>
  );
}
