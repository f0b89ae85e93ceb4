/** 별지 제10호: the debt ratio of the institution. */
import { a1 } from '../../../sheet/a1';
import type { NewSheet } from '../../../sheet/model';
import { Calculation } from '../calculation';
import type { FieldPlaces, FormField } from '../fields';

/** 부채비율: what is owed (자산 − 자본) for each won of 자본, in percent. */
export function institution(sheet: NewSheet, fields: FieldPlaces): NewSheet {
  const form = new Calculation(sheet);
  const place = (field: FormField): readonly [number, number] => {
    const found = [...fields]
      .find(([, one]) => one === field)?.[0]
      .split(',')
      .map(Number);
    if (!found) throw new RangeError(`${sheet.name}: no ${field}`);
    return [found[0] as number, found[1] as number];
  };
  const [assets, capital] = [a1(...place('assets')), a1(...place('capital'))];
  const [row, column] = place('debtRatio');
  form.set(row, column, `IF(COUNT(${assets},${capital})<2,"",IF(${capital}<=0,"자본이 0 이하",(${assets}-${capital})/${capital}*100))`, { unlocked: true });
  return { ...sheet, cells: form.cells };
}
