import { globalsOfOneProcess } from './test/lint/rules/universal-globals.mjs';

/**
 * oxlint --config .oxlint.config.mjs: it reads the folders below in relation to where it lies. Its own rules and their tests are in test/lint.
 *
 * Without type information, to be quick; the compiler has its own run. How code looks is oxfmt's business. Exports that nobody
 * uses, and packages that nobody imports, are knip's (test/config/knip.json). What a whole file or folder is excepted from stands here;
 * what one line is excepted from stands beside that line, with its reason.
 *
 * Each rule is here by name, and test/lint/each-rule.test.ts has what it refuses: none is lost with a new version.
 */

const errors = (/** @type {string[]} */ ...names) => Object.fromEntries(names.map((name) => [name, 'error']));

/** What is always a slip. */
const alwaysWrong = errors(
  ...['no-cond-assign', 'no-constant-binary-expression', 'no-constant-condition', 'no-control-regex', 'no-debugger'],
  ...['no-dupe-else-if', 'no-duplicate-case', 'no-empty', 'no-empty-character-class', 'no-ex-assign', 'no-fallthrough'],
  ...['no-invalid-regexp', 'no-loss-of-precision', 'no-misleading-character-class', 'no-prototype-builtins'],
  ...['no-self-assign', 'no-shadow-restricted-names', 'no-sparse-arrays', 'no-unsafe-finally', 'no-unused-labels'],
  ...['no-useless-backreference', 'no-useless-catch', 'no-useless-escape', 'require-yield', 'use-isnan'],
  ...['valid-typeof', 'no-eval', 'no-implied-eval', 'no-new-func', 'no-var', 'prefer-const', 'object-shorthand'],
  ...['prefer-rest-params', 'prefer-spread'],
);

/** What typescript-eslint recommends of what needs no types. */
const alwaysWrongInTypes = errors(
  ...['ban-ts-comment', 'no-duplicate-enum-values', 'no-empty-object-type', 'no-explicit-any', 'no-misused-new'],
  ...['no-extra-non-null-assertion', 'no-namespace', 'no-non-null-asserted-optional-chain', 'no-non-null-assertion'],
  ...['no-require-imports', 'no-this-alias', 'no-unnecessary-type-constraint', 'no-unsafe-declaration-merging'],
  ...['no-unsafe-function-type', 'no-wrapper-object-types', 'prefer-as-const', 'prefer-namespace-keyword'],
  ...['triple-slash-reference', 'no-array-constructor', 'no-unused-expressions'],
);
const ofTypes = (/** @type {Record<string, unknown>} */ rules) =>
  Object.fromEntries(Object.entries(rules).map(([name, value]) => [`typescript/${name}`, value]));

/** React's own, with what its compiler finds: the compiler isn't used, but what it can't make sense of is a fault. */
const ofReact = errors(
  ...[
    'react/rules-of-hooks',
    'react/exhaustive-deps',
    'react/static-components',
    'react/use-memo',
    'react/void-use-memo',
  ],
  ...['react/preserve-manual-memoization', 'react/immutability', 'react/globals', 'react/refs', 'react/purity'],
  ...[
    'react/set-state-in-effect',
    'react/set-state-in-render',
    'react/error-boundaries',
    'react/unsupported-syntax',
    'react/rule-suppression',
  ],
);

const JAVASCRIPT = '**/*.{mjs,cjs,js}';

export default {
  plugins: ['typescript', 'react'],
  jsPlugins: ['./test/lint/rules/plugin.mjs'],
  categories: { correctness: 'off' },
  env: { builtin: true, es2026: true, node: true, browser: true },
  ignorePatterns: ['dist/', 'out/', 'node_modules/', 'release/', 'test/fixtures/'],
  rules: {
    ...alwaysWrong,
    ...ofTypes(alwaysWrongInTypes),
    // `!= null` asks for both of null and undefined.
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    ...errors('renkei/imports-keep-their-side', 'renkei/electron-parts-stay-home', 'renkei/names-say-something'),
    ...errors('renkei/no-barrel', 'renkei/no-console', 'renkei/no-default-export', 'renkei/no-normalize'),
    ...errors('renkei/no-raw-html', 'renkei/words-of-the-trade', 'renkei/used-as-values'),
  },
  overrides: [
    // There the two of TypeScript that are about plain JavaScript as well look at nothing.
    { files: [JAVASCRIPT], rules: errors('renkei/no-this-alias', 'renkei/no-silenced-types') },
    {
      files: ['renderer/**/*.{ts,tsx}'],
      rules: { ...ofReact, ...errors('renkei/no-silent-press', 'renkei/no-lost-space') },
    },
    {
      files: ['renderer/**/*.tsx'],
      excludeFiles: ['renderer/ui/**', 'renderer/paper/**'],
      rules: errors('renkei/kit-has-tables', 'renkei/kit-has-choices', 'renkei/kit-has-dialogs'),
    },
    { files: ['shared/**', 'electron/**/*.ts'], rules: errors('renkei/no-open-table') },
    {
      files: ['shared/**'],
      rules: {
        'no-restricted-globals': ['error', { globals: globalsOfOneProcess, checkGlobalObject: true }],
        ...errors('renkei/no-hidden-clock', 'renkei/no-hidden-chance'),
      },
    },
    { files: ['renderer/**', 'electron/**'], rules: errors('renkei/one-clock') },
    { files: ['renderer/**'], rules: errors('renkei/one-ime') },
    // The window of main's questions is on its own, and has one key to ask about.
    { files: ['renderer/ui/is-composing.ts', 'renderer/asking/asking.ts'], rules: { 'renkei/one-ime': 'off' } },
    {
      // The clocks themselves; what is no part of the app; another page, which is set at once and goes.
      files: ['renderer/data/clock.ts', 'electron/storage/clock.ts', 'electron/dev/**', 'renderer/paper/**'],
      rules: { 'renkei/one-clock': 'off' },
    },
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
        'test/lint/rules/plugin.mjs',
        'test/support/search-the-run.ts',
        'test/support/failed-e2e.ts',
        'test/support/failed-screens.ts',
        'test/support/failed-units.ts',
        'test/support/longest-first.ts',
        'test/support/run-times.ts',
        'test/support/start-budget.ts',
      ],
      rules: { 'renkei/no-default-export': 'off' },
    },
    { files: ['**/*.cjs'], rules: { 'typescript/no-require-imports': 'off' } },
    {
      files: ['test/**'],
      rules: {
        'typescript/no-non-null-assertion': 'off',
        'renkei/electron-parts-stay-home': 'off',
        'renkei/no-console': 'off',
        'renkei/no-normalize': 'off',
        'renkei/no-raw-html': 'off',
      },
    },
  ],
};
