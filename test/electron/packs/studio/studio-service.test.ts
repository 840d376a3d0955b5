import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { channels } from '@shared/channels/channels';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import type { AboutOwnPack } from '@shared/form-studio/write/about-own-form';
import { decideAll } from '@shared/form-studio/write/decision';
import { buildContext } from '@shared/forms/bindings/context';
import { finding } from '@shared/pack-check/pack-finding';
import type { OpenDraft, StudioWork } from '@shared/ipc/form-studio';
import { failure, problem, success, unwrap, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../../../../electron/filling/fill-queue';
import { OwnPacks } from '../../../../electron/packs/own-packs';
import { PackHistory } from '../../../../electron/packs/pack-history';
import { PackRepository } from '../../../../electron/packs/pack-repository';
import { FormDrafts } from '../../../../electron/packs/studio/form-drafts';
import { Turns } from '../../../../electron/storage/turns';
import { StudioService } from '../../../../electron/packs/studio/studio-service';
import { kindOf } from '../../../builders/by-channels';
import { anEnrolment } from '../../../builders/organization';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row as rowOfSheet, textCell } from '../../../builders/xlsx';
import { aForm, writtenPdf, type WrittenPdf } from '../../../support/written-pdf';
import { jobsHere } from '../../../support/jobs-here';
import { bundled } from '../../../support/bundled';
import { himawari } from '../../../support/sample-papers';
import { temporaryFolder } from '../../../support/temporary-folder';
import { paragraphs, partOf, rows } from '../../../support/word-text';

type Job = Parameters<FillQueue['run']>[0];

/** The work, without the process in which it is done; a test may tell another answer in its place. */
let answer: (job: Job) => unknown;
/** Whose page without powers the jobs were given to, where somebody said. */
const owners: (string | undefined)[] = [];
const jobs = { run: (job: Job, owner?: string) => (owners.push(owner), answer(job)) } as unknown as Pick<
  FillQueue,
  'run'
>;

const OPEN = join(import.meta.dirname, '../../../fixtures/gallery/open');
/** A whole form, as a city draws it. */
const CITY = new Uint8Array(readFileSync(join(OPEN, 'midorigahara-use.docx')));
const FILE = '緑ヶ原市 利用申請書.docx';

/** What main has asked a person, and what they say. */
let asked: (readonly string[])[];
let mayTake: Result<null>;

let home = '';
let now: Date;
let shelf: PackRepository;
let service: StudioService;
beforeEach(() => {
  home = temporaryFolder();
  mkdirSync(join(home, 'packs'));
  [asked, mayTake] = [[], success(null)];
  now = new Date('2026-11-20T09:00:00Z');
  answer = (job) => jobsHere.run(job);
  open();
});

/** As after a start of the app. */
function open(): void {
  shelf = new PackRepository(bundled, join(home, 'packs'), channels);
  service = new StudioService({
    ...{ shelf, jobs, channels, packs: join(home, 'packs') },
    drafts: new FormDrafts(join(home, 'form-drafts'), () => now),
    own: new OwnPacks(join(home, 'own-packs.json')),
    history: new PackHistory(join(home, 'earlier-packs'), () => now),
    turns: new Turns(),
    today: () => '2026-11-20',
    mayTake: (facts) => (asked.push(facts), Promise.resolve(mayTake)),
    sample: () => Promise.resolve(himawari),
    convertOld: () => Promise.resolve(null),
  });
}

/** All that is printed or stands in fields. */
function valuesIn(bytes: Uint8Array): string {
  const { pages, fields } = unwrap(describePdf(bytes));
  const words = pages.flatMap((page) => page.words).map(({ text }) => text);
  return [...words, ...fields.map(({ value }) => value)].join('').replaceAll(' ', '');
}

/** Nobody but who has the owner's password may change it. */
function encrypted(): Uint8Array {
  const { objects } = aForm();
  const lock = '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <00> /U <00> >>';
  return writtenPdf({ objects: { ...objects, 99: lock }, trailer: '/Encrypt 99 0 R /ID [<00> <00>] ' });
}

const aBlankPage: WrittenPdf = {
  objects: {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    3: '<< /Type /Page /Parent 2 0 R >>',
  },
};

/** Labels, each with an empty cell beside it. */
const aTable = (...labels: string[]): string => `<w:tbl>${labels.map((label) => row(run(label), '')).join('')}</w:tbl>`;
const aSheet = (...labels: string[]): Uint8Array =>
  aDocx({ body: paragraph(run('緑ヶ原市長　様')) + aTable(...labels) });

const SHEET = aSheet('法人名', '事業所名');

const chosen = async (bytes = SHEET, name = FILE): Promise<OpenDraft> =>
  unwrap(await service.takeDropped({ name, bytes, follows: null }));

/** Every proposal taken, and the pack named. */
const decided = ({ work }: OpenDraft, given: Partial<StudioWork> = {}): StudioWork => ({
  ...work,
  pack: { ...work.pack, title: '緑ヶ原市の様式', municipality: '緑ヶ原市', issuer: '緑ヶ原市 介護保険課' },
  decisions: decideAll(work.decisions),
  ...given,
});

const ownPacks = async () => unwrap(await service.packs());
const folderOf = (packId: string): string => join(home, 'packs', packId);

describe('a city’s file', () => {
  test('becomes a draft with what can be read of it, which is there after a restart with all that was said', async () => {
    const draft = await chosen(CITY);
    expect(draft).toMatchObject({ file: FILE, follows: null, edits: null, title: '介護・医療連携システム利用申請書' });
    expect(draft.bytes).toEqual(CITY);
    expect(draft.page.boards.length).toBeGreaterThan(0);
    expect(draft.work.decisions).toEqual(draft.decisions);
    const work = decided(draft);
    expect(await service.keep(draft.id, work)).toEqual(success(null));
    open();
    expect(await service.drafts()).toMatchObject([
      { id: draft.id, file: FILE, title: work.form.title, places: work.decisions.length },
    ]);
    expect(unwrap(await service.open(draft.id)).work).toEqual(work);
  });

  test('is there again with a place that stands for another, and with rows that somebody said are a list', async () => {
    const draft = await chosen(CITY);
    const work = decided(draft);
    const [first] = work.decisions;
    const list = { board: 0, index: 0, row: 3, height: 1, count: 5, isNumbered: true, heading: '', isAll: true };
    const added = { ...first!, isAdded: true, insteadOf: [0, 2], list };
    unwrap(await service.keep(draft.id, { ...work, decisions: [...work.decisions, added] }));
    open();
    expect(unwrap(await service.open(draft.id)).work.decisions.at(-1)).toEqual(added);
  });

  test('that was kept before anybody was asked whose form it is, opens', async () => {
    const draft = await chosen();
    const file = readdirSync(join(home, 'form-drafts'), { recursive: true, encoding: 'utf8' }).find((one) =>
      one.endsWith('.json'),
    );
    const at = join(home, 'form-drafts', file ?? '');
    const kept = readFileSync(at, 'utf8').replace(/"belongs":\s*\{[^}]*\}/, '"network":"緑ヶ原市"');
    expect(kept).not.toContain('belongs');
    writeFileSync(at, kept);
    open();
    expect(unwrap(await service.open(draft.id)).work.pack.belongs).toEqual({ to: 'office' });
  });

  test('is chosen by a person as well, under its own name', async () => {
    writeFileSync(join(home, FILE), CITY);
    expect(unwrap(await service.take(join(home, FILE), null)).file).toBe(FILE);
  });

  test.each([
    ['名簿.pdf', 'pdf/other-kind'],
    ['写真.jpg', 'studio/other-file'],
    ['名簿', 'studio/other-file'],
    ['様式.docx', 'word/other-kind'],
  ])('that is none leaves no draft: %s', async (name, code) => {
    const bytes = new TextEncoder().encode('nothing of ours');
    expect(await service.takeDropped({ name, bytes, follows: null })).toMatchObject({ ok: false, code });
    expect(await service.drafts()).toEqual([]);
    expect(existsSync(join(home, 'form-drafts'))).toBe(false);
  });

  test.each([
    ['with fields of its own', 'aomine-change.pdf', 'office.name'],
    ['flat', 'kitakawahara-receipt.pdf', 'corporation.name'],
  ])('that is a PDF, %s: tried, saved, and filled as any form of a pack', async (_, name, item) => {
    const city = new Uint8Array(readFileSync(join(OPEN, name)));
    const draft = await chosen(city, name);
    expect(draft.page.format).toBe('pdf');
    expect(existsSync(join(home, 'form-drafts', draft.id, 'template.pdf'))).toBe(true);
    const office = himawari.offices[0]!;
    const choice = { packId: 'tried', officeId: office.id, date: '2026-11-20', event: null, input: {} };
    const context = buildContext(himawari, choice);
    const work = decided(draft, { form: { ...draft.work.form, pdf: { allowed: false, reason: '紙だけ' } } });
    expect(work.decisions.map((one) => one.item)).toContain(item);
    const value = item === 'office.name' ? office.name : himawari.corporation.name;
    const tried = unwrap(await service.try(draft.id, work, { context, overrides: {} })).bytes;
    expect(valuesIn(tried)).toContain(value.replaceAll(' ', ''));
    const saved = unwrap(await service.save(draft.id, work));
    if (!saved.saved) throw new Error(JSON.stringify(saved.findings));
    const opened = unwrap(await shelf.open(saved.packId, saved.formId));
    // Byte for byte as the city gave it, and it leaves as what it is.
    expect(Buffer.compare(opened.template, city)).toBe(0);
    expect(opened.form).toMatchObject({ outputs: ['pdf'], refusals: [] });
    const job = { kind: 'fill', form: opened.form, template: opened.template, context, overrides: {}, mode: 'preview' };
    const filled = unwrap(await jobsHere.run(job as Parameters<typeof jobsHere.run>[0])) as { bytes: Uint8Array };
    expect(valuesIn(filled.bytes)).toContain(value.replaceAll(' ', ''));
    expect(Buffer.compare(filled.bytes.subarray(0, city.length), city)).toBe(0);
  });

  test.each([
    ['XFA', writtenPdf(aForm('/XFA (x)')), 'pdf/xfa'],
    ['encrypted', encrypted(), 'pdf/encrypted'],
    ['cut off', writtenPdf(aForm()).slice(0, 700), 'pdf/damaged'],
    ['without a place to write in, as a scan is', writtenPdf(aBlankPage), 'studio/no-places'],
  ])('that is a PDF of a kind that nobody can fill is refused with its own sentence: %s', async (_, bytes, code) => {
    expect(await service.takeDropped({ name: '様式.pdf', bytes, follows: null })).toMatchObject({ ok: false, code });
    expect(await service.drafts()).toEqual([]);
  });

  test('whose reader answers what no reader does is refused, and kept nowhere', async () => {
    answer = () => Promise.resolve(success({ title: 1, proposals: '＊' }));
    expect(await service.takeDropped({ name: FILE, bytes: CITY, follows: null })).toMatchObject({
      code: 'studio/too-much',
    });
    expect(await service.drafts()).toEqual([]);
  });

  test('whose place that somebody adds is told otherwise than as one isn’t taken', async () => {
    const { id } = await chosen();
    const spot = { kind: 'line', paragraph: 0, before: '' } as const;
    expect(unwrap(await service.spot(id, spot)).write?.candidate.places).toMatchObject([{ paragraph: 0 }]);
    expect(await service.spot(id, { ...spot, paragraph: 9_999 })).toMatchObject({ code: 'studio/no-spot' });
    answer = () => Promise.resolve(success({ candidate: 1, item: '＊' }));
    expect(await service.spot(id, spot)).toMatchObject({ code: 'studio/too-much' });
  });

  test('with names that no item has comes back as a copy that says so; one without has none', async () => {
    const { id } = await chosen(aDocx({ body: paragraph(run('【法人めい】')) + paragraph(run('【事業所名】')) }));
    const { name, bytes } = unwrap(await service.commented(id));
    expect(name).toBe('緑ヶ原市 利用申請書_直すところ.docx');
    expect(partOf(bytes, 'word/comments.xml')).toContain(
      '「【法人めい】」という項目はありません。近いのは「法人名」です。',
    );
    const other = await chosen();
    expect(await service.commented(other.id)).toMatchObject({ ok: false, code: 'studio/no-comments' });
  });

  test('… nor with lists that are a thousand times the same, which take no room before somebody looks', async () => {
    answer = async (job) => {
      const told = unwrap(await jobsHere.run(job)) as OpenDraft;
      const [board] = told.page.boards;
      const cells = Array.from({ length: 50_000 }, () => ({ ...board!.cells[0]!, lines: [] }));
      return success({
        ...told,
        page: { ...told.page, boards: Array.from({ length: 7 }, () => ({ ...board!, cells })) },
      });
    };
    expect(await service.takeDropped({ name: FILE, bytes: CITY, follows: null })).toMatchObject({
      code: 'studio/too-much',
    });
  });

  test('is none any more where somebody put another in its place', async () => {
    const { id } = await chosen();
    writeFileSync(join(home, 'form-drafts', id, 'template.docx'), aDocx({ body: paragraph(run('別の様式')) }));
    expect(await service.open(id)).toMatchObject({ code: 'studio/draft-damaged' });
  });

  test('no more than fifty lie about; what broke off on its way is cleared away', async () => {
    mkdirSync(join(home, 'form-drafts', '00000000-0000-4000-8000-000000000000'), { recursive: true });
    const drafts = new FormDrafts(join(home, 'form-drafts'), () => now);
    const one = { kind: 'docx', follows: null, edits: null, before: [], work: null, bytes: SHEET } as const;
    for (let i = 0; i < 50; i++) unwrap(await drafts.begin({ ...one, before: [], file: `${i}.docx` }));
    expect(readdirSync(join(home, 'form-drafts'))).toHaveLength(50);
    expect(await service.takeDropped({ name: FILE, bytes: SHEET, follows: null })).toMatchObject({
      code: 'studio/many-drafts',
    });
    const [first] = await service.drafts();
    unwrap(await service.discard(first!.id));
    expect(await service.drafts()).toHaveLength(49);
    expect(await service.open(first!.id)).toMatchObject({ code: 'studio/no-draft' });
  });

  test('one with more said of it than can be read again is refused: it would be seen by nobody, and counted as none', async () => {
    const { id, work } = await chosen();
    const [first] = work.decisions;
    const much = 'あ'.repeat(20_000);
    const decisions = Array.from({ length: 1_200 }, () => ({ ...first!, label: much }));
    expect(await service.keep(id, { ...work, decisions })).toMatchObject({ code: 'studio/too-much' });
    expect((await service.drafts()).map((one) => one.id)).toEqual([id]);
  });

  test('no more is said of all of them together than can be read at once: who lists them, or makes a backup, reads them all', async () => {
    const drafts = new FormDrafts(join(home, 'few-drafts'), () => now, 100_000);
    const { work } = await chosen();
    const [first] = work.decisions;
    const much = { ...work, decisions: Array.from({ length: 10 }, () => ({ ...first!, label: 'あ'.repeat(2_000) })) };
    const given = {
      file: FILE,
      kind: 'docx',
      follows: null,
      edits: null,
      before: [],
      work: null,
      bytes: SHEET,
    } as const;
    const begin = async () => unwrap(await drafts.begin({ ...given, before: [] }));
    const [one, other] = [await begin(), await begin()];
    unwrap(await drafts.keep(one.id, much));
    expect(await drafts.keep(other.id, much)).toMatchObject({ code: 'studio/too-much' });
    unwrap(await drafts.keep(one.id, much));
    unwrap(await drafts.discard(one.id));
    expect(await drafts.keep(other.id, much)).toMatchObject({ ok: true });
  });

  test.each(['../elsewhere', '..', ''])('no draft is called %j', async (id) => {
    const { id: there } = await chosen();
    cpSync(join(home, 'form-drafts', there), join(home, 'elsewhere'), { recursive: true });
    expect(await service.open(id)).toMatchObject({ code: 'studio/no-draft' });
    expect(await service.discard(id)).toMatchObject({ code: 'studio/no-draft' });
  });
});

describe('a draft is tried', () => {
  test('as the form that it would be, with an office of the ledger', async () => {
    const draft = await chosen(CITY);
    const [office] = himawari.offices;
    const choice = { packId: 'tried', officeId: office!.id, date: '2026-11-20', event: null, input: {} };
    const context = buildContext(himawari, choice);
    const tried = unwrap(await service.try(draft.id, decided(draft), { context, overrides: {} }));
    expect(rows(tried.bytes).flat()).toContain(himawari.corporation.name);
    expect(paragraphs(tried.bytes).join()).toContain('令和8年11月20日');
    // It is a stranger's until it is saved, and nothing of it is kept.
    expect(owners.at(-1)).toBe(`draft ${draft.id}`);
    expect(readdirSync(join(home, 'packs'))).toEqual([]);
  });

  test('and what would be cut off on paper is told with its place', async () => {
    const sheet = {
      ahead: '<cols><col min="2" max="2" width="8" customWidth="1"/></cols>',
      rows: ['法人名', '法人の住所', '電話番号']
        .map((label, i) => rowOfSheet(i + 2, textCell(`A${i + 2}`, label, 1) + emptyCell(`B${i + 2}`, 1)))
        .join(''),
    };
    const draft = await chosen(anXlsx({ sheets: [sheet] }), '届.xlsx');
    const work = decided(draft);
    const [office] = himawari.offices;
    const choice = { packId: 'tried', officeId: office!.id, date: '2026-11-20', event: null, input: {} };
    const form = { ...work.form, title: '届' };
    const filled = { context: buildContext(himawari, choice), overrides: {} };
    const { cut } = unwrap(await service.try(draft.id, { ...work, form }, filled));
    const place = work.decisions.findIndex(({ item }) => item === 'corporation.name');
    expect(cut).toContainEqual({ place, label: '法人名', value: himawari.corporation.name });
  });

  test('not before something was decided and it has a name', async () => {
    const draft = await chosen();
    const tried = (work: StudioWork) => service.try(draft.id, work, { context: {} as never, overrides: {} });
    expect(await tried(draft.work)).toMatchObject({ code: 'studio/nothing-decided' });
    const work = decided(draft);
    expect(await tried({ ...work, form: { ...work.form, title: ' ' } })).toMatchObject({ code: 'studio/no-title' });
  });
});

describe('a draft is saved', () => {
  const save = async (given: Partial<StudioWork> = {}, bytes = SHEET) => {
    const draft = await chosen(bytes);
    const saved = unwrap(await service.save(draft.id, decided(draft, given)));
    if (!saved.saved) throw new Error(JSON.stringify(saved.findings));
    return saved;
  };

  test('as a form of a pack that is filled like any: the city’s file byte for byte, what was decided beside it', async () => {
    const { packId, formId, version } = await save({}, CITY);
    expect({ formId, version }).toEqual({ formId: 'form-1', version: '1.0.0' });
    expect(packId).toMatch(/^own-[0-9a-f]{8}$/);
    const folder = folderOf(packId);
    expect(readdirSync(join(folder, formId)).sort()).toEqual(['decisions.json', 'form.json', 'template.docx']);
    expect(new Uint8Array(readFileSync(join(folder, formId, 'template.docx')))).toEqual(CITY);
    open();
    const { form, pack, template } = unwrap(await shelf.open(packId, formId));
    expect(template).toEqual(CITY);
    expect(pack).toMatchObject({ title: '緑ヶ原市の様式', municipality: '緑ヶ原市', issuer: '緑ヶ原市 介護保険課' });
    expect(form.fields.map(({ key }) => key)).toContain('corporation.name');
    // Nothing is left of the way there.
    expect(readdirSync(join(home, 'packs'))).toEqual([packId]);
    expect(await service.drafts()).toEqual([]);
    expect(await ownPacks()).toMatchObject([{ packId, version, about: { municipality: '緑ヶ原市' } }]);
  });

  test.each<[string, AboutOwnPack['belongs'], (string | undefined)[]]>([
    ['of the office alone', { to: 'office' }, [undefined, undefined]],
    ['for a network that is there', { to: 'network', packId: 'nagareyama-tritrus' }, [undefined, 'nagareyama-tritrus']],
    ['of a network of its own', { to: 'own-network', name: '緑ヶ原ネット' }, ['緑ヶ原ネット', undefined]],
  ])('%s, as somebody has said, and of nothing else', async (_, belongs, said) => {
    const work = decided(await chosen());
    expect(work.pack.belongs).toEqual({ to: 'office' });
    const { packId } = await save({ pack: { ...work.pack, belongs } });
    open();
    const { network, of } = unwrap(await shelf.open(packId, 'form-1')).pack;
    expect([network, of]).toEqual(said);
    expect(await ownPacks()).toMatchObject([{ packId, about: { belongs } }]);
    // Whose form it is nobody has to confirm: it goes nowhere that others can't.
    expect(asked).toEqual([]);
  });

  test.each<[string, AboutOwnPack['belongs']]>([
    ['of the office alone', { to: 'office' }],
    ['for a network that is there', { to: 'network', packId: 'nagareyama-tritrus' }],
  ])('%s, it is asked for when something happens, and no office takes part in it', async (_, belongs) => {
    const work = decided(await chosen());
    const handIns = [{ event: 'leave' as const, within: { unit: 'days' as const, count: 10 } }];
    const saved = await save({
      pack: { ...work.pack, belongs },
      form: { ...work.form, title: '退職届', handIns },
    });
    open();
    const { pack } = unwrap(await shelf.open(saved.packId, saved.formId));
    expect(pack.network).toBeUndefined();
    const [{ id: officeId } = { id: '' }] = himawari.offices;
    const ledger = { ...himawari, enrolments: [anEnrolment({ officeId, packId: 'nagareyama-tritrus' })] };
    const event = LedgerEvent.parse({ kind: 'leave', officeId, date: '2026-11-20' });
    const [asks] = unwrap(await proceduresFor(event, ledger, [pack], '2026-11-20')).networks;
    expect(asks).toMatchObject({ onlyForms: true, papers: [{ form: 'form-1' }], deadlines: [{ date: '2026-11-30' }] });
    // Opened again it says the same; taken back, nothing is asked any more.
    const again = unwrap(await service.edit({ packId: saved.packId, formId: saved.formId }));
    expect(again.work.form.handIns).toEqual(handIns);
    unwrap(await service.save(again.id, { ...again.work, form: { ...again.work.form, handIns: [] } }));
    open();
    expect(unwrap(await shelf.open(saved.packId, saved.formId)).pack.procedures).toEqual([]);
  });

  test('opened only to be looked at it is no draft: it is in no list nor backup, and gives way to the next one; a change makes it one', async () => {
    const { packId, formId } = await save();
    const of = { packId, formId };
    open();
    const looked = unwrap(await service.edit(of));
    // As after a look, and after the next start.
    open();
    expect(await service.drafts()).toEqual([]);
    expect(unwrap(await service.open(looked.id)).edits).toEqual(of);
    const again = unwrap(await service.edit(of));
    expect(readdirSync(join(home, 'form-drafts'))).toEqual([again.id]);
    unwrap(await service.keep(again.id, again.work));
    unwrap(await service.edit(of));
    expect((await service.drafts()).map(({ id }) => id)).toEqual([again.id]);
  });

  test('for one kind of office, as somebody has said, and for all when they take it back', async () => {
    const work = decided(await chosen());
    const saved = await save({ form: { ...work.form, title: '届', serviceKinds: ['訪問介護'] } });
    open();
    expect(unwrap(await shelf.open(saved.packId, saved.formId)).form.serviceKinds).toEqual(['訪問介護']);
    const again = unwrap(await service.edit({ packId: saved.packId, formId: saved.formId }));
    expect(again.work.form.serviceKinds).toEqual(['訪問介護']);
    unwrap(await service.save(again.id, { ...again.work, form: { ...again.work.form, serviceKinds: undefined } }));
    open();
    expect(unwrap(await shelf.open(saved.packId, saved.formId)).form.serviceKinds).toEqual([]);
  });

  describe('of a network of its own', () => {
    const belongs = { to: 'own-network' as const, name: '緑ヶ原ネット' };
    const leave = { event: 'leave' as const, within: { unit: 'working-days' as const, count: 5 } };
    const start = { event: 'network-start' as const, within: { unit: 'next-month' as const, count: 10 } };

    test('is asked for when something happens, with its day, as those of a city are', async () => {
      const work = decided(await chosen());
      const { packId } = await save({
        pack: { ...work.pack, belongs },
        form: { ...work.form, title: '退職届', handIns: [leave] },
      });
      open();
      const { pack } = unwrap(await shelf.open(packId, 'form-1'));
      const ledger = { ...himawari, enrolments: [anEnrolment({ officeId: himawari.offices[0]!.id, packId })] };
      const staff = himawari.people.filter(({ officeId }) => officeId === himawari.offices[0]!.id).slice(0, 1);
      const event = LedgerEvent.parse({ kind: 'leave', officeId: himawari.offices[0]!.id, date: '2026-11-20', staff });
      const [network] = unwrap(await proceduresFor(event, ledger, [pack], '2026-11-20')).networks;
      expect(network).toMatchObject({ network: '緑ヶ原ネット', isCovered: true, problem: null });
      expect(network?.papers.map(({ form }) => form)).toEqual(['form-1']);
      expect(network?.steps.map(({ action }) => action)).toEqual([
        '様式「退職届」を書いて、緑ヶ原市 介護保険課に出します（窓口）',
      ]);
      // Over a weekend and 勤労感謝の日.
      expect(network?.deadlines).toMatchObject([
        { date: '2026-11-30', text: '様式「退職届」は、その日から5日以内（土日・祝日を数えない）に出します' },
      ]);
    });

    test('keeps what was said of the other forms, is changed again, and taken back', async () => {
      const work = decided(await chosen());
      const pack = { ...work.pack, belongs };
      const { packId } = await save({ pack, form: { ...work.form, title: '退職届', handIns: [leave] } });
      const second = await chosen(aSheet('法人名'), '開始届.docx');
      unwrap(
        await service.save(
          second.id,
          decided(second, { packId, pack, form: { ...second.work.form, title: '開始届', handIns: [start] } }),
        ),
      );
      open();
      const opened = async (formId: string) => unwrap(await service.edit({ packId, formId }));
      expect((await opened('form-1')).work.form.handIns).toEqual([leave]);
      const { work: again, id } = await opened('form-2');
      expect(again.form.handIns).toEqual([start]);
      expect(unwrap(await shelf.open(packId, 'form-1')).pack.sources).toHaveLength(3);
      unwrap(await service.save(id, { ...again, form: { ...again.form, handIns: [] } }));
      open();
      const { procedures } = unwrap(await shelf.open(packId, 'form-1')).pack;
      expect(procedures.map(({ event }) => event)).toEqual(['leave']);
      expect(readdirSync(join(folderOf(packId), 'procedures'))).toEqual(['leave.json']);
    });
  });

  test('before anybody was asked whose it is: it is no network’s, and is saved as what somebody says then', async () => {
    const { packId } = await save();
    const manifest = join(folderOf(packId), 'pack.json');
    const before = {
      ...(JSON.parse(readFileSync(manifest, 'utf8')) as object),
      schema: 2,
      network: '緑ヶ原市 介護保険課',
    };
    writeFileSync(manifest, JSON.stringify(before));
    open();
    expect(await ownPacks()).toMatchObject([{ packId, about: { belongs: { to: 'office' } } }]);
    const draft = unwrap(await service.edit({ packId, formId: 'form-1' }));
    const pack = { ...draft.work.pack, belongs: { to: 'own-network' as const, name: '緑ヶ原ネット' } };
    unwrap(await service.save(draft.id, { ...draft.work, pack }));
    open();
    expect(unwrap(await shelf.open(packId, 'form-1')).pack).toMatchObject({ schema: 3, network: '緑ヶ原ネット' });
  });

  test('and nothing that a page names in its place is read: not a folder elsewhere', async () => {
    const { packId, formId } = await save();
    cpSync(join(folderOf(packId), formId), join(home, 'elsewhere'), { recursive: true });
    for (const named of ['../../elsewhere', '.', 'form-2'])
      expect(await service.takeDropped({ name: FILE, bytes: SHEET, follows: { packId, formId: named } })).toMatchObject(
        { code: 'pack/form-not-found' },
      );
  });

  test('a thousand of them, and no more: with the next one the list could be read by nobody', async () => {
    const made = Array.from({ length: 1_000 }, (_, i) => `own-${i}`);
    writeFileSync(join(home, 'own-packs.json'), JSON.stringify({ made }));
    const draft = await chosen();
    expect(await service.save(draft.id, decided(draft))).toMatchObject({ code: 'pack/list-full' });
    expect(await ownPacks()).toEqual([]);
    expect(readdirSync(join(home, 'packs'))).toEqual([]);
  });

  test('beside the forms that are there, under a number of its own and in a version of its own', async () => {
    const { packId } = await save();
    const draft = await chosen();
    // A second form to the same city goes into the pack that is there, unless somebody says otherwise.
    expect(draft.work).toMatchObject({ packId, pack: { title: '緑ヶ原市の様式' } });
    const second = unwrap(await service.save(draft.id, decided(draft)));
    expect(second).toMatchObject({ saved: true, packId, formId: 'form-2', version: '1.0.1' });
    const [own] = await ownPacks();
    expect(own).toMatchObject({ packId, version: '1.0.1' });
    const { pack } = unwrap(await shelf.open(packId, 'form-1'));
    expect(pack.forms.map(({ id }) => id)).toEqual(['form-1', 'form-2']);
  });

  test('under no city and no network, where the form doesn’t say to whom it goes: with those that don’t either', async () => {
    const city = await save();
    const nobodys = aDocx({ body: paragraph(run('利用状況報告書')) + aTable('法人名', '事業所名') });
    const first = await chosen(nobodys, '報告.docx');
    expect(first.work).toMatchObject({
      packId: null,
      pack: { title: 'そのほかの様式', issuer: '', municipality: '', belongs: { to: 'office' } },
    });
    const saved = unwrap(await service.save(first.id, { ...first.work, decisions: decideAll(first.work.decisions) }));
    if (!saved.saved) throw new Error(JSON.stringify(saved.findings));
    expect(saved.packId).not.toBe(city.packId);
    const second = await chosen(nobodys, '報告2.docx');
    expect(second.work).toMatchObject({ packId: saved.packId, pack: { title: 'そのほかの様式', issuer: '' } });
    // A city's own forms still go to that city's.
    expect((await chosen()).work.packId).toBe(city.packId);
  });

  test('once more under its own number, when it was opened to be changed', async () => {
    const { packId, formId } = await save();
    const draft = unwrap(await service.edit({ packId, formId }));
    expect(draft.edits).toEqual({ packId, formId });
    expect(draft.work.decisions.some(({ state }) => state === 'decided')).toBe(true);
    expect(draft.file).toBe(FILE);
    const work = { ...draft.work, form: { ...draft.work.form, title: '利用申請書（新）' } };
    const again = unwrap(await service.save(draft.id, work));
    expect(again).toMatchObject({ saved: true, packId, formId, version: '1.0.1' });
    expect(unwrap(await shelf.open(packId, formId)).form).toMatchObject({
      ...{ title: '利用申請書（新）', shortTitle: '利用申請書（新）' },
    });
  });

  test('next year’s form is listed under its own name, and this year’s under its own as long as both stand there', async () => {
    const ofYear = (year: string) =>
      aDocx({ body: paragraph(run(`利用申請書（令和${year}年度）`)) + aTable('法人名') });
    const draft = await chosen(ofYear('８'));
    const first = unwrap(await service.save(draft.id, decided(draft)));
    if (!first.saved) throw new Error('not saved');
    const { packId, formId } = first;
    const next = unwrap(
      await service.takeDropped({ name: '来年.docx', bytes: ofYear('９'), follows: { packId, formId } }),
    );
    // Its year hasn't begun yet.
    expect(next.work.form.effectiveFrom).toBe('2027-04-01');
    expect(unwrap(await service.save(next.id, decided(next)))).toMatchObject({ saved: true, formId: 'form-2' });
    const [old, now] = [await shelf.open(packId, formId), await shelf.open(packId, 'form-2')].map(unwrap);
    expect([old?.form.title, old?.form.shortTitle]).toEqual(['利用申請書(令和8年度)', '利用申請書(令和8年度)']);
    expect([now?.form.title, now?.form.shortTitle]).toEqual(['利用申請書(令和9年度)', '利用申請書(令和9年度)']);
  });

  test('next year’s file takes over what was decided, asks for the rest, and takes the form’s place', async () => {
    const [last, next] = [aSheet('法人名', '事業所名'), aSheet('電話番号', '法人名')];
    const { packId, formId } = await save({}, last);
    const draft = unwrap(await service.takeDropped({ name: '来年.docx', bytes: next, follows: { packId, formId } }));
    const said = draft.work.decisions.map(({ label: name, state, item }) => [name, state, item]);
    expect(said).toContainEqual(['法人名', 'decided', 'corporation.name']);
    expect(said.find(([name]) => name === '電話番号')?.[1]).not.toBe('decided');
    expect(draft.left.map(({ label: name }) => name)).toEqual(['事業所名']);
    const saved = unwrap(await service.save(draft.id, decided(draft)));
    expect(saved).toMatchObject({ saved: true, packId, formId, version: '1.0.1' });
    expect(unwrap(await shelf.open(packId, formId)).template).toEqual(next);
  });

  test('next year’s file stands beside this year’s until its day: each with its own file, places and days', async () => {
    const [last, next] = [aSheet('法人名', '事業所名'), aSheet('法人名', '事業所名', '電話番号')];
    const { packId, formId } = await save({}, last);
    const draft = unwrap(await service.takeDropped({ name: '来年.docx', bytes: next, follows: { packId, formId } }));
    expect(draft.fates.map(({ fate }) => fate)).toEqual(['same', 'same', 'new']);
    expect(draft.last).toMatchObject({ bytes: last });
    expect(draft.work.form.effectiveFrom).toBe('2026-11-20');
    const work = decided(draft);
    const form = { ...work.form, effectiveFrom: '2027-04-01' };
    const saved = unwrap(await service.save(draft.id, { ...work, form }));
    expect(saved).toMatchObject({ saved: true, packId, formId: 'form-2' });
    const [old, made] = [await shelf.open(packId, formId), await shelf.open(packId, 'form-2')].map(unwrap);
    expect(old).toMatchObject({ template: last, form: { effectiveTo: '2027-03-31' } });
    expect(made).toMatchObject({ template: next, form: { effectiveFrom: '2027-04-01' } });
    expect(made?.form.effectiveTo).toBeUndefined();

    // Changed once more it keeps its days; followed on its own day it gives way at once.
    const edit = unwrap(await service.edit({ packId, formId }));
    unwrap(await service.save(edit.id, edit.work));
    expect(unwrap(await shelf.open(packId, formId)).form.effectiveTo).toBe('2027-03-31');
    const mended = unwrap(
      await service.takeDropped({ name: '正誤.docx', bytes: next, follows: { packId, formId: 'form-2' } }),
    );
    const again = { ...decided(mended), form: { ...mended.work.form, effectiveFrom: '2027-04-01' } };
    expect(unwrap(await service.save(mended.id, again))).toMatchObject({ saved: true, formId: 'form-2' });
  });

  test('a city that takes no PDF gets none, and the reason is said', async () => {
    const draft = await chosen();
    const work = decided(draft);
    const pdf = { allowed: false as const, reason: '紙でと言われています' };
    const form = { ...work.form, pdf, channels: [kindOf('post')] };
    const saved = unwrap(await service.save(draft.id, { ...work, form }));
    if (!saved.saved) throw new Error('not saved');
    const { form: made, pack } = unwrap(await shelf.open(saved.packId, saved.formId));
    expect(made).toMatchObject({
      outputs: ['docx'],
      channels: ['post'],
      refusals: [{ output: 'pdf', reason: '紙でと言われています' }],
    });
    expect(pack.channels).toMatchObject([{ id: 'post', kind: 'post', label: '郵送' }]);
  });

  test('not with words that no pack may have: main looks at what was written, and the draft stays with all that was said', async () => {
    const draft = await chosen();
    answer = (job) =>
      job.kind === 'write-form'
        ? Promise.resolve(
            success({ form: { id: '../../evil', template: '../../../keys/own.json', fields: [] }, origins: {} }),
          )
        : jobsHere.run(job);
    const work = decided(draft);
    expect(await service.save(draft.id, work)).toMatchObject({ value: { saved: false } });
    expect(readdirSync(join(home, 'packs'))).toEqual([]);
    answer = (job) => jobsHere.run(job);
    expect(unwrap(await service.open(draft.id)).work).toEqual(work);
  });

  test('not with a file that the check of packs refuses, however well it is written', async () => {
    const draft = await chosen();
    const found = finding(
      'error',
      'form-1',
      problem('pack/template-missing', { form: 'form-1', file: 'template.docx' }),
    );
    answer = (job) => (job.kind === 'check-pack' ? Promise.resolve(success([found])) : jobsHere.run(job));
    expect(await service.save(draft.id, decided(draft))).toMatchObject({ value: { saved: false, findings: [found] } });
    expect(readdirSync(join(home, 'packs'))).toEqual([]);
    answer = (job) => jobsHere.run(job);
  });

  test('told with the place that is to be mended, in words of who makes it: where it is saved, and where it is tried', async () => {
    const draft = await chosen();
    const long = '長'.repeat(201);
    const own = decided(draft);
    const decisions = own.decisions.map((one, i) => (i === 1 ? { ...one, label: long } : one));
    const work = { ...own, decisions };
    const saved = unwrap(await service.save(draft.id, work));
    if (saved.saved) throw new Error('saved');
    const message = `「${long.slice(0, 40)}…」の画面での呼び名：200 文字までです（いま 201 文字）。`;
    expect(saved.refusals).toEqual([{ message, place: 1, about: null }]);
    const context = buildContext(himawari, { packId: 'tried', officeId: himawari.offices[0]!.id, date: '2026-11-20' });
    expect(await service.try(draft.id, work, { context, overrides: {} })).toMatchObject({
      code: 'studio/refused',
      message,
      details: { place: 1, about: '' },
    });
    const nameless = { ...own.pack, belongs: { to: 'network' as const, packId: '..' } };
    const other = unwrap(await service.save(draft.id, { ...own, pack: nameless }));
    expect(other).toMatchObject({ saved: false, refusals: [{ place: null, about: 'network' }] });
  });

  test('nor where its file can’t be worked with any more', async () => {
    const draft = await chosen();
    answer = () => Promise.resolve(failure('form/too-heavy', { seconds: 30 }));
    expect(await service.save(draft.id, decided(draft))).toMatchObject({ code: 'form/too-heavy' });
    expect(await ownPacks()).toEqual([]);
  });

  test('never into a pack that was not made here', async () => {
    const { packId } = await save();
    const list = join(home, 'own-packs.json');
    writeFileSync(list, JSON.stringify({ made: [] }));
    open();
    const draft = await chosen();
    for (const into of [packId, 'nagareyama-tritrus', '..'])
      expect(await service.save(draft.id, decided(draft, { packId: into }))).toMatchObject({ code: 'studio/not-own' });
    // What a damaged list names is somebody's: it isn't written over.
    writeFileSync(list, '{"made":');
    expect(await service.save(draft.id, decided(draft))).toMatchObject({ code: 'studio/list-unreadable' });
    expect(readFileSync(list, 'utf8')).toBe('{"made":');
    rmSync(list);
  });

  test('under a name that the app’s own packs have by a person’s word alone, once for each', async () => {
    const draft = await chosen();
    const work = decided(draft);
    const city = { ...work, pack: { ...work.pack, municipality: '流山市' } };
    mayTake = failure('asked/declined', {});
    expect(await service.save(draft.id, city)).toMatchObject({ code: 'asked/declined' });
    expect(readdirSync(join(home, 'packs'))).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('付属の「流山市 TRITRUS」と同じ名前を名のっています');
    mayTake = success(null);
    const saved = unwrap(await service.save(draft.id, city));
    expect(saved.saved).toBe(true);
    const again = await chosen();
    unwrap(await service.save(again.id, { ...decided(again), pack: city.pack }));
    expect(asked).toHaveLength(2);
  });

  test('the version before is kept, and nothing takes its place where it can’t be', async () => {
    const { packId } = await save();
    await save();
    expect(readdirSync(join(home, 'earlier-packs', packId))).toHaveLength(1);
    rmSync(join(home, 'earlier-packs'), { recursive: true });
    writeFileSync(join(home, 'earlier-packs'), '');
    const draft = await chosen();
    expect((await service.save(draft.id, decided(draft))).ok).toBe(false);
    expect(await ownPacks()).toMatchObject([{ packId, version: '1.0.1' }]);
  });

  test('two at once: the second begins from what the first has left', async () => {
    const { packId } = await save();
    const [one, other] = [await chosen(), await chosen()];
    const saved = await Promise.all([one, other].map((draft) => service.save(draft.id, decided(draft))));
    expect(saved.map((each) => (each.ok && each.value.saved ? each.value.version : each))).toEqual(['1.0.1', '1.0.2']);
    expect(unwrap(await shelf.open(packId, 'form-1')).pack.forms).toHaveLength(3);
  });
});
