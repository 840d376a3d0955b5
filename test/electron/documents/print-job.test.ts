import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success, unwrap, type Result } from '@shared/problems/problem';
import { MOST_PAGES, PrintJob } from '../../../electron/documents/print-job';
import { aPack, formInput } from '../../builders/pack';

/** The hidden window: what was set in it, in which place. */
const paper = vi.hoisted(() => ({
  set: [] as { title: string; among?: string }[],
  pages: 0,
  fails: false,
  isThere: true,
  closed: 0,
}));
vi.mock('../../../electron/documents/paper-window', () => ({
  PaperWindow: {
    begin: () =>
      Promise.resolve({
        ok: true,
        value: {
          get pages() {
            return paper.pages;
          },
          get isThere() {
            return paper.isThere;
          },
          add: ({ title, among }: { title: string; among?: string }) => {
            if (paper.fails) return Promise.resolve({ ok: false, code: 'pdf/failed' });
            paper.set.push({ title, ...(among !== undefined && { among }) });
            paper.pages += 2;
            return Promise.resolve({ ok: true, value: null });
          },
          pdf: () => Promise.resolve({ ok: true, value: new Uint8Array([1]) }),
          print: () => Promise.resolve({ ok: true, value: { cancelled: false } }),
          close: () => void paper.closed++,
        },
      }),
  },
}));

const pack = aPack({ forms: [formInput({})] });
const [form] = pack.forms;
const title = form?.title;
const evaluation = { sheets: [], findings: [], callOuts: [] };
const table = { title: '同意書の一覧', office: '', date: '2026-11-23', columns: [{ label: '氏名', type: 'text' as const }], rows: [] }; // prettier-ignore
const bytes = new Uint8Array([0x50, 0x4b]);

let isSafe: Result<unknown>;
let job: PrintJob;
beforeEach(() => {
  Object.assign(paper, { set: [], pages: 0, fails: false, isThere: true, closed: 0 });
  isSafe = success([]);
  const papers = {
    fillToLeave: (_open: unknown, { items }: { items: { id: string }[] }) =>
      Promise.resolve(success(items.map(({ id }) => ({ id, result: success({ evaluation, files: [{ bytes }] }) })))),
  };
  job = new PrintJob(
    { open: () => Promise.resolve(success({ pack, form, template: bytes })) } as never,
    papers as never,
    {
      looked: () => Promise.resolve(isSafe),
      makeTable: () => Promise.resolve(success(bytes)),
      mayPrint: () => Promise.resolve(true),
    },
  );
});

const begun = async (isMixed = true): Promise<string> => unwrap(await job.begin({ isMixed })).job;
const item = { id: 'p1', own: {}, overrides: {}, seal: null };
const ofForm = (id: string) => ({
  ...{ job: id, packId: pack.id, formId: '1', shared: {}, items: [item] },
  ...{ mode: 'finished' as const, copies: [], isTwoSided: false },
});

test('papers, copies and lists stand in one job in the order in which they come, 目次 before them', async () => {
  const id = await begun();
  expect(await job.add(ofForm(id))).toMatchObject({ value: [{ result: { value: { pages: 2 } } }] });
  expect(await job.addCopy({ job: id, title: '様式2', bytes })).toEqual(success({ pages: 4 }));
  expect(await job.addTable({ job: id, table, at: 'end' })).toEqual(success({ pages: 6 }));
  expect(await job.addTable({ job: id, table, at: 'front' })).toEqual(success({ pages: 8 }));
  expect(paper.set).toEqual([
    { title, among: 'paper' },
    { title: '様式2', among: 'paper' },
    { title: '同意書の一覧', among: 'paper' },
    { title: '同意書の一覧', among: 'front' },
  ]);
  expect(await job.run({ job: id, isTwoSided: false })).toEqual(success({ cancelled: false }));
  expect(paper.closed).toBe(1);
});

test('papers of one form stand as they always did, and nothing else comes between them', async () => {
  const id = await begun(false);
  await job.add(ofForm(id));
  expect(paper.set).toEqual([{ title }]);
  expect(await job.addCopy({ job: id, title: '様式2', bytes })).toMatchObject({ code: 'output/cancelled' });
  expect(await job.addTable({ job: id, table, at: 'front' })).toMatchObject({ code: 'output/cancelled' });
  expect(paper.set).toHaveLength(1);
});

test('a copy is looked at before it comes into the window', async () => {
  const id = await begun();
  isSafe = failure('submission/copy-unsafe', { name: 'x' });
  expect(await job.addCopy({ job: id, title: 'x', bytes })).toMatchObject({ code: 'submission/copy-unsafe' });
  expect(paper.set).toEqual([]);
});

test('what can’t be set as pages is told, and the job goes on without', async () => {
  const id = await begun();
  paper.fails = true;
  expect(await job.addCopy({ job: id, title: 'x', bytes })).toMatchObject({ code: 'print/no-pages' });
  paper.fails = false;
  expect(await job.addCopy({ job: id, title: 'y', bytes })).toMatchObject({ ok: true });
});

test('without its window a job comes to nothing, and says so of each that comes', async () => {
  const id = await begun();
  Object.assign(paper, { fails: true, isThere: false });
  const failed = { code: 'print/failed' };
  expect(await job.addCopy({ job: id, title: 'x', bytes })).toMatchObject(failed);
  expect(await job.addTable({ job: id, table, at: 'front' })).toMatchObject(failed);
  expect(await job.add(ofForm(id))).toMatchObject({ value: [{ result: failed }] });
});

test('a job that is full takes 目次 and nothing else', async () => {
  const id = await begun();
  paper.pages = MOST_PAGES;
  const full = { code: 'print/too-many' };
  expect(await job.addCopy({ job: id, title: 'x', bytes })).toMatchObject(full);
  expect(await job.addTable({ job: id, table, at: 'end' })).toMatchObject(full);
  expect(await job.add(ofForm(id))).toMatchObject({ value: [{ result: full }] });
  expect(paper.set).toEqual([]);
  expect(await job.addTable({ job: id, table, at: 'front' })).toMatchObject({ ok: true });
});

test('nothing comes into a job that is over, or into another one', async () => {
  const id = await begun();
  job.end(id);
  expect(await job.addCopy({ job: id, title: 'x', bytes })).toMatchObject({ code: 'output/cancelled' });
  await begun();
  expect(await job.addTable({ job: id, table, at: 'end' })).toMatchObject({ code: 'output/cancelled' });
  expect(paper.set).toEqual([]);
});
