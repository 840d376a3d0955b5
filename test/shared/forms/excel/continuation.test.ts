import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '@shared/forms/finished/check-workbook';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { FilledFile } from '@shared/forms/filled-file';
import { unwrap, type Result } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anchorsFor } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, formulaCell, MAIN, row, type XlsxSheet } from '../../../builders/xlsx';
import { formulaAt, parseAll, undone, valueAt, workbookOf } from '../../../support/excel-read';
import { elements, parseXml, partOf, partsOf } from '../../../support/word-text';

const aForm = (sheet: XlsxSheet = {}): Uint8Array =>
  anXlsx({
    sheets: [
      {
        name: '様式１',
        ahead: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
        rows:
          row(1, emptyCell('A1', 1) + emptyCell('B1')) +
          row(3, emptyCell('A3', 1)) +
          row(4, formulaCell('A4', 'COUNTA(A3:A3)', 0)),
        ...sheet,
      },
      { name: '選択肢' },
    ],
    names: { name: '様式１!$A$1', marker: '様式１!$B$1', 'users.name': '様式１!$A$3' },
    nameElements: '<definedName name="_xlnm.Print_Area" localSheetId="0">様式１!$A$1:$B$4</definedName>',
  });

/** Sheets of the form, each for one office with so many people. */
function fillSheets(form: Uint8Array, counts: readonly number[]): Result<FilledFile> {
  const anchors = anchorsFor({
    fields: { name: '', marker: '' },
    rows: { users: { printed: 1, entries: [], fields: ['users.name'] } },
  });
  const sheets = counts.map((count, i) => ({
    fields: {
      name: { kind: 'text', text: `事業所 ${i + 1}` },
      marker: { kind: 'text', text: `${i + 1}／${counts.length}` },
    } as const,
    rows: {
      users: Array.from({ length: count }, (_, k) => ({
        'users.name': { kind: 'text', text: `職員 ${i + 1}-${k + 1}` } as const,
      })),
    },
  }));
  const template = unwrap(openWorkbook(form, nodeCodec));
  const file = fillWorkbook(template, { anchors, sheets }, nodeCodec);
  const checked = file.ok && checkWorkbook(template, { anchors, sheets }, file.value.bytes, nodeCodec);
  return checked && !checked.ok ? checked : file;
}

describe('the form again on further sheets', () => {
  test('has values, rows, formulas and a print area of its own, behind the last sheet', () => {
    const form = aForm();
    const file = unwrap(fillSheets(form, [1, 3, 2]));
    const { bytes } = file;
    parseAll(bytes);
    const known = partsOf(form);
    for (const [part, text] of undone(file)) expect(text).toBe(known[part] ? partOf(form, part) : '');
    expect(workbookOf(bytes).SheetNames).toEqual(['様式１', '選択肢', '様式１ (2)', '様式１ (3)']);
    expect(
      ['様式１', '様式１ (2)', '様式１ (3)'].map((sheet) => [valueAt(bytes, 'A1', sheet), valueAt(bytes, 'B1', sheet)]),
    ).toEqual([
      ['事業所 1', '1／3'],
      ['事業所 2', '2／3'],
      ['事業所 3', '3／3'],
    ]);
    expect([3, 4, 5].map((at) => valueAt(bytes, `A${at}`, '様式１ (2)'))).toEqual(['職員 2-1', '職員 2-2', '職員 2-3']);
    expect([formulaAt(bytes, 'A6', '様式１ (2)'), valueAt(bytes, 'A6', '様式１ (2)')]).toEqual(['COUNTA(A3:A5)', 3]);
    expect([formulaAt(bytes, 'A4', '様式１'), valueAt(bytes, 'A4', '様式１')]).toEqual(['COUNTA(A3:A3)', 1]);
    const names = elements(parseXml(partOf(bytes, 'xl/workbook.xml')), 'definedName', MAIN)
      .filter((name) => name.hasAttribute('localSheetId'))
      .map((name) => [name.getAttribute('localSheetId'), name.textContent]);
    expect(names).toEqual([
      ['0', '様式１!$A$1:$B$4'],
      ['2', "'様式１ (2)'!$A$1:$B$6"],
      ['3', "'様式１ (3)'!$A$1:$B$5"],
    ]);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('tabSelected="1"');
    expect(partOf(bytes, 'xl/worksheets/sheet3.xml')).toContain('tabSelected="0"');
  });

  test('leads to the same printers’ settings', () => {
    const form = aForm({
      behind: '<pageSetup r:id="r1"/>',
      rels: [['r1', 'printerSettings', '../printerSettings/printerSettings1.bin']],
    });
    const { bytes } = unwrap(fillSheets(form, [1, 1]));
    expect(partOf(bytes, 'xl/worksheets/_rels/sheet3.xml.rels')).toContain(
      'Target="/xl/printerSettings/printerSettings1.bin"',
    );
  });

  test('has a type for each part, and declares what it uses, where the file does so in its own way', () => {
    const form = aForm({
      behind: '<pageSetup r:id="r1"/>',
      rels: [['r1', 'printerSettings', '../printerSettings/printerSettings1.bin']],
    });
    const parts = unzipSync(form);
    const types = strFromU8(parts['[Content_Types].xml']!);
    const typeOf = (name: string): string =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
    const rels = Object.keys(parts).filter((name) => name.endsWith('.rels'));
    const own = types
      .replace(/<Default Extension="rels"[^>]*>/, '')
      .replace('</Types>', `${rels.map(typeOf).join('')}</Types>`);
    const { ['xl/workbook.xml']: workbook } = parts;
    const R = /\sxmlns:r="([^"]*)"/.exec(strFromU8(workbook!))!;
    const perSheet = strFromU8(workbook!).replace(R[0], '').replaceAll('<sheet ', `<sheet${R[0]} `);
    const odd = zipSync({ ...parts, '[Content_Types].xml': strToU8(own), 'xl/workbook.xml': strToU8(perSheet) });
    const { bytes } = unwrap(fillSheets(odd, [1, 2]));
    parseAll(bytes);
    expect(partOf(bytes, '[Content_Types].xml')).toContain('/xl/worksheets/_rels/sheet3.xml.rels');
  });

  test('is refused where a copy would lose something: drawings, or a form on several sheets', () => {
    const withDrawing = aForm({
      behind: '<drawing r:id="r1"/>',
      rels: [['r1', 'drawing', '../drawings/drawing1.xml']],
    });
    expect(fillSheets(withDrawing, [1, 1])).toMatchObject({ ok: false, code: 'excel/sheet-copy' });
    expect(fillSheets(withDrawing, [1]).ok).toBe(true);
    const twoSheets = anXlsx({
      sheets: [{}, {}],
      names: { name: '様式1!$A$1', marker: '様式2!$A$1', 'users.name': '様式1!$A$3' },
    });
    expect(fillSheets(twoSheets, [1, 1])).toMatchObject({ ok: false, code: 'excel/sheet-copy' });
  });
});
