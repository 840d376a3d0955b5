import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { verifyForm } from '@shared/forms/form-template';
import { nodeCodec } from '../../../electron/documents/node-codec';
import { aCompoundFile } from '../../builders/compound-file';
import { aDocx, documentXml, paragraph, relationshipsXml, run, textControl } from '../../builders/docx';
import * as excel from '../../builders/excel-fill';
import * as word from '../../builders/word-fill';
import { anXlsx, emptyCell, row } from '../../builders/xlsx';
import { aZip, concat, utf8, type ZipRecord } from '../../builders/zip';
import { partsOf } from '../../support/word-text';

/** Both kinds of form, with what is put beside their parts. */
const forms = [
  ['word', '様式.docx', (records: readonly ZipRecord[]) => aDocx({ records })],
  ['excel', '様式.xlsx', (records: readonly ZipRecord[]) => anXlsx({ records })],
] as const;
type Kind = (typeof forms)[number][0];

/** What an office is told when it picks a file of this name: the code and the sentence. */
function told(name: string, bytes: Uint8Array): { code: string; message: string } {
  const opened = verifyForm(name, bytes, nodeCodec);
  return opened.ok ? { code: 'ok', message: '' } : opened;
}

const shiftJis = (text: Record<string, number[]>): Uint8Array => new Uint8Array(Object.values(text).flat());
const part = (name: string, more: Partial<ZipRecord> = {}): ZipRecord => ({ name, content: '<a/>', ...more });
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><x>&c;</x>';
const OUTSIDE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>';

/** A file that is none of ours: what it is, its bytes, and what each kind of form calls it. */
const OTHER_FILES: readonly (readonly [fault: string, bytes: Uint8Array, word: string, excel: string, says: RegExp])[] =
  [
    ['an old Word file', aCompoundFile('WordDocument'), 'word/old-format', 'excel/other-kind', /Word/],
    ['an old Excel file', aCompoundFile('Workbook'), 'word/other-kind', 'excel/old-format', /Excel/],
    ['an Excel 95 file', aCompoundFile('Book'), 'word/other-kind', 'excel/old-format', /Excel/],
    ['an Excel 4 file', new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]), 'word/other-kind', 'excel/old-format', /Excel/],
    [
      'an Excel 97 table without its container',
      new Uint8Array([9, 8, 16, 0, 0, 6, 16, 0]),
      'word/other-kind',
      'excel/old-format',
      /Excel/,
    ],
    ['a file of 一太郎', aCompoundFile('DocumentText'), 'word/other-kind', 'excel/other-kind', /一太郎/],
    [
      'a file under a password',
      aCompoundFile('EncryptionInfo', 'EncryptedPackage'),
      'word/encrypted',
      'excel/encrypted',
      /パスワードを外し/,
    ],
    ['CSV', utf8('氏名,職種\r\n鈴木,看護師\r\n'), 'word/other-kind', 'excel/other-kind', /文字だけのファイル/],
    [
      'CSV in Shift_JIS',
      shiftJis({ 氏名: [0x8e, 0x81, 0x96, 0xbc], ',': [0x2c, 0x31] }),
      'word/other-kind',
      'excel/other-kind',
      /文字だけのファイル/,
    ],
    [
      'text in UTF-16',
      concat([new Uint8Array([0xff, 0xfe]), new Uint8Array(Buffer.from('氏名\t職種', 'utf16le'))]),
      'word/other-kind',
      'excel/other-kind',
      /文字だけのファイル/,
    ],
    ['a web page', utf8('<html><table><tr><td>氏名'), 'word/other-kind', 'excel/other-kind', /ウェブページ/],
    [
      'a table of a web page',
      utf8('\n<TABLE border=1><tr><td>氏名'),
      'word/other-kind',
      'excel/other-kind',
      /ウェブページ/,
    ],
    ['nothing at all', new Uint8Array(0), 'zip/not-a-zip', 'zip/not-a-zip', /元のファイルを入れ直して/],
    [
      'bytes of no kind',
      new Uint8Array(3000).map((_, i) => (i * 7919) % 251),
      'zip/not-a-zip',
      'zip/not-a-zip',
      /元のファイルを入れ直して/,
    ],
  ];

/** A sound form with one thing wrong. */
const FAULTS: readonly (readonly [fault: string, records: readonly ZipRecord[], code: string, says: RegExp])[] = [
  ['a part above its folder', [part('../evil.xml')], 'zip/path', /安全のため開きません/],
  ['a part at an absolute place', [part('/etc/passwd')], 'zip/path', /安全のため開きません/],
  ['a part on a drive', [part('C:/evil.xml')], 'zip/path', /安全のため開きません/],
  ['a part above its folder with backslashes', [part('..\\evil.xml')], 'zip/path', /安全のため開きません/],
  ['names with backslashes', [part('customXml\\item1.xml')], 'zip/backslash', /「名前を付けて保存」/],
  ['the same part twice', [part('a.xml'), part('A.xml')], 'zip/duplicate-entry', /「名前を付けて保存」/],
  ['a wrong checksum', [part('a.xml', { crc: 7 })], 'zip/bad-crc', /もう一度ダウンロード/],
  ['a part under a password', [part('a.xml', { flags: 1 })], 'zip/encrypted-entry', /パスワードを外して/],
  ['another compression', [part('a.xml', { method: 14 })], 'zip/compression', /「名前を付けて保存」/],
  [
    'a part that unpacks to the memory',
    [{ name: 'a.bin', content: new Uint8Array(8 * 1024 * 1024) }],
    'zip/ratio',
    /安全のため開きません/,
  ],
  ['a part that says it is huge', [part('a.xml', { size: 70 * 1024 * 1024 })], 'zip/too-large', /安全のため開きません/],
  [
    'parts that lie over each other',
    [part('a.xml', { stored: true, compressedSize: 400, size: 400 })],
    'zip/overlap',
    /安全のため開きません/,
  ],
  ['ZIP64', [part('a.xml', { size: 0xffffffff })], 'zip/zip64', /「名前を付けて保存」/],
  ['a billion laughs', [part('a.xml', { content: LAUGHS })], 'xml/doctype', /安全のため開きません/],
  ['a definition that lies outside', [part('a.xml', { content: OUTSIDE })], 'xml/doctype', /安全のため開きません/],
  [
    'an entity that reads a file',
    [part('a.rels', { content: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>' })],
    'xml/doctype',
    /安全のため開きません/,
  ],
  [
    'a thousand levels',
    [part('a.xml', { content: '<a>'.repeat(1000) + '</a>'.repeat(1000) })],
    'xml/too-deep',
    /安全に読めません/,
  ],
  ['XML that is cut off', [part('a.xml', { content: '<a><b>' })], 'xml/malformed', /「名前を付けて保存」/],
  [
    'XML in Shift_JIS',
    [{ name: 'a.xml', content: concat([utf8('<a>'), new Uint8Array([0x97, 0xac]), utf8('</a>')]) }],
    'xml/encoding',
    /「名前を付けて保存」/,
  ],
];

describe.each(forms)('picked as a %s form', (kind: Kind, name, withRecords) => {
  test('a sound one is taken', () => {
    expect(told(name, withRecords([part('a.xml')])).code).toBe('ok');
  });

  test.each(OTHER_FILES)('%s is called what it is', (_, bytes, asWord, asExcel, says) => {
    const { code, message } = told(name, bytes);
    expect(code).toBe(kind === 'word' ? asWord : asExcel);
    expect(message).toMatch(says);
    expect(message).toMatch(/ください。$/);
  });

  test.each(FAULTS)('with %s is refused, with what to do', (_, records, code, says) => {
    const refused = told(name, withRecords(records));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(says);
    expect(refused.message).toMatch(/(?:ください|開きません)。/);
  });

  test('with sizes behind its data, as programs write that stream, is taken', () => {
    expect(told(name, withRecords([part('a.xml', { descriptor: true })])).code).toBe('ok');
  });

  test('in the other format is called by its name', () => {
    const other = kind === 'word' ? anXlsx({}) : aDocx({});
    const { code, message } = told(name, other);
    expect(code).toBe(`${kind}/other-kind`);
    expect(message).toContain(kind === 'word' ? 'Excel のファイル' : 'Word のファイル');
  });
});

test('a part that lies about its size by a thousand is stopped at that size', () => {
  const content = new Uint8Array(1024 * 1024);
  const bytes = aDocx({
    records: [{ name: 'a.bin', content, size: 1024, compressedSize: deflateRawSync(content).length }],
  });
  expect(told('様式.docx', bytes).code).toBe('zip/bad-crc');
});

describe('what leads out of a file', () => {
  const ADDRESS = 'http://127.0.0.1:9/secret';
  const EXTERNAL = [
    ['rId90', 'hyperlink', ADDRESS, 'External'],
    ['rId91', 'image', `${ADDRESS}.png`, 'External'],
    ['rId92', 'attachedTemplate', 'file:///C:\\Users\\shi\\secret\\Normal.dotm', 'External'],
  ] as const;

  const opening = (type: string, target: string, mode: string | undefined = 'External') =>
    told(
      '様式.docx',
      aDocx({
        parts: [{ name: 'word/_rels/settings.xml.rels', content: relationshipsXml([['rId1', type, target, mode]]) }],
      }),
    );

  test.each([
    ['attachedTemplate', 'https://cdn.example.jp/a.dotm?x=1', 'cdn.example.jp'],
    ['attachedTemplate', 'HTTP://user:x@203.0.113.5:8080/a.dotx', '203.0.113.5'],
    ['attachedTemplate', '\\\\share.example.jp\\a\\b.dotm', 'share.example.jp'],
    ['attachedTemplate', 'file://///share.example.jp/a/b.dotm', 'share.example.jp'],
    ['frame', 'http://example.jp/a.html', 'example.jp'],
    ['subDocument', 'ftp://example.jp/a.docx', 'example.jp'],
    ['oleObject', 'https://example.jp/a.xlsx', 'example.jp'],
  ])('is refused where Word reads it on opening: %s from %s', (type, target, host) => {
    const { code, message } = opening(type, target);
    expect(code).toBe('word/outside-content');
    expect(message).toContain(host);
    expect(message).toMatch(/安全のため使いません.*選んでください/);
  });

  test.each([
    ['attachedTemplate', 'file:///C:\\Users\\shi\\Normal.dotm'],
    ['attachedTemplate', '\\\\SV01\\様式\\公文書.dotx'],
    ['attachedTemplate', 'Normal.dotm'],
    ['hyperlink', 'https://www.city.example.jp/'],
    ['image', 'https://www.city.example.jp/logo.png'],
  ])('is nothing where it lies in the author’s house, or waits for a click: %s %s', (type, target) => {
    expect(opening(type, target).code).toBe('ok');
  });

  test('stays as it is in a filled form, and nothing of it is asked for', () => {
    const docx = aDocx({
      document: documentXml(
        paragraph(textControl('name'), `<w:hyperlink r:id="rId90">${run('市のページ')}</w:hyperlink>`),
      ),
      documentRels: EXTERNAL,
    });
    const xlsx = anXlsx({
      sheets: [{ rows: row(1, emptyCell('A1')) }],
      names: { name: '様式1!$A$1' },
      parts: [{ name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relationshipsXml(EXTERNAL) }],
    });
    const asked: unknown[] = [];
    const own = globalThis.fetch;
    globalThis.fetch = (...call) => (asked.push(call), Promise.reject(new Error('asked for')));
    try {
      for (const [form, bytes] of [
        [docx, word.filled(docx, { fields: { name: '鈴木' } }).bytes],
        [xlsx, excel.filled(xlsx, { fields: { name: '鈴木' } }).bytes],
      ] as const) {
        const [before, after] = [partsOf(form), partsOf(bytes)];
        const rels = Object.keys(before).filter((one) => one.endsWith('.rels'));
        for (const one of rels) expect(after[one]).toEqual(before[one]);
        expect(rels.some((one) => new TextDecoder().decode(before[one]).includes(ADDRESS))).toBe(true);
      }
    } finally {
      globalThis.fetch = own;
    }
    expect(asked).toEqual([]);
  });
});

test('no name of a file decides what it is: bytes do', () => {
  expect(told('様式.docx', aZip([part('a.xml')])).code).toBe('word/no-document');
  expect(told('様式.xlsx', aZip([part('a.xml')])).code).toBe('excel/no-workbook');
});
