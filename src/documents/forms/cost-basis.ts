/** What 별지 제2호 rests on: the four quarters, their R&D cost as formulas over the ledgers and their sales as links to the cells they stand in. */
import { fromSerial, quarterIndex, quarterLabel, quarterOf, text, type PlainDate, type Quarter, type Text } from '../../domain';
import type { Edition } from '../../law/types';
import { countedQuarters } from '../../rules';
import type { WorkbookCheck } from '../../checking/api';
import { recognisedByQuarter } from '../../checking/summary';
import type { SheetBlock } from '../../sheet/model';
import { MAX_FORMULA } from '../formula-text';
import { ledgersOf, salesOf } from '../statement/from-check';
import { LedgerSource } from '../statement/ledger-source';
import type { SalesLink } from '../statement/sales-links';

export interface QuarterBasis {
  /** `2013Q1`. */
  readonly label: string;
  /** Won that the formula over the ledgers comes to. */
  readonly summed: number;
  /** Won that the check recognises in it. */
  readonly recognised: number;
  readonly sales?: SalesLink;
}
export interface CostBasis {
  readonly appliedOn: PlainDate;
  readonly date1904: boolean;
  readonly quarters: readonly QuarterBasis[];
  /** The cost between two cells with dates, in won and without its `=`; absent where no formula can say it. */
  readonly cost?: (from: string, to: string) => string;
  /** Why the cost is no formula. */
  readonly unlinked?: Text;
  /** Counts the cells that no sum counts; and how many they were. */
  readonly watch?: { readonly formula: string; readonly count: number };
  readonly sheets: readonly string[];
  /** Recognised cost that lies in no quarter. */
  readonly outside: number;
}

/** Undefined without a ledger or a date of application: nothing can be linked then. */
export function costBasis(check: WorkbookCheck, blocks: readonly SheetBlock[], edition: Edition): CostBasis | undefined {
  const { appliedOn } = check.facts;
  const ledgers = ledgersOf(check, blocks);
  if (appliedOn === undefined || ledgers.length === 0) return undefined;
  const date1904 = blocks[0]?.date1904 ?? false;
  const sources = ledgers.map((ledger) => new LedgerSource(ledger, edition));
  const sales = new Map(salesOf(check, blocks).map((link) => [link.quarter, link]));
  const recognised = recognisedByQuarter(check.sheets.filter(({ understanding }) => understanding.kind === 'ledger'));
  const counted = countedQuarters(edition, appliedOn);
  const first = quarterIndex(counted[0] as Quarter);
  const summed = new Array<number>(counted.length).fill(0);
  for (const source of sources) {
    for (const { won, day } of source.counted()) {
      const on = day === undefined ? undefined : fromSerial(Math.floor(day), date1904);
      const place = on === undefined ? -1 : quarterIndex(quarterOf(on)) - first;
      if (place >= 0 && place < summed.length) summed[place] = (summed[place] as number) + won;
    }
  }
  const quarters = counted.map((quarter, place): QuarterBasis => {
    const label = quarterLabel(quarter);
    const link = sales.get(label);
    return { label, summed: Math.round(summed[place] as number), recognised: recognised.get(label) ?? 0, ...(link ? { sales: link } : {}) };
  });
  const laid = ledgers.some(({ understanding }) => understanding.records !== undefined);
  const dated = sources.every((source) => source.hasDays);
  const formulas = sources.map((source) => (from: string, to: string) => source.allOf({ from, to }));
  const broken = sources.some((source) => source.hasErrorValues);
  const linkable = dated && !laid && !broken && formulas.every((formula) => formula('$A$100', '$A$100') !== undefined);
  const watches = laid ? [undefined] : sources.map((source) => source.watch());
  const watch = watches.every((one) => one !== undefined) ? watches.join('+') : undefined;
  const total = quarters.reduce((sum, quarter) => sum + quarter.recognised, 0);
  return {
    appliedOn,
    date1904,
    quarters,
    ...(linkable
      ? { cost: (from, to) => formulas.map((formula) => formula(from, to) as string).join('+') }
      : {
          unlinked: laid
            ? text(
                '한 건이 여러 셀에 적힌 시트여서 수식으로 연결하지 못했습니다.',
                'Each cost stands in several cells of the sheet: no formula can be linked to them.',
              )
            : broken
              ? text('배분표 금액에 오류값(#REF! 등)이 있어 수식으로 연결하지 못했습니다.', 'An amount of the ledger is an error value: no formula over it.')
              : sources.some(({ isLinked }) => !isLinked)
                ? text('시트 이름에 느낌표(!)가 있어 수식으로 연결하지 못했습니다.', 'The name of the sheet has an exclamation mark: no formula can name it.')
                : dated
                  ? text('비목 표기가 너무 많아 수식으로 연결하지 못했습니다.', 'Too many spellings of categories for one formula.')
                  : text('배분표에 연월일이 없어 분기별 수식을 만들지 못했습니다.', 'The ledger has no days: no formula by quarter.'),
        }),
    ...(watch !== undefined && watch.length < MAX_FORMULA
      ? {
          watch: {
            formula: watch,
            count: sources.reduce((sum, { unsummed }) => sum + unsummed.reduce((all, one) => all + (one.formula ? one.count : 0), 0), 0),
          },
        }
      : {}),
    sheets: [...new Set(sources.map(({ sheet }) => sheet))],
    outside: check.verdict.recognised - total,
  };
}
