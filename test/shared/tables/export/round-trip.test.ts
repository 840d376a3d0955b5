import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@shared/text/calendar-date';
import { invisibleIn } from '@shared/text/invisible';
import { toHalfWidth } from '@shared/text/width';
import { saysNoLogin } from '@shared/tables/import/beside-fields';
import { isDash, isDitto, looksLikeDay } from '@shared/tables/import/cell-habits';
import { unwrap } from '@shared/problems/problem';
import { csvFile } from '@shared/tables/export/csv-file';
import { excelFile } from '@shared/tables/export/excel-file';
import type { OutKind, OutRecord, ImportKind } from '@shared/tables/lists';
import { postWords, type OutNames } from '@shared/tables/export/out-names';
import type { OutTable } from '@shared/tables/export/out-table';
import { outFields } from '@shared/tables/export/out-fields';
import { outTable } from '@shared/tables/export/out-view';
import { withoutMarksOfWord } from '@shared/tables/import/name-habits';
import { importTables, type ImportField } from '@shared/tables/import/import-fields';
import { isChoice } from '@shared/tables/import/read-choice';
import { readTable } from '@shared/tables/import/read-table';
import type { ReadValue, TableReading } from '@shared/tables/import/reading';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { nobodyWord } from '@shared/rules/device-rules';
import type { Device } from '@shared/ledger/entities';
import { anOffice } from '../../../builders/organization';
import { anAccount, aDevice, aStaff } from '../../../builders/staff';
import { aPatient, aTeam } from '../../../builders/patient';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import type { PlannedRow } from '@shared/tables/matching/planned';
import { aView } from '../matching/planning';

const TODAY = '2026-11-21';

const OFFICES = new Map([
  ['o1', 'ひまわりの里 流山'],
  ['o2', '「ひまわり」, 訪問看護 #2'],
]);
const PEOPLE = new Map([
  ['p1', '𠮷田 葛󠄀子'],
  ['p2', '髙﨑 直子'],
]);
const PATIENTS = new Map([['c1', '神\ufa19 一郎']]);
const NETWORKS = new Map([
  ['n1', 'TRITRUS'],
  ['n2', 'ふくいみまもりSNS'],
]);

const MEMBERS = '𠮷田 葛󠄀子、髙﨑 直子';

const POSTS = 'ひまわりの里 流山（看護師）';

const names: OutNames = {
  office: (id) => OFFICES.get(id) ?? '',
  person: (id) => PEOPLE.get(id) ?? '',
  nobody: (kind, record) =>
    kind === 'account' ? '事業所のもの' : kind === 'device' ? nobodyWord(record as Device) : '',
  patient: (id) => PATIENTS.get(id) ?? '',
  network: (id) => NETWORKS.get(id) ?? id,
  lacksManager: () => false,
  networksOf: () => 'TRITRUS、LINE WORKS',
  otherPosts: () => POSTS,
  networksUsedBy: () => 'TRITRUS、LINE WORKS',
  teamsOf: () => 'TRITRUS',
  members: () => MEMBERS,
  memberDetails: () => '𠮷田 葛󠄀子（医師・見本クリニック）、髙﨑 直子（看護師）',
  state: () => '未入力あり',
};

const maybe = <T>(value: fc.Arbitrary<T>, without: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(without) });
const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** As an office types names: with what careless programs lose, mend or take for something else. */
const SYLLABLES = [
  ...'佐藤吉田高橋山崎渡邊神葛城斎齋',
  '𠮷',
  '髙',
  '﨑',
  '葛󠄀',
  '辻󠄀',
  '\ufa19',
  '㈱',
  'が',
  'か\u3099',
  'ア',
  'ｱ',
  '~',
  '～',
  '〜',
];
const word = fc.array(oneOf(...SYLLABLES), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const name = fc.tuple(word, oneOf(' ', '　', '・'), word).map((parts) => parts.join(''));
const kana = fc
  .tuple(oneOf('たかはし', 'よしだ', 'ゔぃくとりあ', 'かー'), oneOf('なおこ', 'けんいち'))
  .map((parts) => parts.join(' '));
const formulas = oneOf(
  '=1+1',
  '+81',
  '-',
  '@SUM(A1)',
  "'=1",
  "''＝",
  '＋',
  '"',
  ',',
  ';',
  '\t',
  '="0012"',
  '_x000D_',
  '&lt;',
  '<b>',
);
const anything = fc
  .array(fc.oneof(formulas, fc.string({ unit: 'grapheme', maxLength: 6 }), oneOf('\n', '\r\n', '0012', ...SYLLABLES)), {
    maxLength: 6,
  })
  .map((all) => all.join(''));
/** As the ledger keeps what was typed: nothing around it, lines ended by a line feed, no control characters. */
const kept = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
/** Refused at their cell by the reader. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g;
const free = (most: number): fc.Arbitrary<string> =>
  anything
    .map((text) => kept(kept(text).slice(0, most)))
    .filter((text) => !/[\ud800-\udfff]$/.test(text) && !/^#/.test(text))
    // What lists have for nothing, for 「as above」, and for days that were house numbers.
    .filter((text) => text !== '0' && !isDash(text) && !isDitto(text) && !looksLikeDay(text));
/** As the screens keep IDs. */
const code = (most: number): fc.Arbitrary<string> =>
  free(most)
    .map((text) => toHalfWidth(text).trim())
    .filter((text) => text !== '0' && !isDash(text) && !isDitto(text) && invisibleIn(text) === null);
const text = maybe(free(200), '');
/** A mark before a word is the list's: it is taken off where it is read. */
const post = text.filter((one) => withoutMarksOfWord(one) === one);
const note = maybe(
  fc.oneof(
    free(4_000),
    free(20).map((part) => kept(`${part}\n${'長'.repeat(3_900)}`)),
  ),
  '',
);
const day = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((days) => addDays(TODAY, days));
const birthday = maybe<string | null>(day(-36_000, -20_000), null);
const recent = maybe<string | null>(day(-15_000, -5_000), null);
const later = maybe<string | null>(day(-4_000, 1_000), null);
const phone = maybe(oneOf('090-0000-0101', '04-0000-0001', '0120-000-000', '+81-3-0000-0000'), '');
const mail = maybe(oneOf('a@example.jp', '+x@example.jp', "o'hara@example.jp"), '');
const number = maybe(oneOf('0012', '12', '007', 'A-01', '0'), '');
const officeId = oneOf(...OFFICES.keys());
const packId = oneOf(...NETWORKS.keys());
const holderId = maybe<string | null>(oneOf(...PEOPLE.keys()), null);

const records: { [K in ImportKind]: fc.Arbitrary<OutRecord<K>> } = {
  staff: fc
    .record({
      name,
      kana,
      employeeNumber: number,
      officeId,
      jobType: oneOf('看護師', '介護支援専門員', '=医師'),
      title: post,
      department: post,
      mail,
      ...{ phone, otherPhone: phone },
      birthday,
      joinedOn: recent,
      leftOn: later,
      isSystemManager: fc.boolean(),
      note,
    })
    .map(aStaff),
  device: fc
    .record({
      kind: oneOf<'pc' | 'tablet' | 'phone'>('pc', 'tablet', 'phone'),
      ownership: oneOf<'office' | 'personal'>('office', 'personal'),
      assetNumber: maybe(code(200), ''),
      model: text,
      system: maybe<'windows' | 'mac' | 'ios' | 'android' | 'other' | null>(
        oneOf('windows', 'mac', 'ios', 'android', 'other'),
        null,
      ),
      holderId,
      mail,
      certificateInstalledOn: recent,
      certificateExpiresOn: later,
      vpnId: maybe(oneOf('0001', '1234'), ''),
      vpnOn: recent,
      wipedOn: recent,
      officeId,
      note,
    })
    .map(aDevice),
  patient: fc
    .record({
      name,
      kana,
      birthday,
      postalCode: maybe(oneOf('060-0000', '270-0192'), ''),
      address: text,
      ...{ phone, otherPhone: phone },
      doctorName: text,
      doctorInstitution: text,
      familyName: maybe(name, ''),
      familyRelation: text,
      familyPhone: phone,
      officeId,
      note,
    })
    .map(aPatient),
  team: fc
    .record({ name, packId, patientId: maybe<string | null>(oneOf('c1'), null), createdOn: recent, officeId, note })
    .map(aTeam),
  account: fc
    .record({
      loginName: code(40).filter((id) => id !== '' && !saysNoLogin(id)),
      holderId,
      packId,
      officeId,
      issuedOn: recent,
      passwordChangedOn: recent,
      startedOn: recent,
      endedOn: later,
      note,
    })
    .map(anAccount),
  office: fc
    .record({
      ...{ name, kana },
      number: maybe(oneOf('1270100015', '0170000002', '12A0000001'), ''),
      medicalInstitutionNumber: maybe(oneOf('1234567', '0112345'), ''),
      serviceKind: post,
      managerName: maybe(name, ''),
      headTitle: text,
      headName: maybe(name, ''),
      postalCode: maybe(oneOf('060-0000', '270-0192'), ''),
      address: text,
      city: maybe(oneOf('流山市', '千代田区'), ''),
      ...{ phone, fax: phone, mail },
    })
    .map(anOffice),
};

/** A record of before a field came says nothing in it. */
const valueIn = (record: Record<string, unknown>, { name: field, type }: ImportField): ReadValue =>
  (record[field] as ReadValue | undefined) ?? (type === 'date' || isChoice(type) ? null : '');

/** 法人 of an office, which there is one of, and how its 管理者 is read are asked for in no list that goes out. */
const goesOut = (kind: ImportKind, field: string): boolean => outFields(kind).some((one) => one.name === field);

/** What an import is to give back: the record's own values, with words for ids. */
function wanted(kind: ImportKind, record: Record<string, unknown>): Record<string, ReadValue> {
  const words: Record<string, string> = {
    office: OFFICES.get(record['officeId'] as string) ?? '',
    network: NETWORKS.get(record['packId'] as string) ?? '',
    holder: PEOPLE.get(record['holderId'] as string) ?? '',
    patient: PATIENTS.get(record['patientId'] as string) ?? '',
  };
  const own = importTables[kind].fields
    .filter(({ part, ofMember, name: field }) => !part && !ofMember && goesOut(kind, field))
    .map((field) => [field.name, words[field.name] ?? valueIn(record, field)] as const);
  return Object.fromEntries([
    ...own,
    ...(kind === 'team' ? [['member', MEMBERS] as const] : []),
    ...(kind === 'staff' ? [['postsAt', POSTS] as const] : []),
  ]);
}

const tableOf = <K extends OutKind>(kind: K, list: readonly OutRecord<K>[]): OutTable =>
  outTable({ kind, office: 'ひまわりの里', date: TODAY, records: list, fields: null }, names);

const reread = (bytes: Uint8Array, file: string, kind?: ImportKind): TableReading =>
  unwrap(readTable(unwrap(readRawWorkbook(bytes, file)), { today: TODAY, ...(kind ? { kind } : {}) }));

const ways = [
  ['Excel', 'table.xlsx', (table: OutTable) => unwrap(excelFile(table))],
  ['CSV in UTF-8', 'table.csv', (table: OutTable) => unwrap(csvFile(table, 'utf-8'))],
] as const;

describe.each(ways)('what goes out as %s comes in again as it was:', (way, file, write) => {
  test.each(Object.keys(records) as ImportKind[])('%s', (kind) => {
    const list = fc.array(records[kind] as fc.Arbitrary<OutRecord<ImportKind>>, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, (drawn) => {
        // Of text alone nothing tells which number has lost its zeros: there all are of one length, as offices have them.
        const all = way === 'Excel' ? drawn : drawn.map((one) => ({ ...one, employeeNumber: '0012' }));
        const reading = reread(write(tableOf(kind, all)), file, kind);
        expect(reading.rows.flatMap(({ problems }) => problems)).toEqual([]);
        expect(reading.skipped.map(({ code }) => code)).toEqual(['row/heading']);
        expect(reading.rows.map(({ values }) => values)).toEqual(
          all.map((one) => wanted(kind, one as unknown as Record<string, unknown>)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['staff', aStaff()],
    ['device', aDevice()],
    ['patient', aPatient()],
    ['team', aTeam()],
    ['account', anAccount()],
    ['office', anOffice()],
  ] as const)('the kind is told by the headings alone: %s', (kind, record) => {
    const reading = reread(write(tableOf(kind as ImportKind, [record as OutRecord<ImportKind>])), file);
    expect(reading.kind).toBe(kind);
    expect(reading.questions).toEqual([]);
  });
});

const OWN_OFFICES = [
  anOffice({ id: 'visit', name: '訪問看護みほん', serviceKind: '訪問看護' }),
  anOffice({ id: 'plan', name: 'みほん居宅介護支援', serviceKind: '居宅介護支援' }),
];
const OF_TWO_OFFICES = aStaff({
  ...{ officeId: 'visit', jobType: '看護師' },
  alsoAt: [{ officeId: 'plan', jobType: '介護支援専門員', isSystemManager: false }],
});

describe.each(ways)('兼務先 that goes out as %s', (_, file, write) => {
  const officeName = (id: string): string => OWN_OFFICES.find((one) => one.id === id)?.name ?? '';
  const own = new Map(OWN_OFFICES.map((office) => [office.id, office]));
  const table = outTable(
    { kind: 'staff', office: '', date: TODAY, records: [OF_TWO_OFFICES], fields: null },
    { ...names, office: officeName, otherPosts: (person) => postWords(person, own) },
  );
  const planned = (people: (typeof OF_TWO_OFFICES)[]): readonly PlannedRow[] =>
    planImport(reread(write(table), file), aView({ offices: OWN_OFFICES, people }), noDecisions, TODAY).rows;

  test('is nothing new to the ledger that it came from', () => {
    expect(planned([OF_TWO_OFFICES]).map(({ recordId, alsoAt, verdict }) => [recordId, alsoAt, verdict])).toEqual([
      [OF_TWO_OFFICES.id, null, 'same'],
    ]);
  });

  test('comes into a ledger that has nobody yet', () => {
    const [row] = planned([]);
    expect(row?.alsoAt).toEqual(OF_TWO_OFFICES.alsoAt);
    expect(row?.cells['note']?.after ?? '').toBe('');
  });
});

test.each(ways)(
  'somebody still to come, whose 状態 says so in %s, comes in again as the same person',
  (_, file, write) => {
    const one = aStaff({ joinedOn: '2026-12-15', note: '12/15入職予定' });
    const table = outTable(
      { kind: 'staff', office: '', date: TODAY, records: [one], fields: null },
      { ...names, office: () => anOffice().name, otherPosts: () => '', state: () => '入職予定' },
    );
    const reading = reread(write(table), file);
    expect(reading.questions).toEqual([]);
    const plan = planImport(reading, aView({ people: [one], offices: [anOffice()] }), noDecisions, TODAY);
    expect(plan.rows.map(({ recordId, verdict, question }) => [recordId, verdict, question])).toEqual([
      [one.id, 'same', null],
    ]);
  },
);

describe.each(ways)('a device of two that goes out as %s', (_, file, write) => {
  const people = [aStaff({ id: 'h', name: '小林 真由美' }), aStaff({ id: 's', name: '齊藤 和子' })];
  const tablet = aDevice({ holderId: 'h', assetNumber: 'iPad⑥', note: '共用：齊藤 和子' });
  const called = (id: string): string => people.find((one) => one.id === id)?.name ?? '';
  const table = outTable(
    { kind: 'device', office: '', date: TODAY, records: [tablet], fields: null },
    { ...names, person: called, office: () => anOffice().name },
  );

  test('says who has it beside its user, and changes nothing when it comes in again', () => {
    const reading = reread(write(table), file, 'device');
    expect(reading.rows[0]?.values['holder']).toBe('小林 真由美、齊藤 和子');
    const view = aView({ people, devices: [tablet], offices: [anOffice()] });
    const plan = planImport(reading, view, noDecisions, TODAY);
    expect(plan.rows.map(({ verdict, title }) => [verdict, title])).toEqual([
      ['same', expect.stringContaining('iPad⑥')],
    ]);
  });
});
