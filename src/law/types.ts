/**
 * The shape of an edition of the rules. An edition is data only; what follows from it is in `rules/`.
 * Everything that the functions bundle needs is in `Edition`; the long texts are in `EditionTexts`, apart, so that the bundle stays small.
 */
import type { Certainty, Citation, EditionId, PlainDate, Text } from '../domain';

/** A fact with its source. `raw` and `why` stand beside a corrected reading that changes a result. */
export interface Sourced<T> {
  readonly value: T;
  readonly title: Text;
  /** `won`, `percent` (whole per cent), `points`, `months`, `years`, `days`, `fifths` … */
  readonly unit?: string;
  readonly source: Citation;
  /** From when this value is in force. */
  readonly effective: PlainDate;
  readonly certainty: Certainty;
  /** What was printed, where the reading was corrected. */
  readonly raw?: string;
  /** Why it is read otherwise, or what is uncertain about it. */
  readonly why?: Text;
}

/** A part of the notice that an edition does not hold: answered with "not available in this edition". */
export interface NotAvailable {
  readonly available: false;
  readonly why: Text;
}
export interface Available<T> {
  readonly available: true;
  readonly value: T;
  readonly source: Citation;
}
export type Part<T> = Available<T> | NotAvailable;

/** 별표 1 (of the notice 2013-60; since 2021 of the Decree). A five-digit code of the KSIC revision of the edition. */
export interface ExcludedIndustry {
  readonly code: string;
  /** Only this part of the class is excluded (`63999-1`): the five digits alone do not decide. */
  readonly part?: string;
  readonly name: string;
  /** The class of the table under which it stands, where the table has classes. */
  readonly section?: string;
  /** Last day on which the row stood in the list. */
  readonly until?: PlainDate;
  readonly certainty?: Certainty;
  readonly why?: Text;
  /** What was printed, where it is a misprint. */
  readonly raw?: string;
}

/** One row of 별표 2: the prefixes it covers (`21`, `2918`, `261`), the percent by band of yearly sales, oldest first in the table's order. */
export interface RatioRow {
  readonly id: string;
  readonly label: Text;
  /** KSIC prefixes without the section letter. Empty for the row of all other industries. */
  readonly prefixes: readonly string[];
  /** Ranges of divisions (two digits) such as 제조업 10~33, 도소매 45~47; the longest match decides over them. */
  readonly divisions?: readonly [number, number];
  /** `true` for the row of internet businesses, which no code names. */
  readonly internetBusiness?: boolean;
  /** The rows beside which it stands under one heading: for a code of another row it is likely only. */
  readonly beside?: readonly string[];
  readonly bands: readonly RatioBand[];
}
/** Percent for yearly sales from `salesFrom` won (inclusive). One band from 0 where sales do not matter. */
export interface RatioBand {
  readonly salesFrom: number;
  readonly percent: number;
}
/** A part of which it is known that it was amended while the edition was in force, though the amended words are not held. */
export interface Amendable {
  /** From `effective` on, what rests on the part is unconfirmed; the value says what is known of the change. */
  readonly amended?: Sourced<Text>;
}

export interface RequiredRatios extends Amendable {
  /** In the order of the table, the row of all other industries last. */
  readonly rows: readonly RatioRow[];
  /** The general floor of the Decree, in percent. */
  readonly floorPercent: Sourced<number>;
  readonly source: Citation;
  readonly effective: PlainDate;
  readonly certainty: Certainty;
  /** What is uncertain about the rows or about the revision of the codes. */
  readonly why?: Text;
  readonly ksicRevision: 9 | 10;
  /** Which industry counts for a firm in two or more. */
  readonly severalIndustries?: Sourced<Text>;
}

export type LineStatus = 'leaf' | 'heading' | 'deleted';

/** What a line demands and which column of a sheet could answer it. */
/** What a condition is about. A line has at most one of a kind; decisions of people and rules go by it. */
export type ConditionKind =
  | 'rd-lab' // 기업부설연구소에서 근무하는, 사용하는
  | 'researcher' // 연구요원 · 연구지원
  | 'person-excluded' // ㉮㉯㉰ of 1.가.①
  | 'research-use' // 연구용
  | 'lease-or-use' // 임차·이용
  | 'provider' // 나목①에 규정된 기관의 시설
  | 'listed-institution' // 1.나.① ㉮–㉷
  | 'professor' // 조교수 이상
  | 'university-member' // 대학에 소속된 개인
  | 'employee' // 종업원
  | 'adviser' // 1.마 ①②③
  | 'foreigner' // 외국인 기술자
  | 'field' // 과학기술분야
  | 'firm-is-sme' // 중소기업이
  | 'recipient-is-sme' // 중소기업에 대한
  | 'recipient-other' // another firm, not the firm itself
  | 'own-brand'
  | 'guidance-body' // whose guidance
  | 'training-institution'
  | 'trainee' // 기업부설연구소·생산직 / 전담부서·생산직
  | 'approved-training'
  | 'in-house' // 회사내 자체교육
  | 'college' // 사내기술대학·사내대학
  | 'teacher' // 직업능력개발훈련교사
  | 'not-direct-material' // 직접 재료비가 아닐 것
  | 'not-double-counted'
  | 'unrelated-party'
  | 'free-transfer'
  | 'software-use' // 소프트웨어: 문화상품 제작을 목적으로 사용하는 경우에 한정
  | 'unused-right' // 사용하지 아니하는
  | 'own-right' // 자기의
  | 'right-kind' // 특허권 및 실용신안권
  | 'book-value' // 장부상 가액
  | 'cost-kind' // what the cost is: 인건비, 재료, 기술개발용역, 강사료 …
  | 'other';

export interface Condition {
  readonly id: string;
  readonly kind: ConditionKind;
  /** The words of the clause that make the condition. */
  readonly quote: string;
  /** What to ask a person, in one short question. */
  readonly question: Text;
  /** Words of a 요건구분 or 부서 column that answer the condition with yes. Other words leave it open. */
  readonly answers?: readonly string[];
  /** What the clause lists, each of which alone would do, by the words that name it; a no to one of them leaves the others open. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Kinds of what the clause asks for, which it does not list: a no to each of them leaves it open. */
  readonly kindsOf?: readonly (readonly string[])[];
  /** Words that name what other conditions of the line list, and not this one: what a heading of that name holds is about those. */
  readonly ofOthers?: readonly string[];
  /** How sure the reading of the clause is. */
  readonly certainty?: Certainty;
  /** How people say so, where that is not told by the kind alone: a profile of `reading/answers`. */
  readonly reads?: string;
}

/** An item of a list under a line: ㉮ ㉯ … */
export interface ListItem {
  readonly mark: string;
  readonly text: string;
  readonly raw?: string;
  readonly certainty?: Certainty;
  readonly why?: Text;
  /** Short words by which a sheet names this item (`대학`, `산학협력단`, `시험·분석업`). */
  readonly names?: readonly string[];
}

/** A line of 별표 3. */
export interface CostLine {
  /** Normalised code: `1`, `1.가`, `1.가.①`. */
  readonly code: string;
  readonly parent: string | null;
  readonly status: LineStatus;
  /** A short name for lists: `연구원 인건비`. */
  readonly name: Text;
  /** The clause in the words of the notice (corrected reading), without its number. */
  readonly text: string;
  readonly raw?: string;
  readonly why?: Text;
  readonly items?: readonly ListItem[];
  /** This, `hints` and the `names` of items are filled in by `costLines()` of `law/guide` only: a sheet needs them, the functions do not. */
  readonly conditions?: readonly Condition[];
  /**
   * Accounts and words of a ledger by which a row is meant for this line: evidence only, never a decision.
   * A word may stand at several lines (`급여` of researchers, of training teachers): it speaks against a row only where
   * the row's own line has no hint that fits the row too.
   */
  readonly hints?: { readonly accounts: readonly string[]; readonly words: readonly string[] };
}
export type GuideCondition = Omit<Condition, 'id'>;
/** What `law/guide` adds to a line, by its code. */
export interface LineGuide {
  readonly conditions: readonly GuideCondition[];
  readonly accounts?: readonly string[];
  readonly words?: readonly string[];
  /** Names of list items by their mark. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
}
export type CostGuide = Readonly<Record<string, LineGuide>>;

export interface CostStatement {
  /** In the order of the appendix, headings before their lines. */
  readonly lines: readonly CostLine[];
  /** The unit of the official statement: thousands of won in 2013, millions since. */
  readonly unit: 1000 | 1_000_000;
  /** The number of the appendix that lists the lines. */
  readonly appendix: number;
  /** Where the lines stood in the edition before: codes of this tree, with what is under them, by the codes of that one. What is not named kept its code. */
  readonly counterparts?: { readonly edition: EditionId; readonly codes: Readonly<Record<string, string>> };
}

/** The number of the appendix; where it holds several tables, the table too. */
export type CardId = 4 | 5 | 6 | '4-1' | '4-2' | '4-3';
export type SectionId = 'management' | 'technology' | 'business';
export interface ScoreItem {
  readonly section: SectionId;
  readonly group: Text;
  readonly name: Text;
  /** 배점; on a table of weights the weight in per cent. */
  readonly maxPoints: number;
  /** 평가내용, where the table describes the item. */
  readonly detail?: string;
}
export interface ScoreCard {
  readonly id: CardId;
  readonly title: Text;
  readonly items: readonly ScoreItem[];
  /** Names of the sections, where they are not those of the cards of 2013. */
  readonly sections?: Readonly<Partial<Record<SectionId, Text>>>;
  /** Absent where the text has no pass mark: there a committee decides. */
  readonly passMark?: Sourced<number>;
  /** Floor of the technology section; absent on 별표 4. */
  readonly technologyFloor?: Sourced<number>;
  /** Years since the founding for which the table is meant: below, or from. */
  readonly age?: { readonly below?: number; readonly from?: number };
  readonly source: Citation;
}
export interface ScoreCards extends Amendable {
  readonly cards: readonly ScoreCard[];
  /** Fifths of the 배점 by grade: A 5 … E 1. Absent where the text prints weights only: there every item has points of a hundred. */
  readonly fifths?: Sourced<Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E', number>>>;
}

export interface ValidityRules {
  readonly years: Sourced<number>;
  /** 제8조1: months before and after the end of the old validity. Not available where the edition's notice is not known. */
  readonly renewal: Part<{ readonly monthsBefore: Sourced<number>; readonly monthsAfter: Sourced<number> }>;
  /** 제8조2: months after the founding. */
  readonly founding: Part<Sourced<number>>;
  /** A change of the renewal that is known to come: from that day applications go by it. */
  /** Since when the Decree has had these years; before `from` of the edition only they are known. */
  readonly yearsSince?: PlainDate;
  readonly renewalChange?: { readonly from: PlainDate; readonly applyDaysBefore: Sourced<number>; readonly remindMonthsBefore: Sourced<number> };
}

export type ApplicationType = 'investment' | 'rd' | 'guarantee' | 'loan' | 'guaranteeAndLoan' | 'prospective' | 'innovationGrowth';
export interface ConfirmingBody {
  readonly id: string;
  readonly name: Text;
}

export interface Deadlines {
  /** The processing time counts from the receipt of a complete application; a last day on a Saturday or holiday moves. */
  readonly processingDays?: { readonly countedFrom: Sourced<Text>; readonly lastDayMoves: Sourced<Text> };
  readonly processing: { readonly investmentDays: Sourced<number>; readonly otherDays: Sourced<number>; readonly extensionDays?: Sourced<number> };
  /** Processing of an English certificate (별지 제1-2호) and of a reissue (별지 제4호). */
  readonly certificates?: { readonly englishDays: Sourced<number>; readonly reissueDays: Sourced<number> };
  readonly evaluation: Part<{ readonly days: Sourced<number>; readonly otherInstitutionDays: Sourced<number>; readonly extensionDays: Sourced<number> }>;
  readonly objectionDays: Sourced<number>;
  /** How long the body may take to answer an objection. */
  readonly objectionAnswer?: { readonly days: Sourced<number>; readonly investmentDays: Sourced<number>; readonly extensionDays: Sourced<number> };
  /** 제6조③: how many days before the end of the processing time another institution hands over its result. */
  readonly resultDaysBeforeEnd?: Sourced<number>;
  /** 제6조⑦ 후단: the days of an objection and its review do not count towards the processing time. */
  readonly objectionNotCounted?: Citation;
  /** 제11조②: the day of the month after the end of the quarter. */
  readonly reportDay: Part<Sourced<number>>;
  /** 제15조②: the day of the month after the end of the half-year, for the ethics training. */
  readonly trainingReportDay?: Sourced<number>;
}

export interface Eligibility {
  readonly minimumRdCost: Sourced<number>;
  /** The ratio is waived while the firm is not yet this many years old. */
  readonly ratioWaiverYears: Sourced<number>;
  readonly quarters: Sourced<number>;
  readonly investment: {
    readonly minimum: Sourced<number>;
    readonly capitalPercent: Sourced<number>;
    readonly contentCapitalPercent: Sourced<number>;
    /** 법 제2조의2①2가: whose investments count. */
    readonly investors?: Sourced<Text>;
  };
  readonly guaranteeLoan: Part<{
    readonly minimum: Sourced<number>;
    readonly assetsPercent: Sourced<number>;
    readonly youngMinimum: Sourced<number>;
    readonly youngYears: Sourced<number>;
    readonly noRatioGuarantee: Sourced<number>;
    /** 제3조③: the loans that count. */
    readonly loanFunds?: Sourced<readonly Text[]>;
  }>;
  readonly rdOrganisations: Sourced<readonly Text[]>;
  /** Costs that do not count although they are R&D costs: each with its clause. Absent where the edition names none. */
  readonly excludedCosts?: readonly Sourced<Text>[];
  /** 제6조⑨: when a technology evaluation counts as passed. */
  readonly deemedExcellent: Part<{
    readonly innovativeMonths: Sourced<number>;
    readonly prospectiveMonths: Sourced<number>;
    readonly evaluationMonths: Sourced<number>;
    readonly evaluationPercent: Sourced<number>;
  }>;
}

export type ProcedureTopic =
  | 'where' // to whom, and who else may be asked
  | 'form' // the form of the application
  | 'withdrawal'
  | 'visit'
  | 'evaluation'
  | 'result' // what is told to the firm, and when
  | 'objection'
  | 'certificate'
  | 'reissue' // papers of a reissue
  | 'cancellation'
  | 'publication'
  | 'duties' // of the bodies, not of the firm
  | 'review';

/** A sentence of the procedure; for the types that it concerns, or for all. */
export interface ProcedureFact {
  readonly topic: ProcedureTopic;
  readonly types?: readonly ApplicationType[];
  readonly says: Sourced<Text>;
}

/** What an edition says of the way of an application: apart from it, in `law/procedures`, for no function answers from it. */
export interface Procedure {
  readonly facts: readonly ProcedureFact[];
  readonly documents: readonly Sourced<Text>[];
  /** Whose investments count, by name. */
  readonly investors?: readonly Sourced<Text>[];
  readonly foreignInvestors?: readonly Sourced<Text>[];
  readonly evaluators?: Sourced<readonly Text[]>;
  /** Last day of their designation: who is designated later is not held. */
  readonly evaluatorsUntil?: PlainDate;
  readonly reissue: {
    readonly grounds: readonly Sourced<Text>[];
    /** How long the new certificate is valid: in general, and after a merger. */
    readonly validity: readonly Sourced<Text>[];
    /** What the form of the application lets mark, and the ground that it means. */
    readonly marks?: readonly ReissueMark[];
  };
  readonly feeRules: readonly Sourced<Text>[];
  readonly filing: Filing;
}
/** What is handed in for an application, by type; all types where none is named. */
export interface Filing {
  readonly forms: readonly { readonly form: string; readonly types?: readonly ApplicationType[]; readonly source: Citation }[];
  /** Beside the forms and `documents`. */
  readonly papers: readonly { readonly says: Sourced<Text>; readonly types?: readonly ApplicationType[] }[];
  /** The scorecard by which a type is evaluated. */
  readonly evaluation: readonly { readonly card: CardId; readonly types: readonly ApplicationType[]; readonly source: Citation }[];
}
export interface ReissueMark {
  /** As it is printed. */
  readonly words: string;
  /** Of the ground: `①.1`. */
  readonly clause: string;
  /** The only kind of firm that the ground concerns. */
  readonly only?: '법인' | '개인사업자';
  /** It is one of the papers' reasons: the contract proves it. */
  readonly contract?: true;
  readonly merger?: true;
}

export interface Edition {
  readonly id: EditionId;
  readonly title: Text;
  readonly citation: Citation;
  /** First day on which it decides. */
  readonly from: PlainDate;
  /** Last day on which it decides; absent while in force. */
  readonly until?: PlainDate;
  readonly excludedIndustries: Part<readonly ExcludedIndustry[]>;
  readonly requiredRatios: RequiredRatios;
  readonly costStatement: Part<CostStatement>;
  readonly scoreCards: Part<ScoreCards>;
  readonly validity: ValidityRules;
  readonly deadlines: Deadlines;
  readonly eligibility: Eligibility;
  /** How the decision is taken, where a committee takes it: how many must be present, and of them how many thirds must agree. */
  readonly committee?: { readonly quorum: Sourced<number>; readonly thirds: Sourced<number> };
  /** What the application needs beside its form. */
  readonly documents?: readonly Sourced<Text>[];
  /** Who evaluates for the confirming body, as the appendix lists them. */
  readonly evaluators?: Sourced<readonly Text[]>;
  /** Foreign investment companies that count as investors. */
  readonly foreignInvestors?: readonly Sourced<Text>[];
  /** When a certificate is issued anew, and how long it is valid then. */
  readonly reissue?: { readonly grounds: readonly Sourced<Text>[]; readonly validity: readonly Sourced<Text>[] };
  /** When a fee is paid back or reduced. */
  readonly feeRules?: readonly Sourced<Text>[];
  /** The most that may be asked for confirmation and evaluation together, in won. */
  readonly feeLimit?: Part<Sourced<number>>;
  /** What must be said of the edition as a whole. */
  readonly note?: Text;
  readonly confirmingBodies: Part<{
    /** By type: the bodies that may be asked. */
    readonly byType: Readonly<Partial<Record<ApplicationType, readonly string[]>>>;
    readonly bodies: readonly ConfirmingBody[];
  }>;
}

/** The words of an edition, for reading: not in the functions bundle. */
export interface EditionTexts {
  readonly id: EditionId;
  readonly articles: readonly ArticleText[];
  readonly appendices: readonly ArticleText[];
  readonly forms: readonly ArticleText[];
  /** What the edition takes from acts and decrees whose words are not held here: the facts, each with what is known of it. */
  readonly outside?: readonly ArticleText[];
  readonly errata: readonly Erratum[];
}
export interface ArticleText {
  /** As in citations: `제8조`, `별표 3`, `별지 제1호`. */
  readonly ref: string;
  readonly title: string;
  /** `제1장 총칙`, where the edition has chapters. */
  readonly chapter?: string;
  /** Paragraphs in order; `clause` as citations name it (`①`, `1`, `④.1`, `1.가.①`), absent for the lead text. */
  readonly paragraphs: readonly { readonly clause?: string; readonly text: string; readonly raw?: string; readonly why?: Text }[];
  readonly note?: Text;
}
/** A correction of the scanned text. */
export interface Erratum {
  readonly where: string;
  readonly printed: string;
  readonly read: string;
  readonly why: Text;
  readonly certainty: Certainty;
  readonly changesResult: boolean;
}
