import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loneJob } from '@shared/filling/lone-job';
import { readTableJob } from '@shared/filling/read-table-job';
import type { TableJob } from '@shared/filling/table-job';
import { TableRead } from '@shared/ipc/tables';
import { unwrap } from '@shared/problems/problem';
import type { OpenPlace } from '../../../electron/jobs/job-place';
import { readTableFile, type TableOptions } from '../../../electron/tables/read-table-file';
import { TableImportService } from '../../../electron/tables/table-import-service';
import { temporaryFolder } from '../../support/temporary-folder';

/** Read in this very process; told as another one would tell it. */
const here: OpenPlace = ({ message }) => ({
  post: (job) => loneJob(readTableJob, (told) => message(structuredClone(told)))(job as TableJob),
  ...{ end: () => {}, usage: () => null, wait: () => {} },
});

const TABLE = '氏名,ふりがな,職種\n山田 花子,やまだ はなこ,看護師\n';

let file = '';
let service: TableImportService;
/** What was asked to be read. */
let asked: { file: string; options: TableOptions }[] = [];
beforeEach(() => {
  file = join(temporaryFolder(), '職員名簿.csv');
  writeFileSync(file, TABLE);
  asked = [];
  service = new TableImportService({
    read: (job, options) => {
      asked.push({ file: job.file, options });
      return readTableFile(here, job);
    },
    today: () => '2026-11-21',
    onProgress: () => {},
  });
});

test('a chosen table is read by its token, and the page hears its name and no folder', async () => {
  const taken = service.take(file);
  expect(taken).toEqual({ token: expect.any(String) as string, name: '職員名簿.csv' });
  const read = unwrap(await service.read({ token: taken.token }));
  expect(read.reading.rows).toMatchObject([{ line: 2, values: { name: '山田 花子' } }]);
  expect(TableRead.safeParse(read).success).toBe(true);
});

test('a dropped table is read from its bytes, and no file is opened', async () => {
  const { token } = service.takeBytes('/etc/名簿.csv', new TextEncoder().encode(TABLE));
  expect(unwrap(await service.read({ token })).reading.rows).toHaveLength(1);
  expect(asked[0]?.file).toBe('名簿.csv');
});

test('another table takes its place, and the token of the first opens nothing any more', async () => {
  const { token } = service.take(file);
  service.takeBytes('b.csv', new TextEncoder().encode(TABLE));
  expect(await service.read({ token })).toMatchObject({ ok: false, code: 'table/forgotten' });
});

test('a table that was saved anew in the meantime has another version', async () => {
  const { token } = service.take(file);
  const before = unwrap(await service.read({ token })).version;
  expect(unwrap(await service.read({ token })).version).toBe(before);
  writeFileSync(file, `${TABLE}鈴木 一郎,すずき いちろう,看護師\n`);
  expect(unwrap(await service.read({ token })).version).not.toBe(before);
});

test('one that is gone is said by its name alone', async () => {
  const { token } = service.take(file);
  rmSync(file);
  const read = await service.read({ token });
  expect(read).toMatchObject({ ok: false, code: 'file/not-found', details: { file: '職員名簿.csv' } });
});

test('a new reading ends the one before, and forgetting ends it too', async () => {
  const { token } = service.take(file);
  const first = service.read({ token });
  await Promise.resolve();
  const second = service.read({ token });
  await Promise.all([first, second]);
  expect(asked.map(({ options }) => options.signal?.aborted)).toEqual([true, false]);
  const third = service.read({ token });
  service.forget();
  await third;
  expect(asked[2]?.options.signal?.aborted).toBe(true);
});

test('rows that are none are not let out', async () => {
  const { token } = service.take(file);
  const read = unwrap(await service.read({ token }));
  const [row] = read.reading.rows;
  const withRow = (changed: object): unknown => ({
    ...read,
    reading: { ...read.reading, rows: [{ ...row, ...changed }] },
  });
  expect(TableRead.safeParse(withRow({})).success).toBe(true);
  for (const wrong of [{ line: '2' }, { values: { name: 1 } }, { problems: [{}] }, { notes: null }, { hidden: 0 }])
    expect(TableRead.safeParse(withRow(wrong)).success).toBe(false);
});

test('lines that were left out are looked at, too', async () => {
  const { token } = service.takeBytes('名簿.csv', new TextEncoder().encode(`${TABLE}合計,,1\n`));
  const read = unwrap(await service.read({ token, kind: 'staff' }));
  const line = { line: 3, code: 'row/total', message: '合計の行', text: '合計', count: 1, isAsked: false };
  const withLine = (changed: object): unknown => ({
    ...read,
    reading: { ...read.reading, skipped: [{ ...line, ...changed }] },
  });
  for (const right of [{}, { sheet: '名簿' }]) expect(TableRead.safeParse(withLine(right)).success).toBe(true);
  const wrongs = [
    { line: 1.5 },
    { code: 'x' },
    { message: 1 },
    { text: null },
    { count: '1' },
    { isAsked: 0 },
    { sheet: 1 },
  ];
  for (const wrong of wrongs) expect(TableRead.safeParse(withLine(wrong)).success).toBe(false);
});

test('an answer with more parts than any file has is refused before a single one is looked at', async () => {
  const { token } = service.take(file);
  const read = unwrap(await service.read({ token }));
  let looks = 0;
  const part = {
    get id(): string {
      looks += 1;
      return 'a';
    },
  };
  const many = (most: number): object[] => Array.from({ length: most + 1 }, () => part);
  for (const [name, most] of [
    ['tables', 10_000],
    ['top', 10_000],
    ['questions', 10_000],
    ['columns', 512],
  ] as const) {
    const told = { ...read, reading: { ...read.reading, [name]: many(most) } };
    expect(TableRead.safeParse(told).success).toBe(false);
  }
  for (const name of ['sheets', 'notes'])
    expect(TableRead.safeParse({ ...read, [name]: many(10_000) }).success).toBe(false);
  expect(looks).toBe(0);
});

test('some of each column is shown, and nothing of passwords; a row is the headings when somebody says so', async () => {
  const secret = '名簿,,\n氏名,職種,パスワード\n山田 花子,看護師,himitsu-1\n鈴木 一郎,看護師,himitsu-2\n';
  const { token } = service.takeBytes('名簿.csv', new TextEncoder().encode(secret));
  const { reading } = unwrap(await service.read({ token, kind: 'staff' }));
  expect(reading.columns.map(({ samples }) => samples)).toEqual([['山田 花子', '鈴木 一郎'], ['看護師'], []]);
  expect(reading.top[0]).toEqual({ line: 1, text: '名簿' });
  expect(JSON.stringify(reading)).not.toContain('himitsu');
  const chosen = unwrap(await service.read({ token, kind: 'staff', headerRow: 1 })).reading;
  expect(chosen).toMatchObject({ headerRow: 1, headerLines: 1 });
  expect(JSON.stringify(chosen)).not.toContain('himitsu');
});

test('a chosen table is there once more for whoever comes back after its page went, under its name and a new token, until another is taken', async () => {
  const { token } = service.take(file);
  expect(service.again('職員名簿.csv')).toBeNull();
  service.leave();
  service.leave();
  expect(await service.read({ token })).toMatchObject({ ok: false, code: 'table/forgotten' });
  expect(service.again('ほか.csv')).toBeNull();
  const again = service.again('職員名簿.csv');
  expect(unwrap(await service.read({ token: again!.token })).reading.rows).toHaveLength(1);
  service.leave();
  service.takeBytes('b.csv', new TextEncoder().encode(TABLE));
  expect(service.again('職員名簿.csv')).toBeNull();
  service.leave();
  expect(service.again('b.csv')).toBeNull();
  service.take(file);
  service.forget();
  service.leave();
  expect(service.again('職員名簿.csv')).toBeNull();
});
