import { expect, test } from 'vitest';
import { inListedWords } from '@shared/form-studio/write/listed-words';
import { anXlsx, emptyCell, row, textCell } from '../../../builders/xlsx';
import { filled, ledger, made } from '../../../support/own-form';
import { workbookOf } from '../../../support/excel-read';

const value = { words: { windows: 'Windows', ios: 'iOS', other: 'その他' }, of: 'device.system' };

test.each([
  [['Windows', 'iOS・iPadOS', 'Android', 'その他'], { windows: 'Windows', ios: 'iOS・iPadOS', other: 'その他' }],
  [['ＷＩＮＤＯＷＳ', 'ＩＯＳ', 'その他'], { windows: 'ＷＩＮＤＯＷＳ', ios: 'ＩＯＳ', other: 'その他' }],
  [['パソコン（Windows）', 'その他（　　）'], { windows: 'パソコン（Windows）', ios: 'iOS', other: 'その他（　　）' }],
  [['Windows 11', 'その他のもの'], { windows: 'Windows 11', ios: 'iOS', other: 'その他のもの' }],
  // Of two nobody knows which is meant.
  [['iOS（支給）', 'iOS（私物）'], { windows: 'Windows', ios: 'iOS', other: 'その他' }],
])('of the list %j', (choices, words) => {
  expect(inListedWords(value, choices)).toEqual({ ...value, words });
});

test('what has no fixed words, or no list, is left as it is', () => {
  expect(inListedWords('office.name', ['iOS・iPadOS'])).toBe('office.name');
  expect(inListedWords(value, null)).toBe(value);
});

test('a city’s list of devices in Excel takes the ledger’s own, in the city’s words', async () => {
  const list =
    '<dataValidations count="1"><dataValidation type="list" showErrorMessage="1" sqref="B3:B14"><formula1>"Windows,macOS,iOS・iPadOS,Android,その他"</formula1></dataValidation></dataValidations>';
  const rows = Array.from({ length: 12 }, (_, i) =>
    row(i + 3, emptyCell(`A${i + 3}`, 1) + emptyCell(`B${i + 3}`, 1)),
  ).join('');
  const bytes = anXlsx({
    sheets: [
      {
        rows:
          row(1, textCell('A1', '端末登録届')) + row(2, textCell('A2', '製造番号', 1) + textCell('B2', 'OS', 1)) + rows,
        behind: list,
      },
    ],
  });
  const file = await filled(made('様式.xlsx', bytes).form, bytes);
  const sheet = workbookOf(file).Sheets['様式1'] ?? {};
  const written = Object.keys(sheet).flatMap((cell) =>
    /^B\d/.test(cell) && cell !== 'B2' ? [String(sheet[cell].v ?? '')] : [],
  );
  expect(written.filter((one) => one !== '').length).toBeGreaterThan(0);
  expect(written).not.toContain('iOS');
  expect(ledger.devices.length).toBeGreaterThan(0);
});
