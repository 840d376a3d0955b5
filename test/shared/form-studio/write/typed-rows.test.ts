import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { leftOutPath } from '@shared/forms/bindings/evaluation';
import { verifyAnyForm } from '@shared/forms/form-template';
import { rowsOf } from '@shared/packs/form-fields';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row as sheetRow, textCell } from '../../../builders/xlsx';
import { valueAt } from '../../../support/excel-read';
import { evaluated, filled, formOf, made } from '../../../support/own-form';
import { rows as linesOf } from '../../../support/word-text';

/** A city's table on a form of one's own, whose columns nobody but a person can say, or whose entries are counted elsewhere. */

const numbers = ['1', '2', '3', '4'];
const table = (...heads: string[]): string =>
  `<w:tbl>${row(...heads.map((head) => run(head)))}${numbers.map((no) => row(run(no), ...heads.slice(1).map(() => ''))).join('')}</w:tbl>`;

function decided(bytes: Uint8Array, items: Readonly<Record<string, string>>) {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('own.docx', bytes, nodeCodec))));
  const decisions = found.candidates.flatMap((candidate): Decision[] => {
    const label = [...candidate.left, ...candidate.above].find((one) => items[one] !== undefined) ?? '';
    const item = items[label];
    return item === undefined ? [] : [{ candidate, label, item, state: 'decided' }];
  });
  return formOf('own.docx', { ...found, title: '一覧' }, decisions);
}

const visits = aDocx({ body: table('番号', '訪問先', '用件') });

test('each row of a table that is typed can be typed', async () => {
  const form = decided(visits, { 訪問先: 'typed', 用件: 'typed' });
  const [rows] = rowsOf(form);
  const evaluation = await evaluated(form);
  const entries = evaluation.sheets[0]?.rows[rows?.key ?? ''] ?? [];
  expect(entries).toHaveLength(numbers.length);
  // Whoever has two visits isn't asked for four.
  expect(evaluation.findings).toEqual([]);
  const [, second, third] = entries.map(({ fields }) => fields.map(({ path }) => path));
  const file = await filled(form, visits, { [second?.[0] ?? '']: '市役所', [third?.[1] ?? '']: '相談' });
  expect(linesOf(file).slice(1)).toEqual([
    ['1', '', ''],
    ['2', '市役所', ''],
    ['3', '', '相談'],
    ['4', '', ''],
  ]);
});

test('in Excel what is printed beside a typed value stays, in rows that stay empty, too', async () => {
  const head = sheetRow(
    1,
    [...'ABC'].map((column, i) => textCell(`${column}1`, ['番号', '用件', '経験年数'][i] ?? '')).join(''),
  );
  const line = (n: number): string =>
    sheetRow(
      n + 1,
      textCell(`A${n + 1}`, String(n)) + emptyCell(`B${n + 1}`, 1) + textCell(`C${n + 1}`, '　　　　年', 1),
    );
  const bytes = anXlsx({ sheets: [{ rows: head + [1, 2, 3].map(line).join('') }] });
  const { form } = made('様式.xlsx', bytes);
  const [rows] = rowsOf(form);
  const [, second] = (await evaluated(form)).sheets[0]?.rows[rows?.key ?? ''] ?? [];
  const years = second?.fields.find(({ key }) => rows?.fields.find((one) => one.key === key)?.label === '経験年数');
  const file = await filled(form, bytes, { [years?.path ?? '']: '5' });
  expect([2, 3, 4].map((n) => String(valueAt(file, `C${n}`)).trim())).toEqual(['年', '5年', '年']);
});

test('a table for what the city writes has nothing for anybody to type', () => {
  expect(rowsOf(decided(visits, { 訪問先: 'city', 用件: 'city' }))).toEqual([]);
});

test('a count is of those on the paper, where it lists them', async () => {
  const bytes = aDocx({ body: `<w:tbl>${row(run('職員数'), '')}</w:tbl>${paragraph()}${table('番号', '氏名')}` });
  const form = decided(bytes, { 職員数: 'count.staff', 氏名: 'staff.name' });
  const [{ key = '' } = {}] = rowsOf(form);
  const counted = async (overrides: Record<string, boolean>): Promise<number> =>
    Number((await evaluated(form, overrides)).sheets[0]?.fields[0]?.value);
  const [first, second, ...others] = (await evaluated(form)).sheets[0]?.rows[key] ?? [];
  const all = 2 + others.length;
  expect(await counted({})).toBe(all);
  const gone = Object.fromEntries([first, second].map((one) => [leftOutPath(key, one?.id ?? ''), false]));
  expect(await counted(gone)).toBe(all - 2);
});

test('… and of all of the office’s where it doesn’t', async () => {
  const bytes = aDocx({ body: `<w:tbl>${row(run('職員数'), '')}</w:tbl>${paragraph()}` });
  const form = decided(bytes, { 職員数: 'count.staff' });
  expect(Number((await evaluated(form)).sheets[0]?.fields[0]?.value)).toBeGreaterThan(3);
});

test('a day in parts that is typed in a list is typed in each row, not once for all of them', () => {
  const line = row(run('1'), '', run('西暦　　年　　月　　日'));
  const bytes = aDocx({ body: `<w:tbl>${row(run('番号'), run('氏名'), run('受けた日'))}${line}${line}</w:tbl>` });
  const form = decided(bytes, { 氏名: 'staff.name', 受けた日: 'typed' });
  const [rows] = rowsOf(form);
  expect(form.inputs).toEqual([]);
  expect(rows?.fields.map(({ label, value }) => [label, value])).toEqual([
    ['氏名', 'row.name'],
    ['受けた日', undefined],
  ]);
});
