import { describe, expect, test } from 'vitest';
import { readDirectory } from '@shared/forms/zip/directory';
import { readPart } from '@shared/forms/zip/read-part';
import { attempt, type Result } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { codecs } from '../../../builders/word-fill';
import { aZip, type ZipOptions, type ZipRecord } from '../../../builders/zip';

const sound: ZipRecord[] = [
  { name: 'word/document.xml', content: '<a/>' },
  { name: 'word/media/image1.png', content: 'bytes', stored: true },
];
const opening = (bytes: Uint8Array): Result<unknown> => attempt(() => readDirectory(bytes));
const reading = (bytes: Uint8Array, codec = nodeCodec): Result<unknown> =>
  attempt(() => {
    const directory = readDirectory(bytes);
    return directory.entries.map((entry) => readPart(directory, entry, codec));
  });

describe('a container that is not what it should be', () => {
  const zip = aZip(sound);
  const cut = (keep: number): Uint8Array => zip.slice(0, Math.floor(zip.length * keep));

  test.each([
    ['nothing at all', new Uint8Array(0)],
    ['a few bytes', new Uint8Array([0x50, 0x4b])],
    ['other bytes', new Uint8Array(5000).fill(7)],
    ['its end cut off', cut(0.9)],
    ['half of it', cut(0.5)],
    ['a directory that says it is longer', aZip(sound, { count: 3 })],
    ['a directory that says it is shorter', aZip(sound, { count: 1 })],
  ])('%s: is no readable file', (_, bytes) => {
    expect(opening(bytes)).toMatchObject({ ok: false, code: 'zip/not-a-zip' });
  });

  test.each([
    ['a directory beyond the end', aZip(sound, { centralStart: 1_000_000 })],
    ['a record beyond the directory', aZip([{ ...sound[0]!, start: 1_000_000 }])],
    ['a stored part with two sizes', aZip([{ ...sound[1]!, size: 9 }])],
  ])('%s: is cut off', (_, bytes) => {
    expect(opening(bytes)).toMatchObject({ ok: false, code: 'zip/truncated' });
  });

  test('of which a piece lies in another file, as on disks of long ago: is none that this reads', () => {
    const second = zip.slice();
    second[second.length - 22 + 4] = 1;
    expect(opening(second)).toMatchObject({ ok: false, code: 'zip/zip64' });
  });

  test('whose two names of one part differ: is no readable file', () => {
    expect(opening(aZip([{ ...sound[0]!, localName: 'word/documenX.xml' }]))).toMatchObject({ code: 'zip/not-a-zip' });
  });

  test.each(codecs)('with a damaged part is refused by the part, with %s', (_, codec) => {
    const content = '<p>流山市</p>'.repeat(50);
    const wrongCrc = aZip([{ name: 'a.xml', content, crc: 1 }]);
    const shorter = aZip([{ name: 'a.xml', content, size: 20 }]);
    const longer = aZip([{ name: 'a.xml', content, size: 5000 }]);
    const damaged = aZip([{ name: 'a.xml', content }]);
    damaged.fill(0xff, 40, 50);
    for (const bytes of [wrongCrc, shorter, longer, damaged])
      expect(reading(bytes, codec)).toMatchObject({ ok: false, code: 'zip/bad-crc', details: { entry: 'a.xml' } });
  });
});

describe('a container that wants to do harm', () => {
  test.each([
    '../evil.xml',
    'word/../../evil.xml',
    '/etc/passwd',
    'C:/evil.xml',
    'c:evil.xml',
    '..\\evil.xml',
    '',
    'a\0.xml',
  ])('with a part named %j leads out of itself', (name) => {
    expect(opening(aZip([...sound, { name, content: 'x' }]))).toMatchObject({ ok: false, code: 'zip/path' });
  });

  test('whose names are put together with backslashes says so, and what to do', () => {
    const refused = opening(aZip([{ name: 'word\\document.xml', content: 'x' }]));
    expect(refused).toMatchObject({ ok: false, code: 'zip/backslash' });
    expect(refused.ok ? '' : refused.message).toContain('「名前を付けて保存」');
  });

  test('with dots that are only part of a name is sound', () => {
    expect(opening(aZip([{ name: 'word/..a/b..xml', content: 'x' }])).ok).toBe(true);
  });

  test.each(['word/document.xml', 'WORD/Document.XML'])('with a second part named %s is refused', (name) => {
    expect(opening(aZip([...sound, { name, content: 'other' }]))).toMatchObject({ code: 'zip/duplicate-entry' });
  });

  test('with an encrypted part is refused as locked', () => {
    expect(opening(aZip([{ ...sound[0]!, flags: 1 }]))).toMatchObject({ code: 'zip/encrypted-entry' });
    expect(opening(aZip([{ ...sound[0]!, flags: 0x41 }]))).toMatchObject({ code: 'zip/encrypted-entry' });
  });

  test.each([1, 9, 12, 14, 93, 99])('with compression method %d is refused', (method) => {
    expect(opening(aZip([{ ...sound[0]!, method }]))).toMatchObject({ code: 'zip/compression', details: { method } });
  });

  test('for large files (zip64) is refused as such', () => {
    const huge = 0xffffffff;
    const claims: [ZipRecord[], ZipOptions?][] = [
      [sound, { count: 0xffff }],
      [sound, { centralStart: huge }],
      [[{ ...sound[0]!, size: huge }]],
      [[{ ...sound[0]!, compressedSize: huge }]],
      [[{ ...sound[0]!, start: huge }]],
    ];
    for (const [records, options] of claims)
      expect(opening(aZip(records, options))).toMatchObject({ code: 'zip/zip64' });
  });

  test('that unpacks to a hundred times the memory is refused before it is unpacked', () => {
    const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);
    expect(opening(aZip([{ name: 'a', content: zeros(2) }]))).toMatchObject({ code: 'zip/ratio' });
    expect(opening(aZip([{ name: 'a', content: 'x', size: 65 * 1024 * 1024 }]))).toMatchObject({
      code: 'zip/too-large',
    });
    const many = Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, content: 'x', size: 60 * 1024 * 1024 }));
    const limits = { file: 1e9, entries: 100, part: 1e9, total: 256 * 1024 * 1024, ratio: 1e9, ratioFrom: 0 };
    expect(attempt(() => readDirectory(aZip(many), limits))).toMatchObject({ code: 'zip/too-large' });
  });

  test('with more parts than any form has is refused by the count alone', () => {
    const many = Array.from({ length: 5001 }, (_, i) => ({ name: `${i}`, content: '', stored: true }));
    expect(opening(aZip(many))).toMatchObject({ code: 'zip/too-many-entries', details: { count: 5001, limit: 5000 } });
  });

  test('with a hundred thousand parts is refused, whether it says so as ZIP64 or counts over', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ name: `p${i}`, content: '', stored: true }));
    expect(opening(aZip(many, { count: 0xffff }))).toMatchObject({ code: 'zip/zip64' });
    expect(opening(aZip(many, { count: 100_000 % 0x10000 }))).toMatchObject({ code: 'zip/too-many-entries' });
    expect(opening(aZip(many.slice(0, 65_536 + 100), { count: 100 }))).toMatchObject({ code: 'zip/not-a-zip' });
  });

  test('whose parts share the same bytes is refused', () => {
    const content = 'x'.repeat(100);
    const inside = aZip([
      { name: 'a', content },
      { name: 'b', content, start: 0, localName: 'b' },
    ]);
    const longer = aZip([
      { name: 'a', content, compressedSize: 500, size: 500 },
      { name: 'b', content },
    ]);
    for (const bytes of [inside, longer]) expect(opening(bytes).ok).toBe(false);
    expect(opening(longer)).toMatchObject({ code: 'zip/overlap' });
  });

  test('that lies about a size is stopped at that size, with either codec', () => {
    // 8 MB of zeros that say they are one kilobyte.
    const bytes = aZip([{ name: 'a', content: new Uint8Array(8 * 1024 * 1024), size: 1024 }]);
    for (const [, codec] of codecs) expect(reading(bytes, codec)).toMatchObject({ code: 'zip/bad-crc' });
  });

  test('larger than any form is refused before it is looked into', () => {
    const limits = { file: 100, entries: 9, part: 9, total: 9, ratio: 9, ratioFrom: 9 };
    expect(attempt(() => readDirectory(aZip(sound), limits))).toMatchObject({ code: 'file/too-large' });
  });
});
