/** Rows of the balance sheet and of the income statement of 별지 제5호. */
export const BALANCE_ROWS = 39;
export const INCOME_ROWS = 49;

/** Lines for (창업)경영진 and for 주주: as many as are printed, or as there are people. */
export interface OwnerRows {
  readonly managers: number;
  readonly others: number;
}
export const PRINTED_OWNERS: OwnerRows = { managers: 3, others: 3 };

/** 별지 제1-1호 기술사업계획서. */
export const planWith = ({ managers, others }: OwnerRows): readonly string[] => [
  '2* T12',
  'L3 I9:madeOn',
  'L3 I9:name',
  'L3 I9:representative',
  '2* N12',
  // I. 기업 현황, 1. 대표자 인적사항
  '2* H12',
  'L2 I4:representative L3 E3',
  'L2 I4 L3 I3',
  'H2^4 H2 H2 H2 H2 H2',
  '3* I2 I2 I2 I2 I2',
  'H2^4 H3^2 H4 H3^2',
  'H2 H2',
  '2* E3 I2 I2 I3',
  'L3 I9',
  'H2^4 H2 H2 H2 H2 H2',
  '3* I2 I2 I2 I2 I2',
  'N12',
  // 2. 기업체 현황
  '2* H12',
  'L2 I4:name L2 I4:representative',
  'L2 I4:foundedOn L2 I3 L1',
  'L2 I4:corpNo L2 I4:bizNo',
  'H6 H3 H3',
  'L2 I4:address I3:phone E3',
  'L2^2 I4:factoryAddress I3:factoryPhone E3',
  'I4 I3 E3',
  'L2 I4:industry L2 I4:product',
  'L2 I4 L2 I3 L1',
  'L3 I9',
  'H2^4 H2 H8',
  '3* I2 I8',
  'N12',
  // 경영진 및 주요주주 현황
  'H12',
  'N12',
  'H2 H2 H2 H2 H2 H2',
  `L2^${managers} I2 I2 I2 I2 I2`,
  `${managers - 1}* I2 I2 I2 I2 I2`,
  `L2^${others} I2 I2 I2 I2 I2`,
  `${others - 1}* I2 I2 I2 I2 I2`,
  'L2 I2 I2 I2 I2 I2',
  'N12',
  // 경영철학 및 경영목표
  'H12',
  'I12',
  'N12',
  // 금융거래 현황
  'H12',
  'N12',
  'H2 H2 H2 H2 H2 H2',
  '3* I2 I2 I2 I2 I2 I2',
  'L2 I2 I2 I2 I2 I2',
  // 재무상황
  'H12',
  'N12',
  'H2^2 H2^2 H2^2 H2 H2^2 H2^2',
  'H1 H1',
  '10* L2 I2 I2 I1 I1 I2 I2',
  // 연구개발 인력 및 시설현황
  'H12',
  'L3 I9',
  'L3 E9',
  '2* L3 I9',
  'L3 E9',
  'H3^4 H3 H2 H2 H2',
  '3* I3 I2 I2 I2',
  '2* N12',
  // 보유 생산시설현황
  'H12',
  'H3 H3 H3 H3',
  '3* I3 I3 I3 I3',
  // II. 사업내용 및 추진계획, 평가신청기술
  '2* H12',
  'L3 I9',
  'L2 I2 L2 I1 L1 L2 E2',
  '2* L2 E10',
  'L2^2 L1 I3 L2 E2 L2',
  'L1 I7 I2',
  '4* L4 I8',
  'N12',
  // 시장 현황
  'H12',
  'H2^11 L10',
  'H2 H2 H2 H2 H2',
  '2* L2 I2 I2 I2 I2',
  'L4 I6',
  'L10',
  'H2 H4 H4',
  '4* L2 I4 I4',
  'H3^4 H3 H3 H3',
  '3* I3 I3 I3',
  'H3^2 L2 I7',
  'L2 I7',
  '2* N12',
  // 향후 판매전략 및 판매계획
  'H12',
  'N12',
  'L2 I10',
  '_2 H2 H2 H2 H2 H2',
  'H2^5 I2 I2 I2 I2 I2',
  '2* I2 I2 I2 I2 I2',
  '2* L2 I2 I2 I2 I2',
  '2* N12',
  // 추진계획
  'H12',
  '4* L3 I9',
  '2* N12',
];
