/** What bars a firm whatever its costs: 제3조① [별표 1], 법 제2조의2①1 (중소기업) and 2나 (연구조직). Unknown never bars. */
import { text, type Reason, type Text } from '../domain';
import { editions } from '../law';
import type { Edition } from '../law/types';
import type { FirmFacts } from '../reading/model';
import { badIndustryCode, excludedIndustry, excludedReason, hasOrganisation, needCode, noRdOrganisation, notAnSme, type Three } from '../rules';

/** One condition on the firm: met or not or not known, and why. */
export interface FirmCondition {
  readonly id: 'firm-excluded' | 'firm-not-sme' | 'firm-no-lab';
  /** What the sentence of the verdict calls it. */
  readonly name: Text;
  readonly met: Three;
  /** Why it is not met. */
  readonly reason?: Reason;
  /** What is needed to know. */
  readonly need?: Text;
}

const withArticle = (edition: Edition, reason: Reason): Reason => ({
  ...reason,
  citation: reason.citation ?? edition.citation,
});

/** By the edition that decides; without a day, only what every edition says alike. */
function industry(deciding: Edition | undefined, { industry: code, appliedOn }: FirmFacts): FirmCondition {
  const base = { id: 'firm-excluded', name: text('제외업종', 'excluded industry') } as const;
  if (code === undefined) return { ...base, met: undefined, need: needCode.message };
  const asked = appliedOn === undefined ? editions : deciding ? [deciding] : [];
  const [nearest] = asked;
  if (nearest && excludedIndustry(nearest, code, appliedOn).kind === 'refused') return { ...base, met: undefined, need: badIndustryCode.message };
  const found = asked.map((edition) => ({ edition, state: excludedReason(edition, code, appliedOn) }));
  const [first] = found;
  if (!first) return { ...base, met: undefined };
  if (found.every(({ state }) => state.excluded)) return { ...base, met: false, reason: withArticle(first.edition, first.state.reason as Reason) };
  if (found.every(({ edition, state }) => !state.excluded && !state.reason && edition.excludedIndustries.available)) return { ...base, met: true };
  if (appliedOn === undefined)
    return {
      ...base,
      met: undefined,
      need: text('신청일에 따라 제외업종일 수 있습니다.', 'Depending on the date of application it may be an excluded industry.'),
    };
  const need = first.state.reason?.message ?? (first.edition.excludedIndustries.available ? undefined : first.edition.excludedIndustries.why);
  return { ...base, met: undefined, ...(need ? { need } : {}) };
}

function sme(edition: Edition, { isSme }: FirmFacts): FirmCondition {
  return {
    id: 'firm-not-sme',
    name: text('중소기업 여부', 'SME'),
    met: isSme,
    ...(isSme === false ? { reason: notAnSme(edition) } : {}),
    ...(isSme === undefined ? { need: text('중소기업인지 입력하십시오(법 제2조의2).', 'Enter whether the firm is an SME (Act Art. 2-2).') } : {}),
  };
}

function organisation(edition: Edition, facts: FirmFacts): FirmCondition {
  const met = hasOrganisation(edition, facts);
  const { value } = edition.eligibility.rdOrganisations;
  const [ko, en] = [value.map((one) => one.ko).join(' · '), value.map((one) => one.en).join(', ')];
  return {
    id: 'firm-no-lab',
    name: text('연구조직', 'R&D organisation'),
    met,
    ...(met === false ? { reason: noRdOrganisation(edition) } : {}),
    ...(met === undefined ? { need: text(`연구조직이 있는지 입력하십시오: ${ko}`, `Enter whether the firm has an R&D organisation: ${en}`) } : {}),
  };
}

/** What an R&D venture must be beside its costs. `deciding` is undefined where no edition covers the application: then nothing is decided. */
export function firmConditions(deciding: Edition | undefined, facts: FirmFacts): readonly FirmCondition[] {
  if (!deciding) return [];
  return [industry(deciding, facts), sme(deciding, facts), organisation(deciding, facts)];
}
