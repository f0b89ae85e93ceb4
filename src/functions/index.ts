/**
 * The bundle of the custom functions: associates each at once, when it is loaded. It needs nothing but a `CustomFunctions` global.
 * The ids are released: none may change.
 */
import { functions, type CustomFunction } from './registry';

const of = (id: string): CustomFunction => functions.get(id) as CustomFunction;

CustomFunctions.associate('RD_RATIO', of('RD_RATIO'));
CustomFunctions.associate('RD_PERIOD', of('RD_PERIOD'));
CustomFunctions.associate('RD_COST', of('RD_COST'));
CustomFunctions.associate('RD_CATEGORY', of('RD_CATEGORY'));
CustomFunctions.associate('RD_REQUIRED_RATIO', of('RD_REQUIRED_RATIO'));
CustomFunctions.associate('RD_QUALIFIES', of('RD_QUALIFIES'));
CustomFunctions.associate('EXCLUDED_INDUSTRY', of('EXCLUDED_INDUSTRY'));
CustomFunctions.associate('VENTURE_CARD', of('VENTURE_CARD'));
CustomFunctions.associate('VENTURE_SCORE', of('VENTURE_SCORE'));
CustomFunctions.associate('VENTURE_POINTS', of('VENTURE_POINTS'));
CustomFunctions.associate('VENTURE_RESULT', of('VENTURE_RESULT'));
CustomFunctions.associate('VALIDITY_START', of('VALIDITY_START'));
CustomFunctions.associate('VALIDITY_END', of('VALIDITY_END'));
CustomFunctions.associate('RENEWAL_WINDOW', of('RENEWAL_WINDOW'));
CustomFunctions.associate('DEEMED_EXCELLENT', of('DEEMED_EXCELLENT'));
CustomFunctions.associate('CONFIRMING_BODY', of('CONFIRMING_BODY'));
CustomFunctions.associate('EVALUATION_DUE', of('EVALUATION_DUE'));
CustomFunctions.associate('PROCESSING_DUE', of('PROCESSING_DUE'));
CustomFunctions.associate('OBJECTION_DUE', of('OBJECTION_DUE'));
CustomFunctions.associate('REPORT_DUE', of('REPORT_DUE'));
CustomFunctions.associate('BIZ_NO_VALID', of('BIZ_NO_VALID'));
CustomFunctions.associate('CORP_NO_VALID', of('CORP_NO_VALID'));
