/** Fields for what people type: dates, amounts in won, yes/no/not known. Text is read as kindly as in a cell. */
import { Field, Input, Select, type FieldProps } from '@fluentui/react-components';
import { useState } from 'react';
import { readDate, readWon, type PlainDate } from '../../domain';
import { usePane, useT } from '../context';
import { formatNumber } from '../format';
import { S } from '../strings';

interface FieldOf<T> {
  readonly label: string;
  readonly value: T | undefined;
  readonly onValue: (value: T | undefined) => void;
  readonly hint?: FieldProps['hint'];
  readonly name?: string;
  readonly required?: boolean;
}

/** Keeps what was typed while it is typed, and tells when it cannot be read; what cannot be read is no value. */
function useTyped<T>(value: T | undefined, write: (value: T) => string, read: (typed: string) => T | undefined, onValue: (value: T | undefined) => void) {
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(true);
  const shown = typed ?? (value === undefined ? '' : write(value));
  const bad = left && shown.trim() !== '' && read(shown) === undefined;
  return {
    shown,
    bad,
    // What is wrong stays said while it is corrected.
    onFocus: () => setLeft(bad),
    onBlur: () => {
      setLeft(true);
      // What was understood is shown as it was understood.
      if (typed !== undefined && (typed.trim() === '' || read(typed) !== undefined)) setTyped(undefined);
    },
    onChange: (next: string) => {
      setTyped(next);
      onValue(next.trim() === '' ? undefined : read(next));
    },
  };
}

export function DateField({ label, value, onValue, hint, name, required }: FieldOf<PlainDate>) {
  const t = useT();
  const field = useTyped(value, (date) => date, readDate, onValue);
  return (
    <Field label={label} size="small" required={required} hint={hint} validationMessage={field.bad ? t(S.common.dateBad) : undefined}>
      <Input
        size="small"
        value={field.shown}
        placeholder={t(S.common.dateHint)}
        inputMode="numeric"
        data-field={name}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
        onChange={(_, data) => field.onChange(data.value)}
      />
    </Field>
  );
}

/** Whole won, not negative; what can mean two amounts is none yet. */
const wonTyped = (typed: string): number | undefined => {
  const read = readWon(typed);
  return read?.kind === 'won' ? read.won : undefined;
};

export function WonField({ label, value, onValue, hint, name, required }: FieldOf<number>) {
  const { lang } = usePane();
  const t = useT();
  const field = useTyped(value, (won) => formatNumber(won, lang), wonTyped, onValue);
  const read = field.bad ? readWon(field.shown) : undefined;
  const message = read?.kind === 'unclear' ? S.common.wonUnclear(...read.choices) : S.common.wonBad;
  return (
    <Field label={label} size="small" required={required} hint={hint} validationMessage={field.bad ? t(message) : undefined}>
      <Input
        size="small"
        value={field.shown}
        contentAfter={t(S.common.won)}
        data-field={name}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
        onChange={(_, data) => field.onChange(data.value)}
      />
    </Field>
  );
}

/** Yes, no, or not known: which is never taken for a no. */
export function YesNoField({ label, value, onValue, hint, name, unknown }: FieldOf<boolean> & { readonly unknown?: string }) {
  const t = useT();
  return (
    <Field label={label} size="small" hint={hint}>
      <Select
        size="small"
        value={value === undefined ? '' : value ? 'yes' : 'no'}
        data-field={name}
        onChange={(_, data) => onValue(data.value === '' ? undefined : data.value === 'yes')}
      >
        <option value="">{unknown ?? t(S.common.unknown)}</option>
        <option value="yes">{t(S.common.yes)}</option>
        <option value="no">{t(S.common.no)}</option>
      </Select>
    </Field>
  );
}

export function TextField({ label, value, onValue, hint, name, maxLength = 200 }: FieldOf<string> & { readonly maxLength?: number }) {
  return (
    <Field label={label} size="small" hint={hint}>
      <Input size="small" value={value ?? ''} maxLength={maxLength} data-field={name} onChange={(_, data) => onValue(data.value || undefined)} />
    </Field>
  );
}
