import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { success, unwrap } from '@shared/problems/problem';
import { TableExportService } from '../../../electron/tables/table-export-service';
import { temporaryFolder } from '../../support/temporary-folder';

const system = vi.hoisted(() => ({ showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ app: { getPath: () => '/' }, dialog: system, shell: {} }));

const names = { title: '職員名簿', office: 'ひまわり会', date: '2026-11-21' } as const;
const table = { ...names, heads: [], rows: [] } as never;
const window = {} as BrowserWindow;

let folder = '';
let made = 0;
let service: TableExportService;
beforeEach(() => {
  folder = temporaryFolder();
  made = 0;
  system.showSaveDialog.mockReset().mockImplementation(() => ({ canceled: false, filePath: join(folder, '名簿.csv') }));
  service = new TableExportService({
    make: () => {
      made += 1;
      return Promise.resolve(success(new Uint8Array([1])));
    },
    onProgress: () => {},
  });
});

async function chosen(): Promise<string> {
  const answer = unwrap(await service.choose(window, { as: 'csv', ...names }));
  if (answer.cancelled) throw new Error('it was cancelled');
  return answer.token;
}
const makes = (token: string): ReturnType<TableExportService['make']> =>
  service.make({ token, table, encoding: 'utf-8' });
const CANCELLED = { ok: false, code: 'file/cancelled' };

test('a table that nobody gives up is there', async () => {
  const token = await chosen();
  unwrap(await makes(token));
  unwrap(await service.save(token));
  expect(readFileSync(join(folder, '名簿.csv'))).toHaveLength(1);
});

test('やめる after its place was chosen and before it is made is heard: it isn’t made', async () => {
  const token = await chosen();
  service.cancel();
  expect(await makes(token)).toMatchObject(CANCELLED);
  expect(made).toBe(0);
});

test('やめる while it is asked where to is heard: the answer comes too late', async () => {
  system.showSaveDialog.mockImplementation(() => {
    service.cancel();
    return { canceled: false, filePath: join(folder, '名簿.csv') };
  });
  expect(await service.choose(window, { as: 'csv', ...names })).toMatchObject(CANCELLED);
  system.showSaveDialog.mockImplementation(() => {
    service.cancel();
    return { canceled: true, filePath: '' };
  });
  expect(await service.choose(window, { as: 'csv', ...names })).toMatchObject(CANCELLED);
});

test('やめる once it is made is heard when it is saved, and the next one isn’t given up', async () => {
  const token = await chosen();
  unwrap(await makes(token));
  service.cancel();
  expect(await service.save(token)).toMatchObject(CANCELLED);
  expect(readdirSync(folder)).toEqual([]);
  const next = await chosen();
  unwrap(await makes(next));
  unwrap(await service.save(next));
  expect(existsSync(join(folder, '名簿.csv'))).toBe(true);
});
