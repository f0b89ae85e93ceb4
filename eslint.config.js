import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';
import regexp from 'eslint-plugin-regexp';
import { ENTRY_POINTS, LAYERS } from './test/structure/layers.js';

/** Each layer may import the layers that the table names (and itself); whatever else lies in src is refused. */
const layers = Object.fromEntries(Object.entries(LAYERS).map(([layer, { imports }]) => [layer, imports]));
const all = Object.keys(layers);

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`, `src/${layer}.ts`],
  // Entry points choose a host; what makes the metadata and the help starts what it describes.
  ignores: ENTRY_POINTS.map((entry) => (entry.endsWith('/') ? `${entry}**` : entry)),
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

/** A call takes some hundred thousand arguments and then overflows the stack: a list of any length is walked through. */
const noSpreadCalls = ['push', 'unshift', 'splice', 'concat', 'max', 'min', 'fromCharCode', 'fromCodePoint'].map((name) => ({
  selector: `CallExpression[callee.property.name='${name}'] > SpreadElement.arguments`,
  message: `A list of any length overflows the stack as arguments of ${name}(): walk through it (largest and least are in src/domain).`,
}));
/** What an effect answers is its clean-up: what a call happens to answer (a promise, in newer browsers) is none, and empties the pane when it is called. */
const noAnswerOfEffects = {
  selector: 'CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[body.type=/^(CallExpression|ChainExpression|LogicalExpression)$/]',
  message: 'An effect that answers a call hands its answer over as the clean-up: use a body in braces.',
};
const spreads = { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...noSpreadCalls, noAnswerOfEffects] } };

/**
 * A pattern that tries one stretch in two ways takes the square of its length, or worse: 420 blanks in a cell once held the check up for ten
 * seconds. Where what it is asked of is short by construction, its line says so beside the exception.
 */
const patterns = { files: ['src/**/*.{ts,tsx}'], plugins: { regexp }, rules: { 'regexp/no-super-linear-backtracking': 'error' } };

const noClock = {
  files: ['src/{domain,law,rules,sheet,reading,checking,documents,functions,hosts}/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...noSpreadCalls,
      noAnswerOfEffects,
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
  {
    files: ['src/workbench/offline/*.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly', fetch: 'readonly', Request: 'readonly', __KEPT__: 'readonly' } },
  },
  { files: ['*.js', '.ci/**/*.js', 'webpack.config.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  ...layerRules,
  spreads,
  patterns,
  noClock,
);
