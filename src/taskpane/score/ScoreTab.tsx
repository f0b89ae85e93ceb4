/** 평가: the scorecards. Enter grades or take them from the sheet; sections against their floors; the result with all reasons. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { citationLabel, text } from '../../domain';
import { evaluationsIn, type Evaluations } from '../../reading/evaluators';
import { OWN_CARD, isOwnCard, withOwnItems } from '../../rules/own-card';
import type { SheetBlock } from '../../sheet/model';
import { ownItemsFrom } from './own-items';
import { SeveralEvaluators } from './SeveralEvaluators';
import { scoreSheet } from '../../documents/score-sheet';
import { Grid } from '../../reading/grid';
import { findScoreTable, type ScoreTable } from '../../reading/score-table';
import { a1, areaName } from '../../sheet/a1';
import { isOwnSheet, SHEET_NAMES } from '../../sheet/sheet-names';
import { assess, cardByAge, markKind, missingPart, type Edition, type Marks } from '../../rules';
import { parseArea } from '../../checking';
import { useKnownFirm } from '../application-date';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S } from '../strings';
import { EditionChoice, useShownEdition } from '../ui/EditionChoice';
import { Page, Section } from '../ui/Page';
import { Reasons } from '../ui/Reasons';
import type { Card, CardId } from './card';
import { GradeTable } from './GradeTable';
import { gradesByCard, type FirmGrades } from './grades';
import { ManyFirms } from './ManyFirms';
import { ScoreResult } from './ScoreResult';
import { L } from './strings';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
  wide: { flex: '1 1 10rem', minWidth: 0 },
});

/** Marks by edition and card: they are kept while another is looked at. */
type AllMarks = Readonly<Record<string, Marks>>;

export function ScoreTab() {
  const t = useT();
  const shown = useShownEdition(['cards']);
  const [all, setAll] = useState<AllMarks>({});
  const { edition } = shown;
  const first = edition && cardsOf(edition)[0];
  const isWeights = first !== undefined && markKind(first) === 'points';
  return (
    <Page title={t(S.score.title)} lead={t(isWeights ? S.score.leadWeights : S.score.lead)}>
      <EditionChoice shown={shown} />
      {edition && <Scores key={edition.id} edition={edition} all={all} onAll={setAll} />}
      {edition && !edition.scoreCards.available && <Reasons reasons={[missingPart(edition.scoreCards)]} />}
    </Page>
  );
}

const cardsOf = ({ scoreCards }: Edition): readonly Card[] => (scoreCards.available ? scoreCards.value.cards : []);
/** 별표 5, the longest one, of the notice of 2013; of today's tables the first. */
const USUAL: CardId = 5;
const usualCard = (cards: readonly Card[]): Card | undefined => cards.find((card) => card.id === USUAL && card.passMark) ?? cards[0];

function Scores({ edition: law, all, onAll }: { readonly edition: Edition; readonly all: AllMarks; readonly onAll: Dispatch<SetStateAction<AllMarks>> }) {
  // With an institution's own items it is the same law with another card.
  const [own, setOwn] = useState<Edition>();
  const edition = own ?? law;
  const cards = cardsOf(edition);
  const [chosen, setId] = useState<CardId>();
  const { facts, on } = useKnownFirm();
  const card = cards.find(({ id }) => id === chosen) ?? cardByAge(cards, facts.foundedOn, on) ?? usualCard(cards);
  return card ? (
    <CardScores
      key={own ? 'own' : 'law'}
      edition={edition}
      cards={cards}
      card={card}
      onCard={setId}
      all={all}
      onAll={onAll}
      onOwn={(next) => {
        setOwn(next);
        setId(OWN_CARD);
        // Grades of other items say nothing of these.
        onAll(Object.fromEntries(Object.entries(all).filter(([place]) => place !== `${law.id}|${OWN_CARD}`)));
      }}
    />
  ) : null;
}

function CardScores({
  edition,
  cards,
  card,
  onCard: setId,
  all,
  onAll: setAll,
  onOwn,
}: {
  readonly edition: Edition;
  readonly cards: readonly Card[];
  readonly card: Card;
  readonly onCard: (id: CardId) => void;
  readonly all: AllMarks;
  readonly onAll: Dispatch<SetStateAction<AllMarks>>;
  readonly onOwn: (edition: Edition | undefined) => void;
}) {
  const styles = useStyles();
  const { actions, controller, host, lang } = usePane();
  const t = useT();
  const { id } = card;
  const kind = markKind(card);
  const [firms, setFirms] = useState<readonly FirmGrades[]>([]);
  const [table, setTable] = useState<ScoreTable<CardId>>();
  const [opened, setOpened] = useState<number>();
  const [count, setCount] = useState('30');
  const [evaluatorCount, setEvaluatorCount] = useState('1');
  const [evaluations, setEvaluations] = useState<Evaluations<CardId>>();
  const [cleared, setCleared] = useState(0);
  const results = useMemo(() => firms.map((firm) => assess(edition, card, firm.grades)), [firms, edition, card]);
  const placeOfCard = (of: CardId): string => `${edition.id}|${of}`;
  const grades = all[placeOfCard(id)] ?? card.items.map(() => undefined);
  const setGrades = (next: Marks, of = id) => setAll((held) => ({ ...held, [placeOfCard(of)]: next }));
  /** The card that is shown before the others. */
  const sizes = [card, ...cards.filter((other) => other !== card)].map((one) => ({
    id: one.id,
    items: one.items.length,
    isWeights: markKind(one) === 'points',
  }));

  const take = async () => {
    const at = await actions.selection();
    const area = at && parseArea(at.address);
    if (!at || !area) {
      controller.notify('info', S.score.selectFirst);
      return;
    }
    try {
      const { id: fitting = id, read } = gradesByCard(await host.readArea(at.sheetId, area), sizes);
      if ('problem' in read) {
        controller.notify('warning', read.problem);
        return;
      }
      setId(fitting);
      setTable(undefined);
      setOpened(undefined);
      setEvaluations(undefined);
      setFirms(read.firms.length > 1 ? read.firms : []);
      if (read.firms.length === 1 && read.firms[0]) setGrades(read.firms[0].grades, fitting);
    } catch (error) {
      controller.notify('error', error);
    }
  };

  /** The first sheet with a table of scores, the one that is looked at before the others. */
  const find = () =>
    controller.run(text('평가표를 찾는 중', 'Looking for scores'), async ({ signal }) => {
      const named = cards.map((one) => ({ id: one.id, items: one.items, marks: markKind(one) }));
      const active = (await host.activeSheet()).id;
      const infos = (await host.sheets()).filter(
        ({ visible, name }) => visible && (!isOwnSheet(name) || [SHEET_NAMES.scores.ko, SHEET_NAMES.scores.en].some((own) => name.startsWith(own))),
      );
      for (const info of [...infos.filter(({ id: one }) => one === active), ...infos.filter(({ id: one }) => one !== active)]) {
        const found = findScoreTable(new Grid(await host.read(info.id, { signal })), named);
        signal.throwIfAborted();
        if (!found || found.firms.length === 0) continue;
        setId(found.card);
        setTable(found);
        setFirms(found.firms);
        setEvaluations(undefined);
        setOpened(undefined);
        return;
      }
      controller.notify('info', L.notFound);
    });
  const openFirm = (index: number | undefined) => {
    const firm = index === undefined ? undefined : firms[index];
    setOpened(firm ? index : undefined);
    if (firm) setGrades(firm.grades);
  };
  /** A grade of a firm of the sheet goes into its own cell and into no other. */
  const change = (next: Marks, place: number) => {
    const ofCard = placeOfCard(id);
    setGrades(next);
    const firm = opened === undefined ? undefined : firms[opened];
    if (!firm) return;
    setFirms(firms.map((one) => (one === firm ? { ...firm, grades: next } : one)));
    const row = table?.firms[opened ?? -1]?.row;
    const column = table?.columns[place];
    if (!table || row === undefined || column === undefined) return;
    const address = a1(row, column);
    /** What did not arrive in the sheet is not shown as if it stood there, unless another grade was given meanwhile. */
    const takeBack = () => {
      const restored = (held: Marks): Marks => held.map((mark, item) => (item === place && mark === next[place] ? firm.grades[place] : mark));
      setFirms((held) => held.map((one, index) => (index === opened ? { ...one, grades: restored(one.grades) } : one)));
      setAll((held) => ({ ...held, [ofCard]: restored(held[ofCard] ?? []) }));
    };
    void controller.run(L.writing, async ({ signal }) => {
      const area = { top: row, left: column, bottom: row, right: column };
      try {
        const before = (await host.readArea(table.sheetId, area, { signal })).values[0]?.[0] ?? null;
        const receipt = await host.write(table.sheetId, [{ address, before, value: next[place] ?? null }]);
        controller.store.set({ undo: { title: L.written(address), receipts: [receipt] } });
      } catch (error) {
        takeBack();
        throw error;
      }
    });
  };
  /** All sheets, for evaluators may each have one of their own. */
  const gather = () =>
    controller.run(L.gathering, async ({ signal }) => {
      const named = cards.filter(({ passMark }) => passMark).map((one) => ({ id: one.id, items: one.items, marks: markKind(one) }));
      const blocks: SheetBlock[] = [];
      for (const info of await host.sheets()) {
        if (!info.visible || (isOwnSheet(info.name) && ![SHEET_NAMES.scores.ko, SHEET_NAMES.scores.en].some((own) => info.name.startsWith(own)))) continue;
        blocks.push(await host.read(info.id, { signal }));
        signal.throwIfAborted();
      }
      const found = evaluationsIn(blocks, named);
      if (!found || found.firms.length === 0) {
        controller.notify('info', L.noneSeveral);
        return;
      }
      setId(found.card);
      setFirms([]);
      setTable(undefined);
      setOpened(undefined);
      setEvaluations(found);
    });
  const takeOwn = async () => {
    const at = await actions.selection();
    const area = at && parseArea(at.address);
    if (!at || !area) return controller.notify('info', L.ownHelp);
    try {
      const read = ownItemsFrom((await host.readArea(at.sheetId, area)).values);
      if ('problem' in read) return controller.notify('warning', read.problem);
      const changed = withOwnItems(edition, read.items);
      if (changed.kind === 'value') return onOwn(changed.value);
      const reasons = (changed.kind === 'refused' ? changed.reasons : changed.needs).map(({ message }) => message);
      controller.notify('warning', text(reasons.map(({ ko }) => ko).join(' '), reasons.map(({ en }) => en).join(' ')));
    } catch (error) {
      controller.notify('error', error);
    }
    return undefined;
  };
  const make = async () => {
    const made = scoreSheet({ edition, card: id, firms: Number(count), evaluators: Number(evaluatorCount), lang });
    if (made.kind === 'value') await actions.addSheet(made.value);
    else for (const { message } of made.kind === 'incomplete' ? made.needs : made.reasons) controller.notify('warning', message);
  };
  const missing = table ? card.items.filter((_, item) => table.columns[item] === undefined).map(({ name }) => t(name)) : [];
  const wrong = table?.firms.flatMap(({ row, wrong: cells }) => cells.map(({ item, text: what }) => ({ cell: a1(row, table.columns[item] ?? 0), what }))) ?? [];

  return (
    <>
      <div className={styles.row}>
        <Field className={styles.wide} label={t(S.score.card)} size="small">
          <Select
            size="small"
            value={String(id)}
            data-field="card"
            onChange={(_, { value }) => {
              setId(cards.find((one) => String(one.id) === value)?.id ?? id);
              setFirms([]);
              setEvaluations(undefined);
              setTable(undefined);
              setOpened(undefined);
            }}
          >
            {cards.map((one) => (
              <option key={one.id} value={String(one.id)}>
                {`${citationLabel(one.source, lang)} · ${t(one.title)}`}
              </option>
            ))}
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
            setCleared(cleared + 1);
            setFirms([]);
            setEvaluations(undefined);
            setTable(undefined);
            setOpened(undefined);
          }}
        >
          {t(S.score.clear)}
        </Button>
      </div>
      {kind === 'grades' ? (
        <div className={styles.row}>
          <Field label={t(L.count)} size="small">
            <Input size="small" type="number" value={count} min={1} data-field="firm-count" onChange={(_, { value }) => setCount(value)} />
          </Field>
          <Field label={t(L.evaluators)} size="small">
            <Input
              size="small"
              type="number"
              value={evaluatorCount}
              min={1}
              data-field="evaluator-count"
              onChange={(_, { value }) => setEvaluatorCount(value)}
            />
          </Field>
          <Button size="small" data-action="make-scores" onClick={() => void make()}>
            {t(L.make)}
          </Button>
        </div>
      ) : (
        <span>{t(S.score.sheetGradesOnly)}</span>
      )}
      {kind === 'grades' && (
        <div className={styles.row}>
          <Button size="small" data-action="gather-evaluators" onClick={() => void gather()}>
            {t(L.gather)}
          </Button>
          {isOwnCard(card) ? (
            <Button size="small" data-action="own-end" onClick={() => onOwn(undefined)}>
              {t(L.ownEnd)}
            </Button>
          ) : (
            id === OWN_CARD && (
              <Button size="small" data-action="own-items" onClick={() => void takeOwn()}>
                {t(L.own)}
              </Button>
            )
          )}
        </div>
      )}
      {id === OWN_CARD && kind === 'grades' && <span>{t(isOwnCard(card) ? L.ownUsed(card.items.length) : L.ownHelp)}</span>}
      {evaluations && evaluations.card === id && (
        <>
          {evaluations.single > 0 && <span>{t(L.singles(evaluations.single))}</span>}
          <SeveralEvaluators edition={edition} card={card} firms={evaluations.firms} onClose={() => setEvaluations(undefined)} />
        </>
      )}
      {table && firms.length > 0 && (
        <Section>
          <span>{t(L.found(table.sheet, areaName(table.area)))}</span>
          {missing.length > 0 && <span>{t(L.missing(missing.join(', ')))}</span>}
          {wrong.slice(0, 5).map(({ cell, what }) => (
            <span key={cell}>{t(kind === 'points' ? L.wrongPoints(cell, what) : L.wrong(cell, what))}</span>
          ))}
          {wrong.length > 5 && <span>… {wrong.length}</span>}
        </Section>
      )}
      {evaluations && evaluations.card === id ? null : firms.length > 0 && opened === undefined ? (
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
          <ScoreResult edition={edition} card={card} grades={grades} result={assess(edition, card, grades)} />
          <GradeTable
            edition={edition}
            owner={`${id}|${opened ?? ''}|${cleared}`}
            card={card}
            grades={grades}
            onGrades={change}
            {...(opened !== undefined && opened + 1 < firms.length ? { onNext: () => openFirm(opened + 1) } : {})}
          />
        </>
      )}
      <Section>
        <span>{t(card.passMark ? S.score.basis(t(edition.title), formatPoints(card.passMark.value, lang)) : S.score.basisWeights(t(edition.title)))}</span>
      </Section>
    </>
  );
}
