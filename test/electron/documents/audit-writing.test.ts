import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { csvRow } from '@shared/text/csv';
import { unwrap } from '@shared/problems/problem';
import { AuditWriting } from '../../../electron/documents/audit-writing';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('操作の記録 is written as the page sends it', async () => {
  const folder = aFolder();
  const writing = new AuditWriting();
  const { id, names } = unwrap(await writing.begin(join(folder, '記録')));
  const rows = ['=1+1', '-5', 'a,"b"'].map((text) => csvRow(['1', text]));
  for (const row of rows) expect((await writing.write(id, 'table', row)).ok).toBe(true);
  // What isn't a table opens in no program of the kind.
  expect((await writing.write(id, 'chain', '=1+1')).ok).toBe(true);
  expect((await writing.finish(id)).ok).toBe(true);
  expect(names).toEqual(['記録.csv', '記録_検証用.json']);
  expect(readFileSync(join(folder, '記録.csv'), 'utf8').replace('\ufeff', '')).toBe(rows.join(''));
});

test('a table that Excel would do something with stands nowhere, however it is cut', async () => {
  const folder = aFolder();
  const writing = new AuditWriting();
  const { id } = unwrap(await writing.begin(join(folder, '記録')));
  expect((await writing.write(id, 'table', '1,')).ok).toBe(true);
  expect(await writing.write(id, 'table', "=cmd|'/c calc'!A1")).toMatchObject({ code: 'audit/ended' });
  expect(await writing.finish(id)).toMatchObject({ code: 'audit/ended' });
  expect(readdirSync(folder)).toEqual([]);
});
