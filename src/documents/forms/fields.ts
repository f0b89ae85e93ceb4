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
  /** A fraction. */
  readonly ratio?: number;
  readonly score?: number;
  /** `적격` or `부적격`. */
  readonly verdict?: string;
}

/** Marks beside the type that is applied for. */
type Mark = 'markInvestment' | 'markRd' | 'markGuaranteeLoan' | 'markProspective';
export type FormField = Exclude<keyof FirmForm, 'type'> | Mark | 'typeName' | 'typeNameEn' | 'phoneFax' | 'factoryPhoneFax';
export type FormValues = Readonly<Partial<Record<FormField, string | number>>>;

const TYPES: Readonly<Record<ApplicationType, { readonly mark?: Mark; readonly ko: string; readonly en: string }>> = {
  investment: { mark: 'markInvestment', ko: '벤처투자기업', en: 'Venture investment' },
  rd: { mark: 'markRd', ko: '연구개발기업', en: 'Research and development' },
  guarantee: { mark: 'markGuaranteeLoan', ko: '기술평가보증기업', en: 'Technology guarantee' },
  loan: { mark: 'markGuaranteeLoan', ko: '기술평가대출기업', en: 'Technology loan' },
  guaranteeAndLoan: { mark: 'markGuaranteeLoan', ko: '기술평가보증·대출기업', en: 'Technology guarantee and loan' },
  prospective: { mark: 'markProspective', ko: '예비벤처기업', en: 'Prospective venture' },
  innovationGrowth: { ko: '혁신성장기업', en: 'Innovative growth' },
};

const both = (a: string | undefined, b: string | undefined): string | undefined => (a && b ? `${a} / ${b}` : (a ?? b));

export function valuesOf({ type, ...firm }: FirmForm): FormValues {
  const known = type === undefined ? undefined : TYPES[type];
  const phoneFax = both(firm.phone, firm.fax);
  const factoryPhoneFax = both(firm.factoryPhone, firm.factoryFax);
  return {
    ...firm,
    ...(phoneFax === undefined ? {} : { phoneFax }),
    ...(factoryPhoneFax === undefined ? {} : { factoryPhoneFax }),
    ...(known ? { typeName: known.ko, typeNameEn: known.en } : {}),
    ...(known?.mark ? { [known.mark]: '○' } : {}),
  };
}
