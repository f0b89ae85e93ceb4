/** What the selected cells come to. The grid's own line of it stays away: it writes large sums as 2.73e+8. */
export const STATISTICS = ['AVERAGE', 'COUNTA', 'COUNT', 'MIN', 'MAX', 'SUM'] as const;
export type Statistics = Readonly<Partial<Record<(typeof STATISTICS)[number], number>>>;
