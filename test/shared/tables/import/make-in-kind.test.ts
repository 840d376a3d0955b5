import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

/** What is read as the model of each line. */
function modelsOf(...rows: [kind: string, model: string][]): unknown[] {
  const lines = rows.map(([kind, model], i) => [`P-0${i + 1}`, kind, model, '']);
  const sheet = aSheet('端末', [['管理番号', '種類', '型', 'メモ'], ...lines]);
  const reading = unwrap(readTable(aBook(sheet), { kind: 'device', today: '2026-11-30' }));
  return reading.rows.map(({ values }) => values['model'] ?? '');
}

test('the name under 種類 begins a model that says it not', () => {
  expect(
    modelsOf(
      ['iPad', '第9世代'],
      ['ｉＰａｄ', 'mini'],
      ['iPad（共用）', '第10世代'],
      ['iPhone SE', ''],
      ['Surface', 'Go 3'],
      ['HP ProBook', ''],
      ['Galaxy A25（当番）', ''],
    ),
  ).toEqual(['iPad 第9世代', 'iPad mini', 'iPad 第10世代', 'iPhone SE', 'Surface Go 3', 'HP ProBook', 'Galaxy A25']);
});

test('〃 below it is one, too', () => {
  expect(modelsOf(['iPad', ''], ['〃', ''], ['〃', '第9世代'], ['ノートPC', ''], ['〃', ''])).toEqual(['iPad', 'iPad', 'iPad 第9世代', '', '']); // prettier-ignore
});

test('a model that says it stays, and a word for a sort is none', () => {
  expect(
    modelsOf(
      ['iPad', 'iPad Air'],
      ['タブレット', '第9世代'],
      ['ノートPC', 'dynabook'],
      ['Windows', 'B55'],
      ['パソコン', ''],
    ),
  ).toEqual(['iPad Air', '第9世代', 'dynabook', 'B55', '']);
});

test('what an office writes on its devices is their number, and what begins with a name says the model', () => {
  const rows = [
    ['氏名', 'ID', '端末', '備考'],
    ['見本 太郎', 'fm-0101', 'iPad①', ''],
    ['見本 花子', 'fm-0102', 'iPad②', ''],
    ['例 太郎', 'fm-0103', 'ノートPC 居宅1', ''],
    ['例 花子', 'fm-0104', 'ノートPC 居宅1', '例 太郎と共用'],
  ];
  const reading = unwrap(readTable(aBook(aSheet('端末', rows)), { kind: 'device', today: '2026-11-30' }));
  expect(reading.rows.map(({ values: { assetNumber, model } }) => [assetNumber, model ?? ''])).toEqual([
    ['iPad①', 'iPad'],
    ['iPad②', 'iPad'],
    ['ノートPC 居宅1', ''],
    ['ノートPC 居宅1', ''],
  ]);
});
