import { describe, expect, test } from 'vitest';

import { packLimits } from '@shared/packs/pack-limits';
import { readManifest, readPack } from '../../builders/by-channels';
import { aField, formInput, packInput, someRows } from '../../builders/pack';

const reading = (given: object) => readPack(JSON.stringify({ ...packInput(), ...given }));
const withForm = (given: object) => reading({ forms: [formInput(given)] });
const citation = { text: '決まり', source: '手引き' };
const aCheck = (given = {}) => ({
  id: 'a-check',
  level: 'error',
  when: 'true',
  message: 'だめです',
  why: citation,
  ...given,
});

const some = <T>(count: number, make: (id: string) => T): T[] => Array.from({ length: count }, (_, i) => make(`c${i}`));
/** Each names the last. */
const manyFields = (count: number) =>
  some(count, (key) => ({ key, label: '項目', type: 'text', pairedWith: `c${count - 1}` }));

const packWith = (fields: object[]) => ({ ...packInput(), forms: [formInput({ fields })] });
const refusedIn = (text: string): Record<string, unknown> => {
  const read = readManifest(text);
  return 'problems' in read ? (read.problems[0].details as Record<string, unknown>) : {};
};

const desk = { id: 'desk', name: '窓口', source: '手引き' };
const everyDay = { days: [], from: '09:00', to: '17:00' };
const origin = { source: { document: '見本市の手引き', place: '1' } };
const aReminder = (id: string) => ({ id, text: '思い出す', due: { from: 'today' }, ...origin });
const aStep = (papers: string[]) => ({ id: 'a', actor: 'x', action: '出す', medium: 'paper', papers, ...origin });

describe('a pack.json', () => {
  test('of the least that a pack needs is read, with defaults for the rest', () => {
    const pack = reading({});
    expect(pack.ok && pack.value.forms[0]).toMatchObject({ checks: [], inputs: [], refusals: [] });
  });

  test.each<[string, ReturnType<typeof reading>, string]>([
    ['nothing', readPack(''), 'pack.json'],
    ['no JSON', readPack('{"schema": 1,}'), 'pack.json'],
    ['another kind of value', readPack('[]'), 'pack.json'],
    ['a later version of the format', reading({ schema: 4 }), '/schema'],
    ['an id with capitals', reading({ id: 'Mihon' }), '/id'],
    ['a version without parts', reading({ version: '1' }), '/version'],
    ['no source', reading({ sources: [] }), '/sources'],
    ['a word that is no part of the format', reading({ munisipality: '流山市' }), '/munisipality'],
    [
      'a name that would be left out without a word',
      readPack(JSON.stringify({ ...packInput(), codeLists: { kinds: ['x'] } }).replace('"kinds":', '"__proto__":')),
      '/codeLists/__proto__',
    ],
    ...['\\u005f_proto__', '__\\u0070ro\\u0074o__', '_\\u005Fpr\\u006Fto__', '__p\\u0072oto__'].map(
      (written): [string, ReturnType<typeof reading>, string] => [
        `the same, written as ${written},`,
        readPack(JSON.stringify({ ...packInput(), codeLists: { kinds: ['x'] } }).replace('"kinds":', `"${written}":`)),
        '/codeLists/__proto__',
      ],
    ),
    ['a day that does not exist', reading({ effectiveFrom: '2026-02-30' }), '/effectiveFrom'],
    ['no form', reading({ forms: [] }), '/forms'],
    ['an output that nobody makes', withForm({ outputs: ['odt'] }), '/forms/0/outputs/0'],
    ['no output', withForm({ outputs: [] }), '/forms/0/outputs'],
    ['a field of an unknown type', withForm({ fields: [{ ...aField(), type: 'picture' }] }), '/forms/0/fields/0/type'],
    ['a key with a space', withForm({ fields: [aField({ key: 'my key' })] }), '/forms/0/fields/0/key'],
    ['a field that nothing knows', withForm({ fields: [{ ...aField(), colour: 'red' }] }), '/forms/0/fields/0/colour'],
    [
      'an expression of ten pages',
      withForm({ fields: [aField({ value: 'a'.repeat(4001) })] }),
      '/forms/0/fields/0/value',
    ],
    ['rows without fields', withForm({ fields: [someRows({ fields: [] })] }), '/forms/0/fields/0/fields'],
    [
      'a check without the place of its rule',
      withForm({ checks: [{ ...aCheck(), why: { text: 'x' } }] }),
      '/forms/0/checks/0/why/source',
    ],
    [
      'an unknown event',
      withForm({ subject: { kind: 'people', events: [{ kind: 'wedding', label: 'x' }] } }),
      '/forms/0/subject/events/0/kind',
    ],
  ])('with %s is refused with the place', (_, pack, path) => {
    expect(pack).toMatchObject({ ok: false, code: 'pack/invalid', details: { path } });
    expect(pack.ok ? '' : pack.message).toMatch(/^pack\.json の .+ が正しくありません：.+/);
  });

  test.each<[string, object, string]>([
    ['two forms of one id', { forms: [formInput(), formInput()] }, '/forms/1/id'],
    ['two channels of one id', { channels: [...packInput().channels, ...packInput().channels] }, '/channels/1/id'],
    ['a channel that is not there', { forms: [formInput({ channels: ['mail'] })] }, '/forms/0/channels/0'],
    ['two fields of one key', { forms: [formInput({ fields: [aField(), aField()] })] }, '/forms/0/fields/1/key'],
    ['two checks of one id', { forms: [formInput({ checks: [aCheck(), aCheck()] })] }, '/forms/0/checks/1/id'],
    [
      'a check of a field that is not there',
      { forms: [formInput({ checks: [aCheck({ field: 'nmae' })] })] },
      '/forms/0/checks/0/field',
    ],
    [
      'a code list that is not there',
      { forms: [formInput({ fields: [aField({ codeList: 'kinds' })] })] },
      '/forms/0/fields/0/codeList',
    ],
    ['a circle without words', { forms: [formInput({ fields: [aField({ type: 'circle' })] })] }, '/forms/0/fields/0'],
    [
      'further files of unknown size',
      { forms: [formInput({ fields: [someRows({ overflow: 'further-files' })] })] },
      '/forms/0/fields/0',
    ],
    [
      'rows that go on over sheets it does not have',
      { forms: [formInput({ fields: [someRows({ overflow: 'continuation' })] })] },
      '/forms/0/fields/0',
    ],
    [
      'an output that its template can not become',
      { forms: [formInput({ template: 'forms/1.xlsx', outputs: ['docx'] })] },
      '/forms/0/outputs/0',
    ],
    [
      'a table of a Word form',
      { forms: [formInput({ outputs: ['docx', 'csv'], fields: [someRows()] })] },
      '/forms/0/outputs/1',
    ],
    [
      'a table of a form without rows',
      { forms: [formInput({ template: 'forms/1.xlsx', outputs: ['csv'] })] },
      '/forms/0/outputs/0',
    ],
    [
      'an output that the network takes of no form',
      { refusals: [{ output: 'pdf', reason: 'x', source: 'x' }], forms: [formInput({ outputs: ['docx', 'pdf'] })] },
      '/forms/0/outputs/1',
    ],
    [
      'two contacts of one id',
      { contacts: [1, 2].map(() => ({ id: 'desk', name: '窓口', source: 'x' })) },
      '/contacts/1/id',
    ],
    ['a receiver that is no contact', { channels: [{ ...packInput().channels[0], to: 'desk' }] }, '/channels/0/to'],
    [
      'a mail to no address',
      { channels: [{ id: 'counter', kind: 'mail', label: 'メール', to: '介護支援課' }] },
      '/channels/0/to',
    ],
    ['a form to go with that is not there', { forms: [formInput({ togetherWith: ['2'] })] }, '/forms/0/togetherWith/0'],
    [
      'words beside a field that is not there',
      { forms: [formInput({ callOuts: [{ text: 'x', source: 'x', beside: 'nmae' }] })] },
      '/forms/0/callOuts/0/beside',
    ],
    [
      'a question beside a field that is not there',
      { forms: [formInput({ inputs: [{ key: 'a', label: 'x', type: 'text', beside: 'nmae' }] })] },
      '/forms/0/inputs/0/beside',
    ],
    [
      'a choice without answers',
      { forms: [formInput({ inputs: [{ key: 'a', label: 'x', type: 'choice' }] })] },
      '/forms/0/inputs/0',
    ],
    [
      'a pair that is not there',
      { forms: [formInput({ fields: [aField({ pairedWith: 'nmae' })] })] },
      '/forms/0/fields/0/pairedWith',
    ],
    [
      'a number of files without its field',
      {
        forms: [
          formInput({
            fields: [
              aField(),
              someRows({ overflow: 'further-files', capacity: 9, files: { number: 'name', count: 'nmae' } }),
            ],
          }),
        ],
      },
      '/forms/0/fields/1/files/count',
    ],
    [
      'rows that stay together by a field that is not there',
      {
        forms: [formInput({ fields: [someRows({ overflow: 'further-files', capacity: 9, together: 'nmae' })] })],
      },
      '/forms/0/fields/0/together',
    ],
    [
      'an output that is allowed and refused',
      { forms: [formInput({ refusals: [{ output: 'docx', reason: 'x', source: 'x' }] })] },
      '/forms/0/outputs/0',
    ],
  ])('with %s is refused with the place', (_, given, path) => {
    expect(reading(given)).toMatchObject({ ok: false, code: 'pack/invalid', details: { path } });
  });

  test.each(['../1.docx', '/etc/passwd', 'C:/1.docx', 'forms\\1.docx', 'forms/../../1.docx', 'a\u0000.docx'])(
    'whose template lies outside of the folder is refused: %j',
    (template) => {
      expect(withForm({ template })).toMatchObject({ ok: false, code: 'pack/path', details: { path: template } });
    },
  );

  test.each([
    [{ id: 'con' }, '/id'],
    [{ id: 'lpt1' }, '/id'],
    [{ forms: [formInput({ id: 'nul' })] }, '/forms/0/id'],
    [{ forms: [formInput({ template: 'aux/1.docx' })] }, '/forms/0/template'],
    [{ forms: [formInput({ template: 'forms/nul.docx' })] }, '/forms/0/template'],
    [{ forms: [formInput({ template: 'forms/1.docx.' })] }, '/forms/0/template'],
    [{ forms: [formInput({ template: 'forms/1.docx:x' })] }, '/forms/0/template'],
  ])('named as Windows names a device, or ending as it ends no name, is refused with the place: %j', (given, path) => {
    expect(reading(given)).toMatchObject({ ok: false, code: 'pack/invalid', details: { path } });
  });

  test.each<[string, (count: number) => object]>([
    ['/forms/0/fields', (count) => ({ forms: [formInput({ fields: manyFields(count) })] })],
    ['/forms/0/fields', (count) => ({ forms: [formInput({ fields: [someRows({ fields: manyFields(count - 1) })] })] })],
    ['/contacts', (count) => ({ contacts: some(count, (id) => ({ id, name: '窓口', source: '手引き' })) })],
    ['/contacts', (count) => ({ contacts: [{ ...desk, hours: some(count - 1, () => everyDay) }] })],
    ['/contacts', (count) => ({ contacts: [{ ...desk, closed: some(count - 1, () => '12-29/01-03') }] })],
    ['/procedures', (count) => ({ procedures: [{ event: 'join', reminders: some(count, aReminder) }] })],
    ['/procedures', (count) => ({ procedures: [{ event: 'join', steps: [aStep(some(count - 1, () => 'x'))] }] })],
    [
      '/procedures',
      (count) => ({ procedures: [{ event: 'join', facts: Object.fromEntries(some(count, (id) => [id, '1'])) }] }),
    ],
    ['/actors', (count) => ({ actors: some(count, (id) => ({ id, name: '窓口' })) })],
    ['/words', (count) => ({ words: Object.fromEntries(some(count, (id) => [id, 'ことば'])) })],
    ['/codeLists', (count) => ({ codeLists: { jobs: some(count, (id) => id) } })],
    ['/forms/0/togetherWith', (count) => ({ forms: [formInput({ togetherWith: some(count, () => '1') })] })],
  ])(
    'with more in a list than anybody means is refused before each is looked at beside all others: %s',
    (at, given) => {
      const limit = packLimits.entries;
      const refused = reading(given(limit + 1));
      expect(refused).toMatchObject({ ok: false, code: 'pack/invalid', details: { path: at } });
      expect(refused.ok ? '' : refused.message).toContain(`上限 ${limit} 個`);
      const taken = reading(given(limit));
      expect(taken.ok ? '' : taken.message).not.toContain('上限');
    },
  );

  test('with an entry that says nothing is told what that lacks', () => {
    const { path } = refusedIn(JSON.stringify(packWith([{}])));
    expect(path).toMatch(/^\/forms\/0\/fields\/0\//);
  });

  test('with so much wrong that telling of each is too much is refused all the same', () => {
    expect(
      refusedIn(JSON.stringify({ ...packInput(), procedures: [{ steps: some(packLimits.values - 999, () => ({})) }] })),
    ).toMatchObject({
      path: 'pack.json',
      reason: expect.stringContaining('多すぎます') as string,
    });
  });

  test.each<[string, string, string]>([
    ['brackets in brackets without end', `{"words":${'['.repeat(9_000)}${']'.repeat(9_000)}}`, '60 段'],
    ['names that nobody writes, in each other', `${'{"__proto__":1,"a":'.repeat(900)}1${'}'.repeat(900)}`, '60 段'],
    ['a name of a thousand letters', JSON.stringify({ ['t'.repeat(1_000)]: 1 }), '300 文字'],
    ['more values than any city has', `{"words":[${'0,'.repeat(packLimits.values)}0]}`, '100000 個'],
    ['more than that, and a slip behind', `[${'[0],'.repeat(packLimits.values)}`, '100000 個'],
  ])('of %s is refused before anything in it is looked at', (_, text, most) => {
    const { path, reason, line } = refusedIn(text);
    expect([path, line]).toEqual(['pack.json', 1]);
    expect(reason).toContain(`上限 ${most}`);
  });

  test('may hold no more in all its files than in one', () => {
    const text = `[${'0,'.repeat(packLimits.values / 3)}0]`;
    const procedures = ['a', 'b', 'c'].map((name) => ({ path: `procedures/${name}.json`, text }));
    const read = readManifest(JSON.stringify(packInput()), { procedures });
    const much = 'problems' in read ? read.problems.filter(({ message }) => message.includes('上限')) : [];
    expect(much.map(({ file }) => file)).toEqual(['procedures/c.json']);
  });

  test.each<[string, string]>([
    [
      'names that it doesn’t have',
      JSON.stringify({ ...packInput(), ...Object.fromEntries(some(900, (id) => [id, 1])) }),
    ],
    [
      'values of another kind',
      JSON.stringify({ ...packInput(), codeLists: Object.fromEntries(some(900, (id) => [id, 1])) }),
    ],
    [
      'names of fields that aren’t there',
      JSON.stringify(packWith(some(900, (key) => aField({ key, pairedWith: `${key}${'x'.repeat(900)}` })))),
    ],
  ])('of nine hundred %s is told the first of them, each in a few words', (_, text) => {
    const read = readManifest(text);
    const problems = 'problems' in read ? read.problems : [];
    expect(problems).toHaveLength(packLimits.told);
    for (const { message } of problems) expect(message.length).toBeLessThan(2_000);
  });

  test('is told everything that is wrong with it, each with its place and in Japanese', () => {
    const wrong = readManifest(JSON.stringify({ ...packInput(), version: '1', forms: [formInput({ pages: 0 })] }));
    expect('problems' in wrong && wrong.problems.map(({ at }) => at)).toEqual(['/version', '/forms/0/pages']);
    for (const { message } of 'problems' in wrong ? wrong.problems : []) expect(message).toMatch(/[ぁ-ん一-龠]/);
  });

  test('whose network takes no PDF refuses it for each form, with the reason', () => {
    const refusals = [{ output: 'pdf', reason: 'PDF では受け付けません。', source: '手引き' }];
    const pack = reading({ refusals });
    expect(pack.ok && pack.value.forms[0]?.refusals).toEqual(refusals);
  });
});

test('a slip of JSON is told by its line, as it stands there, and in no English', () => {
  const reasons = (text: string): string => {
    const read = readPack(text);
    return read.ok ? '' : read.message;
  };
  expect(reasons('{\n "schema": 3,\n "id": "x"\n "version": "1"\n}')).toContain(
    '4行目「"version": "1"」か、その前の行で',
  );
  for (const text of ['{', '{"a": }', 'x', '']) {
    expect(reasons(text)).toMatch(/JSON として読めません。.*確かめてください/);
    expect(reasons(text)).not.toMatch(/[A-Z][a-z]+ [a-z]+/);
  }
});
