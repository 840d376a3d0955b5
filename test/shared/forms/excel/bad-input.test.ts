import { describe, expect, test } from 'vitest';
import { openWorkbook, verifyWorkbook } from '@shared/forms/excel/open-workbook';
import { problemSentences } from '@shared/problems/catalog';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aCompoundFile } from '../../../builders/compound-file';
import { filled } from '../../../builders/excel-fill';
import {
  anXlsx,
  emptyCell,
  MAIN,
  row,
  SHEET_TYPES,
  sheetXml,
  STYLES,
  textCell,
  WORKBOOK_TYPE,
  type XlsxParts,
} from '../../../builders/xlsx';
import { aZip, concat, utf8 } from '../../../builders/zip';
import { valueAt } from '../../../support/excel-read';

/** What an office is told when it picks this file: the code, and the sentence behind it. */
function told(bytes: Uint8Array): { code: string; message: string } {
  const opened = verifyWorkbook(bytes, nodeCodec);
  if (opened.ok) return { code: 'ok', message: '' };
  expect(problemSentences).toHaveProperty([opened.code]);
  expect(opened.message).toMatch(/。$/);
  return opened;
}
const code = (parts: XlsxParts): string => told(anXlsx(parts)).code;
const type = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}`;

test('a sound form opens, and so does a template of Excel', () => {
  expect(code({})).toBe('ok');
  expect(code({ type: WORKBOOK_TYPE.replace('sheet.main', 'template.main') })).toBe('ok');
});

describe('a file of another kind', () => {
  test.each([
    ['a PDF', utf8('%PDF-1.7\n'), 'PDF'],
    [
      'a web page that is called .xls',
      utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'ウェブページ',
    ],
    ['Excel 2003 XML', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), 'XML ファイル'],
    ['an old Word file', aCompoundFile('WordDocument'), '古い Word のファイル'],
    [
      'LibreOffice’s own format',
      aZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
      'OpenDocument',
    ],
    ['a Word file', anXlsx({ type: type('wordprocessingml.document.main+xml') }), 'Word のファイル'],
    ['a PowerPoint file', anXlsx({ type: type('presentationml.presentation.main+xml') }), 'PowerPoint のファイル'],
    [
      'a binary workbook',
      anXlsx({ type: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
      'Excel バイナリ ブック',
    ],
  ])('%s is called by its name', (_, bytes, kind) => {
    const { code: found, message } = told(bytes);
    expect(found).toBe('excel/other-kind');
    expect(message).toContain(kind);
  });

  test('nothing at all is no readable file', () => {
    expect(told(new Uint8Array(0)).code).toBe('zip/not-a-zip');
    expect(told(new Uint8Array(0)).message).toContain('.xlsx');
  });

  test('an old Excel file (also one that is called .xlsx), one under a password, and one with macros each say what to do', () => {
    for (const stream of ['Workbook', 'Book'])
      expect(told(aCompoundFile(stream))).toMatchObject({
        code: 'excel/old-format',
        message: expect.stringContaining('.xls') as string,
      });
    expect(told(aCompoundFile('EncryptionInfo', 'EncryptedPackage')).code).toBe('excel/encrypted');
    expect(code({ type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })).toBe('excel/macro');
    expect(code({ records: [{ name: 'xl/vbaProject.bin', content: 'x' }] })).toBe('excel/macro');
  });

  test('a workbook in the strict dialect says what to do', () => {
    const workbook = '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>';
    expect(code({ workbook })).toBe('excel/strict');
  });
});

describe('an Excel file without what makes it one', () => {
  test.each<[string, XlsxParts]>([
    ['no list of content types', { types: null }],
    ['no relationships', { rels: null }],
    ['relationships to nothing', { rels: '<Relationships/>' }],
    ['an unknown content type', { type: 'application/xml' }],
    [
      'a workbook outside of the file',
      {
        rels: '<Relationships><Relationship Type="x/officeDocument" Target="http://example.com/a.xml" TargetMode="External"/></Relationships>',
      },
    ],
    ['another root', { workbook: '<html/>' }],
    ['a root of another namespace', { workbook: '<workbook xmlns="urn:x"><sheets/></workbook>' }],
    ['no sheets', { workbook: `<workbook xmlns="${MAIN}"/>` }],
    ['a sheet that is none', { sheets: [{ xml: '<html/>' }] }],
  ])('%s: has no table to fill', (_, parts) => {
    expect(code(parts)).toBe('excel/no-workbook');
  });
});

describe('a damaged or hostile Excel file', () => {
  const sound = sheetXml({ rows: row(1, textCell('A1', '流山市')) });
  const [ahead = '', behind = ''] = sound.split('流山市');
  const shiftJis = concat([utf8(ahead), new Uint8Array([0x97, 0xac, 0x8e, 0x52, 0x8e, 0x73]), utf8(behind)]);
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
  const ENTITY = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  const part = (content: string | Uint8Array): XlsxParts => ({ records: [{ name: 'customXml/item1.xml', content }] });

  test.each<[string, XlsxParts, string]>([
    ['a sheet in UTF-16', { records: [{ name: 'xl/x.xml', content: utf16(sound) }] }, 'xml/encoding'],
    ['a sheet in Shift_JIS', { records: [{ name: 'xl/x.xml', content: shiftJis }] }, 'xml/encoding'],
    ['an external entity', { sheets: [{ xml: sound.replace('<worksheet', `${ENTITY}<worksheet`) }] }, 'xml/doctype'],
    ['an external entity in the styles', { styles: `${ENTITY}${STYLES}` }, 'xml/doctype'],
    ['an external entity in the strings', { strings: ['<t>x</t>', ENTITY] }, 'xml/doctype'],
    ['an external entity in a part that no fill reads', part(`${ENTITY}<a/>`), 'xml/doctype'],
    ['a billion laughs', part(`${LAUGHS}<x>&b;</x>`), 'xml/doctype'],
    ['broken XML', { sheets: [{ xml: sound.replace('</row>', '') }] }, 'xml/malformed'],
    ['broken XML inside of a row', { sheets: [{ rows: '<row r="1"><c r="A1"><v>1</c></row>' }] }, 'xml/malformed'],
    ['broken XML in the styles', { styles: '<styleSheet>' }, 'xml/malformed'],
    ['a thousand levels', part('<a>'.repeat(1000) + '</a>'.repeat(1000)), 'xml/too-deep'],
    ['a damaged part', { records: [{ name: 'xl/media/image1.png', content: 'x', crc: 1 }] }, 'zip/bad-crc'],
    ['a part outside of itself', { records: [{ name: '../x', content: 'x' }] }, 'zip/path'],
    ['a part at an absolute place', { records: [{ name: '/etc/passwd', content: 'x' }] }, 'zip/path'],
    ['a part twice', { records: [{ name: 'xl/Workbook.xml', content: 'x' }] }, 'zip/duplicate-entry'],
    ['a bomb', { records: [{ name: 'xl/media/a.bmp', content: new Uint8Array(4 * 1024 * 1024) }] }, 'zip/ratio'],
    ['a hundred thousand parts', { zip: { count: 65_534 } }, 'zip/too-many-entries'],
    ['a directory of ZIP64', { zip: { count: 0xffff } }, 'zip/zip64'],
    ['a part under a password', { records: [{ name: 'xl/x.bin', content: 'x', flags: 1 }] }, 'zip/encrypted-entry'],
  ])('%s', (_, parts, expected) => {
    expect(code(parts)).toBe(expected);
  });

  test('cut off anywhere is refused, and never opened half', () => {
    const bytes = anXlsx({});
    for (let length = 0; length < bytes.length; length += 7)
      expect(told(bytes.slice(0, length)).code).toMatch(/^zip\/(not-a-zip|truncated)$/);
  });

  test('with any byte changed is refused or opened, but never an accident', () => {
    const bytes = anXlsx({});
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(() => verifyWorkbook(damaged, nodeCodec)).not.toThrow();
    }
  });

  test('that was checked when it came in is only opened as far as needed later', () => {
    const damagedPicture = anXlsx({ records: [{ name: 'xl/media/image1.png', content: 'x', crc: 1 }] });
    expect(openWorkbook(damagedPicture, nodeCodec).ok).toBe(true);
  });
});

describe('an Excel file written in an unusual but sound way', () => {
  const form: XlsxParts = { sheets: [{ rows: row(1, emptyCell('A1')) }], names: { name: '様式1!$A$1' } };

  test.each<[string, XlsxParts]>([
    ['all parts stored', { as: (record) => ({ ...record, stored: true }) }],
    ['sizes behind the data', { as: (record) => ({ ...record, descriptor: true }) }],
    [
      'extra fields and a comment',
      { as: (record) => ({ ...record, extra: new Uint8Array([9, 0, 2, 0, 1, 1]) }), zip: { comment: 'x' } },
    ],
    ['a folder of its own', { records: [{ name: 'xl/', content: '', stored: true }] }],
    ['no styles', { styles: `<styleSheet xmlns="${MAIN}"/>` }],
    [
      'links to another workbook',
      {
        workbookRels: [['rIdLink', 'externalLink', 'externalLinks/externalLink1.xml']],
        parts: [
          {
            name: 'xl/externalLinks/externalLink1.xml',
            content: `<externalLink xmlns="${MAIN}"/>`,
            contentType: `${SHEET_TYPES}.externalLink+xml`,
          },
        ],
      },
    ],
  ])('is filled: %s', (_, parts) => {
    const bytes = anXlsx({ ...form, ...parts });
    expect(told(bytes).code).toBe('ok');
    expect(valueAt(filled(bytes, { fields: { name: '=鈴木\n花子' } }).bytes, 'A1')).toBe('=鈴木\n花子');
  });
});
