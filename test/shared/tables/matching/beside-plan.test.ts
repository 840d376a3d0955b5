import { describe, expect, test } from 'vitest';
import { lackingOriginals, openOriginals, withFineOriginal } from '@shared/ledger/fields/originals';
import { valueText } from '@shared/ledger/labels';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { labelsIn } from '@shared/tables/matching/device-label';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { besideWords, importUpdates } from '@shared/tables/matching/import-updates';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import type { Ledger } from '@shared/ledger/entities';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aDevice, aStaff, anAccount } from '../../../builders/staff';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aView, networks, TODAY } from './planning';

const office = anOffice({ id: 'o', name: 'みほん訪問看護ステーション' });
const enrolment = anEnrolment({ id: 'e', officeId: 'o', packId: 'nagareyama-tritrus' });

const NETWORKS = ['TRITRUS', 'LINE WORKS', 'ふくいみまもりSNS'];

/** A list of people of one office, its columns behind 氏名 and ふりがな. */
function planOf(
  head: string,
  rows: readonly string[],
  given: Partial<Ledger> = {},
  more: Partial<ImportDecisions> = {},
  networks: readonly string[] = NETWORKS,
) {
  const names = ['見本 一郎,みほん いちろう', '見本 花子,みほん はなこ', '例田 次郎,れいだ じろう'];
  const lines = [`氏名,ふりがな,${head}`, ...rows.map((row, i) => `${names[i]},${row}`)];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = unwrap(
    readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff', networks }),
  );
  const ledger = aView({ offices: [office], enrolments: [enrolment], ...given });
  const plan = planImport(reading, ledger, { ...noDecisions, ...more }, TODAY);
  let count = 0;
  const { updates, sentence } = importUpdates(plan, ledger, '名簿.csv', () => `new-${(count += 1)}`);
  const people = new Map(
    [...ledger.people, ...updates.flatMap((one) => (one.table === 'people' ? [one.after] : []))].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const ids = updates.flatMap((one) =>
    one.table === 'accounts' && one.after.loginName !== ''
      ? [[one.after.loginName, one.after.packId, people.get(one.after.holderId ?? '')]]
      : [],
  );
  const users = updates.flatMap((one) =>
    one.table === 'accounts' && one.after.loginName === ''
      ? [[people.get(one.after.holderId ?? ''), one.after.packId, one.after.note]]
      : [],
  );
  const devices = updates.flatMap((one) =>
    one.table === 'devices'
      ? [[one.after.assetNumber, one.after.kind, people.get(one.after.holderId ?? ''), one.after.note]]
      : [],
  );
  return {
    plan,
    reading,
    sentence,
    ids,
    users,
    devices,
    updates,
    left: plan.besides.left.map(({ text, why }) => [text, why]),
  };
}

describe('IDs and devices in a list of people', () => {
  test('go in beside the person, and are counted', () => {
    const { ids, devices, sentence, plan } = planOf('職種,TRITRUS ID,貸与端末', [
      '看護師,tri-001,TB-01',
      '看護師,tri-002,PC-02',
      '事務,,なし',
    ]);
    expect(ids).toEqual([
      ['tri-001', 'nagareyama-tritrus', '見本 一郎'],
      ['tri-002', 'nagareyama-tritrus', '見本 花子'],
    ]);
    expect(devices).toEqual([
      ['TB-01', 'tablet', '見本 一郎', ''],
      ['PC-02', 'pc', '見本 花子', ''],
    ]);
    expect(besideWords(plan)).toBe('ID 2件・端末 2台');
    expect(sentence).toBe('名簿.csv から 3人と、ID 2件・端末 2台を取り込みました');
  });

  test.each(['ID（TRITRUS）', 'TRITRUS-ID', 'ログインID', 'アカウント', 'ユーザー名'])(
    'an ID is found under %s',
    (head) => {
      expect(planOf(head, ['tri-001']).ids).toHaveLength(1);
    },
  );

  test.each(['端末', 'タブレット番号', '貸与端末', 'ﾀﾌﾞﾚｯﾄ', '端末番号', '使用端末', 'iPad番号', 'PC番号'])(
    'a device is found under %s',
    (head) => {
      expect(planOf(head, ['TB-01']).devices).toHaveLength(1);
    },
  );

  test.each([
    ['端末,端末No', 'iPad,SF-01', 'スマホ,SF-11'],
    ['貸出機器,機器番号', 'iPad,SF-01', '携帯,SF-11'],
    [
      '貸与端末,端末No,端末TEL,携帯',
      'iPad,SF-01,070-0000-2381,090-0000-2301',
      'スマホ,SF-11,080-0000-2391,090-0000-2302',
    ],
  ])('%s: what it is, and which of them', (head, ...rows) => {
    const { devices, left, plan } = planOf(head, rows);
    expect(devices.map(([number, kind]) => [number, kind])).toEqual([
      ['SF-01', 'tablet'],
      ['SF-11', 'phone'],
    ]);
    expect(left).toEqual([]);
    const phones = plan.rows.flatMap(({ cells }) => [cells['phone']?.after, cells['otherPhone']?.after]);
    expect(JSON.stringify(phones)).not.toMatch(/2381|2391/);
  });

  test.each(['ﾓｯﾃｨﾙﾋﾄ', 'もってる人', '使ってる人'])('%s heads who uses each device', (head) => {
    const bytes = new TextEncoder().encode(`管理番号,機種,${head}\nTB-01,iPad mini,見本 一郎`);
    const book = unwrap(readRawWorkbook(bytes, '端末.csv'));
    expect(unwrap(readTable(book, { today: TODAY, kind: 'device' })).columns.at(-1)?.field).toBe('holder');
  });

  test('業務携帯 above numbers are phones of the office, and a line of a house is none', () => {
    const { devices, left } = planOf('資格,業務携帯', ['保健師,080-0000-2801', '看護師,0235-00-2850']);
    expect(devices.map(([number, kind]) => [number, kind])).toEqual([['080-0000-2801', 'phone']]);
    expect(left).toEqual([['0235-00-2850', '携帯の番号ではありません']]);
  });

  test.each(['閲覧のみ akane-jimu', 'akane-jimu 見るだけ', 'akane-jimu（閲覧のみ）'])('%s is an ID', (cell) => {
    expect(planOf('TRITRUS', ['tri-001', cell]).ids.map(([login]) => login)).toEqual(['tri-001', 'akane-jimu']);
  });

  test.each(['職員ID', 'LINE ID', '端末の有無', 'ID発行日', '緊急連絡先携帯'])('%s is neither', (head) => {
    const { ids, devices } = planOf(head, ['ab-001']);
    expect([ids, devices]).toEqual([[], []]);
  });

  test('a column of passwords beside them stays closed, whatever it holds', () => {
    const { plan, ids, reading } = planOf('TRITRUS ID,初期パスワード', ['tri-001,Himitsu-99']);
    expect(ids).toHaveLength(1);
    expect(JSON.stringify([plan, reading])).not.toContain('Himitsu-99');
  });

  test('what a device is that neither its number nor its column says is asked, and it stays out until then', () => {
    const rows = ['0012', '0013', 'TB-01'];
    const asked = planOf('貸与端末', rows);
    expect([asked.devices, asked.plan.besides.ofNoKind]).toEqual([
      [['TB-01', 'tablet', '例田 次郎', '']],
      ['0012', '0013'],
    ]);
    expect(asked.left.map(([text]) => text)).toEqual(['0012', '0013']);
    expect(asked.left[0]?.[1]).toMatch(/^種類（.*）が書いてありません$/);
    const chosen = planOf('貸与端末', rows, {}, { deviceKind: 'phone' });
    expect(chosen.devices.map(([number, kind]) => `${number} ${kind}`)).toEqual([
      '0012 phone',
      '0013 phone',
      'TB-01 tablet',
    ]);
    expect([chosen.left, chosen.plan.besides.ofNoKind]).toEqual([[], ['0012', '0013']]);
    // Each of those who share it keeps what stood there.
    const shared = planOf('貸与端末', ['共用(0012)', '〃', '0012']).left.map(([text]) => text);
    expect(shared).toEqual(['共用(0012)', '共用(0012)', '0012']);
    // What the ledger has is what it is there.
    const known = { devices: [aDevice({ id: 'd', officeId: 'o', assetNumber: '0012', holderId: null, kind: 'pc' })] };
    expect(planOf('貸与端末', ['0012'], known).devices[0]?.slice(0, 2)).toEqual(['0012', 'pc']);
  });

  test.each([
    ['iPad3', 'tablet', 'ios'],
    ['Android②', 'phone', 'android'],
    ['アンドロイド2', 'phone', 'android'],
    ['Androidタブレット2', 'tablet', 'android'],
    ['iPhone-1', 'phone', 'ios'],
    ['Windows PC-1', 'pc', 'windows'],
    ['ﾀﾌﾞﾚｯﾄ1', 'tablet', null],
    ['SP-01', 'phone', null],
  ])('%s says what it is and which OS runs on it, as in a list of devices', (number, kind, system) => {
    const { plan } = planOf('端末', [number]);
    expect(plan.besides.devices).toMatchObject([{ value: number, kind, ...(system && { system }) }]);
    const ledger = aView({ offices: [office], enrolments: [enrolment] });
    const made = importUpdates(plan, ledger, '名簿.csv', () => 'new').updates.filter(
      ({ table }) => table === 'devices',
    );
    expect(made.map(({ after }) => after)).toMatchObject([{ kind, system }]);
  });

  test('keys and what else is lent are no devices, whatever was chosen for those of no kind; they are kept', () => {
    const { plan, devices } = planOf('貸与端末', ['事務所の鍵', '名札・制服', 'T-3・鍵'], {}, { deviceKind: 'tablet' });
    expect(plan.besides.ofNoKind).toEqual(['T-3・鍵']);
    expect(devices.map(([number]) => number)).toEqual(['T-3・鍵']);
    expect(plan.besides.left.map(({ text, why }) => [text, why])).toEqual([
      ['事務所の鍵', '端末ではありません'],
      ['名札・制服', '端末ではありません'],
    ]);
    expect(planOf('貸与端末', ['タブレットA・車の鍵', 'iPadキーボード付']).plan.besides.devices.length).toBe(2);
  });

  test('a heading says what those are that don’t say it themselves', () => {
    const systems = planOf('iPad', ['1', 'PC-01']).plan.besides.devices.map(({ kind, system }) => [kind, system]);
    expect(systems).toEqual([
      ['tablet', 'ios'],
      ['pc', undefined],
    ]);
  });

  test('the office’s mobile is a device, and takes no place of a person’s own numbers', () => {
    const { reading, devices } = planOf('連絡先①,連絡先②,携帯（事業所）', ['0471500001,09000000001,08090000002']);
    expect(reading.rows[0]?.values).toMatchObject({ phone: '04-7150-0001', otherPhone: '090-0000-0001' });
    expect(devices).toEqual([['080-9000-0002', 'phone', '見本 一郎', '']]);
  });

  test.each(['R8.10.31退職', '10/31退職　端末返却済'])('one of who has left (%s) is with who has it now', (note) => {
    const { devices } = planOf('端末,備考', [`TB-01,${note}`, 'TB-01,一郎さんの後', 'TB-01,'], {}, {});
    expect(devices).toEqual([['TB-01', 'tablet', '見本 花子', '共用：例田 次郎']]);
    expect(planOf('端末,備考', [`TB-01,${note}`]).devices).toEqual([['TB-01', 'tablet', '見本 一郎', '']]);
  });

  test('iPad②・ノートPC3 are two devices of one person; PC-01・02 stays as it is written', () => {
    const { devices } = planOf('使用端末', ['iPad②・ノートPC3', 'PC-01・02', 'iPad②']);
    expect(devices.map(([number, kind, name]) => [number, kind, name])).toEqual([
      ['iPad②', 'tablet', '見本 一郎'],
      ['ノートPC3', 'pc', '見本 一郎'],
      ['PC-01・02', 'pc', '見本 花子'],
    ]);
  });

  test('タブレット T-05 of one person and T-05 of another are one device', () => {
    const { devices } = planOf('使用端末', ['タブレット T-05', 'T-05', 'タブレット T-06']);
    expect(devices.map(([number, kind, name]) => [number, kind, name])).toEqual([
      ['タブレット T-05', 'tablet', '見本 一郎'],
      ['タブレット T-06', 'tablet', '例田 次郎'],
    ]);
  });

  test('an ID of who was known to use the network goes into that record', () => {
    const people = [aStaff({ id: 'p', name: '見本 一郎', kana: 'みほん いちろう', officeId: 'o' })];
    const accounts = [
      anAccount({ id: 'open', packId: 'nagareyama-tritrus', holderId: 'p', officeId: 'o', loginName: '' }),
    ];
    const { plan, ids } = planOf('TRITRUS ID', ['ng-30001'], { people, accounts });
    expect(ids).toEqual([['ng-30001', 'nagareyama-tritrus', '見本 一郎']]);
    expect(plan.besides.accounts).toMatchObject([{ recordId: 'open' }]);
  });

  test.each(['みまもりSNS', '"みまもり\nSNS"', 'みまもり利用', 'FiNE-LINK'])(
    'a column called %s says who uses that network',
    (head) => {
      const { reading } = planOf(head, ['○', '×', '○'], { enrolments: [enrolment] }, {}, [
        ...NETWORKS,
        'FiNE-LINK PLUS',
      ]);
      expect(reading.columns.at(-1)?.field).toBe('ownUse');
    },
  );

  test.each(['○', '◎', '有', 'あり'])('%s alone among IDs says that somebody uses it', (mark) => {
    const given = { enrolments: [anEnrolment({ officeId: 'o', packId: 'fukui-mimamori' })] };
    const { ids, users, left } = planOf('みまもりSNSのID', ['mimamori-1', mark, 'なし'], given);
    expect(ids.map(([login]) => login)).toEqual(['mimamori-1']);
    expect(users).toEqual([['見本 花子', 'fukui-mimamori', '']]);
    expect(left).toEqual([]);
  });

  test.each(['なし', '（なし）', 'IDなし', '未登録', '（未取得）'])(
    '%s among IDs is nothing to be certain of',
    (none) => {
      const { ids, left } = planOf('TRITRUSのID', ['tri-001', none, 'tri-003']);
      expect(ids.map(([login]) => login)).toEqual(['tri-001', 'tri-003']);
      expect(left).toEqual([]);
    },
  );

  test('a △ among the marks is told, and keeps no column out', () => {
    const { users, left } = planOf('みまもりSNS', ['○', '△', '○'], {
      enrolments: [anEnrolment({ officeId: 'o', packId: 'fukui-mimamori' })],
    });
    expect(users.map(([name]) => name)).toEqual(['見本 一郎', '例田 次郎']);
    expect(left).toEqual([['△', '使うかどうか、わかりません']]);
  });

  test.each(['LINE', 'SNS', 'まもり'])('a column called %s says nothing of a network', (head) => {
    expect(planOf(head, ['○', '×', '○'], { enrolments: [enrolment] }).reading.columns.at(-1)?.field).toBeNull();
  });

  test('one called SNS has IDs where these stand below it: of the network of the office', () => {
    const { ids } = planOf('SNS', ['hanako.m', 'なし', 'jiro.r'], {
      enrolments: [anEnrolment({ officeId: 'o', packId: 'fukui-mimamori' })],
    });
    expect(ids).toEqual([
      ['hanako.m', 'fukui-mimamori', '見本 一郎'],
      ['jiro.r', 'fukui-mimamori', '例田 次郎'],
    ]);
  });

  test.each(['PCのみ', 'スマホだけ', 'パソコンのみ', '個人のスマホのみ'])('%s names no device', (words) => {
    const { devices } = planOf('使用端末', ['タブレット1', words, 'タブレット2']);
    expect(devices.map(([number]) => number)).toEqual(['タブレット1', 'タブレット2']);
  });

  test.each(['① 080-0000-4301', '①　０８０－００００－４３０１', '①（080-0000-4301）', '①:08000004301'])(
    'the number of its line stands beside a device: %s',
    (cell) => {
      const { devices } = planOf('会社スマホ', [cell, 'スマホ 080-0000-4302']);
      expect(devices).toEqual([
        ['①', 'phone', '見本 一郎', '電話番号：080-0000-4301'],
        ['080-0000-4302', 'phone', '見本 花子', ''],
      ]);
    },
  );

  test.each(['貸与（携帯・ﾀﾌﾞﾚｯﾄ）', '貸出（スマホ・タブレット）'])(
    '%s: a phone among them is not their own',
    (head) => {
      const { devices, reading } = planOf(head, ['携帯 090-0000-1101', '"携帯 090-0000-1103、iPad ④"']);
      expect(devices.map(([, kind, who]) => [kind, who])).toEqual([
        ['phone', '見本 一郎'],
        ['phone', '見本 花子'],
        ['tablet', '見本 花子'],
      ]);
      expect(reading.rows.map(({ values }) => values['phone'])).toEqual([undefined, undefined]);
    },
  );

  test('携帯・タブレット are devices where they say which, and phones where numbers stand there', () => {
    const { devices, reading } = planOf('携帯・タブレット', ['タブレットA-1', 'スマホ①']);
    expect(devices.map(([number, kind]) => [number, kind])).toEqual([
      ['タブレットA-1', 'tablet'],
      ['スマホ①', 'phone'],
    ]);
    expect(reading.rows.map(({ values }) => values['phone'])).toEqual([undefined, undefined]);
    const numbers = planOf('携帯・タブレット', ['090-0000-0001', '090-0000-0002']).reading;
    expect(numbers.rows.map(({ values }) => values['phone'])).toEqual(['090-0000-0001', '090-0000-0002']);
  });

  test('two that each say what they are are two, with nothing but a space between them', () => {
    const { devices } = planOf('貸出端末', ['スマホ3　ﾀﾌﾞﾚｯﾄ②', 'iPad 第9世代']);
    expect(devices.map(([number, kind, who]) => [number, kind, who])).toEqual([
      ['スマホ3', 'phone', '見本 一郎'],
      ['ﾀﾌﾞﾚｯﾄ②', 'tablet', '見本 一郎'],
      ['iPad 第9世代', 'tablet', '見本 花子'],
    ]);
  });

  test('what it is and which, in two lines of one cell, is one device', () => {
    const { devices } = planOf('貸与端末', ['"ノートPC\nNEC SB-P01"', '"iPad①\nTB-02"']);
    expect(devices.map(([number, kind, who]) => [number, kind, who])).toEqual([
      ['ノートPC NEC SB-P01', 'pc', '見本 一郎'],
      ['iPad①', 'tablet', '見本 花子'],
      ['TB-02', 'tablet', '見本 花子'],
    ]);
  });

  test('the notebook of an office is one, by where it is', () => {
    expect(planOf('端末', ['ノートPC（居宅）', 'ノートPC（居宅）', 'iPad（充電器なし）']).devices).toEqual([
      ['ノートPC（居宅）', 'pc', '見本 一郎', '共用：見本 花子'],
    ]);
  });

  test('of two offices are two, by their names in brackets; ① is one wherever it is', () => {
    const cells = ['事務所PC（看護）', '事務所PC（ヘルパー）', 'タブレットA（居宅）'];
    expect(planOf('端末', cells).devices.map(([number]) => number)).toEqual([
      '事務所PC（看護）',
      '事務所PC（ヘルパー）',
      'タブレットA',
    ]);
    expect(planOf('タブレット', ['①（居宅）', '①', '②']).devices.map(([number]) => number)).toEqual(['①', '②']);
  });

  test('one that two share is with the first, and says who else has it; 〃 is the one above', () => {
    const { devices } = planOf('タブレット', ['TB-01', '〃']);
    expect(devices).toEqual([['TB-01', 'tablet', '見本 一郎', '共用：見本 花子']]);
  });

  test('〃 and more said beside a number are the same device; whose it is by such a remark has it', () => {
    const head = 'タブレット';
    for (const mark of ['〃', '同上', '々', '″', '”'])
      expect(planOf(head, ['①', mark, '②']).devices.map(([number, , who, note]) => [number, who, note])).toEqual([
        ['①', '見本 一郎', '共用：見本 花子'],
        ['②', '例田 次郎', ''],
      ]);
    expect(planOf(head, ['⑤（例田さんの）', '', '⑤']).devices).toEqual([
      ['⑤', 'tablet', '例田 次郎', '共用：見本 一郎'],
    ]);
    // Whoever's it is, though no number stands in their own row.
    expect(planOf(head, ['⑤（例田さんの）', '⑤', '']).devices).toEqual([
      ['⑤', 'tablet', '例田 次郎', '共用：見本 一郎、見本 花子'],
    ]);
    expect(planOf(head, ['①（充電器なし）', '②共用', 'iPad（3）']).devices).toEqual([
      ['①', 'tablet', '見本 一郎', '充電器なし'],
      ['②', 'tablet', '見本 花子', ''],
      ['iPad（3）', 'tablet', '例田 次郎', ''],
    ]);
    expect(planOf(head, ['iPad', 'タブレット', 'TB-01(A)']).devices.map(([number]) => number)).toEqual(['TB-01(A)']);
  });

  test.each([
    ['iPad⑤', 'iPad⑥', '〃（⑥）'],
    ['iPad⑥', '', '〃（⑥）'],
    ['iPad⑥', 'iPad⑤', '〃(６)'],
  ])('%s, %s, %s: the last is with whoever has ⑥', (...cells) => {
    const { devices } = planOf('タブレット', cells);
    expect(devices).toHaveLength(new Set(cells.filter((one) => /^i/.test(one))).size);
    expect(devices.find(([number]) => number === 'iPad⑥')?.[3]).toBe('共用：例田 次郎');
  });

  test('〃 with a number that none above has makes no device, nor does one that went on to another', () => {
    const { devices, left } = planOf('タブレット', ['iPad①', '〃（⑥）', 'iPad③→例山']);
    expect(devices.map(([number]) => number)).toEqual(['iPad①']);
    expect(left).toEqual([
      ['〃（⑥）', 'どの端末か、書いてありません'],
      ['iPad③→例山', 'いまも使う端末か、わかりません'],
    ]);
  });

  test('〃 under nothing, and a cell that can’t be read, are said: they make no device', () => {
    const { devices, plan } = planOf('タブレット', ['', '〃', '#REF!']);
    expect(devices).toEqual([]);
    expect(plan.besides.left).toEqual([
      expect.objectContaining({ text: '〃', line: 3, name: '見本 花子', why: '何と同じか、まだ決まっていません' }),
      expect.objectContaining({ text: '#REF!', line: 4 }),
    ]);
  });

  test('what stands in rows that have to be mended first is counted: it goes in with them', () => {
    const { plan } = planOf('所属,タブレット', [
      '知らない事業所,①',
      'みほん訪問看護ステーション,②',
      '知らない事業所,③',
    ]);
    expect([plan.besides.waiting, plan.besides.devices.map(({ value }) => value)]).toEqual([2, ['②']]);
  });

  test('a shared one that comes in again is known by its note', () => {
    const people = [
      aStaff({ id: 'p1', name: '見本 一郎', kana: 'みほん いちろう', officeId: 'o' }),
      aStaff({ id: 'p2', name: '見本 花子', kana: 'みほん はなこ', officeId: 'o' }),
    ];
    const devices = [aDevice({ id: 'd', officeId: 'o', assetNumber: '①', holderId: 'p1', note: '共用：見本 花子' })];
    const again = planOf('タブレット', ['①', '〃'], { people, devices });
    expect([again.devices, again.left]).toEqual([[], []]);
  });

  test('what isn’t certain stays out, and is said by name', () => {
    const { ids, devices, left, plan } = planOf('TRITRUS ID,タブレット', ['申請中,あり', 'tri-009,', 'tri-009,']);
    expect([ids, devices]).toEqual([[], []]);
    expect(left).toEqual([
      ['申請中', 'IDの形ではありません'],
      ['tri-009', '2人に同じIDがあります'],
      ['tri-009', '2人に同じIDがあります'],
      ['あり', 'どの端末か、書いてありません'],
    ]);
    expect(plan.besides.left[0]).toMatchObject({ name: '見本 一郎', line: 2, heading: 'TRITRUS ID' });
  });

  test.each(['①と共用', '①を共用', '①も使う', '①（共用）', '①共用'])('%s is of device ①', (cell) => {
    const { devices } = planOf('タブレット', ['①', cell, '②']);
    expect(devices.map(([number, , who]) => [number, who])).toEqual([
      ['①', '見本 一郎'],
      ['②', '例田 次郎'],
    ]);
  });

  test.each(['会社貸与', '個人貸与', '２台', '◎', 'タブ', '会社のﾀﾌﾞ', '共用'])(
    '%s says whose and what, not which: two people with it share no device',
    (cell) => {
      const { devices, left } = planOf('端末', [cell, cell]);
      expect(devices).toEqual([]);
      expect(left).toEqual([
        [cell, 'どの端末か、書いてありません'],
        [cell, 'どの端末か、書いてありません'],
      ]);
    },
  );

  test('of which network an ID is nobody knows where the office takes part in two and no heading says it', () => {
    const both = [enrolment, anEnrolment({ id: 'e2', officeId: 'o', packId: 'fukui-mimamori' })];
    expect(planOf('ID', ['tri-001'], { enrolments: both }).left).toEqual([
      ['tri-001', 'どのネットワークのIDか、わかりません'],
    ]);
    expect(planOf('みまもりSNS ID', ['tri-001'], { enrolments: both }).ids).toEqual([
      ['tri-001', 'fukui-mimamori', '見本 一郎'],
    ]);
  });

  test('what the ledger has already isn’t there twice, nor taken from whoever has it', () => {
    const one = aStaff({ id: 'p1', name: '見本 一郎', kana: 'みほん いちろう', officeId: 'o' });
    const other = aStaff({ id: 'p2', name: '例田 花', kana: 'れいだ はな', officeId: 'o' });
    const known = (holderId: string | null) => ({
      people: [one, other],
      accounts: [anAccount({ id: 'a', packId: 'nagareyama-tritrus', officeId: 'o', loginName: 'tri-001', holderId })],
      devices: [aDevice({ id: 'd', officeId: 'o', assetNumber: 'TB-01', holderId })],
    });
    const own = planOf('ID,タブレット', ['tri-001,TB-01'], known('p1'));
    expect([own.ids, own.devices, own.left]).toEqual([[], [], []]);
    const others = planOf('ID,タブレット', ['tri-001,TB-01'], known('p2'));
    expect([others.ids, others.devices]).toEqual([[], []]);
    expect(others.left.map(([text]) => text)).toEqual(['tri-001', 'TB-01']);
    // A device that lies in a drawer gets its person; whose the office's ID is isn't changed.
    const free = planOf('ID,タブレット', ['tri-001,TB-01'], known(null));
    expect([free.ids, free.devices.map(([, , name]) => name)]).toEqual([[], ['見本 一郎']]);
  });

  test('can be left out, all of them', () => {
    const { ids, devices, sentence } = planOf('ID,タブレット', ['tri-001,TB-01'], {}, { besides: false });
    expect([ids, devices]).toEqual([[], []]);
    expect(sentence).toBe('名簿.csv から 1人を取り込みました');
  });
});

describe('a column of a network', () => {
  test('says who uses it: ◎ and ○ do, 申請中 will, × does not, and an ID is one', () => {
    const { users, ids, left, sentence, reading } = planOf('TRITRUS', ['◎', '×', '申請中']);
    expect(reading.columns.find(({ from }) => from === 'TRITRUS')).toMatchObject({
      field: 'ownUse',
      why: '見出し「TRITRUS」と中の印から。台帳では、このネットワークを使う人になります',
    });
    expect(users).toEqual([
      ['見本 一郎', 'nagareyama-tritrus', ''],
      ['例田 次郎', 'nagareyama-tritrus', '申請中'],
    ]);
    expect([ids, left]).toEqual([[], []]);
    expect(sentence).toBe('名簿.csv から 3人と、ネットワークを使う人 2人を取り込みました');
    const mixed = planOf('TRITRUS利用', ['tri-001', '○', '－']);
    expect(mixed.ids).toEqual([['tri-001', 'nagareyama-tritrus', '見本 一郎']]);
    expect(mixed.users).toEqual([['見本 花子', 'nagareyama-tritrus', '']]);
  });

  test.each([
    '申',
    '（申）',
    '申込ずみ',
    'R9.1 申請予定',
    '1月に申込',
    '申請中（11/20提出）',
    '申請した(11/25)',
    'まだ（12月に申請）',
    '1月に申請する',
  ])('%s is of somebody who will use it', (text) => {
    const { users, left } = planOf('TRITRUS', ['tri-001', text, '○']);
    expect(users).toContainEqual(['見本 花子', 'nagareyama-tritrus', text]);
    expect(left).toEqual([]);
  });

  test('申請中 where the day of an ID would be says so, too', () => {
    const { users, ids, left } = planOf('職種,TRITRUS,TRITRUS登録', [
      '看護師,tri-001,R5.9.1',
      '看護師,,申請中',
      '事務,tri-003,R5.9.2',
    ]);
    expect(ids.map(([id]) => id)).toEqual(['tri-001', 'tri-003']);
    expect(users).toEqual([['見本 花子', 'nagareyama-tritrus', '申請中']]);
    expect(left).toEqual([]);
  });

  test.each([
    'みまもり＝みまもりSNSのID。「fk」のあとの数字だけ書いています',
    '※IDの fk は省略',
    '※IDは、「fk」を除いて書いています',
  ])('IDs that are written as numbers alone begin as the list says: %s', (words) => {
    const lines = [
      ...[
        '氏名,ふりがな,職種,みまもりSNS',
        '見本 一郎,みほん いちろう,看護師,10321',
        '例田 花,れいだ はな,事務,fk10322',
      ],
      ...['', `${words},,,`],
    ];
    const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
    const read = unwrap(readTable(raw, { today: TODAY, kind: 'staff', networks: NETWORKS }));
    const { besides } = planImport(read, aView({ offices: [office] }), noDecisions, TODAY);
    expect(besides.accounts.map(({ value }) => value)).toEqual(['fk10321', 'fk10322']);
  });

  test.each([
    ['みまもりSNS(@himawari略)', 'sato.y', 'sato.y@himawari'],
    ['みまもりSNS（○○@himawari）', 'sato.y', 'sato.y@himawari'],
    ['みまもりSNS（@himawariまで記入）', 'sato.y', 'sato.y'],
    ['みまもりSNS ID（例：abc@himawari）', 'sato.y', 'sato.y'],
    ['みまもりSNS ID（mm）', '00131', 'mm00131'],
    ['みまもりSNS ID（mmは略）', '00131', 'mm00131'],
    ['みまもりSNS ID（mm）', 'mm00131', 'mm00131'],
    ['みまもりSNS ID（sns）', '00131', '00131'],
    ['みまもりSNS ID（kaipoke）', '00131', '00131'],
  ])('%s above %s says how its IDs begin or end', (heading, written, whole) => {
    const { plan } = planOf(heading, [written, '申請中', '－']);
    expect(plan.besides.accounts.map(({ value }) => value)).toEqual([whole]);
  });

  test('a list of IDs says what it made of them', () => {
    const rows = [['ID（fk）', '氏名'], ...['101', '102'].map((id) => [id, '見本 一郎'])];
    const read = unwrap(
      readTable(aBook(aSheet('みまもりSNS', rows)), { today: TODAY, kind: 'account', networks: NETWORKS }),
    );
    const [row] = planImport(read, aView({ offices: [office] }), noDecisions, TODAY).rows;
    expect(row?.cells['loginName']).toMatchObject({ after: 'fk101', notes: [{ code: 'note/whole-id' }] });
  });

  test('a number below a phone that was lent is its own, and one alone is a phone', () => {
    const lines = [
      '"社用スマホ\n070-0000-2301"',
      '"社用スマホ\n070-0000-2303\nタブレット4(Lenovo)"',
      '"スマホ(黒)\n070-0000-2304"',
      '070-0000-2305',
    ];
    const raw = [
      '氏名,ふりがな,職種,貸与品',
      ...lines.map((one, at) => `見本 ${'一二三四'[at]}郎,みほん,看護師,${one}`),
    ];
    const file = unwrap(readRawWorkbook(new TextEncoder().encode(raw.join('\n')), '名簿.csv'));
    const read = unwrap(readTable(file, { today: TODAY, kind: 'staff', columns: { D: 'ownDevice' } }));
    const { besides } = planImport(read, aView({ offices: [office] }), noDecisions, TODAY);
    expect(besides.devices.map(({ value, kind, also }) => [value, kind, also])).toEqual([
      ['社用スマホ 070-0000-2301', 'phone', []],
      ['社用スマホ 070-0000-2303', 'phone', []],
      ['タブレット4(Lenovo)', 'tablet', []],
      ['スマホ(黒) 070-0000-2304', 'phone', []],
      ['070-0000-2305', 'phone', []],
    ]);
    expect(besides.left).toEqual([]);
  });

  test('an ID beside 停止 below its network is no more', () => {
    const { ids, left } = planOf('職種,TRITRUS,ID', ['看護師,○,tri-001', '事務,停止,tri-002', '事務,×,']);
    expect(ids.map(([id]) => id)).toEqual(['tri-001']);
    expect(left).toEqual([['tri-002', '止めたか休止中のIDのようなので、作りません']]);
  });

  test('an ID behind a ○, or in its brackets, is the ID', () => {
    const { ids, users, left } = planOf('みまもりSNS', ['○ sato-y', '有（mm-0002）', '○'], {
      enrolments: [anEnrolment({ id: 'f', officeId: 'o', packId: 'fukui-mimamori' })],
    });
    expect(ids).toEqual([
      ['sato-y', 'fukui-mimamori', '見本 一郎'],
      ['mm-0002', 'fukui-mimamori', '見本 花子'],
    ]);
    expect(users).toEqual([['例田 次郎', 'fukui-mimamori', '']]);
    expect(left).toEqual([]);
    const headed = planOf('TRITRUS ID', ['○ tri-001', '◎tri-002（R5.6.1）', '× tri-003']);
    expect(headed.ids.map(([login]) => login)).toEqual(['tri-001', 'tri-002']);
    expect(headed.left).toMatchObject([['× tri-003', expect.any(String)]]);
  });

  test('IDs of two networks in two columns are each of their own; a third is told', () => {
    const both = { enrolments: [enrolment, anEnrolment({ id: 'f', officeId: 'o', packId: 'fukui-mimamori' })] };
    const { ids, reading } = planOf('TRITRUS ID,みまもりSNS ID,FiNE-LINK ID', ['tri-001,mm-7,fl-1', ',mm-8,'], both);
    expect(ids).toEqual([
      ['tri-001', 'nagareyama-tritrus', '見本 一郎'],
      ['mm-7', 'fukui-mimamori', '見本 一郎'],
      ['mm-8', 'fukui-mimamori', '見本 花子'],
    ]);
    expect(reading.columns.at(-1)).toMatchObject({ field: null, why: expect.stringContaining('ほかにもあります') });
  });

  test('a second column of IDs goes in only where its heading names another network', () => {
    for (const head of ['TRITRUS ID,カイポケID', 'TRITRUS ID,TRITRUS ログインID']) {
      const { ids, left } = planOf(head, ['tri-001,kp-1']);
      expect(ids).toEqual([['tri-001', 'nagareyama-tritrus', '見本 一郎']]);
      expect(left).toMatchObject([['kp-1', expect.any(String)]]);
    }
  });

  test('adds nobody who has an ID of it, in the list or in the ledger', () => {
    const known = aStaff({ id: 'k', name: '見本 花子', kana: 'みほん はなこ', officeId: 'o' });
    const account = anAccount({ packId: 'nagareyama-tritrus', officeId: 'o', holderId: 'k', loginName: '' });
    const { users, ids } = planOf('TRITRUS ID,TRITRUS', ['tri-001,○', ',○', ',×'], {
      people: [known],
      accounts: [account],
    });
    expect([ids.length, users]).toEqual([1, []]);
  });

  test('of a network in which the office takes no part nobody is put in, and so it is said; where nobody has said so yet it takes part', () => {
    const declined = anEnrolment({ id: 'l', officeId: 'o', packId: 'line-works', status: 'declined' });
    const rows = ['○,○', '×,△', '○,×'];
    const { users, left } = planOf('LINE WORKS,TRITRUS', rows, { enrolments: [enrolment, declined] });
    expect(planOf('LINE WORKS,TRITRUS', rows).users).toEqual([
      ['見本 一郎', 'line-works', ''],
      ['見本 一郎', 'nagareyama-tritrus', ''],
      ['例田 次郎', 'line-works', ''],
    ]);
    expect(users).toEqual([['見本 一郎', 'nagareyama-tritrus', '']]);
    expect(left).toEqual([
      ['○', '事業所が、このネットワークに参加していません'],
      ['△', '使うかどうか、わかりません'],
      ['○', '事業所が、このネットワークに参加していません'],
    ]);
    const both = planOf('LINE WORKS,TRITRUS', ['○,○', '×,○', '○,×'], {
      enrolments: [enrolment, anEnrolment({ id: 'l', officeId: 'o', packId: 'line-works' })],
    });
    expect(both.users).toEqual([
      ['見本 一郎', 'line-works', ''],
      ['見本 一郎', 'nagareyama-tritrus', ''],
      ['見本 花子', 'nagareyama-tritrus', ''],
      ['例田 次郎', 'line-works', ''],
    ]);
  });

  test('is none where words stand below it, or another heading above marks', () => {
    for (const [head, cells] of [
      ['TRITRUS', ['研修済みです', '', '']],
      ['喀痰吸引', ['○', '×', '']],
      ['流山市', ['○', '×', '']],
    ] as const)
      expect(planOf(head, cells).users).toEqual([]);
  });
});

describe('what isn’t certain', () => {
  /** 元の値 of everybody, after the list was taken. */
  const keptOf = (head: string, rows: readonly string[], given: Partial<Ledger> = {}) => {
    const { plan } = planOf(head, rows, given);
    const ledger = aView({ offices: [office], enrolments: [enrolment], ...given });
    const { updates } = importUpdates(plan, ledger, '名簿.csv', () => crypto.randomUUID());
    return updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
  };

  test('is kept with whom it stood, until somebody has seen to it', () => {
    const people = keptOf('TRITRUS,タブレット', ['△,共用', '○,①', '○,PC']);
    expect(people.map(({ originals }) => originals ?? [])).toEqual([
      [
        { field: 'ownUse', text: '△', column: 'TRITRUS' },
        { field: 'ownDevice', text: '共用', column: 'タブレット' },
      ],
      [],
      [{ field: 'ownDevice', text: 'PC', column: 'タブレット' }],
    ]);
    const [first] = people;
    expect(lackingOriginals(first!).map(({ text }) => text)).toEqual(['△', '共用']);
    expect(valueText('originals', first!.originals)).toBe('TRITRUS「△」、タブレット「共用」');
    const seen = first!.originals!.reduce((person, one) => withFineOriginal(person, one), first!);
    expect(openOriginals(seen)).toEqual([]);
    // Said to be fine, or known still: the same list again says nothing new.
    expect(keptOf('TRITRUS,タブレット', ['△,共用', '○,①', '○,PC'], { people: [seen, ...people.slice(1)] })).toEqual([]);
  });

  test('keeps what else is said of a device: its own columns, and the phone that goes with it', () => {
    const devices = [aDevice({ id: 'd', officeId: 'o', assetNumber: 'S1', kind: 'phone', holderId: 'x' })];
    const [person] = keptOf('スマホ端末,機種,会社携帯', ['S1,AQUOS,080-0000-0001'], { devices });
    expect(valueText('originals', person!.originals)).toMatch(/^スマホ端末「S1」（.*AQUOS.*080-0000-0001/);
  });

  test('of whoever the ledger knows goes beside what is kept there', () => {
    const known = aStaff({ id: 'k', name: '見本 一郎', kana: 'みほん いちろう', officeId: 'o', phone: '' });
    const before = { ...known, originals: [{ field: 'phone', text: '04-71' }] };
    expect(keptOf('タブレット', ['共用'], { people: [before] })).toMatchObject([
      {
        id: 'k',
        originals: [
          { field: 'phone', text: '04-71' },
          { field: 'ownDevice', text: '共用' },
        ],
      },
    ]);
  });

  test('is nothing of theirs where their office takes no part, and nothing where all of it is left out', () => {
    expect(keptOf('LINE WORKS', ['○', '×', '○']).map(({ originals }) => originals ?? [])).toEqual([[], [], []]);
    const { plan } = planOf('タブレット', ['共用'], {}, { besides: false });
    const { updates } = importUpdates(plan, aView({ offices: [office] }), '名簿.csv', () => 'new');
    expect(updates.flatMap(({ after }) => ('originals' in after && after.originals) || [])).toEqual([]);
  });
});

describe('① of two offices', () => {
  const day = anOffice({ id: 'd', name: 'みほんデイサービス' });
  const head = '氏名,ふりがな,所属,タブレット';
  /** A sheet of each office, of which two people each have ① and ②. */
  const devicesOf = (sheets: Record<string, readonly string[]>, given: Partial<Ledger> = {}, names = {}) => {
    const workbookOf = (rows: readonly string[]) =>
      unwrap(readRawWorkbook(new TextEncoder().encode([head, ...rows].join('\n')), '名簿.csv'));
    const made = Object.entries(sheets).map(([name, rows]) => ({ ...workbookOf(rows).sheets[0]!, name }));
    const reading = unwrap(
      readTable({ ...workbookOf([]), sheets: made }, { today: TODAY, kind: 'staff', networks: NETWORKS }),
    );
    const ledger = aView({ offices: [office, day], enrolments: [enrolment], ...given });
    const plan = planImport(reading, ledger, { ...noDecisions, ...names }, TODAY);
    let count = 0;
    const { updates } = importUpdates(plan, ledger, '名簿.xlsx', () => `new-${(count += 1)}`);
    const devices = updates.flatMap((one) => (one.table === 'devices' ? [one.after] : []));
    return { plan, devices: devices.map(({ assetNumber, officeId, note }) => [assetNumber, officeId, note]) };
  };
  const nurses = (one: string, two = one): string[] => [
    `見本 一郎,みほん いちろう,みほん訪問看護ステーション,${one}`,
    `見本 花子,みほん はなこ,みほん訪問看護ステーション,${two}`,
  ];
  const carers = (one: string, two = one): string[] => [
    `例田 次郎,れいだ じろう,みほんデイサービス,${one}`,
    `例田 三枝,れいだ みえ,みほんデイサービス,${two}`,
  ];

  test.each([
    '①',
    '1',
    '１',
    '1号機',
    '2番',
    'No.3',
    'A',
    'Ａ号',
    'iPad①',
    'iPad 2',
    'タブレット1',
    'ﾀﾌﾞﾚｯﾄ②',
    '端末A',
    '(1)',
    'iPad-1',
  ])('%s on the sheets of two offices is two devices', (number) => {
    const { devices, plan } = devicesOf({ 訪看: nurses(number), デイ: carers(number) }, {}, { deviceKind: 'tablet' });
    expect(devices).toEqual([
      [expect.any(String), 'o', '共用：見本 花子'],
      [expect.any(String), 'd', '共用：例田 三枝'],
    ]);
    expect(plan.besides.devices.some(({ isOfSeveral }) => isOfSeveral)).toBe(false);
  });

  test.each(['iPad-003', 'TB-01', '0012', 'PC-1', 'T001', 'DMPX1234'])(
    '%s is one of the corporation, wherever it stands, and that it is of two offices is said',
    (number) => {
      const { devices, plan } = devicesOf({ 訪看: nurses(number), デイ: carers(number) }, {}, { deviceKind: 'tablet' });
      expect(devices).toEqual([[number, 'o', '共用：見本 花子、例田 次郎、例田 三枝']]);
      expect(plan.besides.devices).toMatchObject([{ isOfSeveral: true }]);
    },
  );

  test('on one sheet is one, and that is said; on two sheets of one office it is one', () => {
    const mixed = devicesOf({ 名簿: [...nurses('①', ''), ...carers('①', '')] });
    expect(mixed.devices).toEqual([['①', 'o', '共用：例田 次郎']]);
    expect(mixed.plan.besides.devices).toMatchObject([{ isOfSeveral: true }]);
    const [one = '', two = ''] = nurses('①');
    expect(devicesOf({ 常勤: [one], 非常勤: [two] }).devices).toEqual([['①', 'o', '共用：見本 花子']]);
  });

  test('of which most are of one office is of that one, whoever stands first', () => {
    const { devices, plan } = devicesOf({ 名簿: [...nurses('TB-07', ''), ...carers('TB-07', 'TB-07')] });
    expect(devices).toEqual([['TB-07', 'd', '共用：見本 一郎、例田 三枝']]);
    expect(plan.besides.devices).toMatchObject([{ officeId: 'd', isOfSeveral: true }]);
  });

  test('is the office’s by whose service it is called, where as many of another one have it', () => {
    const [carer = ''] = carers('訪看PC1');
    const [nurse = ''] = nurses('訪看PC1');
    for (const sheets of [
      { デイ: [carer], 訪看: [nurse] },
      { 訪看: [nurse], デイ: [carer] },
    ])
      expect(devicesOf(sheets).devices).toEqual([['訪看PC1', 'o', '共用：例田 次郎']]);
  });

  test('of the ledger is that of the same office alone, or of whoever has it', () => {
    const known = [
      aDevice({ id: 'x', assetNumber: '①', officeId: 'd', holderId: null }),
      aDevice({ id: 'y', assetNumber: 'TB-01', officeId: 'd', holderId: null }),
    ];
    const { plan } = devicesOf({ 訪看: nurses('①', 'TB-01') }, { devices: known });
    expect(plan.besides.devices.map(({ value, recordId }) => [value, recordId])).toEqual([
      ['①', null],
      ['TB-01', 'y'],
    ]);
    const [own] = known;
    const people = [aStaff({ id: 'p', name: '見本 一郎', kana: 'みほん いちろう', officeId: 'o' })];
    expect(devicesOf({ 訪看: nurses('①', '') }, { people, devices: [{ ...own!, holderId: 'p' }] }).devices).toEqual([]);
  });
});

describe('what columns say more of an ID or a device beside somebody', () => {
  const idsOf = ({ updates }: ReturnType<typeof planOf>): unknown[] =>
    updates.flatMap((one) =>
      one.table === 'accounts' ? [[one.after.loginName, one.after.issuedOn, one.after.startedOn]] : [],
    );

  test.each(['登録日', 'ID登録日', 'TRITRUS登録日', '発行日', 'ID届いた日', 'IDが来た日'])(
    '%s is when the ID was issued',
    (head) => {
      const found = planOf(`職種,TRITRUS ID,メール,${head}`, ['看護師,tri-001,a@example.jp,R3.5.10', '事務,なし,,']);
      expect(idsOf(found)).toEqual([['tri-001', '2021-05-10', null]]);
    },
  );

  test('もらった日 is that of the ID right behind which it stands, and else of nobody knows what', () => {
    const row = ['看護師,tri-001,R3.5.10', '事務,なし,'];
    expect(idsOf(planOf('職種,TRITRUS,もらった日', row))).toEqual([['tri-001', '2021-05-10', null]]);
    const apart = planOf('職種,TRITRUS,メール,もらった日', ['看護師,tri-001,a@example.jp,R3.5.10', '事務,なし,,']);
    expect(idsOf(apart)).toEqual([['tri-001', null, null]]);
  });

  test('SNS登録日 is of みまもりSNS ID', () => {
    const { reading } = planOf('職種,みまもりSNS ID,メール,SNS登録日', [
      '看護師,fk-001,a@example.jp,R3.5.10',
      '事務,なし,,',
    ]);
    expect(reading.columns.at(-1)?.field).toBe('idIssuedOn');
  });

  test.each(['開始日', 'いつから'])('%s behind the ID is when it was used first', (head) => {
    expect(idsOf(planOf(`職種,TRITRUS,${head}`, ['看護師,tri-001,R5.6.1', '事務,なし,']))).toEqual([
      ['tri-001', null, '2023-06-01'],
    ]);
  });

  test('利用開始日 is when it was used first; of two networks each ID has the day behind it', () => {
    expect(idsOf(planOf('職種,ID,利用開始日', ['看護師,tri-001,令和5年6月1日', '事務,なし,']))).toEqual([
      ['tri-001', null, '2023-06-01'],
    ]);
    const two = planOf('職種,TRITRUS ID,TRITRUS登録,LINE WORKS,LW登録', [
      '看護師,tri-001,R5.9.1,a@mihon,R6.3.1',
      '事務,tri-002,R5.9.2,b@mihon,R6.3.2',
    ]);
    expect(idsOf(two)).toEqual([
      ['tri-001', '2023-09-01', null],
      ['a@mihon', '2024-03-01', null],
      ['tri-002', '2023-09-02', null],
      ['b@mihon', '2024-03-02', null],
    ]);
  });

  test('a day without an ID is told and kept; in a list without IDs, or behind a 資格, it is of something else', () => {
    expect(planOf('職種,ID,登録日', ['看護師,なし,R3.5.10', '事務,tri-002,R3.5.11']).left).toEqual([
      ['R3.5.10', 'どのIDや端末のことか、わかりません'],
    ]);
    const fieldOf = (head: string, row: string): unknown =>
      planOf(head, [row, row]).reading.columns.find(({ from }) => from === '登録日')?.field;
    expect(fieldOf('職種,登録日', '看護師,R3.5.10')).toBe(null);
    expect(fieldOf('職種,ID,免許,登録日', '看護師,,あり,R3.5.10')).toBe(null);
  });

  test('種類, 機種 and 証明書期限 are the device’s', () => {
    const { updates, left } = planOf('職種,端末管理番号,端末種類,機種,電子証明書期限', [
      '看護師,T-01,タブレット,iPad,2027/5/31',
      '看護師,T-02,PC,見本PC,故障',
      '事務,,,,',
    ]);
    const devices = updates.flatMap((one) => (one.table === 'devices' ? [one.after] : []));
    expect(
      devices.map(({ assetNumber, kind, model, system, certificateExpiresOn }) => [
        ...[assetNumber, kind, model, system, certificateExpiresOn],
      ]),
    ).toEqual([
      ['T-01', 'tablet', 'iPad', 'ios', '2027-05-31'],
      ['T-02', 'pc', '見本PC', null, null],
    ]);
    expect(left.map(([text]) => text)).toEqual(['故障']);
  });

  test('several columns of devices are all taken; the number of a phone stays with it', () => {
    const { devices, left, reading } = planOf('職種,個人携帯,会社スマホ,会社スマホ番号,タブレット,PC', [
      '看護師,090-0000-0001,S1,080-0000-0091,T1,ノート1',
      '看護師,090-0000-0002,返却済(S5),,T1(共),ノート2(共)',
      '事務,090-0000-0003,―,,,ノート2',
    ]);
    expect(devices).toEqual([
      ['S1', 'phone', '見本 一郎', '電話番号：080-0000-0091'],
      ['T1', 'tablet', '見本 一郎', '共用：見本 花子'],
      ['ノート1', 'pc', '見本 一郎', ''],
      ['ノート2', 'pc', '例田 次郎', '共用：見本 花子'],
    ]);
    expect(left).toEqual([['返却済(S5)', 'いまも使う端末か、わかりません']]);
    expect(reading.columns.find(({ from }) => from === '個人携帯')?.field).toBe('phone');
  });

  test('端末TEL behind them is theirs where another column has the people’s own', () => {
    const { devices, left, reading } = planOf('職種,貸与端末,端末TEL,本人連絡先', [
      '看護師,スマホ1,080-0000-0091,090-0000-0001',
      '看護師,ノートPC(診察室1),,090-0000-0002',
      '事務,医務室PC,080-0000-0092,090-0000-0003',
    ]);
    expect(reading.columns.map(({ field }) => field).slice(-3)).toEqual(['ownDevice', 'phoneOfDevice', 'phone']);
    expect(devices.map(([number, kind]) => [number, kind])).toEqual([
      ['スマホ1', 'phone'],
      ['ノートPC(診察室1)', 'pc'],
      ['医務室PC', 'pc'],
    ]);
    expect(devices[0]?.[3]).toBe('電話番号：080-0000-0091');
    expect(devices[2]?.[3]).toContain('電話番号：080-0000-0092');
    expect(left).toEqual([]);
    expect(labelsIn('医務室PC\n(菅原さんと共用)\nT-01')).toEqual(['医務室PC(菅原さんと共用)', 'T-01']);
  });

  test('端末TEL behind 端末 and its number is not their own', () => {
    const { devices, reading } = planOf('職種,携帯,端末,端末No,端末TEL', [
      '看護師,090-0000-0001,iPad,SF-01,070-0000-0091',
      '事務,090-0000-0002,スマホ,SF-11,080-0000-0092',
    ]);
    expect(reading.rows.map(({ values }) => values['phone'])).toEqual(['090-0000-0001', '090-0000-0002']);
    expect(devices.map(([number, kind, , note]) => [number, kind, note])).toEqual([
      ['SF-01', 'tablet', '電話番号：070-0000-0091'],
      ['SF-11', 'phone', '電話番号：080-0000-0092'],
    ]);
  });

  test.each(['携帯（法人）', '携帯（会社）', '携帯（貸与）', 'スマホ(社用)', '法人スマホ番号', '会社用携帯'])(
    '%s beside 貸出タブレット is a phone of the office, and no number of the tablet',
    (head) => {
      const found = planOf(`職種,貸出タブレット,${head}`, ['看護師,iPad①,090-0000-0091', '事務,,090-0000-0092']);
      expect(found.devices.map(([number, kind, , note]) => [number, kind, note])).toEqual([
        ['iPad①', 'tablet', ''],
        ['090-0000-0091', 'phone', ''],
        ['090-0000-0092', 'phone', ''],
      ]);
      expect(found.left).toEqual([]);
    },
  );

  test.each(['貸出タブレット等', '貸与端末など', '支給スマホ等', '貸出機器', '貸与タブレット・スマホ等'])(
    '%s: whoever has one phone by name and one number of the office’s has one device, an iPad is another',
    (head) => {
      const found = planOf(`個人携帯,${head},会社携帯`, [
        '090-0000-0001,スマホ1号,080-0000-0091',
        '090-0000-0002,iPad②,080-0000-0092',
        '090-0000-0003,携帯3,080-0000-0093',
      ]);
      expect(found.devices).toEqual([
        ['スマホ1号', 'phone', '見本 一郎', '電話番号：080-0000-0091'],
        ['iPad②', 'tablet', '見本 花子', ''],
        ['080-0000-0092', 'phone', '見本 花子', ''],
        ['携帯3', 'phone', '例田 次郎', '電話番号：080-0000-0093'],
      ]);
      expect(found.left).toEqual([]);
    },
  );

  test('管理番号 behind 貸与端末 tells one from the next, and 同左交付日 is of the ID before it', () => {
    const { devices, left, reading } = planOf('職種,TRITRUS ID,同左交付日,貸与端末,管理番号,内線', [
      '看護師,tri-001,R5.9.1,ノートPC,HN-01,101',
      '看護師,tri-002,R5.9.2,iPad（看護共用）,HP-05,102',
      '事務,tri-003,R5.9.3,iPad（看護共用）,HP-05,103',
    ]);
    expect(reading.columns.map(({ field }) => field).slice(3, 7)).toEqual([
      ...['ownLogin', 'idIssuedOn', 'deviceModel', 'ownDevice'],
    ]);
    expect(devices.map(([number, kind]) => [number, kind])).toEqual([
      ['HN-01', 'pc'],
      ['HP-05', 'tablet'],
    ]);
    expect(left).toEqual([]);
  });

  test('端末番号 beside 端末名 is the same device', () => {
    const { devices } = planOf('職種,端末名,端末番号', ['看護師,見本タブレット,TB-1', '事務,見本パソコン,PC-2']);
    expect(devices).toHaveLength(2);
  });
});

describe('what stands behind an ID in brackets', () => {
  const enrolments = [enrolment, anEnrolment({ id: 'f', officeId: 'o', packId: 'tsuruoka-finelink' })];
  const fine = {
    id: 'tsuruoka-finelink',
    name: '鶴岡市 FiNE-LINK PLUS',
    words: ['FiNE-LINK PLUS'],
    givesOfficeOne: true,
  };
  const accountsOf = (head: string, first: string, second: string) => {
    const lines = [`氏名,ふりがな,${head}`, `例山 一郎,れいやま いちろう,${first}`, `例田 花,れいだ はな,${second}`];
    const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
    const words = [...NETWORKS, 'FiNE-LINK PLUS'];
    const reading = unwrap(readTable(raw, { today: TODAY, kind: 'staff', networks: words }));
    const ledger = aView({ offices: [office], enrolments }, { networks: [...networks, fine] });
    return planImport(reading, ledger, noDecisions, TODAY).besides.accounts.map(
      ({ value, packId, holder, remark, facts }) => [value, packId, holder?.id, remark, facts?.values['issuedOn']],
    );
  };

  test('is the day of it, or a remark', () => {
    expect(accountsOf('TRITRUS ID/登録日', 'tri-001 (R5.6.1)', 'tri-002（再発行）')).toEqual([
      ['tri-001', 'nagareyama-tritrus', undefined, '', '2023-06-01'],
      ['tri-002', 'nagareyama-tritrus', undefined, '再発行', undefined],
    ]);
  });

  test('or that it is the office’s: one for all of them, of nobody', () => {
    const shared = [['mihon-hk', 'tsuruoka-finelink', null, '事業所で1つ、使う人：例山 一郎、例田 花', undefined]];
    expect(accountsOf('FiNE-LINK PLUS', 'mihon-hk（事業所で1つ）', '〃')).toEqual(shared);
    // Of a network that gives an office one, nobody has to say so.
    expect(accountsOf('FiNE-LINK PLUS', 'mihon-hk', 'mihon-hk')).toEqual([
      ['mihon-hk', 'tsuruoka-finelink', null, '使う人：例山 一郎、例田 花', undefined],
    ]);
    expect(accountsOf('TRITRUS', 'tri-001', 'tri-001')).toEqual([]);
  });

  test('or those words stand beside it without any', () => {
    const shared = [['mihon-hk', 'tsuruoka-finelink', null, '居宅共通、使う人：例山 一郎、例田 花', undefined]];
    expect(accountsOf('FiNE-LINK PLUS', '居宅共通 mihon-hk', '居宅共通　mihon-hk')).toEqual(shared);
    expect(accountsOf('FiNE-LINK PLUS', 'mihon-hk 居宅共通', '〃')).toEqual(shared);
    // Said of one of them, it is so of each who has it.
    const one = [['tri-001', 'nagareyama-tritrus', null, '事業所ID、使う人：例山 一郎、例田 花', undefined]];
    expect(accountsOf('TRITRUS', '事業所ID：tri-001', 'tri-001')).toEqual(one);
  });
});
