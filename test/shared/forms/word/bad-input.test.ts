import { describe, expect, test } from 'vitest';
import { openTemplate, verifyTemplate } from '@shared/forms/word/open-template';
import { problemSentences } from '@shared/problems/catalog';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aCompoundFile } from '../../../builders/compound-file';
import { aDocx, documentXml, MAIN_TYPE, paragraph, ROOT, run, type DocxParts } from '../../../builders/docx';
import { aZip, concat, utf8 } from '../../../builders/zip';

/** What an office is told when it picks this file: the code, and the sentence behind it. */
function told(bytes: Uint8Array): { code: string; message: string } {
  const opened = verifyTemplate(bytes, nodeCodec);
  if (opened.ok) return { code: 'ok', message: '' };
  expect(problemSentences).toHaveProperty([opened.code]);
  expect(opened.message).toMatch(/[。]$/);
  return opened;
}
const code = (parts: DocxParts): string => told(aDocx(parts)).code;
const type = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}`;

test('a sound form opens', () => {
  expect(code({})).toBe('ok');
  expect(code({ type: MAIN_TYPE.replace('document.main', 'template.main') })).toBe('ok');
});

describe('a file of another kind', () => {
  test.each([
    ['a PDF', utf8('%PDF-1.7\n'), 'PDF'],
    ['rich text', utf8('{\\rtf1\\ansi 流山市}'), 'リッチテキスト'],
    ['a web page', utf8('\ufeff  <!DOCTYPE HTML><html></html>'), 'ウェブページ'],
    ['a web page without type', utf8('<html xmlns:o="urn:schemas-microsoft-com:office:office">'), 'ウェブページ'],
    ['a web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'ウェブページ'],
    ['Word 2003 XML', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), 'XML ファイル'],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]), '画像'],
    ['a picture of the screen', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), '画像'],
    ['an old Excel file', aCompoundFile('Workbook'), '古い Excel のファイル'],
    ['an old PowerPoint file', aCompoundFile('PowerPoint Document'), '古い PowerPoint のファイル'],
    [
      'LibreOffice’s own format',
      aZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
      'OpenDocument',
    ],
    ['an Excel file', aDocx({ type: type('spreadsheetml.sheet.main+xml') }), 'Excel のファイル'],
    ['a PowerPoint file', aDocx({ type: type('presentationml.presentation.main+xml') }), 'PowerPoint のファイル'],
  ])('%s is called by its name', (_, bytes, kind) => {
    const { code: found, message } = told(bytes);
    expect(found).toBe('word/other-kind');
    expect(message).toContain(kind);
  });

  test('nothing at all is no readable file', () => {
    expect(told(new Uint8Array(0)).code).toBe('zip/not-a-zip');
  });

  test('an old Word file, one under a password, and one with macros each say what to do', () => {
    expect(told(aCompoundFile('WordDocument'))).toMatchObject({
      code: 'word/old-format',
      message: expect.stringContaining('.doc') as string,
    });
    expect(told(aCompoundFile('EncryptionInfo', 'EncryptedPackage')).code).toBe('word/encrypted');
    expect(code({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' })).toBe('word/macro');
    expect(code({ records: [{ name: 'word/vbaProject.bin', content: 'x' }] })).toBe('word/macro');
  });
});

describe('a Word file without what makes it one', () => {
  test.each<[string, DocxParts]>([
    ['no list of content types', { types: null }],
    ['no relationships', { rels: null }],
    ['relationships to nothing', { rels: '<Relationships/>' }],
    ['an unknown content type', { type: 'application/xml' }],
    [
      'a document outside of the file',
      {
        rels: '<Relationships><Relationship Type="x/relationships/officeDocument" Target="http://example.com/a.xml" TargetMode="External"/></Relationships>',
      },
    ],
    [
      'a document that is not there',
      {
        rels: '<Relationships><Relationship Type="x/relationships/officeDocument" Target="word/other.xml"/></Relationships>',
      },
    ],
    ['another root', { document: '<html/>' }],
    ['no body', { document: `<w:document ${ROOT}/>` }],
    ['a body of another namespace', { document: documentXml('').replaceAll('2006/main', '2006/other') }],
  ])('%s: has no text to fill', (_, parts) => {
    expect(code(parts)).toBe('word/no-document');
  });

  test('is found under any name that its relationships give', () => {
    const rels = (target: string): string =>
      `<Relationships><Relationship Type="x/relationships/officeDocument" Target="${target}"/></Relationships>`;
    for (const target of ['/word/document.xml', './word/document.xml', 'word/Document.xml'])
      expect(code({ rels: rels(target) })).toBe('ok');
  });
});

describe('a damaged or hostile Word file', () => {
  const sound = documentXml(paragraph(run('流山市')));
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
  const [ahead = '', behind = ''] = sound.split('流山市');
  const shiftJis = concat([utf8(ahead), new Uint8Array([0x97, 0xac, 0x8e, 0x52, 0x8e, 0x73]), utf8(behind)]);
  const ENTITY = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

  test.each<[string, DocxParts, string]>([
    ['text in UTF-16', { document: concat([new Uint8Array([0xff, 0xfe]), utf16(sound)]) }, 'xml/encoding'],
    ['text in UTF-16 without a mark', { document: utf16(sound) }, 'xml/encoding'],
    ['text in Shift_JIS', { document: shiftJis }, 'xml/encoding'],
    ['an external entity', { document: sound.replace('<w:document', `${ENTITY}<w:document`) }, 'xml/doctype'],
    ['an external entity in the styles', { styles: `${ENTITY}<w:styles ${ROOT}/>` }, 'xml/doctype'],
    [
      'an external entity in a part that no fill reads',
      { records: [{ name: 'customXml/item1.xml', content: `${ENTITY}<a/>` }] },
      'xml/doctype',
    ],
    ['an external entity in the content types', { types: `${ENTITY}<Types/>` }, 'xml/doctype'],
    ['broken XML', { document: sound.replace('</w:body>', '') }, 'xml/malformed'],
    ['broken XML inside of looks', { document: sound.replace('<w:t', '<w:rPr><w:b></w:rPr><w:t') }, 'xml/malformed'],
    ['broken XML in the styles', { styles: '<w:styles>' }, 'xml/malformed'],
    [
      'a damaged part that no fill reads',
      { records: [{ name: 'word/media/image1.png', content: 'x', crc: 1 }] },
      'zip/bad-crc',
    ],
    ['a part outside of itself', { records: [{ name: '../x', content: 'x' }] }, 'zip/path'],
    ['a part twice', { records: [{ name: 'word/Document.xml', content: 'x' }] }, 'zip/duplicate-entry'],
    ['a bomb', { records: [{ name: 'word/media/a.bmp', content: new Uint8Array(4 * 1024 * 1024) }] }, 'zip/ratio'],
  ])('%s', (_, parts, expected) => {
    expect(code(parts)).toBe(expected);
  });

  test('cut off anywhere is refused, and never opened half', () => {
    const bytes = aDocx({});
    for (let length = 0; length < bytes.length; length += 7)
      expect(told(bytes.slice(0, length)).code).toMatch(/^zip\/(not-a-zip|truncated)$/);
  });

  test('with any byte changed is refused or opened, but never an accident', () => {
    const bytes = aDocx({});
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(() => verifyTemplate(damaged, nodeCodec)).not.toThrow();
    }
  });

  test('that was checked when it came in is only opened as far as needed later', () => {
    const withDamagedPicture = aDocx({ records: [{ name: 'word/media/image1.png', content: 'x', crc: 1 }] });
    expect(openTemplate(withDamagedPicture, nodeCodec).ok).toBe(true);
  });
});

describe('a Word file written in an unusual but sound way', () => {
  test.each<[string, DocxParts]>([
    ['all parts stored', { as: (record) => ({ ...record, stored: true }) }],
    ['sizes behind the data', { as: (record) => ({ ...record, descriptor: true }) }],
    [
      'extra fields and a comment',
      { as: (record) => ({ ...record, extra: new Uint8Array([9, 0, 2, 0, 1, 1]) }), zip: { comment: 'x' } },
    ],
    ['a folder of its own', { records: [{ name: 'word/', content: '', stored: true }] }],
    [
      'a part in UTF-16 that others put there',
      {
        records: [
          {
            name: 'customXml/item1.xml',
            content: concat([new Uint8Array([0xff, 0xfe]), new Uint8Array(Buffer.from('<a/>', 'utf16le'))]),
          },
        ],
      },
    ],
    ['byte order marks', { types: undefined, styles: `\ufeff<w:styles ${ROOT}/>` }],
  ])('opens: %s', (_, parts) => {
    expect(code(parts)).toBe('ok');
  });
});
