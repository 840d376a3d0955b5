import pg from 'pg';
import { expect, test } from 'vitest';
import { isPassing } from './server.ts';

const fromDatabase = (code: string): pg.DatabaseError => Object.assign(new pg.DatabaseError('', 0, 'error'), { code });

test.each(['57P01', '08006', '40P01', '53300', '55P03'])('%s passes: the same again later may work', (code) => {
  expect(isPassing(fromDatabase(code))).toBe(true);
});

test.each(['23505', '42P01', '22021', 'XX000'])('%s stays: it is a mistake of ours', (code) => {
  expect(isPassing(fromDatabase(code))).toBe(false);
});

// EPIPE looks like a code of the database.
test.each(['EPIPE', 'ECONNRESET', 'ENOENT'])('%s, on the way there, passes', (code) => {
  expect(isPassing(Object.assign(new Error(code), { code }))).toBe(true);
});
