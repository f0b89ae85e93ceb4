/** Where the table of scores stands, how its headings were understood, and what of it was not read. */
import { Field, Select } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { cellOf, type ScoreTable } from '../../reading/score-table';
import { markKind } from '../../rules';
import { a1, areaName, columnName } from '../../sheet/a1';
import { usePane, useT } from '../context';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { Answer } from '../ui/Reasons';
import type { Card, CardId } from './card';
import { L } from './strings';
import type { Firms } from './use-firms';

const SHOWN_WRONG = 5;

interface Props {
  readonly card: Card;
  readonly table: ScoreTable<CardId>;
  readonly firms: Firms;
  readonly isBehind: boolean;
  readonly onName: (heading: string, item: number | undefined) => void;
}

export function FoundTable({ card, table, firms, isBehind, onName }: Props) {
  const { actions } = usePane();
  const t = useT();
  const top = useRef<HTMLDivElement>(null);
  // What was found comes into view, below all that can be chosen.
  useEffect(() => {
    // What it answers (a promise, in newer browsers) is no way to clean up.
    top.current?.scrollIntoView?.({ block: 'start' });
  }, [table.sheetId]);
  const nameOf = (item: number): string => {
    const held = card.items[item];
    return held ? t(held.name) : '';
  };
  const missing = card.items.flatMap((_, item) => (table.columns[item] === undefined ? [item] : []));
  const wrong = table.firms.flatMap(({ row, wrong: cells }) =>
    cells.flatMap(({ item, text: what }) => {
      const cell = cellOf(table, row, item);
      return cell ? [{ cell: a1(cell.row, cell.column), what }] : [];
    }),
  );
  return (
    <Section>
      <div ref={top} />
      <span data-found-table>{t(L.found(table.sheet, areaName(table.area)))}</span>
      {isBehind && <Answer tone="note">{t(L.behind)}</Answer>}
      {table.short.length > 0 && (
        <span data-short-headings>{t(L.short(table.short.map(({ item, heading }) => `${heading} → ${nameOf(item)}`).join(', ')))}</span>
      )}
      {table.said.length > 0 && (
        <span>
          {t(L.itemsSaid)}{' '}
          {table.said.map(({ item, heading }, at) => (
            <span key={heading} data-said-item={heading}>
              {at > 0 && ' · '}
              {t(L.itemSaid(heading, card.items[item]?.name ?? L.noItem))}{' '}
              <LinkButton aria-label={t(L.itemUnsaid(heading))} onClick={() => onName(heading, undefined)}>
                {t(L.unsay)}
              </LinkButton>
            </span>
          ))}
        </span>
      )}
      {missing.length > 0 && <span data-missing-items>{t(L.missing(missing.map(nameOf).join(', ')))}</span>}
      {missing.length > 0 &&
        table.unnamed.map((heading) => (
          <Field key={heading} label={t(L.whichItem(heading))} size="small">
            <Select
              size="small"
              value=""
              data-name-item={heading}
              onChange={(_, { value }) => {
                if (value !== '') onName(heading, Number(value));
              }}
            >
              <option value="">{t(L.noItem)}</option>
              {missing.map((item) => (
                <option key={item} value={item}>
                  {nameOf(item)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      {wrong.slice(0, SHOWN_WRONG).map(({ cell, what }) => (
        <span key={cell} data-wrong-cell={cell}>
          <LinkButton onClick={() => void actions.goTo(table.sheetId, cell)}>
            {t(markKind(card) === 'points' ? L.wrongPoints(cell, what.slice(0, 40)) : L.wrong(cell, what.slice(0, 40)))}
          </LinkButton>
        </span>
      ))}
      {wrong.length > SHOWN_WRONG && <span>{t(L.moreWrong(wrong.length - SHOWN_WRONG))}</span>}
      {table.nextTable !== undefined && (
        <Answer tone="note">{t(table.isTurned ? L.nextTableRight(columnName(table.nextTable)) : L.nextTable(table.nextTable + 1))}</Answer>
      )}
      {firms.others.length > 0 && (
        <span data-other-tables>
          {t(L.others)}{' '}
          {firms.others.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ' · '}
              <LinkButton onClick={() => void actions.goTo(id, 'A1')}>{name}</LinkButton>
            </span>
          ))}
        </span>
      )}
    </Section>
  );
}
