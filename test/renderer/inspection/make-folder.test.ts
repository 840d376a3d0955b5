import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure, success, unwrap } from '@shared/problems/problem';
import { fileKindOf } from '@shared/submission/file-kind';
import { excelFile } from '@shared/tables/export/excel-file';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { FolderWriting } from '../../../electron/documents/folder-writing';
import type { InFolder } from '@shared/ipc/office-folder';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { fillFolder } from '../../../renderer/features/inspection/make-folder';
import { watchOfOffice } from '../../../renderer/features/inspection/watch-of-office';
import { temporaryFolder } from '../../support/temporary-folder';
import { anInspectedOffice, docx, orderOf, scan } from './an-inspected-office';

let store: LedgerStores;
let main: FolderWriting;
let parent: string;
let isFull: boolean;
beforeEach(async () => {
  store = await anInspectedOffice();
  parent = join(temporaryFolder(), 'ここ');
  mkdirSync(parent);
  isFull = false;
  main = new FolderWriting({
    look: ({ name, bytes }) => {
      const kind = fileKindOf(bytes);
      return Promise.resolve(kind ? success(kind) : failure('submission/copy-unsafe', { name }));
    },
    makeTable: (table) => Promise.resolve(isFull ? failure('file/disk-full', { file: '目次' }) : excelFile(table)),
  });
  const answers: Record<string, (input: never) => unknown> = {
    'folder:file': ({ bytes, ...to }: { bytes: Uint8Array } & InFolder) => main.addFile(to, bytes),
    'folder:text': ({ text, ...to }: { text: string } & InFolder) => main.addText(to, text),
    'folder:table': ({ table, ...to }: { table: never } & InFolder) => main.addTable(to, table),
  };
  Object.assign(globalThis, {
    window: { renkei: { ask: (channel: string, input: never) => Promise.resolve(answers[channel]?.(input)) } },
  });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'window'));

const fill = (id: string, watch: { signal: AbortSignal; onProgress: () => void } = quiet()) =>
  fillFolder({ id, office: 0 }, orderOf(store), watch);
/** Columns of 目次. */
const [NOTE, PLACE] = [7, 8];
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const begun = async (): Promise<string> => unwrap(await main.begin(parent, ['運営指導'], ['ひまわりの里'])).id;
const rowsOf = (path: string): string[][] =>
  unwrap(readRawWorkbook(readFileSync(path), '一覧.xlsx')).sheets[0]!.rows.map((row) =>
    row.map((cell) => String(cell?.raw ?? '')),
  );

test('the paper as it left, its receipt, its signed scan, the lists, and 目次 with each of them', async () => {
  const id = await begun();
  expect(unwrap(await fill(id))).toBe(6);
  const { name } = unwrap(await main.finish(id));
  const folder = join(parent, name);
  const papers = join(folder, '01_出した書類と受付');
  expect(readdirSync(papers).sort()).toEqual(
    ['001_様式2.docx', '001_提出と受付の記録.txt', '001_添付_署名.pdf'].sort(),
  );
  expect(new Uint8Array(readFileSync(join(papers, '001_様式2.docx')))).toEqual(docx);
  expect(new Uint8Array(readFileSync(join(papers, '001_添付_署名.pdf')))).toEqual(scan);
  expect(readFileSync(join(papers, '001_提出と受付の記録.txt'), 'utf8')).toMatch(
    /様式2 変更申請書[^]*流山市 介護支援課/,
  );
  const index = rowsOf(join(folder, '00_目次.xlsx'));
  const places = index
    .slice(1)
    .map((cells) => cells[PLACE] ?? '')
    .filter((place) => place !== '');
  expect(places).toHaveLength(6);
  for (const place of places) expect(readFileSync(join(folder, place)).length, place).toBeGreaterThan(0);
  // Who has had no education this year is nobody's business who is handed this.
  expect(index.flat().join(' ')).not.toContain('足立 花子');
});

test('of 操作の記録 what is another office’s stays at home', async () => {
  const id = await begun();
  unwrap(await fill(id));
  const { name } = unwrap(await main.finish(id));
  const record = rowsOf(join(parent, name, '05_操作の記録', '操作の記録.xlsx')).join('\n');
  expect(record).toContain('足立 花子');
  expect(record).not.toContain('よその 次郎');
});

test('of two offices each has its own papers, lists and 目次; how far it is, is told of both together', async () => {
  const { id } = unwrap(await main.begin(parent, ['運営指導'], ['ひまわりの里', 'よその里']));
  const told: number[] = [];
  const watch = {
    signal: new AbortController().signal,
    onProgress: (done: number, all: number) => told.push(done / all),
  };
  const orders = [orderOf(store), orderOf(store, 'elsewhere')];
  for (const [office, order] of orders.entries())
    unwrap(await fillFolder({ id, office }, order, watchOfOffice(watch, office, orders.length)));
  const { name } = unwrap(await main.finish(id));
  const record = (office: string): string =>
    rowsOf(join(parent, name, office, '05_操作の記録', '操作の記録.xlsx')).join('\n');
  expect(readdirSync(join(parent, name)).sort()).toEqual(['01_ひまわりの里', '02_よその里']);
  expect(readdirSync(join(parent, name, '01_ひまわりの里', '01_出した書類と受付'))).toHaveLength(3);
  expect(readdirSync(join(parent, name, '02_よその里')).sort()).toEqual([
    ...['00_目次.xlsx', '02_同意書', '03_誓約・教育', '05_操作の記録'],
  ]);
  expect([record('01_ひまわりの里').includes('よその 次郎'), record('02_よその里').includes('足立 花子')]).toEqual([
    false,
    false,
  ]);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect([told.some((part) => part === 0.5), Math.max(...told) < 1]).toEqual([false, true]);
});

test('what no paper is stays out, and 目次 says so', async () => {
  unwrap(await store.attachments.add({ recordId: 'paper', name: '道具.exe', content: new TextEncoder().encode('MZ') }));
  const id = await begun();
  expect(unwrap(await fill(id))).toBe(6);
  const { name } = unwrap(await main.finish(id));
  const line = rowsOf(join(parent, name, '00_目次.xlsx')).find((cells) => cells.join().includes('道具.exe'));
  expect(line?.[PLACE] ?? '').toBe('');
  expect(line?.[NOTE]).toContain('安全のため');
});

test('a full disk, and やめる, end it: the next file isn’t asked for', async () => {
  isFull = true;
  expect(await fill(await begun())).toMatchObject({ code: 'file/disk-full' });
  const ending = new AbortController();
  const onProgress = (): void => ending.abort();
  await expect(fill(await begun(), { signal: ending.signal, onProgress })).rejects.toThrow();
});
