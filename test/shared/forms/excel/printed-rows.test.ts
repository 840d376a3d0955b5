import { describe, expect, test } from 'vitest';
import { filled, tryFill, type GivenValues } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, formulaCell, numberCell, row, textCell } from '../../../builders/xlsx';
import { valueAt } from '../../../support/excel-read';

/** A list of three printed rows, 5 to 7, for what stands in B and D; A counts them, C and E are printed. */
interface List {
  /** Cells of rows 5 to 8, by their names; what isn't told is empty, the numbers in A and 円 in E. */
  cells?: Record<string, string>;
  merges?: readonly string[];
  names?: Record<string, string>;
}

const cellOf = (at: string, given: Record<string, string>): string => {
  const own = given[at];
  if (own !== undefined) return own;
  const [column, number] = [at.charAt(0), Number(at.slice(1))];
  if (column === 'A') return numberCell(at, number - 4);
  return column === 'E' ? textCell(at, '円') : emptyCell(at);
};

const form = ({ cells = {}, merges = [], names = {} }: List): Uint8Array =>
  anXlsx({
    sheets: [
      {
        rows: [5, 6, 7]
          .map((number) =>
            row(number, ['A', 'B', 'C', 'D', 'E', 'F'].map((at) => cellOf(`${at}${number}`, cells)).join('')),
          )
          .join(''),
        behind:
          merges.length > 0
            ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
            : '',
      },
    ],
    names: { 'users.name': '様式1!$B$5', 'users.job': '様式1!$D$5', ...names },
  });

const users: GivenValues['rows'] = {
  users: { printed: 3, entries: [{ 'users.name': '鈴木', 'users.job': '看護師' }] },
};
const told = (list: List, more: GivenValues = {}) => tryFill(form(list), { ...more, rows: { ...users, ...more.rows } });

describe('a list whose printed rows are fewer than its pack says is refused, with what stands there', () => {
  const long = '合計の欄には　本表の最後の行までを\n足したものを書くこと';
  test.each<[string, List, GivenValues, { row: number; stands: string }]>([
    [
      'another field',
      { names: { total: '様式1!$B$7' } },
      { fields: { total: '' } },
      { row: 7, stands: '「〈total〉」の欄' },
    ],
    [
      'another field, in a merged cell',
      { names: { total: '様式1!$A$6' }, merges: ['A6:B6'] },
      { fields: { total: '' } },
      { row: 6, stands: '「〈total〉」の欄' },
    ],
    [
      'the first entry of another list',
      { names: { 'devices.kind': '様式1!$D$7' } },
      { rows: { devices: { printed: 1, entries: [], fields: ['devices.kind'] } } },
      { row: 7, stands: '「〈devices.kind〉」の欄' },
    ],
    [
      'a merged cell with a word',
      { merges: ['B7:C7'], cells: { B7: textCell('B7', '合計') } },
      {},
      { row: 7, stands: '「合計」' },
    ],
    [
      'a merged cell whose word stands left of it',
      { merges: ['A7:B7'], cells: { A7: textCell('A7', '計') } },
      {},
      { row: 7, stands: '「計」' },
    ],
    ['a merged cell without a word', { merges: ['B7:C7'] }, {}, { row: 7, stands: '結合したセル（B7:C7）' }],
    ['a cell that goes on into the next row', { merges: ['D6:D7'] }, {}, { row: 6, stands: '結合したセル（D6:D7）' }],
    [
      'a merged cell that is wider',
      { merges: ['B5:C5', 'B6:C6', 'B7:D7'] },
      {},
      { row: 7, stands: '結合したセル（B7:D7）' },
    ],
    [
      'a merged cell that begins earlier',
      { merges: ['D5:E5', 'D6:E6', 'C7:E7'] },
      {},
      { row: 7, stands: '結合したセル（C7:E7）' },
    ],
    ['a formula', { cells: { D7: formulaCell('D7', 'SUM(A5:A6)', 3) } }, {}, { row: 7, stands: '計算式（D7）' }],
    ['a word', { cells: { B7: textCell('B7', '合計') } }, {}, { row: 7, stands: '「合計」' }],
    ['a number', { cells: { D6: numberCell('D6', 30) } }, {}, { row: 6, stands: '「30」' }],
    [
      'many words, of which the beginning is told, on one line',
      { cells: { B7: textCell('B7', `  ${long}`) } },
      {},
      { row: 7, stands: '「合計の欄には 本表の最後の行までを 足し…」' },
    ],
    [
      'twenty letters, which are told whole',
      { cells: { B7: textCell('B7', 'あいうえおかきくけこさしすせそたちつてと') } },
      {},
      { row: 7, stands: '「あいうえおかきくけこさしすせそたちつてと」' },
    ],
    ['a word among the printed numbers', { cells: { A7: textCell('A7', '合計') } }, {}, { row: 7, stands: '「合計」' }],
    ['a word between two fields', { cells: { C6: textCell('C6', '次の表') } }, {}, { row: 6, stands: '「次の表」' }],
    [
      'two things, of which the upper one is told',
      { cells: { C6: textCell('C6', '上'), B7: textCell('B7', '下') } },
      {},
      { row: 6, stands: '「上」' },
    ],
  ])('%s', (_, list, more, { row: at, stands }) => {
    const done = told(list, more);
    expect(done).toMatchObject({
      ok: false,
      code: 'pack/printed-rows',
      details: {
        field: 'users',
        label: '〈users〉',
        printed: 3,
        entry: at - 4,
        sheet: '様式1',
        row: at,
        stands,
        first: 5,
      },
    });
  });
});

describe('a list is filled whose printed rows have in them', () => {
  test.each<[string, List, GivenValues]>([
    ['nothing but numbers', {}, {}],
    [
      'a field below, and one beside',
      { names: { total: '様式1!$B$8', side: '様式1!$F$6' } },
      { fields: { total: '', side: '' } },
    ],
    ['cells that are merged as in the first', { merges: ['B5:C5', 'B6:C6', 'B7:C7', 'D5:F5', 'D6:F6', 'D7:F7'] }, {}],
    ['cells that aren’t merged, although those of the first are', { merges: ['B5:C5'] }, {}],
    [
      'an example’s words, where the first has some, too',
      { cells: { B5: textCell('B5', '（例）'), B7: textCell('B7', '（例2）') } },
      {},
    ],
    ['words beside the table', { cells: { F7: textCell('F7', '※7行目') } }, {}],
    ['words between two fields as in the first', { cells: { C5: textCell('C5', '年'), C7: textCell('C7', '月') } }, {}],
    ['a formula between two fields', { cells: { C7: formulaCell('C7', '"計"', '計') } }, {}],
    [
      'words where the first has a formula',
      { cells: { C5: formulaCell('C5', '"計"', '計'), C7: textCell('C7', '計') } },
      {},
    ],
    ['a number that is another one', { cells: { A7: numberCell('A7', 99) } }, {}],
  ])('%s', (_, list, more) => {
    const done = told(list, more);
    expect(done.ok ? valueAt(done.value.bytes, 'B5') : done.message).toBe('鈴木');
  });
});

describe('a list of two rows an entry', () => {
  /** Names and merged cells in rows 5 to 8 of an otherwise empty sheet; two entries. */
  const given = (names: Record<string, string>, merges: readonly string[] = [], rows = ''): Uint8Array =>
    anXlsx({
      sheets: [
        {
          rows,
          behind:
            merges.length > 0
              ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
              : '',
        },
      ],
      names: Object.fromEntries(Object.entries(names).map(([tag, at]) => [tag, `様式1!${at}`])),
    });
  const fill = (bytes: Uint8Array, ...tags: string[]) =>
    tryFill(bytes, { rows: { users: { printed: 2, entries: [Object.fromEntries(tags.map((tag) => [tag, tag]))] } } });

  test.each<[string, Record<string, string>, string, number]>([
    ['two of which one is too low', { a: '$B$5', b: '$C$6' }, 'C6', 5],
    ['three of which one is too low', { a: '$B$5', b: '$C$6', c: '$D$5' }, 'C6', 5],
    ['three of which one is too high', { a: '$B$5', b: '$C$6', c: '$D$6' }, 'B5', 6],
  ])('that is one of one row with a name in a wrong row is refused: %s', (_, names, cell, at) => {
    const [tag] = Object.entries(names).find(([, place]) => place.replaceAll('$', '') === cell)!;
    expect(fill(given(names), ...Object.keys(names))).toMatchObject({
      ok: false,
      code: 'pack/scattered-row',
      details: { field: tag, label: `〈${tag}〉`, rows: 'users', cell: `様式1!${cell}`, row: at },
    });
  });

  test.each<[string, Uint8Array, string[]]>([
    ['each row of a column has a name', given({ a: '$B$5', b: '$B$6', c: '$C$6', d: '$C$5' }), ['a', 'b', 'c', 'd']],
    ['all names of one row stand below merged ones', given({ a: '$B$5', b: '$C$6' }, ['B5:B6', 'B7:B8']), ['a', 'b']],
    ['the cell beside is merged with others', given({ a: '$B$5', b: '$C$6' }, ['C5:D5', 'C7:D7']), ['a', 'b']],
    [
      'the cell above has a word',
      given({ a: '$B$5', b: '$C$6' }, [], row(5, textCell('C5', '住所')) + row(7, textCell('C7', '住所'))),
      ['a', 'b'],
    ],
    ['all rows have a name together', given({ users: '$B$5:$C$8', a: '$B$5', b: '$C$6' }), ['a', 'b']],
  ])('is filled where %s', (_, bytes, tags) => {
    const done = fill(bytes, ...tags);
    expect(done.ok ? valueAt(done.value.bytes, 'B5') : done.message).toBe('a');
  });

  test('has each value in its own row of each entry', () => {
    const bytes = given({ a: '$B$5', b: '$B$6' });
    const entries = [1, 2, 3].map((i) => ({ a: `かな${i}`, b: `氏名${i}` }));
    const { bytes: done } = filled(bytes, { rows: { users: { printed: 2, entries } } });
    expect([5, 6, 7, 8, 9, 10].map((at) => valueAt(done, `B${at}`))).toEqual([
      ...['かな1', '氏名1', 'かな2', '氏名2', 'かな3', '氏名3'],
    ]);
  });

  test('is looked at in both of its rows: a word between the fields of the second is told with its row', () => {
    const rows = [5, 6, 7, 8].map((at) =>
      row(at, emptyCell(`B${at}`) + emptyCell(`D${at}`) + (at === 8 ? textCell('C8', '計') : '')),
    );
    const bytes = given({ a: '$B$5', b: '$B$6', c: '$D$5', d: '$D$6' }, [], rows.join(''));
    expect(fill(bytes, 'a', 'b', 'c', 'd')).toMatchObject({
      code: 'pack/printed-rows',
      details: { entry: 2, row: 8, stands: '「計」' },
    });
  });
});
