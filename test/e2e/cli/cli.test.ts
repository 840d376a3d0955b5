import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { aDocx, paragraph, textControl } from '../../builders/docx';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { OFFICE_ID } from '../../builders/organization';
import { formInput, packInput } from '../../builders/pack';
import { needs, pdfText } from '../../support/tools.ts';
import { testRuntime } from '../../support/runtime.ts';
import { partOf, rows } from '../../support/word-text.ts';
import { cli, Desk, root, type Answer } from './command-line.ts';

const SAMPLE = join(root, 'resources/samples/himawari.json');
const PACKS = join(root, 'resources/packs');

let desk: Desk;
test.beforeEach(() => {
  desk = new Desk();
});
test.afterEach(() => desk.clear());

type Person = Parameters<typeof anEventStaff>[0];

/** 様式1-1 for people that join: a ledger and an event on the desk, and the words of the call. */
function application(people: Person[], more: string[] = []): string[] {
  const staff = people.map((person, i) => anEventStaff({ isSystemManager: i === 0, action: 'new', ...person }));
  const ledger = desk.put('台帳 令和8年.json', aLedger({ people: staff.map(({ action: _, ...person }) => person) }));
  const event = desk.put('できごと.json', anEvent({ kind: 'join', staff }));
  return [...order('nagareyama-tritrus', '1-1', ledger, OFFICE_ID, more), '--event', event];
}

const order = (pack: string, form: string, ledger: string, office: string, more: string[] = []): string[] => [
  ...['fill', '--pack', pack, '--form', form, '--ledger', ledger, '--office', office, '--date', '2026-11-20'],
  ...(more.includes('--as') ? [] : ['--as', 'docx']),
  ...(more.includes('--out') ? [] : ['--out', desk.out]),
  ...more,
];

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, i) => ({ name: `職員 ${i + 1}`, kana: `しょくいん ${i + 1}` }));

/** The files of a paper that was made; nothing else is in the folder. */
function made({ exit, said, stderr }: Answer): string[] {
  expect({ ...said, edits: [], exit, stderr }).toMatchObject({ ok: true, exit: 0, stderr: '' });
  const files = said.files ?? [];
  expect(files.map(({ file }) => basename(file)).sort()).toEqual(readdirSync(desk.out).sort());
  for (const { file, sha256, bytes } of files) {
    const content = readFileSync(file);
    expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')]);
  }
  return files.map(({ file }) => file);
}

/** A refusal: its code and sentence as JSON, nothing else said, nothing written. */
function refused({ exit, said, stderr }: Answer, code: string, expected = 1): void {
  expect({ exit, ok: said.ok, code: said.code, stderr }).toEqual({ exit: expected, ok: false, code, stderr: '' });
  expect(said.message).toMatch(/[ぁ-ん]/);
  expect(JSON.stringify(said)).not.toMatch(/\n\s+at |\\n\s+at /);
  expect(existsSync(desk.out)).toBe(false);
}

const documentOf = (file: string): string => partOf(readFileSync(file));
/** The rows of 様式1-1 that are for people. */
const userRows = (file: string): string[][] =>
  rows(readFileSync(file)).filter(([kind]) => kind?.includes('新規・更新・削除'));

test.describe('fill', () => {
  const usersOf = (count: number, printed: number): string[] =>
    Array.from({ length: printed }, (_, i) => (i < count ? `(かな) しょくいん ${i + 1}職員 ${i + 1}` : '(かな) '));

  test('様式1-1 for 23 people has 23 rows, and everybody is in one of them', async () => {
    const [file = '', ...others] = made(await cli(application(people(23))));
    expect(others).toEqual([]);
    expect(basename(file)).toBe('流山市_様式1-1_利用申請書_みほん台訪問看護ステーション_20261120.docx');
    expect(userRows(file).map(([, name]) => name)).toEqual(usersOf(23, 23));
    expect(documentOf(file)).not.toContain('<w:sdt>');
  });

  test('of 5 people every edit is listed, and every other part is byte for byte the template’s', async () => {
    const answer = await cli(application(people(5)));
    const [file = ''] = made(answer);
    expect(userRows(file).map(([, name]) => name)).toEqual(usersOf(5, 5));
    expect(new Set(answer.said.edits?.map(({ part }) => part))).toEqual(new Set(['word/document.xml']));
    expect(answer.said.edits?.map(({ field }) => field)).toContain('corporation.name');
    const [template, paper] = [join(PACKS, 'nagareyama-tritrus/1-1/template.docx'), file].map((one) =>
      unzipSync(readFileSync(one)),
    );
    expect(Object.keys(paper!)).toEqual(Object.keys(template!));
    for (const [part, content] of Object.entries(template!))
      if (part !== 'word/document.xml') expect(paper![part], part).toEqual(content);
  });

  test('nobody’s name changes on the way, code point for code point', async () => {
    const names = [
      '葛\u{e0100}城 美咲',
      '葛城 美咲',
      '山\ufa11 翔太',
      '山崎 翔太',
      '\u{20bb7}田 恵子',
      '渡\u9089 美穂',
      '渡\u908a 美穂',
      '\u9ad9橋 直子',
      '高橋 直子',
      '\ufa19田 洋子',
      '神田 洋子',
    ];
    const [file = ''] = made(await cli(application(names.map((name) => ({ name, kana: 'なまえ' })))));
    const found = userRows(file).map(([, name]) => Array.from(name!.replace('(かな) なまえ', ''), hex));
    expect(found).toEqual(names.map((name) => Array.from(name, hex)));
    for (const name of names) expect(documentOf(file)).toContain(`>${name}</w:t>`);
  });

  test('a person without 職種 keeps the paper back: person and field are named, and no file is written', async () => {
    const staff = [...people(2), { name: '佐藤 恵', kana: 'さとう めぐみ', jobType: '' }];
    const answer = await cli(application(staff));
    refused(answer, 'output/errors');
    expect(answer.said.message).toContain('佐藤 恵の職種');
    expect(answer.said.findings?.filter(({ level }) => level === 'error')).toMatchObject([
      { id: 'field/required', label: '佐藤 恵の職種', message: '職種は必ず要ります（流山市 様式1-1）' },
    ]);
  });

  test('a draft may have gaps, keeps its controls, and says in its name that it is one', async () => {
    const answer = await cli(application([{ name: '佐藤 恵', jobType: '' }], ['--draft']));
    const [file = ''] = made(answer);
    expect(basename(file)).toMatch(/_20261120_下書き\.docx$/);
    expect(documentOf(file)).toContain('<w:tag w:val="users.jobType"/>');
    expect(answer.said['warnings']).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'error', label: '佐藤 恵の職種' })]),
    );
  });

  test('the sample is taken as it lies there, with its dates as of the day given', async () => {
    const [file = ''] = made(await cli(order('tsuruoka-finelink', '1', SAMPLE, 'office-tsuruoka')));
    const text = documentOf(file).replace(/<[^>]+>/g, '');
    for (const words of ['社会福祉法人ひまわり会', '本間 久美子', '佐久間 茂']) expect(text).toContain(words);
    expect(text.replace(/\s/g, '')).toContain('令和8年11月20日');
  });

  test('a paper that is there already is replaced whole, also by one of a ledger in UTF-8 with the byte order mark of Windows', async () => {
    for (const [count, printed] of [
      [4, 4],
      [1, 4],
    ] as const) {
      const args = application(people(count));
      const ledger = desk.path('台帳 令和8年.json');
      if (count === 1) writeFileSync(ledger, `\ufeff${readFileSync(ledger, 'utf8')}`);
      const [file = ''] = made(await cli(args));
      expect(userRows(file).map(([, name]) => name)).toEqual(usersOf(count, printed));
    }
  });

  test('a folder that can’t be written to is named', async () => {
    test.skip(process.getuid?.() === 0, 'root may write anywhere');
    const closed = desk.path('書き込めない 所');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    refused(await cli(application(people(1), ['--out', closed])), 'file/read-only');
    refused(await cli(application(people(1), ['--out', join(closed, '中')])), 'file/read-only');
    expect(readdirSync(closed)).toEqual([]);
    chmodSync(closed, 0o755);
  });

  test('a file in the place of the folder stays what it is', async () => {
    const file = desk.put('メモ.txt', '大事なメモ');
    refused(await cli(application(people(1), ['--out', file])), 'file/not-a-folder');
    expect(readFileSync(file, 'utf8')).toBe('大事なメモ');
  });
});

test.describe('PDF', () => {
  test('of a draft has everybody’s row, as the draft itself has', async () => {
    // 神 U+FA19 and 𠮷 are in the fonts; nobody but the PC that made it knows what U+E000 looks like.
    const rare = { name: '𠮷田 \u{fa19}\u{e000}' };
    const args = application([{ name: '佐藤 恵', jobType: '' }, rare, ...people(5)], ['--as', 'pdf', '--draft']);
    const answer = { ...(await cli(args, { RENKEI_RUNTIME: testRuntime().executable })), stderr: '' };
    const [file = ''] = made(answer);
    expect(basename(file)).toMatch(/_20261120_下書き\.pdf$/);
    const warned = (answer.said['warnings'] as { id: string; label: string; message: string }[]).filter(
      ({ id }) => id === 'pdf/lost-characters',
    );
    expect(warned).toHaveLength(1);
    expect(warned[0]?.label).toMatch(/^𠮷田 \u{fa19}\u{e000}　/u);
    expect(warned[0]?.message).toContain('「\u{e000}」');
    test.skip(!needs('poppler'));
    const text = await pdfText(file);
    for (const name of ['佐藤 恵', '職員 1', '職員 3', '職員 5']) expect(text).toContain(name);
  });

  test('is made by the app’s own runtime, without a window', async () => {
    const args = application([{ name: '鈴木 花子', kana: 'すずき はなこ' }, ...people(3)], ['--as', 'pdf']);
    // What the runtime says on stderr is not ours.
    const answer = { ...(await cli(args, { RENKEI_RUNTIME: testRuntime().executable })), stderr: '' };
    const [file = ''] = made(answer);
    expect(basename(file)).toMatch(/_20261120\.pdf$/);
    expect((await PDFDocument.load(readFileSync(file))).getPageCount()).toBe(2);
    if (needs('poppler')) expect(await pdfText(file)).toContain('鈴木 花子');
  });

  // With one that isn’t there, and one that is none: `electron/cli/render-pdf.test.ts`.
  test('needs a runtime, and says so', async () => {
    refused(await cli(application(people(1), ['--as', 'pdf'])), 'pdf/no-renderer');
  });
});

test.describe('verify-record', () => {
  const head = { sequence: 0, hash: '0'.repeat(64) };
  const record = { format: 'renkei-record', version: 1, exportedAt: '2026-11-20T05:32:07.000Z', entries: [], head };

  test('says that a record holds, how long it is, and what its newest link is', async () => {
    const { exit, said } = await cli(['verify-record', desk.put('記録_検証用.json', record)]);
    expect([exit, said]).toEqual([0, { ok: true, links: 0, erased: 0, head, exportedAt: record.exportedAt }]);
  });
});

test.describe('inspect', () => {
  test('lists the places of a form and what kind they are', async () => {
    const { exit, said } = await cli(['inspect', join(PACKS, 'nagareyama-tritrus/1-1/template.docx')]);
    expect([exit, said.ok, said['kind']]).toEqual([0, true, 'docx']);
    expect(said.anchors).toEqual(
      expect.arrayContaining([
        {
          ...{ tag: 'corporation.name', kind: 'text', level: 'run', place: 'body' },
          beside: '申請者名(法人又は個人)［ ］',
        },
        { tag: 'users', kind: 'repeating', level: 'row', place: 'body', beside: '' },
        { tag: 'users.isSystemManager', kind: 'checkbox', level: 'run', place: 'body', beside: '(かな)［ ］' },
      ]),
    );
    expect(said['parts']).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'word/document.xml' })]));
  });

  test('refuses what is no Word file, by what it is', async () => {
    refused(await cli(['inspect', desk.put('様式.docx', '%PDF-1.7\n')]), 'word/other-kind');
  });
});

test.describe('check-pack', () => {
  // Nor with the others: `shared/pack-check/check-pack-places.test.ts` asks the same of each, without a process.
  test('finds nothing wrong with a pack of ours', async () => {
    const { exit, said } = await cli(['check-pack', join(PACKS, 'line-works')]);
    expect({ exit, said }).toMatchObject({ exit: 0, said: { ok: true, pack: 'line-works', findings: [] } });
  });

  test('names the place that a city’s new file lacks, and where whoever made the pack has written it', async () => {
    // In the form's own folder.
    const field = { key: 'name', label: '事業所名', type: 'text', value: { first: ['office.name'] }, required: true };
    const form = { ...formInput({ fidelity: 'official', fields: [field] }), template: 'template.docx' };
    const folder = desk.path('見本市 の 様式');
    const pack = { ...packInput({ municipality: '見本市' }), schema: 2, forms: ['shinsei'] };
    desk.put('見本市 の 様式/pack.json', pack);
    desk.put('見本市 の 様式/shinsei/form.json', form);
    desk.put('見本市 の 様式/shinsei/template.docx', aDocx({ body: paragraph(textControl('nmae')) }));
    const { exit, said } = await cli(['check-pack', folder]);
    expect([exit, said.ok]).toEqual([1, false]);
    const errors = said.findings?.filter(({ level }) => level === 'error');
    expect(JSON.stringify(errors)).toContain('事業所名');
    expect(errors).toEqual([
      expect.objectContaining({
        file: 'shinsei/template.docx',
        at: expect.stringMatching(/^\/fields\/\d+/) as unknown as string,
      }),
    ]);
  });
});

// Each word that may be off: `electron/cli/run-command.test.ts`.
test('words that are off get the usage and exit 2', async () => {
  const answer = await cli(['fill', '--colour']);
  refused(answer, 'cli/usage', 2);
  expect(answer.said.message).toContain('--colour という指定はありません');
  expect(answer.said.usage).toBeTruthy();
});

const hex = (character: string): string => character.codePointAt(0)!.toString(16);
