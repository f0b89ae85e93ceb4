import { Button } from '@fluentui/react-components';
import { usePane, useT } from '../context';
import { formatNumber } from '../format';
import { S } from '../strings';
import { Buttons } from './Panel';

/** Walks through a long list a page at a time; nothing where one page holds it. `name` tells the buttons of one list from those of another. */
export function Pager({
  name,
  from,
  size,
  count,
  onFrom,
}: {
  readonly name: string;
  /** First row that is shown, from 0. */
  readonly from: number;
  /** Rows of a page. */
  readonly size: number;
  readonly count: number;
  readonly onFrom: (from: number) => void;
}) {
  const { lang } = usePane();
  const t = useT();
  if (count <= size) return null;
  const number = (value: number): string => formatNumber(value, lang);
  return (
    <Buttons>
      <Button size="small" disabled={from === 0} data-action={`${name}-previous`} onClick={() => onFrom(Math.max(0, from - size))}>
        {t(S.common.previousPage)}
      </Button>
      <span>{t(S.common.pageOf(number(from + 1), number(Math.min(count, from + size)), number(count)))}</span>
      <Button size="small" disabled={from + size >= count} data-action={`${name}-next`} onClick={() => onFrom(from + size)}>
        {t(S.common.nextPage)}
      </Button>
    </Buttons>
  );
}
