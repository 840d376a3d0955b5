import { expect, test } from 'vitest';
import { BACKUP_EXTENSION } from '@shared/backup/backup-name';
import { PACK_EXTENSION } from '@shared/packs/pack-file';
import { APP_ID, nameAndTitle } from '../../../electron/dev/windows/make-setup.mjs';
import { msiSource, msiWords, summaryOf } from '../../../electron/dev/windows/make-msi.mjs';

const files = ['renkei-daicho.exe', 'LICENSE & others.txt', 'resources/app.asar', 'locales/ja.pak'];
const made = (given: Partial<Parameters<typeof msiSource>[0]> = {}): string =>
  msiSource({ ...nameAndTitle('release'), version: '0.1.0', icon: '../icon.ico', files, ...given });
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

test('each file is a part of its own, in its folder, and all of them are put in', () => {
  const source = made();
  expect(all(source, / Source="([^"]+)"/g)).toEqual([
    'renkei-daicho.exe',
    'LICENSE &amp; others.txt',
    'resources/app.asar',
    'locales/ja.pak',
  ]);
  expect(all(source, /<Directory Id="D[^"]+" Name="([^"]+)"/g)).toEqual(['resources', 'locales']);
  const parts = all(source, /<Component Id="([^"]+)"/g);
  expect(all(source, /<ComponentRef Id="([^"]+)"/g).sort()).toEqual([...parts].sort());
  expect(parts).toHaveLength(files.length + 3);
  // Else its keys go to where programs of 32 bits look.
  expect(all(source, /<Component [^>]*(Win64="yes")/g)).toHaveLength(parts.length);
  const guids = all(source, /Guid="([^"]+)"/g);
  expect(new Set(guids).size).toBe(parts.length);
  for (const guid of guids) expect(guid).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}$/);
});

test('what a backup or a pack is called leads to the app', () => {
  const source = made();
  for (const [ending, kind] of [
    [BACKUP_EXTENSION, 'backup'],
    [PACK_EXTENSION, 'pack'],
  ]) {
    expect(source).toContain(`Key="Software\\Classes\\.${ending}" Type="string" Value="renkei-daicho.${kind}"`);
    expect(source).toContain(
      `Key="Software\\Classes\\renkei-daicho.${kind}\\shell\\open\\command" Type="string" Value="&quot;[APP]renkei-daicho.exe&quot; &quot;%1&quot;"`,
    );
  }
});

test('Windows knows a newer version for the same app by a word that never changes', () => {
  const code = (source: string): string[] => all(source, /UpgradeCode="([^"]+)"/g);
  expect(code(made())).toEqual(['44AB5024-1C2A-5F4A-8FD1-3818888A8B8E']);
  expect(code(made({ version: '9.9.9', files: [] }))).toEqual(code(made()));
  expect(code(made(nameAndTitle('test')))).not.toEqual(code(made()));
  const product = (source: string): string[] => all(source, /<Product Id="([^"]+)"/g);
  expect(product(made({ version: '0.1.1' }))).not.toEqual(product(made()));
  expect(made()).toBe(made());
});

test('Windows knows a package by a word that changes with what is in it, and with nothing else', () => {
  expect(summaryOf('renkei-daicho', 'c0ffee')).toEqual(summaryOf('renkei-daicho', 'c0ffee'));
  const [flag, name, author, template, code] = summaryOf('renkei-daicho', 'c0ffee');
  expect([flag, name, author, template]).toEqual(['-s', 'renkei-daicho', 'authors', 'x64;1041']);
  expect(code).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  expect(code).not.toBe(summaryOf('renkei-daicho', 'decade')[4]);
});

test('what people read is Japanese, and notifications have a sender', () => {
  const words = msiWords(nameAndTitle('test')).join('\n');
  for (const word of ["'連携台帳（テスト版）'", "'連携台帳のバックアップ'", `'${APP_ID}'`])
    expect(words).toContain(word);
  // wixl drops what isn't ASCII.
  expect(made()).toMatch(/^\p{ASCII}*$/u);
});
