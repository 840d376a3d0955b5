import { describe, expect, test } from 'vitest';
import { formLimits } from '@shared/forms/form-limits';
import { verifyForm } from '@shared/forms/form-template';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, relationshipsXml, row as tableRow, tableOf, textControl } from '../../builders/docx';
import * as excel from '../../builders/excel-fill';
import * as word from '../../builders/word-fill';
import { anXlsx, emptyCell, row } from '../../builders/xlsx';

const NAMES = { name: '様式1!$A$1' };
const workbook = (cells: string, names: Record<string, string> = NAMES): Uint8Array =>
  anXlsx({ sheets: [{ rows: row(1, emptyCell('A1') + cells) }], names });
const formula = (at: string, text: string, attributes = ''): string => `<c r="${at}"><f${attributes}>${text}</f></c>`;

describe('a form with more than may be looked for is refused by its number, before it fills the memory', () => {
  const { names, relationships, formulas, arrayCells, formula: characters } = formLimits;
  const numbered = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, '1']));
  const formulasOf = (count: number): Uint8Array => {
    const rows = Array.from({ length: count }, (_, i) => `<row r="${i + 2}">${formula(`B${i + 2}`, '1')}</row>`);
    return anXlsx({ sheets: [{ rows: row(1, emptyCell('A1')) + rows.join('') }], names: NAMES });
  };
  const links = (count: number): Uint8Array => {
    const rels = Array.from({ length: count }, (_, i): [string, string, string, string] => [
      `rId${i}`,
      'hyperlink',
      'http://example.jp',
      'External',
    ]);
    return aDocx({ parts: [{ name: 'word/_rels/settings.xml.rels', content: relationshipsXml(rels) }] });
  };

  test.each<[string, number, () => Uint8Array]>([
    ['names', names, () => workbook('', { ...NAMES, ...numbered(names) })],
    ['formulas', formulas, () => formulasOf(formulas + 1)],
    ['cells of array formulas', arrayCells, () => workbook(formula('B1', '1', ' t="array" ref="B1:XFC31"'))],
    ['characters of one formula', characters, () => workbook(formula('B1', `1${'+1'.repeat(characters / 2)}`))],
  ])('%s', (_, limit, make) => {
    const done = excel.tryFill(make(), { fields: { name: '鈴木' } });
    expect(done).toMatchObject({ ok: false, code: 'form/too-many', details: { limit } });
    expect(done.ok ? '' : done.message).toContain(limit.toLocaleString('ja-JP'));
  });

  test('links', () => {
    const told = verifyForm('様式.docx', links(relationships + 1), nodeCodec);
    expect(told).toMatchObject({ ok: false, code: 'form/too-many', details: { limit: relationships } });
    expect(verifyForm('様式.docx', links(1_000), nodeCodec).ok).toBe(true);
  });
});

describe('a form of 5,000 people is not', () => {
  const people = Array.from({ length: 5_000 }, (_, i) => ({ 'users.name': `山田 ${i}`, 'users.job': '看護師' }));

  test('in Word', () => {
    const form = aDocx({ body: tableOf('users', tableRow(textControl('users.name'), textControl('users.job'))) });
    const done = word.tryFill(form, { rows: { users: people } });
    expect(done.ok && verifyForm('様式.docx', done.value.bytes, nodeCodec).ok).toBe(true);
  });

  test('in Excel', () => {
    const form = anXlsx({
      sheets: [{ rows: row(1, emptyCell('A1') + emptyCell('B1')) + row(2, formula('A2', 'COUNTA(A1:A1)')) }],
      names: { 'users.name': '様式1!$A$1', 'users.job': '様式1!$B$1' },
    });
    const done = excel.tryFill(form, { rows: { users: { printed: 1, entries: people } } });
    expect(done.ok && verifyForm('様式.xlsx', done.value.bytes, nodeCodec).ok).toBe(true);
  });
});
