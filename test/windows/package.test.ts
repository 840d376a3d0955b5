import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packageFaults } from '../../electron/dev/package/look-into-package.mjs';
import { fusesOf, RELEASE_FUSES } from '../support/fuses.ts';
import { wineSpec } from './wine-pc.ts';

/** What can be read off the package itself; it needs no Wine. */
const app = wineSpec().app;
const program = join(app, 'renkei-daicho-test.exe');
const bytes = readFileSync(program);

test('its fuses are a release’s', async () => {
  expect(await fusesOf(program)).toEqual(RELEASE_FUSES);
});

test('the program knows its archive: Windows ends it where another one lies there', () => {
  const from = bytes.indexOf('[{"file":"resources\\\\app.asar"');
  expect(from).toBeGreaterThan(0);
  const [entry] = JSON.parse(bytes.toString('utf8', from, bytes.indexOf(']', from) + 1)) as Record<string, string>[];
  const archive = readFileSync(join(app, 'resources/app.asar'));
  // The archive's directory holds the digest of each file.
  const directory = archive.subarray(16, 16 + archive.readUInt32LE(12));
  expect(entry).toMatchObject({ alg: 'SHA256', value: createHash('sha256').update(directory).digest('hex') });
});

test('Windows shows our name, version and icon, and asks for no administrator', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(versionWord('ProductName')).toBe('連携台帳');
  expect(versionWord('FileDescription')).toBe('連携台帳');
  expect(versionWord('LegalCopyright')).toBe('連携台帳 authors');
  expect(versionWord('ProductVersion')).toContain(version);
  expect(bytes.includes('requestedExecutionLevel level="asInvoker"')).toBe(true);
  expect(bytes.includes('SMI/2016/WindowsSettings">true</longPathAware>')).toBe(true);
  // Each screen's own size of letters, in a window that is moved from one to the other.
  expect(bytes.includes('true/pm</dpiAware>')).toBe(true);
  // The largest of our icon's pictures, as it is.
  const icon = readFileSync(join(import.meta.dirname, '../../resources/icons/icon.ico'));
  const pictures = Array.from({ length: icon.readUInt16LE(4) }, (_, at) => {
    const [size, offset] = [icon.readUInt32LE(6 + at * 16 + 8), icon.readUInt32LE(6 + at * 16 + 12)];
    return icon.subarray(offset, offset + size);
  });
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((picture) => !bytes.includes(picture))).toEqual([]);
});

test('the keychain’s part for Windows is in it and no other one; no test, no source, no welcome page', () => {
  expect(packageFaults(join(app, 'resources'), 'test', { platform: 'win32', arch: 'x64' })).toEqual([]);
  const unpacked = join(app, 'resources/app.asar.unpacked/node_modules/@napi-rs');
  expect(readdirSync(unpacked)).toEqual(['keyring-win32-x64-msvc']);
  expect(existsSync(join(app, 'resources/default_app.asar'))).toBe(false);
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.(?:map|ts|tsx)$|\.test\./.test(name))).toEqual([]);
  expect(readdirSync(join(app, 'locales')).sort()).toEqual(['en-GB.pak', 'en-US.pak', 'ja.pak']);
});

/** A word of the program's version resource: name and value are UTF-16, each ended by zeros. */
function versionWord(name: string): string {
  const key = Buffer.from(`${name}\0`, 'utf16le');
  let at = bytes.indexOf(key);
  // In front of a word of that resource stands the kind of its value: 1, text.
  while (at !== -1 && bytes.readUInt16LE(at - 2) !== 1) at = bytes.indexOf(key, at + 2);
  if (at === -1) throw new Error(`no ${name}`);
  at += key.length;
  while (bytes.readUInt16LE(at) === 0) at += 2;
  let end = at;
  while (bytes.readUInt16LE(end) !== 0) end += 2;
  return bytes.toString('utf16le', at, end);
}
