import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { procedureFindings } from '@shared/pack-check/procedure-findings';
import { wordFindings } from '@shared/pack-check/word-findings';

import type { FormEntry } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { readPack } from '../../builders/by-channels';
import { aField, aPack, formInput, someRows } from '../../builders/pack';
import { packWithProcedures, procedureInput } from '../../builders/procedure';
import { openPack } from '../../support/open-pack';

const runner = new ExpressionRunner();
const why = { text: '決まり', source: '手引き' };

/** What is found in the first form of a pack, shortly: place, name, record, likely name. */
function found(fields: FormEntry[], more: object = {}): string[] {
  const pack = aPack({ forms: [formInput({ fields, ...more })] });
  return wordFindings(pack, pack.forms[0]!, runner).map(({ code, at, details: { name, record, nearest } }) =>
    [code, at, name, record, nearest].filter((one) => one !== undefined).join(' '),
  );
}
const inField = (value: string): string[] => found([aField({ value })]);
const inRow = (list: string, value: string): string[] =>
  found([someRows({ value: list, fields: [aField({ key: 'users.name', value })] })]);
const inCheck = (when: string, message = 'x'): string[] =>
  found([aField({ key: 'agreed', type: 'check' }), someRows()], {
    checks: [{ id: 'a', level: 'warning', when, message, why }],
  });
const VALUE = 'pack/unknown-term /forms/0/fields/0/value';
const ROW = 'pack/unknown-term /forms/0/fields/0/fields/0/value';
const WHEN = 'pack/unknown-term /forms/0/checks/0/when';

describe('a misspelt name in an expression', () => {
  test('is found in a row, whatever list the row comes from', () => {
    expect(inRow('event.staff', 'row.furigana')).toEqual([`${ROW} furigana できごとの職員 `]);
    expect(inRow('people[employed]', 'row.kanna')).toEqual([`${ROW} kanna 職員 kana`]);
    expect(inRow('$byKana(people[employed])', 'row.kanna')).toEqual([`${ROW} kanna 職員 kana`]);
    expect(inRow("$byKana(teams, 'department')^(nmae)", 'row.id')).toEqual([
      'pack/unknown-term /forms/0/fields/0/value nmae チーム name',
    ]);
    expect(inRow('$byKana(people.{"id": id})', 'row.kanna')).toEqual([]);
    expect(inRow('devices[kind = "pc"]^(model)', 'row.assetnumber')).toEqual([`${ROW} assetnumber 端末 assetNumber`]);
  });

  test('is found inside a filter, with $$ where a word of the whole ledger is meant', () => {
    expect(inCheck('event.staff[$not($present(email))].name')).toEqual([`${WHEN} email できごとの職員 mail`]);
    expect(inField('$count(devices[officeId = office.id])')).toEqual([`${VALUE} office 端末 $$.office`]);
    expect(inRow('devices', 'people[id = row.holderId].name')).toEqual([`${ROW} row 職員 $$.row`]);
  });

  test('is found in a sorting, a map, a grouping, a variable and a branch', () => {
    expect(inField('$join(people^(kanna).name)')).toEqual([`${VALUE} kanna 職員 kana`]);
    expect(inField("$join(people.(nmae & 'さん'))")).toEqual([`${VALUE} nmae 職員 name`]);
    expect(inField('$string(people{jobType: $count(mial)})')).toEqual([`${VALUE} mial 職員 mail`]);
    expect(inField('($mine := devices[holderId = $$.staff.id]; $mine[0].modle)')).toEqual([
      `${VALUE} modle 端末 model`,
    ]);
    expect(inField('event.scope = "outside" ? staff.name : offices[0].nmae')).toEqual([`${VALUE} nmae 事業所 name`]);
    expect(inField('$map(people, function($one) { $one.name & $$.event.dat })')).toEqual([
      `${VALUE} dat できごと date`,
    ]);
  });

  test('is found in what happened and in the contact of an office', () => {
    expect(inField('event.kinds')).toEqual([`${VALUE} kinds できごと kind`]);
    expect(inField('office.contact.fon')).toEqual([`${VALUE} fon 連絡先 `]);
    expect(inField('teams[0].members.orgnization')).toEqual([`${VALUE} orgnization チームの人 organization`]);
  });

  test('is found in the values of the form that a check reads, also in those of rows', () => {
    expect(inCheck('values.agred')).toEqual([`${WHEN} agred 様式の項目 agreed`]);
    expect(inCheck('values.users[`users.nmae` = "x"].id')).toEqual([`${WHEN} users.nmae 利用者 users.name`]);
  });

  test('is found in the entry of a sheet', () => {
    const sheets = { value: 'event.staff' };
    expect(found([aField({ value: 'sheet.item.nmae' })], { sheets })).toEqual([`${VALUE} nmae できごとの職員 name`]);
  });

  test('is found where a message names something else than {who}', () => {
    expect(inCheck('values.agreed', '{name}のメールがありません')).toEqual([
      'pack/unknown-term /forms/0/checks/0/message {name} 知らせる文 {who}',
    ]);
    expect(inCheck('values.agreed', '{who}のメールがありません')).toEqual([]);
  });

  test('is told once', () => {
    expect(inField('corporation.nmae')).toEqual([
      'pack/unknown-field /forms/0/fields/0/value corporation.nmae corporation.name',
    ]);
    expect(inField('devices[officeId = $$.ofice.id].model')).toEqual([
      'pack/unknown-field /forms/0/fields/0/value ofice office',
    ]);
  });

  test('comes with a sentence that names the likely one, where there is one', () => {
    const pack = aPack({ forms: [formInput({ fields: [aField({ value: 'event.kinds & event.xyz123' })] })] });
    expect(wordFindings(pack, pack.forms[0]!, runner).map(({ message }) => message)).toEqual([
      '項目「name」にある「kinds」は、「できごと」にない名前です。「kind」ではありませんか。',
      '項目「name」にある「xyz123」は、「できごと」にない名前です。',
    ]);
  });
});

describe('a name that could be anything', () => {
  test.each([
    '$merge([staff, {"familyName": "x"}]).familyName',
    'event.before.officeName & event.answers.anything',
    '$append(people, struckOff.people)[0].whatever',
    'people@$p.devices@$d[$d.holderId = $p.id].anything',
    'people.{"who": name}.who',
    '($f := function($x) { $x.anything }; $f(staff))',
    '($exists(event.staff) ? event.staff : people).action',
    'overrides.`office.kind`',
    'people#$i[$i = 0].name',
    '$sum(people.(%.devices[0].any))',
    '$$.people[$.officeId = $$.office.id].$uppercase(name)',
  ])('is not spoken of: %s', (value) => {
    expect(inField(value)).toEqual([]);
  });

  test('is not spoken of in rows that a function makes', () => {
    expect(inRow('$map(people, function($p) { {"account": $p} })', 'row.account.loginName')).toEqual([]);
  });
});

describe('a procedure', () => {
  const check = async (given: Parameters<typeof procedureInput>[0]) =>
    (
      await procedureFindings(
        unwrap(readPack(JSON.stringify(packWithProcedures([procedureInput(given)])))),
        null,
        runner,
      )
    ).map(({ code, details: { field, name, nearest } }) => [code, field, name, nearest].join(' '));
  const warning = { id: 'w', level: 'notice', inferred: true, text: 'あ' } as const;
  const event = procedureInput({}).event;
  const WARNING = `pack/unknown-term procedures.${event}.warnings.0.when`;

  test('has its conditions looked at, with what its facts give', async () => {
    expect(await check({ warnings: [{ ...warning, when: 'event.staf[0].name = "x"' }] })).toEqual([
      `${WARNING} staf staff`,
    ]);
    const facts = { own: 'devices[holderId = $$.event.staff.id]' };
    expect(await check({ facts, warnings: [{ ...warning, when: '$exists(facts.own[modle = "x"])' }] })).toEqual([
      `${WARNING} modle model`,
    ]);
    expect(await check({ facts, warnings: [{ ...warning, when: '$exists(facts.own[model = "x"])' }] })).toEqual([]);
  });

  test('has its answers looked at', async () => {
    expect(await check({ warnings: [{ ...warning, when: 'answers.wihs = "x"' }] })).toEqual([`${WARNING} wihs `]);
  });

  test('has a name in a text told that no fact has', async () => {
    expect(await check({ warnings: [{ ...warning, text: '{kubun}です' }] })).toEqual([
      expect.stringContaining(`pack/unknown-field procedures.${event}.warnings.0.text {kubun}`),
    ]);
  });
});

test.each(['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'])(
  'nothing is said of the names in %s',
  async (id) => {
    const pack = openPack(id);
    expect(pack.forms.flatMap((form) => wordFindings(pack, form, runner))).toEqual([]);
    expect(await procedureFindings(pack, null, runner)).toEqual([]);
  },
);
