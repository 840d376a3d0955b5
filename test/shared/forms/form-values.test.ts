import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsRoom, lineWidths } from '@shared/forms/cell-room';
import { dateOfPart, datePart, DATE_PARTS } from '@shared/forms/date-parts';
import { excelAnchors, excelValues } from '@shared/forms/excel-form';
import { fillMode, GAP_TEXT, type FillMode } from '@shared/forms/fill-mode';
import { capacityOf, splitFiles } from '@shared/forms/further-files';
import { isTextInCell } from '@shared/forms/narrow-places';
import { optionBoxes, optionSlots } from '@shared/forms/one-of';
import { previewMark, readPreviewMark } from '@shared/forms/preview-mark';
import { sheetPartOf, wordAnchors, wordValues } from '@shared/forms/word-form';
import type { Evaluation, FilledField, FilledSheet } from '@shared/forms/bindings/evaluation';
import type { FormField, FormRows } from '@shared/packs/schema';
import { aFilledField } from '../../builders/evaluation';
import { aField, aForm, someRows } from '../../builders/pack';
import { anyCharacter } from '../../builders/any-text';

const options = [
  { value: 'yes', word: '有', anchors: ['t.yes', 't.also'] },
  { value: 'no', word: '無', anchors: ['t.no'] },
  { value: 'none', word: '他' },
];
const FIELDS: FormField[] = [
  aField(),
  aField({ key: 'day', label: '日', type: 'date-wareki' }),
  aField({ key: 'parted#2', label: '生年月日', type: 'date-wareki', parts: true }),
  aField({ key: 'agreed', label: '同意', type: 'check' }),
  aField({ key: 'kind', label: '種別', type: 'circle' }),
  aField({ key: 't', label: '研修', type: 'one-of', options }),
  aField({ key: 'count', label: '数', type: 'number' }),
  aField({ key: 'sign', label: '署名', type: 'signature-by-hand' }),
  aField({ key: 'city', label: '市', type: 'left-for-city' }),
];
const form = aForm({
  fields: [
    ...FIELDS,
    someRows({
      number: 'users.no',
      overflow: 'continuation',
      fields: [aField({ key: 'users.name', label: '氏名' }), aField({ key: 'users.ok', label: '可', type: 'check' })],
    }),
  ],
  sheets: { marker: 'marker', part: 'part' },
} as never);
const FILLED: FilledField[] = [
  aFilledField({ scale: 0.8 }),
  aFilledField({ key: 'day', value: '2026-11-20', shown: '令和8年11月20日' }),
  aFilledField({ key: 'parted#2', value: '2026-11-20', shown: '令和8年11月20日' }),
  aFilledField({ key: 'agreed', value: true, shown: '☑' }),
  aFilledField({ key: 'kind', value: 'a', shown: '甲' }),
  aFilledField({ key: 't', value: 'yes', shown: '有' }),
  aFilledField({ key: 'count', value: '12', shown: '12' }),
  aFilledField({ key: 'sign', value: '', shown: '' }),
  aFilledField({ key: 'city', value: '', shown: '' }),
  aFilledField({ key: 'marker', value: '　2／3', shown: '　2／3', source: 'none' }),
];
const entry = (id: string, name: string) => ({
  id,
  fields: [
    aFilledField({ key: 'users.name', path: `users[${id}].users.name`, value: name, shown: name }),
    aFilledField({ key: 'users.ok', value: false, shown: '☐' }),
  ],
});
const sheet = (fields: FilledField[], ...entries: ReturnType<typeof entry>[]): FilledSheet => ({
  fields,
  rows: { users: entries },
});
const EMPTY: FilledField[] = [
  aFilledField({ value: '', shown: '', required: true }),
  aFilledField({ key: 'day', value: '', shown: '', required: true }),
  aFilledField({ key: 'parted#2', value: null, shown: '' }),
  aFilledField({ key: 'agreed', value: false, shown: '☐' }),
  aFilledField({ key: 'kind', value: null, shown: '' }),
  aFilledField({ key: 't', value: null, shown: '' }),
  aFilledField({ key: 'count', value: '', shown: '' }),
];
/** Without what says nothing. */
const bare = (slots: object): unknown => JSON.parse(JSON.stringify(slots));

describe('the places of a form', () => {
  const fields = [
    { tag: 'name', label: '名称' },
    { tag: 'day', label: '日' },
    ...['y', 'm', 'd'].map((part) => ({ tag: `parted.${part}#2`, label: '生年月日' })),
    { tag: 'agreed', label: '同意' },
    { tag: 'kind', label: '種別' },
    { tag: 't.yes', label: '研修（有）' },
    { tag: 't.also', label: '研修（有）' },
    { tag: 't.no', label: '研修（無）' },
    { tag: 'count', label: '数' },
    { tag: 'marker', label: '枚数' },
  ];
  const users = { tag: 'users', label: '利用者' };
  const own = [
    { tag: 'users.name', label: '氏名' },
    { tag: 'users.ok', label: '可' },
  ];
  const number = { tag: 'users.no', label: '利用者の番号' };

  test('in Word and in Excel are its fields, each part of a day, each box; none for a hand', () => {
    const part = { tag: 'part', label: '枚ごとに繰り返すところ' };
    expect(wordAnchors(form)).toEqual({ fields, sheetPart: part, rows: [{ ...users, fields: [number, ...own] }] });
    expect(sheetPartOf(form)).toEqual([part]);
    expect(excelAnchors(form)).toEqual({
      fields,
      rows: [{ ...users, printed: 2, fields: [{ ...number, counts: true }, ...own] }],
    });
  });

  test('of a form without sheets, numbers and parts are its fields alone', () => {
    const plain = aForm({ fields: [aField(), someRows()] });
    const rows = [{ ...users, fields: [own[0]] }];
    expect(wordAnchors(plain)).toEqual({ fields: [fields[0]], rows });
    expect(excelAnchors(plain)).toEqual({ fields: [fields[0]], rows: [{ ...rows[0], printed: 2 }] });
    expect(sheetPartOf(plain)).toEqual([]);
  });

  test('of a day in parts lead back to the day', () => {
    expect(DATE_PARTS.map((part) => datePart('day', part))).toEqual(['day.y', 'day.m', 'day.d']);
    expect(DATE_PARTS.map((part) => datePart('day#12', part))).toEqual(['day.y#12', 'day.m#12', 'day.d#12']);
    for (const key of ['day', 'day#12', 'a.b'])
      for (const part of DATE_PARTS) expect(dateOfPart(datePart(key, part))).toBe(key);
    expect(['day', 'day.x', 'y', '.y', 'day.y#', 'day.ym', 'day.y#1x'].map(dateOfPart)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('of a question are its boxes, of which those of the answer are ticked', () => {
    const field = aField({ type: 'one-of', options });
    expect(optionBoxes(field).map(({ tag }) => tag)).toEqual(['t.yes', 't.also', 't.no']);
    const ticked = (value: string | null) =>
      optionSlots(field, { value }).map((slot) => `${slot.tag} ${slot.kind === 'check' && slot.checked}`);
    expect(ticked('yes')).toEqual(['t.yes true', 't.also true', 't.no false']);
    expect(ticked('none')).toEqual(['t.yes false', 't.also false', 't.no false']);
    expect(ticked(null)).toEqual(ticked('none'));
    expect([optionBoxes(aField()), optionSlots(aField(), { value: 'yes' })]).toEqual([[], []]);
  });

  test('of words that stand apart are those words, of which the chosen one has a ring', () => {
    const field = aField({ type: 'circle', options });
    const ringed = optionSlots(field, { value: 'no' }).map((slot) => slot.kind === 'circle' && slot.word);
    expect(ringed).toEqual([null, null, options.find(({ value }) => value === 'no')?.word]);
  });
});

describe('the values of a form', () => {
  const text = (value: string) => ({ kind: 'text', text: value });
  const number = (value: string) => ({ kind: 'number', text: value });
  const check = (checked: boolean) => ({ kind: 'check', checked });

  test('go into Word', () => {
    const values = wordValues(form, sheet(FILLED, entry('s1', '佐藤')), 1, 'finished');
    expect(bare(values)).toEqual({
      fields: {
        name: { ...text('会'), scale: 0.8 },
        day: { ...text('令和8年11月20日'), date: '2026-11-20', scale: 1 },
        ...{ 'parted.y#2': text('8'), 'parted.m#2': text('11'), 'parted.d#2': text('20') },
        agreed: check(true),
        kind: { kind: 'circle', word: '甲' },
        ...{ 't.yes': check(true), 't.also': check(true), 't.no': check(false) },
        count: { ...text('12'), scale: 1 },
        marker: text('　2／3'),
      },
      rows: {
        users: [
          { 'users.no': text('3'), 'users.name': { ...text('佐藤'), scale: 1 }, 'users.ok': check(false) },
          { 'users.no': text('4') },
        ],
      },
    });
  });

  test('go into Excel', () => {
    const values = excelValues(form, sheet(FILLED, entry('s1', '佐藤'), entry('s2', '鈴木')), 'finished');
    expect(bare(values)).toEqual({
      fields: {
        name: { ...text('会'), scale: 0.8 },
        day: { kind: 'date', date: '2026-11-20', shown: '令和8年11月20日' },
        ...{ 'parted.y#2': number('8'), 'parted.m#2': number('11'), 'parted.d#2': number('20') },
        agreed: check(true),
        kind: { kind: 'circle', word: '甲' },
        ...{ 't.yes': check(true), 't.also': check(true), 't.no': check(false) },
        count: number('12'),
        marker: text('　2／3'),
      },
      rows: {
        users: [
          { 'users.no': number('1'), 'users.name': { ...text('佐藤'), scale: 1 }, 'users.ok': check(false) },
          { 'users.no': number('2'), 'users.name': { ...text('鈴木'), scale: 1 }, 'users.ok': check(false) },
        ],
      },
    });
    expect(excelValues(form, { fields: [], rows: {} }, 'finished')).toEqual({ fields: {}, rows: { users: [] } });
  });

  test('that are numbered go on counting over the sheets of a continuation, on its blank rows, too', () => {
    const numbers = (index: number, overflow: string, ...names: string[]) => {
      const given = aForm({ fields: [someRows({ number: 'users.no', overflow })] } as never);
      const { rows } = wordValues(given, sheet([], ...names.map((name, i) => entry(`s${i}`, name))), index, 'finished');
      return rows['users']!.map((slots) => bare(slots['users.no'] ?? {})).map(
        (slot) => (slot as { text?: string }).text,
      );
    };
    expect(numbers(0, 'continuation', '甲')).toEqual(['1']);
    expect(numbers(1, 'continuation', '甲')).toEqual(['3', '4']);
    expect(numbers(2, 'continuation')).toEqual(['5', '6']);
    expect(numbers(1, 'insert-rows', '甲')).toEqual(['1']);
    const plain = aForm({ fields: [someRows({ overflow: 'continuation' })] } as never);
    expect(wordValues(plain, sheet([], entry('s1', '甲')), 1, 'finished').rows['users']).toHaveLength(1);
  });

  test('that an evaluation lists otherwise are found all the same', () => {
    const { fields } = entry('s1', '佐藤');
    const turned = { id: 's1', fields: [...fields].reverse() };
    const { rows } = wordValues(form, { fields: [], rows: { users: [turned] } }, 0, 'finished');
    expect(bare(rows['users']![0]!)).toMatchObject({ 'users.name': text('佐藤'), 'users.ok': check(false) });
  });

  test.each<FillMode>(['finished', 'draft', 'printed-draft'])('that lack are nothing on paper (%s)', (mode) => {
    expect(bare(wordValues(form, sheet(EMPTY), 0, mode).fields)).toEqual({
      name: { ...text(''), scale: 1 },
      day: { ...text(''), scale: 1 },
      ...{ 'parted.y#2': text(''), 'parted.m#2': text(''), 'parted.d#2': text('') },
      agreed: check(false),
      kind: { kind: 'circle', word: null },
      ...{ 't.yes': check(false), 't.also': check(false), 't.no': check(false) },
      count: { ...text(''), scale: 1 },
    });
    expect(bare(excelValues(form, sheet(EMPTY), mode).fields)).toEqual({
      name: { ...text(''), scale: 1 },
      day: { kind: 'date', date: '', shown: '' },
      ...{ 'parted.y#2': number(''), 'parted.m#2': number(''), 'parted.d#2': number('') },
      agreed: check(false),
      kind: { kind: 'circle', word: null },
      ...{ 't.yes': check(false), 't.also': check(false), 't.no': check(false) },
      count: number(''),
    });
  });

  test('that lack are called so on the screen, where they are required, and each has its mark', () => {
    for (const values of [
      wordValues,
      (of: typeof form, one: FilledSheet, _: number, mode: FillMode) => excelValues(of, one, mode),
    ]) {
      const { fields } = values(form, sheet(EMPTY), 0, 'preview');
      expect(fields['name']).toMatchObject({ kind: 'text', text: GAP_TEXT, isGap: true, mark: 'mark-gap-name' });
      expect(fields['day']).toMatchObject({ text: GAP_TEXT, isGap: true });
      expect(fields['kind']).toMatchObject({ kind: 'circle', mark: 'mark-ledger-name' });
      expect([fields['parted.y#2'], fields['t.no'], fields['agreed']].map((slot) => slot?.mark)).toEqual(
        Array(3).fill('mark-ledger-name'),
      );
      expect(fields['count']).toMatchObject({ text: '' });
      const full = values(form, sheet(FILLED), 0, 'preview').fields;
      expect(full['name']).toMatchObject({ text: '会' });
      expect(full['name']).not.toHaveProperty('isGap');
      expect(full['marker']?.mark).toBeUndefined();
      expect(values(form, sheet(FILLED), 0, 'draft').fields['name']?.mark).toBeUndefined();
    }
  });
});

test('a draft on paper is filled without controls, as the preview shows it', () => {
  const modes = (['draft', 'finished'] as const).map((mode) =>
    ['pdf', 'print', 'docx', 'xlsx'].map((output) => fillMode(mode, output)),
  );
  expect(modes).toEqual([
    ['printed-draft', 'printed-draft', 'draft', 'draft'],
    ['finished', 'finished', 'finished', 'finished'],
  ]);
});

describe('a mark of the preview', () => {
  test('says of which colour a field is, and which one, whatever its path', () => {
    const path = fc.oneof(
      fc.string({ unit: anyCharacter, minLength: 1, maxLength: 12 }),
      fc.constant('2#users[佐-1].users.Name'),
    );
    fc.assert(
      fc.property(path, fc.constantFrom('ledger', 'event', 'input'), (of, source) => {
        const mark = previewMark(aFilledField({ path: of, source: source as never }));
        expect(mark).toMatch(/^mark-[a-z]+-[a-z0-9_]+$/);
        if (!/[\ud800-\udfff]/.test(of)) expect(readPreviewMark(mark)).toEqual({ colour: source, path: of });
      }),
    );
  });

  test('is that of a gap where something required lacks', () => {
    const colour = (value: FilledField['value'], required = true) =>
      readPreviewMark(previewMark(aFilledField({ value, required })))?.colour;
    expect([colour(null), colour(''), colour(false), colour('x'), colour(true), colour('', false)]).toEqual([
      'gap',
      'gap',
      'gap',
      'ledger',
      'ledger',
      'ledger',
    ]);
    expect(['mark-', 'mark-gap', 'mark-gap-', 'mark-Gap-x', 'xmark-gap-x', 'a'].map(readPreviewMark)).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('a form that goes on in further files', () => {
  const rowsOf = (given: object): FormRows => someRows({ overflow: 'further-files', printed: 3, ...given }) as FormRows;
  const evaluationOf = (...words: string[]): Evaluation => ({
    ...{ findings: [], callOuts: [] },
    sheets: [
      {
        fields: [
          aFilledField(),
          aFilledField({ key: 'n', shown: '', value: '' }),
          aFilledField({ key: 'of', shown: '', value: '' }),
        ],
        rows: {
          users: words.map((word, i) => ({ id: `${i}`, fields: [aFilledField({ key: 'users.team', shown: word })] })),
          others: [{ id: 'x', fields: [] }],
        },
      },
    ],
  });
  const files = (given: object, ...words: string[]): string[] =>
    splitFiles(aForm({ fields: [rowsOf(given) as never, someRows({ key: 'others' })] }), evaluationOf(...words)).map(
      (one) => one.sheets[0]!.rows['users']!.map(({ fields }) => fields[0]!.shown).join(''),
    );

  test.each([
    [[], ['']],
    [['a'], ['a']],
    [['a', 'b', 'c'], ['abc']],
    [
      ['a', 'b', 'c', 'd'],
      ['abc', 'd'],
    ],
    [
      ['a', 'b', 'c', 'd', 'e', 'f'],
      ['abc', 'def'],
    ],
    [
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      ['abc', 'def', 'g'],
    ],
  ])('holds so many entries in each: %j', (words, parts) => {
    expect(files({}, ...words)).toEqual(parts);
  });

  test.each([
    [
      ['a', 'a', 'b', 'b'],
      ['aa', 'bb'],
    ],
    [
      ['a', 'b', 'b', 'b', 'c'],
      ['a', 'bbb', 'c'],
    ],
    [
      ['a', 'b', 'c', 'c', 'd'],
      ['ab', 'ccd'],
    ],
    [
      ['a', 'a', 'a', 'a', 'b'],
      ['aaa', 'ab'],
    ],
    [
      ['a', 'b', 'b', 'b', 'b'],
      ['abb', 'bb'],
    ],
    [
      ['a', 'a', 'a', 'b'],
      ['aaa', 'b'],
    ],
    [['a', 'b', 'b'], ['abb']],
  ])('keeps together what belongs together, where a file takes it: %j', (words, parts) => {
    expect(files({ together: 'users.team' }, ...words)).toEqual(parts);
  });

  test('has as many entries in a file as it says, or as are printed', () => {
    expect(capacityOf(rowsOf({}))).toBe(3);
    expect(capacityOf(rowsOf({ capacity: 8 }))).toBe(8);
    expect(capacityOf(rowsOf({ overflow: 'none', capacity: 8 }))).toBe(3);
    expect(capacityOf(rowsOf({ overflow: 'continuation' }))).toBe(3);
    expect(capacityOf(rowsOf({ overflow: 'insert-rows' }))).toBeNull();
    expect(files({ capacity: 4 }, 'a', 'b', 'c', 'd')).toEqual(['abcd']);
    expect(files({ overflow: 'none' }, 'a', 'b', 'c', 'd')).toEqual(['abcd']);
  });

  test('says which file of how many it is, where there are several; all else is the same', () => {
    const given = aForm({ fields: [aField(), rowsOf({ files: { number: 'n', count: 'of' } }) as never] });
    const shown = (...words: string[]) =>
      splitFiles(given, evaluationOf(...words)).map(({ sheets: [one] }) =>
        one!.fields.map(({ shown: of, value }) => `${of}${value}`).join('|'),
      );
    expect(shown('a', 'b', 'c', 'd')).toEqual(['会会|11|22', '会会|22|22']);
    expect(shown('a')).toEqual(['会会||']);
    expect(splitFiles(given, evaluationOf('a', 'b', 'c', 'd'))[1]!.sheets[0]!.rows['others']).toHaveLength(1);
  });
});

describe('room of a cell', () => {
  test.each([
    [[10], 10, 1, false, true],
    [[10.3], 10, 1, false, true],
    [[10.4], 10, 1, false, false],
    [[3, 3], 10, 1, false, false],
    [[3, 3], 10, 2, false, true],
    [[20.6], 10, 2, true, true],
    [[20.7], 10, 2, true, false],
    [[0, 10], 10, 2, true, true],
    [[0, 10], 10, 1, true, false],
    [[10.3, 10.3], 10, 2, true, true],
    [[10.4, 1], 10, 2, true, false],
  ])('lines of %j in %d letters by %d lines (goes on: %s): %s', (widths, perLine, lines, wraps, fits) => {
    expect(fitsRoom(widths, { place: '', perLine, lines, wraps })).toBe(fits);
  });

  test('is measured line by line, at its scale', () => {
    expect(lineWidths('あい\nab', 0.5)).toEqual([1, 0.5]);
  });

  test('is no matter of marks, dates in parts and places for a hand', () => {
    const types: FormField['type'][] = [
      'text',
      'kana',
      'date-wareki',
      'number',
      'choice',
      'check',
      'circle',
      'one-of',
      'signature-by-hand',
      'left-for-city',
    ];
    expect(types.filter((type) => isTextInCell(aField({ type })))).toEqual([
      'text',
      'kana',
      'date-wareki',
      'number',
      'choice',
    ]);
    expect(isTextInCell(aField({ type: 'date-wareki', parts: true }))).toBe(false);
  });
});
