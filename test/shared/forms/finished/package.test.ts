import { describe, expect, test } from 'vitest';
import { isSamePackage, readPackage, targetOf } from '@shared/forms/finished/check-package';
import { Faults } from '@shared/forms/finished/faults';
import {
  isSamePart,
  readPacked,
  unpackedText,
  type PackedPart,
  type PackedParts,
} from '@shared/forms/finished/read-package';
import { unsound } from '@shared/forms/finished/unsound';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, MAIN_TYPE, relationshipsXml } from '../../../builders/docx';
import { aZip, type ZipRecord } from '../../../builders/zip';

const EXTRA = new Uint8Array([1, 0x99, 2, 0, 1, 2]);
const RECORDS: ZipRecord[] = [
  { name: 'word/document.xml', content: '<w>市</w>'.repeat(20), extra: EXTRA },
  { name: 'word/media/写真.png', content: 'bytes', stored: true },
  { name: 'a', content: '', descriptor: true, extra: EXTRA },
];
const textsOf = (parts: PackedParts): [string, string | null][] =>
  [...parts].map(([name, part]) => [name, unpackedText(part, nodeCodec)]);
const patched = (bytes: Uint8Array, find: number, at: number, ...values: number[]): Uint8Array => {
  const copy = bytes.slice();
  copy.set(values, find + at);
  return copy;
};
/** Where the nth record of the directory, or of the file, starts. */
const startOf = (bytes: Uint8Array, kind: 'local' | 'central' | 'end', nth = 0): number => {
  const sign = { local: 'PK\u0003\u0004', central: 'PK\u0001\u0002', end: 'PK\u0005\u0006' }[kind];
  const text = Buffer.from(bytes).toString('latin1');
  let at = text.indexOf(sign);
  for (let i = 0; i < nth; i++) at = text.indexOf(sign, at + 1);
  return at;
};

describe('a container, as a reader of its own reads it', () => {
  test('has its parts, whatever stands between and behind them', () => {
    const records = RECORDS.map((record, i) => ({ ...record, padding: i }));
    for (const comment of ['', '市の様式'])
      expect(textsOf(readPacked(aZip(records, { comment }))!)).toEqual(
        RECORDS.map(({ name, content }) => [name, content]),
      );
    const inside = new Uint8Array([9, ...aZip(RECORDS), 9]).subarray(1, -1);
    expect(textsOf(readPacked(inside)!)).toHaveLength(3);
    expect(readPacked(aZip([]))?.size).toBe(0);
  });

  const zip = aZip(RECORDS);
  const [local, central, end] = [startOf(zip, 'local'), startOf(zip, 'central'), startOf(zip, 'end')];
  test.each<[string, Uint8Array]>([
    ['is nothing', new Uint8Array(0)],
    ['has no end', zip.slice(0, end)],
    ['has only half an end', zip.slice(0, -1)],
    ['counts more parts than it lists', aZip(RECORDS, { count: 4 })],
    ['lists its parts elsewhere', aZip(RECORDS, { centralStart: 3 })],
    ['lists its parts beyond its end', aZip(RECORDS, { centralStart: 99_999 })],
    ['lists a part with another sign', patched(zip, central, 3, 3)],
    ['begins a part with another sign', patched(zip, local, 3, 5)],
    ['says that a part begins beyond its end', aZip([{ ...RECORDS[0]!, start: 99_999 }])],
    ['says that a part is longer than the file', aZip([{ ...RECORDS[0]!, compressedSize: 99_999 }])],
    ['has another name in front of a part', aZip([{ ...RECORDS[0]!, localName: 'word/documenX.xml' }])],
    ['has a longer name in front of a part', aZip([{ ...RECORDS[0]!, localName: 'word/document.xmll' }])],
    ['has another checksum in front of a part', patched(zip, local, 14, 1, 2, 3, 4)],
    ['has another packed size in front of a part', patched(zip, local, 18, 1)],
    ['has another size in front of a part', patched(zip, local, 22, 1)],
    ['has a part twice', aZip([RECORDS[0]!, RECORDS[0]!])],
  ])('is none that %s', (_, bytes) => {
    expect(readPacked(bytes)).toBeNull();
  });

  test('of which the sizes stand behind the data may say nothing in front of them', () => {
    expect(readPacked(patched(zip, startOf(zip, 'local', 2), 14, 9, 9))?.size).toBe(3);
  });

  test.each<[string, ZipRecord]>([
    ['has another checksum', { name: 'a', content: '市', crc: 7 }],
    ['is longer than it says', { name: 'a', content: '流山市', size: 3 }],
    ['is shorter than it says', { name: 'a', content: '市', size: 9 }],
    ['is shorter than it says, as it lies there', { name: 'a', content: '市', stored: true, size: 9 }],
    ['is no UTF-8', { name: 'a', content: new Uint8Array([0x97, 0xac]) }],
    ['can’t be unpacked', { name: 'a', content: 'stored', stored: true, method: 8 }],
  ])('has a part that can’t be read where it %s', (_, record) => {
    expect(unpackedText([...readPacked(aZip([record]))!.values()][0]!, nodeCodec)).toBeNull();
  });

  test('two parts are the same where they lie there in the same way', () => {
    const part: PackedPart = { name: 'a', method: 8, crc: 1, size: 2, packed: new Uint8Array([1, 2]) };
    expect(isSamePart(part, { ...part, name: 'b', packed: new Uint8Array([1, 2]) })).toBe(true);
    expect(isSamePart(part, undefined)).toBe(false);
    for (const other of [
      { method: 0 },
      { crc: 2 },
      { size: 3 },
      { packed: new Uint8Array([1, 3]) },
      { packed: new Uint8Array([1, 2, 3]) },
      { packed: new Uint8Array([1]) },
    ])
      expect(isSamePart(part, { ...part, ...other })).toBe(false);
  });
});

const TYPES = (inside: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="r"/><Default Extension="XML" ContentType="application/xml"/>${inside}</Types>`;
const MAIN = `<Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/>`;
const RELS = relationshipsXml([['rId1', 'officeDocument', 'word/document.xml']]);
const looked = (files: Record<string, string>) => {
  const all = { '[Content_Types].xml': TYPES(MAIN), '_rels/.rels': RELS, 'word/document.xml': '<a/>', ...files };
  const parts = readPacked(aZip(Object.entries(all).map(([name, content]) => ({ name, content }))))!;
  const reading = readPackage(parts, MAIN_TYPE, nodeCodec);
  return { ...reading, fault: reading.faults.beyond(null, true) };
};

describe('what a file says of its parts', () => {
  test('tells the main one, and types', () => {
    const { fault, main, types, isDocument } = looked({
      '[Content_Types].xml': TYPES(`${MAIN}<Override PartName="/word/Header1.xml" ContentType="h"/>`),
      'word/header1.xml': '<a/>',
      'word/media/': '',
    });
    expect({ fault, main, isDocument }).toEqual({ fault: null, main: 'word/document.xml', isDocument: true });
    expect([...types]).toEqual([
      ['word/document.xml', MAIN_TYPE],
      ['word/header1.xml', 'h'],
    ]);
  });

  test('is said in elements that programs know: what is called otherwise would be passed over', () => {
    const strange = MAIN.replace('<Override', '<TOverride');
    expect(looked({ '[Content_Types].xml': TYPES(MAIN + strange) }).fault).toBe('element TOverride');
    const rels = RELS.replace(/<Relationship (.*?)\/>/, '<Relationship $1/><RRelationship $1/>');
    expect(rels).toContain('RRelationship');
    expect(looked({ '_rels/.rels': rels }).fault).toBe('element RRelationship');
    const prefixed = TYPES(MAIN)
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1t:')
      .replace('xmlns=', 'xmlns:t=');
    expect(looked({ '[Content_Types].xml': prefixed }).fault).toBeNull();
  });

  test('is spelled in capitals or not', () => {
    expect(looked({ '_rels/.rels': RELS.replace('word/document', '/Word/Document') })).toMatchObject({
      fault: null,
      main: 'word/document.xml',
    });
    expect(looked({ 'word/image.XML': '<a/>' }).fault).toBeNull();
  });

  test.each<[string, Record<string, string>, string]>([
    ['a part without a type', { 'word/a.png': 'x' }, 'type png'],
    ['a part without an ending', { 'word/thumb': 'x' }, 'type word/thumb'],
    [
      'a type of a part that is gone',
      { '[Content_Types].xml': TYPES(`${MAIN}<Override PartName="/word/B.xml" ContentType="b"/>`) },
      'typed part word/b.xml',
    ],
    [
      'a relationship that leads nowhere',
      { 'word/_rels/document.xml.rels': relationshipsXml([['r', 'header', 'Header1.xml']]) },
      'relationship word/header1.xml',
    ],
    [
      'a relationship above the file',
      { 'word/_rels/document.xml.rels': relationshipsXml([['r', 'header', '../../a.xml']]) },
      'relationship a.xml',
    ],
    [
      'a template of Word’s own',
      { '[Content_Types].xml': TYPES(MAIN.replace('document.main', 'template.main')) },
      `main type ${MAIN_TYPE.replace('document.main', 'template.main')}`,
    ],
    [
      'a main part whose type isn’t said',
      { '[Content_Types].xml': TYPES('<Override PartName="/word/document.xml"/>') },
      'main type',
    ],
    ['no main part', { '_rels/.rels': relationshipsXml([]) }, 'main type application/xml'],
    [
      'a list of types that is cut off',
      { '[Content_Types].xml': TYPES(MAIN).replace('</Types>', '') },
      '[Content_Types].xml xml end',
    ],
    [
      'relationships that are cut off',
      { 'word/_rels/document.xml.rels': '<Relationships>' },
      'word/_rels/document.xml.rels xml end',
    ],
  ])('has a fault: %s', (_, files, fault) => {
    expect(looked(files).fault).toBe(fault);
  });

  test.each<[string, Record<string, string>]>([
    [
      'leads outside',
      { 'word/_rels/document.xml.rels': relationshipsXml([['r', 'hyperlink', 'https://example.jp/a', 'External']]) },
    ],
    [
      'leads to a place in the same part',
      { 'word/_rels/document.xml.rels': relationshipsXml([['r', 'hyperlink', '#a']]) },
    ],
    [
      'leads to a place in another part',
      { 'word/_rels/document.xml.rels': relationshipsXml([['r', 'hyperlink', '../word/document.xml#a']]) },
    ],
    ['leads to nothing', { 'word/_rels/document.xml.rels': relationshipsXml([['r', 'hyperlink', ' ']]) }],
  ])('is sound where a relationship %s', (_, files) => {
    expect(looked(files).fault).toBeNull();
  });

  test('holds for the first main part alone', () => {
    const two = relationshipsXml([
      ['rId0', 'metadata', 'word/other.xml'],
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'officeDocument', 'word/other.xml'],
    ]);
    expect(looked({ '_rels/.rels': two, 'word/other.xml': '<a/>' }).main).toBe('word/document.xml');
    const elsewhere = {
      'word/_rels/document.xml.rels': relationshipsXml([['r', 'officeDocument', 'other.xml']]),
      'word/other.xml': '<a/>',
    };
    expect(looked(elsewhere).main).toBe('word/document.xml');
  });

  test.each([
    ['header1.xml', 'word/document.xml', 'word/header1.xml'],
    ['../customXml/item1.xml', 'word/document.xml', 'customXml/item1.xml'],
    ['/word/header1.xml', 'xl/workbook.xml', 'word/header1.xml'],
    ['./a/../b.xml', 'word/document.xml', 'word/b.xml'],
    ['word/document.xml', '', 'word/document.xml'],
    ['../../../a.xml', 'word/document.xml', 'a.xml'],
    [' media/写真 1.png ', 'word/document.xml', 'word/media/写真 1.png'],
    ['media/%E5%86%99.png', 'word/document.xml', 'word/media/写.png'],
    ['media/100%.png', 'word/document.xml', 'word/media/100%.png'],
    ['a.xml#b', '様式/文書.xml', '様式/a.xml'],
    ['#b', 'word/document.xml', null],
    ['', 'word/document.xml', null],
  ])('a target %j of %s is %s', (target, from, part) => {
    expect(targetOf(target, from)).toBe(part);
  });

  test('is the same where parts, types and relationships are', () => {
    const parts = (files: Record<string, string>): PackedParts =>
      readPacked(
        aZip(
          Object.entries({
            '[Content_Types].xml': 't',
            '_rels/.rels': 'r',
            'a/_rels/b.xml.rels': 'r',
            'a/b.xml': 'b',
            ...files,
          }).map(([name, content]) => ({ name, content })),
        ),
      )!;
    const own = parts({});
    expect(isSamePackage(parts({ 'a/b.xml': 'c' }), own)).toBe(true);
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'a/_rels/b.xml.rels'])
      expect(isSamePackage(parts({ [name]: 'x' }), own)).toBe(false);
    expect(isSamePackage(parts({ more: 'x' }), own)).toBe(false);
    expect(isSamePackage(own, parts({ more: 'x' }))).toBe(false);
    const other = new Map([...own].map(([name, part]) => [name === 'a/b.xml' ? 'a/c.xml' : name, part]));
    expect(isSamePackage(other, own)).toBe(false);
  });
});

describe('a fault', () => {
  const faultsOf = (...told: [string, string][]): Faults => {
    const faults = new Faults();
    for (const [what, detail] of told) faults.tell(what, detail);
    return faults;
  };
  const a: [string, string] = ['row', '3'];
  const b: [string, string] = ['xml', ''];

  test('counts where the template didn’t have it, or not as often', () => {
    expect(faultsOf().beyond(null, false)).toBeNull();
    expect(faultsOf(a, b).beyond(null, false)).toBe('row 3');
    expect(faultsOf(b).beyond(null, true)).toBe('xml');
    expect(faultsOf(a).beyond(faultsOf(a), false)).toBeNull();
    expect(faultsOf(a, a).beyond(faultsOf(a), false)).toBe('row 3');
    expect(faultsOf(a, a).beyond(faultsOf(a, a, a), false)).toBeNull();
    expect(faultsOf(a, a).beyond(faultsOf(a), true)).toBeNull();
    expect(faultsOf(a, b).beyond(faultsOf(a), true)).toBe('xml');
    expect(faultsOf(['row', '4']).beyond(faultsOf(a), true)).toBe('row 4');
  });

  test.each([
    ['container', 'ファイルの入れ物が正しくありません'],
    ['part', '中の部品が読めません'],
    ['relationship word/header1.xml', 'つながる先の部品がありません'],
    ['main type x', 'ファイルの種類が合いません'],
    ['type png', '部品の種類が書かれていません'],
    ['typed part a.xml', '書かれている部品がありません'],
    ['paragraph 1', '段落の中に段落があります'],
    ['run 6', '文字が段落の外にあります'],
    ['table 1', '表の場所が正しくありません'],
    ['row 6', '表の行の場所が正しくありません'],
    ['cell 3', '表のマスの場所が正しくありません'],
    ['cell end 0', '表のマスが段落で終わっていません'],
    ['order sheetPr', '書く順番が正しくありません'],
    ['place row', 'セルの番地が正しくありません'],
    ['style s', 'セルの書式が見つかりません'],
    ['string v', 'セルの文字が見つかりません'],
    ['name office', '名前の定義が正しくありません'],
    ['merge overlap', '結合したセルが重なっています'],
    ['xml end', '書き方が正しくありません'],
    ['parting', '書き方が正しくありません'],
  ])('%s is told in words of people', (fault, reason) => {
    expect(unsound('word/document.xml', fault)).toMatchObject({
      code: 'output/unsound',
      details: { part: 'word/document.xml', fault, reason },
    });
    expect(unsound(null, fault)).toMatchObject({ details: { part: '全体', reason } });
  });
});

test('a Word file of the builders is sound in this reader’s eyes', () => {
  expect(readPackage(readPacked(aDocx())!, MAIN_TYPE, nodeCodec).faults.beyond(null, true)).toBeNull();
});
