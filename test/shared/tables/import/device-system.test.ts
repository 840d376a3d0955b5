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

test('its model, its name or its number says it, too, as beside whoever has it in a list of people', () => {
  const rows = rowsOf(
    '端末番号,種類,機種',
    '①,タブレット,iPad 第9世代',
    '②,〃,Lenovo Tab',
    'iPad③,,',
    '④,パソコン,MacBook Air',
    '⑤,パソコン,iPad用キーボード',
    '⑥,iPad,Androidでない',
  );
  expect(rows.map(({ values }) => values['system'])).toEqual(['ios', undefined, 'ios', 'mac', undefined, 'ios']);
  const [note] = rows[0]?.notes.filter(({ field }) => field === 'system') ?? [];
  expect(note).toMatchObject({ code: 'note/word', text: 'iPad 第9世代' });
});

test('a column of its own says it better', () => {
  const [row] = rowsOf('端末番号,種類,OS', '①,iPad,そのほか');
  expect(row?.values).toMatchObject({ kind: 'tablet', system: 'other' });
  expect(rowsOf('端末番号,機種,OS', '①,iPad,')[0]?.values['system']).toBeNull();
});

test('①, ② below 番号 are what stands on the devices; 1, 2 count rows, and a column that has their number says it better', () => {
  const numbers = (...lines: string[]) => rowsOf(...lines).map(({ values }) => values['assetNumber']);
  expect(numbers('番号,種類', '①,iPad', '②,〃', ',パソコン', '⑫,Android')).toEqual(['①', '②', '', '⑫']);
  expect(numbers('番号,種類', '1,iPad', '2,〃')).toEqual([undefined, undefined]);
  expect(numbers('番号,管理番号,種類', '①,P-7,iPad', '②,P-8,〃')).toEqual(['P-7', 'P-8']);
});
