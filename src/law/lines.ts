/** Lines of the cost statement that are asked about by themselves, as every edition so far codes them. */

/** 연구인력의 인건비: the pay of the staff of the lab. */
export const PERSONNEL = '1.가.①';
