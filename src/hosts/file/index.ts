export { FileHost } from './host';
export { readWorkbook } from './read';
export { toShown as formulaFromFile, toStored as formulaToFile } from './formulas';
