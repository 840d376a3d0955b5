import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';

const rowsOf = (...lines: string[]) =>
  unwrap(
    readTable(unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '端末.csv')), {
      today: '2026-11-20',
      kind: 'device',
    }),
  ).rows;

test('the word for what a device is may say its OS, too', () => {
  const rows = rowsOf(
    '端末番号,種類',
    '①,iPad',
    '②,Android携帯',
    '③,タブレット',
    '④,パソコン(Windows11)',
    '⑤,スマホ',
    '⑥,Android',
  );
  expect(rows.map(({ values }) => [values['kind'], values['system']])).toEqual([
    ['tablet', 'ios'],
    ['phone', 'android'],
    ['tablet', undefined],
    ['pc', 'windows'],
    ['phone', undefined],
    ['phone', 'android'],
  ]);
  expect(rows[0]?.notes).toContainEqual({ field: 'system', code: 'note/word', to: 'iPhone・iPad', text: 'iPad' });
});

test('〃 means both, also below a line that isn’t taken in; what stands between says neither', () => {
  const rows = rowsOf('端末番号,種類,備考', '①,iPad,', '②,〃,', '③,タブレット,', '④,〃,', '⑤,Android携帯,', '⑥,同上,');
  expect(rows.map(({ values }) => [values['kind'], values['system']])).toEqual([
    ['tablet', 'ios'],
    ['tablet', 'ios'],
    ['tablet', undefined],
    ['tablet', undefined],
    ['phone', 'android'],
    ['phone', 'android'],
  ]);
  expect(rows[1]?.notes).toContainEqual(
    expect.objectContaining({ field: 'system', code: 'note/as-above', to: 'iPhone・iPad' }),
  );
});

test('a column of its own says it better', () => {
  const [row] = rowsOf('端末番号,種類,OS', '①,iPad,そのほか');
  expect(row?.values).toMatchObject({ kind: 'tablet', system: 'other' });
});

test('①, ② below 番号 are what stands on the devices; 1, 2 count rows, and a column that has their number says it better', () => {
  const numbers = (...lines: string[]) => rowsOf(...lines).map(({ values }) => values['assetNumber']);
  expect(numbers('番号,種類', '①,iPad', '②,〃', ',パソコン', '⑫,Android')).toEqual(['①', '②', '', '⑫']);
  expect(numbers('番号,種類', '1,iPad', '2,〃')).toEqual([undefined, undefined]);
  expect(numbers('番号,管理番号,種類', '①,P-7,iPad', '②,P-8,〃')).toEqual(['P-7', 'P-8']);
});
