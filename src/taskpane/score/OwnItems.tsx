/** An institution's own items and points (제6조③ 단서): taken from a range, remembered in the workbook, and told wherever they are used. */
import { Button } from '@fluentui/react-components';
import { inLanguage, text, type Outcome, type Text } from '../../domain';
import { isOwnCard, OWN_CARD, withOwnItems } from '../../rules/own-card';
import type { Edition } from '../../rules';
import { parseArea } from '../../checking';
import { usePane, useT } from '../context';
import { Answer } from '../ui/Reasons';
import type { Card } from './card';
import { ownItemsFrom } from './own-items';
import { L } from './strings';

/** All that is wrong, in one text. */
const whyNot = (outcome: Exclude<Outcome<unknown>, { readonly kind: 'value' }>): Text => {
  const reasons = (outcome.kind === 'refused' ? outcome.reasons : outcome.needs).map(({ message }) => message);
  return text(reasons.map(({ ko }) => ko).join(' '), reasons.map(({ en }) => en).join(' '));
};

export interface OwnItemsProps {
  /** The law itself, without any items of an institution's own. */
  readonly law: Edition;
  readonly card: Card;
  /** What is remembered for this law, and what came of it. */
  readonly remembered: { readonly from: string; readonly outcome: Outcome<Edition> } | undefined;
  /** The card is the one that is looked at from now on. */
  readonly onChosen: () => void;
}

export function OwnItems({ law, card, remembered, onChosen }: OwnItemsProps) {
  const { actions, controller, host, lang } = usePane();
  const t = useT();
  const isUsed = isOwnCard(card);
  const take = async () => {
    const at = await actions.selection();
    const area = at && parseArea(at.address);
    if (!at || !area) return controller.notify('info', L.ownHelp);
    try {
      const block = await host.readArea(at.sheetId, area);
      const read = ownItemsFrom(block.values);
      if ('problem' in read) return controller.notify('warning', read.problem);
      const changed = withOwnItems(law, read.items);
      if (changed.kind !== 'value') return controller.notify('warning', whyNot(changed));
      onChosen();
      await actions.scoreByOwnItems({ edition: law.id, items: read.items, from: `‘${block.sheet}’ ${at.address}` }, L.ownApplied(read.items.length));
    } catch (error) {
      controller.notify('error', error);
    }
    return undefined;
  };
  const refusal = remembered && remembered.outcome.kind !== 'value' ? whyNot(remembered.outcome) : undefined;
  if (card.id !== OWN_CARD) return refusal ? <Answer tone="note">{t(L.ownRefused(inLanguage(refusal, lang)))}</Answer> : null;
  return (
    <>
      {refusal && <Answer tone="note">{t(L.ownRefused(inLanguage(refusal, lang)))}</Answer>}
      <span data-own-items={isUsed ? card.items.length : 0}>{t(isUsed ? L.ownUsed(card.items.length, remembered?.from ?? '') : L.ownHelp)}</span>
      <div>
        <Button size="small" data-action="own-items" onClick={() => void take()}>
          {t(isUsed ? L.ownAgain : L.own)}
        </Button>
        {remembered && (
          <Button
            size="small"
            data-action="own-end"
            onClick={() => {
              onChosen();
              void actions.scoreByOwnItems(undefined, L.ownEnded);
            }}
          >
            {t(L.ownEnd)}
          </Button>
        )}
      </div>
    </>
  );
}
