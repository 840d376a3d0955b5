import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { namedOrganization } from '@shared/tables/named-organization';
import { aCorporation, anOffice } from '../../../builders/organization';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';
import { aView } from '../matching/planning';

const TODAY = '2026-11-23';
const HEADS = ['№', '職種', '氏　名', 'ふりがな', '入職'];
const NURSES = [
  ['1', '看護師', '高橋　美和子', 'たかはし みわこ', 'H24.4.1'],
  ['2', '理学療法士', '渡部　拓也', 'わたなべ たくや', 'R5.4.1'],
];
const CARERS = [['3', '介護支援専門員', '加藤　節子', 'かとう せつこ', 'H20.4.1']];
const TITLE = '令和8年度　職員名簿　医療法人 見本の会　訪問看護・居宅　　R8.10.1現在';
const NURSING = '訪問看護ステーション もりの風　（鶴岡市）　電話 0235-99-0101　FAX 0235-99-0102';
const CARE = '居宅介護支援事業所 もりの風　　電話 0235-99-0103';

const read = (...rows: readonly (readonly BookCell[])[]): TableReading =>
  unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: TODAY }));
const officesOf = ({ rows }: TableReading): unknown[] => rows.map(({ values }) => values['office']);

/** Each office's list on one sheet: its line, the headings, its people. */
const both = (): TableReading => read([TITLE], [NURSING], HEADS, ...NURSES, [CARE], HEADS, ...CARERS);

describe('a line above the headings of each office’s people', () => {
  test('names the office of the rows below it, whatever stands behind the name', () => {
    expect(officesOf(both())).toEqual([
      '訪問看護ステーション もりの風',
      '訪問看護ステーション もりの風',
      '居宅介護支援事業所 もりの風',
    ]);
  });

  test.each([
    ['marked', ['■訪問看護ステーション もりの風（2名）'], ['■居宅介護支援事業所 もりの風（1名）']],
    [
      'behind what the list calls it for short',
      ['【訪看】訪問看護ステーション もりの風　　〒270-0000 流山市見本0-0-1　TEL 04-0000-0000'],
      ['【居宅】居宅介護支援事業所 もりの風'],
    ],
    [
      'in brackets of its own',
      ['【訪問看護ステーション もりの風】　電話 0235-99-0101'],
      ['【居宅介護支援事業所 もりの風】'],
    ],
    ['with its number and manager', [`${NURSING}　管理者：高橋 美和子`], [`${CARE}　事業所番号 0670799011`]],
    ['over several cells', ['訪問看護ステーション もりの風', '', '電話 0235-99-0101'], [CARE]],
    ['as a title', ['訪問看護ステーション もりの風　職員名簿'], ['居宅介護支援事業所 もりの風　職員名簿']],
  ])('%s', (_, nursing, care) => {
    expect(new Set(officesOf(read([TITLE], nursing, HEADS, ...NURSES, care, HEADS, ...CARERS)))).toEqual(
      new Set(['訪問看護ステーション もりの風', '居宅介護支援事業所 もりの風']),
    );
  });

  test('without headings of its own, too: it is no remark, however long it is', () => {
    const reading = read([TITLE], [NURSING], HEADS, ...NURSES, [CARE], ...CARERS);
    expect(officesOf(reading).at(-1)).toBe('居宅介護支援事業所 もりの風');
    expect(reading.skipped.find(({ text }) => text.startsWith('居宅'))?.code).toBe('row/section');
  });

  test('below a title that names the place of all', () => {
    const title = ['もりの風ホーム 職員名簿'];
    const reading = read(
      title,
      ['■訪問看護ステーションもり　電話 0235-99-0101'],
      HEADS,
      ...NURSES,
      [CARE],
      HEADS,
      ...CARERS,
    );
    expect(officesOf(reading)).toEqual([
      ...['訪問看護ステーションもり', '訪問看護ステーションもり'],
      '居宅介護支援事業所 もりの風',
    ]);
    expect(namedOrganization(reading, '').offices.map(({ name }) => name)).not.toContain('もりの風ホーム');
  });

  test('the title of a list that comes again on its next page ends no section', () => {
    const title = ['ひまわりホーム 職員名簿'];
    const reading = read(
      title,
      HEADS,
      ...NURSES,
      ['■訪問介護事業所ひまわり'],
      NURSES[0] ?? [],
      title,
      HEADS,
      ...CARERS,
    );
    expect(officesOf(reading).slice(2)).toEqual(['訪問介護事業所ひまわり', '訪問介護事業所ひまわり']);
  });

  test.each([
    ['デイサービスみほんの浜', 'グループホームみほんの丘'],
    ['小規模多機能あおば', '居宅介護支援事業所みほん'],
    ['１　特別養護老人ホーム みほん荘', '２　居宅介護支援センターみほん'],
  ])('alone and unmarked, it may say the service first: %s, %s', (first, second) => {
    const bare = [first, second].map((line) => line.replace(/^.　/, ''));
    expect(officesOf(read(['職員表'], HEADS, [first], ...NURSES, [second], ...CARERS))).toEqual([
      ...[bare[0], bare[0]],
      bare[1],
    ]);
    expect(officesOf(read(['職員表'], [first], HEADS, ...NURSES, [second], HEADS, ...CARERS))).toEqual([
      ...[bare[0], bare[0]],
      bare[1],
    ]);
  });

  test('below a title of several a part that means none is of the one left', () => {
    const title = ['特別養護老人ホーム みほん ／ みほん居宅介護支援事業所'];
    const parts = [['【医務】'], ...NURSES, ['【居宅介護支援事業所】'], ...CARERS];
    expect(officesOf(read(['職員名簿'], title, HEADS, ...parts))[0]).toBe('特別養護老人ホーム みほん');
  });

  const ST = '訪問看護ステーションみほん';
  test.each([
    ['《看　護》', '《居宅》', ST, '居宅'],
    ['【本体】', '【サテライト北】', ST, `${ST} サテライト北`],
    ['【北出張所】', '【本体】', `${ST} 北出張所`, ST],
    ['【看護】', '【リハビリ】', ST, ST],
    ['【訪問看護】', '【ケアマネ】', ST, ST],
    ['【外来】', '【訪問看護】', 'みほんクリニック', 'みほんクリニック'],
    ['【通い】', '【訪問看護】', '看護小規模多機能型居宅介護みほん', '看護小規模多機能型居宅介護みほん'],
  ])('below the title of one %s and %s are of %s and %s', (first, second, one, other) => {
    const title = one.startsWith(ST) || other.startsWith(ST) ? ST : one;
    expect(officesOf(read([`${title}　スタッフ一覧`], HEADS, [first], ...NURSES, [second], ...CARERS))).toEqual([
      ...[one, one],
      other,
    ]);
  });

  test('whoever stands below やめた人 is of none of the parts', () => {
    const gone = [
      ['', 'やめた人（ID止めたか確認）'],
      ['4', '看護師', '森　一子', 'もり いちこ', 'H24.4.1'],
    ];
    const rows = [[`${ST}　スタッフ一覧`], HEADS, ['《看護》'], ...NURSES, ['《居宅》'], ...CARERS, [], ...gone];
    const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: TODAY, take: [10] }));
    expect(officesOf(reading)).toEqual([ST, ST, '居宅', undefined]);
  });

  test.each([
    ['ケアマネ(みほんケアプランセンター)', 'みほんケアプランセンター'],
    ['<みほんケアプランセンター>', 'みほんケアプランセンター'],
    ['みほんケアプランセンター　1名', 'みほんケアプランセンター'],
    ['ケアプランセンターみほん', 'ケアプランセンターみほん'],
    ['居宅介護支援', '居宅介護支援'],
    ['--- 居宅 ---', '居宅'],
    // What those of one office do, and who they are, parts nothing.
    ['訪問看護', '訪問看護ステーションみほん'],
    ['常勤', '訪問看護ステーションみほん'],
    ['※居宅はこの下', '訪問看護ステーションみほん'],
  ])('%s between the people of an office and others: those are of %s', (line, office) => {
    const rows = [HEADS, ['訪問看護(訪問看護ステーションみほん)'], ...NURSES, [line], ...CARERS];
    expect(officesOf(read(['職員表'], ...rows))).toEqual([...NURSES.map(() => '訪問看護ステーションみほん'), office]);
  });

  test.each(['訪問看護スタッフ', 'デイ送迎', 'ヘルパー'])('%s beside an office is none', (line) => {
    expect(officesOf(read(['職員表'], HEADS, ['居宅介護支援事業所みほん'], ...NURSES, [line], ...CARERS))[2]).not.toBe(
      line,
    );
  });

  test.each([
    ['みほん訪問看護ステーション　スタッフ一覧', 'みほん訪問看護ステーション'],
    ['スタッフ一覧', undefined],
  ])('below %s a line of a job that is marked as an office is of %s', (title, office) => {
    const parts = [['◆看護師'], ...NURSES, ['◆みほん居宅介護支援事業所'], ...CARERS, ['◆事務'], ...CARERS];
    const gone = [['【今年度やめた人】'], ['4', '看護師', '森　一子', 'もり いちこ', 'H24.4.1']];
    const rows = [[title], HEADS, ...parts, ...gone];
    const sheet = aSheet('名簿', rows);
    const reading = unwrap(readTable(aBook(sheet), { kind: 'staff', today: TODAY, take: [rows.length] }));
    // Behind the people of another office it isn't known of which it is.
    expect(officesOf(reading)).toEqual([office, office, 'みほん居宅介護支援事業所', undefined, undefined]);
    const below = [['◆看護師'], ...NURSES, ['◆みほん居宅介護支援事業所'], ['◆介護支援専門員'], ...CARERS];
    expect(officesOf(read([title], HEADS, ...below))).toEqual([office, office, 'みほん居宅介護支援事業所']);
    const services = [
      ['◆特養職員'],
      ...NURSES,
      ['◆デイサービス職員'],
      ...CARERS,
      ['◆みほん居宅介護支援事業所'],
      ...CARERS,
    ];
    expect(officesOf(read(['特別養護老人ホームみほん荘'], HEADS, ...services))[2]).not.toBe(
      '特別養護老人ホームみほん荘',
    );
    expect(namedOrganization(reading, '').offices.map(({ name }) => name)).not.toContain('看護師');
  });

  test.each(['訪問看護ステーション 緊急連絡先', '訪問看護ステーション 看護師', '居宅介護支援事業所 担当表'])(
    '%s names none',
    (line) => {
      expect(officesOf(read([line], HEADS, ...NURSES))).toEqual([undefined, undefined]);
    },
  );

  test('a row of a list of offices stays one', () => {
    const rows = [
      ['事業所名', '電話'],
      ['居宅介護支援事業所つむぎ', '電話 0235-99-0103'],
      ['訪問介護つむぎ', '0235-99-0104'],
    ];
    const reading = unwrap(readTable(aBook(aSheet('事業所', rows)), { kind: 'office', today: TODAY }));
    expect(reading.rows).toHaveLength(2);
  });
});

describe('a line in brackets that calls an office by its service', () => {
  const lines = (nursing: string, care: string): unknown[] => [
    ...new Set(officesOf(read([TITLE], [nursing], HEADS, ...NURSES, [care], HEADS, ...CARERS))),
  ];

  test('names it where it says how it is reached', () => {
    expect(lines('【看多機　みほんの家】　TEL 0776-99-0101', '【みほん居宅】　TEL 0776-99-0102')).toEqual([
      '看多機　みほんの家',
      'みほん居宅',
    ]);
    expect(lines('【看多機　みほんの家】　福井市見本町1-1', '【みほん居宅】　福井市見本町1-2')).toEqual([
      '看多機　みほんの家',
      'みほん居宅',
    ]);
  });

  test('may have the name in brackets behind the service', () => {
    const names = ['ヘルパーステーションみほん', 'ケアプランみほん'];
    expect(lines(`■ 訪問介護（${names[0]}）　04-7100-1102`, `■ 居宅（${names[1]}）　04-7100-1100`)).toEqual(names);
  });

  test('may be a group of people where it doesn’t', () => {
    expect(lines('【訪問看護　常勤】', '【訪問看護　パート】')).toEqual([undefined]);
    expect(lines('【訪問看護職員】　TEL 0776-99-0101', '【通所介護職員】　TEL 0776-99-0102')).toEqual([undefined]);
  });
});

describe('what stands around an office’s name in its line', () => {
  const named = (nursing: string, care: string) =>
    namedOrganization(read([TITLE], [nursing], HEADS, ...NURSES, [care], HEADS, ...CARERS), '名簿.xlsx').offices.map(
      ({ name, facts = [] }) => [name, ...facts.map(({ field, values: [one] }) => `${field} ${one?.value}`).toSorted()],
    );

  test('is its service, its address and its number, and no part of the name', () => {
    expect(
      named(
        'ヘルパーステーションなの花（訪問介護）　流山市見本9-9-1　TEL 04-7199-0101　FAX 04-7199-0102',
        'ケアプランなの花（居宅介護支援）　住所同上　TEL 04-7199-0103　FAX同上',
      ),
    ).toEqual([
      ['ヘルパーステーションなの花', 'address 流山市見本9-9-1', 'fax 04-7199-0102', 'phone 04-7199-0101'],
      ['ケアプランなの花', 'address 流山市見本9-9-1', 'fax 04-7199-0102', 'phone 04-7199-0103'],
    ]);
  });

  test('is its service also where that is called 事業所, and its own name says none', () => {
    expect(
      named(
        '■みほん訪問看護ステーション(訪問看護) 福井市見本9-99-1 ☎0776-99-0101',
        '■ケアプランみほん(居宅介護支援事業所) 福井市見本9-99-2 ☎0776-99-0102',
      ),
    ).toEqual([
      ['みほん訪問看護ステーション', 'address 福井市見本9-99-1', 'phone 0776-99-0101'],
      ['ケアプランみほん', 'address 福井市見本9-99-2', 'phone 0776-99-0102'],
    ]);
  });

  test.each(['', ' 福井市見本9-99-2'])('is no more than that where nothing says how it is reached: %s', (address) => {
    const found = named('■みほん訪問看護ステーション(訪問看護)', `■ケアプランみほん(居宅介護支援事業所)${address}`);
    expect(found.map(([name]) => name)).toEqual(['みほん訪問看護ステーション', 'ケアプランみほん']);
    const alone = read(['【ケアプランみほん(居宅介護支援事業所)】'], HEADS, ...CARERS);
    expect(namedOrganization(alone, '名簿.xlsx').offices.map(({ name }) => name)).toEqual(['ケアプランみほん']);
  });

  test('may stand in brackets with the telephone', () => {
    expect(
      named(
        'みほん訪問看護ステーション　（福井市見本9-99-1　TEL 0776-99-0101）',
        'みほんケアプランセンター　（福井市見本9-99-2 2F　TEL 0776-99-0102）',
      ),
    ).toEqual([
      ['みほん訪問看護ステーション', 'address 福井市見本9-99-1', 'phone 0776-99-0101'],
      ['みほんケアプランセンター', 'address 福井市見本9-99-2 2F', 'phone 0776-99-0102'],
    ]);
  });
});

describe('what a line says of its office without saying what it is', () => {
  const offices = (...rows: readonly (readonly BookCell[])[]) => {
    const { corporation, offices: found } = namedOrganization(read(...rows), '名簿.xlsx');
    const said = (facts: NonNullable<typeof found>[number]['facts'] = []): string[] =>
      facts.map(({ field, values: [one] }) => `${field} ${one?.value}`).toSorted();
    return {
      corporation: said(corporation?.facts),
      offices: found.map(({ name, people, facts }) => [name, people, ...said(facts)]),
    };
  };

  test('ten digits alone are its number, and the service stands in brackets', () => {
    const rows = [
      HEADS,
      ['■ヘルパーステーションみほん坂（訪問介護）　1272999118　TEL 04-7199-0011　FAX 04-7199-0012'],
      ...NURSES,
      ['■デイサービス丘の上（地域密着型通所介護）　1292999331　TEL 0471990020'],
      ...CARERS,
    ];
    expect(offices(['株式会社みほん坂ケア　職員一覧'], [], ...rows).offices).toEqual([
      ['ヘルパーステーションみほん坂', 2, 'fax 04-7199-0012', 'number 1272999118', 'phone 04-7199-0011'],
      ['デイサービス丘の上', 1, 'number 1292999331', 'phone 04-7199-0020'],
    ]);
  });

  test('the number in brackets stands between the name and the address', () => {
    const first = ['◆小規模多機能ホーム みほん(事業所番号 0690999157)鶴岡市見本0-12 ℡0235-99-5711'];
    const second = ['◆グループホーム 例の実(0690999165)鶴岡市例0-3 ℡0235-99-6420'];
    expect(
      offices(['株式会社みほん 従業者一覧'], [], first, HEADS, ...NURSES, [], second, HEADS, ...CARERS).offices,
    ).toEqual([
      ['小規模多機能ホーム みほん', 2, 'address 鶴岡市見本0-12', 'number 0690999157', 'phone 0235-99-5711'],
      ['グループホーム 例の実', 1, 'address 鶴岡市例0-3', 'number 0690999165', 'phone 0235-99-6420'],
    ]);
  });

  test.each([
    ['with headings of its own', true],
    ['without any', false],
  ])('the line below it says where it is, %s', (_, again) => {
    const rows = [
      ['職員名簿'],
      ['ＮＰＯ法人　みほんのわ'],
      [],
      ['●　小規模多機能ホーム みほん橋'],
      ['〒270-0000　流山市見本台９９９－１　　電話 04-7199-0301'],
      HEADS,
      ...NURSES,
      [],
      ['●　訪問看護ステーション 例のわ'],
      ['〒270-0000　流山市見本台９９９－５　　電話 04-7199-0311'],
      ...(again ? [HEADS] : []),
      ...CARERS,
    ];
    expect(offices(...rows)).toEqual({
      corporation: [],
      offices: [
        [
          '小規模多機能ホーム みほん橋',
          2,
          'address 流山市見本台９９９－１',
          'phone 04-7199-0301',
          'postalCode 270-0000',
        ],
        [
          '訪問看護ステーション 例のわ',
          1,
          'address 流山市見本台９９９－５',
          'phone 04-7199-0311',
          'postalCode 270-0000',
        ],
      ],
    });
  });

  test('a marked line names an office by its service and its own name, and tells how it is reached', () => {
    const found = offices(
      ['● 小規模多機能ホーム　みほんの家　電話 0235-99-0001'],
      HEADS,
      ...NURSES,
      [],
      ['● デイサービス　みほんの湯　電話 0235-99-0002'],
      HEADS,
      ...CARERS,
    ).offices;
    expect(found).toEqual([
      ['小規模多機能ホーム　みほんの家', 2, 'phone 0235-99-0001'],
      ['デイサービス　みほんの湯', 1, 'phone 0235-99-0002'],
    ]);
  });

  const CLINIC = ['■ みほんクリニック（〒918-0000 福井市見本町3-12）℡0776-99-3300'];
  test.each([
    ['（同住所2F）℡0776-99-3310', 'address 福井市見本町3-12 2F'],
    ['（同じ建物３階）℡0776-99-3310', 'address 福井市見本町3-12 ３階'],
    ['（同住所）℡0776-99-3310', 'address 福井市見本町3-12'],
    ['※みほんクリニックと同じ建物 ℡0776-99-3310', 'address 福井市見本町3-12'],
    ['※いろは苑と同じ建物 ℡0776-99-3310', null],
    ['　　(クリニック内)　電話 0776-99-3310', 'address 福井市見本町3-12'],
    ['（みほんクリニックに併設）℡0776-99-3310', 'address 福井市見本町3-12'],
    ['（いろは苑内）℡0776-99-3310', null],
  ])('%s is where the office above is, or whose the line names, and no part of the name', (says, address) => {
    const line = [`■ 訪問看護ステーション れい${says}`];
    const [, second] = offices(['医療法人 みほん会'], [], CLINIC, HEADS, ...NURSES, [], line, HEADS, ...CARERS).offices;
    const place = address === null ? [] : [address];
    const code = address === null ? [] : ['postalCode 918-0000'];
    expect(second).toEqual(['訪問看護ステーション れい', 1, ...place, 'phone 0776-99-3310', ...code]);
  });
});

describe('lines that are marked alike, each above headings of its own', () => {
  const words = (one: string, other: string): unknown[] => [
    ...new Set(officesOf(read(['職員名簿'], [one], HEADS, ...NURSES, [other], HEADS, ...CARERS))),
  ];

  test('say whose the rows are, as the list calls it: each is a word to be asked about', () => {
    expect(words('【さくらの丘】', '【もみじの丘】')).toEqual(['さくらの丘', 'もみじの丘']);
    expect(words('■さくらの丘', '■もみじの丘')).toEqual(['さくらの丘', 'もみじの丘']);
    const reading = read(['職員名簿'], ['【さくらの丘】'], HEADS, ...NURSES, ['【もみじの丘】'], HEADS, ...CARERS);
    const offices = [anOffice({ id: 's', name: 'さくらの丘 ケアセンター' }), anOffice({ id: 'm', name: 'もみじ' })];
    const { words: open } = planImport(reading, aView({ offices }), noDecisions, TODAY);
    expect(open.map(({ word, lines }) => [word, lines.length])).toEqual([
      ['さくらの丘', 2],
      ['もみじの丘', 1],
    ]);
  });

  test.each([
    ['groups of people', '【常勤】', '【パート】'],
    ['jobs', '【介護職】', '【看護職】'],
    ['floors', '【1階】', '【2階】'],
    ['marked otherwise', '【さくらの丘】', '■もみじの丘'],
    ['not marked', 'さくらの丘', 'もみじの丘'],
    ['one title again', '【さくらの丘】', '【さくらの丘】'],
  ])('say nothing of it where they are %s', (_, one, other) => {
    expect(words(one, other)).toEqual([undefined]);
  });
});

describe('what such a line says behind the name', () => {
  test('is proposed of that office when a ledger is begun', () => {
    const { corporation, offices } = namedOrganization(both(), '名簿.xlsx');
    expect(corporation?.name).toBe('医療法人 見本の会');
    expect(
      offices.map(({ name, people, city, facts = [] }) => ({
        ...{ name, people, city },
        facts: facts.map(({ field, values: [one] }) => `${field} ${one?.value} ${one?.where}`),
      })),
    ).toEqual([
      {
        ...{ name: '訪問看護ステーション もりの風', people: 2, city: '鶴岡市' },
        facts: ['phone 0235-99-0101 名簿のA2', 'fax 0235-99-0102 名簿のA2'],
      },
      { name: '居宅介護支援事業所 もりの風', people: 1, city: undefined, facts: ['phone 0235-99-0103 名簿のA6'] },
    ]);
  });

  test('fills in each office of the ledger by itself', () => {
    const corporation = aCorporation();
    const empty = { number: '', city: '', phone: '', fax: '', corporationId: corporation.id };
    const offices = [
      anOffice({ id: 'kango', name: '訪問看護ステーション もりの風', ...empty }),
      anOffice({ id: 'kyotaku', name: '居宅介護支援事業所 もりの風', ...empty }),
    ];
    const plan = planImport(both(), aView({ offices }, { corporation }), noDecisions, TODAY);
    expect(plan.titles.map(({ id, field, after }) => [id, field, after])).toEqual([
      ['kango', 'phone', '0235-99-0101'],
      ['kango', 'fax', '0235-99-0102'],
      ['kango', 'city', '鶴岡市'],
      ['kyotaku', 'phone', '0235-99-0103'],
    ]);
  });
});
