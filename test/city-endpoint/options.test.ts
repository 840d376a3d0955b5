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

test('a login secret that could be guessed is refused', () => {
  expect(() => read('', { CITY_STAFF_SECRET: 'himitsu' })).toThrow(UsageError);
});
