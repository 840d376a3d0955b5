import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { TableRead } from '@shared/ipc/tables';
import { readTable } from '@shared/tables/import/read-table';
import { namedOrganization } from '@shared/tables/named-organization';
import { messyTables } from '../../support/messy-tables';
import { aBook, aSheet } from '../../support/sheet-book';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';

test('what the line of a second office says is proposed for it, as what stands above the first is', () => {
  const lines = [
    '医療法人 みほん会　職員名簿,,,',
    '訪問看護ステーション ひなた　（鶴岡市）　電話 0235-99-0101,,,',
    '氏名,ふりがな,職種,備考',
    '見本 花子,みほん はなこ,看護師,',
    '例 太郎,れい たろう,看護師,',
    '居宅介護支援事業所 ひなた　　電話 0235-99-0103,,,',
    '氏名,ふりがな,職種,備考',
    '並木 恵,なみき めぐみ,介護支援専門員,',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const read = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  // As the window has it: what the channel doesn't know of is gone there.
  const { reading } = TableRead.pick({ reading: true }).parse({ reading: read });
  expect(reading).toEqual(read);
  const { offices } = namedOrganization(reading, '名簿.csv');
  const phones = offices.map(({ name, facts = [] }) => [
    name,
    facts.find(({ field }) => field === 'phone')?.values.map(({ value }) => value),
  ]);
  expect(phones).toEqual([
    ['訪問看護ステーション ひなた', ['0235-99-0101']],
    ['居宅介護支援事業所 ひなた', ['0235-99-0103']],
  ]);
});

test('and also where the rows call it otherwise (訪看)', () => {
  const lines = [
    '合同会社みほん　職員名簿,,,',
    '【居宅】みほん居宅介護支援事業所  TEL 0235-99-0101,,,',
    '氏名,ふりがな,職種,所属',
    '見本 花子,みほん はなこ,介護支援専門員,居宅',
    '【訪看】みほん訪問看護ステーション  TEL 0235-99-0111,,,',
    '氏名,ふりがな,職種,所属',
    '例 太郎,れい たろう,看護師,訪看',
    '並木 恵,なみき めぐみ,看護師,〃',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const { offices } = namedOrganization(unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' })), '名簿.csv');
  expect(offices).toMatchObject([
    {
      name: 'みほん訪問看護ステーション',
      people: 2,
      words: ['訪看'],
      facts: [{ values: [{ value: '0235-99-0111' }] }],
    },
    { name: 'みほん居宅介護支援事業所', people: 1, words: ['居宅'], facts: [{ values: [{ value: '0235-99-0101' }] }] },
  ]);
});

test('本部 beside offices is where its people work, and its line says where the corporation is', () => {
  const lines = [
    '社会福祉法人 みほん会　職員名簿,,,',
    '【法人本部】 福井市大手9丁目9-9　TEL 0776-99-0100,,,',
    '氏名,ふりがな,職種,備考',
    '見本 花子,みほん はなこ,事務,',
    '【みほんデイサービスセンター】 通所介護 TEL 0776-99-0110,,,',
    '氏名,ふりがな,職種,備考',
    '例 太郎,れい たろう,看護師,',
    '並木 恵,なみき めぐみ,看護師,',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const read = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  expect(read.rows.map(({ values }) => values['office'])).toEqual([
    '法人本部',
    'みほんデイサービスセンター',
    'みほんデイサービスセンター',
  ]);
  const { corporation, offices } = namedOrganization(read, '名簿.csv');
  expect(offices.map(({ name, people }) => [name, people])).toEqual([
    ['みほんデイサービスセンター', 2],
    ['法人本部', 1],
  ]);
  expect(corporation?.facts?.map(({ field, values }) => [field, values[0]?.value])).toEqual([
    ['phone', '0776-99-0100'],
    ['address', '福井市大手9丁目9-9'],
  ]);
});

test('an address above the lists of several offices is the corporation’s, up to who stands for it', () => {
  const lines = [
    '株式会社 みほん　職員名簿,,,',
    '〒270-0199 流山市見本9-9-9　代表 見本　R8.11.20 現在,,,',
    ',,,',
    '■ 本社,,,',
    '氏名,ふりがな,職種,備考',
    '見本 花子,みほん はなこ,事務,',
    '■ みほん訪問看護ステーション　TEL 04-7199-0101,,,',
    '氏名,ふりがな,職種,備考',
    '例 太郎,れい たろう,看護師,',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const { corporation, offices } = namedOrganization(
    unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' })),
    '名簿.csv',
  );
  expect(offices.map(({ name }) => name).sort()).toEqual(['みほん訪問看護ステーション', '本社']);
  expect(corporation?.facts?.map(({ field, values }) => [field, values[0]?.value])).toEqual([
    ['postalCode', '270-0199'],
    ['address', '流山市見本9-9-9'],
  ]);
});

test('本部 alone parts no list', () => {
  const lines = ['氏名,ふりがな,職種', '■ 本部,,', '見本 花子,みほん はなこ,事務', '例 太郎,れい たろう,看護師'];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const { rows } = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  expect(rows.map(({ values }) => values['office'])).toEqual([undefined, undefined]);
});

test('a telephone without its label is no part of a name, nor is what else can be called there', () => {
  const lines = [
    '氏名,ふりがな,職種,備考',
    '【みほんクリニック】 04-7199-0400,,,',
    '見本 花子,みほん はなこ,看護師,',
    '【訪看】 04-7199-0401 緊急 090-0000-0140,,,',
    '例 太郎,れい たろう,看護師,',
    '【居宅】 04-7199-0402,,,',
    '並木 恵,なみき めぐみ,看護師,',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const { rows } = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  expect(rows.map(({ values }) => values['office'])).toEqual(['みほんクリニック', '訪看', '居宅']);
});

test('of which day a list is is no part of its office’s name', () => {
  const lines = [
    'みほん訪問看護ステーション,更新日 2026/11/20,,',
    '氏名,ふりがな,職種,備考',
    '見本 花子,みほん はなこ,看護師,',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const { offices } = namedOrganization(unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' })), '名簿.csv');
  expect(offices.map(({ name }) => name)).toEqual(['みほん訪問看護ステーション']);
});

test('of a sheet for each office the one of 本社 is where its people work; of one alone it tells nothing', () => {
  const head = ['氏名', 'ふりがな', '職種', '備考'];
  const main = aSheet('本社', [
    ['株式会社みほん'],
    ['本社(管理部)', '更新日 2026/11/20'],
    [],
    head,
    ['見本 花子', 'みほん はなこ', '総務', ''],
  ]);
  const other = aSheet('流山', [
    ['株式会社みほん'],
    ['みほん訪問看護ステーション'],
    [],
    head,
    ['例 太郎', 'れい たろう', '看護師', ''],
  ]);
  const officesOf = (...sheets: (typeof main)[]) =>
    unwrap(readTable(aBook(...sheets), { today: '2026-11-20', kind: 'staff' })).rows.map(
      ({ values }) => values['office'],
    );
  expect(officesOf(main, other)).toEqual(['本社', 'みほん訪問看護ステーション']);
  expect(officesOf(main)).toEqual([undefined]);
});

test('a line that is marked as those of offices are is one above headings of its own, too; a city or a bare telephone is none of its name', () => {
  const head = '氏名,ふりがな,職種,備考';
  const lines = [
    '医療法人 みほん会　職員名簿,,,',
    '■ 法人本部（流山市東初石9-99-1　04-7199-0100）,,,',
    ...[head, '見本 一,みほん はじめ,事務,'],
    '■ みほん訪問看護ステーション　流山市　04-7199-0110,,,',
    ...[head, '見本 花子,みほん はなこ,看護師,'],
    '■ デイサービスみほん（04-7199-0130）,,,',
    ...[head, '例 太郎,れい たろう,介護職員,'],
    '■ 非常勤職員,,,',
    ...[head, '並木 恵,なみき めぐみ,介護職員,'],
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const read = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  expect(read.rows.map(({ values }) => values['office'])).toEqual([
    '法人本部',
    'みほん訪問看護ステーション',
    'デイサービスみほん',
    'デイサービスみほん',
  ]);
  const { offices } = namedOrganization(read, '名簿.csv');
  const phone = ({ facts = [] }: (typeof offices)[number]) =>
    facts.find(({ field }) => field === 'phone')?.values[0]?.value;
  expect(Object.fromEntries(offices.map((one) => [one.name, phone(one)]))).toEqual({
    法人本部: '04-7199-0100',
    みほん訪問看護ステーション: '04-7199-0110',
    デイサービスみほん: '04-7199-0130',
  });
  expect(offices.find(({ name }) => name.includes('訪問'))?.city).toBe('流山市');
});

test('below a list offices are told by what they do and are called, with how they are reached', () => {
  const lines = [
    '氏名,ふりがな,事業所,職種',
    '見本 花子,みほん はなこ,訪問介護みほんの里,介護職員',
    '例 太郎,れい たろう,居宅介護支援みほんの里,介護支援専門員',
    ',,,',
    '訪問介護みほんの里　〒270-0199 流山市見本9-99-1　TEL 04-7199-0101　FAX 04-7199-0102,,,',
    '居宅介護支援みほんの里　同所2階　TEL 04-7199-0103　事業所番号 1299900102,,,',
    '訪問介護の連絡先　TEL 04-7199-0109,,,',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const read = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  expect(read.rows.map(({ values }) => values['name'])).toEqual(['見本 花子', '例 太郎']);
  const { offices } = namedOrganization(read, '名簿.csv');
  expect(
    offices.map(({ name, facts = [] }) => [name, facts.find(({ field }) => field === 'phone')?.values[0]?.value]),
  ).toEqual([
    ['訪問介護みほんの里', '04-7199-0101'],
    ['居宅介護支援みほんの里', '04-7199-0103'],
  ]);
});

test('nothing of what is read is gone in the window: the offices that a list explains, too', () => {
  const lines = [
    ['みほん会　職員名簿'],
    ['氏名', '所属', '職種', 'ID'],
    ['例山 花子', '訪問', '看護師', 'a-01'],
    ['例田 太郎', '居宅', '介護支援専門員', 'a-02'],
    [],
    ['※居宅＝ケアプランみほん　訪問＝みほん訪問看護ステーション'],
  ];
  const books = [
    aBook(aSheet('名簿', lines)),
    ...messyTables(7).map(({ bytes, file }) => unwrap(readRawWorkbook(bytes, file))),
  ];
  const readings = books.flatMap((book) => {
    const read = readTable(book, { today: '2026-11-20' });
    return read.ok ? [read.value] : [];
  });
  expect(readings.length).toBeGreaterThan(10);
  for (const read of readings) expect(TableRead.shape.reading.parse(read)).toEqual(read);
  const [reading] = readings.map((read) => TableRead.shape.reading.parse(read));
  expect(namedOrganization(reading!, '名簿.xlsx').offices.map(({ name, words }) => [name, words])).toEqual([
    ['ケアプランみほん', ['居宅']],
    ['みほん訪問看護ステーション', ['訪問']],
  ]);
});

test.each([
  ['事業所名,,みほん福祉用具,,事業所番号,0690000018'],
  ['事業所番号,0690000018,事業所名,みほん福祉用具,,'],
  ['法人名,有限会社みほん,事業所名,みほん福祉用具,事業所番号,0690000018'],
  ['事業所名,みほん福祉用具,電話,04-7100-0000,,'],
  ['事業所名,みほん福祉用具,定員,29名,担当,田中 一郎'],
  ['事業所名,みほん福祉用具,管理者,並木 恵,,'],
])('labels with what they head part a list, however many cells they fill: %s', (parting) => {
  const lines = [
    '従業者名簿,,,,,',
    '事業所名,,みほん居宅介護支援事業所,,事業所番号,0670000014',
    'No.,職種,氏名,フリガナ,入職日,備考',
    '1,介護支援専門員,見本 花子,ミホン ハナコ,H30.4.1,',
    '2,介護支援専門員,例 太郎,レイ タロウ,R2.4.1,',
    parting,
    'No.,職種,氏名,フリガナ,入職日,備考',
    '1,福祉用具専門相談員,並木 恵,ナミキ メグミ,R3.4.1,',
  ];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const reading = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  expect(reading.rows.map(({ values }) => [values['name'], values['office']])).toEqual([
    ['見本 花子', 'みほん居宅介護支援事業所'],
    ['例 太郎', 'みほん居宅介護支援事業所'],
    ['並木 恵', 'みほん福祉用具'],
  ]);
  const { offices } = namedOrganization(reading, '名簿.csv');
  expect(offices.map(({ name }) => name)).toEqual(['みほん居宅介護支援事業所', 'みほん福祉用具']);
});

test('a label is nobody, also where it says no office', () => {
  const lines = ['氏名,ふりがな,職種,備考', '見本 花子,みほん はなこ,看護師,', '法人名,有限会社みほん,代表者,例 太郎'];
  const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const { rows } = unwrap(readTable(raw, { today: '2026-11-20', kind: 'staff' }));
  expect(rows.map(({ values }) => values['name'])).toEqual(['見本 花子']);
});
