/** The sample ledger of an application of today: the lines of 별표 2 of the notice of 2025-04-01. The firm and its people do not exist. */
import { plainDate, toSerial, type PlainDate } from '../../domain';

export const serial = (year: number, month: number, day: number): number => toSerial(plainDate(year, month, day) as PlainDate);

export type TodayRow = readonly [
  when: number,
  voucher: string,
  account: string,
  what: string,
  party: string,
  category: string,
  requirement: string | null,
  book: number,
  adjustment: number,
  reason: string | null,
  evidence: string,
];

/** 신청일 2026-05-06: the four quarters before its quarter are 2025Q2 to 2026Q1. */
export const APPLIED = serial(2026, 5, 6);
export const QUARTERS: readonly (readonly [quarter: string, sales: number])[] = [
  ['2025Q2', 240_000_000],
  ['2025Q3', 255_000_000],
  ['2025Q4', 262_000_000],
  ['2026Q1', 243_000_000],
];

const invoice = '세금계산서';

/** Rows that are right, whatever their edition: the codes are those of today. */
export function rightRows(): TodayRow[] {
  const rows: TodayRow[] = [];
  for (let place = 0; place < 12; place += 1) {
    const year = place < 9 ? 2025 : 2026;
    const month = ((place + 3) % 12) + 1;
    const number = (n: number): string => `${String(year).slice(2)}${String(month).padStart(2, '0')}-${String(n).padStart(3, '0')}`;
    rows.push([serial(year, month, 25), number(1), '급여', `${month}월 연구소 급여`, '윤가람', '1.가.①', '연구요원', 4_600_000, 0, null, '급여대장']);
    rows.push([serial(year, month, 25), number(2), '급여', `${month}월 연구소 급여`, '조하늘', '1.가.①', '연구지원', 3_400_000, 0, null, '급여대장']);
    if (place % 3 === 0)
      rows.push([serial(year, month, 9), number(101), '소모품비', '연구용 시험 단말 부품', '이음전자', '1.가.②', '연구소 사용', 1_800_000, 0, null, invoice]);
  }
  rows.push(
    [
      serial(2025, 6, 16),
      '2506-210',
      '외주용역비',
      '의료영상 판독 알고리즘 위탁연구',
      '한빛대학교 산학협력단',
      '1.나.①',
      '산학협력단',
      14_000_000,
      0,
      null,
      '계약서',
    ],
    [serial(2025, 9, 12), '2509-211', '복리후생비', '직무발명 보상금 지급', '윤가람', '1.다', '종업원', 3_000_000, 0, null, '지급결의서'],
    [
      serial(2025, 11, 4),
      '2511-212',
      '지급수수료',
      '의료기기 소프트웨어 기술자문료',
      '정우진(연우대학교 의공학과 부교수)',
      '1.라.②',
      '부교수',
      1_500_000,
      0,
      null,
      '자문계약서',
    ],
    [serial(2026, 1, 20), '2601-213', '지급수수료', '고유상표 개발', '새봄디자인', '1.바', '고유상표', 4_500_000, 0, null, invoice],
    [serial(2026, 2, 18), '2602-214', '교육훈련비', '보안관리 사내 자체교육 교재비', '나래교육', '2.라.①', '사내 자체교육', 600_000, 0, null, invoice],
  );
  return rows;
}

/** Rows with a mistake each: a heading, a day outside of the four quarters, a code that 별표 2 does not have. */
export const wrongRows = (): TodayRow[] => [
  [serial(2025, 10, 21), '2510-301', '지급수수료', '인공지능 기술자문료', '강이솔', '1.라', null, 1_200_000, 0, null, '자문계약서'],
  [serial(2025, 3, 27), '2503-302', '소모품비', '연구용 서버 부품', '이음전자', '1.가.②', '연구소 사용', 2_100_000, 0, null, invoice],
  [serial(2025, 12, 9), '2512-303', '소모품비', '연구용 저장장치', '이음전자', '1.가.⑨', '연구소 사용', 900_000, 0, null, invoice],
];
