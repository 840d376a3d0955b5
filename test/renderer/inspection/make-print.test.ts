import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure, success, unwrap, type Result } from '@shared/problems/problem';
import type { OutTable } from '@shared/tables/export/out-table';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { printPapers } from '../../../renderer/features/inspection/make-print';
import { aFinishedPaper, anInspectedOffice, orderOf } from './an-inspected-office';

/** Main's job, as far as the page sees it: each thing comes to two pages, 目次 to as many as a test says. */
let happened: string[];
let fronts: OutTable[];
let frontPages: (round: number) => number;
let answers: Record<string, (input: never) => unknown>;
let store: LedgerStores;
beforeEach(async () => {
  store = await anInspectedOffice();
  unwrap(await store.documents.save(aFinishedPaper('kept')));
  happened = [];
  fronts = [];
  frontPages = () => 1;
  let pages = 0;
  const more = (what: string): Result<{ pages: number }> => {
    happened.push(what);
    pages += 2;
    return success({ pages });
  };
  answers = {
    'papers:print-begin': () => success({ job: 'job-1' }),
    'papers:print-add': ({ items }: { items: { id: string }[] }) =>
      success(items.map(({ id }) => ({ id, result: more(`paper ${id}`) }))),
    'papers:print-add-copy': ({ title }: { title: string }) => more(title),
    'papers:print-add-table': ({ table, at }: { table: OutTable; at: 'end' | 'front' }) => {
      if (at === 'end') return more(table.title);
      fronts.push(table);
      return success({ pages: pages + frontPages(fronts.length) });
    },
    'papers:print-run': () => {
      happened.push('printed');
      return success({ cancelled: false });
    },
    'papers:print-end': () => void happened.push('ended'),
  };
  Object.assign(globalThis, {
    window: { renkei: { ask: (channel: string, input: never) => Promise.resolve(answers[channel]?.(input)) } },
  });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'window'));

const quiet = () => ({ signal: new AbortController().signal, onProgress: (_done: number, _all: number) => {} });
const print = (watch = quiet(), isNoted = true) =>
  printPapers(
    {
      ...orderOf(store),
      note: (pages) => {
        happened.push(`noted ${pages}`);
        return Promise.resolve(isNoted);
      },
      noteEnded: (pages, ended) => {
        happened.push(`${ended} ${pages}`);
        return Promise.resolve();
      },
    },
    watch,
  );
/** What 目次 says: 書類・記録, its page, and why it has none. */
const index = (): string[][] => (fronts.at(-1)?.rows ?? []).map((cells) => [cells[2], cells[8], cells[7]].map(String));

test('all of it in the order of 目次, each with the page on which it begins; noted before it is printed', async () => {
  expect(unwrap(await print())).toEqual({ pages: 15, left: [] });
  expect(happened).toEqual([
    ...['001_様式2', '提出と受付の記録', '001_添付_署名'],
    ...['同意書の一覧', '誓約・教育の一覧', 'paper kept', '操作の記録'],
    ...['noted 15', 'printed', 'ended'],
  ]);
  expect(
    index()
      .slice(0, 7)
      .map(([what, page]) => `${what} ${page}`),
  ).toEqual([
    '様式2 変更申請書 2',
    '様式2 変更申請書　提出と受付の記録 4',
    '様式2 変更申請書　添付「署名.pdf」 6',
    '同意書の一覧 8',
    '誓約・教育の一覧 10',
    expect.stringMatching(/ 12$/),
    '操作の記録 14',
  ]);
  // What is missing in the ledger is for the office's own eyes.
  expect(fronts.at(-1)?.rows.flat().join(' ')).not.toContain('足立 花子');
});

test('目次 of several pages moves all that stands behind it', async () => {
  frontPages = () => 3;
  expect(unwrap(await print())?.pages).toBe(17);
  expect(fronts).toHaveLength(2);
  expect(index()[0]).toEqual(['様式2 変更申請書', '4', '手渡し済']);
});

test('what can’t be printed is named in 目次 and afterwards, with its reason, and what comes behind it has the right page', async () => {
  const copy = answers['papers:print-add-copy']!;
  answers['papers:print-add-copy'] = (input: never) =>
    (input as { title: string }).title.includes('署名') ? failure('print/no-pages', {}) : copy(input);
  answers['papers:print-add'] = () => success([{ id: 'kept', result: failure('review/not-approved', {}) }]);
  const { pages, left } = unwrap(await print()) ?? { pages: 0, left: [] };
  expect(pages).toBe(11);
  expect(left.map(({ what }) => what)).toEqual([expect.stringContaining('署名.pdf'), expect.any(String)]);
  expect(left[0]?.why).toContain('フォルダー');
  const lines = index();
  expect(lines[2]?.[1]).toBe('');
  expect(lines[2]?.[2]).toContain('フォルダー');
  expect(lines[3]).toEqual(['同意書の一覧', '6', '0行']);
});

test('what isn’t noted isn’t printed', async () => {
  expect(await print(quiet(), false)).toMatchObject({ code: 'export/not-noted' });
  expect(happened).not.toContain('printed');
  expect(happened.at(-1)).toBe('ended');
});

test('やめる in the printer’s dialog, and a printer that fails, stand behind it in the record', async () => {
  answers['papers:print-run'] = () => success({ cancelled: true });
  expect(unwrap(await print())).toBeNull();
  expect(happened.slice(-2)).toEqual(['cancelled 15', 'ended']);
  answers['papers:print-run'] = () => failure('print/failed', { reason: 'x' });
  expect(await print()).toMatchObject({ code: 'print/failed' });
  expect(happened.at(-2)).toMatch(/^failed/);
});

test('a job that is over, and やめる, end it: nothing more is asked for, and the job is let go', async () => {
  const ending = new AbortController();
  await expect(print({ signal: ending.signal, onProgress: () => ending.abort() })).rejects.toThrow();
  expect(happened).toEqual(['001_様式2', '提出と受付の記録', '001_添付_署名', 'ended']);
  answers['papers:print-add-table'] = () => failure('output/cancelled', {});
  expect(await print()).toMatchObject({ code: 'output/cancelled' });
  expect(happened).not.toContain('printed');
});

test('where main’s window is gone, nothing more is tried', async () => {
  answers['papers:print-add-copy'] = ({ title }: { title: string }) => {
    happened.push(title);
    return failure('print/failed', { reason: 'time' });
  };
  expect(await print()).toMatchObject({ code: 'print/failed' });
  expect(happened).toEqual([expect.any(String), 'ended']);
});
