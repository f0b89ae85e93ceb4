/** Workbooks of our own making to try the product on; `make.ts` writes them. */
import { text, type Text } from '../../domain';
import ledger from './ledger.xlsx';
import ledgerOfToday from './ledger-2026.xlsx';
import scores from './scores.xlsx';
import statement from './statement.xlsx';

export interface Sample {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly fileName: string;
  /** Where the page finds it, on its own origin. */
  readonly address: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    id: 'ledger',
    title: text('연구개발비 배분표 (2014년 신청)', 'Allocation ledger (application of 2014)'),
    description: text('잘못된 곳이 있는 배분표: 검사를 눌러 보십시오', 'A ledger with mistakes: press check'),
    fileName: '예시 연구개발비 배분표.xlsx',
    address: ledger,
  },
  {
    id: 'ledger-2026',
    title: text('연구개발비 배분표 (2026년 신청)', 'Allocation ledger (application of 2026)'),
    description: text('현행 고시(별표 2)의 비목으로 적은 배분표', 'A ledger by the categories of the present notice'),
    fileName: '예시 연구개발비 배분표 (2026년 신청).xlsx',
    address: ledgerOfToday,
  },
  {
    id: 'statement',
    title: text('연구개발비 산정표', 'R&D cost statement'),
    description: text('별표 3의 비목별 산정표와 분기별 비율', 'The statement of Appendix 3 with the ratio by quarter'),
    fileName: '예시 연구개발비 산정표.xlsx',
    address: statement,
  },
  {
    id: 'scores',
    title: text('평가표', 'Score sheet'),
    description: text('여러 기업의 등급을 함수로 평가합니다', 'Several firms, scored by functions'),
    fileName: '예시 평가표.xlsx',
    address: scores,
  },
];
