/**
 * The layers of src, along the way the data takes: host → block → reading → checking → documents → host. Lint (eslint.config.js) refuses an
 * import that is not named here, layers.test.ts draws the arrows from the imports and fails on a new one, and the README's picture of the
 * folders is made from this table (`npm run layers`).
 *
 * @type {Readonly<Record<string, { readonly ko: string; readonly en: string; readonly imports: readonly string[] }>>}
 */
export const LAYERS = {
  domain: { ko: '값: 원, 날짜, 분기, 인용, 결과', en: 'values: won, dates, quarters, citations, outcomes', imports: [] },
  law: { ko: '법령이 말하는 것. 데이터만', en: 'what the law says; data only', imports: ['domain'] },
  rules: { ko: '법령에서 따라 나오는 것. 순수 함수', en: 'what follows from it; pure functions', imports: ['domain', 'law'] },
  functions: { ko: '사용자 지정 함수', en: 'the custom functions', imports: ['domain', 'law', 'rules'] },
  sheet: { ko: '시트란 무엇인가: 셀, 영역, 블록, 쓰기, 새 시트', en: 'what a sheet is: cells, areas, blocks, writes, new sheets', imports: ['domain'] },
  reading: { ko: '블록에서 뜻이 있는 표로', en: 'from a block to a table with meaning', imports: ['domain', 'law', 'rules', 'sheet'] },
  checking: {
    ko: '규칙 하나에 파일 하나, 지적사항과 수정, 판정',
    en: 'one rule, one file; findings, fixes, the verdict',
    imports: ['domain', 'law', 'rules', 'sheet', 'reading'],
  },
  documents: {
    ko: '만드는 것: 산정표, 보고서, 양식, 검토 기록',
    en: 'what we write: statement, report, forms, record of review',
    imports: ['domain', 'law', 'rules', 'sheet', 'reading', 'checking'],
  },
  'hosts/port': { ko: '호스트가 해야 할 일', en: 'what a host must offer', imports: ['domain', 'sheet'] },
  'hosts/excel': { ko: 'Office.js 위의 호스트', en: 'over Office.js', imports: ['domain', 'sheet', 'hosts/port'] },
  'hosts/file': { ko: '.xlsx 파일 위의 호스트', en: 'over an .xlsx file', imports: ['domain', 'sheet', 'hosts/port'] },
  'hosts/grid': { ko: '워크벤치 그리드 위의 호스트', en: 'over the grid of the workbench', imports: ['domain', 'sheet', 'hosts/port', 'hosts/file'] },
  taskpane: {
    ko: 'React와 Fluent UI로 된 작업창. 보여 줄 뿐 판단하지 않음',
    en: 'the pane; shows, decides nothing',
    imports: ['domain', 'rules', 'sheet', 'reading', 'checking', 'documents', 'hosts/port'],
  },
  cli: {
    ko: '터미널',
    en: 'the terminal',
    imports: ['domain', 'rules', 'sheet', 'reading', 'checking', 'documents', 'hosts/port', 'hosts/file'],
  },
  workbench: {
    ko: 'npm start의 페이지',
    en: 'the page of npm start',
    imports: ['domain', 'functions', 'sheet', 'hosts/port', 'hosts/file', 'hosts/grid', 'taskpane'],
  },
};

/** Entry points choose a host, and build scripts make things out of several layers: these files and folders may import what they start. */
export const ENTRY_POINTS = [
  'src/taskpane/index.tsx',
  'src/functions/metadata/',
  'src/functions/help/',
  'src/functions/build/',
  'src/workbench/start.ts',
  'src/workbench/start-excel.ts',
  'src/workbench/dev.ts',
  'src/workbench/samples/make.ts',
];

/** The layer of a file of src; undefined for files outside all of them. */
export const layerOf = (file) => Object.keys(LAYERS).find((layer) => file.startsWith(`src/${layer}/`) || file === `src/${layer}.ts`);
