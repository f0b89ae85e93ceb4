/**
 * What a complete edition looks like. Only the tests know zod: nothing in src imports this.
 * No fact without its source, date of effect and certainty; no number outside sane bounds; no table that does not add up.
 */
import { z } from 'zod';

const text = z.strictObject({ ko: z.string().regex(/[가-힣]/), en: z.string().regex(/[A-Za-z]/) });
const isoDate = z.string().regex(/^(199\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const certainty = z.enum(['yes', 'likely', 'unconfirmed']);
const REF = /^(?:(?:법|영|규칙|민법|기초연구진흥법|조세특례제한법 시행(?:령|규칙)) )?제\d+조(?:의\d+)?$|^(?:영 )?별표 [1-6]$|^별지 제\d+(?:-\d)?호$|^부칙$/;

export const citation = z.strictObject({
  edition: z.enum(['2013-60', '2021-02-12', '2025-04-01']),
  ref: z.string().regex(REF),
  clause: z.string().min(1).optional(),
  certainty: certainty.optional(),
});

/** Least and most that a value of a unit can sensibly be. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  won: [100_000, 10_000_000_000],
  percent: [1, 100],
  points: [1, 100],
  days: [1, 366],
  months: [1, 60],
  years: [1, 10],
  quarters: [1, 8],
  'day of month': [1, 28],
  persons: [1, 20],
  thirds: [1, 3],
};

interface Doubt {
  readonly certainty: string;
  readonly source: { readonly certainty?: string | undefined };
  readonly raw?: string | undefined;
  readonly why?: unknown;
}
const sourced = <V extends z.ZodType>(value: V, unit: z.ZodType) =>
  z
    .strictObject({ value, title: text, unit, source: citation, effective: isoDate, certainty, raw: z.string().min(1).optional(), why: text.optional() })
    .superRefine((fact: Doubt, ctx) => {
      if (fact.certainty !== 'yes' && fact.source.certainty !== fact.certainty) ctx.addIssue('a doubt must travel with the citation');
      if (fact.certainty !== 'yes' && !fact.why) ctx.addIssue('a doubt must say why');
      if (fact.raw !== undefined && !fact.why) ctx.addIssue('a corrected reading must say why');
    });
const amount = (unit: keyof typeof BOUNDS) => {
  const [least, most] = BOUNDS[unit] as readonly [number, number];
  return sourced(z.int().min(least).max(most), z.literal(unit));
};

const notAvailable = z.strictObject({ available: z.literal(false), why: text });
const part = <V extends z.ZodType>(value: V) => z.union([z.strictObject({ available: z.literal(true), value, source: citation }), notAvailable]);
const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): boolean => new Set(items.map(key)).size === items.length;

const excludedIndustries = z
  .array(
    z
      .strictObject({
        code: z.string().regex(/^\d{5}$/),
        part: z
          .string()
          .regex(/^\d{5}-\d$/)
          .optional(),
        name: z.string().min(2),
        section: z.string().min(2).optional(),
        until: isoDate.optional(),
        certainty: certainty.optional(),
        why: text.optional(),
        raw: z.string().min(1).optional(),
      })
      .refine((row) => row.part === undefined || row.part.startsWith(row.code), 'a part of another class')
      .refine((row) => (row.certainty ?? 'yes') === 'yes' || row.why !== undefined, 'a doubt must say why'),
  )
  .min(1)
  .refine((rows) => uniqueBy(rows, (row) => row.code), 'a code twice');

const ratioRow = z.strictObject({
  id: z.string().regex(/^[a-zA-Z]+$/),
  label: text,
  prefixes: z.array(z.string().regex(/^\d{2,5}$/)),
  divisions: z
    .tuple([z.int().min(1).max(99), z.int().min(1).max(99)])
    .refine(([from, to]) => from < to)
    .optional(),
  internetBusiness: z.literal(true).optional(),
  beside: z.array(z.enum(['software', 'programming', 'information'])).optional(),
  bands: z
    .array(z.strictObject({ salesFrom: z.int().min(0), percent: z.int().min(1).max(30) }))
    .min(1)
    .refine((bands) => bands.every((band, at) => (at === 0 ? band.salesFrom === 0 : band.salesFrom > (bands[at - 1]?.salesFrom ?? 0))), 'bands ascend from 0'),
});
const requiredRatios = z
  .strictObject({
    rows: z
      .array(ratioRow)
      .min(1)
      .refine((rows) => uniqueBy(rows, (row) => row.id), 'an id twice')
      .refine(
        (rows) =>
          uniqueBy(
            rows.flatMap((row) => row.prefixes),
            (prefix) => prefix,
          ),
        'a prefix twice',
      )
      .refine((rows) => rows.filter((row) => row.internetBusiness).length === 1, 'one row of internet businesses')
      .refine((rows) => rows.filter((row) => row.prefixes.length === 0 && !row.divisions && !row.internetBusiness).length === 1, 'one row of all others'),
    floorPercent: amount('percent'),
    source: citation,
    effective: isoDate,
    certainty,
    why: text.optional(),
    ksicRevision: z.union([z.literal(9), z.literal(10)]),
    severalIndustries: sourced(text, z.undefined().optional()).optional(),
    amended: sourced(text, z.undefined().optional()).optional(),
  })
  .refine((ratios) => ratios.rows.every((row) => row.bands.every((band) => band.percent >= ratios.floorPercent.value)), 'a ratio below the floor')
  .refine(
    (ratios) => ratios.certainty === 'yes' || (ratios.source.certainty === ratios.certainty && ratios.why !== undefined),
    'a doubt must say why and travel with the citation',
  );

const costLine = z.strictObject({
  code: z.string().regex(/^[12](\.[가-하거너](\.[①-⑤])?)?$/),
  parent: z.string().nullable(),
  status: z.enum(['leaf', 'heading', 'deleted']),
  name: text,
  text: z.string().min(3),
  raw: z.string().min(1).optional(),
  why: text.optional(),
  items: z
    .array(
      z.strictObject({
        mark: z.string().regex(/^[㉮-㉷]$/),
        text: z.string().min(3),
        raw: z.string().min(1).optional(),
        certainty: certainty.optional(),
        why: text.optional(),
      }),
    )
    .min(2)
    .optional(),
});
const costStatement = z.strictObject({
  unit: z.union([z.literal(1000), z.literal(1_000_000)]),
  appendix: z.union([z.literal(2), z.literal(3)]),
  counterparts: z
    .strictObject({
      edition: z.enum(['2013-60', '2021-02-12', '2025-04-01']),
      codes: z.record(z.string(), z.string()).refine((codes) => uniqueBy(Object.values(codes), (code) => code), 'two codes for one'),
    })
    .optional(),
  lines: z
    .array(costLine)
    .min(1)
    .superRefine((lines, ctx) => {
      const seen = new Map<string, string>();
      for (const line of lines) {
        const parent = line.code.includes('.') ? line.code.slice(0, line.code.lastIndexOf('.')) : null;
        if (line.parent !== parent) ctx.addIssue(`${line.code}: wrong parent`);
        if (parent !== null && seen.get(parent) !== 'heading') ctx.addIssue(`${line.code}: its heading does not stand before it`);
        if (seen.has(line.code)) ctx.addIssue(`${line.code}: twice`);
        if ((line.status === 'deleted') !== (line.text === '<삭제>')) ctx.addIssue(`${line.code}: deleted or not?`);
        if (line.raw !== undefined && !line.why) ctx.addIssue(`${line.code}: a corrected reading must say why`);
        if (line.items && line.status !== 'leaf') ctx.addIssue(`${line.code}: a list under a heading`);
        if (line.items && line.items.some((item) => item.raw !== undefined) !== (line.raw !== undefined))
          ctx.addIssue(`${line.code}: marks printed otherwise, or not?`);
        seen.set(line.code, line.status);
      }
      for (const [code, status] of seen) {
        if (status === 'heading' && !lines.some((line) => line.parent === code)) ctx.addIssue(`${code}: a heading of nothing`);
      }
    }),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const weightsOf = (items: readonly { readonly section: string; readonly maxPoints: number }[], section: string): number =>
  sum(items.filter((item) => item.section === section).map((item) => item.maxPoints));
const cardId = z.union([z.literal(4), z.literal(5), z.literal(6), z.literal('4-1'), z.literal('4-2'), z.literal('4-3')]);
const scoreCard = z
  .strictObject({
    id: cardId,
    title: text,
    sections: z.partialRecord(z.enum(['management', 'technology', 'business']), text).optional(),
    items: z
      .array(
        z.strictObject({
          section: z.enum(['management', 'technology', 'business']),
          group: text,
          name: text,
          maxPoints: z.int().min(1).max(50),
          detail: z.string().min(10).optional(),
        }),
      )
      .min(1),
    passMark: amount('points').optional(),
    technologyFloor: amount('points').optional(),
    age: z.strictObject({ below: z.int().min(1).max(10).optional(), from: z.int().min(1).max(10).optional() }).optional(),
    source: citation,
  })
  .refine((card) => !card.passMark || sum(card.items.map((item) => item.maxPoints)) === 100, 'the points of a card add up to 100')
  .refine((card) => !!card.passMark || weightsOf(card.items, 'technology') === 100, 'the weights of 기술혁신성 add up to 100')
  // As printed: the 3 per cent of ESG stand beside a hundred.
  .refine(
    (card) => !!card.passMark || weightsOf(card.items, 'business') === (card.items.some((item) => item.name.ko.startsWith('ESG')) ? 103 : 100),
    'the weights of 사업성장성 add up to 100, with ESG to 103',
  )
  .refine((card) => !!card.passMark || card.items.every((item) => item.detail), 'a table of weights says what is evaluated')
  .refine(
    (card) => !card.passMark || card.items.some((item) => item.section === 'technology') === (card.technologyFloor !== undefined),
    'a technology section has its floor',
  )
  .refine((card) => (card.technologyFloor?.value ?? 0) <= weightsOf(card.items, 'technology'), 'a floor above its section');
const scoreCards = z
  .strictObject({
    cards: z.array(scoreCard).min(3).max(4),
    amended: sourced(text, z.undefined().optional()).optional(),
    fifths: sourced(z.strictObject({ A: z.literal(5), B: z.literal(4), C: z.literal(3), D: z.literal(2), E: z.literal(1) }), z.literal('fifths')).optional(),
  })
  .refine((cards) => cards.cards.every((card) => (card.passMark !== undefined) === (cards.fifths !== undefined)), 'grades and their marks go together');

const plain = (value: z.ZodType) => sourced(value, z.undefined().optional());
const deadlines = z.strictObject({
  processingDays: z.strictObject({ countedFrom: plain(text), lastDayMoves: plain(text) }).optional(),
  processing: z.strictObject({ investmentDays: amount('days'), otherDays: amount('days'), extensionDays: amount('days').optional() }),
  certificates: z.strictObject({ englishDays: amount('days'), reissueDays: amount('days') }).optional(),
  evaluation: part(z.strictObject({ days: amount('days'), otherInstitutionDays: amount('days'), extensionDays: amount('days') })),
  objectionDays: amount('days'),
  objectionAnswer: z.strictObject({ days: amount('days'), investmentDays: amount('days'), extensionDays: amount('days') }).optional(),
  resultDaysBeforeEnd: amount('days').optional(),
  objectionNotCounted: citation.optional(),
  reportDay: part(amount('day of month')),
  trainingReportDay: amount('day of month').optional(),
});

const eligibility = z.strictObject({
  minimumRdCost: amount('won'),
  ratioWaiverYears: amount('years'),
  quarters: amount('quarters'),
  investment: z.strictObject({
    minimum: amount('won'),
    capitalPercent: amount('percent'),
    contentCapitalPercent: amount('percent'),
    investors: sourced(text, z.undefined().optional()).optional(),
  }),
  guaranteeLoan: part(
    z.strictObject({
      minimum: amount('won'),
      assetsPercent: amount('percent'),
      youngMinimum: amount('won'),
      youngYears: amount('years'),
      noRatioGuarantee: amount('won'),
      loanFunds: sourced(z.array(text).min(1), z.undefined().optional()).optional(),
    }),
  ),
  rdOrganisations: sourced(z.array(text).min(1), z.undefined().optional()),
  excludedCosts: z.array(sourced(text, z.undefined().optional())).min(1).optional(),
  deemedExcellent: part(
    z.strictObject({
      innovativeMonths: amount('months'),
      prospectiveMonths: amount('months'),
      evaluationMonths: amount('months'),
      evaluationPercent: amount('percent'),
    }),
  ),
});

const TYPES = ['investment', 'rd', 'guarantee', 'loan', 'guaranteeAndLoan', 'prospective', 'innovationGrowth'] as const;
const confirmingBodies = z
  .strictObject({
    byType: z.partialRecord(z.enum(TYPES), z.array(z.string()).min(1)),
    bodies: z.array(z.strictObject({ id: z.string().min(1), name: text })).min(1),
  })
  .refine(
    ({ byType, bodies }) =>
      Object.values(byType)
        .flat()
        .every((id) => bodies.some((body) => body.id === id)),
    'a body that is not listed',
  );

const TOPICS = [
  'where',
  'form',
  'withdrawal',
  'visit',
  'evaluation',
  'result',
  'objection',
  'certificate',
  'reissue',
  'cancellation',
  'publication',
  'duties',
  'review',
] as const;
const procedureFact = z.strictObject({ topic: z.enum(TOPICS), types: z.array(z.enum(TYPES)).min(1).optional(), says: plain(text) });
const facts = z.array(plain(text)).min(1);
export const procedureSchema = z.strictObject({
  facts: z.array(procedureFact).min(1),
  documents: facts,
  investors: facts.optional(),
  foreignInvestors: facts.optional(),
  evaluators: plain(z.array(text).min(1)).optional(),
  evaluatorsUntil: isoDate.optional(),
  reissue: z.strictObject({
    grounds: facts,
    validity: facts,
    marks: z
      .array(
        z.strictObject({
          words: z.string().min(1),
          clause: z.string().min(1),
          only: z.enum(['법인', '개인사업자']).optional(),
          contract: z.literal(true).optional(),
          merger: z.literal(true).optional(),
        }),
      )
      .optional(),
  }),
  feeRules: facts,
  filing: z.strictObject({
    forms: z
      .array(z.strictObject({ form: z.string().regex(/^별지 제\d+(?:-\d+)?호$/), types: z.array(z.enum(TYPES)).min(1).optional(), source: citation }))
      .min(1),
    papers: z.array(z.strictObject({ says: plain(text), types: z.array(z.enum(TYPES)).min(1).optional() })),
    evaluation: z.array(z.strictObject({ card: cardId, types: z.array(z.enum(TYPES)).min(1), source: citation })),
  }),
});

/** Every citation inside a value, wherever it hangs. */
export function citationsIn(value: unknown, path = ''): readonly { readonly path: string; readonly citation: z.infer<typeof citation> }[] {
  if (value === null || typeof value !== 'object') return [];
  if ('edition' in value && 'ref' in value) return [{ path, citation: value as z.infer<typeof citation> }];
  return Object.entries(value).flatMap(([key, one]) => citationsIn(one, `${path}/${key}`));
}

export const editionSchema = z
  .strictObject({
    id: z.enum(['2013-60', '2021-02-12', '2025-04-01']),
    title: text,
    citation,
    from: isoDate,
    until: isoDate.optional(),
    excludedIndustries: part(excludedIndustries),
    requiredRatios,
    costStatement: part(costStatement),
    scoreCards: part(scoreCards),
    validity: z.strictObject({
      years: amount('years'),
      yearsSince: isoDate.optional(),
      renewal: part(z.strictObject({ monthsBefore: amount('months'), monthsAfter: amount('months') })),
      founding: part(amount('months')),
      renewalChange: z.strictObject({ from: isoDate, applyDaysBefore: amount('days'), remindMonthsBefore: amount('months') }).optional(),
    }),
    deadlines,
    eligibility,
    committee: z.strictObject({ quorum: amount('persons'), thirds: amount('thirds') }).optional(),
    documents: z.array(plain(text)).min(1).optional(),
    evaluators: plain(z.array(text).min(1)).optional(),
    foreignInvestors: z.array(plain(text)).min(1).optional(),
    reissue: z.strictObject({ grounds: z.array(plain(text)).min(1), validity: z.array(plain(text)).min(1) }).optional(),
    feeRules: z.array(plain(text)).min(1).optional(),
    feeLimit: part(amount('won')),
    note: text.optional(),
    confirmingBodies: part(confirmingBodies),
  })
  .superRefine((edition, ctx) => {
    if (edition.until !== undefined && edition.until < edition.from) ctx.addIssue('ends before it begins');
    // A period whose own text is not held may go by a later one, but never as sure.
    for (const { path, citation: found } of citationsIn(edition))
      if (found.edition !== edition.id && !(found.edition > edition.id && (found.certainty ?? 'yes') !== 'yes')) ctx.addIssue(`${path}: cites another edition`);
  });
