/** The last step of functions.js: shorter names, for variables and for what only our own code looks at. */
import { minify } from 'terser';

/**
 * Properties of our own objects that no program outside ever sees, so that they may have any name. Not in it: what Excel reads or hands over
 * (`type`, `basicValue`, `code`, `message`, the parameters …), what the library of JavaScript has (`source` of a pattern), and words that are looked up as text
 * (`rd`, `technology`, `status` …).
 */
export const OWN_NAMES: readonly string[] = `
  available value kind reasons needs known reason why parameter height width rows turned cells row column firms layout down finer any
  requiredRatios costStatement scoreCards excludedIndustries eligibility validity deadlines confirmingBodies committee quorum thirds
  bands salesFrom percent prefixes divisions internetBusiness floorPercent label lines appendix parent mark item items line exact part certainty
  maxPoints sections group cards fifths passMark technologyFloor total passed decision
  years yearsSince renewal renewalChange applyDaysBefore founding monthsBefore monthsAfter
  processing investmentDays otherDays extensionDays otherInstitutionDays days objectionDays reportDay byType bodies
  minimumRdCost ratioWaiverYears quarters rdOrganisations deemedExcellent innovativeMonths evaluationMonths evaluationPercent prospectiveMonths
  ksicCode rdCost foundedOn appliedOn issuedOn previousEnd isSme hasRdOrganisation met waived reached qualifies open
  otherInstitution notCounted basisDate
  whole fraction rest digits lowest places against isPlain isZero isAtLeast isAtLeastPercentOf toNumber ratioTo compare addFraction
  ofClass excluded isPart leadsToExcluded
  until title edition ends shown above wrong missing processingDays lastDayMoves technologyShare
  starts firstIndex placeOfSerial placeOf quarter year
`
  .trim()
  .split(/\s+/);

export async function minified(code: string): Promise<string> {
  const own = new RegExp(`^(${OWN_NAMES.join('|')})$`);
  const { code: short } = await minify(code, {
    ecma: 2016,
    toplevel: true,
    compress: { passes: 2, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, keep_fargs: false },
    // Short names that a test (and a reader) would take for the library of later years.
    mangle: { properties: { builtins: true, regex: own, reserved: ['at', 'of', 'flat'] } },
  });
  if (!short) throw new Error('the minified functions are empty');
  return short;
}
