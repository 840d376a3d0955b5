import { expect, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';

const read = (line: string, env: NodeJS.ProcessEnv = {}) =>
  readOptions(line.split(' ').filter(Boolean), env, ['nagareyama-tritrus', 'tsuruoka-finelink']);

test('without options only this PC reaches it, and an office may hand in to all networks', () => {
  expect(read('')).toMatchObject({ host: '127.0.0.1', port: 8787, staffPort: 8788, databaseUrl: undefined });
  expect(read('').networks).toEqual(['nagareyama-tritrus', 'tsuruoka-finelink']);
});

test('an office is admitted to the networks that are named', () => {
  expect(read('--office さくら --network a --network b')).toMatchObject({ office: 'さくら', networks: ['a', 'b'] });
});

test.each([
  '--port x',
  '--port 70000',
  '--nonsense',
  'word',
  '--token abcdefghijklmnopqrstuvwx',
  '--office a --token short',
])('%s is refused', (line) => expect(() => read(line)).toThrow(UsageError));

const TOTP = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

test('an officer is entered by name; password and codes are made up unless a script sets them', () => {
  expect(readOptions(['--officer', ' 山田 花子 '], {}, [])).toMatchObject({
    ...{ officer: '山田 花子', officerPassword: undefined, officerTotp: undefined, isBehindTls: false },
  });
  const env = { CITY_OFFICER_PASSWORD: 'x'.repeat(20), CITY_OFFICER_TOTP: TOTP };
  expect(read('--officer 山田 --behind-tls', env)).toMatchObject({ officerTotp: TOTP, isBehindTls: true });
});

test.each([
  ['a password that could be guessed', '--officer a', { CITY_OFFICER_PASSWORD: 'himitsu' }],
  ['codes that could be guessed', '--officer a', { CITY_OFFICER_TOTP: 'JBSWY3DP' }],
  ['a password of nobody', '', { CITY_OFFICER_PASSWORD: 'x'.repeat(20) }],
  ['one secret for all', '', { CITY_STAFF_SECRET: 'himitsu-no-aikotoba' }],
  ['a name that nobody sees', '--officer \u202e', {}],
])('%s is refused', (_, line, env) => {
  expect(() => read(line, env)).toThrow(UsageError);
});
