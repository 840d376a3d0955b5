import { ACCOUNT_OF } from '@shared/forms/bindings/evaluation';
import { describe, expect, test } from 'vitest';
import type { ExpressionContext } from '@shared/forms/bindings/context';
import type { FilledField } from '@shared/forms/bindings/evaluation';
import type { FormField } from '@shared/packs/schema';
import { evaluate, tryEvaluate } from '../../../builders/evaluation';
import { aField, someRows } from '../../../builders/pack';

const corporation = { id: 'c', name: '医療法人見本会', phone: '04-0000-0000' };
const only = async (
  given: object,
  context: ExpressionContext = { corporation },
  overrides = {},
): Promise<FilledField> => (await evaluate({ fields: [aField(given)] }, context, overrides)).sheets[0]!.fields[0]!;

describe('a field', () => {
  test('takes its value from the ledger, and says where from', async () => {
    expect(await only({})).toMatchObject({
      value: '医療法人見本会',
      shown: '医療法人見本会',
      source: 'ledger',
      overridden: false,
      ledger: { entity: 'corporation', id: 'c', fields: ['name'] },
    });
  });

  test.each<[string, ExpressionContext, string]>([
    ['corporation.name', { corporation }, 'ledger'],
    ['event.after.name', { event: { after: { name: 'x' } } }, 'event'],
    ['event.before.name', { event: { before: { name: 'x' } } }, 'ledger'],
    ['row.name', {}, 'ledger'],
    ['document.date', { document: { date: 'x' } }, 'today'],
    ['input.reason', { input: { reason: 'x' } }, 'input'],
    ["'固定'", {}, 'none'],
    ['$spaced(corporation.name, input.reason)', { corporation }, 'ledger'],
  ])('of %s comes from the right place', async (value, context, source) => {
    expect((await only({ value }, context)).source).toBe(source);
  });

  test('of a line stands for what is kept of its person, device or account; an account that nobody has yet may be made', async () => {
    const placeOf = async (value: string, context: ExpressionContext) => (await only({ value }, context)).ledger;
    const row = { id: 'p', person: { id: 'q' }, account: { id: 'a', loginName: 'sato.k' } };
    expect(await placeOf('row.person.kana', { row })).toEqual({ entity: 'person', id: 'q', fields: ['kana'] });
    const login = 'row.account.loginName';
    expect(await placeOf(login, { row })).toEqual({ entity: 'account', id: 'a', fields: ['loginName'] });
    expect(await placeOf(login, { row: { id: 'p' } })).toEqual({ entity: ACCOUNT_OF, id: 'p', fields: ['loginName'] });
    expect(await placeOf('row.person.kana', { row: { id: 'p' } })).toBeNull();
    const patient = { id: 'x', birthday: null };
    expect(await placeOf('patient.birthday', { patient })).toEqual({
      entity: 'patient',
      id: 'x',
      fields: ['birthday'],
    });
  });

  test('of several records stands for the one that there is, and for none where there are several', async () => {
    const given = { value: '$join(devices.mail)', into: ['device.mail'], intoOf: "devices[kind = 'tablet']" };
    const placeOf = async (...kinds: string[]) =>
      (await only(given, { devices: kinds.map((kind, i) => ({ id: `d${i}`, kind, mail: '' })) })).ledger;
    expect(await placeOf('pc', 'tablet')).toEqual({ entity: 'device', id: 'd1', fields: ['mail'] });
    expect(await placeOf('tablet', 'tablet')).toBeNull();
    expect(await placeOf('pc')).toBeNull();
  });

  test('that the user typed over keeps what was typed, also an empty text', async () => {
    expect(await only({}, { corporation }, { name: '' })).toMatchObject({
      value: '',
      source: 'input',
      overridden: true,
    });
    expect(await only({}, { corporation }, { name: '別名' })).toMatchObject({ shown: '別名', overridden: true });
  });

  test('that was typed over says what would stand there without, where anything does', async () => {
    const untyped = async (given: object, context: ExpressionContext) =>
      (await only(given, context, { name: '別名' })).untyped;
    expect(await untyped({}, { corporation })).toEqual({ shown: '医療法人見本会', source: 'ledger' });
    const event = { after: { name: '見本会' } };
    expect(await untyped({ value: 'event.after.name' }, { event })).toEqual({ shown: '見本会', source: 'event' });
    for (const nothing of [{ value: 'corporation.name' }, { value: '$error()' }, { value: undefined }])
      expect(await untyped(nothing, { corporation: { ...corporation, name: '' } })).toBeUndefined();
    expect(await only({}, { corporation })).not.toHaveProperty('untyped');
  });

  test.each<[object, unknown, string]>([
    [{}, undefined, ''],
    [{}, null, ''],
    [{}, 0, '0'],
    [{}, ['一', '', '二'], '一、二'],
    [{ type: 'kana', kana: 'katakana' }, 'いりょう ほうじん', 'イリョウ ホウジン'],
    [{ type: 'kana', kana: 'hiragana' }, 'スズキ ハナコ', 'すずき はなこ'],
    [{ type: 'date-wareki' }, '2026-11-20', '令和8年11月20日'],
    [{ type: 'date-wareki' }, '2019-05-01', '令和元年5月1日'],
    [{ type: 'check' }, true, '☑'],
    [{ type: 'check' }, 'yes', '☐'],
    [{ type: 'choice', options: [{ value: 'a', word: '甲' }] }, 'a', '甲'],
    [{ type: 'circle', options: [{ value: 'a', word: '甲' }] }, '', ''],
  ])('%j with %j shows %j', async (given, name, shown) => {
    expect((await only(given, { corporation: { name } })).shown).toBe(shown);
  });

  test('whose expression gives a record is refused, not printed as [object Object]', async () => {
    const refused = await tryEvaluate({ fields: [aField({ value: 'corporation' })] }, { corporation });
    expect(refused).toMatchObject({ ok: false, code: 'pack/expression', details: { field: 'name' } });
  });

  test.each([
    ['cannot be read', 'corporation.('],
    ['fails', '$error("x")'],
    ['calls what is no function', '$nothing(1)'],
    ['adds words', "'a' + 1"],
  ])('whose expression %s is refused under its name, with the expression', async (_, value) => {
    const refused = await tryEvaluate({ fields: [aField({ key: 'office.name', value })] }, { corporation });
    expect(refused).toMatchObject({
      ok: false,
      code: 'pack/expression',
      details: { field: 'office.name', expression: value },
    });
  });
});

describe('text wider than its place', () => {
  const findings = async (name: string, given = {}) =>
    (await evaluate({ fields: [aField({ maxLength: 10, ...given })] }, { corporation: { name } })).findings.map(
      ({ id }) => id,
    );

  test.each([
    [10, 1],
    [11, 10 / 11],
    [14, 10 / 14],
  ])('of %d characters where 10 fit is set smaller', async (length, scale) => {
    expect((await only({ maxLength: 10 }, { corporation: { name: 'あ'.repeat(length) } })).scale).toBeCloseTo(scale, 5);
    expect(await findings('あ'.repeat(length))).toEqual([]);
  });

  test('below 70 % is asked to be shorter, with both lengths', async () => {
    const {
      findings: [found],
    } = await evaluate({ fields: [aField({ maxLength: 10 })] }, { corporation: { name: 'あ'.repeat(15) } });
    expect(found).toMatchObject({ level: 'error', id: 'field/too-long' });
    expect(found!.message).toContain('全角で 15 文字、上限 14 文字');
  });

  test('counts half-width letters half, and variation selectors and marks not at all', async () => {
    expect(await findings('a'.repeat(28))).toEqual([]);
    expect(await findings('葛\u{e0100}'.repeat(14))).toEqual([]);
    expect(await findings('𠮷'.repeat(14))).toEqual([]);
  });

  test('is measured by its longest line, and more lines than there is room for are refused', async () => {
    expect(await findings(`${'あ'.repeat(14)}\n${'い'.repeat(14)}`, { lines: 2 })).toEqual([]);
    expect(await findings('あ\nい\nう', { lines: 2 })).toEqual(['field/too-many-lines']);
  });
});

describe('rows', () => {
  const users = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `s${i + 1}`, name: `職員 ${i + 1}` }));
  const rows = async (staff: unknown, given = {}) => evaluate({ fields: [someRows(given)] }, { event: { staff } });

  test.each([undefined, null, [], users(1), users(1)[0], users(2), users(23)])(
    'are a list whatever the ledger holds: none, one and many alike',
    async (staff) => {
      const expected = Array.isArray(staff) ? staff.length : staff ? 1 : 0;
      const { sheets } = await rows(staff);
      expect(sheets[0]!.rows['users']).toHaveLength(expected);
    },
  );

  test('name the person in what is missing', async () => {
    const field = aField({ key: 'users.job', label: '職種', value: 'row.jobType', required: true });
    const { findings } = await rows(users(2), { fields: [field] });
    expect(findings.map(({ label, path }) => [label, path])).toEqual([
      ['職員 1の職種', 'users[s1].users.job'],
      ['職員 2の職種', 'users[s2].users.job'],
    ]);
  });

  test('can be typed over one by one', async () => {
    const { sheets } = await evaluate(
      { fields: [someRows()] },
      { event: { staff: users(2) } },
      { 'users[s2].users.name': '改名' },
    );
    expect(sheets[0]!.rows['users']!.map(({ fields }) => fields[0]!.shown)).toEqual(['職員 1', '改名']);
  });

  test('beyond the printed ones are an error where the form cannot grow', async () => {
    const { findings } = await rows(users(3), { overflow: 'none' });
    expect(findings).toMatchObject([{ level: 'error', id: 'word/no-room', path: 'users' }]);
    expect(findings[0]!.message).toContain('2 行までの様式ですが、3 行あります');
  });

  describe('that go on over sheets', () => {
    const goingOn = (staff: unknown, given = {}, sheets: object = { marker: 'document.sheet' }) =>
      evaluate({ fields: [someRows({ overflow: 'continuation', ...given })], sheets } as never, { event: { staff } });
    const names = ({ sheets }: Awaited<ReturnType<typeof goingOn>>): string[][] =>
      sheets.map(({ rows }) => rows['users']!.map(({ fields }) => fields[0]!.shown));

    test.each([
      [0, [[]]],
      [2, [['職員 1', '職員 2']]],
      [5, [['職員 1', '職員 2'], ['職員 3', '職員 4'], ['職員 5']]],
    ])('fill as many sheets as %d people need, each as far as it is printed', async (count, expected) => {
      expect(names(await goingOn(users(count)))).toEqual(expected);
    });

    test('leave the sheets empty that something else needs, and are asked for on the first one alone', async () => {
      const sheets = { marker: 'document.sheet', value: '[1, 2]' };
      expect(names(await goingOn(users(1), { required: true }, sheets))).toEqual([['職員 1'], []]);
      const { findings } = await goingOn([], { required: true }, sheets);
      expect(findings.map(({ id, path }) => [id, path])).toEqual([['rows/required', 'users']]);
    });

    test('repeat what was typed into the head, but not what differs from sheet to sheet', async () => {
      const fields = [
        aField(),
        aField({ key: 'own', value: "$string(sheet.number) & '枚目'" }),
        someRows({ overflow: 'continuation' }),
      ];
      const typed = { name: '打った名称', own: '打った枚数', '3#name': '3枚目の名称' };
      const { sheets } = await evaluate(
        { fields, sheets: { marker: 'document.sheet' } } as never,
        { corporation: { name: 'x' }, event: { staff: users(5) } },
        typed,
      );
      expect(sheets.map(({ fields: [name, own] }) => [name!.shown, own!.shown])).toEqual([
        ['打った名称', '打った枚数'],
        ['打った名称', '2枚目'],
        ['3枚目の名称', '3枚目'],
      ]);
    });

    test('of an own form, one for each person, take what is typed on each of them', async () => {
      const { value: _, ...typed } = aField({ key: 'licence', label: '資格名' });
      const licences = async (given: object) => {
        const form = { fields: [typed], sheets: { value: 'event.staff' }, ...given };
        const { sheets } = await evaluate(form, { event: { staff: users(2) } }, { licence: '看護師' });
        return sheets.map(({ fields: [one] }) => one!.shown);
      };
      expect(await licences({ places: { licence: { field: '資格名' } } })).toEqual(['看護師', '']);
      expect(await licences({})).toEqual(['看護師', '看護師']);
    });

    test('name the person and the sheet in what is missing', async () => {
      const field = aField({ key: 'users.job', label: '職種', value: 'row.jobType', required: true });
      const staff = users(3).map((one, i) => ({ ...one, jobType: i < 2 ? '看護師' : '' }));
      const { findings } = await goingOn(staff, { fields: [field] });
      expect(findings.map(({ label, path }) => [label, path])).toEqual([['職員 3の職種', '2#users[s3].users.job']]);
    });
  });
});

describe('checks', () => {
  const check = (given: object) => ({
    id: 'one',
    level: 'warning',
    when: 'true',
    message: 'もの',
    why: { text: 'x', source: 'y' },
    ...given,
  });
  const messages = async (...checks: object[]) =>
    (
      await evaluate(
        {
          fields: [aField(), aField({ key: 'phone', label: '電話', value: 'corporation.phone', required: true })],
          checks,
        },
        { corporation: { name: 'x' } },
      )
    ).findings.map(({ message }) => message);

  test.each([
    ['true', ['もの']],
    ['false', []],
    ['nothing.here', []],
    ['[]', []],
  ])('when %s say %j', async (when, expected) => {
    expect((await messages(check({ when }))).slice(1)).toEqual(expected);
  });

  test('name up to three, and count the others', async () => {
    const many = { message: '{who}です', counter: '人' };
    expect((await messages(check({ ...many, when: "['甲','乙','丙']" })))[1]).toBe('甲、乙、丙です');
    expect((await messages(check({ ...many, when: "['甲','乙','丙','丁','戊']" })))[1]).toBe('甲、乙、丙 ほか2人です');
    expect((await messages(check({ ...many, when: "'甲'" })))[1]).toBe('甲です');
  });

  test('come with errors first, then in the order of the form', async () => {
    const all = await messages(
      check({ id: 'c', message: '知らせ', level: 'notice', field: 'name' }),
      check({ id: 'b', message: '注意', level: 'warning', field: 'phone' }),
      check({ id: 'a', message: '誤り', level: 'error', field: 'name' }),
    );
    expect(all).toEqual(['誤り', '「電話」が空です。入れると次へ進めます。', '注意', '知らせ']);
  });

  test('see the values as they stand, typed over or not', async () => {
    const form = { fields: [aField()], checks: [check({ when: "values.name = '別名'" })] };
    expect((await evaluate(form, { corporation }, {})).findings).toEqual([]);
    expect((await evaluate(form, { corporation }, { name: '別名' })).findings).toHaveLength(1);
  });
});

describe('a character in a value that nobody sees', () => {
  const found = async (type: FormField['type'], value: string): Promise<string[]> =>
    (await evaluate({ fields: [aField({ type, label: '欄' })] }, { corporation }, { name: value })).findings.map(
      ({ level, id, message, path }) => `${level} ${id} ${path} ${message.slice(0, 21)}`,
    );

  test.each<FormField['type']>(['mail', 'tel', 'postal', 'office-number', 'number'])(
    'is refused in %s',
    async (type) => {
      expect(await found(type, '12\u200b3')).toEqual([
        'error field/invisible name 「欄」の 3 文字目に、見えない文字（U+',
      ]);
    },
  );

  test.each<FormField['type']>(['text', 'kana'])('is told in %s, which stays as it was typed', async (type) => {
    expect(await found(type, '山\u200d田')).toEqual([
      'warning field/invisible-kept name 「欄」の 2 文字目に、見えない文字（U+',
    ]);
    expect(await found(type, '葛\u{e0100}城')).toEqual([]);
  });
});
