import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { textCell, type RawSheet } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { namedOrganization } from '@shared/tables/named-organization';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { withTwins } from '../../../../renderer/features/import/decisions';
import { anOffice } from '../../../builders/organization';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, TODAY } from '../matching/planning';

/** As the ministry has it: headings of three lines merged down, the days of a month beside them, a line for each job of somebody. */
function aRoster(name: string, office: string, people: readonly (readonly (string | null)[])[]): RawSheet {
  const days = ['1', '2', '3', '4', '5', '6', '7'];
  const sheet = aSheet(name, [
    ['従業者の勤務の体制及び勤務形態一覧表', null, null, null, null, '令和8年12月'],
    [null, null, null, null, null, '事業所名', `（ ${office} ）`],
    ['(1) 4週'],
    [],
    [
      'No',
      '(4) 職種',
      '(5) 勤務形態',
      '(6) 資格',
      '(7) 氏　名',
      '(8)',
      ...days.map(() => null).slice(1),
      '(11)兼務状況（兼務先/職務の内容）等',
    ],
    [null, null, null, null, null, ...days],
    [null, null, null, null, null, '火', '水', '木', '金', '土', '日', '月'],
    ...people.map(([job, form, licence, person, more], at) => [
      ...[String(at + 1), job, form, licence, person],
      ...days.map(() => '8'),
      more ?? null,
    ]),
    ['11'],
    ['＜勤務形態の区分＞'],
    [null, 'A 常勤で専従'],
  ] as never);
  const merges = [0, 1, 2, 3, 4].map((column) => ({ top: 4, bottom: 6, left: column, right: column }));
  return { ...sheet, merges };
}

const NURSING = aRoster('訪看', '訪問看護 みほんの風', [
  ['管理者', 'B', '看護師', '見本 一郎', '看護職員'],
  ['看護職員', 'B', '看護師', '見本 一郎', '管理者'],
  ['看護職員', 'A', '看護師', '例田 花', null],
]);
const PLANS = aRoster('居宅', '居宅介護支援 みほんの風', [
  ['介護支援専門員', 'A', '介護支援専門員', '例山 次郎', '12/15退職'],
]);
const IDS = aSheet('TRITRUS', [
  ['TRITRUSのID（12月時点）'],
  [],
  ['事業所', '氏名', 'ID', 'システム利用管理担当者'],
  ['訪看', '見本', 'tri-001', '○'],
  ['訪看', '例田', 'tri-002', ''],
]);

describe('勤務形態一覧表', () => {
  const reading = unwrap(readTable(aBook(NURSING, PLANS, IDS), { today: TODAY, networks: ['TRITRUS'] }));

  test('is a list of people, its days no fields of theirs, and the sheet of IDs beside it one of IDs', () => {
    expect(reading.kind).toBe('staff');
    expect(reading.rows.map(({ values: { name, office, jobType, note } }) => [name, office, jobType, note])).toEqual([
      ['見本 一郎', '訪問看護 みほんの風', '管理者', '看護職員'],
      ['見本 一郎', '訪問看護 みほんの風', '看護職員', '管理者'],
      ['例田 花', '訪問看護 みほんの風', '看護職員', ''],
      ['例山 次郎', '居宅介護支援 みほんの風', '介護支援専門員', '12/15退職'],
    ]);
    expect(reading.columns.filter(({ field }) => field).map(({ field }) => field)).toEqual(['jobType', 'name', 'note']);
    expect(reading.tables.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['訪看', 'staff'],
      ['居宅', 'staff'],
      ['TRITRUS', 'account'],
    ]);
  });

  test('whoever has a line for each of two jobs is one person with both', () => {
    const offices = ['訪問看護 みほんの風', '居宅介護支援 みほんの風'].map((name, at) =>
      anOffice({ id: `o${at}`, name }),
    );
    const ledger = aView({ offices });
    const plan = planImport(reading, ledger, noDecisions, TODAY);
    const [twins] = plan.twins;
    expect(plan.twins).toMatchObject([{ title: '見本 一郎', likely: 'one', differing: ['jobType', 'note'] }]);
    const [first = 0, second = 0] = twins?.lines ?? [];
    const taken = planImport(reading, ledger, withTwins(noDecisions, { taken: [first], left: [second] }), TODAY);
    const { updates } = importUpdates(taken, ledger, '一覧.xlsx', () => crypto.randomUUID());
    const people = updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
    expect(people.map(({ name, jobType }) => [name, jobType])).toEqual([
      ['見本 一郎', '看護職員（管理者）'],
      ['例田 花', '看護職員'],
      ['例山 次郎', '介護支援専門員'],
    ]);
  });

  test('事業所名（ … ） in one cell says whose it is, and heads no table', () => {
    const roster = aRoster('デイ', 'みほん', [['管理者', 'B', '看護師', '見本 一郎', '']]);
    const rows = roster.rows.map((cells, row) => (row === 1 ? [] : cells));
    rows[1] = [...Array<null>(7).fill(null), textCell('事業所名( 通所介護 みほんの風 )')];
    const { rows: read, tables } = unwrap(readTable(aBook({ ...roster, rows }), { today: TODAY }));
    expect(read.map(({ values: { name, office } }) => [name, office])).toEqual([['見本 一郎', '通所介護 みほんの風']]);
    expect(tables.map(({ kind }) => kind)).toEqual(['staff']);
    const headed = aSheet('事業所', [['事業所名（正式名称）'], ['訪問看護みほんの風']]);
    expect(unwrap(readTable(aBook(headed), { today: TODAY })).kind).toBe('office');
  });

  test('shifts alone, of nobody whose job it says, are refused still', () => {
    const shifts = aSheet('シフト', [
      ['氏名', '1', '2', '3', '4', '5', '6'],
      ['見本 一郎', '日', '夜', '休', '日', '日', '休'],
      ['例田 花', '休', '日', '日', '夜', '休', '日'],
    ]);
    const read = readTable(aBook(shifts), { today: TODAY });
    expect(read).toMatchObject({ ok: false, code: 'table/shift-grid' });
  });

  test('of several offices below each other each has its own people', () => {
    const days = ['月', '火', '水', '木', '金', '土', '日'];
    const block = (service: string, name: string, number: string, people: readonly string[]): (string | null)[][] => [
      [`サービス種類（ ${service} ）`, null, null, `事業所名（ ${name} ）`],
      [`事業所番号 ${number}`],
      [
        'No.',
        '職種',
        '勤務形態',
        '氏名',
        '標準の週',
        ...days.slice(1).map(() => null),
        '週の計',
        '兼務',
        'LINE WORKS',
        '備考',
      ],
      [null, null, null, null, ...days],
      ...people.map((one, at) => [
        String(at + 1),
        '介護職',
        'A',
        one,
        ...days.map(() => '日'),
        '40',
        null,
        `m-0${at}@mihon`,
        null,
      ]),
      [],
    ];
    const lines = [
      ['従業者の勤務の体制及び勤務形態一覧表（令和8年12月分）'],
      [],
      ...block('小規模多機能型居宅介護', '小規模多機能ホーム みほんの縁側', '0690700011', ['例山 花', '例田 次郎']),
      ...block('居宅介護支援', 'ケアプランセンター みほん', '0670700138', ['三田 恵']),
    ];
    const merges = [4, 10].flatMap((top) =>
      [0, 1, 2, 3].map((column) => ({ top, bottom: top + 1, left: column, right: column })),
    );
    const sheet = { ...aSheet('R8.12', lines as never), merges };
    const read = unwrap(readTable(aBook(sheet), { today: TODAY, networks: ['LINE WORKS'] }));
    expect(read.rows.map(({ values: { name, office } }) => [name, office])).toEqual([
      ['例山 花', '小規模多機能ホーム みほんの縁側'],
      ['例田 次郎', '小規模多機能ホーム みほんの縁側'],
      ['三田 恵', 'ケアプランセンター みほん'],
    ]);
    expect(namedOrganization(read, 'x.xlsx').offices.map(({ name }) => name)).toEqual([
      '小規模多機能ホーム みほんの縁側',
      'ケアプランセンター みほん',
    ]);
  });

  test('a 緊急連絡網 with columns of its own is a list, whatever heads these', () => {
    const lines = [
      ['緊　急　連　絡　網'],
      ['順', '氏　名', '役割', '自宅電話', '携帯', '住所', 'メール', 'LINE', '安否アプリ', 'まもりSNS', '貸与スマホ'],
      ['①', '例山 花', '管理者', '0776-00-5102', '090-0000-5102', '福井市森田町2-2', '', '○', '○', 'hana.r', '会社①'],
      ['②', '例田 次郎', '介護', '', '090-0000-5103', '坂井市春江町3-3', '', '○', '×', 'jiro.r', ''],
      ['③', '三田 恵', '介護', '', '090-0000-5104', '福井市上森田4-4', '', '×', '○', '', ''],
    ];
    const read = unwrap(readTable(aBook(aSheet('連絡網', lines)), { today: TODAY, networks: ['ふくいみまもりSNS'] }));
    expect(
      read.rows.map(({ values: { name, jobType, otherPhone, phone } }) => [name, jobType, otherPhone ?? phone]),
    ).toEqual([
      ['例山 花', '管理者', '090-0000-5102'],
      ['例田 次郎', '介護', '090-0000-5103'],
      ['三田 恵', '介護', '090-0000-5104'],
    ]);
  });
});
