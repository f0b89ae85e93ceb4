/** The answers of the self-check that a workbook gives already, each with where it stands. */
import { text, type Lang, type PlainDate } from '../../domain';
import type { WorkbookCheck } from '../../checking';
import type { FactSource, FirmFacts } from '../../reading/model';
import type { Fact } from '../../reading/self-check/questions';
import { editionFor, hasOrganisation, isEdition, type EligibilityFacts } from '../../rules';

/** `on` decides by which edition an R&D organisation counts; `check` where there was one. */
export function knownAnswers(all: FirmFacts, on: PlainDate, check?: Pick<WorkbookCheck, 'verdict' | 'sheets'>): EligibilityFacts {
  const edition = editionFor(on);
  const organisation = isEdition(edition) ? hasOrganisation(edition, all) : undefined;
  return {
    ...(all.foundedOn === undefined ? {} : { foundedOn: all.foundedOn }),
    ...(all.isSme === undefined ? {} : { isSme: all.isSme }),
    ...(all.industry === undefined ? {} : { industry: all.industry }),
    ...(all.internetBusiness === undefined ? {} : { internetBusiness: all.internetBusiness }),
    ...(organisation === undefined ? {} : { hasRdOrganisation: organisation }),
    ...(check?.verdict.sales === undefined ? {} : { sales: check.verdict.sales }),
    ...(check && check.sheets.length > 0 && !check.verdict.noLaw ? { rdCost: check.verdict.recognised } : {}),
  };
}

const FROM_CHECK = text('검사 결과(인정 대상 금액)', 'the check (recognised amount)');

export function knownSources(
  check: Pick<WorkbookCheck, 'factSources' | 'sheets' | 'verdict'> | undefined,
  lang: Lang,
  read: readonly FactSource[] = [],
): Readonly<Partial<Record<Fact, string>>> {
  const sources: Partial<Record<Fact, string>> = {};
  for (const { fact, where } of check?.factSources ?? read)
    if (where !== undefined) sources[fact === 'appliedOn' ? 'on' : fact === 'hasRdLab' ? 'hasRdOrganisation' : fact] = where;
  if (check && check.sheets.length > 0 && !check.verdict.noLaw) sources.rdCost = FROM_CHECK[lang];
  return sources;
}
