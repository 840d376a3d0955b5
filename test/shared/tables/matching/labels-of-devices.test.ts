import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import type { Ledger } from '@shared/ledger/entities';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, networks, TODAY, written } from './planning';

const NAMES = networks.flatMap(({ words }) => words[0] ?? []);
type Lines = Parameters<typeof aSheet>[1];

const NURSES = [
  '坂井 由美子',
  '佐藤 恵',
  '前田 さとみ',
  '吉田 美穂',
  '加藤 理恵',
  '中村 香織',
  '山本 大輔',
  '竹内 勝',
  '清水 直子',
];
const CARERS = ['小林 和子', '佐藤 弘樹', '山田 真由美', '山田 圭太', '斎藤 明美', '渡辺 純'];
const offices = [
  anOffice({ id: 'kan', name: '訪問看護ステーションあすわ' }),
  anOffice({ id: 'kyo', name: '居宅介護支援事業所あすわ' }),
];
const people = [
  ...NURSES.map((name) => aStaff({ id: name, name, kana: '', officeId: 'kan' })),
  ...CARERS.map((name) => aStaff({ id: name, name, kana: '', officeId: 'kyo' })),
];
const enrolments = offices.map(({ id }) => anEnrolment({ id: `e-${id}`, officeId: id, packId: 'fukui-mimamori' }));

/** As an office keeps it: a device in several lines, one for each who uses it, and whose ID is used on it. */
const LIST: Lines = [
  ['みまもりSNS　端末・ID一覧'],
  ['（IDのみ。パスワードは各自）'],
  [],
  ['端末', '機種', '置き場所', '使う人', 'ID', '渡した日', '備考'],
  ['PC-1', 'NEC VersaPro', '訪看', '坂井', 'fmk10501', 'H30.5.1'],
  ['タブ1', 'iPad 第9世代', '訪看', '佐藤恵', 'fmk10502', 'R4.6.1', 'SIMあり'],
  ['タブ2', 'iPad 第9世代', '訪看', '中村', 'fmk10504', 'R4.8.1', 'SIMあり'],
  ['タブ3', 'iPad 第10世代', '訪看', '山本', 'fmk10505', 'R6.5.7'],
  ['〃', '〃', '〃', '竹内', 'fmk10506', '〃', '山本さんと共用'],
  ['PC-2', '富士通 LIFEBOOK', '訪看', '前田', 'fmk10503', '2024/5/1', '12/20からタブ1も'],
  ['〃', '〃', '〃', '吉田', 'fmk10507', 'R5.10.10', '共用'],
  ['〃', '〃', '〃', '清水', 'fmk10508', 'R3.4.1', '共用'],
  ['—', '—', '訪看', '加藤', 'fmk10509', 'R元.6.1', '育休中　端末なし'],
  ['PC-3', 'NEC VersaPro', '居宅', '小林', 'fmk20501', 'H30.5.1'],
  ['PC-4', 'NEC VersaPro', '居宅', '佐藤弘', 'fmk20502', 'R2.1.6'],
  ['タブ4', 'iPad 第10世代', '居宅', '山田真', 'fmk20503', 'R6.5.7'],
  ['タブ5', 'iPad 第10世代', '居宅', '山田圭', 'fmk20504', 'R7.4.14'],
  ['PC-5', '富士通 LIFEBOOK', '居宅', '渡辺', 'fmk20505', 'R4.4.11'],
  ['〃', '〃', '〃', '斎藤', 'fmk20506', 'R5.6.12', '共用'],
  [],
  ['林さん（R8.3退職）のID fmk10510は返納済'],
];

function taken(rows: Lines = LIST, decisions: Partial<ImportDecisions> = {}, given: Partial<Ledger> = {}) {
  const ledger = aView({ offices, people, enrolments, ...given });
  const reading = unwrap(readTable(aBook(aSheet('端末・ID', rows)), { today: TODAY, networks: NAMES }));
  const plan = planImport(reading, ledger, { ...noDecisions, ...decisions }, TODAY);
  const fields = Object.fromEntries(reading.columns.map(({ from, field }) => [from, field]));
  return { reading, plan, fields, ledger, after: written(plan, ledger) };
}

const byColumn = (rows: Lines): Record<string, string | null> => taken(rows).fields;
const kindsOf = ({ after }: ReturnType<typeof taken>) =>
  after.devices.map(({ assetNumber, kind }) => [assetNumber, kind]);

describe('a column 端末 that tells devices apart', () => {
  it('is their number, and says what each is', () => {
    const found = taken();
    expect(found.fields).toMatchObject({ 端末: 'assetNumber', 機種: 'model', 使う人: 'holder', ID: 'ownLogin' });
    expect(kindsOf(found)).toEqual(
      expect.arrayContaining([
        ['PC-1', 'pc'],
        ['タブ1', 'tablet'],
        ['タブ2', 'tablet'],
      ]),
    );
    expect(found.reading.questions).toEqual([]);
  });

  it.each([
    [['PC1', 'PC2', 'PC2'], 'assetNumber'],
    [['スマホ2', 'TB-1', '〃'], 'assetNumber'],
    [['ﾀﾌﾞ１', 'ﾀﾌﾞ２', '—'], 'assetNumber'],
    [['iPad-01', 'iPad-02', 'iPad-03'], 'assetNumber'],
    [['訪看1', '訪看2', '居宅1'], 'assetNumber'],
    [['パソコン', 'タブレット', 'iPad'], 'kind'],
    [['iPad 9', 'iPad 10', 'iPad 11'], 'kind'],
    [['iPad 第9世代', 'iPad 第10世代', 'ノートPC'], 'kind'],
    [['Windows 10', 'Windows 11', 'iPad'], 'kind'],
    [['タブレット2台', 'パソコン1台', 'スマホ'], 'kind'],
  ])('%j is %s', (cells, field) => {
    const rows = cells.map((cell, i) => [cell, NURSES[i] ?? '']);
    expect(byColumn([['端末', '使う人'], ...rows])).toEqual({ 端末: field, 使う人: 'holder' });
  });

  it('says the sort alone where another column has the number', () => {
    const rows: Lines = [
      ['管理番号', '端末', '使う人'],
      ['K-1', 'タブ1', '前田'],
      ['K-2', 'PC-1', '中村'],
    ];
    expect(byColumn(rows)).toEqual({ 管理番号: 'assetNumber', 端末: 'kind', 使う人: 'holder' });
    expect(kindsOf(taken(rows))).toEqual([
      ['K-1', 'tablet'],
      ['K-2', 'pc'],
    ]);
  });
});

describe('ID in a list of devices', () => {
  const two = (packId: string) => anEnrolment({ id: packId, officeId: 'kan', packId });
  const rows = (title: string): Lines => [
    [title],
    ['端末', '使う人', 'ID'],
    ['PC-1', '前田', 'fmk10503'],
    ['タブ1', '中村', 'fmk10504'],
  ];
  const given = { enrolments: [two('fukui-mimamori'), two('line-works')] };

  it('is of the network that stands above it, in an office with several', () => {
    const { plan } = taken(rows('みまもりSNS　端末・ID一覧'), {}, given);
    expect(plan.besides.accounts.map(({ value, packId }) => [value, packId])).toEqual([
      ['fmk10503', 'fukui-mimamori'],
      ['fmk10504', 'fukui-mimamori'],
    ]);
    expect(taken(rows('端末一覧'), {}, given).plan.besides.left).toMatchObject([
      { why: 'どのネットワークのIDか、わかりません' },
      { why: 'どのネットワークのIDか、わかりません' },
    ]);
  });

  it('is a login, too, where no column has the number of the device, as the title names a network', () => {
    const unnumbered = (title: string): Lines => [
      [title],
      ['種類', '使う人', 'ID'],
      ['パソコン', '前田', 'fmk10503'],
      ['iPad', '中村', 'fmk10504'],
    ];
    expect(byColumn(unnumbered('みまもりSNS　端末・ID一覧'))).toMatchObject({ ID: 'ownLogin' });
    expect(byColumn(unnumbered('端末・ID一覧'))).toMatchObject({ ID: null });
  });
});

describe('a sentence alone in its row', () => {
  it('is a remark below a list of devices, and no device', () => {
    const { reading, plan } = taken();
    expect(reading.skipped).toContainEqual(
      expect.objectContaining({ line: 21, code: 'row/remark', text: expect.stringContaining('返納済') }),
    );
    expect(plan.rows.some(({ line }) => line === 21)).toBe(false);
  });

  it('is one below a list of IDs, too', () => {
    const rows: Lines = [
      ['ID', '使う人', '発行日'],
      ['fmk10503', '前田', 'R6.5.1'],
      ['fmk10504', '中村', 'R6.5.1'],
      [],
      ['林さん（R8.3退職）のIDは返納済'],
    ];
    expect(taken(rows).reading.rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each(['連絡用携帯電話', '緊急用タブレット', 'PC-3'])('%s alone stays a device', (label) => {
    const rows: Lines = [['管理番号', '使う人', '備考'], ['PC-1', '前田', '共用'], ['PC-2', '中村', '予備'], [label]];
    expect(taken(rows).reading.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  });
});

describe('佐藤弘, as lists tell two of one surname apart', () => {
  const holders = (word: string, more: typeof people = []) => {
    const { plan } = taken(
      [
        ['管理番号', '使う人'],
        ['PC-1', word],
      ],
      {},
      { people: [...people, ...more] },
    );
    return plan.rows[0]?.cells['holder'];
  };
  const carer = (name: string, kana = '') => aStaff({ id: name, name, kana, officeId: 'kyo' });

  it.each([
    ['佐藤弘', '佐藤 弘樹'],
    ['山田真', '山田 真由美'],
    ['山田圭さん', '山田 圭太'],
  ])('%s is %s, and that is said', (word, name) => {
    const cell = holders(word);
    expect(cell).toMatchObject({ after: name, problem: null, warning: { code: 'plan/by-beginning' } });
    expect(cell?.warning?.message).toContain(`名前が「${name.split(' ')[1]?.slice(0, 1) ?? ''}」で始まる`);
  });

  it('is nobody for certain where two fit, or it may be a whole name', () => {
    expect(holders('佐藤弘', [carer('佐藤 弘美')])?.problem).toBeTruthy();
    expect(holders('佐藤弘', [carer('佐藤弘子')])?.problem).toBeTruthy();
    expect(holders('山田真由')?.problem).toBeTruthy();
    expect(holders('佐藤 弘')?.problem).toBeTruthy();
  });

  it('begins with a surname that somebody has', () => {
    // 林田 is no 林 田鶴子 where a 林田 is.
    const [both, alone] = [[carer('林田 恵'), carer('林 田鶴子')], [carer('林 田鶴子')]];
    expect(holders('林田', both)?.after).toBe('林田 恵');
    expect(holders('林田', alone)?.after).toBe('林 田鶴子');
  });

  it('has whoever fits first among those who are offered', () => {
    const choices = holders('佐藤弘', [carer('佐藤 弘美', 'さとう ひろみ'), carer('佐藤 愛', 'さとう あい')])?.problem
      ?.choices;
    expect(
      choices
        ?.slice(0, 2)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['佐藤 弘樹', '佐藤 弘美'].toSorted());
  });
});

describe('several lines of one device', () => {
  const namesOf = ({ after }: ReturnType<typeof taken>) =>
    after.devices.map(({ assetNumber, holderId, note }) => [assetNumber, holderId, note]);
  const idsOf = ({ after }: ReturnType<typeof taken>) => after.accounts.map((one) => [one.loginName, one.holderId]);

  it('are one device with several users, and each line has its own ID', () => {
    const found = taken();
    expect(found.plan.counts).toMatchObject({ fix: 0, new: 10 });
    expect(found.after.devices).toHaveLength(10);
    expect(namesOf(found)).toEqual(
      expect.arrayContaining([
        [
          'タブ3',
          '山本 大輔',
          '共用：竹内 勝\n置くところ：訪看\n渡した日：R6.5.7（山本 大輔）\n渡した日：R6.5.7（竹内 勝）',
        ],
        [
          'PC-2',
          '前田 さとみ',
          '12/20からタブ1も\n共用：吉田 美穂、清水 直子\n置くところ：訪看\n渡した日：R6.5.1（前田 さとみ）\n渡した日：R5.10.10（吉田 美穂）\n渡した日：R3.4.1（清水 直子）',
        ],
        [
          'PC-5',
          '渡辺 純',
          '共用：斎藤 明美\n置くところ：居宅\n渡した日：R4.4.11（渡辺 純）\n渡した日：R5.6.12（斎藤 明美）',
        ],
      ]),
    );
    expect(idsOf(found)).toHaveLength(15);
    expect(idsOf(found)).toEqual(
      expect.arrayContaining([
        ['fmk10503', '前田 さとみ'],
        ['fmk10507', '吉田 美穂'],
        ['fmk10508', '清水 直子'],
        ['fmk10506', '竹内 勝'],
      ]),
    );
    expect(found.plan.besides.left).toEqual([]);
  });

  it('change nothing when they come again', () => {
    const { after } = taken();
    const again = taken(LIST, {}, { devices: [...after.devices], accounts: [...after.accounts] });
    expect(again.plan.counts).toMatchObject({ fix: 0, new: 0, changed: 0, same: 10 });
    expect(again.after.accounts).toHaveLength(15);
  });

  it('are one by the number again, too; it is with the first of whom no remark says that it is shared', () => {
    const rows: Lines = [
      ['管理番号', '種類', '使う人', '備考'],
      ['T-1', 'iPad', '前田', '共用'],
      ['T-1', 'iPad', '吉田', ''],
      ['T-1', 'iPad', '清水', '共用　充電器なし'],
    ];
    expect(namesOf(taken(rows))).toEqual([['T-1', '吉田 美穂', '清水 直子：充電器なし\n共用：前田 さとみ、清水 直子']]);
  });

  it('of two models, or without users, are asked about as before', () => {
    const rows = (model: string, user: string): Lines => [
      ['管理番号', '種類', '機種', '使う人'],
      ['T-1', 'iPad', 'iPad 9', '前田'],
      ['T-1', 'iPad', model, user],
    ];
    expect(taken(rows('iPad 10', '吉田')).plan.counts).toMatchObject({ fix: 2 });
    expect(taken(rows('iPad 9', '前田')).plan.counts).toMatchObject({ fix: 2 });
    expect(taken(rows('iPad 9', '吉田')).plan.counts).toMatchObject({ fix: 0, new: 1, left: 1 });
  });

  it('wait for the one whose user nobody knows, who alone is asked', () => {
    const rows: Lines = [
      ['管理番号', '種類', '使う人'],
      ['T-1', 'iPad', '前田'],
      ['〃', '〃', '知らない 人'],
    ];
    const { plan } = taken(rows);
    expect(plan.rows.find(({ line }) => line === 3)).toMatchObject({ verdict: 'fix', question: null });
    expect(plan.words.map(({ of, word }) => [of, word])).toEqual([['holder', '知らない 人']]);
    expect(namesOf(taken(rows, { holders: { '知らない 人': '吉田 美穂' } }))).toEqual([
      ['T-1', '前田 さとみ', '共用：吉田 美穂'],
    ]);
  });
});

describe('a row with an ID and no device', () => {
  it('makes none, and its ID goes in with what it says', () => {
    const { plan, after } = taken();
    expect(plan.rows.find(({ line }) => line === 13)).toMatchObject({ verdict: 'left', hasNoDevice: true });
    expect(plan.besides.ofNoKind).toEqual([]);
    expect(after.accounts.find(({ loginName }) => loginName === 'fmk10509')).toMatchObject({
      holderId: '加藤 理恵',
      note: '育休中　端末なし\n渡した日：R1.6.1（加藤 理恵）',
    });
  });

  it('asks who has the ID, where that is not known, and nothing else', () => {
    const rows: Lines = [...LIST.slice(0, 6), ['—', '—', '訪看', '知らない 人', 'fmk10999']];
    const { plan } = taken(rows);
    const row = plan.rows.find(({ line }) => line === 7);
    expect(row?.verdict).toBe('fix');
    expect(
      Object.entries(row?.cells ?? {}).flatMap(([name, { problem }]) => (problem && name !== 'office' ? name : [])),
    ).toEqual(['holder']);
  });
});

describe('a row that says an ID and is left out by hand', () => {
  it('is told with its ID, which is kept nowhere', () => {
    const { plan, after } = taken(LIST, { leave: [5, 13] });
    expect(plan.besides.left.map(({ text, why, isLeftOut }) => [text, why, isLeftOut])).toEqual([
      ['fmk10501', '取り込まない行です', true],
      ['fmk10509', '取り込まない行です', true],
    ]);
    expect(after.people.every(({ originals }) => (originals ?? []).length === 0)).toBe(true);
    expect(after.accounts.some(({ loginName }) => ['fmk10501', 'fmk10509'].includes(loginName))).toBe(false);
  });

  it('is told in a list of people, too', () => {
    const rows: Lines = [
      ['氏名', '職種', 'みまもりSNS ID'],
      ['前田 さとみ', '看護師', 'fmk10503'],
      ['中村 香織', '看護師', 'fmk10504'],
    ];
    expect(taken(rows, { leave: [2] }).plan.besides.left).toMatchObject([{ text: 'fmk10503', isLeftOut: true }]);
  });
});

it('端末 that no two rows have alike is the number, also where some of them have none in it', () => {
  const fieldOf = (...names: string[]) => {
    const rows: Lines = [['端末', '型番', '置き場所'], ...names.map((name) => [name, 'NEC', '事務所'])];
    return unwrap(readTable(aBook(aSheet('端末', rows)), { today: TODAY })).columns[0]?.field;
  };
  expect(fieldOf('iPad①', 'iPad②', 'ノートPC1', 'タブレットA', '事務所PC（居宅）')).toBe('assetNumber');
  expect(fieldOf('iPad①', 'iPad②', 'ノートPC1', 'タブレットA', 'タブレットA', 'パソコン')).toBe('kind');
});

it('a list of devices whose first column says ヘルパー is no pile of sheets of one person each', () => {
  const rows: Lines = [
    ['みほん　端末・ID一覧'],
    [],
    ['事業所', '端末', '機種', '使っている人', 'ID', '証明書期限', '備考'],
    ['訪看', '訪看-01', 'iPad', '見本 一郎', 'fmk10501', 'R9.3.31'],
    ['ヘルパー', 'HP-01', 'ノート', '例田 花子', 'fmk10502', 'R9.3.31'],
    ['ヘルパー', 'HP-02', 'ノート', 'サ責共用', '', 'R9.3.31', '事務所'],
    ['ヘルパー', '', '', '見本 次郎', 'fmk10503'],
    ['ヘルパー', '', '', '例田 三枝', 'fmk10504'],
    ['ケアマネ', 'CM-01', 'ノート', '例田 四郎', 'fmk10505', 'R9.3.31'],
  ];
  const reading = unwrap(readTable(aBook(aSheet('端末・ID', rows)), { today: TODAY }));
  expect([reading.kind, reading.headerRow, reading.rows.length]).toEqual(['device', 3, 6]);
});

it('… nor is one in whose third column it stands, under 置き場所', () => {
  const row = (number: string, place: string, user: string, id: string, memo = '') => [
    ...[number, 'iPad 第9世代', place, user, id, memo],
  ];
  const rows: Lines = [
    ['タブレット・ID'],
    [],
    ['端末番号', '機種', '置き場所', '使っている人', 'ほかのID', 'メモ'],
    row('H-01', 'ヘルパー', '見本一郎', 'mzb-mihon', '充電器あり'),
    row('H-02', 'ヘルパー', '例田花子', 'mzb-reida'),
    row('H-03', 'ヘルパー', '例田三枝', 'mzb-mie', '退職時に返してもらう'),
    row('H-04', 'ヘルパー', '見本次郎', 'mzb-jiro'),
    row('K-01', '居宅', '例田四郎', 'mzb-shiro'),
  ];
  const reading = unwrap(readTable(aBook(aSheet('タブレット・ID', rows)), { today: TODAY }));
  expect([reading.kind, reading.headerRow, reading.rows.length]).toEqual(['device', 3, 5]);
});
