import type { Rule } from '../engine/rule';
import { adjustmentUnexplained } from './adjustment-unexplained';
import { amountIsError } from './amount-is-error';
import { amountMissing } from './amount-missing';
import { amountNegative } from './amount-negative';
import { amountNotANumber } from './amount-not-a-number';
import { amountUnitSlip } from './amount-unit-slip';
import { categoryDeleted } from './category-deleted';
import { categoryMissing } from './category-missing';
import { categoryNotLeaf } from './category-not-leaf';
import { categoryUnknown } from './category-unknown';
import { categoryUnnormalised } from './category-unnormalised';
import { dateInvalid, dateMissing, dateOutsidePeriod, periodUnknown } from './dates';
import { conditionUnconfirmed } from './condition-unconfirmed';
import { costInTwoCategories, duplicateEntry } from './duplicates';
import { labRequired, smeOnlyFirm, smeOnlyRecipient } from './firm-conditions';
import { hiddenRow } from './hidden-row';
import { adviserNotEligible, institutionNotListed, notAProfessor, personExcluded, personNotListed, traineeNotEligible } from './people';
import { assetPurchase, categoryAccountConflict, productMaterial, trainingDoubleCounted } from './purposes';
import { rowAfterTotal } from './row-after-total';
import { subtotalHardCoded } from './subtotal-hard-coded';
import { subtotalMismatch } from './subtotal-mismatch';
import { subtotalNegative } from './subtotal-negative';
import { totalMismatch } from './total-mismatch';
import { unitUnclear } from './unit-unclear';

/** The rules that look at a table, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  unitUnclear,
  totalMismatch,
  rowAfterTotal,
  hiddenRow,
  amountMissing,
  amountNotANumber,
  amountIsError,
  amountNegative,
  amountUnitSlip,
  subtotalMismatch,
  subtotalHardCoded,
  subtotalNegative,
  adjustmentUnexplained,
  categoryMissing,
  categoryUnknown,
  categoryUnnormalised,
  categoryDeleted,
  categoryNotLeaf,
  categoryAccountConflict,
  dateMissing,
  dateInvalid,
  dateOutsidePeriod,
  periodUnknown,
  duplicateEntry,
  costInTwoCategories,
  personExcluded,
  personNotListed,
  labRequired,
  institutionNotListed,
  notAProfessor,
  adviserNotEligible,
  smeOnlyFirm,
  smeOnlyRecipient,
  assetPurchase,
  traineeNotEligible,
  trainingDoubleCounted,
  productMaterial,
  conditionUnconfirmed,
];
