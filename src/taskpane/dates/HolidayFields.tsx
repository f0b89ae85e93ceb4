/** Whether last days on holidays move on, and by which days. */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { LinkButton } from '../ui/LinkButton';
import { Buttons } from '../ui/Panel';
import type { Holidays } from './use-holidays';

const SHOWN_BAD = 5;

export function HolidayFields({ holidays: { moves, setMoves, typed, setTyped, bad, range, takeRange, leaveRange } }: { readonly holidays: Holidays }) {
  const { actions } = usePane();
  const t = useT();
  return (
    <>
      <Checkbox checked={moves} label={t(S.dates.holidays)} data-field="holidays-move" onChange={(_, data) => setMoves(data.checked === true)} />
      {moves && (
        <>
          <Field label={t(S.dates.holidaysHint)} size="small" validationMessage={bad.length ? t(S.dates.holidaysBad(bad.join(', '))) : undefined}>
            <Input
              size="small"
              value={typed}
              placeholder="2014-05-05 2014-05-06"
              maxLength={2000}
              data-field="holidays"
              onChange={(_, data) => setTyped(data.value)}
            />
          </Field>
          {range && (
            <span data-holiday-range={range.dates.size}>
              <LinkButton onClick={() => void actions.goTo(range.sheetId, range.address)}>{range.where}</LinkButton> {t(S.dates.holidaysFrom(range.dates.size))}
              {range.bad.slice(0, SHOWN_BAD).map(({ address, text }) => (
                <span key={address} data-bad-holiday={address}>
                  {' '}
                  {t(S.dates.holidaysBad(`${address} ‘${text.slice(0, 30)}’`))}
                </span>
              ))}
              {range.bad.length > SHOWN_BAD && ` ${t(S.dates.holidaysMoreBad(range.bad.length - SHOWN_BAD))}`}
            </span>
          )}
          <Buttons>
            <Button size="small" data-action="holidays-range" onClick={() => void takeRange()}>
              {t(S.dates.holidaysRange)}
            </Button>
            {range && (
              <Button size="small" appearance="subtle" data-action="holidays-leave" onClick={leaveRange}>
                {t(S.dates.holidaysLeave)}
              </Button>
            )}
          </Buttons>
        </>
      )}
    </>
  );
}
