/** What changed between two editions, on one page: made from their data, each side with its clause. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type Text } from '../../domain';
import { allEditions, type Edition } from '../../rules';
import { changesBetween, type Change, type ChangeSide, type ChangeTopic } from '../../rules/changes';
import { useT } from '../context';
import { S, TYPE_NAMES } from '../strings';
import { Clause } from '../ui/Clause';
import { Section } from '../ui/Page';

const useStyles = makeStyles({
  pick: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { flex: '1 1 10rem', minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBlock: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  sides: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))', gap: tokens.spacingHorizontalM, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  side: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const TOPICS: Readonly<Record<ChangeTopic, Text>> = {
  types: text('유형과 신청할 곳', 'Types and where to apply'),
  lines: text('연구개발비의 비목', 'Categories of R&D cost'),
  ratios: text('업종별 비율', 'Ratios by industry'),
  amounts: text('금액과 비율', 'Amounts and ratios'),
  dates: text('유효기간과 기한', 'Validity and due dates'),
  cards: text('평가표', 'Scorecards'),
  industries: text('제외업종', 'Excluded industries'),
};
/** Years alone: the full names stand in the choice above. */
const shortName = ({ from }: Edition): Text => text(`${from.slice(0, 4)}년`, from.slice(0, 4));

export function Changes() {
  const styles = useStyles();
  const t = useT();
  const [fromId, setFrom] = useState(allEditions[0]?.id);
  const [toId, setTo] = useState(allEditions[allEditions.length - 1]?.id);
  const from = allEditions.find(({ id }) => id === fromId);
  const to = allEditions.find(({ id }) => id === toId);
  if (!from || !to) return null;
  const changes = changesBetween(from, to, TYPE_NAMES);
  const topics = [...new Set(changes.map(({ topic }) => topic))];
  const choice = (label: Text, value: Edition, onValue: (id: Edition['id']) => void, name: string) => (
    <Field className={styles.wide} label={t(label)} size="small">
      <Select
        size="small"
        value={value.id}
        data-field={name}
        onChange={(_, data) => {
          const found = allEditions.find(({ id }) => id === data.value);
          if (found) onValue(found.id);
        }}
      >
        {allEditions.map(({ id }) => (
          <option key={id} value={id}>
            {t(S.notice.editions[id])}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Section>
      <div className={styles.pick}>
        {choice(S.notice.changesFrom, from, setFrom, 'changes-from')}
        {choice(S.notice.changesTo, to, setTo, 'changes-to')}
      </div>
      <p className={styles.note} data-changes={changes.length}>
        {t(changes.length ? S.notice.changesLead : S.notice.noChanges)}
      </p>
      {topics.map((topic) => (
        <Section key={topic} title={t(TOPICS[topic])}>
          <ul className={styles.list}>
            {changes
              .filter((change) => change.topic === topic)
              .map((change, index) => (
                <OneChange key={index} change={change} names={[shortName(from), shortName(to)]} />
              ))}
          </ul>
        </Section>
      ))}
    </Section>
  );
}

function OneChange({ change, names: [then, now] }: { readonly change: Change; readonly names: readonly [Text, Text] }) {
  const styles = useStyles();
  const t = useT();
  const side = (label: Text, one: ChangeSide | undefined) => (
    <p className={styles.side}>
      <span className={styles.label}>{t(label)}</span>
      <br />
      {one ? (
        <>
          {t(one.text)} <Clause citation={one.citation} />
        </>
      ) : (
        t(S.notice.nothingThere)
      )}
    </p>
  );
  return (
    <li className={styles.item} data-change={change.topic}>
      <p className={styles.title}>{t(change.title)}</p>
      {change.before?.text.ko === change.after?.text.ko && <p className={styles.note}>{t(S.notice.wordsChanged)}</p>}
      <div className={styles.sides}>
        {side(then, change.before)}
        {side(now, change.after)}
      </div>
    </li>
  );
}
