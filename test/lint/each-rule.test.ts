import { expect, test } from 'vitest';
import config from '../../.oxlint.config.mjs';
import { aLinter } from './complaints';

/** What each rule refuses: a rule that is configured and does nothing, in a new version or by a slip, is seen here. */
const refusedBy = aLinter(({ code = '' }) => /\((.+)\)$/.exec(code)?.[1] ?? '');

const inHook = (line: string): string =>
  `import { useCallback, useEffect, useMemo, useRef, useState } from 'react';\nlet count = 0;\nexport function useIt(given: { name: string }) {\n  useState(given);\n${line}\n  return [count, given];\n}`;

const screens: Record<string, string> = {
  'react/rules-of-hooks': inHook('  if (given.name) useState(1);'),
  'react/exhaustive-deps': inHook('  useEffect(() => void given.name, []);'),
  'react/static-components': 'export function It() {\n  const Inner = () => <p>a</p>;\n  return <Inner />;\n}',
  'react/use-memo': inHook('  const a = useMemo(async () => 1, []);\n  useEffect(() => void a, [a]);'),
  'react/void-use-memo': inHook('  useMemo(() => {\n    void given;\n  }, [given]);'),
  'react/preserve-manual-memoization': inHook(
    '  let name = given.name;\n  const a = useCallback(() => {\n    name = `b`;\n  }, []);\n  useEffect(() => a(), [a, name]);',
  ),
  'react/immutability': inHook(`  given.name = 'a';`),
  'react/globals': inHook('  count = 1;'),
  'react/refs': inHook('  const kept = useRef(0);\n  kept.current = 1;'),
  'react/purity': inHook('  const a = Math.random();\n  useEffect(() => void a, [a]);'),
  'react/set-state-in-effect': inHook('  const [, set] = useState(0);\n  useEffect(() => {\n    set(1);\n  }, []);'),
  'react/set-state-in-render': inHook('  const [, set] = useState(0);\n  set(1);'),
  'react/error-boundaries':
    'export function It() {\n  try {\n    return <p>a</p>;\n  } catch {\n    return null;\n  }\n}',
  'react/unsupported-syntax': inHook(`  eval('1');`),
  'react/rule-suppression': inHook(
    '  // eslint-disable-next-line react/exhaustive-deps\n  useEffect(() => void given.name, []);',
  ),
  'renkei/one-ime': 'export const it = (event: KeyboardEvent) => event.isComposing;',
  'renkei/no-silent-press': 'export const Go = ({ run, go }: P) => <button onClick={() => run && go(run)} />;',
  'renkei/no-lost-space': 'export const It = () => (\n  <p>\n    あ　\n    い\n  </p>\n);',
  'renkei/kit-has-tables': 'export const It = () => <table />;',
  'renkei/kit-has-choices': 'export const It = () => <input type="radio" />;',
  'renkei/kit-has-dialogs': 'export const It = () => <dialog open />;',
};

const shared: Record<string, string> = {
  'no-cond-assign': 'export const it = (a: number) => {\n  if ((a = 1)) a++;\n  while (a = 2) a++;\n};',
  'no-constant-binary-expression': 'export const it = (a: string) => a + a ?? a;',
  'no-constant-condition': 'export const it = () => {\n  if (1) it();\n};',
  'no-control-regex': 'export const it = /\\x00/;',
  'no-debugger': 'debugger;',
  'no-dupe-else-if': 'export const it = (a: boolean) => {\n  if (a) it(a);\n  else if (a) it(a);\n};',
  'no-duplicate-case':
    'export const it = (a: number) => {\n  switch (a) {\n    case 1:\n      return 1;\n    case 1:\n      return 2;\n  }\n};',
  'no-empty': 'export const it = (a: boolean) => {\n  if (a) {\n  }\n};',
  'no-empty-character-class': 'export const it = /a[]/;',
  'no-ex-assign': 'export const it = () => {\n  try {\n    it();\n  } catch (e) {\n    e = 1;\n  }\n};',
  'no-fallthrough':
    'export const it = (a: number) => {\n  switch (a) {\n    case 1:\n      it(2);\n    case 2:\n      it(3);\n  }\n};',
  'no-invalid-regexp': `export const it = new RegExp('[');`,
  'no-loss-of-precision': 'export const it = 9007199254740993;',
  'no-misleading-character-class': 'export const it = /[👍]/;',
  'no-prototype-builtins': `export const it = (a: object) => a.hasOwnProperty('b');`,
  'no-self-assign': 'export const it = (a: number) => {\n  a = a;\n};',
  'no-shadow-restricted-names': 'export const it = (undefined: number) => undefined;',
  'no-sparse-arrays': 'export const it = [1, , 2];',
  'no-unsafe-finally': 'export const it = () => {\n  try {\n    it();\n  } finally {\n    return 1;\n  }\n};',
  'no-unused-labels': 'a: for (const b of [1]) void b;',
  'no-useless-backreference': 'export const it = /\\1(a)/;',
  'no-useless-catch': 'export const it = () => {\n  try {\n    it();\n  } catch (e) {\n    throw e;\n  }\n};',
  'no-useless-escape': `export const it = 'a\\b\\c';`,
  'require-yield': 'export function* it() {\n  return 1;\n}',
  'use-isnan': 'export const it = (a: number) => a === NaN;',
  'valid-typeof': `export const it = (a: unknown) => typeof a === 'strnig';`,
  'no-eval': `eval('1');`,
  'no-implied-eval': `setTimeout('it()', 1);`,
  'no-new-func': `export const it = new Function('a');`,
  'no-var': 'var a = 1;\nexport const it = a;',
  'prefer-const': 'let a = 1;\nexport const it = a;',
  'object-shorthand': 'export const it = (a: number) => ({ a: a });',
  'prefer-rest-params': 'export function it() {\n  return arguments;\n}',
  'prefer-spread': 'export const it = (a: number[]) => Math.max.apply(Math, a);',
  eqeqeq: 'export const it = (a: number) => a == 1;',
  'no-unused-vars': 'const a = 1;\nexport const it = 2;',
  'typescript/ban-ts-comment': '// @ts-ignore\nexport const it = 1;',
  'typescript/no-duplicate-enum-values': 'export enum It {\n  A = 1,\n  B = 1,\n}',
  'typescript/no-empty-object-type': 'export type It = {};',
  'typescript/no-explicit-any': 'export type It = any;',
  'typescript/no-misused-new': 'export interface It {\n  new (): It;\n}',
  'typescript/no-extra-non-null-assertion': 'export const it = (a: { b: 1 } | null) => a!!.b;',
  'typescript/no-namespace': 'export namespace It {\n  export const a = 1;\n}',
  'typescript/no-non-null-asserted-optional-chain': 'export const it = (a?: { b: 1 }) => a?.b!;',
  'typescript/no-non-null-assertion': 'export const it = (a: { b: 1 } | null) => a!.b;',
  'typescript/no-require-imports': `export const it = require('./a');`,
  'typescript/no-this-alias': 'export function it(this: object) {\n  const self = this;\n  return self;\n}',
  'typescript/no-unnecessary-type-constraint': 'export const it = <T extends unknown>(a: T) => a;',
  'typescript/no-unsafe-declaration-merging': 'export interface It {\n  a: 1;\n}\nexport class It {}',
  'typescript/no-unsafe-function-type': 'export type It = Function;',
  'typescript/no-wrapper-object-types': 'export type It = String;',
  'typescript/prefer-as-const': `export const it = 'a' as 'a';`,
  'typescript/prefer-namespace-keyword': 'declare module It {}',
  'typescript/triple-slash-reference': '/// <reference path="./a.ts" />\nexport const it = 1;',
  'typescript/no-array-constructor': 'export const it = new Array(1, 2);',
  'typescript/no-unused-expressions': 'export const it = 1;\nit + 1;',
  'no-restricted-globals': 'export const it = window;',
  'renkei/imports-keep-their-side': `import 'node:fs';`,
  'renkei/no-default-export': 'export default 1;',
  'renkei/no-normalize': `export const it = (a: string) => a.normalize('NFC');`,
  'renkei/no-raw-html': `export const it = (a: Element) => void (a.innerHTML = '');`,
  'renkei/no-console': `console.log('a');`,
  'renkei/words-of-the-trade': 'export type ToldIt = string;',
  'renkei/used-as-values': 'const a = { b: 1 };\nexport type It = typeof a;',
  'renkei/no-open-table': `const A: Record<string, 1> = {};\nexport const it = (a: string) => A[a];`,
  'renkei/no-hidden-clock': 'export const it = Date.now();',
  'renkei/no-hidden-chance': 'export const it = Math.random();',
};

const elsewhere: Record<string, readonly [path: string, code: string]> = {
  'renkei/electron-parts-stay-home': ['electron/a.ts', `import { ipcMain } from 'electron';\nipcMain.on('a', b);`],
  'renkei/one-clock': ['renderer/data/a.ts', 'export const it = new Date();'],
  'renkei/names-say-something': ['shared/utils/a.ts', 'export const it = 1;'],
  'renkei/no-barrel': ['shared/a/index.ts', `export * from './b';`],
  'renkei/no-this-alias': ['electron/dev/a.mjs', 'export function it() {\n  const self = this;\n  return self;\n}'],
  'renkei/no-silenced-types': ['electron/dev/a.mjs', '// @ts-ignore\nexport const it = 1;'],
};

const cases: Record<string, readonly [path: string, code: string]> = {
  ...Object.fromEntries(Object.entries(shared).map(([rule, code]) => [rule, ['shared/ledger/a.ts', code] as const])),
  ...Object.fromEntries(Object.entries(screens).map(([rule, code]) => [rule, ['renderer/a.tsx', code] as const])),
  ...elsewhere,
};

test.each(Object.entries(cases))('%s refuses what it is for', async (rule, [path, code]) => {
  expect(await refusedBy(path, code)).toContain(rule.split('/').at(-1));
});

test('there is no rule but these', () => {
  const { rules, overrides } = config;
  const refusing = [rules, ...overrides.map((one) => one.rules as Record<string, unknown>)].flatMap((all) =>
    Object.entries(all).flatMap(([rule, value]) => (value === 'off' ? [] : [rule])),
  );
  expect(new Set(Object.keys(cases))).toEqual(new Set(refusing));
});

test.each([
  ['what is exported', 'export const a = 1;\nexport type It = typeof a;'],
  ['what is used, too', 'const a = { b: 1 };\nexport type It = typeof a;\nexport const it = (): It => a;'],
  ['what is exported by name', 'const a = 1;\nexport type It = typeof a;\nexport { a };'],
])('a type may be asked of %s', async (_, code) => {
  expect(await refusedBy('shared/ledger/a.ts', code)).toEqual([]);
});

test.each([
  ['electron/dev/a.mjs', '// @ts-expect-error: Node 20 knows it, its types don’t\nexport const it = 1;'],
  ['electron/dev/a.mjs', 'export class It {\n  at() {\n    return this;\n  }\n}'],
])('%s may say: %s', async (path, code) => {
  expect(await refusedBy(path, code)).toEqual([]);
});
