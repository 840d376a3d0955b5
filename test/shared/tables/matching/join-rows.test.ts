import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { textCell } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { toggledLine, withTwins } from '../../../../renderer/features/import/decisions';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, TODAY } from './planning';

const kango = anOffice({ id: 'kango', name: 'みほん訪問看護ステーション' });
const kyotaku = anOffice({ id: 'kyotaku', name: 'みほん居宅介護支援事業所' });
const enrolments = [kango, kyotaku].map(({ id }) =>
  anEnrolment({ id: `e-${id}`, officeId: id, packId: 'nagareyama-tritrus' }),
);
const ledger = aView({ offices: [kango, kyotaku], enrolments });
const SECOND = 10_000_000;

/** Two sheets, an office each, with columns of their own. */
function read(first: readonly (readonly string[])[], second: readonly (readonly string[])[]) {
  const sheet = (name: string, lines: readonly (readonly string[])[]) => ({
    ...{ name, hidden: false, rows: lines.map((cells) => cells.map(textCell)) },
    ...{ hiddenRows: [], hiddenColumns: [], merges: [], date1904: false, cut: false },
  });
  const sheets = [
    sheet('訪看', [['事業所名：みほん訪問看護ステーション'], [''], ...first]),
    sheet('居宅', [['事業所名：みほん居宅介護支援事業所'], [''], ...second]),
  ];
  return unwrap(readTable({ sheets, notes: [] }, { kind: 'staff', today: TODAY }));
}

const HEAD = ['氏名', 'ふりがな', '生年月日', '職種', '電話', '備考', 'TRITRUS ID'];
const reading = read(
  [
    HEAD,
    ['見本 一郎', 'みほん いちろう', 'S50.1.1', '看護師', '04-7150-0001', '', 'tri-001'],
    ['例田 花', 'れいだ はな', 'S54.7.7', '事務', '04-7150-0002', '居宅と兼務', ''],
  ],
  [
    HEAD,
    ['見本 次郎', 'みほん じろう', 'S51.1.1', '介護支援専門員', '04-7150-0003', '', 'tri-002'],
    ['例田 花', 'れいだ はな', '1979/7/7', 'CM', '090-0000-0002', '訪看と兼務', 'tri-003'],
  ],
);

function taken(decisions: ImportDecisions) {
  const plan = planImport(reading, ledger, decisions, TODAY);
  const { updates } = importUpdates(plan, ledger, '名簿.xlsx', () => crypto.randomUUID());
  const people = updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
  const accounts = updates.flatMap((one) => (one.table === 'accounts' ? [one.after] : []));
  return { plan, people: people.filter(({ name }) => name === '例田 花'), accounts };
}

describe('somebody who stands on the lists of two offices', () => {
  const [twins] = planImport(reading, ledger, noDecisions, TODAY).twins;
  const [first = 0] = twins?.lines ?? [];

  test('has the ID of the other line, of the network that heads it there', () => {
    const two = read(
      [HEAD.slice(0, -1), ['例田 花', 'れいだ はな', '1979/7/7', '事務', '04-7150-0002', '']],
      [HEAD, ['例田 花', 'れいだ はな', '1979/7/7', 'CM', '090-0000-0002', '', 'tri-003（R2.10～）']],
    );
    const lines = planImport(two, ledger, noDecisions, TODAY).twins[0]?.lines ?? [];
    const decisions = withTwins(noDecisions, { taken: lines.slice(0, 1), left: lines.slice(1) });
    const ofNoNetwork = aView({ offices: [kango, kyotaku] });
    const { accounts, left } = planImport(two, ofNoNetwork, decisions, TODAY).besides;
    expect(accounts.map(({ value, packId }) => [value, packId])).toEqual([['tri-003', 'nagareyama-tritrus']]);
    expect(left).toEqual([]);
  });

  test('is one person, most likely, where the birthday is one', () => {
    expect(twins).toMatchObject({ title: '例田 花', likely: 'one' });
    expect(twins?.lines).toEqual([5, SECOND + 5]);
  });

  test('keeps both offices (兼務先), the job in each, both numbers and both memos', () => {
    const { people } = taken(withTwins(noDecisions, { taken: [first], left: [SECOND + 5] }));
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      ...{ officeId: 'kango', jobType: '事務', phone: '04-7150-0002', otherPhone: '090-0000-0002' },
      alsoAt: [{ officeId: 'kyotaku', jobType: '介護支援専門員', isSystemManager: false }],
      note: '居宅と兼務　訪看と兼務',
    });
  });

  test('isn’t said to be left out: the other row has it', () => {
    const said = withTwins(noDecisions, { taken: [first], left: [SECOND + 5] });
    const { rows } = planImport(reading, ledger, said, TODAY);
    expect(rows.filter(({ verdict }) => verdict === 'left').map(({ line, isJoined }) => [line, isJoined])).toEqual([
      [SECOND + 5, true],
    ]);
  });

  test('loses nothing that the other list says otherwise', () => {
    const days = [...HEAD, '入職日'];
    const both = read(
      [days, ['例田 花', 'れいだ はな', 'S54.7.7', '事務', '', '', '', 'H24.4.1']],
      [days, ['例田 花', 'れいだ はな', 'S54.7.7', '事務', '', '', '', 'H18.4.1']],
    );
    const joined = withTwins(noDecisions, { taken: [4], left: [SECOND + 4] });
    const { updates } = importUpdates(planImport(both, ledger, joined, TODAY), ledger, '名簿.xlsx', () => 'id');
    const [person] = updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
    expect(person).toMatchObject({
      joinedOn: '2012-04-01',
      alsoAt: [{ officeId: 'kyotaku', jobType: '' }],
      note: '入職日：平成18年4月1日',
    });
  });

  test.each([
    ['100', '200', { phone: '', originals: [{ field: 'phone', text: '100' }], note: '電話：200' }],
    ['', '200', { phone: '', originals: [{ field: 'phone', text: '200' }], note: '' }],
    ['04-7150-0002', '200', { phone: '04-7150-0002', note: '電話：200' }],
    ['100', '100', { phone: '', originals: [{ field: 'phone', text: '100' }], note: '' }],
    ['04-7150-0002', '〃', { phone: '04-7150-0002', note: '' }],
  ])('nor what can’t be read in either: 電話 %s and %s', (here, there, found) => {
    const both = read(
      [HEAD, ['例田 花', 'れいだ はな', 'S54.7.7', '事務', here, '', '']],
      [HEAD, ['例田 花', 'れいだ はな', 'S54.7.7', '事務', there, '', '']],
    );
    const joined = withTwins(noDecisions, { taken: [4], left: [SECOND + 4] });
    const { updates } = importUpdates(planImport(both, ledger, joined, TODAY), ledger, '名簿.xlsx', () => 'id');
    const [person] = updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
    expect(person).toMatchObject(found);
  });

  test('isn’t moved by the list of the other office alone, and keeps the job here', () => {
    const { people } = taken(withTwins(noDecisions, { taken: [first], left: [SECOND + 5] }));
    const alone = read(
      [HEAD, ['見本 一郎', 'みほん いちろう', 'S50.1.1', '看護師', '04-7150-0001', '', '']],
      [HEAD, ['例田 花', 'れいだ はな', 'S54.7.7', 'CM', '04-7150-0002', '', '']],
    );
    const known = aView({ offices: [kango, kyotaku], enrolments, people });
    const { rows, events } = planImport(alone, known, noDecisions, TODAY);
    expect(rows.find(({ title }) => title === '例田 花')?.verdict).toBe('same');
    expect(events).toEqual([]);
  });

  test('has the ID that only the other list says', () => {
    const { people, accounts } = taken(withTwins(noDecisions, { taken: [first], left: [SECOND + 5] }));
    expect(accounts.find(({ loginName }) => loginName === 'tri-003')?.holderId).toBe(people[0]?.id);
  });

  test('is two people again, each with their own, once the other line is taken in after all', () => {
    const joined = withTwins(noDecisions, { taken: [first], left: [SECOND + 5] });
    const again = { ...toggledLine(joined, SECOND + 5), same: { [first]: 'new', [SECOND + 5]: 'new' } };
    expect(taken(again).people.map(({ note }) => note)).toEqual(['居宅と兼務', '訪看と兼務']);
  });
});

test('a number that both lists have stays where it stood: a mobile is no phone at home for being said twice', () => {
  const head = ['氏名', 'ふりがな', '生年月日', '自宅', '携帯'];
  const twice = read(
    [
      head,
      ['例田 花', 'れいだ はな', 'S54.7.7', '', '090-0000-0001'],
      ['見本 一郎', 'みほん いちろう', 'S50.1.1', '04-7150-0009', ''],
    ],
    [
      head,
      ['例田 花', 'れいだ はな', 'S54.7.7', '04-7150-0002', '090-0000-0001'],
      ['見本 次郎', 'みほん じろう', 'S51.1.1', '04-7150-0003', ''],
    ],
  );
  const decisions = withTwins(noDecisions, { taken: [4], left: [SECOND + 4] });
  const plan = planImport(twice, ledger, decisions, TODAY);
  const { updates } = importUpdates(plan, ledger, '名簿.xlsx', () => crypto.randomUUID());
  const people = updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
  expect(people.filter(({ name }) => name === '例田 花')).toMatchObject([
    { phone: '04-7150-0002', otherPhone: '090-0000-0001' },
  ]);
  const mobile = read(
    [
      head,
      ['例田 花', 'れいだ はな', 'S54.7.7', '', '090-0000-0001'],
      ['見本 一郎', 'みほん いちろう', 'S50.1.1', '04-7150-0009', ''],
    ],
    [
      head,
      ['例田 花', 'れいだ はな', 'S54.7.7', '', '090-0000-0001'],
      ['見本 次郎', 'みほん じろう', 'S51.1.1', '04-7150-0003', ''],
    ],
  );
  const same = importUpdates(planImport(mobile, ledger, decisions, TODAY), ledger, '名簿.xlsx', () =>
    crypto.randomUUID(),
  ).updates.flatMap((one) => (one.table === 'people' && one.after.name === '例田 花' ? [one.after] : []));
  expect(same).toMatchObject([{ phone: '', otherPhone: '090-0000-0001' }]);
});

test('a mobile is 携帯 and the number at home 電話, whichever row is the main one and wherever they stood', () => {
  const twice = read(
    [
      ['氏名', 'ふりがな', '生年月日', '携帯'],
      ['例田 花', 'れいだ はな', 'S54.7.7', '090-0000-0001'],
      ['見本 一郎', 'みほん いちろう', 'S50.1.1', '090-0000-0009'],
    ],
    [
      ['氏名', 'ふりがな', '生年月日', '電話'],
      ['例田 花', 'れいだ はな', 'S54.7.7', '04-7150-0002'],
      ['見本 次郎', 'みほん じろう', 'S51.1.1', '04-7150-0003'],
    ],
  );
  const both = [4, SECOND + 4];
  for (const main of both) {
    const decisions = withTwins(noDecisions, { taken: [main], left: both.filter((line) => line !== main) });
    const { rows } = planImport(twice, ledger, decisions, TODAY);
    const other = main === 4 ? kyotaku : kango;
    expect(rows.find(({ line }) => line === main)).toMatchObject({
      cells: {
        ...{ phone: { after: '04-7150-0002' }, otherPhone: { after: '090-0000-0001' } },
        office: { after: main === 4 ? 'kango' : 'kyotaku' },
      },
      alsoAt: [{ officeId: other.id }],
      warnings: [{ message: `兼務先に「${other.name}」が入ります` }],
    });
  }
  const exchanged = read(
    [
      ['氏名', 'ふりがな', '電話', '携帯'],
      ['見本 一郎', 'みほん いちろう', '090-0000-0009', '04-7150-0009'],
    ],
    [
      ['氏名', 'ふりがな', '電話', 'ほかの番号'],
      ['見本 次郎', 'みほん じろう', '090-0000-0003', '04-7150-0003'],
    ],
  );
  const { rows } = planImport(exchanged, ledger, noDecisions, TODAY);
  // ほかの番号 doesn't say what it is: who is called there first stays first.
  expect(rows.map(({ cells }) => [cells['phone']?.after, cells['otherPhone']?.after])).toEqual([
    ['04-7150-0009', '090-0000-0009'],
    ['090-0000-0003', '04-7150-0003'],
  ]);
});

test('a third number of somebody is in the memo, called as its column calls it', () => {
  const three = read(
    [
      ['氏名', 'ふりがな', '自宅', '携帯①', '携帯②', '備考'],
      ['見本 一郎', 'みほん いちろう', '04-7150-0001', '090-0000-0001', '08090000003', '夜間当番'],
      ['見本 花子', 'みほん はなこ', '04-7150-0002', '090-0000-0002', '', ''],
    ],
    [HEAD, ['見本 次郎', 'みほん じろう', 'S51.1.1', '介護支援専門員', '04-7150-0003', '', '']],
  );
  const plan = planImport(three, ledger, noDecisions, TODAY);
  const { updates } = importUpdates(plan, ledger, '名簿.xlsx', () => crypto.randomUUID());
  const people = updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
  expect(people.find(({ name }) => name === '見本 一郎')).toMatchObject({
    ...{ phone: '04-7150-0001', otherPhone: '090-0000-0001', note: '夜間当番　携帯②：080-9000-0003' },
  });
  expect(people.find(({ name }) => name === '見本 花子')).toMatchObject({ otherPhone: '090-0000-0002', note: '' });
});

test('who stands in two offices of one list is one person, most likely, where the one row names the other’s office', () => {
  const rows = [
    ['氏名', 'ふりがな', '職種', '所属', '入職日', '携帯'],
    ['見本 一郎', 'みほん いちろう', '介護支援専門員', '居宅', 'R3.7.1', '090-0000-0101'],
    ['例田 花', 'れいだ はな', '介護支援専門員', '居宅（訪看兼務）', 'R3.7.1', '090-0000-0104'],
    ['見本 次郎', 'みほん じろう', '看護師', '訪看', 'R3.8.1', '090-0000-0102'],
    ['例田 花', 'れいだ はな', '看護師', '訪看', '2021/7/2', '04-7150-0003'],
  ];
  const twinsOf = (office: string, last: string[] = rows[4]!) => {
    const lines = [...rows.slice(0, 2), rows[2]!.with(3, office), rows[3]!, last];
    const table = unwrap(readTable(aBook(aSheet('名簿', lines)), { kind: 'staff', today: TODAY }));
    return planImport(table, ledger, noDecisions, TODAY).twins;
  };
  expect(twinsOf('居宅（訪看兼務）')).toMatchObject([{ title: '例田 花', likely: 'one' }]);
  expect(twinsOf('居宅')).toMatchObject([{ likely: 'several' }]);
  // 上記 says nothing else of them.
  expect(twinsOf('居宅', ['例田 花', 'れいだ はな', '看護師', '訪看', '上記', '上記'])).toMatchObject([
    { likely: 'unclear' },
  ]);
});

test('who is told by their 職員番号 in the remarks of another row is one person, most likely', () => {
  const likelyOf = (note: string) => {
    const rows = [
      ['職員番号', '氏名', '職種', '所属', '入職日', '備考'],
      ['2007', '例田 花', '介護職員', '訪看', 'R3.7.1', ''],
      ['4015', '例田 花', 'ケアマネ', '居宅', 'R4.8.1', note],
    ];
    const table = unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: TODAY }));
    return planImport(table, ledger, noDecisions, TODAY).twins.map(({ likely }) => likely);
  };
  expect(likelyOf('パートと掛け持ち（職員番号2007）')).toEqual(['one']);
  expect(likelyOf('内線 12007')).toEqual(['several']);
});

test('a second list that says neither where nor as what somebody works adds no 兼務 to their memo', () => {
  const rows = [
    ['氏名', 'ふりがな', '職種', '所属', '備考'],
    ['見本 一郎', 'みほん いちろう', '看護師', '訪看', '主任'],
    ['見本 一郎', '', '', '', 'ID あり'],
  ];
  const table = unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: TODAY }));
  const asked = planImport(table, ledger, noDecisions, TODAY);
  const [twins] = asked.twins;
  const decisions = withTwins(noDecisions, { taken: [twins!.fullest], left: [3] });
  const note = planImport(table, ledger, decisions, TODAY).rows.find(({ line }) => line === 2)?.cells['note']?.after;
  expect(note).toBe('主任　ID あり');
});

test.each(['No.1に同じ', '同上（No.1）', '1に同じ', '上記に同じ', '№3参照', '3番と同じ', '上に記載'])(
  '%s beside somebody’s second line is no ID, phone or mail: the other line has them, whichever is kept',
  (same) => {
    const head = [...HEAD, 'ID交付日', 'メール'];
    const one = ['例田 花', 'れいだ はな', 'S54.7.7', '', '090-0000-0001', '', 'tri-001', 'R5.4.1', 'hana@example.com'];
    const twice = read([head, one], [head, [...one.slice(0, 3), '', same, '', same, same, same]]);
    const lines = [4, SECOND + 4];
    for (const kept of lines) {
      const said = withTwins(noDecisions, { taken: [kept], left: lines.filter((one) => one !== kept) });
      const plan = planImport(twice, ledger, said, TODAY);
      const [person, account] = importUpdates(plan, ledger, '名簿.xlsx', () => 'id').updates.map(({ after }) => after);
      expect(person).toMatchObject({ phone: '090-0000-0001', mail: 'hana@example.com', note: '' });
      expect(person).not.toHaveProperty('originals');
      expect(account).toMatchObject({ loginName: 'tri-001', issuedOn: '2023-04-01' });
    }
  },
);
