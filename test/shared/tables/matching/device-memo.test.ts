import { describe, expect, it, test } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import { openOriginals } from '@shared/ledger/fields/originals';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { anOffice } from '../../../builders/organization';
import { aDevice, aStaff } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, TODAY, written } from './planning';

type Lines = Parameters<typeof aSheet>[1];

const offices = [
  anOffice({ id: 'day', name: 'デイサービスひなた' }),
  anOffice({ id: 'visit', name: '訪問介護ひなた' }),
];
const people = ['佐藤 恵', '山田 花子'].map((name) => aStaff({ id: name, name, kana: '', officeId: 'day' }));

function taken(rows: Lines, given: Partial<Ledger> = {}, decisions: Partial<ImportDecisions> = {}) {
  const ledger = aView({ offices, people, ...given });
  const reading = unwrap(readTable(aBook(aSheet('端末一覧', rows)), { today: TODAY, networks: ['FiNE-LINK PLUS'] }));
  const plan = planImport(reading, ledger, { ...noDecisions, ...decisions }, TODAY);
  const fields = Object.fromEntries(reading.columns.map(({ from, field }) => [from, field]));
  return { reading, plan, fields, after: written(plan, ledger) };
}

const memosOf = (found: ReturnType<typeof taken>) => found.after.devices.map(({ note }) => note);

/** One device of 佐藤 恵, with one column more. */
const withColumn = (heading: string, cell: string): Lines => [
  ['管理番号', '種類', '使う人', heading],
  ['T-1', 'iPad', '佐藤 恵', cell],
];

describe('the day on which somebody got a device, and when it was bought', () => {
  it.each(['渡した日', '貸与日', '貸与年月日', '配布日', '貸出日', '使用開始日'])(
    '%s is kept with its user',
    (heading) => {
      expect(memosOf(taken(withColumn(heading, 'R6.4.1')))).toEqual([`${heading}：R6.4.1（佐藤 恵）`]);
    },
  );

  it.each(['購入日', '購入年月日', '端末購入日', '入れた日', '設置日'])('%s is the device’s own', (heading) => {
    const found = taken(withColumn(heading, '2024/4/1'));
    expect(memosOf(found)).toEqual([`${heading}：R6.4.1`]);
    expect(found.reading.columns.at(-1)?.why).toContain('メモに残します');
  });

  it.each([
    ['証明書を入れた日', 'certificateInstalledOn'],
    ['VPN利用開始日', 'vpnOn'],
    ['購入先', null],
    ['貸与先', null],
    ['リース開始日', null],
  ])('%s stays what it was', (heading, field) => {
    expect(taken(withColumn(heading, 'R6.4.1')).fields[heading]).toBe(field);
  });

  it('says below 〃 what the line above says, though it is no day', () => {
    const rows: Lines = [
      ['管理番号', '種類', '使う人', '買った日'],
      ['T-1', 'iPad', '佐藤 恵', 'R6.2'],
      ['T-2', 'iPad', '佐藤 恵', '〃'],
      ['T-3', 'iPad', '佐藤 恵', '〃'],
    ];
    expect(memosOf(taken(rows))).toEqual(['買った日：R6.2', '買った日：R6.2', '買った日：R6.2']);
  });

  it('asks nobody what can’t be read as a day', () => {
    const found = taken(withColumn('渡した日', 'R5年の春ごろ'));
    expect(found.plan.values).toEqual([]);
    expect(memosOf(found)).toEqual(['渡した日：R5年の春ごろ（佐藤 恵）']);
  });

  it('goes with each user of a device in several lines, beside the memo of the row', () => {
    const rows: Lines = [
      ['管理番号', '種類', '使う人', '渡した日', '置き場所', '備考'],
      ['T-1', 'iPad', '佐藤 恵', 'R6.4.1', '棚', 'SIMあり'],
      ['〃', '〃', '山田 花子', 'R7.10.1', '〃', ''],
    ];
    expect(memosOf(taken(rows))).toEqual([
      'SIMあり\n共用：山田 花子\n渡した日：R6.4.1（佐藤 恵）\n渡した日：R7.10.1（山田 花子）\n置くところ：棚',
    ]);
  });

  it('comes in the place of another day of the same user, and beside that of whoever had it before', () => {
    const note = '傷あり\n渡した日：R5.4.1（佐藤 恵）\n渡した日：R4.4.1（鈴木 一郎）';
    const before = aDevice({ id: 't', kind: 'tablet', assetNumber: 'T-1', holderId: '佐藤 恵', officeId: 'day', note });
    const found = taken(withColumn('渡した日', 'R6.4.1'), { devices: [before] });
    expect(memosOf(found)).toEqual(['傷あり\n渡した日：R4.4.1（鈴木 一郎）\n渡した日：R6.4.1（佐藤 恵）']);
    expect(taken(withColumn('渡した日', 'R6.4.1'), { devices: [...found.after.devices] }).plan.counts.same).toBe(1);
  });
});

describe('where a device lies', () => {
  it.each(['置き場所', '置場所', '保管場所', '設置場所'])('%s is kept in the words of the ledger', (heading) => {
    const found = taken(withColumn(heading, '事務所の棚'));
    expect(found.reading.questions).toEqual([]);
    expect(memosOf(found)).toEqual(['置くところ：事務所の棚']);
  });

  it('is no second office beside one', () => {
    const found = taken([
      ['管理番号', '種類', '使う人', '事業所', '保管場所'],
      ['T-1', 'iPad', '佐藤 恵', 'デイサービスひなた', 'ひなた'],
    ]);
    expect(found.fields).toMatchObject({ 事業所: 'office', 保管場所: 'keptAt' });
    expect(found.reading.questions).toEqual([]);
  });

  it('is the office where offices stand there and nowhere else', () => {
    const found = taken(withColumn('保管場所', '訪問介護ひなた'));
    expect(found.fields['保管場所']).toBe('office');
    expect(found.after.devices[0]).toMatchObject({ officeId: 'visit', note: '' });
  });

  it.each(['何', '品', 'これは'])('beside 置いてある所 and 証明書いつまで a column %s holds the kinds', (heading) => {
    const found = taken([
      ['シール番号', heading, '機種', '使っている人', '置いてある所', '証明書いつまで'],
      ['T-1', 'タブレット', 'iPad 第9世代', '佐藤 恵', '訪問介護ひなた', 'R9.3.31'],
      ['T-2', '〃', '〃', '山田 花子', '〃', '〃'],
      ['P-1', 'ノートPC', 'dynabook', '山田 花子', 'デイサービスひなた', ''],
    ]);
    expect(found.fields).toMatchObject({ [heading]: 'kind', 機種: 'model', 置いてある所: 'office' });
    expect(found.after.devices.map((one) => [one.kind, one.officeId, one.certificateExpiresOn])).toEqual([
      ['tablet', 'visit', '2027-03-31'],
      ['tablet', 'visit', '2027-03-31'],
      ['pc', 'day', null],
    ]);
  });

  it.each([
    ['保管場所', '本部 金庫', '置くところ：本部 金庫'],
    ['事業所', 'デイ 事務所', '事業所：デイ 事務所'],
    ['事業所', '通所の2階', '事業所：通所の2階'],
    ['事業所', 'デイ・訪介', '事業所：デイ・訪介'],
    ...['デイ', 'ひなた', 'デイひなた', '通所', 'ひなた（デイ）', 'デイサービス ひなた'].map((word) => [
      '事業所',
      word,
      '',
    ]),
  ])('%s 「%s」, said to be an office, stays in its words where they say more: %s', (heading, word, line) => {
    const rows = [...withColumn(heading, word), ['T-2', 'iPad', '山田 花子', 'デイサービスひなた']];
    const found = taken(rows, {}, { offices: { [word]: 'day' } });
    expect(found.fields[heading]).toBe('office');
    expect(memosOf(found)).toEqual([line, '']);
    expect(found.after.devices[0]?.officeId).toBe('day');
  });

  it('takes the place of where it lay before', () => {
    const note = '置くところ：金庫';
    const before = aDevice({ id: 't', kind: 'tablet', assetNumber: 'T-1', holderId: '佐藤 恵', officeId: 'day', note });
    expect(memosOf(taken(withColumn('保管場所', '2階'), { devices: [before] }))).toEqual(['置くところ：2階']);
  });

  describe('says its office, where nothing else does', () => {
    const of = (word: string, holder = '', decisions: Partial<ImportDecisions> = {}, given: Partial<Ledger> = {}) => {
      const rows: Lines = [
        ['管理番号', '種類', '使う人', '置き場所'],
        ['T-1', 'iPad', holder, word],
      ];
      const [row] = taken(rows, given, decisions).plan.rows;
      return row?.cells['office'];
    };

    it.each([
      ['デイ', 'day'],
      ['訪問介護', 'visit'],
      ['ヘルパー', 'visit'],
      ['デイ　事務所', 'day'],
      ['デイの事務室', 'day'],
      ['訪問介護ひなた', 'visit'],
      ['デイ 充電棚', 'day'],
      ['ヘルパー（1階 事務机）', 'visit'],
    ])('%s', (word, id) => {
      expect(of(word)).toMatchObject({
        ...{ after: id, problem: null },
        warning: { message: `置くところが「${word}」なので、この事業所にします` },
      });
    });

    it.each([
      '本部事務室',
      '居宅',
      '居宅 充電棚',
      'デイと訪問',
      '事務所の棚',
      'ヘルパーが持ち歩き',
      'デイの車',
      'ひなた',
    ])('%s is asked about', (word) =>
      expect(of(word)?.problem).toMatchObject({ code: 'plan/office-needed', word: { word: '' } }),
    );

    it('unless it is somebody’s, who works in another', () => {
      expect(of('訪問介護', '佐藤 恵')).toMatchObject({ after: 'day', warning: null });
    });

    it('whatever was decided for those of which nobody knows; it is asked again where somebody says so', () => {
      const decided = { offices: { '': 'visit' } };
      expect(of('デイ', '', decided)).toMatchObject({ after: 'day' });
      expect(of('倉庫', '', decided)).toMatchObject({ after: 'visit' });
      expect(of('デイ', '', { ...decided, rowWords: { 2: { office: '' } } })?.problem?.code).toBe('plan/office-needed');
      const mended = { rowWords: { 2: { office: '' } }, fixed: { 2: { office: '訪問介護ひなた' } } };
      expect(of('デイ', '', mended)).toMatchObject({ after: 'visit', problem: null });
    });

    it('and moves none that the ledger has', () => {
      const before = aDevice({ id: 't', kind: 'tablet', assetNumber: 'T-1', officeId: 'visit' });
      expect(of('デイ', '', {}, { devices: [before] })?.isChanged ?? false).toBe(false);
    });

    it('where there is more than one', () => {
      expect(of('デイ', '', {}, { offices: offices.slice(0, 1) })).toMatchObject({ after: 'day', warning: null });
    });
  });
});

describe('what a device is called', () => {
  const list = (heading: string, number: string): Lines => [
    [heading, '機種', 'OS', number, '使う人'],
    ['事務PC', '富士通 LIFEBOOK', 'Windows11', 'PC-01', '佐藤 恵'],
    ['iPad①', 'iPad(第9世代)', 'iPadOS17', 'TB-01', '佐藤 恵'],
    ['iPad②', 'iPad(第9世代)', 'iPadOS17', 'TB-02', '山田 花子'],
  ];

  it.each([
    ['名称', '番号'],
    ['呼び名', '管理番号'],
    ['端末名', '番号'],
    ['機器名称', '管理番号'],
  ])('%s is kept beside the number, of %s', (heading, number) => {
    const found = taken(list(heading, number));
    expect(found.fields).toMatchObject({ [heading]: 'calledSo', 機種: 'model', [number]: 'assetNumber' });
    expect(found.reading.questions).toEqual([]);
    expect(found.reading.columns[0]?.why).toContain('メモに残します');
    expect(found.after.devices.map(({ assetNumber, note }) => [assetNumber, note])).toEqual([
      ['PC-01', '名称：事務PC'],
      ['TB-01', '名称：iPad①'],
      ['TB-02', '名称：iPad②'],
    ]);
  });

  it('is its number where it has none, though ①②③ count the rows', () => {
    const without = list('名称', '番号').map(([name, model, system, , user]) => [name!, model!, system!, user!]);
    expect(taken(without).fields['名称']).toBe('assetNumber');
    const counted = list('端末名', '番号').map((cells, i) => [i === 0 ? '番号' : '①②③'[i - 1]!, ...cells.slice(0, 3)]);
    expect(taken(counted).fields).toMatchObject({ 端末名: 'assetNumber', 番号: null });
  });

  it('is nothing that anybody knows where it may be the 機種, and as somebody has said', () => {
    const lines = list('名称', '管理番号').map(([name, , system, number, user]) => [name!, system!, number!, user!]);
    expect(taken(lines).fields['名称']).toBeNull();
    const book = aBook(aSheet('端末一覧', list('名称', '管理番号')));
    const chosen = unwrap(readTable(book, { today: TODAY, columns: { A: null } }));
    expect(chosen.columns[0]?.field).toBeNull();
    const numbered = unwrap(readTable(book, { today: TODAY, columns: { D: 'assetNumber' } }));
    expect(numbered.columns.map(({ field }) => field)).toEqual([
      'calledSo',
      'model',
      'system',
      'assetNumber',
      'holder',
    ]);
  });
});

describe('further columns of a device', () => {
  it.each([
    ['電話番号', '080-0000-6691', '電話番号：080-0000-6691'],
    ['回線番号', '070-0000-6692', '電話番号：070-0000-6692'],
    ['番号', '070-0000-6692', '電話番号：070-0000-6692'],
    // Of an office that writes no number of its own into a list.
    ...['電話番号', '電話', '携帯番号', 'TEL', '回線番号', '番号(SIM)'].map((heading) => [
      ...[heading, '000-0000-0000', '電話番号：000-0000-0000'],
    ]),
    ['購入', '2022/3', '購入：2022/3'],
    ['MDM', '○', 'MDM：○'],
    ['電子証明書', '申請中', '電子証明書：申請中'],
    ['電話番号', '08000002202', '電話番号：080-0000-2202'],
    ['状態', '画面割れ・修理中', '状態：画面割れ・修理中'],
    ['保証期限', 'R9.3', '保証期限：R9.3'],
    ['使用部署', 'みほん係', '置くところ：みほん係'],
    ['SNS登録', '○', 'SNS登録：○'],
    ['登録日', 'R4.3.22', '登録日：R4.3.22'],
    ['SNSの端末登録', '済 R6.5', 'SNSの端末登録：済 R6.5'],
    ['みまもり端末登録', '解除済', 'みまもり端末登録：解除済'],
  ])('%s of 「%s」 is a line of its memo', (heading, cell, memo) => {
    const found = taken(withColumn(heading, cell));
    expect(memosOf(found)).toEqual([memo]);
    expect(found.reading.columns.at(-1)?.why).toContain('メモに残します');
  });

  it.each([
    ['台数', '1'],
    ['パスワード', 'abcd1234'],
    ['金額', '50,000'],
    ['状態', '使用中'],
  ])('%s of 「%s」 is none', (heading, cell) => {
    expect(memosOf(taken(withColumn(heading, cell)))).toEqual(['']);
  });

  it('電話番号 has the numbers of the few that have a line', () => {
    const cells = ['電話番号', '090-0000-6101', 'Wi-Fiのみ', 'Wi-Fiのみ', 'Wi-Fiのみ'];
    const own = ['管理番号', '種類', '使う人'];
    const rows = cells.map((cell, at) => [...(at === 0 ? own : [`T-${at}`, 'iPad', '佐藤 恵']), cell]);
    expect(memosOf(taken(rows)).slice(0, 2)).toEqual(['電話番号：090-0000-6101', '電話番号：Wi-Fiのみ']);
  });

  it('takes the place of what was said before', () => {
    const before = aDevice({
      id: 't',
      kind: 'tablet',
      assetNumber: 'T-1',
      holderId: '佐藤 恵',
      officeId: 'day',
      note: '傷あり\n状態：修理中',
    });
    expect(memosOf(taken(withColumn('状態', '使用中'), { devices: [before] }))).toEqual(['傷あり']);
  });

  it('says that a device is spare, and that one is gone', () => {
    const rows: Lines = [
      ['管理番号', '種類', '使う人', '返却・状態'],
      ['T-1', 'iPad', '', '空き'],
      ['T-2', 'iPad', '', '水没 処分済'],
    ];
    const found = taken(rows, { offices: offices.slice(0, 1) });
    expect(found.after.devices).toMatchObject([{ assetNumber: 'T-1', isSpare: true, note: '返却・状態：空き' }]);
    expect(found.reading.skipped).toMatchObject([{ line: 1 }, { line: 3, code: 'row/left' }]);
  });

  it('no column of marks has the serial numbers, whatever heads it', () => {
    const rows: Lines = [
      ['管理番号', '種類', '使う人', 'シリアル'],
      ...[1, 2, 3].map((at) => [`T-${at}`, 'iPad', '佐藤 恵', ['○', '済 R6.5', '未'][at - 1] ?? '']),
    ];
    expect(taken(rows).fields['シリアル']).toBeNull();
    expect(taken(rows).plan.twins).toEqual([]);
    expect(taken(withColumn('S/Nの番号', 'DMPX12345')).fields['S/Nの番号']).toBe('serialNumber');
  });

  it('of people that stand in the same list no number is the device’s', () => {
    const rows: Lines = [
      ['管理番号', '種類', '使う人', '職種', '携帯番号'],
      ['T-1', 'iPad', '佐藤 恵', '看護師', '090-0000-6101'],
    ];
    expect(memosOf(taken(rows))).toEqual(['']);
  });
});

test('the word for a kind stays in the memo where it says more than that and nothing else of the row does', () => {
  const words = ['ノートPC', 'ﾉｰﾄﾊﾟｿｺﾝ', 'デスクトップ', '一体型PC', 'ガラケー', 'らくらくホン', '携帯（ガラホ）'];
  const plain = [
    'タブレット',
    'タブ',
    'ﾀﾌﾞﾚｯﾄ端末',
    'スマホ',
    '社用携帯',
    '携帯電話',
    'PC',
    'パソコン',
    'iPad',
    'Androidスマホ',
  ];
  const rows = [...words, '〃', ...plain].map((word, i) => [`T-${i}`, word, '佐藤 恵', '']);
  const found = taken([
    ['管理番号', '種別', '使う人', '機種'],
    ...rows,
    ['T-90', 'ノートPC', '佐藤 恵', 'NEC ノートPC'],
  ]);
  const lines = [...words, '携帯（ガラホ）'].map((word) => `種別：${word}`);
  expect(memosOf(found)).toEqual([...lines, ...plain.map(() => ''), '']);
});

test.each([
  ['携帯', 'ガラケー', 'ガラケー'],
  ['携帯', 'ガラホ KYF42', 'ガラホ'],
  ['', 'ﾌｨｰﾁｬｰﾌｫﾝ', 'フィーチャーフォン'],
])('%s that is a %s by its model is called so in the memo', (kind, model, kept) => {
  const found = taken([
    ['管理番号', '種類', '機種', '使う人'],
    ...['T-1', 'T-2'].map((no, i) => [no, i && kind ? '〃' : kind, model, '佐藤 恵']),
  ]);
  expect(found.after.devices.map(({ kind: read }) => read)).toEqual(['phone', 'phone']);
  expect(memosOf(found)).toEqual([`種類：${kept}`, `種類：${kept}`]);
});

test.each(['○', '×'])('%s below the name of a network stays in the memo of a device', (mark) => {
  expect(memosOf(taken(withColumn('FiNE-LINK', mark)))).toEqual([`FiNE-LINK：${mark}`]);
});

describe('names of devices that no other column numbers', () => {
  it.each(['名称', '名前', '端末'])('%s tells one from the other, and finds it again', (heading) => {
    const rows: Lines = [
      [heading, '種類', '使う人'],
      ['本店カウンターPC', 'パソコン', '共用'],
      ['本店iPad', 'タブレット', '佐藤 恵'],
    ];
    const here = { offices: offices.slice(0, 1) };
    const found = taken(rows, here);
    expect(found.reading.questions).toEqual([]);
    expect(found.after.devices.map(({ assetNumber, holderId }) => [assetNumber, holderId])).toEqual([
      ['本店カウンターPC', null],
      ['本店iPad', '佐藤 恵'],
    ]);
    expect(taken(rows, { ...here, devices: [...found.after.devices] }).plan.counts).toMatchObject({ same: 2, new: 0 });
  });

  it('名前 above people is whose they are', () => {
    const rows: Lines = [
      ['名前', '種類'],
      ['佐藤 恵', 'iPad'],
    ];
    expect(taken(rows).fields).toEqual({ 名前: 'holder', 種類: 'kind' });
  });

  it('店 is the office, and proposed by its own word', () => {
    const shops = ['みほん薬局 北店', 'みほん薬局 南北店'].map((name) =>
      anOffice({ id: name, name, serviceKind: '薬局' }),
    );
    const rows: Lines = [
      ['名称', '種類', '店'],
      ['PC1', 'パソコン', '北店'],
    ];
    const { plan, fields } = taken(rows, { offices: shops });
    expect(fields).toMatchObject({ 店: 'office' });
    expect(plan.words).toMatchObject([{ of: 'office', word: '北店', proposal: 'みほん薬局 北店' }]);
  });
});

test.each(['製造番号・電話番号', 'S/N・電話', '電話番号/シリアル', '製造番号（電話番号）'])(
  'a phone below %s is the device’s phone, and what is none its serial number',
  (heading) => {
    const cells = ['DMPX0001QA', '070-0000-5501', 'FMVA0770 / 07000005502', '03-0000-0001'];
    const rows: Lines = [
      ['番号', '機種', '使う人', heading],
      ...cells.map((cell, i) => [`M-${i}`, i === 0 ? 'iPad' : 'AQUOS', '佐藤 恵', cell]),
    ];
    const found = taken(rows);
    expect(found.after.devices.map(({ serialNumber = '' }) => serialNumber)).toEqual([cells[0], '', 'FMVA0770', '']);
    const phones = ['070-0000-5501', '070-0000-5502', '03-0000-0001'].map((phone) => `電話番号：${phone}`);
    expect(memosOf(found)).toEqual(['', ...phones]);
    expect(found.reading.columns.at(-1)?.why).toContain('電話番号の形のものは');
    expect(taken(rows, { devices: [...found.after.devices] }).plan.counts).toMatchObject({ same: 4 });
  },
);

test('a mobile below シリアル番号 alone is a phone as it is written with hyphens, and stays where the phone is said', () => {
  const rows = (serial: string, phone: string): Lines => [
    ['管理番号', '種類', '使う人', 'シリアル番号', '電話番号'],
    ['T-1', 'スマホ', '佐藤 恵', serial, phone],
  ];
  const serialOf = (...cells: [string, string]) => taken(rows(...cells)).after.devices[0]?.serialNumber ?? '';
  expect(memosOf(taken(rows('070-0000-5501', '')))).toEqual(['電話番号：070-0000-5501']);
  expect(serialOf('07000005501', '')).toBe('07000005501');
  expect(serialOf('070-0000-5501', '080-0000-0001')).toBe('070-0000-5501');
});

test('a second column of 機種 is kept with its heading, whatever stands in it', () => {
  const rows: Lines = [
    ['番号', '機種', '使う人', '電話番号/型番'],
    ['T-1', 'iPad 第9世代', '佐藤 恵', '080-0000-1101'],
    ['P-1', 'ノートPC', '山田 花子', 'みほんBook A5'],
  ];
  const found = taken(rows);
  expect(found.after.devices.map(({ model }) => model)).toEqual(['iPad 第9世代', 'ノートPC']);
  expect(memosOf(found)).toEqual(['電話番号/型番：080-0000-1101', '電話番号/型番：みほんBook A5']);
  expect(found.reading.questions).toEqual([]);
});

test('a device that was not certain of somebody is, once the list of devices gives it to them, alone or beside another', () => {
  const unsure = (text: string) => [{ field: 'ownDevice', text, column: '端末' }];
  const told = ['佐藤 恵', '山田 花子', '例田 次郎'].map((name) =>
    aStaff({ id: name, name, kana: '', officeId: 'day', originals: unsure('Ｔ-1') }),
  );
  const rows: Lines = [
    ['管理番号', '種類', '使う人'],
    ['T-1', 'iPad', '佐藤・山田'],
  ];
  const open = taken(rows, { people: told }).after.people.map((one) => [one.id, openOriginals(one).length]);
  expect(Object.fromEntries(open)).toEqual({ '佐藤 恵': 0, '山田 花子': 0, '例田 次郎': 1 });
});

describe('what the ledger says in the memo', () => {
  const known = aDevice({ id: 'd', officeId: 'day', assetNumber: 'T-1', holderId: '佐藤 恵', note: '' });
  const noteAfter = (note: string, rows: Lines) => memosOf(taken(rows, { devices: [{ ...known, note }] }));

  it('of who has it, too, and where it is stays beside the remarks of another list; the remarks of before go', () => {
    const note = '画面に傷\n共用：山田 花子\n置くところ：事務所の棚';
    const remarks: Lines = [
      ['管理番号', '種類', '備考'],
      ['T-1', 'iPad', '画面ひび'],
    ];
    expect(noteAfter(note, remarks)).toEqual(['画面ひび\n共用：山田 花子\n置くところ：事務所の棚']);
  });

  it('goes where the list itself says that somebody else has it, and where it is', () => {
    const rowsOf = (user: string): Lines => [
      ['管理番号', '種類', '使う人', '置き場所', '備考'],
      ['T-1', 'iPad', user, '相談室', '画面ひび'],
    ];
    const note = '共用：山田 花子\n置くところ：事務所の棚';
    expect(noteAfter(note, rowsOf('山田 花子'))).toEqual(['画面ひび\n置くところ：相談室']);
    expect(noteAfter(note, rowsOf('予備'))).toEqual(['画面ひび\n予備\n置くところ：相談室']);
    // Of who had it before, and has it still, nobody has said that the others haven't.
    expect(noteAfter(note, rowsOf('佐藤 恵'))).toEqual(['画面ひび\n共用：山田 花子\n置くところ：相談室']);
  });

  it.each([
    ['共用', '山田 花子', '佐藤 恵'],
    ['共用（デイ）', '佐藤 恵、山田 花子\n使う人：共用（デイ）', null],
  ])('has all who had it once the list says %s', (user, sharers, holder) => {
    const found = taken(
      [
        ['管理番号', '種類', '使う人', '備考'],
        ['T-1', 'iPad', user, '画面ひび'],
      ],
      { devices: [{ ...known, note: '共用：山田 花子' }] },
    );
    expect(found.after.devices).toMatchObject([{ holderId: holder, note: `画面ひび\n共用：${sharers}` }]);
  });
});
