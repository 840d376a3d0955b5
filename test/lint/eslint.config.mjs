import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { renkei } from './rules/plugin.mjs';
import { globalsOfOneProcess } from './rules/universal-globals.mjs';

/**
 * Run from the root of the repository: eslint --config test/lint/eslint.config.mjs .
 *
 * Without type information, to be quick; the compiler has its own run. How code looks is prettier's business. Exports that nobody
 * uses, and packages that nobody imports, are knip's (test/config/knip.json). What a whole file or folder is excepted from stands here;
 * what one line is excepted from stands beside that line, with its reason.
 */

/** What is always a slip. Spelled out, because the package with ESLint's own list is not among ours. */
const alwaysWrong = [
  ...['no-cond-assign', 'no-constant-binary-expression', 'no-constant-condition', 'no-control-regex', 'no-debugger'],
  ...['no-dupe-else-if', 'no-duplicate-case', 'no-empty', 'no-empty-character-class', 'no-ex-assign', 'no-fallthrough'],
  ...['no-invalid-regexp', 'no-loss-of-precision', 'no-misleading-character-class', 'no-prototype-builtins'],
  ...['no-self-assign', 'no-shadow-restricted-names', 'no-sparse-arrays', 'no-unsafe-finally', 'no-unused-labels'],
  ...['no-useless-backreference', 'no-useless-catch', 'no-useless-escape', 'require-yield', 'use-isnan'],
  ...['valid-typeof', 'no-eval', 'no-implied-eval', 'no-new-func', 'no-var', 'prefer-const', 'object-shorthand'],
];

const CODE = '**/*.{ts,tsx,mts,mjs,cjs,js}';

export default [
  { ignores: ['dist/', 'out/', 'node_modules/', 'release/', 'test/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: [CODE],
    plugins: { renkei },
    rules: {
      ...Object.fromEntries(alwaysWrong.map((rule) => [rule, 'error'])),
      // `!= null` asks for both of null and undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'renkei/imports-keep-their-side': 'error',
      'renkei/electron-parts-stay-home': 'error',
      'renkei/names-say-something': 'error',
      'renkei/no-barrel': 'error',
      'renkei/no-console': 'error',
      'renkei/no-default-export': 'error',
      'renkei/no-normalize': 'error',
      'renkei/no-raw-html': 'error',
      'renkei/words-of-the-trade': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      'react-hooks/exhaustive-deps': 'error',
      'renkei/no-silent-press': 'error',
      'renkei/no-lost-space': 'error',
      // Speaks of the React compiler, which we don't use.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    ignores: ['renderer/ui/**', 'renderer/paper/**'],
    rules: { 'renkei/kit-has-tables': 'error', 'renkei/kit-has-choices': 'error', 'renkei/kit-has-dialogs': 'error' },
  },
  { files: ['shared/**', 'electron/**/*.ts'], rules: { 'renkei/no-open-table': 'error' } },
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-globals': ['error', { globals: globalsOfOneProcess, checkGlobalObject: true }],
      'renkei/no-hidden-clock': 'error',
      'renkei/no-hidden-chance': 'error',
    },
  },
  { files: ['shared/text/calendar-date.ts'], rules: { 'renkei/no-hidden-clock': 'off' } },
  { files: ['shared/text/**'], rules: { 'renkei/no-normalize': 'off' } },
  { files: ['renderer/paper/**'], rules: { 'renkei/no-raw-html': 'off' } },
  { files: ['electron/dev/**', 'electron/cli/**', 'resources/authoring/**'], rules: { 'renkei/no-console': 'off' } },
  // What a tool loads by itself has to have a default export.
  {
    files: [
      '**/*.config.{ts,mjs}',
      '**/*.d.ts',
      'electron/dev/package/after-pack.mjs',
      'electron/dev/mutation/in-worker.mjs',
      'test/support/search-the-run.ts',
      'test/support/failed-e2e.ts',
      'test/support/failed-screens.ts',
      'test/support/failed-units.ts',
      'test/support/run-times.ts',
      'test/support/start-budget.ts',
    ],
    rules: { 'renkei/no-default-export': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'renkei/electron-parts-stay-home': 'off',
      'renkei/no-console': 'off',
      'renkei/no-normalize': 'off',
      'renkei/no-raw-html': 'off',
    },
  },
];
