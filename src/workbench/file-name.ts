/** What a file is called when it is downloaded. */
const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};
const endingOf = (name: string): string => (/\.([^.]*)$/.exec(name)?.[1] ?? '').toLowerCase();
export const typeOf = (name: string): string => TYPES[endingOf(name)] ?? (TYPES['xlsx'] as string);

// eslint-disable-next-line no-control-regex -- control characters are among them
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/g;

/** Without the signs that no file name may have on Windows. */
export const cleanName = (name: string): string => name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();

/** With the ending of what the workbook is: another one would be a lie about what is in the file. */
export function fileNameOf(wanted: string, before: string): string {
  const ending = endingOf(before) in TYPES ? endingOf(before) : 'xlsx';
  const clean = cleanName(wanted).replace(/[. ]+$/, '');
  if (clean === '') return before;
  return endingOf(clean) === ending ? clean : `${clean.replace(/\.(xlsx|xlsm|xls|xlsb|csv|ods)$/i, '')}.${ending}`;
}
