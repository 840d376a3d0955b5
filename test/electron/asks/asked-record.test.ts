import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { AskedRecord } from '../../../electron/asks/asked-record';
import { temporaryFolder } from '../../support/temporary-folder';

let file: string;
let record: AskedRecord;
beforeEach(() => {
  file = join(temporaryFolder(), 'asked.log');
  record = new AskedRecord(file, () => new Date('2026-11-22T09:00:00+09:00'));
});

const line = { act: 'erase-ledger', ledger: 'own', answer: 'no' } as const;

test('what main was asked stands there, newest first, also for the next start', () => {
  record.add(line);
  record.add({ ...line, answer: 'wrong' });
  const later = new AskedRecord(file, () => new Date());
  expect(later.newest().map(({ answer }) => answer)).toEqual(['wrong', 'no']);
  expect(later.newest()[1]).toEqual({ ...line, at: '2026-11-22T00:00:00.000Z' });
});

test('a line that the end of the PC broke off, or that somebody has made up, is left out', () => {
  record.add(line);
  appendFileSync(file, '{"at":"2026-11-22T00:00:00.000Z","act":"erase-led\n{"act":"free text"}\nnull\n');
  record.add(line);
  expect(record.newest()).toHaveLength(2);
});

test('it never grows beyond two files, and the newest lines are there', () => {
  for (let n = 0; n < 4000; n++) record.add({ ...line, answer: n === 3999 ? 'yes' : 'no' });
  expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThan(300 * 1024);
  expect(record.newest()).toHaveLength(200);
  expect(record.newest()[0]?.answer).toBe('yes');
});

test('it is for the user alone, and only ever added to', () => {
  record.add(line);
  const before = readFileSync(file, 'utf8');
  record.add(line);
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

test('where nothing can be written, what was asked is answered all the same', () => {
  mkdirSync(file);
  record.add(line);
  expect(record.newest()).toEqual([]);
  rmSync(file, { recursive: true });
});

test('a line says by an id who had the ledger open, and never by a name', () => {
  const yamada = '00000000-0000-4000-8000-000000000002';
  record = new AskedRecord(
    file,
    () => new Date('2026-11-22T09:00:00+09:00'),
    (kind) => (kind === 'own' ? yamada : null),
  );
  record.add(line);
  record.add({ ...line, ledger: 'sample' });
  expect(record.newest().map(({ by }) => by)).toEqual([undefined, yamada]);
});
