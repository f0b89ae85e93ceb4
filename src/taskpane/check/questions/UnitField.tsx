import { Field, Select } from '@fluentui/react-components';
import { usePane, useT } from '../../context';
import { unitName } from '../../format';
import { S } from '../../strings';

const UNITS = [1, 1000, 1_000_000] as const;
export type Unit = (typeof UNITS)[number];

/** The unit of the amounts of a sheet; `asRead` is what stands for leaving it to the sheet. */
export function UnitField({
  value,
  asRead,
  onUnit,
}: {
  readonly value: number | undefined;
  readonly asRead: string;
  readonly onUnit: (unit: Unit | undefined) => void;
}) {
  const { lang } = usePane();
  const t = useT();
  return (
    <Field label={t(S.correction.unit)} size="small">
      <Select
        size="small"
        value={value === undefined ? '' : String(value)}
        data-field="unit"
        onChange={(_, data) => onUnit(UNITS.find((unit) => String(unit) === data.value))}
      >
        <option value="">{asRead}</option>
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {unitName(unit, lang)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
