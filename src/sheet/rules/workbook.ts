import { text, type Citation } from '../../domain';
import type { Edition } from '../../law/types';
import type { SheetCheck } from '../api';
import { a1 } from '../a1';
import type { RuleMeta } from '../engine/rule';
import type { Finding, FirmFacts } from '../model';
import type { Assessment } from '../verdict';
import { BOTH, number } from './say';

export const belowMinimumCost: RuleMeta = {
  id: 'below-minimum-cost',
  severity: 'warning',
  kinds: BOTH,
  title: text('최소 연구개발비 미달', 'Below the least R&D cost'),
  reason: text('연구개발기업은 직전 4분기의 연구개발비가 이 금액 이상이어야 합니다.', 'An R&D firm needs at least this cost over the four quarters.'),
  source: { ref: '영 제2조의3', clause: '③' },
};
export const belowRequiredRatio: RuleMeta = {
  id: 'below-required-ratio',
  severity: 'warning',
  kinds: BOTH,
  title: text('업종별 비율 미달', "Below the industry's ratio"),
  reason: text('총매출액 중 연구개발비의 비율이 업종별 기준 이상이어야 합니다.', 'The R&D cost must be at least this share of the sales.'),
  source: { ref: '별표 2' },
};

interface Workbook {
  readonly sheets: readonly SheetCheck[];
  readonly ledgers: readonly SheetCheck[];
  readonly assessed: Assessment;
  readonly facts: FirmFacts;
  readonly edition: Edition;
}

/** What only the workbook as a whole can tell. */
export function workbookFindings({ sheets, ledgers, assessed, facts }: Workbook): Finding[] {
  const [sheet] = ledgers.length > 0 ? ledgers : sheets;
  if (!sheet) return [];
  const { understanding } = sheet;
  const column = understanding.columns.subtotal ?? understanding.columns.book ?? 0;
  const address = a1(understanding.headerRows[understanding.headerRows.length - 1] as number, column);
  const recognised = (ledgers.length > 0 ? ledgers : sheets).reduce((sum, one) => sum + one.summary.recognised, 0);
  const finding = (meta: RuleMeta, message: Finding['message'], citation: Citation): Finding => ({
    key: meta.id,
    ruleId: meta.id,
    severity: meta.severity,
    sheetId: sheet.sheetId,
    sheet: sheet.sheet,
    address,
    message,
    reason: meta.reason,
    citation,
  });
  const findings: Finding[] = [];
  const { minimum, required } = assessed;
  if (minimum && !minimum.met) {
    findings.push(
      finding(
        belowMinimumCost,
        text(
          `인정 연구개발비가 ${number(minimum.cost)}원에 못 미칩니다: ${number(recognised)}원 (${number(minimum.cost - recognised)}원 부족)`,
          `The recognised cost is below ${number(minimum.cost)} won: ${number(recognised)} won (${number(minimum.cost - recognised)} won short)`,
        ),
        minimum.citation,
      ),
    );
  }
  if (required && !required.met && facts.sales !== undefined) {
    const needed = (BigInt(facts.sales) * BigInt(required.percent) + 99n) / 100n;
    const unsure = required.citation.certainty === 'unconfirmed';
    findings.push(
      finding(
        belowRequiredRatio,
        text(
          `연구개발비 비율이 업종 기준 ${required.percent}%에 못 미칩니다: ${number(Number(needed) - recognised)}원 부족${unsure ? ' (기준 미확인)' : ''}`,
          `The R&D ratio is below the industry's ${required.percent} %: ${number(Number(needed) - recognised)} won short${unsure ? ' (ratio unconfirmed)' : ''}`,
        ),
        required.citation,
      ),
    );
  }
  return findings;
}
