import { describe, expect, test } from 'vitest';
import { aLinter } from './complaints';

const complaints = aLinter();

describe('shared/ is pure', () => {
  const page = 'shared/ runs in every process, and only the page has it: pass it in.';
  const node = 'shared/ runs in every process, and only Node has it: pass it in.';

  test.each([
    ['window', page],
    ['document', page],
    ['navigator', page],
    ['localStorage', page],
    ['fetch', page],
    ['process', node],
    ['Buffer', node],
    ['__dirname', node],
  ])('and knows no %s', async (name, because) => {
    const expected = [`Unexpected use of '${name}'. ${because}`];
    expect(await complaints('shared/ledger/rules.ts', `export const it = ${name};`)).toEqual(expected);
    expect(await complaints('shared/ledger/rules.ts', `export const it = globalThis.${name};`)).toEqual(expected);
    expect(await complaints('electron/main.ts', `export const it = ${name};`)).toEqual([]);
  });

  test('but a word of its own may be called document', async () => {
    const code = 'export const nameOf = (document: { name: string }) => document.name;';
    expect(await complaints('shared/ledger/rules.ts', code)).toEqual([]);
  });

  const clock =
    'shared/ is pure: take the day or the time as an argument. The clocks are renderer/data/clock.ts and electron/storage/clock.ts.';
  const chance = 'shared/ is pure: take the random value as an argument.';

  test.each([
    ['new Date()', clock],
    ['new Date', clock],
    ['Date()', clock],
    ['Date.now()', clock],
    ['performance.now()', clock],
    ['Math.random()', chance],
  ])('and does not call %s', async (call, because) => {
    expect(await complaints('shared/ledger/rules.ts', `export const it = ${call};`)).toEqual([because]);
    expect(await complaints('shared/text/calendar-date.ts', `export const it = ${call};`)).toEqual([because]);
    expect(await complaints('electron/dev/bench.mjs', `export const it = ${call};`)).toEqual([]);
  });

  test('while a date that is given may be read', async () => {
    expect(await complaints('shared/ledger/rules.ts', `export const it = new Date('2026-11-20');`)).toEqual([]);
  });
});

describe('the app has one clock on each side', () => {
  const said = [expect.stringMatching(/^One clock, .*renderer\/data\/clock\.ts.*electron\/storage\/clock\.ts/)];

  test.each(['new Date()', 'new Date', 'Date()', 'Date.now()'])('whoever calls %s hears where it is', async (call) => {
    const code = `export const it = ${call};`;
    for (const path of ['renderer/features/home/home.tsx', 'electron/main.ts', 'electron/cli/check-pack-command.ts'])
      expect(await complaints(path, code)).toEqual(said);
    for (const path of ['renderer/data/clock.ts', 'electron/storage/clock.ts'])
      expect(await complaints(path, code)).toEqual([]);
  });

  test('which a date that is given leaves alone', async () => {
    expect(await complaints('renderer/features/home/home.tsx', `export const it = new Date('2026-11-20');`)).toEqual(
      [],
    );
  });
});

describe('one way to write it', () => {
  const byName = 'Export by name: one thing has one name everywhere.';
  const anyAtAll = 'Unexpected `any`. Specify a different type.';
  const notNull = 'Forbidden non-null assertion.';
  const markup = 'Markup from a text is shown in renderer/paper only, on its own origin. Build elements instead.';
  const asTyped =
    'Normalising changes names (神 U+FA19 becomes 神): keep text as typed. Only shared/text folds it, for searching.';
  const nobody = 'Nobody reads this console. Log in electron/storage, or return a problem.';
  const openTable =
    'Looked up by a word from outside, it gives what every object has, too (constructor, toString): byWord({…}) of shared/text/by-word.ts, or a Map; where its words are known, name them as its keys.';
  const barrel = 'This file only passes things on and hides where they live. Import from the file itself.';

  test.each([
    ['shared/ledger/rules.ts', 'export default 1;', byName],
    ['renderer/shell/shell.tsx', 'const it = 1;\nexport { it as default };', byName],
    ['shared/ledger/rules.ts', 'export const it = (value: any): unknown => value;', anyAtAll],
    ['electron/main.ts', 'export const it = (list: number[]): number => list[0]!;', notNull],
    ['renderer/ui/text.tsx', `export const it = <p dangerouslySetInnerHTML={{ __html: '' }} />;`, markup],
    ['renderer/ui/text.tsx', `export const it = { dangerouslySetInnerHTML: { __html: '' } };`, markup],
    ['renderer/ui/text.ts', `export const show = (p: Element): void => void (p.innerHTML = '');`, markup],
    ['renderer/ui/text.ts', `export const show = (p: Element) => p.insertAdjacentHTML('beforeend', '');`, markup],
    ['renderer/ui/text.ts', `export const show = () => document.write('');`, markup],
    ['shared/ledger/rules.ts', `export const it = (name: string) => name.normalize('NFC');`, asTyped],
    ['electron/main.ts', `export const it = (name: string) => name.normalize();`, asTyped],
    ['renderer/data/search.ts', `export const it = (name: string) => name.normalize('NFKC');`, asTyped],
    ['electron/main.ts', `console.log('hello');`, nobody],
    ['renderer/main.tsx', `console.error('hello');`, nobody],
    [
      'shared/forms/words.ts',
      `const WORDS: Record<string, string> = { a: 'b' };\nexport const it = (w: string) => WORDS[w];`,
      openTable,
    ],
    [
      'electron/mail/words.ts',
      `const WORDS: Readonly<Record<string, 1>> = {};\nexport const it = (w: string) => WORDS[w];`,
      openTable,
    ],
    ['shared/forms/index.ts', `export { fill } from './fill';\nexport * from './word/fill';`, barrel],
  ])('%s: %s', async (file, code, message) => {
    expect(await complaints(file, code)).toEqual([message]);
  });

  test.each([
    ['vite.config.ts', 'export default {};'],
    ['test/config/vitest.config.ts', 'export default {};'],
    ['electron/dev/package/after-pack.mjs', 'export default async () => {};'],
    ['test/shared/ledger/rules.test.ts', 'export const it = (list: number[]): number => list[0]!;'],
    ['renderer/paper/paper.ts', `export const show = (p: Element): void => void (p.innerHTML = '');`],
    ['shared/text/search-key.ts', `export const it = (name: string) => name.normalize('NFKC');`],
    ['test/shared/text/kana.test.ts', `export const it = 'ガ'.normalize('NFD');`],
    ['electron/storage/files.ts', `import { posix } from 'node:path';\nexport const it = posix.normalize('a/../b');`],
    ['shared/forms/words.ts', `const WORDS: Record<'a' | 'b', string> = { a: '1', b: '2' };\nexport const it = WORDS;`],
    ['electron/dev/say.mjs', `console.log('hello');`],
    ['electron/cli/cli.ts', `console.log('{}');`],
    ['resources/authoring/make-forms.ts', `console.log('written');`],
    ['test/support/not-run.ts', `console.log('not run');`],
    ['shared/forms/index.ts', `export { fill } from './fill';\nexport const version = 1;`],
    ['shared/ledger/rules.ts', 'export const known = (value: string | null | undefined) => value != null;'],
  ])('%s may: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  test.each(['utils', 'helpers', 'helper', 'common', 'misc', 'manager'])('nothing is named %s', async (name) => {
    const message = [`“${name}” doesn’t say what is inside. Name the file or folder after its one idea.`];
    expect(await complaints(`shared/ledger/${name}.ts`, 'export const it = 1;')).toEqual(message);
    expect(await complaints(`renderer/${name}/dates.ts`, 'export const it = 1;')).toEqual(message);
    expect(await complaints(`test/shared/${name}.test.ts`, 'export const it = 1;')).toEqual(message);
  });

  test('a noun before it says enough', async () => {
    expect(await complaints('electron/shell/window-manager.ts', 'export const it = 1;')).toEqual([]);
  });
});

describe('screens', () => {
  test('call their hooks in the same order every time', async () => {
    const code = [
      `import { useState } from 'react';`,
      'export function Name({ shown }: { shown: boolean }) {',
      '  if (!shown) return null;',
      `  const [name] = useState('');`,
      '  return name;',
      '}',
    ].join('\n');
    expect(await complaints('renderer/ui/name.tsx', code)).toEqual([
      'React Hook "useState" is called conditionally. React Hooks must be called in the exact same order in every component render.',
    ]);
  });

  const silent =
    'A press that does nothing looks broken: say what is missing, or keep it until it can be done (renderer/ui/kept-press.ts).';

  test.each([
    'export const Go = ({ run, go }: Props) => <button onClick={() => run && go(run)} />;',
    'export const go = (): void => {\n  if (busy || !isReady) return;\n  begin();\n};',
    'export const go = (): void => {\n  if (!isReady) return;\n  begin();\n};',
  ])('never swallow a press: %s', async (code) => {
    expect(await complaints('renderer/features/go.tsx', code)).toEqual([silent]);
  });

  test.each([
    'export const Go = ({ go }: Props) => <button onClick={() => goToGap() || go()} />;',
    'export const go = (): void => {\n  if (!isReady) return tell(problem);\n  begin();\n};',
    'export const go = (): void => {\n  if (!isWanted) return;\n  begin();\n};',
  ])('and may: %s', async (code) => {
    expect(await complaints('renderer/features/go.tsx', code)).toEqual([]);
  });

  test('name what their effects depend on', async () => {
    const code = [
      `import { useEffect } from 'react';`,
      'export function useTitle(title: string) {',
      '  useEffect(() => {',
      '    document.title = title;',
      '  }, []);',
      '}',
    ].join('\n');
    expect(await complaints('renderer/ui/title.ts', code)).toContain(
      "React Hook useEffect has a missing dependency: 'title'",
    );
  });
});

test('an exception in a comment that excepts nothing is complained of', async () => {
  expect(
    await complaints('shared/ledger/rules.ts', '// eslint-disable-next-line no-var\nexport const it = 1;'),
  ).toEqual(['Unused eslint-disable directive (no problems were reported).']);
});
