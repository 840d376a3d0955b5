import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { searchForSecrets } from './clear-text.ts';
import { beginRegister, secret, secretsOfTheRun } from './secrets.ts';
import { temporaryFolder } from './temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

const MARK = 'a secret of the run in';

test('a secret that lies in a file is found there, however it is written, and isn’t told once more', () => {
  const key = secret('AB12-CD34-EF56-GH78');
  for (const [encoding, written] of [
    ['utf8', key],
    ['utf16le', key],
    ['utf8', 'ab12-cd34-ef56-gh78'],
    ['utf8', 'AB12CD34EF56GH78'],
  ] as const) {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'logs/main.log'), Buffer.from(`before ${written} after`, encoding));
    expect(() => searchForSecrets(folder)).toThrow(`${MARK} ${join('logs', 'main.log')}`);
    expect(() => searchForSecrets(folder)).not.toThrow(key);
  }
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
