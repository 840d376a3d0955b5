import { describe, expect, test } from 'vitest';
import { hasMacros, isSigned } from '@shared/forms/opc/beside-content';
import { contentType, documentTypeChanges, partsOfType } from '@shared/forms/opc/content-types';
import { foreignKind } from '@shared/forms/opc/foreign-kind';
import { editablePart, partText } from '@shared/forms/opc/part-text';
import { partNamed, readRelationships, relationshipsPart, resolveTarget } from '@shared/forms/opc/relationships';
import { verifyParts } from '@shared/forms/opc/verify-parts';
import { pieceText } from '@shared/forms/xml/encode';
import { withReplacements } from '@shared/forms/xml/replacement';
import { readDirectory } from '@shared/forms/zip/directory';
import { attempt } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aCompoundFile } from '../../builders/compound-file';
import { relationshipsXml } from '../../builders/docx';
import { aZip, concat, utf8 } from '../../builders/zip';

const container = (files: Record<string, string | Uint8Array>) =>
  readDirectory(aZip(Object.entries(files).map(([name, content]) => ({ name, content }))));

describe('the type of a part', () => {
  const types =
    '<Types><Default Extension="XML" ContentType="of/xml"/><Default Extension="png" ContentType="of/png"/>' +
    '<Override PartName="/word/Document.xml" ContentType="of/document"/><Override PartName="/a.xml" ContentType="of/a"/></Types>';

  test.each([
    ['word/document.xml', 'of/document'],
    ['WORD/DOCUMENT.XML', 'of/document'],
    ['a.xml', 'of/a'],
    ['word/a.xml', 'of/xml'],
    ['word/media/a.PNG', 'of/png'],
    ['word/media/a.b.png', 'of/png'],
    ['word/media/a.jpg', ''],
    ['png', 'of/png'],
    ['word/document', ''],
  ])('of %s is %j', (part, type) => {
    expect(contentType(types, part)).toBe(type);
  });

  test('its own goes first, wherever it stands', () => {
    const own =
      '<Types><Override PartName="/a.xml" ContentType="own"/><Default Extension="xml" ContentType="all"/></Types>';
    expect(contentType(own, 'a.xml')).toBe('own');
    expect(contentType('<Types/>', 'a.xml')).toBe('');
    expect(contentType('<Types><Default Extension="xml"/></Types>', 'a.xml')).toBe('');
  });

  const changed = (text: string, part: string): string =>
    withReplacements(text, documentTypeChanges(text, part)).map(pieceText).join('');
  test.each([
    [
      'a template of Word',
      '<Types><Override PartName="/word/Document.xml" ContentType="x.wordprocessingml.template.main+xml"/></Types>',
      '<Types><Override PartName="/word/Document.xml" ContentType="x.wordprocessingml.document.main+xml"/></Types>',
    ],
    [
      'a template of Excel',
      '<Types><Default Extension="png" ContentType="p"/><Override PartName="/word/document.xml" ContentType="x.spreadsheetml.template.main+xml"/></Types>',
      '<Types><Default Extension="png" ContentType="p"/><Override PartName="/word/document.xml" ContentType="x.spreadsheetml.sheet.main+xml"/></Types>',
    ],
    [
      'a template by its ending',
      '<t:Types><t:Default Extension="xml" ContentType="x.wordprocessingml.template.main+xml"/></t:Types>',
      '<t:Types><t:Override PartName="/word/document.xml" ContentType="x.wordprocessingml.document.main+xml"/><t:Default Extension="xml" ContentType="x.wordprocessingml.template.main+xml"/></t:Types>',
    ],
    [
      'a template by its ending, without a prefix',
      '<Types><Default Extension="xml" ContentType="x.wordprocessingml.template.main+xml"/></Types>',
      '<Types><Override PartName="/word/document.xml" ContentType="x.wordprocessingml.document.main+xml"/><Default Extension="xml" ContentType="x.wordprocessingml.template.main+xml"/></Types>',
    ],
  ])('%s goes out as what is made from it', (_, before, after) => {
    expect(changed(before, 'word/document.xml')).toBe(after);
  });

  test.each([
    '<Types><Override PartName="/word/document.xml" ContentType="x.wordprocessingml.document.main+xml"/></Types>',
    '<Types><Override PartName="/word/document.xml" ContentType="x.presentationml.template.main+xml"/></Types>',
    '<Types><Override PartName="/word/other.xml" ContentType="x.wordprocessingml.template.main+xml"/></Types>',
    '<Types/>',
  ])('any other one stays: %s', (types_) => {
    expect(documentTypeChanges(types_, 'word/document.xml')).toEqual([]);
  });

  test('parts are found by it', () => {
    const list = `<Types><Default Extension="xml" ContentType="header+xml"/><Override ContentType='header+xml' PartName='/word/h&amp;1.xml'/><Override PartName = "/word/f.xml" ContentType = "footer+xml"/><Override PartName="b.xml" ContentType="header+xml"/><Override PartName="/c.xml"/></Types>`;
    expect(partsOfType(list, /^header/)).toEqual([
      { part: 'word/h&1.xml', type: 'header+xml' },
      { part: 'b.xml', type: 'header+xml' },
    ]);
    expect(partsOfType(list, /./).map(({ part }) => part)).toEqual(['word/h&1.xml', 'word/f.xml', 'b.xml']);
  });
});

describe('a relationship', () => {
  test('leads from a part to another one, or outside', () => {
    const text = relationshipsXml([
      ['rId1', 'http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet', ' sheet1.xml '],
      ['rId2', 'hyperlink', 'https://example.jp/?a=1&amp;b', 'External'],
    ]).replace('</Relationships>', '<Relationship TargetMode=" External "/></Relationships>');
    expect(readRelationships(text, 'p').map(({ element: _, ...about }) => about)).toEqual([
      { id: 'rId1', type: 'worksheet', target: 'sheet1.xml', isExternal: false },
      { id: 'rId2', type: 'hyperlink', target: 'https://example.jp/?a=1&b', isExternal: true },
      { id: '', type: '', target: '', isExternal: true },
    ]);
  });

  test('is one of so many at most', () => {
    const many = (count: number) => attempt(() => readRelationships(`<r>${'<a/>'.repeat(count)}</r>`, 'p'));
    const refused = many(200_001);
    expect(refused).toMatchObject({ ok: false, code: 'form/too-many', details: { what: 'つながり（リンクなど）' } });
    const { limit } = (refused.ok ? {} : refused.details) as { limit: number };
    expect(many(limit)).toMatchObject({ ok: true });
    expect(many(limit + 1)).toMatchObject({ ok: false, code: 'form/too-many', details: { limit } });
  });

  test.each([
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
    ['xl/worksheets/sheet1.xml', 'xl/worksheets/_rels/sheet1.xml.rels'],
    ['document.xml', '_rels/document.xml.rels'],
    ['', '_rels/.rels'],
  ])('of %j stands in %s', (part, rels) => {
    expect(relationshipsPart(part)).toBe(rels);
  });

  test.each([
    ['worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
    ['a.b/c.d.xml', 'xl/workbook.xml', 'xl/a.b/c.d.xml'],
    ['xl/workbook.xml', '', 'xl/workbook.xml'],
    ['../drawings/drawing1.xml', 'xl/worksheets/sheet1.xml', 'xl/drawings/drawing1.xml'],
    ['./a.xml', 'xl/workbook.xml', 'xl/a.xml'],
    ['/xl/a.xml', 'word/document.xml', 'xl/a.xml'],
    ['/a.xml', 'word/document.xml', 'a.xml'],
    ['a//b/./c.xml', 'xl/workbook.xml', 'xl/a/b/c.xml'],
    ['a/../b.xml', 'xl/workbook.xml', 'xl/b.xml'],
    ['a/b/..', 'xl/workbook.xml', 'xl/a'],
    ['../../../a.xml', 'xl/workbook.xml', 'a.xml'],
    ['a..xml', 'xl/workbook.xml', 'xl/a..xml'],
    ['.rels', 'xl/workbook.xml', 'xl/.rels'],
    ['a/', 'xl/workbook.xml', 'xl/a'],
    ['シート.xml', '様式/本.xml', '様式/シート.xml'],
  ])('to %s from %s means %s', (target, from, part) => {
    expect(resolveTarget(target, from)).toBe(part);
  });

  test('finds a part however it is spelled', () => {
    const directory = container({ 'xl/Sheet1.xml': '', 'xl/sheet2.xml': '' });
    expect(
      ['xl/Sheet1.xml', 'XL/sheet1.XML', 'xl/SHEET2.xml', 'xl/none.xml'].map((name) => partNamed(directory, name)),
    ).toEqual(['xl/Sheet1.xml', 'xl/Sheet1.xml', 'xl/sheet2.xml', 'xl/none.xml']);
  });
});

describe('what stands beside a form’s content', () => {
  const override = (part: string, type: string): string =>
    `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  test.each<[string, string[], string, boolean]>([
    ['none', ['word/document.xml'], '<Types/>', false],
    ['a project', ['word/vbaProject.bin'], '<Types/>', true],
    ['a project at the top', ['vbaProject.bin'], '<Types/>', true],
    ['a project of another name', ['xl/VBAPROJECT2.BIN'], '<Types/>', true],
    ['its data', ['word/vbaData.xml'], '<Types/>', true],
    ['sheets of macros', ['xl/macrosheets/sheet1.xml'], '<Types/>', true],
    ['a project under any name', ['word/a.bin'], override('word/a.bin', 'application/vnd.ms-office.vbaProject'), true],
    ['its data under any name', ['word/a.xml'], override('word/a.xml', 'x.vbaData+xml'), true],
    ['a sheet of macros under any name', ['xl/a.xml'], override('xl/a.xml', 'x.ms-excel.macrosheet+xml'), true],
    [
      'a project that isn’t there',
      ['word/b.bin'],
      override('word/a.bin', 'application/vnd.ms-office.vbaProject'),
      false,
    ],
    [
      'a file that only sounds so',
      ['word/myvbaProject.bin', 'word/vbaProject.bin.xml', 'word/vbaData.xml.rels', 'macrosheets'],
      '<Types/>',
      false,
    ],
  ])('macros: %s', (_, names, types, has) => {
    expect(hasMacros(container(Object.fromEntries(names.map((name) => [name, '']))), types)).toBe(has);
  });

  test.each([
    ['_xmlsignatures/sig1.xml', true],
    ['_xmlsignatures/origin.sigs', true],
    ['_XMLSIGNATURES/a/SIG.XML', true],
    ['word/_xmlsignatures/sig1.xml', false],
    ['_xmlsignatures/sig1.xml.rels', false],
    ['word/document.xml', false],
  ])('a signature: %s: %s', (name, signed) => {
    expect(isSigned(container({ 'a.xml': '', [name]: '' }))).toBe(signed);
  });
});

describe('the text of a part', () => {
  const of = (content: string | Uint8Array, name = 'a.xml') => {
    const directory = container({ [name]: content });
    const entry = directory.entries[0]!;
    return {
      text: attempt(() => partText(directory, entry, nodeCodec)),
      editable: attempt(() => editablePart(directory, entry, nodeCodec)),
      verified: attempt(() => verifyParts(directory, '<Types/>', nodeCodec)),
    };
  };
  const utf16 = (text: string, mark: number[], isBig = false): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return concat([new Uint8Array(mark), isBig ? bytes.swap16() : bytes]);
  };

  test('is UTF-8, and its mark is kept apart where it will be written', () => {
    expect(of('<a>市</a>')).toMatchObject({
      text: { value: '<a>市</a>' },
      editable: { value: { text: '<a>市</a>', mark: '' } },
      verified: { ok: true },
    });
    expect(of('\ufeff<a/>')).toMatchObject({
      text: { value: '\ufeff<a/>' },
      editable: { value: { text: '<a/>', mark: '\ufeff' } },
      verified: { ok: true },
    });
  });

  test.each([
    ['<?xml version="1.0" encoding="UTF-8"?><a/>', true],
    ["<?xml version='1.0' encoding = 'utf8'?><a/>", true],
    ['\ufeff<?xml version="1.0" encoding="Utf-8"?><a/>', true],
    ['<?xml version="1.0"?><a encoding="Shift_JIS"/>', true],
    ['<!-- <?xml encoding="Shift_JIS"?> --><a/>', true],
    ['<?xml version="1.0" encoding="Shift_JIS"?><a/>', false],
    ['\ufeff<?xml version="1.0" standalone="yes" encoding="US-ASCII"?><a/>', false],
    ['<?xml version="1.0" encoding="UTF-80"?><a/>', false],
    ['<?xml version="1.0" encoding=""?><a/>', false],
  ])('is written anew only where it says no other encoding: %j', (content, ok) => {
    expect(of(content).editable).toMatchObject(ok ? { ok } : { ok, code: 'xml/encoding', details: { part: 'a.xml' } });
    expect(of(content).text.ok).toBe(true);
  });

  test('in another encoding is refused', () => {
    const refused = { ok: false, code: 'xml/encoding', details: { part: 'a.xml' } };
    expect(of(new Uint8Array([0x3c, 0x97, 0xac])).text).toMatchObject(refused);
    expect(of(utf16('<a/>', [])).text).toMatchObject(refused);
    expect(of(utf16('<a/>', [], true)).text).toMatchObject(refused);
  });

  test('in UTF-16 with its mark may stand beside the document, and is looked at', () => {
    expect(of(utf16('<a>市</a>', [0xff, 0xfe])).verified).toMatchObject({ ok: true });
    expect(of(utf16('<a>市</a>', [0xfe, 0xff], true)).verified).toMatchObject({ ok: true });
    expect(of(utf16('<a>&x;</a>', [0xff, 0xfe])).verified).toMatchObject({ ok: false, code: 'xml/malformed' });
    expect(of(utf16('<a>', [0xfe, 0xff], true)).verified).toMatchObject({ ok: false, code: 'xml/malformed' });
    expect(of(new Uint8Array([0xff, 0x3c])).verified).toMatchObject({ ok: false, code: 'xml/encoding' });
  });

  test.each([
    ['a.xml', false],
    ['a.XML', false],
    ['a.xml.rels', false],
    ['a.vml', false],
    ['a.png', true],
    ['axml', true],
    ['a.xml.bin', true],
  ])('is looked at where the part is XML by its name: %s', (name, ok) => {
    expect(of('<a>', name).verified.ok).toBe(ok);
  });
});

describe('what was chosen in the place of a form', () => {
  const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
  const other = (name: string) => ({ kind: 'other', name });
  const old = (program: string) => ({ kind: 'old', program });
  const TEXT = other('CSV などの文字だけのファイル');
  const sjis = bytes(0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x31);

  test.each<[string, Uint8Array, unknown]>([
    ['a PDF', utf8('%PDF-1.7'), other('PDF')],
    ['rich text', utf8('{\\rtf1'), other('リッチテキスト')],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d), other('画像')],
    ['a photo', bytes(0xff, 0xd8, 0xff, 0xe0), other('画像')],
    ['a web page', utf8('<!DOCTYPE HTML><html>'), other('ウェブページ')],
    ['a web page in capitals', utf8('\n <HTML>'), other('ウェブページ')],
    ['a web archive', utf8('MIME-Version: 1.0'), other('ウェブページ')],
    ['a page’s table', utf8('<table border=1>'), other('ウェブページ')],
    ['a page’s head', utf8('<head><title>'), other('ウェブページ')],
    ['a page’s meta', utf8('<meta charset=utf-8>'), other('ウェブページ')],
    ['a page’s body', utf8('<body>'), other('ウェブページ')],
    ['XML', utf8('\ufeff<?xml version="1.0"?>'), other('XML ファイル')],
    ['CSV', utf8('氏名,職種'), TEXT],
    ['CSV in Shift_JIS', sjis, TEXT],
    ['CSV that is cut in a character', utf8(`${'a'.repeat(511)}市`), TEXT],
    ['text with tabs, lines and escapes', utf8('a\tb\r\n\u001bc'), TEXT],
    ['text in UTF-16', concat([bytes(0xff, 0xfe), new Uint8Array(Buffer.from('氏名', 'utf16le'))]), TEXT],
    ['text in UTF-16, the other way round', concat([bytes(0xfe, 0xff), bytes(0x6c, 0x0f)]), TEXT],
    [
      'a page in UTF-16',
      concat([bytes(0xff, 0xfe), new Uint8Array(Buffer.from('<html>', 'utf16le'))]),
      other('ウェブページ'),
    ],
    ['an Excel 2 table', bytes(9, 0, 4, 0, 2, 0), old('Excel')],
    ['an Excel 3 table', bytes(9, 2, 6, 0, 0, 0), old('Excel')],
    ['an Excel 4 table', bytes(9, 4, 6, 0, 0, 0), old('Excel')],
    ['an Excel 5 table', bytes(9, 8, 8, 0, 0, 5), old('Excel')],
    ['an Excel 97 table', bytes(9, 8, 16, 0, 0, 6), old('Excel')],
    ['an old Word file', aCompoundFile('WordDocument'), old('Word')],
    ['an old Excel file', aCompoundFile('Workbook'), old('Excel')],
    ['an Excel 95 file', aCompoundFile('Book'), old('Excel')],
    ['an old Word file about a book', aCompoundFile('WordDocument', 'Book'), old('Word')],
    ['a presentation', aCompoundFile('PowerPoint Document'), old('PowerPoint')],
    ['a file of 一太郎', aCompoundFile('DocumentText'), other('一太郎のファイル')],
    ['an old Word file with the words of 一太郎', aCompoundFile('WordDocument', 'DocumentText'), old('Word')],
    ['a form under a password', aCompoundFile('EncryptionInfo', 'EncryptedPackage'), { kind: 'encrypted' }],
    ['a compound file of no kind', aCompoundFile(), old('Word')],
    ['a zip container', utf8('PK\u0003\u0004'), null],
    ['nothing', bytes(), null],
    ['other bytes', bytes(0, 1, 2, 3), null],
    ['a table with a fourth byte', bytes(9, 8, 16, 1, 0, 0), null],
    ['a table of another version', bytes(9, 3, 6, 0, 0, 0), null],
    ['a table of another length', bytes(9, 4, 7, 0, 0, 0), null],
    ['text with a zero', utf8('a\u0000b'), null],
    ['text with a control character', utf8('氏名\u000e'), null],
  ])('is %s', (_, file, kind) => {
    expect(foreignKind(file)).toEqual(kind);
  });
});
