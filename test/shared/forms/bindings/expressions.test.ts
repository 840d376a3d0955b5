import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { asList, compileExpression, functionNames } from '@shared/forms/bindings/expression';
import { ledgerPathOf, rootPaths, valueSourceOf } from '@shared/forms/bindings/expression-words';
import { unknownNames, type NameType, type RecordType } from '@shared/forms/bindings/unknown-names';

const gives = (source: string, context: object = {}): Promise<unknown> =>
  compileExpression(source, 'office.name').evaluate(context);
const plain = async (source: string, context?: object): Promise<unknown> =>
  JSON.parse(JSON.stringify((await gives(source, context)) ?? null));

describe('a word of a pack’s expressions', () => {
  test.each<[string, unknown]>([
    ["$spaced('理事長', '', null, ' ', '高橋 正一')", '理事長　高橋 正一'],
    ['$spaced(none)', ''],
    ["$deviceName('tablet', 'T-03', 'iPad')", 'タブレット T-03'],
    ["$deviceName('tablet', 'タブレットA')", 'タブレットA'],
    ["$deviceName('phone', none, 'iPhone')", 'スマートフォン iPhone'],
    ["$lines(['一', '', '二'])", '一\n二'],
    ["$lines('一')", '一'],
    ['$lines(none)', ''],
    ["$labelled('電話：', '04')", '電話：04'],
    ["$labelled('電話：', '')", ''],
    ["$labelled('電話：', 0)", '電話：0'],
    ["$withKana('鈴木', 'すずき')", '鈴木（すずき）'],
    ["$withKana('鈴木', '')", '鈴木'],
    ["$withKana('', 'すずき')", ''],
    ["$hiragana('スズキ')", 'すずき'],
    ['$hiragana(none)', ''],
    ["$katakana('すずき')", 'スズキ'],
    ['$katakana(none)', ''],
    ["$romaji('すずき')", 'suzuki'],
    ['$romaji(none)', ''],
    ["$numbered(['suzuki', 'sato', 'suzuki', 'suzuki', '', ''])", ['suzuki', 'sato', 'suzuki2', 'suzuki3', '', '']],
    ["$numbered('suzuki')", ['suzuki']],
    ["$wareki('2026-11-20')", '令和8年11月20日'],
    ['$wareki(none)', ''],
    ["$shortWareki('2026-11-20')", 'R8.11.20'],
    ['$shortWareki(none)', ''],
    ["$sameMail('Ａ@Example.JP')", 'a@example.jp'],
    ['$sameMail(none)', ''],
    ["$sameName(' 佐藤　健一\t')", '佐藤健一'],
    ['$sameName(none)', ''],
    ['$isNumber("31.5")', true],
    ['$isNumber("31人")', false],
    ['$isNumber(none)', false],
    ['$above("9", 10)', false],
    ['$above("2026-11-21", "2026-11-20")', true],
    ['$above(none, 1)', false],
    ["$present('x')", true],
    ["$present(' ')", false],
    ['$present(none)', false],
    ['$present(0)', true],
    ["$differs({'a':'1','b':'2'}, {'a':'1','b':'3'}, ['a','b'])", true],
    ["$differs({'a':'1','b':'2'}, {'a':'1','b':'3'}, 'a')", false],
    ["$differs({'a':''}, {'a':' '}, 'a')", false],
    ["$differs({'a':''}, {'a':'1'}, 'a')", true],
    ["$differs({'a':'1'}, {}, 'a')", true],
    ["$differs(none, {'a':'1'}, 'a')", true],
    ['$differs(none, none, none)', false],
  ])('%s', async (source, value) => {
    expect(await plain(source)).toEqual(value);
  });

  test('puts records into the order of the lists on the screen: by group, reading, name and number', async () => {
    const people = [
      { name: '鈴木', kana: 'すずき', unit: '二課', employeeNumber: '2' },
      { name: 'ヴォーン', kana: 'ヴぉーん', unit: '一課' },
      { name: '鈴木', kana: 'スズキ', unit: '二課', employeeNumber: '1' },
      { name: '安部', kana: 'あべ', unit: '' },
    ];
    const names = async (source: string): Promise<unknown> =>
      ((await plain(source, { people })) as { name: string; employeeNumber?: string }[]).map(
        ({ name, employeeNumber = '' }) => name + employeeNumber,
      );
    expect(await names('$byKana(people)')).toEqual(['安部', 'ヴォーン', '鈴木1', '鈴木2']);
    expect(await names("$byKana(people, 'unit')")).toEqual(await names("$byKana($reverse(people), 'unit')"));
    const grouped = (await names("$byKana(people, 'unit')")) as string[];
    expect(grouped.indexOf('ヴォーン')).toBeLessThan(grouped.indexOf('鈴木1'));
    expect(await names("$byKana(people, '')")).toEqual(['安部', 'ヴォーン', '鈴木1', '鈴木2']);
    expect(await gives('$byKana(none)')).toBeUndefined();
    expect(await names('$byKana(people[0])')).toEqual(['鈴木2']);
    expect(await plain("$byKana([null, {'kana': 3}])")).toHaveLength(2);
  });

  test.each([
    ["$found(people, 'id', 's1').name", '佐藤'],
    ["$found(people, 'team', 'a')[1].name", '鈴木'],
    ["$count($found(people, 'team', 'a'))", 2],
    ["$exists($found(people, 'id', 'x'))", false],
    ["$exists($found(people, 'id', none))", false],
    ["$exists($found(people, 'unit', none))", false],
    ["$exists($found(none, 'id', 's1'))", false],
    ["$found(people[0], 'id', 's1').name", '佐藤'],
    ["$found(people, 'left', null).name", '佐藤'],
    ["$found([null, 1], 'id', 's1')", null],
    ['$repeated(people.team)', 'a'],
    ["$repeated(['b', 'a', 'c', 'a', 'b', 'b'])", ['b', 'a']],
    ["$exists($repeated('a'))", false],
    ['$exists($repeated(none))', false],
  ])('finds as a filter does: %s', async (source, expected) => {
    const people = [{ id: 's1', name: '佐藤', team: 'a', left: null }, { id: 's2', name: '鈴木', team: 'a' }, { id: 's3' }]; // prettier-ignore
    expect(await plain(source, { people })).toEqual(expected);
  });

  test('is one that checks of packs know', () => {
    expect(functionNames).toContain('officeNumberCheck');
    expect(functionNames).toHaveLength(23);
    for (const name of functionNames) expect(() => compileExpression(`$${name}(x)`, 'a')).not.toThrow();
  });

  test.each([
    ['none', undefined, []],
    ['null', null, []],
    ['one', 'a', ['a']],
    ['one empty text', '', ['']],
    ['two', ['a', 'b'], ['a', 'b']],
  ])('a result is a list of its own: %s', (_, value, all) => {
    expect(asList(value)).toEqual(all);
    expect(asList(value)).not.toBe(value);
  });
});

const astOf = (source: string): jsonata.ExprNode => jsonata(source).ast();

describe('what an expression reads', () => {
  test.each([
    ["'固定'", []],
    ['corporation.name', ['corporation.name']],
    ['office', ['office']],
    ['event.after.staff.name', ['event.after.staff.name']],
    ['$spaced(corporation.name, input.reason)', ['corporation.name', 'input.reason']],
    ["office.kind = 'a' ? office.name : corporation.name", ['office.kind', 'office.name', 'corporation.name']],
    ['people[employed].name', ['people.name']],
    ['people[id = $$.staff.id].name', ['people.name', 'staff.id']],
    ['people.(name & kana)', ['people']],
    ['people.$spaced(name, unit)', ['people']],
    ['people^(kana)', ['people']],
    ['people{kind: name}', ['people']],
    ['[office.name, corporation.name]', ['office.name', 'corporation.name']],
    ["{'a': office.name}", ['office.name']],
    ['($x := office.name; $x & corporation.name)', ['office.name', 'corporation.name']],
    ['$$.office.name', ['office.name']],
    ['(office.name)', ['office.name']],
    ['$count(people[employed])', ['people']],
  ])('%s', (source, paths) => {
    expect(
      rootPaths(astOf(source))
        .map((path) => path.join('.'))
        .sort(),
    ).toEqual([...paths].sort());
  });

  test.each([
    ["'固定'", 'none'],
    ['event.before.name', 'ledger'],
    ['sheet.before.name', 'ledger'],
    ['row.before.name', 'ledger'],
    ['event.kind', 'event'],
    ['sheet.after.name', 'event'],
    ['sheet.action', 'event'],
    ['row.after.name', 'event'],
    ['row.action', 'event'],
    ['sheet.item.action', 'event'],
    ['row.name', 'ledger'],
    ['corporation.name', 'ledger'],
    ['office.name', 'ledger'],
    ['staff.name', 'ledger'],
    ['enrolment.status', 'ledger'],
    ['sheet.number', 'ledger'],
    ['people.name', 'ledger'],
    ['input.reason', 'input'],
    ['document.date', 'today'],
    ['$spaced(input.reason, document.date)', 'input'],
    ['$spaced(input.reason, event.kind)', 'event'],
    ['$spaced(event.before.name, event.after.name)', 'ledger'],
    ['$spaced(office.name, input.reason)', 'ledger'],
    ['$spaced(staff.name, input.reason)', 'ledger'],
    ['$spaced(enrolment.status, input.reason)', 'ledger'],
    ['$spaced(row.name, input.reason)', 'ledger'],
    ['$spaced(corporation.name, input.reason)', 'ledger'],
    ['$spaced(sheet.number, input.reason)', 'input'],
  ])('%s comes from %s', (source, from) => {
    expect(valueSourceOf(rootPaths(astOf(source)))).toBe(from);
  });

  test.each([
    ['office.phone', ['office', 'phone']],
    ['corporation.name', ['corporation', 'name']],
    ['staff.kana', ['staff', 'kana']],
    ['row.name', ['row', 'name']],
    ['enrolment.status', ['enrolment', 'status']],
    ['enrolment.administrator.name', ['enrolment', 'administrator', 'name']],
    ['patient.birthday', ['patient', 'birthday']],
    ['row.person.kana', ['row', 'person', 'kana']],
    ['row.account.loginName', ['row', 'account', 'loginName']],
    ['sheet.item.department', ['sheet', 'item', 'department']],
    ['sheet.item.before.name', null],
    ['row.before.name', null],
    ['office.phone[0]', null],
    ['event.kind', null],
    ['office', null],
    ['office.address.zip', null],
    ['$string(office.phone)', null],
    ['office.$string(phone)', null],
    ['$$.office', null],
    ["'office.phone'", null],
  ])('%s may be changed in the ledger: %j', (source, place) => {
    expect(ledgerPathOf(astOf(source))).toEqual(place);
  });
});

describe('a name that exists nowhere', () => {
  const record = (called: string, names: Record<string, NameType>): RecordType => ({
    called,
    names: new Map(Object.entries(names)),
  });
  const person = record('職員', { name: null, kana: null, employed: null });
  const team = record('チーム', { title: null, members: person, lead: person });
  const root = record('様式', { people: person, staff: person, team, input: null });
  const looked = (source: string) => {
    const { unknown, gives: type } = unknownNames(astOf(source), root);
    return { unknown: unknown.map(({ name, record: { called } }) => `${called}.${name}`), gives: type?.called ?? null };
  };

  test.each<[string, string[], string | null]>([
    ['staff.name', [], null],
    ['staff.nam', ['職員.nam'], null],
    ['stuff.name', ['様式.stuff'], null],
    ['staff', [], '職員'],
    ['input.anything.at.all', [], null],
    ['team.members.nam', ['職員.nam'], null],
    ['team.lead', [], '職員'],
    ['people[employd].name', ['職員.employd'], null],
    ['people[employed]', [], '職員'],
    ["people[nam = 'x' and kana = 'y']", ['職員.nam'], '職員'],
    ['people[$$.staf.name = name]', ['様式.staf'], '職員'],
    ['people[$$.staff.name = name]', [], '職員'],
    ['people^(kna)', ['職員.kna'], '職員'],
    ['people^(>kana, nam)', ['職員.nam'], '職員'],
    ['people^(kana)[employd]', ['職員.employd'], '職員'],
    ['people{nam: kana}', ['職員.nam'], null],
    ['people.(name & kna)', ['職員.kna'], null],
    ['people.$uppercase(nam)', ['職員.nam'], null],
    ['$spaced(staff.nam, team.titl)', ['職員.nam', 'チーム.titl'], null],
    ['$byKana(people)', [], '職員'],
    ['$byKana(people).nam', ['職員.nam'], null],
    ["$found(people, 'kna', $$.staff.nam)[0].name", ['職員.kna', '職員.nam'], null],
    ["$found(people, 'kana', 'x')", [], '職員'],
    ['$found(people, staff.kana, 1).nam', ['職員.nam'], null],
    ["$found(input.all, 'anything', 1)", [], null],
    ['$reverse(people)[employd]', ['職員.employd'], '職員'],
    ['$filter(people, function($p) { $p.anything })', [], '職員'],
    ['$byKana(people, staff.nam)', ['職員.nam'], '職員'],
    ['$map(people, function($p) { $p.nam })', [], null],
    ['$map(people, function($p) { staff.nam })', ['職員.nam'], null],
    ['$count(people).nam', [], null],
    ["staff.name = 'x' ? staff : people", [], '職員'],
    ["staff.name = 'x' ? staff : team", [], null],
    ["staff.name = 'x' ? staff", [], '職員'],
    ["staff.nam = 'x' ? staff.kna : team.titl", ['職員.nam', '職員.kna', 'チーム.titl'], null],
    ['($p := staff; $p.nam)', ['職員.nam'], null],
    ['($p := staff; $p)', [], '職員'],
    ['($p := people[employd]; 1)', ['職員.employd'], null],
    ['(staff.nam; team)', ['職員.nam'], 'チーム'],
    ['($p := staff)', [], '職員'],
    ['$q.nam', [], null],
    ['people.$.nam', ['職員.nam'], null],
    ['people@$p.name', [], null],
    ['team.members.%.titl', [], null],
    ["{'a': staff.nam}", ['職員.nam'], null],
    ['[staff.nam, 1]', ['職員.nam'], null],
    ['staff.name & staff.kna', ['職員.kna'], null],
    ['-staff.nam', ['職員.nam'], null],
    ['staff ~> |$|{"x": nothing}|', [], null],
    ["'staff.nam'", [], null],
    ['staff.nam.more', ['職員.nam'], null],
  ])('%s: %j', (source, unknown, type) => {
    expect(looked(source)).toEqual({ unknown, gives: type });
  });
});
