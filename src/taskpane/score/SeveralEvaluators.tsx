/** Firms with several evaluators: the mean decides, and where the evaluators are far apart is told first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { EvaluatedFirm } from '../../reading/evaluators';
import { meanOf, type Edition, type Grade } from '../../rules';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Pager } from '../ui/Pager';
import { Section } from '../ui/Page';
import { Answer, Reasons } from '../ui/Reasons';
import type { Card } from './card';
import { L } from './strings';

const PAGE = 20;

const useStyles = makeStyles({
  firm: { padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly edition: Edition;
  readonly card: Card;
  readonly firms: readonly EvaluatedFirm[];
  readonly onClose: () => void;
}

export function SeveralEvaluators({ edition, card, firms, onClose }: Props) {
  const t = useT();
  const [from, setFrom] = useState(0);
  const everybody = [...new Set(firms.flatMap(({ evaluators }) => evaluators.map(({ name }) => name)))];
  return (
    <Section title={t(L.several(firms.length))}>
      {firms.slice(from, from + PAGE).map((firm) => (
        <OneFirm key={firm.name} edition={edition} card={card} firm={firm} everybody={everybody} />
      ))}
      <Pager name="evaluated" from={from} size={PAGE} count={firms.length} onFrom={setFrom} />
      <div>
        <Button size="small" onClick={onClose}>
          {t(S.common.close)}
        </Button>
      </div>
    </Section>
  );
}

const HUNDREDTHS = 100;

interface OneFirmProps {
  readonly edition: Edition;
  readonly card: Card;
  readonly firm: EvaluatedFirm;
  /** All who have evaluated some firm. */
  readonly everybody: readonly string[];
}

function OneFirm({ edition, card, firm, everybody }: OneFirmProps) {
  const styles = useStyles();
  const { actions, lang } = usePane();
  const t = useT();
  const { evaluators } = firm;
  const mean = meanOf(
    edition,
    card.id,
    evaluators.map(({ grades }) => card.items.map((_, item) => grades[item] as Grade | undefined)),
  );
  // Cut, not rounded: a mean below a mark is never shown as that mark.
  const points = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): string =>
    formatPoints(Math.floor((numerator * HUNDREDTHS) / denominator) / HUNDREDTHS, lang);
  const absent = everybody.filter((one) => !evaluators.some(({ name }) => name === one || name.startsWith(`${one} (`)));
  const open = evaluators.filter(({ grades }) => card.items.some((_, item) => grades[item] === undefined));
  return (
    <div className={styles.firm} data-evaluated={firm.name}>
      <h4 className={styles.name}>{firm.name}</h4>
      {mean.kind === 'value' ? (
        <>
          <Answer tone={mean.value.passed ? 'yes' : 'no'}>
            {t(L.mean(t(mean.value.passed ? S.score.pass : S.score.fail), points(mean.value.total), evaluators.length))}
          </Answer>
          <p className={styles.line}>
            {mean.value.technology && `${t(L.meanTechnology(points(mean.value.technology)))} · `}
            {t(L.spread(formatPoints(mean.value.spread, lang)))}
          </p>
          {mean.value.apart.length > 0 && (
            <>
              <p className={styles.line}>{t(L.apart)}</p>
              <ul className={styles.list}>
                {mean.value.apart.map(({ item, grades }) => (
                  <li key={item} data-apart={item}>
                    {t(card.items[item]?.name ?? L.apart)}: {grades.map((grade, at) => `${evaluators[at]?.name ?? ''} ${grade ?? '–'}`).join(' · ')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : mean.kind === 'refused' ? (
        <Reasons reasons={mean.reasons} />
      ) : (
        <Answer tone="open">{t(L.evaluatorsOpen(open.map(({ name }) => name).join(', ')))}</Answer>
      )}
      {absent.length > 0 && (
        <p className={styles.line} data-absent>
          {t(L.absent(absent.join(', '), evaluators.length))}
        </p>
      )}
      <p className={styles.line}>
        {evaluators.map(({ name, sheetId, address }, at) => (
          <span key={`${sheetId}|${address}`}>
            {at > 0 && ' · '}
            <LinkButton onClick={() => void actions.goTo(sheetId, address)}>{name}</LinkButton>
          </span>
        ))}
      </p>
    </div>
  );
}
