let fractions: Intl.NumberFormat | undefined;

/** A number with its thousands parted, at most four decimals: `281,400,000`, `0.3333`. A whole one waits for no tables of languages. */
export const grouped = (value: number): string =>
  Number.isSafeInteger(value)
    ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
    : (fractions ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })).format(value);
