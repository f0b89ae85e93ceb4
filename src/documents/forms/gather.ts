/** What a checked workbook gives to its forms: the firm, where each value stands, and what the result rests on. */
import { toSerial, type PlainDate } from '../../domain';
import type { ApplicationType, Edition } from '../../law/types';
import type { WorkbookCheck } from '../../checking/api';
import { ownersIn } from '../../reading/owners';
import type { SheetBlock } from '../../sheet/model';
import { costBasis } from './cost-basis';
import type { FirmForm, Origins } from './fields';
import { lentOf, scoreOf } from './own-sheets';
import { ownersOfForm } from './owners';
import { GIVEN, originOf } from './origin';
import { readFirmCells, type ReadFirm } from './read-firm';
import type { FormSituation } from './situation';

export interface Gathered {
  readonly firm: FirmForm;
  readonly origins: Origins;
  readonly situation: FormSituation;
  /** Firms that the sheets name as well, of which nothing was taken. */
  readonly others: ReadFirm['others'];
}

export interface GatherOptions {
  readonly edition: Edition;
  /** Absent while nothing was checked. */
  readonly check?: WorkbookCheck;
  readonly blocks: readonly SheetBlock[];
  readonly today?: PlainDate;
  readonly type?: ApplicationType;
  /** The day of the application, where it is known without a check. */
  readonly appliedOn?: PlainDate;
}

export function gatherForm({ edition, check, blocks, today, type, appliedOn }: GatherOptions): Gathered {
  const applied = check?.facts.appliedOn ?? appliedOn;
  const read = readFirmCells(blocks);
  const { facts, verdict, summary, factSources } = check ?? {};
  const origins: { -readonly [K in keyof Origins]: Origins[K] } = { ...read.origins };
  const date1904 = blocks[0]?.date1904 ?? false;
  const learn = (fact: 'industry' | 'foundedOn' | 'sales', field: keyof FirmForm, value: string | number): void => {
    const source = factSources?.find((one) => one.fact === fact);
    // A date is read as such: the cell holds its serial.
    origins[field] = source?.where === undefined ? { note: GIVEN } : (read.origins[field] ?? originOf(source.where, value, blocks));
  };
  if (facts?.industry !== undefined && facts.industry !== read.firm.industryCode) learn('industry', 'industryCode', facts.industry);
  if (facts?.foundedOn !== undefined && facts.foundedOn !== read.firm.foundedOn) learn('foundedOn', 'foundedOn', facts.foundedOn);
  if (verdict?.sales !== undefined) learn('sales', 'sales', verdict.sales);
  if (type !== undefined) origins.type = { note: '출처: 선택한 유형\nSource: the type that was chosen' };
  const appliedAt = factSources?.find(({ fact }) => fact === 'appliedOn')?.where;
  if (applied !== undefined) origins.signedOn = appliedAt === undefined ? { note: GIVEN } : originOf(appliedAt, toSerial(applied, date1904), blocks);
  if (today !== undefined) origins.madeOn = { note: '출처: 양식을 만든 날\nSource: the day on which the form was made' };
  const hasTable = (check?.sheets.length ?? 0) > 0;
  if (hasTable) origins.rdCost = { note: '출처: 연구개발비 검사 결과\nSource: the check of the R&D cost' };
  const known = ownersIn(blocks);
  const owners = known && ownersOfForm(known, read.firm.representative);
  const score = scoreOf(blocks, edition, read.firm.name);
  if (score) origins.score = score.origin;
  const lent = lentOf(blocks);
  const basis = check && costBasis(check, blocks, edition);
  return {
    firm: {
      ...read.firm,
      ...(type === undefined ? {} : { type }),
      ...(today === undefined ? {} : { madeOn: today }),
      ...(applied === undefined ? {} : { signedOn: applied }),
      ...(facts?.industry === undefined ? {} : { industryCode: facts.industry }),
      ...(facts?.foundedOn === undefined ? {} : { foundedOn: facts.foundedOn }),
      ...(score ? { score: score.value } : {}),
      ...(hasTable && verdict && !verdict.noLaw ? { rdCost: verdict.recognised } : {}),
      ...(verdict?.sales === undefined ? {} : { sales: verdict.sales }),
    },
    origins,
    others: read.others,
    situation: {
      date1904,
      ...(applied === undefined ? {} : { appliedOn: applied }),
      // That no table was found is no error of the cost.
      ...(summary && hasTable ? { errors: summary.errors } : {}),
      ...(verdict?.requiredPercent === undefined ? {} : { requiredPercent: verdict.requiredPercent }),
      ...(verdict?.ratioWaived === undefined ? {} : { ratioWaived: verdict.ratioWaived }),
      ...(verdict && verdict.unsettled.length > 0 ? { unsettled: verdict.unsettled } : {}),
      waiverYears: edition.eligibility.ratioWaiverYears.value,
      ...(basis ? { basis } : {}),
      ...(owners ? { owners } : {}),
      ...(lent ? { lent } : {}),
    },
  };
}
