/** 확인신청일이 속하는 분기의 직전 4분기: what the rules about dates have in common. */
import type { Context, RuleMeta } from '../engine/rule';
import type { Row } from '../../reading/table/row';

export const FOUR_QUARTERS = { ref: '영 제2조의3', clause: '③' } as const;
/** The paragraph of the edition that decides: its number has changed. */
export const quartersOf = ({ deciding }: Pick<Context, 'deciding'>): RuleMeta['source'] =>
  deciding && deciding.id !== '2013-60' ? deciding.eligibility.quarters.source : FOUR_QUARTERS;
export const hasDates = (row: Row): boolean => row.table.columns.date !== undefined;
