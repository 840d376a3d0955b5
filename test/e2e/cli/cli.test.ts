import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anOffice, OFFICE_ID } from '../../builders/organization';
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
  for (const [count, printed] of [
    [1, 4],
    [4, 4],
    [5, 5],
    [23, 23],
  ] as const)
    test(`様式1-1 for ${count} people has ${printed} rows, and everybody is in one of them`, async () => {
      const [file = '', ...others] = made(await cli(application(people(count))));
      expect(others).toEqual([]);
      expect(basename(file)).toBe('流山市_様式1-1_利用申請書_みほん台訪問看護ステーション_20261120.docx');
      const found = userRows(file);
      expect(found).toHaveLength(printed);
      expect(found.map(([, name]) => name)).toEqual(
        found.map((_, i) => (i < count ? `(かな) しょくいん ${i + 1}職員 ${i + 1}` : '(かな) ')),
      );
      expect(documentOf(file)).not.toContain('<w:sdt>');
    });

  test('every edit is listed, and every other part is byte for byte the template’s', async () => {
    const answer = await cli(application(people(5)));
    const [file = ''] = made(answer);
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

  test('a ledger in UTF-8 with the byte order mark of Windows is read', async () => {
    const args = application(people(1));
    const ledger = desk.path('台帳 令和8年.json');
    writeFileSync(ledger, `\ufeff${readFileSync(ledger, 'utf8')}`);
    made(await cli(args));
  });

  test('a paper that is there already is replaced whole', async () => {
    made(await cli(application(people(5))));
    const [file = ''] = made(await cli(application([{ name: '鈴木 花子' }])));
    expect(userRows(file)).toHaveLength(4);
    expect(documentOf(file)).not.toContain('職員 5');
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

  test('an office, person or form that isn’t there is named', async () => {
    const args = application(people(1));
    const instead = (option: string, value: string): Promise<Answer> => cli([...args, option, value]);
    for (const [option, entity] of [
      ['--office', '事業所'],
      ['--staff', '職員'],
      ['--patient', '患者'],
      ['--team', 'チーム'],
    ] as const) {
      const answer = await instead(option, 'dare-mo-inai');
      refused(answer, 'ledger/not-found');
      expect(answer.said.details).toEqual({ entity: `${entity} dare-mo-inai` });
    }
    refused(await instead('--form', '9-9'), 'pack/form-not-found');
    refused(await instead('--pack', desk.path('ない pack')), 'pack/no-manifest');
    refused(await instead('--as', 'csv'), 'output/not-allowed');
  });
});

test.describe('files that can’t be read', () => {
  /** The call with another file in the place of one that can be read. */
  const withFile = (option: '--ledger' | '--event' | '--input', file: string): Promise<Answer> =>
    cli([...application(people(1)), option, file]);

  test('a missing file, a folder, broken JSON and JSON in Shift_JIS are each told apart', async () => {
    // 台帳 in Shift_JIS.
    const shiftJis = new Uint8Array([...strToU8('{"note":"'), 0x91, 0xe4, 0x92, 0xa0, ...strToU8('"}')]);
    const files: [file: string, reason: string][] = [
      [desk.path('どこにもない.json'), 'ファイルがありません'],
      [desk.folder, 'フォルダです'],
      [desk.put('途中まで.json', '{"corporation": {'), 'JSON として読めません'],
      [desk.put('メモ 帳.json', shiftJis), '文字の形式が UTF-8 ではありません'],
    ];
    for (const option of ['--ledger', '--event', '--input'] as const)
      for (const [file, reason] of files) {
        const answer = await withFile(option, file);
        refused(answer, 'cli/input');
        expect(answer.said.message).toContain(file);
        expect(answer.said.message).toContain(reason);
      }
  });

  test('what is wrong in a ledger, an event or an input is named by its place', async () => {
    const ledger = await withFile(
      '--ledger',
      desk.put('台帳.json', { ...aLedger(), offices: [{ ...anOffice(), id: '' }] }),
    );
    refused(ledger, 'ledger/file-invalid');
    expect(ledger.said.details?.['path']).toMatch(/台帳\.json offices\.0\.id$/);
    const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { people: { joinedOn: string }[] };
    sample.people[3]!.joinedOn = '2026-02-30';
    const relative = await withFile('--ledger', desk.put('見本.json', sample));
    refused(relative, 'ledger/file-invalid');
    expect(relative.said.details).toMatchObject({ path: desk.path('見本.json people.3.joinedOn') });

    for (const [option, content, reason] of [
      ['--event', { kind: 'party' }, /^kind /],
      ['--event', { kind: 'join', staff: [{ name: '鈴木' }] }, /^staff\.0\.id /],
      ['--input', { signatureMode: 'stamp' }, /^signatureMode .*seal/],
      ['--input', { signaturemode: 'seal' }, /signaturemode/],
    ] as const) {
      const answer = await withFile(option, desk.put('違う.json', content));
      refused(answer, 'cli/input');
      expect(answer.said.details?.['reason']).toMatch(reason);
    }
  });
});

test.describe('PDF', () => {
  for (const form of ['1', '2'])
    test(`is refused in the pack’s own words where the city wants none: 鶴岡市 様式${form}`, async () => {
      for (const draft of [[], ['--draft']]) {
        const args = order('tsuruoka-finelink', form, SAMPLE, 'office-tsuruoka', ['--as', 'pdf', ...draft]);
        const answer = await cli(args, { RENKEI_RUNTIME: testRuntime().executable });
        refused(answer, 'output/not-allowed');
        expect(answer.said.message).toContain('PDF に変換しないでください');
      }
    });

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

  test('needs a runtime, and says so', async () => {
    refused(await cli(application(people(1), ['--as', 'pdf'])), 'pdf/no-renderer');
    const gone = { RENKEI_RUNTIME: desk.path('ない 実行環境') };
    refused(await cli(application(people(1), ['--as', 'pdf']), gone), 'pdf/no-renderer');
    const broken = { RENKEI_RUNTIME: desk.put('実行できない もの', '') };
    refused(await cli(application(people(1), ['--as', 'pdf']), broken), 'pdf/failed');
  });
});

test.describe('verify-record', () => {
  const head = { sequence: 0, hash: '0'.repeat(64) };
  const record = { format: 'renkei-record', version: 1, exportedAt: '2026-11-20T05:32:07.000Z', entries: [], head };

  test('says that a record holds, how long it is, and what its newest link is', async () => {
    const { exit, said } = await cli(['verify-record', desk.put('記録_検証用.json', record)]);
    expect([exit, said]).toEqual([0, { ok: true, links: 0, erased: 0, head, exportedAt: record.exportedAt }]);
  });

  test('refuses one that was cut off, another file, and none', async () => {
    const cut = { ...record, head: { ...head, sequence: 3 } };
    const answer = await cli(['verify-record', desk.put('記録_検証用.json', cut)]);
    refused(answer, 'audit/broken');
    expect(answer.said['faults']).toEqual([{ kind: 'cut-off', sequence: 1 }]);
    refused(await cli(['verify-record', desk.put('ほか.json', { format: 'other' })]), 'audit/not-a-record');
    refused(await cli(['verify-record', desk.put('記録.csv', '番号,日時')]), 'cli/input');
    refused(await cli(['verify-record', desk.path('ない.json')]), 'cli/input');
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
    refused(await cli(['inspect', desk.put('様式.docx', 'ただの文字')]), 'word/other-kind');
    refused(await cli(['inspect', desk.path('ない.docx')]), 'file/not-found');
  });
});

test.describe('check-pack', () => {
  // Nor with the others: `shared/pack-check/check-pack-places.test.ts` asks the same of each, without a process.
  test('finds nothing wrong with a pack of ours', async () => {
    const { exit, said } = await cli(['check-pack', join(PACKS, 'line-works')]);
    expect({ exit, said }).toMatchObject({ exit: 0, said: { ok: true, pack: 'line-works', findings: [] } });
  });

  test('names the place that a city’s new file lacks', async () => {
    const folder = desk.path('流山市 の 様式');
    cpSync(join(PACKS, 'nagareyama-tritrus'), folder, { recursive: true });
    const template = join(folder, '1-1', 'template.docx');
    const parts = unzipSync(readFileSync(template));
    const document = strFromU8(parts['word/document.xml']!).replaceAll('"corporation.phone"', '"corporation.tel"');
    writeFileSync(template, zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
    const { exit, said } = await cli(['check-pack', folder]);
    expect([exit, said.ok]).toEqual([1, false]);
    const errors = said.findings?.filter(({ level }) => level === 'error');
    expect(JSON.stringify(errors)).toContain('corporation.phone');
    expect(JSON.stringify(errors)).toContain('法人の電話番号');
    // Where whoever made it has written it: in the form's own folder.
    expect(errors).toEqual([
      expect.objectContaining({
        file: '1-1/template.docx',
        at: expect.stringMatching(/^\/fields\/\d+/) as unknown as string,
      }),
    ]);
  });

  test('refuses a folder without a pack, and a pack.json that is none', async () => {
    refused(await cli(['check-pack', desk.folder]), 'pack/no-manifest');
    desk.put('pack.json', { id: 'mihon' });
    refused(await cli(['check-pack', desk.folder]), 'pack/invalid');
  });
});

test('words that are off get the usage and exit 2', async () => {
  const args = application(people(1));
  const calls: [args: string[], reason: string][] = [
    [[], 'fill | inspect | check-pack | read-table | procedures | verify-record'],
    [['toString'], 'fill | inspect | check-pack | read-table | procedures | verify-record'],
    [[...args, '--colour'], '--colour という指定はありません'],
    [[...args, '--staff'], '--staff のあとに値が要ります'],
    [[...args, '--draft=yes'], '--draft に値は付けません'],
    [[...args, '--as', 'doc'], 'docx・xlsx・csv・pdf'],
    [[...args, '--date', '2026-02-30'], 'YYYY-MM-DD'],
    [[...args, '--office='], '--office が要ります'],
    // 提出する 書類 without quotes.
    [[...args, '書類'], '「書類」が余っています'],
    [['inspect'], 'FILE が要ります'],
    [['verify-record'], 'FILE が要ります'],
    [['inspect', 'a.docx', 'b.docx'], '「b.docx」が余っています'],
    [['check-pack'], 'DIR が要ります'],
  ];
  for (const [call, reason] of calls) {
    const answer = await cli(call);
    refused(answer, 'cli/usage', 2);
    expect(answer.said.message).toContain(reason);
    expect(answer.said.usage).toBeTruthy();
  }
});

const hex = (character: string): string => character.codePointAt(0)!.toString(16);
