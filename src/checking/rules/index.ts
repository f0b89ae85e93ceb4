import type { Rule, RuleMeta } from '../engine/rule';
import type { WorkbookRule } from '../engine/workbook-rule';
import { accountHabit } from './account-habit';
import { accountNotAllowed } from './account-not-allowed';
import { costGivenBack } from './cost-given-back';
import { adjustmentUnexplained } from './adjustment-unexplained';
import { adviserNotEligible } from './adviser-not-eligible';
import { amountImplausible } from './amount-implausible';
import { amountIsError } from './amount-is-error';
import { amountMissing } from './amount-missing';
import { amountNegative } from './amount-negative';
import { amountNotANumber } from './amount-not-a-number';
import { amountUnclear } from './amount-unclear';
import { amountUnitSlip } from './amount-unit-slip';
import { assetPurchase } from './asset-purchase';
import { belowMinimumCost } from './below-minimum-cost';
import { belowRequiredRatio } from './below-required-ratio';
import { businessNumberInvalid } from './business-number-invalid';
import { formBalance } from './form-balance';
import { formIncomplete } from './form-incomplete';
import { formOtherNotice } from './form-other-notice';
import { formResultDiffers } from './form-result-differs';
import { formValidity } from './form-validity';
import { shareholderInLab } from './shareholder-in-lab';
import { shareholdersTotal } from './shareholders-total';
import { categoryAccountConflict } from './category-account-conflict';
import { categoryDeleted } from './category-deleted';
import { categoryMissing } from './category-missing';
import { categoryMixed } from './category-mixed';
import { categoryNotLeaf } from './category-not-leaf';
import { categoryOtherEdition } from './category-other-edition';
import { categorySuggested } from './category-suggested';
import { categoryUnknown } from './category-unknown';
import { categoryNamed } from './category-named';
import { categoryUnnormalised } from './category-unnormalised';
import { conditionDoubtful } from './condition-doubtful';
import { conditionNotMet } from './condition-not-met';
import { conditionUnconfirmed } from './condition-unconfirmed';
import { costInTwoCategories } from './cost-in-two-categories';
import { dateInvalid } from './date-invalid';
import { dateMissing } from './date-missing';
import { dateOutsidePeriod } from './date-outside-period';
import { datesOneWay } from './dates-one-way';
import { duplicateEntry } from './duplicate-entry';
import { factsDiffer } from './facts-differ';
import { firmExcluded } from './firm-excluded';
import { firmNoLab } from './firm-no-lab';
import { firmNotSme } from './firm-not-sme';
import { grantFunded } from './grant-funded';
import { grantUnconfirmed } from './grant-unconfirmed';
import { headerMissing } from './header-missing';
import { hiddenRow } from './hidden-row';
import { institutionNotListed } from './institution-not-listed';
import { labRequired } from './lab-required';
import { notAProfessor } from './not-a-professor';
import { notRead } from './not-read';
import { periodUnchecked } from './period-unchecked';
import { periodUnknown } from './period-unknown';
import { excludedInList } from './excluded-in-list';
import { personExcluded } from './person-excluded';
import { personNotListed } from './person-not-listed';
import { productMaterial } from './product-material';
import { rowAfterTotal } from './row-after-total';
import { rowNotCounted } from './row-not-counted';
import { smeOnly } from './sme-only';
import { rowsUncategorised } from './rows-uncategorised';
import { statementDiffers } from './statement-differs';
import { payElsewhere, payElsewhereInSheets } from './pay-elsewhere';
import { payAmongRows, payAmongTables } from './pay-slip';
import { sheetsAlike } from './sheets-alike';
import { slipAmongSheets } from './slip-among-sheets';
import { summaryByName } from './summary-by-name';
import { summaryByTime } from './summary-by-time';
import { summaryDiffers } from './summary-differs';
import { subtotalHardCoded } from './subtotal-hard-coded';
import { subtotalMismatch } from './subtotal-mismatch';
import { subtotalNegative } from './subtotal-negative';
import { sumsCounted } from './sums-counted';
import { titleDoubtful } from './title-doubtful';
import { totalMismatch } from './total-mismatch';
import { traineeNotEligible } from './trainee-not-eligible';
import { trainingDoubleCounted } from './training-double-counted';
import { unitUnclear } from './unit-unclear';

/** The catalogue: one line a rule, in its order. */
const CATALOGUE: readonly (Rule | WorkbookRule | readonly (Rule | WorkbookRule)[])[] = [
  headerMissing,
  notRead,
  unitUnclear,
  amountUnclear,
  sumsCounted,
  sheetsAlike,
  totalMismatch,
  rowAfterTotal,
  hiddenRow,
  rowNotCounted,
  titleDoubtful,
  costGivenBack,
  rowsUncategorised,
  amountMissing,
  amountNotANumber,
  amountIsError,
  amountNegative,
  amountUnitSlip,
  payAmongRows,
  payAmongTables,
  slipAmongSheets,
  amountImplausible,
  subtotalMismatch,
  subtotalHardCoded,
  subtotalNegative,
  adjustmentUnexplained,
  categoryMissing,
  categoryOtherEdition,
  categoryMixed,
  categoryUnknown,
  categoryNamed,
  categoryUnnormalised,
  categoryDeleted,
  categoryNotLeaf,
  categoryAccountConflict,
  accountHabit,
  payElsewhere,
  payElsewhereInSheets,
  accountNotAllowed,
  categorySuggested,
  dateMissing,
  dateInvalid,
  datesOneWay,
  dateOutsidePeriod,
  periodUnknown,
  periodUnchecked,
  duplicateEntry,
  costInTwoCategories,
  personExcluded,
  excludedInList,
  personNotListed,
  labRequired,
  institutionNotListed,
  notAProfessor,
  adviserNotEligible,
  smeOnly,
  assetPurchase,
  traineeNotEligible,
  trainingDoubleCounted,
  productMaterial,
  conditionNotMet,
  conditionDoubtful,
  conditionUnconfirmed,
  grantFunded,
  grantUnconfirmed,
  statementDiffers,
  summaryDiffers,
  summaryByTime,
  summaryByName,
  factsDiffer,
  firmExcluded,
  firmNotSme,
  firmNoLab,
  belowMinimumCost,
  belowRequiredRatio,
  businessNumberInvalid,
  shareholderInLab,
  shareholdersTotal,
  formOtherNotice,
  formResultDiffers,
  formBalance,
  formValidity,
  formIncomplete,
];

const all = CATALOGUE.flat();

/** The rules that look at a table. */
export const RULES: readonly Rule[] = all.filter((rule): rule is Rule => rule.kind !== 'workbook');
/** The rules that look at the workbook as a whole. */
export const WORKBOOK_RULES: readonly WorkbookRule[] = all.filter((rule): rule is WorkbookRule => rule.kind === 'workbook');
/** What is known of each rule, in the order of the catalogue. A rule that looks twice is named once. */
export const RULE_METAS: readonly RuleMeta[] = [...new Map(all.map(({ meta }) => [meta.id, meta] as const).reverse()).values()].reverse();
