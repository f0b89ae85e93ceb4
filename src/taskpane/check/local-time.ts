const two = (value: number): string => String(value).padStart(2, '0');

/** The time on the clock of the person who decides, as it stands in the review sheet: `2014-02-14T09:05`. */
export const localTime = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** The same to the second, as it is shown in both languages: `2014-02-14 09:05:07`. */
export const localTimeShown = (at: Date): string => `${localTime(at).replace('T', ' ')}:${two(at.getSeconds())}`;
