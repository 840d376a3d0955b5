import { randomFillSync } from 'node:crypto';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '@shared/forms/zip/directory';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { zipLimits, type ZipLimits } from '@shared/forms/zip/limits';
import { readPart } from '@shared/forms/zip/read-part';
import { replaceParts } from '@shared/forms/zip/replace-parts';
import { refuseOtherRecord } from '@shared/forms/zip/own-record';
import { attempt } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aZip, concat, utf8, type ZipRecord } from '../../../builders/zip';
import { aZip64 } from '../../../builders/zip64';

const MB = 1024 * 1024;
const records: ZipRecord[] = [
  { name: 'a.xml', content: '<a/>' },
  { name: 'b.png', content: 'bytes', stored: true },
];
const opening = (bytes: Uint8Array, limits: Partial<ZipLimits> = {}) =>
  attempt(() => readDirectory(bytes, { ...zipLimits, ...limits }).entries.map(({ name }) => name));
const code = (bytes: Uint8Array, limits?: Partial<ZipLimits>): unknown => {
  const opened = opening(bytes, limits);
  return opened.ok ? 'ok' : [opened.code, opened.details];
};

describe('what a form may be, to the byte', () => {
  const zip = aZip(records);
  const big = (size: number, more: Partial<ZipRecord> = {}): Uint8Array =>
    aZip([{ name: 'a', content: 'x', size, ...more }]);

  test.each<[string, Uint8Array, Partial<ZipLimits>, unknown]>([
    ['as long as it may be', zip, { file: zip.length }, 'ok'],
    [
      'a byte longer',
      zip,
      { file: zip.length - 1 },
      ['file/too-large', { file: '選んだファイル', megabytes: 1, limit: 1 }],
    ],
    ['as many parts as it may have', zip, { entries: 2 }, 'ok'],
    ['a part more', zip, { entries: 1 }, ['zip/too-many-entries', { count: 2, limit: 1 }]],
    [
      'a part as large as it may be',
      big(3 * MB, { compressedSize: MB }),
      { part: 3 * MB, ratio: 3 },
      ['zip/overlap', { entry: 'a' }],
    ],
    [
      'a part that is larger',
      big(3 * MB + 1),
      { part: 3 * MB },
      ['zip/too-large', { entry: 'a', megabytes: 4, limit: 3 }],
    ],
    ['all parts as large as they may be', zip, { total: 9 }, 'ok'],
    ['all parts larger', zip, { total: 8 }, ['zip/too-large', { entry: 'b.png', megabytes: 1, limit: 1 }]],
    [
      'a part that is as dense as it may be',
      big(1000, { compressedSize: 4 }),
      { ratioFrom: 999, ratio: 250 },
      ['zip/overlap', { entry: 'a' }],
    ],
    [
      'a part that is denser',
      big(1001, { compressedSize: 4 }),
      { ratioFrom: 999, ratio: 250 },
      ['zip/ratio', { entry: 'a', ratio: 250 }],
    ],
    ['a small part that is denser', big(1000, { compressedSize: 3 }), { ratioFrom: 1000, ratio: 250 }, 'ok'],
    [
      'a part of nothing that says to be large',
      big(1000, { compressedSize: 0 }),
      { ratioFrom: 999, ratio: 999 },
      ['zip/ratio', { entry: 'a', ratio: 1000 }],
    ],
  ])('%s', (_, bytes, limits, told) => {
    expect(code(bytes, limits)).toEqual(told);
  });
});

describe('the end of a container', () => {
  const names = ['a.xml', 'b.png'];
  const opened = (bytes: Uint8Array): unknown => {
    const result = opening(bytes);
    return result.ok ? result.value : result.code;
  };

  test('may have bytes behind it, which are none of it', () => {
    for (const behind of [new Uint8Array([10]), utf8('\r\n-- \r\n'), new Uint8Array(1000)]) {
      const bytes = concat([aZip(records), behind]);
      expect(opened(bytes)).toEqual(names);
      expect(readDirectory(bytes).bytes.length).toBe(bytes.length - behind.length);
    }
    const commented = concat([aZip(records, { comment: '市' }), new Uint8Array(3)]);
    expect(readDirectory(commented).bytes.length).toBe(commented.length - 3);
  });

  test('may have the longest comment, and be found behind what looks like one', () => {
    const comment = 'x'.repeat(0xffff);
    expect(opened(aZip(records, { comment }))).toEqual(names);
    expect(opened(concat([aZip(records, { comment }), new Uint8Array([1])]))).toBe('zip/not-a-zip');
    expect(opened(aZip([{ name: 'a.zip', content: aZip(records), stored: true }]))).toEqual(['a.zip']);
    expect(
      opened(concat([aZip([{ name: 'a.zip', content: aZip(records), stored: true }]), new Uint8Array(5)])),
    ).toEqual(['a.zip']);
  });

  test('is none where its directory isn’t right in front of it', () => {
    const bytes = aZip(records);
    const gap = concat([bytes.slice(0, -22), new Uint8Array(1), bytes.slice(-22)]);
    expect(opened(concat([gap, new Uint8Array(1)]))).toBe('zip/not-a-zip');
    expect(opened(gap)).toBe('zip/overlap');
    expect(opened(new Uint8Array(22))).toBe('zip/not-a-zip');
    expect(opened(aZip([]))).toEqual([]);
  });

  test('is refused where there are two, and each program would take another: of one file Word must not open another document', () => {
    const other = concat([aZip(records).slice(-22), new Uint8Array(1)]);
    expect(opened(aZip(records, { comment: new TextDecoder('latin1').decode(other) }))).toBe('zip/overlap');
    const counted = aZip(records);
    counted[counted.length - 14]! -= 1;
    expect(opened(counted)).toBe('zip/overlap');
    expect(opened(aZip64([{ name: 'a', content: '1' }], { count: 0 }))).toBe('zip/overlap');
    expect(opened(aZip64([{ name: 'a', content: '1' }], { centralStart: 1 }))).toBe('zip/overlap');
  });

  test('of a directory that is cut anywhere there is none', () => {
    const bytes = aZip(records);
    const start = readDirectory(bytes).centralStart;
    for (let length = start; length < bytes.length - 22; length++)
      expect(opened(concat([bytes.slice(0, length), bytes.slice(-22)])), `${length}`).toMatch(
        /^zip\/(?:not-a-zip|truncated|overlap)$/,
      );
  });
});

describe('a part that is told twice', () => {
  test.each(['', 'a', 'a.xmlb', 'b.xml'])('is refused where its record calls it %j', (localName) => {
    expect(code(aZip([{ name: 'a.xml', content: '<a/>', localName }]), {})).toEqual([
      'zip/not-a-zip',
      { reason: 'name of a.xml' },
    ]);
  });

  test.each([
    ['method', 8],
    ['CRC', 14],
    ['packed size', 18],
    ['size', 22],
  ])('is refused in a file that comes into the house where its record says another %s', (_, field) => {
    const bytes = aZip([{ name: 'a.xml', content: '<a/>'.repeat(20) }]);
    bytes[field]! ^= 1;
    const directory = readDirectory(bytes);
    const result = attempt(() => refuseOtherRecord(directory, directory.entries[0]!));
    expect(result).toMatchObject({ ok: false, code: 'zip/bad-crc', details: { entry: 'a.xml' } });
  });

  test('may have its numbers behind its data', () => {
    const directory = readDirectory(aZip([{ name: 'a.xml', content: '<a/>', descriptor: true }]));
    expect(attempt(() => refuseOtherRecord(directory, directory.entries[0]!)).ok).toBe(true);
  });
});

describe('a part that is read', () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])(
    'of %d bytes that can’t be packed is whole, with either codec',
    (size) => {
      const bytes = randomFillSync(new Uint8Array(size));
      for (const codec of [nodeCodec, fflateCodec]) {
        const packed = deflateRawSync(bytes);
        expect(Buffer.compare(codec.inflateRaw(packed, size), bytes)).toBe(0);
        expect(Buffer.compare(inflateRawSync(codec.deflateRaw(bytes)), bytes)).toBe(0);
        expect(codec.crc32(bytes)).toBe(crc32(bytes));
        const directory = readDirectory(aZip([{ name: 'a', content: bytes }]));
        expect(Buffer.compare(readPart(directory, directory.entries[0]!, codec), bytes)).toBe(0);
        if (size > 1) expect(() => codec.inflateRaw(packed, size - 1)).toThrow();
      }
    },
  );
});

describe('a container that goes out', () => {
  test('has new parts behind those that it had, and says so', () => {
    const before = aZip([...records, { name: 'c', content: 'c', padding: 5, descriptor: true }], { comment: '市' });
    const added = new Map([
      ['xl/新.xml', utf8('<n/>')],
      ['z', utf8('z'.repeat(99))],
    ]);
    const after = replaceParts(readDirectory(before), new Map([['a.xml', utf8('<b>市</b>')]]), nodeCodec, { added });
    const directory = readDirectory(after);
    expect(directory.entries.map(({ name }) => name)).toEqual(['a.xml', 'b.png', 'c', 'xl/新.xml', 'z']);
    const texts = Object.entries(unzipSync(after)).map(([name, content]) => [name, new TextDecoder().decode(content)]);
    expect(texts).toEqual([
      ['a.xml', '<b>市</b>'],
      ['b.png', 'bytes'],
      ['c', 'c'],
      ['xl/新.xml', '<n/>'],
      ['z', 'z'.repeat(99)],
    ]);
    expect(new TextDecoder().decode(after).endsWith('市')).toBe(true);
    expect(replaceParts(readDirectory(before), new Map(), nodeCodec)).toEqual(before);
  });

  test('keeps a part as it went out last where it is the same again, and no other', () => {
    const directory = readDirectory(aZip(records));
    let packed = 0;
    const codec = { ...nodeCodec, deflateRaw: (data: Uint8Array) => (packed++, nodeCodec.deflateRaw(data)) };
    const alike = new Set(['a.xml']);
    const out = (content: string): Uint8Array =>
      replaceParts(directory, new Map([['a.xml', utf8(content)]]), codec, { alike });
    const first = out('<x/>');
    expect([out('<x/>'), packed]).toEqual([first, 1]);
    expect(unzipSync(out('<y/>'))['a.xml']).toEqual(utf8('<y/>'));
    expect(unzipSync(out('<yy/>'))['a.xml']).toEqual(utf8('<yy/>'));
    expect(packed).toBe(3);
  });

  test('has no part that it didn’t have by name', () => {
    const missing = attempt(() => replaceParts(readDirectory(aZip(records)), new Map([['x', utf8('')]]), nodeCodec));
    expect(missing).toMatchObject({ ok: false, code: 'zip/truncated', details: { entry: 'x' } });
  });
});
