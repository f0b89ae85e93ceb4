import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';

/**
 * The layers of the design, along the way the data takes: host → block → reading → checking → documents → host. Each layer may import
 * the layers named here (and itself); whatever else lies in src is refused. `functions` stops at rules, hosts know `sheet` alone; only
 * hosts/excel sees Office.js; only the entry points choose a host.
 */
const layers = {
  domain: [],
  law: ['domain'],
  rules: ['domain', 'law'],
  sheet: ['domain'],
  reading: ['domain', 'law', 'rules', 'sheet'],
  checking: ['domain', 'law', 'rules', 'sheet', 'reading'],
  documents: ['domain', 'law', 'rules', 'sheet', 'reading', 'checking'],
  functions: ['domain', 'law', 'rules'],
  'hosts/port': ['domain', 'sheet'],
  'hosts/excel': ['domain', 'sheet', 'hosts/port'],
  'hosts/file': ['domain', 'sheet', 'hosts/port'],
  'hosts/grid': ['domain', 'sheet', 'hosts/port', 'hosts/file', 'functions'],
  taskpane: ['domain', 'rules', 'sheet', 'reading', 'checking', 'documents', 'hosts/port'],
  cli: ['domain', 'law', 'rules', 'sheet', 'reading', 'checking', 'documents', 'hosts/port', 'hosts/file'],
};
const all = [...Object.keys(layers), 'workbench'];

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`, `src/${layer}.ts`],
  // The entry point of the pane in Excel chooses the host.
  ignores: ['src/taskpane/index.tsx', 'src/functions/metadata/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: all
          .filter((other) => other !== layer && !allowed.includes(other))
          .map((other) => ({ regex: `^(\\.\\./)+(src/)?${other}(/|$)`, message: `${layer} must not import ${other} (see the layers of the design).` })),
      },
    ],
  },
}));

const noClock = {
  files: ['src/{domain,law,rules,sheet,reading,checking,documents,functions,hosts}/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The date that decides is an argument.' },
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The date that decides is an argument.' },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'coverage/**', 'test/output/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['src/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  {
    // Only hosts/excel (and the entry points that choose it) know Office.js.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/hosts/excel/**', 'src/taskpane/index.tsx'],
    rules: { 'no-restricted-globals': ['error', 'Office', 'Excel', 'OfficeExtension'] },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
    },
  },
  { files: ['*.js', '.ci/**/*.js', 'webpack.config.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  ...layerRules,
  noClock,
);
