import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aPlan, aView, rowAt, TODAY, written } from './planning';

const people = [aStaff({ id: 'h', name: '山田 花子', kana: 'やまだ はなこ' })];
const view = aView({ offices: [anOffice()], people });
const planOf = (holder: string) => aPlan([{ kind: 'tablet', assetNumber: 'T-5', holder }], view, {}, 'device');

describe('those who have a device together, whom no name says', () => {
  test.each(['サ責で共用', 'ヘルパー共用', '職員みんなで', 'スタッフ全員で共用', '事務所共用'])('%s', (holder) => {
    const plan = planOf(holder);
    expect(plan.words).toEqual([]);
    expect(rowAt(plan, 2).cells['holder']).toMatchObject({ after: null, nobody: '共用', problem: null });
    expect(written(plan, view).devices.at(-1)?.note).toContain(`使う人：${holder}`);
  });

  test.each(['当番(24h)', 'オンコール', '夜勤用'])('%s: whose turn it is', (holder) => {
    const plan = planOf(holder);
    expect([plan.words, rowAt(plan, 2).cells['holder']?.nobody]).toEqual([[], '共用']);
  });

  test.each(['訪介事務所', '（本店 投薬台）', 'GH 1F', '本店 夜間当番', '（予備）旧 村上'])(
    '%s: where it is',
    (holder) => {
      expect(planOf(holder).words).toEqual([]);
    },
  );

  test('a number, a post, a name with its reading mean whom they say, and a doubt is asked', () => {
    const staff = [
      ...people,
      aStaff({ id: 'd', name: '佐藤 裕太', kana: 'さとう ゆうた', employeeNumber: 'K003', jobType: '院長・医師' }),
      aStaff({ id: 's', name: '佐藤 ゆかり', kana: 'さとう ゆかり', employeeNumber: '0104', note: '経理（社長奥様）' }),
    ];
    const all = aView({ offices: [anOffice()], people: staff });
    const meant = (holder: string) => {
      const plan = aPlan([{ kind: 'tablet', assetNumber: 'T-5', holder }], all, {}, 'device');
      return rowAt(plan, 2).cells['holder']?.after;
    };
    expect(['K003', '104', '院長', '佐藤ゆうた', '山田花子（やまだ はなこ）'].map(meant)).toEqual([
      'd',
      's',
      'd',
      'd',
      'h',
    ]);
    for (const word of ['K009', '社長', '（前）山田', '管理者']) expect(meant(word) ?? null).toBeNull();
  });

  test('somebody’s name with 共用 behind it is theirs, as before', () => {
    expect(rowAt(planOf('山田で共用'), 2).cells['holder']?.after).toBe('h');
    expect(planOf('森田で共用').words).toMatchObject([{ word: '森田で共用' }]);
  });
});

describe('who has a device together, by the words beside it', () => {
  const all = [
    ...people,
    aStaff({ id: 's', name: '佐藤 恵', kana: 'さとう めぐみ' }),
    aStaff({ id: 't', name: '土田 実', kana: 'つちだ みのる' }),
  ];
  const ledger = aView({ offices: [anOffice()], people: all });
  const memoOf = (holder: string, note = ''): [unknown, string | undefined] => {
    const plan = aPlan([{ kind: 'tablet', assetNumber: 'T-5', holder, note }], ledger, {}, 'device');
    return [rowAt(plan, 2).cells['holder']?.after, written(plan, ledger).devices.at(-1)?.note];
  };

  test('the names stand in brackets behind what the device is called', () => {
    expect(memoOf('共有タブ（山田・佐藤・土田）')).toEqual(['h', '名称：共有タブ\n共用：佐藤 恵、土田 実']);
    expect(memoOf('事務所携帯（山田・佐藤の2人）')).toEqual(['h', '名称：事務所携帯\n共用：佐藤 恵']);
    expect(memoOf('ｽﾏﾎ共用（山田・佐藤）')).toEqual(['h', '名称：ｽﾏﾎ共用\n共用：佐藤 恵']);
    expect(memoOf('居宅共用（山田・佐藤）')).toEqual(['h', '使う人：居宅共用\n共用：佐藤 恵']);
    expect(memoOf('共用（山田・佐藤）')).toEqual(['h', '共用：佐藤 恵']);
    // Whoever isn't known, or what else is said, is asked about as before.
    expect(memoOf('共有タブ（山田・森田）')[0] ?? null).toBeNull();
    expect(memoOf('前任（山田・佐藤）')[0] ?? null).toBeNull();
  });

  test('the remark beside 共用 names them, as it stands in a list', () => {
    const rows = [['T-5', 'タブレット', '共用', '佐藤・土田が使用'], ['T-6', 'タブレット', '共用', '2階']]; // prettier-ignore
    const book = aBook(aSheet('端末', [['管理番号', '種類', '使用者', '備考'], ...rows]));
    const reading = unwrap(readTable(book, { today: TODAY, kind: 'device' }));
    const { devices } = written(planImport(reading, ledger, noDecisions, TODAY), ledger);
    expect(devices.map(({ holderId, note }) => [holderId, note])).toEqual([
      ['s', '佐藤・土田が使用\n共用：土田 実'],
      [null, '2階'],
    ]);
  });

  test('the remark beside 共用 names them', () => {
    expect(memoOf('共用', '山田・佐藤が使用')).toEqual(['h', '山田・佐藤が使用\n共用：佐藤 恵']);
    expect(memoOf('共用', '山田さん・佐藤さんの2人で使う')[0]).toBe('h');
    for (const note of ['山田・森田が使用', '山田が使用', '山田・佐藤が以前使用', '夜勤・日勤で使用'])
      expect(memoOf('共用', note)[0] ?? null).toBeNull();
    expect(memoOf('予備', '山田・佐藤が使用')[0] ?? null).toBeNull();
  });
});

describe('those of one office who have a device, or an ID, together', () => {
  const offices = [
    anOffice({ id: 'o1', name: 'みほん訪問介護', serviceKind: '訪問介護' }),
    anOffice({ id: 'o2', name: '訪問看護ステーションみほん', serviceKind: '訪問看護' }),
  ];
  const ledger = { ...aView({ offices, people }), officeInUse: null };

  test.each([
    ['訪問介護共用', 'o1'],
    ['共用（訪看）', 'o2'],
    ['訪看(共用)', 'o2'],
    ['ヘルパーみんな', 'o1'],
    ...[
      ['訪看 当番', 'o2'],
      ['訪看当番', 'o2'],
      ['訪問介護の夜勤用', 'o1'],
      ['訪看', 'o2'],
      ['訪介事務所', 'o1'],
    ],
  ])('%s is theirs, and there', (holder, office) => {
    const plan = aPlan([{ kind: 'phone', assetNumber: 'S-1', holder }], ledger, {}, 'device');
    expect(plan.words).toEqual([]);
    const { cells } = rowAt(plan, 2);
    expect([cells['office']?.after, cells['holder']?.nobody]).toEqual([office, '共用']);
    expect(written(plan, ledger).devices.at(-1)?.note).toContain(`使う人：${holder}`);
  });

  test('当番 of an office whose short word is known by its book is there, and a name beside one is asked about', () => {
    const rows = ['本店 当番', '訪看 森田'].map((holder) => ({ kind: 'phone', assetNumber: holder, holder }));
    const plan = aPlan(rows, ledger, { offices: { 本店: 'o1' } }, 'device');
    expect(plan.words).toMatchObject([{ of: 'holder', word: '訪看 森田' }]);
    expect(rowAt(plan, 2).cells['office']?.after).toBe('o1');
  });

  test('訪看(事業所) in a list of IDs is the ID of that office', () => {
    const plan = aPlan(
      [{ loginName: 'mihon-hk', holder: '訪看(事業所)', network: 'ふくいみまもりSNS' }],
      ledger,
      {},
      'account',
    );
    const { cells } = rowAt(plan, 2);
    expect([cells['office']?.after, cells['holder']?.after, cells['holder']?.problem]).toEqual(['o2', null, null]);
  });
});

describe('of surnames that are written in several ways', () => {
  const both = [
    aStaff({ id: 'b', name: '渡邉 みほ', kana: 'わたなべ みほ' }),
    aStaff({ id: 'c', name: '渡辺 きよ', kana: 'わたなべ きよ' }),
  ];

  test('who alone is written so is proposed, and asked all the same', () => {
    const ledger = aView({ offices: [anOffice()], people: both });
    const plan = aPlan([{ kind: 'pc', assetNumber: 'P-1', holder: '渡邉' }], ledger, {}, 'device');
    expect(plan.words).toMatchObject([{ word: '渡邉', proposal: 'b' }]);
  });

  test('nobody is taken for being the only one of an office where another one is written so', () => {
    const offices = [
      anOffice({ id: 'o1', name: 'みほん訪問介護' }),
      anOffice({ id: 'o2', name: 'みほんデイサービス' }),
    ];
    const [b, c] = both;
    const ledger = aView({
      offices,
      people: [
        { ...b!, officeId: 'o1' },
        { ...c!, officeId: 'o2' },
      ],
    });
    const row = { kind: 'pc', assetNumber: 'P-1', holder: '渡邉', office: 'みほんデイサービス' };
    expect(aPlan([row], ledger, {}, 'device').words).toMatchObject([{ word: '渡邉', proposal: 'b' }]);
  });
});

test('who is called by the name that was theirs is proposed', () => {
  const ledger = aView({
    offices: [anOffice()],
    people: [
      aStaff({ id: 'd', name: '藤田 遥', kana: 'ふじた はるか', note: '旧姓 野村' }),
      aStaff({ id: 'e', name: '野村 健', kana: 'のむら けん' }),
    ],
  });
  const plan = aPlan([{ kind: 'pc', assetNumber: 'P-1', holder: '野村遥' }], ledger, {}, 'device');
  expect(plan.words).toMatchObject([{ word: '野村遥', proposal: 'd' }]);
});
