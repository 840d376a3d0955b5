import { describe, expect, it } from 'vitest';
import type { Ledger, Staff } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import type { ImportKind } from '@shared/tables/lists';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { placedBesides, sharedAsSaid } from '@shared/tables/matching/kept-besides';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aDevice, aStaff, anAccount } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, TODAY, written } from './planning';

type Lines = Parameters<typeof aSheet>[1];

const offices = [
  anOffice({ id: 'day', name: 'デイサービスひなた' }),
  anOffice({ id: 'visit', name: '訪問介護ひなた' }),
];
const people = ['見本 一郎', '例田 花子', '並木 恵'].map((name) =>
  aStaff({ id: name, name, kana: '', officeId: name === '並木 恵' ? 'visit' : 'day' }),
);
const enrolments = offices.map(({ id }) => anEnrolment({ id: `e-${id}`, officeId: id, packId: 'fukui-mimamori' }));
const view = (given: Partial<Ledger> = {}) => aView({ offices, people, enrolments, ...given });

function taken(kind: ImportKind, rows: Lines, ledger: LedgerView = view()) {
  const reading = unwrap(readTable(aBook(aSheet('一覧', rows)), { today: TODAY, kind }));
  const plan = planImport(reading, ledger, noDecisions, TODAY);
  return { reading, plan, after: written(plan, ledger) };
}

const IDS: Lines = [
  ['ID', '氏名', '使う端末', '備考'],
  ['fm-03103', '見本 一郎', 'iPad①', ''],
  ['fm-03104', '例田 花子', '〃', '担当'],
  ['fm-03109', '並木 恵', '事業所スマホ', ''],
  ['fm-03110', '並木 恵', '', ''],
];

describe('on which device an ID is used', () => {
  it.each(['使う端末', '使用端末', '端末', '使用機器', '端末の番号', 'iPad'])('%s is kept in its memo', (heading) => {
    const [head, ...rows] = IDS;
    const { reading, after } = taken('account', [head!.map((one, i) => (i === 2 ? heading : one)), ...rows]);
    expect(reading.columns[2]?.why).toContain('IDのメモに残します');
    expect(after.accounts.map(({ note }) => note)).toEqual([
      '使う端末：iPad①',
      '担当\n使う端末：iPad①',
      '使う端末：事業所スマホ',
      '',
    ]);
    expect(taken('account', [head!, ...rows], after).plan.counts).toMatchObject({ same: 4 });
  });

  it('takes the place of what it was, and leaves the rest of the memo', () => {
    const note = '担当\n使う端末：PC-01';
    const known = { id: 'a', packId: 'fukui-mimamori', officeId: 'day', holderId: '見本 一郎', loginName: 'fm-03103' };
    const { after } = taken('account', IDS.slice(0, 2), view({ accounts: [anAccount({ ...known, note })] }));
    expect(after.accounts.map((one) => one.note)).toEqual(['担当\n使う端末：iPad①']);
  });

  it.each(['端末の種類', '端末ID', '端末の発行日'])('%s is something else', (heading) => {
    const { reading } = taken('account', [
      ['ID', '氏名', heading],
      ['fm-03103', '見本 一郎', 'iPad'],
    ]);
    expect(reading.columns[2]?.field).not.toBe('usedDevice');
  });

  it('is nothing where marks alone stand there', () => {
    const { reading } = taken('account', [
      ['ID', '氏名', '端末'],
      ['fm-03103', '見本 一郎', '○'],
      ['fm-03104', '例田 花子', '—'],
    ]);
    expect(reading.columns[2]).toMatchObject({ field: null, left: 2 });
  });
});

describe('who uses a device of which the list does not say it', () => {
  const DEVICES: Lines = [
    ['名称', '機種', '置き場所', '番号'],
    ['iPad①', 'iPad(第9世代)', 'デイ', 'TB-01'],
    ['iPad②', 'iPad(第9世代)', 'デイ', 'TB-02'],
    ['事業所スマホ', 'AQUOS wish3', 'デイ', 'SP-01'],
  ];
  const idOf = (holderId: string, word: string, more: object = {}) =>
    anAccount({
      ...{ id: `${holderId} ${word}`, packId: 'fukui-mimamori', officeId: 'day', holderId, loginName: `${holderId}` },
      ...{ note: `担当\n使う端末：${word}`, ...more },
    });
  const usedOf = (accounts: ReturnType<typeof idOf>[], given: Partial<Ledger> = {}, rows = DEVICES) =>
    taken('device', rows, view({ accounts, ...given })).after.devices.map(
      ({ assetNumber, holderId, officeId, note }) => [
        ...[assetNumber, holderId, officeId],
        note
          .split('\n')
          .filter((line) => line.startsWith('共用'))
          .join(),
      ],
    );
  const nobody = [
    ['TB-01', null, 'day', ''],
    ['TB-02', null, 'day', ''],
    ['SP-01', null, 'day', ''],
  ];

  it('is whoever has an ID that is used on it, and stands in both tables of a file', () => {
    const ids = taken('account', IDS);
    const { plan, after } = taken('device', DEVICES, ids.after);
    expect(
      after.devices.map(({ assetNumber, holderId, officeId, note }) => [assetNumber, holderId, officeId, note]),
    ).toEqual([
      ['TB-01', '見本 一郎', 'day', '共用：例田 花子\n名称：iPad①\n置くところ：デイ'],
      ['TB-02', null, 'day', '名称：iPad②\n置くところ：デイ'],
      ['SP-01', '並木 恵', 'visit', '名称：事業所スマホ\n置くところ：デイ'],
    ]);
    expect(plan.rows.find(({ line }) => line === 2)?.cells['holder']?.warning?.message).toBe(
      'IDの使う端末が「iPad①」です。例田 花子さんは、いっしょに使う人としてメモ（共用）に入ります',
    );
    expect(taken('device', DEVICES, after).plan.counts).toMatchObject({ same: 3 });
  });

  it('is called by its number, its name or its model, whichever says it of one device alone', () => {
    const words = ['TB-02', 'iPad①（共用）', 'AQUOS wish3'];
    expect(usedOf(['見本 一郎', '例田 花子', '並木 恵'].map((one, i) => idOf(one, words[i]!)))).toEqual([
      ['TB-01', '例田 花子', 'day', ''],
      ['TB-02', '見本 一郎', 'day', ''],
      ['SP-01', '並木 恵', 'visit', ''],
    ]);
  });

  it('is nobody where two devices are called so, in the list or the ledger, or none', () => {
    expect(usedOf([idOf('見本 一郎', 'iPad(第9世代)'), idOf('例田 花子', '事務PC')])).toEqual(nobody);
    const other = aDevice({ id: 'x', assetNumber: 'T-9', officeId: 'visit', note: '名称：iPad①', holderId: null });
    expect(usedOf([idOf('見本 一郎', 'iPad①')], { devices: [other] }).slice(1)).toEqual(nobody);
  });

  it('is nobody by an ID that is struck off, or of who has left', () => {
    const gone = aStaff({ id: '並木 恵', name: '並木 恵', officeId: 'visit', leftOn: '2026-03-31' });
    const accounts = [
      idOf('並木 恵', 'iPad①'),
      idOf('見本 一郎', 'iPad②', { status: 'struck-off', struckOffOn: '2026-04-01' }),
    ];
    expect(usedOf(accounts, { people: [...people.slice(0, 2), gone] })).toEqual(nobody);
  });

  it('is whom the list says, and nobody where it says so, or the ledger knows the device', () => {
    const said: Lines = DEVICES.map((cells, i) => [...cells, ['使う人', '例田 花子', '共用', '予備'][i]!]);
    const accounts = ['iPad①', 'iPad②', '事業所スマホ'].map((word) => idOf('見本 一郎', word));
    expect(usedOf(accounts, {}, said)).toEqual([['TB-01', '例田 花子', 'day', ''], ...nobody.slice(1)]);
    const devices = ['TB-01', 'TB-02', 'SP-01'].map((assetNumber) =>
      aDevice({ id: assetNumber, assetNumber, officeId: 'day', holderId: null, note: '' }),
    );
    expect(usedOf(accounts, { devices })).toEqual(nobody);
  });

  it('is nobody where somebody has said so of the row', () => {
    const ledger = view({ accounts: [idOf('見本 一郎', 'iPad①')] });
    const reading = unwrap(readTable(aBook(aSheet('一覧', DEVICES)), { today: TODAY, kind: 'device' }));
    const plan = planImport(reading, ledger, { ...noDecisions, rowWords: { 2: { holder: '' } } }, TODAY);
    expect(written(plan, ledger).devices.map(({ holderId }) => holderId)).toEqual([null, null, null]);
  });
});

describe('the number of who uses something', () => {
  const numbered = [
    aStaff({ id: 'k', name: '例田 健', kana: 'れいだ けん', employeeNumber: '1018', officeId: 'day' }),
    aStaff({ id: 'm', name: '例田 真弓', kana: 'れいだ まゆみ', employeeNumber: '1024', officeId: 'day' }),
    aStaff({ id: 'gone', name: '見本 正', employeeNumber: '1006', officeId: 'day', leftOn: '2025-03-31' }),
    aStaff({ id: 'none', name: '並木 恵', employeeNumber: '', officeId: 'day' }),
  ];
  const HEAD = ['管理番号', '種別', '社員番号', '氏名'];
  const holder = (number: string, name: string, head = HEAD) => {
    const row = ['T-1', 'タブレット', ...(head.length > 3 ? [number, name] : [number])];
    const { plan } = taken('device', [head, row, ['T-2', 'タブレット', '']], view({ people: numbered }));
    const [found] = plan.rows.filter(({ line }) => line === 2);
    return found?.cells['holder'];
  };

  it.each([
    ['1024', '例田', 'm'],
    ['１０２４', '例田（真）', 'm'],
    ['1018', 'れいだ', 'k'],
    ['1024', '', 'm'],
    ['1006', '見本', 'gone'],
    ['2001', '並木', 'none'],
  ])('%s beside %s says whose it is, though they have left', (number, name, id) => {
    expect(holder(number, name)).toMatchObject({ after: id, problem: null });
    expect(holder(`${number} ${name}`, '', ['管理番号', '種別', '使用者'])).toMatchObject({ after: id, problem: null });
  });

  it('is alone enough', () => {
    expect(holder('1024', '', ['管理番号', '種別', '社員番号'])).toMatchObject({ after: 'm', problem: null });
  });

  it.each([
    ['1018', '例田（真）'],
    ['1018', '見本'],
    ['9999', '例田 健'],
  ])('is asked about where %s is of another one than %s', (number, name) => {
    expect(holder(number, name)?.problem?.code).toBe('plan/holder-near');
  });

  it('of whom nobody knows stands with the name that is asked about', () => {
    expect(holder('3001', '三枝')?.problem).toMatchObject({ code: 'plan/holder-unknown', word: { word: '3001 三枝' } });
  });

  it('is found in a list of IDs, too, where one that is for no one person has none', () => {
    const { plan, after } = taken(
      'account',
      [
        ['ID', '職員番号', '氏名', '事業所', '状態'],
        ['fm-1', '1018', '例田', '', ''],
        ['fm-2', '1024', '例田', '', ''],
        ['fm-3', '－', '法人管理者用', 'デイサービスひなた', ''],
        ['', '1006', '見本', '', '申'],
      ],
      view({ people: numbered }),
    );
    expect(after.accounts.map(({ loginName, holderId }) => [loginName, holderId])).toEqual([
      ['fm-1', 'k'],
      ['fm-2', 'm'],
      ['fm-3', null],
    ]);
    expect(plan.words).toEqual([]);
  });
});

it('T-05（共用）, which was uncertain, is placed once T-05 has come in and nobody has it alone', () => {
  const placed = (text: string, holderId: string | null) =>
    placedBesides(
      [aStaff({ id: 'p', originals: [{ field: 'ownDevice', text, column: '使用端末' }] })],
      [aDevice({ assetNumber: 'T-05', holderId })],
    ).length;
  expect([placed('T-05（共用）', null), placed('T-05(共用)', 'p'), placed('T-05', null)]).toEqual([1, 1, 0]);
  expect(placed('T-05（共用）', 'another')).toBe(0);
});

describe('a device that the list calls 共用', () => {
  const uses = (id: string, name: string, text: string, officeId = 'day') =>
    aStaff({ id, name, officeId, originals: [{ field: 'ownDevice', text, column: '使用端末' }] });
  const said = (rows: string[][], staff: Staff[]) => {
    const ledger = view({ people: staff });
    const { after } = taken('device', [['管理番号', '種類', '事業所', '使う人', '備考'], ...rows], ledger);
    const memos = after.devices.map(({ note }) => note);
    return [memos, after.people.map(({ id, originals }) => [id, originals?.length])];
  };

  it('is of whoever the list of people said it of, and that is no longer open', () => {
    const staff = [uses('a', '例田 健', 'T-08（共用）'), uses('b', '見本 恵', 'T-08'), uses('c', '石渡 花', 'T-09')];
    expect(said([['T-08', 'タブレット', 'デイサービスひなた', '共用', '充電は事務所']], staff)).toEqual([
      ['充電は事務所\n共用：例田 健、見本 恵'],
      expect.arrayContaining([
        ['a', 0],
        ['b', 0],
        ['c', 1],
      ]),
    ]);
  });

  it('stays with their 元の値 where nobody is said to use it', () => {
    expect(said([['T-08', 'タブレット', 'デイサービスひなた', '', '']], [uses('b', '見本 恵', 'T-08')])).toEqual([
      [''],
      [['b', 1]],
    ]);
  });

  it('is known by what the list of people calls it, too, which is no device of its own', () => {
    const staff = [uses('a', '例田 健', 'ｽﾏﾎ共用'), uses('b', '見本 恵', 'スマホ')];
    const device = aDevice({ assetNumber: 'S-03', holderId: null, note: '種類：スマホ\n呼び名：ｽﾏﾎ共用' });
    expect(sharedAsSaid(device, staff, [device]).note).toMatch(/\n共用：例田 健$/);
    const { plan } = taken('staff', [
      ['氏名', '事業所', '使用端末'],
      ['例田 健', 'デイサービスひなた', 'ｽﾏﾎ共用'],
      ['見本 恵', 'デイサービスひなた', 'ｽﾏﾎ共用'],
    ]);
    expect(plan.besides.devices).toEqual([]);
    expect(plan.besides.left.map(({ text }) => text)).toEqual(['ｽﾏﾎ共用', 'ｽﾏﾎ共用']);
  });

  it('of two that are called alike each is of its own office', () => {
    const [day, visit] = ['day', 'visit'].map((officeId) =>
      aDevice({ id: officeId, officeId, assetNumber: '①', holderId: null }),
    );
    const staff = [uses('a', '例田 健', '①'), uses('b', '見本 恵', '①', 'visit')];
    expect(sharedAsSaid(day!, staff, [day!, visit!]).note).toBe('共用：例田 健');
    expect(sharedAsSaid(day!, staff, [day!]).note).toBe('共用：例田 健、見本 恵');
  });
});

describe('a list of people beside one of devices in the same file', () => {
  // prettier-ignore
  const people = [['見本 花子', 'スマホ①'], ['石渡 恵', '②を大野さんと'], ['森 さくら', 'フロアのタブレットA'], ['川口 実', '看護用タブレット'], ['大野 太郎', '事務所携帯を2人で'], ['新井 京子', '共有タブ'], ['赤井 三郎', 'スマホ⑨']];
  // prettier-ignore
  const devices = [['スマホ①', 'スマホ', '見本'], ['スマホ②', 'スマホ', '石渡、大野'], ['タブA', 'タブレット', '共用（森・新井）'], ['タブB', 'タブレット', '川口']];
  const book = aBook(
    aSheet('職員', [['氏名', '職種', '貸出'], ...people.map(([name = '', lent = '']) => [name, '看護師', lent])]),
    aSheet('端末', [['番号', '種類', '使う人'], ...devices]),
  );
  const asked = (kind: 'staff' | 'device') => unwrap(readTable(book, { today: TODAY, kind }));

  it('brings no device that the other list hasn’t, and what it said of one is done once that is there', () => {
    const before = aView({ offices: [anOffice()] });
    const first = planImport(asked('staff'), before, noDecisions, TODAY);
    expect(first.besides.devices.map(({ value, kind }) => [value, kind])).toEqual([
      ['スマホ①', 'phone'],
      ['スマホ②', 'phone'],
      ['タブA', 'tablet'],
      ['スマホ⑨', 'phone'],
    ]);
    expect(first.besides.left.map(({ text }) => text)).toEqual(['看護用タブレット', '事務所携帯を2人で', '共有タブ']);
    const { people: all, devices: found } = written(first, before);
    const between = aView({ offices: [anOffice()], people: [...all], devices: [...found] });
    const after = written(planImport(asked('device'), between, noDecisions, TODAY), between);
    expect(after.devices.map(({ assetNumber }) => assetNumber).sort()).toEqual([
      'スマホ①',
      'スマホ②',
      'スマホ⑨',
      'タブA',
      'タブB',
    ]);
    expect(after.people.flatMap(({ name, originals = [] }) => originals?.map(({ text }) => [name, text]))).toEqual([]);
  });

  it('takes its words for devices where there is no such list', () => {
    const alone = aBook(aSheet('職員', [['氏名', '職種', '貸出'], ['見本 花子', '看護師', 'スマホ①'], ['石渡 恵', '看護師', '看護用タブレット']])); // prettier-ignore
    const { besides } = planImport(unwrap(readTable(alone, { today: TODAY, kind: 'staff' })), aView({ offices: [anOffice()] }), noDecisions, TODAY); // prettier-ignore
    expect(besides.devices.map(({ value }) => value)).toEqual(['スマホ①', '看護用タブレット']);
  });
});
