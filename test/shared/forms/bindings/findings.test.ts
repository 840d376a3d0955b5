import { describe, expect, test } from 'vitest';
import { compareValues, fieldAt, entryName, printedValues } from '@shared/forms/bindings/printed-values';
import type { Overrides } from '@shared/forms/bindings/evaluation';
import type { ExpressionContext } from '@shared/forms/bindings/context';
import { evaluate } from '../../../builders/evaluation';
import { aField, aForm, someRows } from '../../../builders/pack';

const staff = (...names: (string | undefined)[]) =>
  names.map((name, i) => ({ id: `s${i + 1}`, ...(name !== undefined && { name }) }));
const said = async (given: object, context: ExpressionContext = {}, overrides: Overrides = {}) =>
  (await evaluate(given, context, overrides)).findings.map(({ level, id, message, label, path, stage }) => ({
    ...{ level, id, message, label, path, stage },
  }));
const job = (given: object = {}) => aField({ key: 'users.job', label: '職種', value: 'row.job', ...given });
const check = (given: object) => ({
  ...{ id: 'c', level: 'warning', when: 'true', message: 'もの', why: { text: 'x', source: 'y' } },
  ...given,
});

describe('what lacks', () => {
  const lacking = { level: 'error', stage: 'fill' };

  test('is said once for each field that is required, in its own words where it has some', async () => {
    const field = aField({ value: 'input.none' });
    expect(await said({ fields: [field] })).toEqual([]);
    expect(await said({ fields: [{ ...field, required: true }] })).toEqual([
      {
        ...lacking,
        id: 'field/required',
        message: '「名称」が空です。入れると次へ進めます。',
        label: '名称',
        path: 'name',
      },
    ]);
    expect(await said({ fields: [{ ...field, required: true, requiredMessage: '名称を。' }] })).toMatchObject([
      { message: '名称を。' },
    ]);
  });

  test('hangs on what else stands there', async () => {
    const fields = [aField({ value: 'input.name', requiredWhen: 'input.kind = 1' })];
    expect(await said({ fields }, { input: { kind: 2 } })).toEqual([]);
    expect(await said({ fields }, { input: { kind: 1 } })).toMatchObject([{ id: 'field/required' }]);
    expect(await said({ fields }, { input: { kind: 1, name: 'x' } })).toEqual([]);
    expect(await said({ fields: [aField({ value: 'input.name', requiredWhen: "'yes'" })] })).toEqual([]);
    const { sheets } = await evaluate({ fields }, { input: { kind: 1 } });
    expect(sheets[0]!.fields[0]!.required).toBe(true);
  });

  test('is nothing that is written by hand or left for the city', async () => {
    for (const type of ['signature-by-hand', 'left-for-city'] as const)
      expect(await said({ fields: [aField({ type, value: undefined, required: true } as never)] })).toEqual([]);
  });

  test('of a list is said of the list', async () => {
    const list = (given: object) => ({ fields: [someRows(given)] });
    const about = { ...lacking, id: 'rows/required', label: '利用者', path: 'users' };
    expect(await said(list({}))).toEqual([]);
    expect(await said(list({ required: true }))).toEqual([{ ...about, message: '「利用者」が一つもありません。' }]);
    expect(await said(list({ required: true, requiredMessage: 'だれを。' }))).toEqual([
      { ...about, message: 'だれを。' },
    ]);
    expect(await said(list({ requiredWhen: 'input.kind = 1' }), { input: { kind: 1 } })).toEqual([
      { ...about, message: '「利用者」が一つもありません。' },
    ]);
    expect(await said(list({ requiredWhen: 'input.kind = 1' }))).toEqual([]);
    expect(await said(list({ requiredWhen: '1' }))).toEqual([]);
    expect(await said(list({ required: true }), { event: { staff: staff('佐藤') } } as never)).toEqual([]);
  });

  test('of an entry is said of its name, or of its number', async () => {
    const given = { fields: [someRows({ fields: [job({ required: true })] })] };
    const found = await said(given, { event: { staff: staff('佐藤', '', undefined) } } as never);
    expect(found.map(({ label, path }) => [label, path])).toEqual([
      ['佐藤の職種', 'users[s1].users.job'],
      ['2行目の職種', 'users[s2].users.job'],
      ['3行目の職種', 'users[s3].users.job'],
    ]);
    expect(found[0]!.message).toContain('佐藤');
    const wide = { fields: [someRows({ fields: [job({ value: "'看\u0001'" })] })] };
    expect((await said(wide, { event: { staff: staff('佐藤') } } as never))[0]).toMatchObject({
      id: 'field/illegal-character',
      label: '佐藤の職種',
    });
  });

  test('of an entry may hang on the entry and its number', async () => {
    const given = { fields: [someRows({ fields: [job({ requiredWhen: "row.name = '佐藤' or rowNumber = 3" })] })] };
    const found = await said(given, { event: { staff: staff('佐藤', '鈴木', '高橋') } } as never);
    expect(found.map(({ label }) => label)).toEqual(['佐藤の職種', '高橋の職種']);
  });

  test('of the head is said once, however many sheets repeat it', async () => {
    const sheets = { marker: 'document.sheet', value: '[1, 2, 3]' };
    const head = aField({ required: true, value: 'input.none' });
    const own = aField({ key: 'own', label: '枚', required: true, value: 'sheet.none' });
    const paths = async (given: object) => (await said({ sheets, ...given })).map(({ path }) => path);
    expect(await paths({ fields: [head] })).toEqual(['name']);
    expect(await paths({ fields: [own] })).toEqual(['own', '2#own', '3#own']);
    expect(await paths({ fields: [head], checks: [check({})] })).toEqual(['name', null]);
    expect(
      await paths({ fields: [head, own], checks: [check({ field: 'name' }), check({ id: 'd', field: 'own' })] }),
    ).toEqual([...['name', 'own', '2#own', '3#own'], ...['name', 'own', '2#own', '3#own']]);
    const different = check({ when: 'sheet.number > 1 ? $string(sheet.number)', message: '{who}枚目' });
    expect((await said({ sheets, fields: [aField()], checks: [different] })).map(({ message }) => message)).toEqual([
      '2枚目',
      '3枚目',
    ]);
  });
});

describe('a check', () => {
  test('is called as its field, its list’s field, or as it says', async () => {
    const fields = [aField(), someRows({ fields: [job()] })];
    const label = async (given: object) => (await said({ fields, checks: [check(given)] }))[0]?.label;
    expect(await label({ field: 'name' })).toBe('名称');
    expect(await label({ field: 'users' })).toBe('利用者');
    expect(await label({ field: 'users.job' })).toBe('職種');
    expect(await label({})).toBe('もの');
    expect(await label({ label: '別' })).toBe('別');
  });

  test('sees the values of fields and lists, with ids', async () => {
    const fields = [aField(), someRows({ fields: [job({ value: "'看護師'" })] })];
    const seen = (when: string) =>
      said({ fields, checks: [check({ when })] }, {
        corporation: { name: '会' },
        event: { staff: staff('甲', '乙') },
      } as never);
    expect(await seen("values.name = '会' and $count(values.users) = 2")).toHaveLength(1);
    expect(await seen("values.users[id = 's2'].`users.job` = '看護師'")).toHaveLength(1);
    expect(await seen('values.none')).toEqual([]);
    expect(await seen('null')).toEqual([]);
    expect(await seen('$string("甲")')).toHaveLength(1);
  });

  test('names whom it is about wherever it says so', async () => {
    const message = async (when: string, text: string) =>
      (await said({ fields: [aField()], checks: [check({ when, message: text, counter: '人' })] }))[0]?.message;
    expect(await message("['甲','乙']", '{who}と{who}')).toBe('甲、乙と甲、乙');
    expect(await message("['甲','乙','丙','丁']", '{who}')).toBe('甲、乙、丙 ほか1人');
    expect(await message('true', '{who}もの')).toBe('もの');
  });

  test('is told in the order of the form, errors first, in lists too, and those of no field last', async () => {
    const fields = [
      aField(),
      someRows({ fields: [job({ required: true })] }),
      aField({ key: 'end', label: '末', value: 'input.none', required: true }),
    ];
    const all = await said(
      {
        fields,
        checks: [
          check({ id: 'notice', level: 'notice', field: 'name' }),
          check({ id: 'none' }),
          check({ id: 'end', field: 'end' }),
          check({ id: 'job', field: 'users.job' }),
          check({ id: 'list', field: 'users' }),
          check({ id: 'name', field: 'name' }),
          check({ id: 'error', level: 'error', field: 'end' }),
        ],
      },
      { event: { staff: staff('甲') } } as never,
    );
    expect(all.map(({ id }) => id)).toEqual([
      'field/required',
      'field/required',
      'error',
      'name',
      'list',
      'job',
      'end',
      'none',
      'notice',
    ]);
    expect(all.map(({ path }) => path).slice(0, 2)).toEqual(['users[s1].users.job', 'end']);
  });

  test('belongs to its stage', async () => {
    expect(await said({ fields: [aField()], checks: [check({ stage: 'send' })] })).toMatchObject([{ stage: 'send' }]);
  });
});

describe('what stood on a paper', () => {
  const form = aForm({
    fields: [
      aField(),
      aField({ key: 'agreed', label: '同意', type: 'check', value: 'input.agreed' }),
      someRows({ fields: [aField({ key: 'users.name', label: '氏名', value: 'row.name' }), job()] }),
    ],
  });

  test('is kept with its sheet, whose it is and in which list', async () => {
    const given = {
      fields: [aField({ value: 'sheet.item' }), someRows({ overflow: 'continuation', printed: 1 })],
      sheets: { marker: 'document.sheet', value: "['甲','乙']" },
    };
    const evaluation = await evaluate(given, { event: { staff: staff('佐藤', '鈴木') } } as never);
    expect(printedValues(aForm(given as never), evaluation)).toEqual([
      { path: 'name', label: '名称', shown: '甲', who: '', list: '' },
      { path: 'users[s1].users.name', label: '氏名', shown: '佐藤', who: '佐藤', list: '利用者' },
      { path: '2#name', label: '2枚目　名称', shown: '乙', who: '', list: '' },
      { path: '2#users[s2].users.name', label: '2枚目　氏名', shown: '鈴木', who: '鈴木', list: '利用者' },
    ]);
  });

  test('has its field found again by its place', () => {
    const label = (path: string) => fieldAt(form, path)?.label;
    expect(['name', '2#name', 'users[s1].users.job', '12#users[a.b].users.name'].map(label)).toEqual([
      '名称',
      '名称',
      '職種',
      '氏名',
    ]);
    expect(['users', 'none', 'users.job', 'users[s1].name', 'users[s1].none'].map(label)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is called by the name in an entry, else by what stands first in it', () => {
    const entry = (...fields: [string, string][]) =>
      ({ id: '1', fields: fields.map(([key, shown]) => ({ key, shown })) }) as never;
    expect(entryName(entry(['u.no', '7'], ['u.name', '佐藤']))).toBe('佐藤');
    expect(entryName(entry(['u.no', '7'], ['u.surname', '佐藤']))).toBe('7');
    expect(entryName(entry(['u.no', '7'], ['u.name.kana', 'さとう']))).toBe('7');
    expect(entryName(entry())).toBe('');
  });

  const value = (path: string, shown: string, given: object = {}) => ({
    path,
    label: '欄',
    shown,
    who: '',
    list: '',
    ...given,
  });
  test('is compared place by place; an entry that came or went is one line', () => {
    const entry = (id: string, key: string, shown: string, who = '佐藤') =>
      value(`users[${id}].${key}`, shown, { who, list: '利用者' });
    expect(compareValues([value('a', '一')], [value('a', '二')])).toEqual([{ label: '欄', before: '一', after: '二' }]);
    expect(compareValues([value('a', '一')], [])).toEqual([{ label: '欄', before: '一', after: '' }]);
    expect(compareValues([], [value('a', '一')])).toEqual([{ label: '欄', before: '', after: '一' }]);
    expect(compareValues([], [entry('1', 'name', '佐藤'), entry('1', 'job', '看')])).toEqual([
      { label: '利用者', before: '', after: '佐藤' },
    ]);
    expect(compareValues([entry('1', 'name', '佐藤'), entry('1', 'job', '看')], [])).toEqual([
      { label: '利用者', before: '佐藤', after: '' },
    ]);
    expect(compareValues([], [entry('1', 'no', '7', '')])).toEqual([{ label: '利用者', before: '', after: '7' }]);
    expect(compareValues([entry('1', 'job', '看')], [entry('1', 'job', '介')])).toEqual([
      { label: '佐藤　欄', before: '看', after: '介' },
    ]);
    expect(compareValues([entry('1', 'name', '佐藤'), entry('1', 'job', '看')], [entry('1', 'name', '佐藤')])).toEqual([
      { label: '佐藤　欄', before: '看', after: '' },
    ]);
    expect(compareValues([value('a', '一'), value('b', '二')], [value('b', '二'), value('a', '一')])).toEqual([]);
  });

  test('is the same line where one goes and one comes for the same person', () => {
    const line = (id: string, number: string, who = '佐藤') =>
      value(`users[${id}].no`, number, { who, list: '利用者', label: '管理番号' });
    expect(compareValues([line('1-a', 'T-01')], [line('1-b', 'T-02')])).toEqual([
      { label: '佐藤　管理番号', before: 'T-01', after: 'T-02' },
    ]);
    expect(compareValues([line('1-a', 'T-01')], [line('2', 'T-01', '鈴木')])).toMatchObject([
      { label: '利用者', after: '鈴木' },
      { label: '利用者', before: '佐藤' },
    ]);
  });
});
