import { readDate, toSerial } from '../../domain';
import type { ApplicationType } from '../../law/types';

/** What is known of the firm and its application; each part fills the cells of the forms that ask for it. */
export interface FirmForm {
  readonly name?: string;
  readonly nameEn?: string;
  readonly bizNo?: string;
  readonly corpNo?: string;
  readonly representative?: string;
  readonly representativeEn?: string;
  /** In words: `소프트웨어 개발업`. */
  readonly industry?: string;
  readonly industryCode?: string;
  readonly product?: string;
  readonly address?: string;
  readonly addressEn?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly factoryAddress?: string;
  readonly factoryPhone?: string;
  readonly factoryFax?: string;
  /** As it is to be read: `2012-03-02`. */
  readonly foundedOn?: string;
  readonly madeOn?: string;
  readonly type?: ApplicationType;
  readonly certificateNo?: string;
  /** `2014-05-20 ~ 2016-05-19`. */
  readonly validity?: string;
  readonly purpose?: string;
  readonly evaluator?: string;
  readonly evaluatorEn?: string;
  readonly assessor?: string;
  /** Won over the four quarters. */
  readonly rdCost?: number;
  readonly sales?: number;
  /** 별지 of 2025-04-01: of the firm, of the person in charge, of the former certificate, and the day on which it is signed. */
  readonly employees?: number;
  readonly contactDepartment?: string;
  readonly contactPosition?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly contactMobile?: string;
  readonly contactEmail?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly signedOn?: string;
  /** A fraction. */
  readonly ratio?: number;
  /** Empty while the card that it is linked to is not filled in. */
  readonly score?: number | '';
  /** `적격` or `부적격`. */
  readonly verdict?: string;
}

/** Marks beside the type that is applied for. */
type Mark = 'markInvestment' | 'markRd' | 'markGuaranteeLoan' | 'markProspective';
/** `[ ] 연구개발유형`, to be ticked. */
type Tick = 'tickInvestment' | 'tickRd' | 'tickInnovation' | 'tickProspective' | 'tickNew' | 'tickRenewal';
export const TICK = '√';
/** Places that nothing fills, and that take only one kind of thing. */
type Place = 'day' | 'tickInstitution' | 'assets' | 'capital' | 'debtRatio';
export type FormField = Exclude<keyof FirmForm, 'type'> | Mark | Tick | Place | 'typeName' | 'typeNameEn' | 'phoneFax' | 'factoryPhoneFax';

/** By `row,column`: the field that a cell of the form is for. */
export type FieldPlaces = ReadonlyMap<string, FormField>;

/** Where a value comes from. */
export interface Origin {
  /** Shown with the cell. */
  readonly note: string;
  /** Without its `=`: says the value where it stands. */
  readonly formula?: string;
}
export type Origins = Readonly<Partial<Record<keyof FirmForm, Origin>>>;

/** What a cell is filled with. */
export interface Filled extends Partial<Origin> {
  readonly value: string | number;
}
export type FormValues = Readonly<Partial<Record<FormField, Filled>>>;

/** The types as the forms print them, and the mark of each. */
export const TYPES: Readonly<Record<ApplicationType, { readonly mark?: Mark; readonly tick?: Tick; readonly ko: string; readonly en: string }>> = {
  investment: { mark: 'markInvestment', tick: 'tickInvestment', ko: '벤처투자기업', en: 'Venture investment' },
  rd: { mark: 'markRd', tick: 'tickRd', ko: '연구개발기업', en: 'Research and development' },
  guarantee: { mark: 'markGuaranteeLoan', ko: '기술평가보증기업', en: 'Technology guarantee' },
  loan: { mark: 'markGuaranteeLoan', ko: '기술평가대출기업', en: 'Technology loan' },
  guaranteeAndLoan: { mark: 'markGuaranteeLoan', ko: '기술평가보증·대출기업', en: 'Technology guarantee and loan' },
  prospective: { mark: 'markProspective', tick: 'tickProspective', ko: '예비벤처기업', en: 'Prospective venture' },
  innovationGrowth: { tick: 'tickInnovation', ko: '혁신성장기업', en: 'Innovative growth' },
};

const DATES: ReadonlySet<string> = new Set(['foundedOn', 'madeOn', 'validFrom', 'validUntil', 'signedOn'] satisfies (keyof FirmForm)[]);

/** The values of the fields; dates as the serials of the workbook, so that they can be checked as dates. */
export function valuesOf({ type, ...firm }: FirmForm, origins: Origins = {}, date1904 = false): FormValues {
  const values: Partial<Record<FormField, Filled>> = {};
  for (const [field, given] of Object.entries(firm) as [Exclude<keyof FirmForm, 'type'>, string | number | undefined][]) {
    if (given === undefined) continue;
    const day = DATES.has(field) ? readDate(String(given)) : undefined;
    values[field] = { value: day === undefined ? given : toSerial(day, date1904), ...origins[field] };
  }
  const both = (one: Filled | undefined, other: Filled | undefined): Filled | undefined => {
    if (!one || !other) return one ?? other;
    return {
      value: `${one.value} / ${other.value}`,
      ...(one.note && other.note ? { note: one.note === other.note ? one.note : `${one.note}\n${other.note}` } : {}),
      ...(one.formula && other.formula ? { formula: `${one.formula}&" / "&${other.formula}` } : {}),
    };
  };
  // Where only the two days are known, the certificate says them as a period.
  const { validFrom, validUntil } = firm;
  if (values.validity === undefined && validFrom !== undefined && validUntil !== undefined) {
    const note = [...new Set([origins.validFrom?.note, origins.validUntil?.note].flatMap((one) => one ?? []))].join('\n');
    values.validity = { value: `${validFrom} ~ ${validUntil}`, ...(note === '' ? {} : { note }) };
  }
  const phoneFax = both(values.phone, values.fax);
  const factoryPhoneFax = both(values.factoryPhone, values.factoryFax);
  const known = type === undefined ? undefined : TYPES[type];
  const chosen = origins.type ? { note: origins.type.note } : {};
  return {
    ...values,
    ...(phoneFax ? { phoneFax } : {}),
    ...(factoryPhoneFax ? { factoryPhoneFax } : {}),
    ...(known ? { typeName: { value: known.ko, ...chosen }, typeNameEn: { value: known.en, ...chosen } } : {}),
    ...(known?.tick ? { [known.tick]: { value: TICK, ...chosen } } : {}),
    ...(known?.mark ? { [known.mark]: { value: '○', ...chosen } } : {}),
  };
}
