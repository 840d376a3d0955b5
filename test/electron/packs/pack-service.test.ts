import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { channels } from '@shared/channels/channels';
import { failure, success, unwrap } from '@shared/problems/problem';
import { OpenedForms } from '@shared/filling/opened-forms';
import { runFillJob } from '@shared/filling/run-fill-job';
import type { FillQueue } from '../../../electron/filling/fill-queue';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { OfficialFiles } from '../../../electron/packs/official-files';
import { mendPacks, placeFolder } from '../../../electron/packs/pack-copy';
import { OwnPacks } from '../../../electron/packs/own-packs';
import { PackHistory } from '../../../electron/packs/pack-history';
import { SignerList } from '../../../electron/packs/signer-list';
import { Turns } from '../../../electron/storage/turns';
import { PackService } from '../../../electron/packs/pack-service';
import { PackRepository } from '../../../electron/packs/pack-repository';
import { aCompoundFile } from '../../builders/compound-file';
import { aDocx, control, paragraph, run, textControl } from '../../builders/docx';
import { formInput, packInput } from '../../builders/pack';
import { anXlsx, emptyCell, formulaCell, row } from '../../builders/xlsx';
import { bundled } from '../../support/bundled';
import { himawari } from '../../support/sample-papers';
import { temporaryFolder } from '../../support/temporary-folder';
import { partsOf } from '../../support/word-text';

const NO_WATCH = { start: () => {}, rest: () => {} };
const means = { codec: nodeCodec, forms: new OpenedForms(nodeCodec) };
/** The work, without the process in which it is done. */
const jobs = { run: (job: Parameters<FillQueue['run']>[0]) => runFillJob(job, NO_WATCH, means) } as Pick<
  FillQueue,
  'run'
>;

let packs = '';
let officialFolder = '';
let source = '';
let repository: PackRepository;
let service: PackService;
let turns: Turns;
beforeEach(() => {
  const home = temporaryFolder();
  [packs, officialFolder, source] = [join(home, 'packs'), join(home, 'official-forms'), join(home, '見本 市')];
  mkdirSync(join(source, 'forms'), { recursive: true });
  writePack(source);
  convertOld = () => Promise.resolve(null);
  mayTake = () => Promise.resolve(success(null));
  open();
});

/** What the PC makes of an old file: by default it has no program for it. */
let convertOld: ConstructorParameters<typeof PackService>[0]['convertOld'];

/** What main has asked a person, and what comes of it. */
let mayTake: ConstructorParameters<typeof PackService>[0]['mayTake'];

function open(): void {
  const official = new OfficialFiles(officialFolder);
  repository = new PackRepository(bundled, packs, channels, official);
  turns = new Turns();
  const sample = () => Promise.resolve(himawari);
  service = new PackService({
    shelf: repository,
    official,
    jobs,
    channels,
    packs,
    sample,
    convertOld: (...given) => convertOld(...given),
    mayTake: (facts, isDoubtful) => mayTake(facts, isDoubtful),
    history: new PackHistory(join(packs, '..', 'earlier-packs'), () => new Date('2026-11-20T09:00:00Z')),
    signers: new SignerList(join(packs, '..', 'pack-signers.json')),
    own: new OwnPacks(join(packs, '..', 'own-packs.json')),
    key: { find: () => Promise.resolve(success(null)) },
    turns,
  });
}

const manifest = (given: object = {}): string =>
  JSON.stringify(packInput({ forms: [formInput({ fidelity: 'reconstructed' })], ...given }));
const form = (tag = 'name'): Uint8Array => aDocx({ body: paragraph(textControl(tag)) });

/** The forms of all tests: each call would make one with other ids. */
const FORM = form();
const CITY_FILE = aDocx({ body: paragraph(run('見本市長 様'), textControl('name')) });

function writePack(folder: string, given: object = {}, template = FORM): void {
  writeFileSync(join(folder, 'pack.json'), manifest(given));
  writeFileSync(join(folder, 'forms/1.docx'), template);
}

const load = async (): Promise<void> => {
  const { token } = unwrap(await service.take(source, 'folder'));
  unwrap(await service.install(token));
};
const own = async (): Promise<string[]> =>
  (await repository.list()).flatMap(({ origin, pack }) =>
    origin === 'profile' && pack.ok ? [`${pack.value.id} ${pack.value.version}`] : [],
  );

describe('a pack is loaded', () => {
  test('from a folder, after it was checked, and is there after a restart', async () => {
    const incoming = unwrap(await service.take(source, 'folder'));
    expect(incoming).toMatchObject({ findings: [], replaces: null, pack: { id: 'mihon-network' } });
    expect(await own()).toEqual([]);
    // Until then the very same list is handed out: main looks at it once.
    const before = await repository.list();
    expect(await repository.list()).toBe(before);
    expect(await service.install(incoming.token)).toEqual({ ok: true, value: { packId: 'mihon-network' } });
    expect(await repository.list()).not.toBe(before);
    expect(await own()).toEqual(['mihon-network 1.0.0']);
    open();
    expect(await own()).toEqual(['mihon-network 1.0.0']);
    expect(unwrap(await repository.open('mihon-network', '1')).template).toEqual(FORM);
    expect(readdirSync(packs)).toEqual(['mihon-network']);
  });

  test('is another’s than what the app came with, and once more another’s in the place of one of the same name', async () => {
    const ownerOf = async (packId: string, formId: string) => unwrap(await repository.open(packId, formId)).owner;
    const bundled = (await repository.list()).find(({ pack }) => pack.ok);
    const theirs = unwrap(bundled!.pack);
    expect([await ownerOf(theirs.id, theirs.forms[0]!.id), repository.ownerOf(bundled!)]).toEqual(['own', 'own']);
    await load();
    const first = await ownerOf('mihon-network', '1');
    await load();
    const second = await ownerOf('mihon-network', '1');
    expect(new Set([first, second, 'own', '']).size).toBe(4);
    // And so is a city's file in the place of the app's own.
    const city = join(temporaryFolder(), 'city.docx');
    writeFileSync(city, CITY_FILE);
    unwrap(await service.replaceForm({ packId: 'mihon-network', formId: '1' }, city));
    const packsOwn = unwrap(await repository.openOwn('mihon-network', '1')).owner;
    expect(await ownerOf('mihon-network', '1')).not.toBe(packsOwn);
  });

  test.each(['', 'まとめ/'])('from a zip, with or without a folder around it (%j)', async (around) => {
    const file = join(source, '..', 'mihon.zip');
    const entries = { 'pack.json': strToU8(manifest()), 'forms/1.docx': FORM, '.DS_Store': strToU8('x') };
    const zipped = Object.entries(entries).map(([name, bytes]) => [around + name, bytes] as const);
    writeFileSync(file, zipSync({ ...Object.fromEntries(zipped), '__MACOSX/._pack.json': strToU8('x') }));
    const { token, findings } = unwrap(await service.take(file, 'zip'));
    expect(findings).toEqual([]);
    unwrap(await service.install(token));
    expect(await own()).toEqual(['mihon-network 1.0.0']);
  });

  test('dropped on the window, as a zip or as what lies in a folder: by its bytes, and checked like any other', async () => {
    const entries = { 'pack.json': strToU8(manifest()), 'forms/1.docx': FORM };
    const files = Object.entries(entries).map(([path, bytes]) => ({ path, bytes }));
    const zipped = await service.takeDropped({ from: 'zip', name: 'mihon.zip', bytes: zipSync(entries) });
    expect(unwrap(zipped).findings).toEqual([]);
    const { token } = unwrap(await service.takeDropped({ from: 'folder', name: '見本 市', files }));
    unwrap(await service.install(token));
    expect(await own()).toEqual(['mihon-network 1.0.0']);
  });

  test('one whose bytes the page has given comes in by a person’s word for it alone; one that was chosen in a dialog has it', async () => {
    const files = [
      { path: 'pack.json', bytes: strToU8(manifest()) },
      { path: 'forms/1.docx', bytes: FORM },
    ];
    const asked: (readonly string[])[] = [];
    mayTake = (facts) => (asked.push(facts), Promise.resolve(failure('asked/declined', {})));
    const dropped = unwrap(await service.takeDropped({ from: 'folder', name: '見本 市', files }));
    expect(await service.install(dropped.token)).toMatchObject({ code: 'asked/declined' });
    expect(await own()).toEqual([]);
    await load();
    expect(asked).toHaveLength(1);
    expect(await own()).toEqual(['mihon-network 1.0.0']);
    // It says what it is, and in whose place it comes.
    const again = unwrap(await service.takeDropped({ from: 'folder', name: '見本 市', files }));
    await service.install(again.token);
    const { title, issuer } = packInput();
    expect(asked[1]).toEqual([
      `${title}（1.0.0 版）`,
      `出しているところ：${issuer}`,
      'いまの 1.0.0 版と入れ替わります',
    ]);
  });

  test('a yes is for the one that it was asked about: not for one that was dropped meanwhile', async () => {
    const of = (version: string) => [
      { path: 'pack.json', bytes: strToU8(manifest({ version })) },
      { path: 'forms/1.docx', bytes: FORM },
    ];
    const { token } = unwrap(await service.takeDropped({ from: 'folder', name: '見本 市', files: of('1.0.0') }));
    mayTake = async () => {
      await service.takeDropped({ from: 'folder', name: '見本 市', files: of('2.0.0') });
      return success(null);
    };
    expect(await service.install(token)).toMatchObject({ code: 'pack/no-incoming' });
    expect(await own()).toEqual([]);
  });

  test('what is being put into place is taken away by nobody, nor by one that is dropped meanwhile', async () => {
    const files = [
      { path: 'pack.json', bytes: strToU8(manifest()) },
      { path: 'forms/1.docx', bytes: FORM },
    ];
    const dropped = { from: 'folder', name: '見本 市', files } as const;
    for (const meanwhile of [() => service.discard(), () => service.takeDropped({ ...dropped, files: [] })]) {
      const { token } = unwrap(await service.takeDropped(dropped));
      let finished = (): void => {};
      // Something else is changing packs just now: a page has it in its hands how long.
      void turns.take(() => new Promise<void>((resolve) => (finished = resolve)));
      const waiting = vi.spyOn(turns, 'take');
      const installed = service.install(token);
      await vi.waitFor(() => expect(waiting).toHaveBeenCalled());
      waiting.mockRestore();
      await meanwhile();
      finished();
      expect(await installed).toEqual({ ok: true, value: { packId: 'mihon-network' } });
      expect(await own()).toEqual(['mihon-network 1.0.0']);
    }
  });

  test.each(['../pack.json', 'forms/../../pack.json', '/pack.json', 'C:/pack.json', 'forms\\1.docx', 'nul.json'])(
    'nothing dropped is written under a name like %s',
    async (path) => {
      const files = [
        { path: 'pack.json', bytes: strToU8(manifest()) },
        { path, bytes: FORM },
      ];
      expect(await service.takeDropped({ from: 'folder', name: '見本 市', files })).toMatchObject({
        code: 'pack/file-name',
      });
      expect(readdirSync(packs)).toEqual([]);
    },
  );

  test('one that was dropped and isn’t a pack is called as the person knows it', async () => {
    const files = [{ path: '名簿.xlsx', bytes: FORM }];
    expect(await service.takeDropped({ from: 'folder', name: '書類', files })).toMatchObject({
      code: 'pack/no-manifest',
      details: { folder: '書類' },
    });
  });

  test('as it was checked, whatever happens to its folder meanwhile', async () => {
    const { token } = unwrap(await service.take(source, 'folder'));
    writeFileSync(join(source, 'pack.json'), '{');
    unwrap(await service.install(token));
    expect(await own()).toEqual(['mihon-network 1.0.0']);
  });

  test('in the place of an older one, which it says', async () => {
    await load();
    writePack(source, { version: '1.1.0' });
    const { token, replaces } = unwrap(await service.take(source, 'folder'));
    expect(replaces).toEqual({ origin: 'profile', version: '1.0.0' });
    unwrap(await service.install(token));
    expect(await own()).toEqual(['mihon-network 1.1.0']);
    expect(readdirSync(packs)).toEqual(['mihon-network']);
  });

  test('in the folder that somebody had given the older one', async () => {
    mkdirSync(packs, { recursive: true });
    cpSync(source, join(packs, '見本市から'), { recursive: true });
    writePack(source, { version: '2.0.0' });
    await load();
    expect(readdirSync(packs)).toEqual(['見本市から']);
    expect(await own()).toEqual(['mihon-network 2.0.0']);
  });

  test('in front of a bundled one of the same id, which comes back when it is taken out', async () => {
    writePack(source, { id: 'line-works', version: '9.0.0' });
    const { token, replaces } = unwrap(await service.take(source, 'folder'));
    expect(replaces).toMatchObject({ origin: 'bundled' });
    unwrap(await service.install(token));
    expect(await own()).toEqual(['line-works 9.0.0']);
    unwrap(await service.remove('line-works'));
    expect(await own()).toEqual([]);
    expect((await repository.open('line-works', 'savings')).ok).toBe(true);
  });
});

describe('a pack is not loaded', () => {
  test('with a mistake in it: what is wrong is said, and what was there stays', async () => {
    await load();
    writePack(source, { version: '1.1.0' }, form('nmae'));
    const { token, findings } = unwrap(await service.take(source, 'folder'));
    expect(findings.map(({ code }) => code)).toEqual(['pack/missing-anchor', 'pack/unused-anchor']);
    expect(await service.install(token)).toMatchObject({ ok: false, code: 'pack/not-sound' });
    expect(await own()).toEqual(['mihon-network 1.0.0']);
  });

  test('when its pack.json can not be read: everything that is wrong is said', async () => {
    writeFileSync(join(source, 'pack.json'), manifest({ version: '1', title: '' }));
    const { pack, findings, token } = unwrap(await service.take(source, 'folder'));
    expect(pack).toBeNull();
    expect(findings.map(({ at }) => at)).toEqual(['/version', '/title']);
    expect(await service.install(token)).toMatchObject({ ok: false, code: 'pack/no-incoming' });
  });

  test.each([
    ['a file outside of the pack', [{ path: '../../settings.json', bytes: strToU8('{}') }], 'pack/file-name'],
    ['a file anywhere', [{ path: '/etc/passwd', bytes: strToU8('x') }], 'pack/file-name'],
    ['no bytes', [{ path: 'pack.json', bytes: '{}' }], 'unexpected'],
    ['no files', 'pack.json', 'unexpected'],
  ])('from a zip whose reader was taken over by it and hands over %s', async (_, said, code) => {
    const file = join(source, 'x.zip');
    writeFileSync(file, zipSync({ 'pack.json': strToU8(manifest()) }));
    vi.spyOn(jobs, 'run').mockImplementationOnce(() => Promise.resolve({ ok: true, value: said as never }));
    expect(await service.take(file, 'zip')).toMatchObject({ ok: false, code });
    expect(readdirSync(packs)).toEqual([]);
  });

  test('from a folder without one, from a file that is no zip, from a zip that leads out', async () => {
    rmSync(join(source, 'pack.json'));
    expect(await service.take(source, 'folder')).toMatchObject({
      code: 'pack/no-manifest',
      details: { folder: '見本 市' },
    });
    const file = join(source, 'x.zip');
    writeFileSync(file, 'kein zip');
    const broken = await service.take(file, 'zip');
    // Nobody who has a pack in hand is told of Word and Excel files.
    expect(broken).toMatchObject({ code: 'pack/broken-zip', message: expect.stringMatching(/^この zip は開けません/) });
    const twice = zipSync({ 'a\\b.json': strToU8('x'), 'pack.json': strToU8(manifest()) });
    expect(await service.takeDropped({ from: 'zip', name: 'x.zip', bytes: twice })).toMatchObject({
      code: 'pack/odd-zip',
    });
    writeFileSync(file, zipSync({ '../pack.json': strToU8(manifest()) }));
    expect(await service.take(file, 'zip')).toMatchObject({ code: 'zip/path' });
    for (const path of ['procedures/nul.json', 'a./1.docx', 'forms/1.docx:x', '読\u202exslx.exe']) {
      writeFileSync(file, zipSync({ 'pack.json': strToU8(manifest()), [path]: strToU8('x') }));
      expect(await service.take(file, 'zip')).toMatchObject({ code: 'pack/file-name', details: { path } });
    }
    expect(readdirSync(packs)).toEqual([]);
  });

  test('twice with one token, nor with an old one', async () => {
    const first = unwrap(await service.take(source, 'folder'));
    const second = unwrap(await service.take(source, 'folder'));
    expect(await service.install(first.token)).toMatchObject({ code: 'pack/no-incoming' });
    unwrap(await service.install(second.token));
    expect(await service.install(second.token)).toMatchObject({ code: 'pack/no-incoming' });
  });

  test('and a bundled one, or a folder elsewhere, is never taken out', async () => {
    expect(await service.remove('line-works')).toMatchObject({ code: 'pack/not-found' });
    expect(await service.remove('../見本 市')).toMatchObject({ code: 'pack/not-found' });
    expect(existsSync(source)).toBe(true);
  });
});

test('a pack is not put over another one that lies in a folder of its name', async () => {
  mkdirSync(join(packs, 'mihon-network/forms'), { recursive: true });
  writePack(join(packs, 'mihon-network'), { id: 'tonari-network' });
  open();
  await load();
  expect((await own()).sort()).toEqual(['mihon-network 1.0.0', 'tonari-network 1.0.0']);
});

test('a pack that can’t be put in its place leaves what was there, and another one that is being taken in', async () => {
  await load();
  cpSync(source, join(packs, '.incoming-other'), { recursive: true });
  const placed = await placeFolder(join(packs, '.incoming-gone'), packs, 'mihon-network');
  expect(placed).toMatchObject({ ok: false });
  expect(readdirSync(packs).sort()).toEqual(['.incoming-other', 'mihon-network']);
  expect(readdirSync(join(packs, 'mihon-network')).sort()).toEqual(['forms', 'pack.json']);
});

test('after a crash between the old and the new folder the old one is back, and nothing half stays', async () => {
  await load();
  renameSync(join(packs, 'mihon-network'), join(packs, '.before-mihon-network'));
  cpSync(source, join(packs, '.incoming-x'), { recursive: true });
  open();
  expect(await own()).toEqual([]);
  await mendPacks(packs);
  repository.refresh();
  expect(await own()).toEqual(['mihon-network 1.0.0']);
  expect(readdirSync(packs)).toEqual(['mihon-network']);
});

describe('an official file', () => {
  const of = { packId: 'mihon-network', formId: '1' };
  const chosen = (bytes: Uint8Array, name = '様式第1号.docx'): string => {
    const file = join(source, name);
    writeFileSync(file, bytes);
    return file;
  };
  const open1 = async () => unwrap(await repository.open('mihon-network', '1'));
  beforeEach(load);

  test('with all places takes the place of the form’s own, also after a restart', async () => {
    expect(unwrap(await service.replaceForm(of, chosen(CITY_FILE)))).toMatchObject({ accepted: true, findings: [] });
    open();
    expect((await open1()).template).toEqual(CITY_FILE);
    expect((await open1()).form.fidelity).toBe('official');
    const listed = (await repository.list()).find(({ pack }) => pack.ok && pack.value.id === 'mihon-network');
    expect(listed?.official).toMatchObject([{ ...of, originalName: '様式第1号.docx' }]);
    expect(listed?.pack.ok && listed.pack.value.forms[0]?.fidelity).toBe('official');
  });

  test('without a place is refused with the place’s label, and nothing is replaced', async () => {
    const answer = unwrap(await service.replaceForm(of, chosen(aDocx())));
    expect(answer).toMatchObject({ accepted: false, findings: [{ code: 'pack/missing-anchor', level: 'error' }] });
    expect(!answer.cancelled && answer.findings[0]?.message).toContain('名称');
    expect((await open1()).template).toEqual(FORM);
    expect((await open1()).form.fidelity).toBe('reconstructed');
  });

  test('with a place more is taken, and the place named', async () => {
    const more = aDocx({ body: paragraph(textControl('name'), control('fax', run(''))) });
    expect(unwrap(await service.replaceForm(of, chosen(more)))).toMatchObject({
      accepted: true,
      findings: [{ code: 'pack/unused-anchor', details: { anchor: 'fax' } }],
    });
  });

  test.each<[string, Uint8Array, string]>([
    [
      'an old .doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      'word/',
    ],
    ['a PDF', strToU8('%PDF-1.7'), 'word/other-kind'],
  ])('that is %s is refused with what to do', async (_, bytes, code) => {
    const answer = unwrap(await service.replaceForm(of, chosen(bytes)));
    expect(answer).toMatchObject({ accepted: false });
    expect(!answer.cancelled && answer.findings[0]?.code).toContain(code);
  });

  const OLD = aCompoundFile('WordDocument');

  test('from before 2007 is read as what the PC’s program makes of it, and it is said so', async () => {
    const given: Uint8Array[] = [];
    convertOld = (bytes) => {
      given.push(bytes);
      return Promise.resolve(success({ kind: 'docx', bytes: CITY_FILE }));
    };
    const answer = unwrap(await service.replaceForm(of, chosen(OLD, '様式第1号.doc')));
    expect(answer).toMatchObject({ accepted: true, wasConverted: true, originalName: '様式第1号.doc' });
    expect(given).toEqual([OLD]);
    expect((await open1()).template).toEqual(CITY_FILE);
    expect(unwrap(await service.replaceForm(of, chosen(CITY_FILE)))).toMatchObject({ wasConverted: false });
    expect(given).toHaveLength(1);
  });

  test('from before 2007 keeps nothing that the program may have read elsewhere', async () => {
    const made = anXlsx({
      sheets: [{ rows: row(1, emptyCell('A1') + formulaCell('B1', 'INDIRECT(C1)', 424_242)) }],
      names: { name: '様式1!$A$1' },
    });
    convertOld = () => Promise.resolve(success({ kind: 'xlsx', bytes: made }));
    const asked = vi.spyOn(jobs, 'run').mockClear();
    await service.replaceForm(of, chosen(OLD, '様式第1号.xls'));
    const checked = asked.mock.calls.flatMap(([job]) =>
      job.kind === 'check-pack' ? Object.values(job.templates) : [],
    );
    expect(checked).toHaveLength(1);
    const sheet = new TextDecoder().decode(partsOf(checked[0] ?? made)['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<c r="B1"><f>INDIRECT(C1)</f></c>');
  });

  test('from before 2007 whose conversion somebody ends leaves all as it was', async () => {
    convertOld = (_bytes, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(failure('old-format/cancelled', {})));
        service.stopReplacing();
      });
    expect(await service.replaceForm(of, chosen(OLD))).toMatchObject({ ok: false, code: 'old-format/cancelled' });
    expect((await open1()).template).toEqual(FORM);
  });

  test('that is not wanted any more while it is looked at takes no form’s place', async () => {
    const looking = service.replaceForm(of, chosen(CITY_FILE));
    const run = jobs.run.bind(jobs);
    vi.spyOn(jobs, 'run').mockImplementationOnce(async (job) => {
      service.stopReplacing();
      return run(job);
    });
    expect(await looking).toMatchObject({ ok: false, code: 'old-format/cancelled' });
    expect((await open1()).template).toEqual(FORM);
  });

  test('gives way to the form’s own again; its bytes are gone', async () => {
    unwrap(await service.replaceForm(of, chosen(CITY_FILE)));
    unwrap(await service.restoreForm(of));
    expect((await open1()).template).toEqual(FORM);
    expect(readdirSync(officialFolder)).toEqual(['list.json']);
  });

  test('that was changed on disk is not filled: it is said which', async () => {
    unwrap(await service.replaceForm(of, chosen(CITY_FILE)));
    const [stored = ''] = readdirSync(officialFolder).filter((name) => name.endsWith('.bin'));
    writeFileSync(join(officialFolder, stored), 'x');
    expect(await repository.open('mihon-network', '1')).toMatchObject({
      ok: false,
      code: 'official/damaged',
      details: { file: '様式第1号.docx' },
    });
  });

  test('whose list can not be read leaves the packs’ own forms', async () => {
    unwrap(await service.replaceForm(of, chosen(CITY_FILE)));
    expect(JSON.parse(readFileSync(join(officialFolder, 'list.json'), 'utf8'))).toMatchObject({ files: [of] });
    writeFileSync(join(officialFolder, 'list.json'), '{');
    open();
    expect((await open1()).template).toEqual(FORM);
  });

  test.each(['damaged', 'held'])('whose list is %s can not be replaced, and no file goes', async (how) => {
    unwrap(await service.replaceForm(of, chosen(CITY_FILE)));
    const list = join(officialFolder, 'list.json');
    rmSync(list);
    if (how === 'held') mkdirSync(list);
    else writeFileSync(list, '{');
    const before = readdirSync(officialFolder);
    const other = chosen(aDocx({ body: paragraph(run('別の市長 様'), textControl('name')) }));
    expect(await service.replaceForm(of, other)).toMatchObject({ ok: false, code: 'official/list-unreadable' });
    expect(await service.restoreForm(of)).toMatchObject({ ok: false, code: 'official/list-unreadable' });
    expect(readdirSync(officialFolder)).toEqual(before);
  });

  test('of each of many forms holds when all are replaced at once', async () => {
    const official = new OfficialFiles(officialFolder);
    const forms = Array.from({ length: 12 }, (_, i) => ({ packId: 'mihon-network', formId: `${i}` }));
    await Promise.all(forms.map((one, i) => official.replace(one, new Uint8Array([i]), `${i}.docx`, '2026-11-21')));
    const files = await official.list();
    expect(files.map(({ formId }) => formId)).toEqual(forms.map(({ formId }) => formId));
    for (const file of files) expect((await official.read(file)).ok).toBe(true);
  });
});
