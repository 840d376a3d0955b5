import { describe, expect, test } from 'vitest';

import { unwrap } from '@shared/problems/problem';
import { readManifest, readPack } from '../../builders/by-channels';
import { aField, formInput, packInput } from '../../builders/pack';

const why = { text: '決まり', source: '手引き' };
const field = { key: 'name', label: '名称', type: 'text', value: 'corporation.name' };
const written = (given: object = {}, ofPack: object = {}) =>
  JSON.stringify({ ...packInput({ forms: [formInput({ fields: [field], ...given })] }), schema: 2, ...ofPack });
const formOf = (given: object, ofPack: object = {}) => unwrap(readPack(written(given, ofPack))).forms[0]!;
const places = (text: string, forms: { path: string; text: string }[] = []) => {
  const read = readManifest(text, { forms });
  return 'problems' in read ? read.problems.map(({ file, at }) => `${file} ${at}`.trim()) : [];
};

describe('a pack as it is written', () => {
  test('says its values by what they are, and is held with an expression in their place', () => {
    const form = formOf({
      fields: [
        { ...field, value: { first: ['office.name', 'corporation.name'] }, requiredWhen: { present: 'office.name' } },
        {
          ...{ key: 'users', label: '利用者', type: 'rows', printed: 2, overflow: 'insert-rows' },
          ...{
            value: { each: 'people', where: 'item.employed' },
            fields: [{ ...field, key: 'users.name', value: 'row.name' }],
          },
        },
      ],
      checks: [{ id: 'x', level: 'error', when: { missing: { field: 'name' } }, message: 'だめ', why }],
    });
    expect(form.fields).toMatchObject([
      {
        value: '($first_ := office.name; $present($first_) ? $first_ : corporation.name)',
        requiredWhen: '$present(office.name)',
      },
      { value: 'people[employed]', fields: [{ value: 'row.name' }] },
    ]);
    expect(form.checks).toMatchObject([{ when: '$not($present(values.name))' }]);
  });

  test('may have forms in folders of their own, each with its template', () => {
    const form = JSON.stringify({ ...formInput({ fields: [field] }), template: 'template.docx' });
    const text = written({}, { forms: ['shinsei'] });
    const pack = unwrap(readPack(text, { forms: [{ path: 'shinsei/form.json', text: form }] }));
    expect(pack.forms).toMatchObject([{ id: '1', template: 'shinsei/template.docx' }]);
    expect(places(text)).toEqual(['pack.json /forms/0']);
  });

  test('of the first format is read as ever, its expressions as long as they are', () => {
    const long = `corporation.name ${'& office.name '.repeat(40)}`;
    const pack = unwrap(
      readPack(JSON.stringify(packInput({ forms: [formInput({ fields: [aField({ value: long })] })] }))),
    );
    expect(pack.forms[0]!.fields).toMatchObject([{ value: long }]);
    expect(places(written({ fields: [{ ...field, value: { expression: long } }] }))).toEqual([
      'pack.json /forms/0/fields/0/value/expression',
    ]);
  });

  test('gives names to what it says more than once', () => {
    const named = {
      shown: { first: ['office.name', 'named.legal'] },
      legal: { joined: ['corporation.name'], with: 'space' },
    };
    expect(formOf({ fields: [{ ...field, value: 'named.shown' }] }, { named }).fields).toMatchObject([
      { value: '(($first_ := office.name; $present($first_) ? $first_ : ($spaced(corporation.name))))' },
    ]);
  });

  test('with a name that leads back to itself ends, and the name is found to be unknown', () => {
    const named = { a: { first: ['named.b', 'named.a'] }, b: 'named.a' };
    const [entry] = formOf({ fields: [{ ...field, value: 'named.a' }] }, { named }).fields;
    expect(entry!.value).toContain('named.a');
  });
});

describe('変更前・変更後', () => {
  const change = {
    key: 'changes.phone',
    label: '電話・FAX',
    shortLabel: '電話',
    type: 'change',
    facts: ['phone', 'fax'],
  };
  const print = {
    joined: [
      { label: '電話：', value: 'fact.phone' },
      { label: 'FAX：', value: 'fact.fax' },
    ],
    with: 'line',
  };

  test('is three fields: its box, and what was and what is', () => {
    const form = formOf({ fields: [{ ...change, print, lines: 2, maxLength: 40, placeholder: '新しい電話' }] });
    expect(form.fields).toMatchObject([
      { key: 'changes.phone.checked', label: '電話・FAX', type: 'check', source: 'event' },
      {
        key: 'changes.phone.before',
        label: '電話（変更前）',
        pairedWith: 'changes.phone.checked',
        lines: 2,
        maxLength: 40,
        source: 'ledger',
      },
      {
        key: 'changes.phone.after',
        label: '電話（変更後）',
        requiredWhen: 'values.`changes.phone.checked`',
        placeholder: '新しい電話',
      },
    ]);
  });

  test('is looked at for each one alike, and for a change that is written as three fields too', () => {
    const three = ['checked', 'before', 'after'].map((part) => ({
      ...{
        key: `changes.other.${part}`,
        label: part === 'checked' ? 'その他' : `その他（変更${part === 'before' ? '前' : '後'}）`,
      },
      type: part === 'checked' ? 'check' : 'text',
    }));
    const same = { id: 'same', of: 'changes', finds: 'same', level: 'error', message: '「{label}」が同じです。', why };
    const unticked = { ...same, id: 'unticked', finds: 'unticked', except: ['changes.other'] };
    const form = formOf({ fields: [change, ...three], checks: [same, unticked] });
    expect(form.checks.map(({ id, message, field: about }) => [id, message, about])).toEqual([
      ['same-phone', '「電話」が同じです。', 'changes.phone.after'],
      ['same-other', '「その他」が同じです。', 'changes.other.after'],
      ['unticked-phone', '「電話」が同じです。', 'changes.phone.checked'],
    ]);
  });
});

describe('what is wrong', () => {
  const change = { key: 'changes.phone', label: '電話', type: 'change', facts: ['phone'] };
  const wrong = { ...field, key: 'x', codeList: 'nowhere' };

  test('is named where it was written: behind a change, in a form’s own file', () => {
    expect(places(written({ fields: [change, wrong] }))).toEqual(['pack.json /forms/0/fields/1/codeList']);
    const form = JSON.stringify({ ...formInput({ fields: [change, wrong] }), template: 'a.docx' });
    expect(places(written({}, { forms: ['a'] }), [{ path: 'a/form.json', text: form }])).toEqual([
      'a/form.json /fields/1/codeList',
    ]);
  });

  test.each([[[change]], [[change, { ...change, key: 'changes.name' }]]])(
    'in a look at the changes is that look, whether the form has one change or more',
    (fields) => {
      const own = { id: 'own', level: 'error', when: { missing: { field: 'name' } }, message: 'だめ', why };
      const look = { id: 'same', level: 'error', of: 'changes', finds: 'same', message: '{label}が同じです', why };
      const read = readManifest(written({ fields: [field, ...fields], checks: [look, own] }));
      if ('problems' in read) throw new Error(read.problems[0].message);
      const held = read.pack.forms[0]!.checks.map((_, n) => read.written(`/forms/0/checks/${n}/when`).at);
      expect(held).toEqual([...fields.map(() => '/forms/0/checks/0'), '/forms/0/checks/1/when']);
    },
  );

  test('in a value is the word that is wrong in it, once', () => {
    const value = { first: ['office.name', { joined: ['office.name'], with: 'tab' }] };
    expect(places(written({ fields: [{ ...field, value }] }))).toEqual([
      'pack.json /forms/0/fields/0/value/first/1/with',
    ]);
    const old = 'office.name & corporation.name';
    expect(places(written({ fields: [{ ...field, value: old }] }))).toEqual(['pack.json /forms/0/fields/0/value']);
  });
});
