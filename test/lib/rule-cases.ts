/** How the case tables of the rules are written. */
import type { CheckOptions, FirmFacts } from '../../src/checking';
import type { SheetOptions } from './sheet-text';

export interface RuleCase extends SheetOptions {
  readonly name: string;
  /** The sheet that is checked, as `sheetOf` reads it. It is called 원장. */
  readonly sheet: string;
  /** Where the rule finds something, in the order of the findings; none where everything is right. `산정표!B7` on another sheet. */
  readonly at: readonly string[];
  /** What the fix of the finding at an address writes, cell by cell; a finding that is not named has no fix. */
  readonly fix?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** Errors of other rules that this sheet has too: `category-missing G4`. Every other error fails the case. */
  readonly others?: readonly string[];
  /** The Korean message of the first finding holds these. */
  readonly says?: readonly string[];
  /** … and none of these. */
  readonly unsaid?: readonly string[];
  /** The clause of the citation of the first finding. */
  readonly clause?: string;
  /** How sure the notice is of each finding, in their order: `likely`, or `yes` where nothing is said. */
  readonly sure?: readonly string[];
  /** On top of an application on 2014-02-14, whose four quarters are those of 2013; `null` for none of it. */
  readonly facts?: FirmFacts | null;
  /** Other sheets of the workbook. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly corrections?: CheckOptions['corrections'];
}

export interface RuleCases {
  readonly rule: string;
  readonly cases: readonly RuleCase[];
}
export const casesOf = (rule: string, ...cases: RuleCase[]): RuleCases => ({ rule, cases });
