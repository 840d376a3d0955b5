import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unitFiles } from '../windows/unit-files';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/windows-checklist.md'), 'utf8');
const [byHand = '', held = ''] = page.split('\n## 前に見つかった不具合');

/** What was once found, by what it is held, and the line above that a person looks at. */
const rows = held
  .split('\n')
  .filter((line) => /^\| (?!前に|心配|-)/.test(line) && !line.startsWith('|---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, about = '', tests = '', line = '']) => ({ about, tests, line }));

/** From test/; those behind “Windows” from test/windows/. */
const filesOf = (tests: string): string[] =>
  [...tests.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, name = '']) =>
    name.includes('/') ? name : `windows/${name}`,
  );

describe('what was found on the way to Windows', () => {
  test('is there once each, the fourteen defects by their numbers', () => {
    const numbers = rows.flatMap(({ about }) => /^(\d+) /.exec(about)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, at) => String(at + 1)));
    expect(rows.length).toBeGreaterThan(28);
    expect(new Set(rows.map(({ about }) => about)).size).toBe(rows.length);
  });

  test.each(rows)('is held by a test that is there, or looked at by a person: $about', ({ tests, line }) => {
    for (const file of filesOf(tests)) expect(existsSync(join(root, 'test', file)), file).toBe(true);
    // Of what nothing holds it is said why.
    expect(/`/.test(tests) || /^Windows：|^ありません/.test(tests) || line !== '–').toBe(true);
    for (const words of line.split(/[「」、]/).filter((one) => !['', '–'].includes(one.trim())))
      expect(byHand).toContain(words.replace(/^`([^`]*)$/, '$1'));
  });

  test('what is said to run on Windows, too, does', () => {
    const there = rows.flatMap(({ tests }) =>
      [...tests.matchAll(/`([\w./-]+\.test\.ts)`（Windows でも/g)].map(([, name]) => `test/${name}`),
    );
    expect(there).toHaveLength(8);
    expect(unitFiles()).toEqual(expect.arrayContaining(there));
  });

  test('no line of a text ends otherwise there: what is compared letter for letter would be another', () => {
    expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toMatch(/^\* text=auto eol=lf$/m);
  });
});
