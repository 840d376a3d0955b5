import { describe, expect, test } from 'vitest';
import { compileExpression } from '@shared/forms/bindings/expression';
import { conditionExpression, listExpression, valueExpression, type Place } from '@shared/packs/values/expression-text';
import { Condition, List, Value } from '@shared/packs/values/value-schema';

const office = { id: 'o1', name: 'ひまわりの里', phone: '04-0000-0001', fax: '', number: '1270000000', 'odd-key': 1 };
const context = {
  office,
  corporation: { name: '社会福祉法人ひまわり会', representativeTitle: '理事長', representativeName: '' },
  event: { kind: 'transfer', before: { phone: '04-0000-0001' }, after: { phone: '04-0000-0009' }, deviceIds: [] },
  sheet: { number: 1, item: { before: {}, after: {} } },
  people: [
    { id: 's1', officeId: 'o1', name: '鈴木　花子', kana: 'すずき はなこ', employed: true, jobType: '看護師' },
    { id: 's2', officeId: 'o2', name: '佐藤 健一', kana: 'さとう けんいち', employed: true, jobType: '介護福祉士' },
    { id: 's3', officeId: 'o1', name: '安藤', kana: 'あんどう', employed: false, jobType: '看護師' },
  ],
  devices: [{ id: 'd1', holderId: 's1', mail: 'a@example.jp' }],
  row: { staffId: 's2', kind: 'pc', on: '2026-11-20' },
  overrides: { typed: '手で直した' },
  values: { rows: [{ id: 'x', 'rows.name': '山田' }], none: [] },
};
const place: Place = {
  hasValues: false,
  field: (key) => (key === 'typed' || key === 'phone' ? 'office.phone' : null),
  named: (name, at) => (name === 'staff' ? listExpression(here, { ...place, named: () => null }, at) : null),
  list: (name) => (name === 'staff' ? here : null),
};
const here: Extract<List, { each: unknown }> = {
  each: 'people',
  where: { all: ['item.employed', { value: 'item.officeId', same: 'office.id' }] },
};

const run = async (text: string) => {
  const given = (await compileExpression(text, 'x').evaluate(context)) as unknown;
  return Array.isArray(given) ? [...(given as unknown[])] : given;
};
const value = (given: Value) => run(valueExpression(Value.parse(given), place));
const holds = (given: Condition) => run(conditionExpression(Condition.parse(given), place));
const list = (given: List) => run(listExpression(List.parse(given), place));

describe('what stands in a field', () => {
  test.each<[string, Value, unknown]>([
    ['a name of the ledger', 'office.phone', '04-0000-0001'],
    ['a number', 300, 300],
    ['a tick from the beginning', true, true],
    ['the same words always, with quotes and all', { text: '「"例"」\\' }, '「"例"」\\'],
    ['the first that is not empty', { first: ['office.fax', { text: 'なし' }] }, 'なし'],
    ['the last, where all are empty', { first: ['office.fax', 'office.mail'] }, undefined],
    [
      'parts with a space, without the empty one',
      { joined: ['office.name', 'office.fax', 'office.phone'], with: 'space' },
      'ひまわりの里　04-0000-0001',
    ],
    ['parts, one a line', { joined: ['office.name', 'office.phone'], with: 'line' }, 'ひまわりの里\n04-0000-0001'],
    [
      'parts with a dot',
      { joined: ['office.fax', 'office.name', 'office.phone'], with: 'dot' },
      'ひまわりの里・04-0000-0001',
    ],
    ['parts with nothing between', { joined: ['office.name', { text: 'さん' }], with: 'nothing' }, 'ひまわりの里さん'],
    ['words in front', { label: '電話：', value: 'office.phone' }, '電話：04-0000-0001'],
    ['no words in front of nothing', { label: '電話：', value: 'office.fax' }, ''],
    ['a name with its kana', { name: 'people.name', kana: 'people.none' }, '鈴木　花子,佐藤 健一,安藤'],
    [
      'the case that holds',
      {
        cases: [
          { when: { value: 'event.kind', equals: 'leave' }, value: { text: 'a' } },
          { when: { value: 'event.kind', equals: 'transfer' }, value: { text: 'b' } },
        ],
      },
      'b',
    ],
    ['what holds otherwise', { cases: [{ when: 'office.none', value: 1 }], otherwise: 2 }, 2],
    ['nothing, where no case holds', { cases: [{ when: { missing: 'office.name' }, value: 1 }] }, undefined],
    ['another field, as it was typed', { field: 'typed' }, '手で直した'],
    ['another field, worked out', { field: 'phone' }, '04-0000-0001'],
    ['how many', { count: 'people' }, 3],
    ['none of none', { count: 'office.none' }, 0],
    ['a field of one record, by its id', { take: 'name', of: 'people', whose: 'id', is: 'row.staffId' }, '佐藤 健一'],
    [
      'nothing of a record that there is none of',
      { take: 'name', of: 'people', whose: 'id', is: 'row.none' },
      undefined,
    ],
    [
      'a field of a record that is found by another one',
      {
        take: 'mail',
        of: 'devices',
        whose: 'holderId',
        is: { take: 'id', of: 'people', whose: 'jobType', is: { text: '看護師' } },
      },
      'a@example.jp',
    ],
    ['the first of a list', { take: 'name', from: 'people', which: 'first' }, '鈴木　花子'],
    ['the last of a list', { take: 'name', from: 'people', which: 'last' }, '安藤'],
    ['each different word once', { take: 'jobType', from: 'people', which: 'different' }, ['看護師', '介護福祉士']],
    ['a short date', { shortDate: 'row.on' }, 'R8.11.20'],
    ['姓', { part: 'family', of: { take: 'name', from: 'people', which: 'first' } }, '鈴木'],
    ['名', { part: 'given', of: { take: 'name', from: 'people', which: 'first' } }, '花子'],
    ['no 名, where the name has no space', { part: 'given', of: { take: 'name', from: 'people', which: 'last' } }, ''],
    ['the word for a value', { words: { pc: 'パソコン' }, of: 'row.kind' }, 'パソコン'],
    ['whether something holds', { holds: { present: 'office.name' } }, true],
    ['an expression', { expression: "office.name & '様'" }, 'ひまわりの里様'],
    ['a list with a name', { count: 'named.staff' }, 1],
    ['a list with a name, inside an expression', { expression: '$count(named.staff) + 1' }, 2],
  ])('is %s', async (_, given, expected) => {
    expect(await value(given)).toEqual(expected);
  });

  test.each([
    [1, 'a、b、ほか 3 台は別紙'],
    [2, 'c、d'],
    [3, 'e'],
  ])('is a list over the sheets, on sheet %d', async (number, expected) => {
    const text = valueExpression({ paged: 'row.mails', by: 2, rest: 'ほか {count} 台は別紙' }, place);
    const on = { row: { mails: ['a', 'b', 'c', 'd', 'e'] }, sheet: { number } };
    expect(await compileExpression(text, 'x').evaluate(on)).toBe(expected);
  });
});

describe('a condition', () => {
  test.each<[Condition, Condition]>([
    [{ present: 'office.name' }, { present: 'office.fax' }],
    [{ missing: 'office.fax' }, { missing: 'office.name' }],
    [
      { value: 'event.kind', equals: 'transfer' },
      { value: 'event.kind', equals: 'leave' },
    ],
    [
      { value: 'event.kind', isNot: 'leave' },
      { value: 'event.kind', isNot: 'transfer' },
    ],
    [
      { value: 'event.kind', in: ['leave', 'transfer'] },
      { value: 'event.kind', in: ['leave'] },
    ],
    [
      { value: 'office.id', same: { text: 'o1' } },
      { value: 'office.id', same: 'office.name' },
    ],
    [
      { value: 'office.id', other: 'office.name' },
      { value: 'office.id', other: { text: 'o1' } },
    ],
    [
      { value: 'office.name', contains: ['病院', '里'] },
      { value: 'office.name', contains: ['.'] },
    ],
    [
      { value: { text: '31.5' }, above: 31 },
      { value: { text: '4' }, above: 31 },
    ],
    [
      { value: 'row.on', above: { text: '2026-11-19' } },
      { value: 'row.on', above: { text: '2026-11-20' } },
    ],
    [
      { value: 3, below: 4 },
      { value: 'office.none', below: 4 },
    ],
    [
      { value: { text: '12' }, isNumber: true },
      { value: { text: '12人' }, isNumber: true },
    ],
    [
      { value: { text: 's2' }, among: { take: 'id', from: 'people' } },
      { value: { text: 's9' }, among: { take: 'id', from: 'people' } },
    ],
    [
      { changed: ['phone', 'fax'], of: 'office' },
      { changed: ['phone'], of: 'person' },
    ],
    [{ all: [true, 'office.name'] }, { all: ['office.name', 'office.fax'] }],
    [{ any: ['office.fax', 'office.name'] }, { any: ['office.fax'] }],
    [{ not: 'office.fax' }, { not: 'office.name' }],
    [{ given: 'event.deviceIds' }, { given: 'event.staff' }],
    [{ some: here }, { some: 'event.deviceIds' }],
    [{ none: 'values.none' }, { none: 'values.rows' }],
  ])('%j holds, and %j does not', async (is, isNot) => {
    expect(Boolean(await run(`$boolean(${conditionExpression(Condition.parse(is), place)})`))).toBe(true);
    expect(Boolean(await run(`$boolean(${conditionExpression(Condition.parse(isNot), place)})`))).toBe(false);
    expect(await holds({ not: is })).toBe(false);
  });
});

describe('a list', () => {
  test.each<[string, List, unknown]>([
    ['with a condition, read from the entry and from the case', { ...here, say: 'item.name' }, '鈴木　花子'],
    ['in the order of the screens', { each: 'people', order: 'kana', say: 'item.id' }, ['s3', 's2', 's1']],
    ['by a field first', { each: 'people', order: { kana: 'jobType' }, say: 'item.id' }, ['s2', 's3', 's1']],
    ['that is there first', { firstOf: ['event.staff', 'row.kind'] }, 'pc'],
    ['behind another one', { each: { together: ['devices', 'people'] }, say: 'item.id' }, ['d1', 's1', 's2', 's3']],
    [
      'of words that hold',
      {
        these: [
          { when: 'office.name', say: { text: '名称' } },
          { when: 'office.fax', say: { text: 'FAX' } },
        ],
      },
      ['名称'],
    ],
    ['of a column of the form’s own rows', { column: 'rows.name', from: 'values.rows' }, '山田'],
    ['when something holds', { when: 'office.fax', list: 'people' }, undefined],
    [
      'by a list inside of its condition',
      {
        each: 'people',
        where: { some: { each: 'devices', where: { value: 'item.holderId', same: { text: 's1' } } } },
        say: 'item.id',
      },
      ['s1', 's2', 's3'],
    ],
    [
      'of those that stand among others, and of those that another list has of its own',
      {
        each: 'people',
        where: {
          all: [
            { value: 'item.id', among: { take: 'id', from: 'named.staff' } },
            { value: 'item.id', among: { take: 'holderId', from: { each: 'devices', where: { value: 'item.holderId', among: 'people.id' } } } }, // prettier-ignore
          ],
        },
        say: 'item.id',
      },
      's1',
    ],
  ])('%s', async (_, given, expected) => {
    expect(await list(given)).toEqual(expected);
  });

  test('is worked out once where it is asked for each of many, unless each has its own', () => {
    const text = (among: List) =>
      listExpression({ each: 'people', where: { value: 'item.id', among } }, { ...place, list: (name) => named[name] ?? null }); // prettier-ignore
    const named: Record<string, List> = {
      staff: here,
      own: { each: 'item.devices' },
      mine: 'named.own',
      again: 'named.again',
    };
    expect(text('event.deviceIds')).toBe('($among_0 := event.deviceIds; people[(id in $among_0)])');
    expect(text({ firstOf: ['event.deviceIds', { take: 'id', from: 'named.staff' }] })).toContain(
      'people[(id in $among_',
    );
    for (const own of ['item.ids', 'named.mine', 'named.again', 'named.none', { expression: 'ids' }] as List[])
      expect(text(own)).toMatch(/^people\[/);
    expect(text({ together: ['people.id', 'item.ids'] })).toMatch(/^people\[/);
  });
});

test('one that is written wrong is told of the word that was meant', () => {
  const issues = (given: unknown) => Value.safeParse(given).error?.issues.map(({ path }) => path.join('/'));
  expect(issues({ joined: ['office.name'], with: 'tab' })).toEqual(['with']);
  expect(issues({ cases: [{ when: { value: 'a', equal: 'b' }, value: 1 }] })).toEqual([
    'cases/0/when/equals',
    'cases/0/when',
  ]);
  expect(issues('office name')).toHaveLength(1);
  expect(issues({})).not.toEqual([]);
  expect(issues([])).not.toEqual([]);
  expect(issues(null)).not.toEqual([]);
});
