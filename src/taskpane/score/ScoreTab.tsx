/** 평가: the scorecards. Enter grades or take them from the sheet; sections against their floors; the result with all reasons. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { citationLabel } from '../../domain';
import { DEFAULT_EDITION, evaluate, readCard, scoreCard, type Grade } from '../../rules';
import { parseArea } from '../../checking';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S } from '../strings';
import { Page, Section } from '../ui/Page';
import { Reasons } from '../ui/Reasons';
import { GradeTable } from './GradeTable';
import { gradesByCard, type FirmGrades } from './grades';
import { ManyFirms, ScoreResult } from './ScoreResult';

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
  const edition = DEFAULT_EDITION;
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
      setFirms(read.firms.length > 1 ? read.firms : []);
      if (read.firms.length === 1 && read.firms[0]) setGrades(read.firms[0].grades, fitting);
    } catch (error) {
      controller.say('error', error);
    }
  };

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
        <Button size="small" data-action="take-grades" onClick={() => void take()}>
          {t(S.score.take)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setGrades(card.items.map(() => undefined));
            setFirms([]);
          }}
        >
          {t(S.score.clear)}
        </Button>
      </div>
      {firms.length > 0 ? (
        <Section title={t(S.score.firms(firms.length))}>
          <ManyFirms
            firms={firms}
            results={firms.map((firm) => evaluate(edition, id, firm.grades))}
            onOpen={(firm) => setGrades(firm.grades)}
            onClose={() => setFirms([])}
          />
        </Section>
      ) : (
        <>
          <ScoreResult card={card} grades={grades} result={evaluate(edition, id, grades)} />
          <GradeTable card={card} grades={grades} onGrades={setGrades} />
        </>
      )}
      <Section>
        <span>{t(S.score.basis(t(edition.title), card.passMark ? formatPoints(card.passMark.value, lang) : '–'))}</span>
      </Section>
    </Page>
  );
}
