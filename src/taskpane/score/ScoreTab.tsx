/** 평가: the scorecards. Enter grades or take them from the sheet; sections against their floors; the result with all reasons. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { citationLabel } from '../../domain';
import { scoreSheet } from '../../documents/score-sheet';
import { evaluationsIn, type Evaluations } from '../../reading/evaluators';
import { assess, cardByAge, markKind, missingPart, type Edition, type Marks } from '../../rules';
import { OWN_CARD, withOwnItems } from '../../rules/own-card';
import { parseArea } from '../../checking';
import type { SheetBlock } from '../../sheet/model';
import { useKnownFirm } from '../application-date';
import { useCheck, usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S } from '../strings';
import { EditionChoice, useShownEdition } from '../ui/EditionChoice';
import { Page, Section } from '../ui/Page';
import { Reasons } from '../ui/Reasons';
import type { Card, CardId } from './card';
import { FoundTable } from './FoundTable';
import { GradeTable } from './GradeTable';
import { gradesByCard } from './grades';
import { ManyFirms } from './ManyFirms';
import { OwnItems, type OwnItemsProps } from './OwnItems';
import { ScoreResult } from './ScoreResult';
import { SeveralEvaluators } from './SeveralEvaluators';
import { L } from './strings';
import { mayHoldScores, namesOf, useFirms, type Firms, type Handed } from './use-firms';

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
  const [handed, setHanded] = useState<Handed>();
  const { edition, choose } = shown;
  const first = edition && cardsOf(edition)[0];
  const isWeights = first !== undefined && markKind(first) === 'points';
  return (
    <Page title={t(S.score.title)} lead={t(isWeights ? S.score.leadWeights : S.score.lead)}>
      <EditionChoice shown={shown} onChange={() => setHanded(undefined)} />
      {edition && (
        <Scores
          key={edition.id}
          edition={edition}
          all={all}
          onAll={setAll}
          handed={handed?.edition === edition.id ? handed : undefined}
          onHand={(next) => {
            setHanded(next);
            choose(next.edition);
          }}
        />
      )}
      {edition && !edition.scoreCards.available && <Reasons reasons={[missingPart(edition.scoreCards)]} />}
    </Page>
  );
}

const cardsOf = ({ scoreCards }: Edition): readonly Card[] => (scoreCards.available ? scoreCards.value.cards : []);
/** 별표 5, the longest one, of the notice of 2013; of today's tables the first. */
const USUAL: CardId = 5;
const usualCard = (cards: readonly Card[]): Card | undefined => cards.find((card) => card.id === USUAL && card.passMark) ?? cards[0];

interface ScoresProps {
  readonly edition: Edition;
  readonly all: AllMarks;
  readonly onAll: Dispatch<SetStateAction<AllMarks>>;
  /** Firms that were found while another edition was shown. */
  readonly handed: Handed | undefined;
  readonly onHand: (handed: Handed) => void;
}

function Scores({ edition: law, all, onAll, handed, onHand }: ScoresProps) {
  const { ownItems } = useCheck();
  // With an institution's own items it is the same law with another card.
  const remembered = useMemo(
    () => (ownItems?.edition === law.id ? { from: ownItems.from, items: ownItems.items, outcome: withOwnItems(law, ownItems.items) } : undefined),
    [ownItems, law],
  );
  const edition = remembered?.outcome.kind === 'value' ? remembered.outcome.value : law;
  const cards = cardsOf(edition);
  const [chosen, setId] = useState<CardId | undefined>(handed?.card);
  const { facts, on } = useKnownFirm();
  // Whoever has items of their own scores by them.
  const own = edition === law ? undefined : cards.find(({ id }) => id === OWN_CARD);
  const card = cards.find(({ id }) => id === chosen) ?? own ?? cardByAge(cards, facts.foundedOn, on) ?? usualCard(cards);
  // Grades of other items say nothing of these.
  const items = remembered?.outcome.kind === 'value' ? JSON.stringify(remembered.items) : '';
  return card ? (
    <CardScores
      key={items}
      {...{ law, edition, cards, card, remembered, all }}
      handed={handed?.firms}
      onHand={onHand}
      place={(id) => `${law.id}|${id}|${items}`}
      onCard={setId}
      onAll={onAll}
    />
  ) : null;
}

interface CardProps {
  readonly law: Edition;
  readonly edition: Edition;
  readonly cards: readonly Card[];
  readonly card: Card;
  readonly remembered: OwnItemsProps['remembered'];
  readonly all: AllMarks;
  readonly onAll: Dispatch<SetStateAction<AllMarks>>;
  /** Where the marks of a card are kept. */
  readonly place: (id: CardId) => string;
  readonly onCard: (id: CardId) => void;
  readonly handed: Firms | undefined;
  readonly onHand: (handed: Handed) => void;
}

function CardScores({ law, edition, cards, card, remembered, all, onAll: setAll, place, onCard: setId, handed, onHand }: CardProps) {
  const styles = useStyles();
  const { actions, controller, host, lang } = usePane();
  const { itemNames } = useCheck();
  const t = useT();
  const { id } = card;
  const kind = markKind(card);
  const [count, setCount] = useState('30');
  const [evaluatorCount, setEvaluatorCount] = useState('1');
  const [evaluations, setEvaluations] = useState<Evaluations<CardId>>();
  const [cleared, setCleared] = useState(0);
  const { firms, results, isBehind, find, take: takeFirms, forget, open, name, grade } = useFirms({ edition, cards, card, onCard: setId, handed, onHand });
  const { list, table, opened, current } = firms;
  const firm = opened === undefined ? undefined : list[opened];
  const grades = firm?.grades ?? all[place(id)] ?? card.items.map(() => undefined);
  const setGrades = (next: Marks, of = id) => setAll((held) => ({ ...held, [place(of)]: next }));
  const leaveAll = () => {
    forget();
    setEvaluations(undefined);
  };
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
      leaveAll();
      setId(fitting);
      if (read.firms.length > 1) takeFirms(read.firms);
      else if (read.firms[0]) setGrades(read.firms[0].grades, fitting);
    } catch (error) {
      controller.notify('error', error);
    }
  };
  const change = (next: Marks, at: number) => (firm ? grade(next, at) : setGrades(next));
  /** All sheets, for evaluators may each have one of their own. */
  const gather = () =>
    controller.run(L.gathering, async ({ signal }) => {
      const named = cards.filter(({ passMark }) => passMark).map((one) => namesOf(one, itemNames));
      const blocks: SheetBlock[] = [];
      for (const info of (await host.sheets()).filter(mayHoldScores)) {
        blocks.push(await host.read(info.id, { signal }));
        signal.throwIfAborted();
      }
      const found = evaluationsIn(blocks, named);
      if (!found || found.firms.length === 0) {
        controller.notify('info', L.noneSeveral);
        return;
      }
      setId(found.card);
      forget();
      setEvaluations(found);
    });
  const make = async () => {
    const made = scoreSheet({
      edition,
      card: id,
      firms: Number(count),
      evaluators: kind === 'grades' ? Number(evaluatorCount) : 1,
      ...(remembered ? { ownFrom: remembered.from } : {}),
      lang,
    });
    if (made.kind === 'value') await actions.addSheet(made.value);
    else for (const { message } of made.kind === 'incomplete' ? made.needs : made.reasons) controller.notify('warning', message);
  };

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
              leaveAll();
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
        <Button
          size="small"
          appearance="primary"
          data-action="find-scores"
          onClick={() => {
            setEvaluations(undefined);
            void find();
          }}
        >
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
            leaveAll();
          }}
        >
          {t(S.score.clear)}
        </Button>
      </div>
      <div className={styles.row}>
        <Field label={t(L.count)} size="small">
          <Input size="small" type="number" value={count} min={1} data-field="firm-count" onChange={(_, { value }) => setCount(value)} />
        </Field>
        {kind === 'grades' && (
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
        )}
        <Button size="small" data-action="make-scores" onClick={() => void make()}>
          {t(L.make)}
        </Button>
        {kind === 'grades' && (
          <Button size="small" data-action="gather-evaluators" onClick={() => void gather()}>
            {t(L.gather)}
          </Button>
        )}
      </div>
      {kind === 'grades' && <OwnItems law={law} card={card} remembered={remembered} onChosen={() => setId(OWN_CARD)} />}
      {evaluations && evaluations.card === id && (
        <>
          {evaluations.single > 0 && <span>{t(L.singles(evaluations.single))}</span>}
          <SeveralEvaluators edition={edition} card={card} firms={evaluations.firms} onClose={() => setEvaluations(undefined)} />
        </>
      )}
      {table && <FoundTable card={card} table={table} firms={firms} isBehind={isBehind} onName={name} />}
      {evaluations && evaluations.card === id ? null : list.length > 0 && !firm ? (
        <>
          {current !== undefined && list[current] && (
            <Section title={t((table?.isTurned ? L.currentColumn : L.currentRow)(list[current].name || t(S.score.firmNumber(current + 1))))}>
              <ScoreResult edition={edition} card={card} grades={list[current].grades} result={results.of(list[current])} />
              <div>
                <Button size="small" data-action="grade-current" onClick={() => open(current)}>
                  {t(L.gradeThis)}
                </Button>
              </div>
            </Section>
          )}
          <Section title={t(S.score.firms(list.length))}>
            <ManyFirms card={card} firms={list} results={results} onOpen={open} onClose={forget} />
          </Section>
        </>
      ) : (
        <>
          {firm && opened !== undefined && (
            <div className={styles.row}>
              <strong data-opened-firm={opened}>{firm.name || t(S.score.firmNumber(opened + 1))}</strong>
              <Button size="small" data-action="firm-list" onClick={() => open(undefined)}>
                {t(L.backToList)}
              </Button>
              <Button size="small" disabled={opened + 1 >= list.length} data-action="firm-next" onClick={() => open(opened + 1)}>
                {t(L.nextFirm)}
              </Button>
            </div>
          )}
          <ScoreResult edition={edition} card={card} grades={grades} result={firm ? results.of(firm) : assess(edition, card, grades)} />
          <GradeTable
            edition={edition}
            owner={`${id}|${opened ?? ''}|${cleared}`}
            card={card}
            grades={grades}
            onGrades={change}
            isOpened={firm !== undefined}
            {...(opened !== undefined && opened + 1 < list.length ? { onNext: () => open(opened + 1) } : {})}
          />
        </>
      )}
      <Section>
        <span>{t(card.passMark ? S.score.basis(t(edition.title), formatPoints(card.passMark.value, lang)) : S.score.basisWeights(t(edition.title)))}</span>
      </Section>
    </>
  );
}
