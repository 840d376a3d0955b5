import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import playwright from '../config/playwright.config.ts';
import { searchForSecrets, takeSecretsAway } from './clear-text.ts';
import { withoutSecrets } from './failed-screens.ts';
import { beginRegister, secret, secretsOfTheRun } from './secrets.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('neither traces nor films are kept: they would hold what tests type', () => {
  expect(playwright.use).toMatchObject({ trace: 'off', video: 'off', screenshot: 'off' });
});

afterEach(() => vi.unstubAllEnvs());

const MARK = 'a secret of the run in';

const KEY = 'AB12-CD34-EF56-GH78';
const PASSWORD = `ひみつ "no" 'kotoba' <&> +/%\\`;
const BYTES = 'c0ffee00c0ffee11c0ffee22c0ffee33c0ffee44c0ffee55c0ffee66c0ffee77';
const base64 = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('base64');

describe('a secret that lies in a file is found there, and isn’t told once more', () => {
  for (const [how, taken, written] of [
    ['as it is', KEY, KEY],
    ['in UTF-16', KEY, Buffer.from(KEY, 'utf16le')],
    ['small', KEY, 'ab12-cd34-ef56-gh78'],
    ['without its dashes', KEY, 'AB12CD34EF56GH78'],
    ['without its dashes, in base64', KEY, base64('AB12CD34EF56GH78')],
    ['in JSON', PASSWORD, JSON.stringify({ password: PASSWORD })],
    [
      'in JSON of plain letters',
      PASSWORD,
      JSON.stringify(PASSWORD).replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`),
    ],
    ['in an address', PASSWORD, `https://city.example/?key=${encodeURIComponent(PASSWORD)}`],
    ['in an address, strictly', PASSWORD, encodeURIComponent(PASSWORD).replaceAll("'", '%27')],
    ['in a form', PASSWORD, new URLSearchParams({ password: PASSWORD }).toString()],
    ['in HTML', PASSWORD, PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['in base64', PASSWORD, base64(PASSWORD)],
    ['in base64 of UTF-16', PASSWORD, base64(PASSWORD, 'utf16le')],
    ['in hex', PASSWORD, Buffer.from(PASSWORD).toString('hex')],
    ['in AUTH PLAIN', PASSWORD, `AUTH PLAIN ${base64(`\0user\0${PASSWORD}`)}`],
    ['in AUTH PLAIN of another name', PASSWORD, `AUTH PLAIN ${base64(`\0user1\0${PASSWORD}`)}`],
    ['in AUTH PLAIN of a third name', PASSWORD, `AUTH PLAIN ${base64(`\0user12\0${PASSWORD}`)}`],
    ['in a Basic header', KEY, `Basic ${base64(`office:${KEY}`)}`],
    ['in base64 for addresses', PASSWORD, Buffer.from(`office:${PASSWORD}:`).toString('base64url')],
    ['as the bytes of a key', BYTES, Buffer.from(BYTES, 'hex')],
    ['as the bytes of a key, in base64', BYTES, Buffer.from(BYTES, 'hex').toString('base64')],
  ] as const)
    test(how, () => {
      secret(taken);
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'logs'));
      const content = Buffer.concat([Buffer.from('before '), Buffer.from(written as string), Buffer.from(' after')]);
      writeFileSync(join(folder, 'logs/main.log'), content);
      expect(() => searchForSecrets(folder)).toThrow(`${MARK} ${join('logs', 'main.log')}`);
      expect(() => searchForSecrets(folder)).not.toThrow(taken);
    });
});

test('what stays after the run keeps no secret: the file fails it once, and is emptied; others stay', () => {
  const folder = temporaryFolder();
  secret(PASSWORD);
  const [screen, other] = [join(folder, 'error-context.md'), join(folder, 'other.md')];
  writeFileSync(screen, `- textbox "パスワード": ${PASSWORD}`);
  writeFileSync(other, '- heading "設定"');
  expect(() => takeSecretsAway(folder, new Set())).toThrow(`${MARK} error-context.md`);
  expect(readFileSync(screen, 'utf8')).not.toContain(PASSWORD);
  expect(readFileSync(other, 'utf8')).toBe('- heading "設定"');
  expect(() => takeSecretsAway(folder, new Set())).not.toThrow();
});

test('the screen of a failed test is kept without its secrets, also those in the lines of the test', () => {
  const screen = `- textbox "パスワード": ${PASSWORD}\nawait fill('${KEY}-1');\n${encodeURIComponent(PASSWORD)}\n- heading "設定"`;
  const kept = withoutSecrets(screen, [KEY, `${KEY}-1`, PASSWORD]);
  expect(kept).toBe(`- textbox "パスワード": ［secret］\nawait fill('［secret］');\n［secret］\n- heading "設定"`);
});

test('where there is none, nothing is found', () => {
  const folder = temporaryFolder();
  secret('not-in-this-folder-1234');
  writeFileSync(join(folder, 'main.log'), 'not-in-this-folder-123');
  expect(() => searchForSecrets(folder)).not.toThrow();
});

test('what one process of a run takes down, the others look for; the register itself is nobody else’s and goes', () => {
  vi.stubEnv('RENKEI_SECRETS_OF_THE_RUN', '');
  const folder = temporaryFolder();
  const file = join(folder, 'secrets');
  const end = beginRegister(file);
  secret('taken-down-here-1234');
  expect(readFileSync(file, 'utf8')).toBe('"taken-down-here-1234"\n');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  writeFileSync(file, '"taken-down-elsewhere-1234"\n', { flag: 'a' });
  expect(secretsOfTheRun()).toEqual(expect.arrayContaining(['taken-down-here-1234', 'taken-down-elsewhere-1234']));
  expect(() => searchForSecrets(folder)).not.toThrow();
  end();
  expect(() => rmSync(file)).toThrow('ENOENT');
});
