import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '@shared/forms/zip/directory';
import { readPart } from '@shared/forms/zip/read-part';
import { replaceParts } from '@shared/forms/zip/replace-parts';
import { codecs } from '../../../builders/word-fill';
import { aZip, utf8, type ZipOptions, type ZipRecord } from '../../../builders/zip';
import { anyCharacter } from '../../../builders/any-text';

/** As many programs write them: Word deflates all, LibreOffice stores some, streaming writers put sizes behind. */
const anyRecord = (name: string): fc.Arbitrary<ZipRecord> =>
  fc.record({
    name: fc.constant(name),
    content: fc.string({ unit: anyCharacter, maxLength: 200 }),
    stored: fc.boolean(),
    descriptor: fc.boolean(),
    extra: fc.constantFrom(new Uint8Array(0), new Uint8Array([1, 0x99, 4, 0, 1, 2, 3, 4])),
    padding: fc.constantFrom(0, 3),
  });
const NAMES = ['[Content_Types].xml', 'word/document.xml', 'word/media/写真.png', 'a', 'z/'];
const anyContainer: fc.Arbitrary<[ZipRecord[], ZipOptions]> = fc.tuple(
  fc.tuple(...NAMES.map(anyRecord)),
  fc.record({ comment: fc.constantFrom('', '市の様式', 'PK\u0005\u0006') }),
);

const parts = (bytes: Uint8Array, codec = codecs[0]![1]): Record<string, Uint8Array> => {
  const directory = readDirectory(bytes);
  return Object.fromEntries(
    directory.entries.map((entry) => [entry.name, new Uint8Array(readPart(directory, entry, codec))]),
  );
};

describe('a container written by any program', () => {
  test.each(codecs)('is read, part by part, with %s', (_, codec) => {
    fc.assert(
      fc.property(anyContainer, ([records, options]) => {
        const expected = Object.fromEntries(records.map(({ name, content }) => [name, utf8(content)]));
        expect(parts(aZip(records, options), codec)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test.each(codecs)('keeps every record that is not replaced, byte for byte, with %s', (_, codec) => {
    const replaceable = fc.subarray(NAMES, { minLength: 1 });
    fc.assert(
      fc.property(
        anyContainer,
        replaceable,
        fc.string({ unit: anyCharacter, maxLength: 300 }),
        ([records, options], names, text) => {
          const before = aZip(records, options);
          const directory = readDirectory(before);
          const after = replaceParts(directory, new Map(names.map((name) => [name, utf8(text)])), codec);
          const changed = readDirectory(after);
          expect(changed.entries.map(({ name }) => name)).toEqual(records.map(({ name }) => name));
          changed.entries.forEach((entry, i) => {
            const old = directory.entries[i]!;
            const whole = (bytes: Uint8Array, { start, end }: typeof entry): Uint8Array => bytes.slice(start, end);
            if (!names.includes(entry.name)) expect(whole(after, entry)).toEqual(whole(before, old));
            // Method, time and extra fields of a replaced record stay, too.
            const header = (bytes: Uint8Array, { start }: typeof entry): Uint8Array =>
              bytes.slice(start + 8, start + 14);
            expect(header(after, entry)).toEqual(header(before, old));
          });
          for (const [name, content] of Object.entries(parts(after, codec)))
            expect(content).toEqual(
              names.includes(name) ? utf8(text) : utf8(records.find((r) => r.name === name)!.content),
            );
          expect(after.slice(changed.endStart + 20)).toEqual(before.slice(directory.endStart + 20));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('opens in another program after a part was replaced', () => {
    for (const [, codec] of codecs) {
      const records = NAMES.map((name) => ({
        name,
        content: name.repeat(20),
        descriptor: name === 'word/document.xml',
      }));
      const after = replaceParts(readDirectory(aZip(records)), new Map([['word/document.xml', utf8('新しい')]]), codec);
      const read = unzipSync(after);
      expect(new TextDecoder().decode(read['word/document.xml'])).toBe('新しい');
      expect(Object.keys(read)).toHaveLength(NAMES.length);
    }
  });
});

describe('both ways of compressing', () => {
  test('give what the other one reads', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        for (const [, codec] of codecs) {
          expect(new Uint8Array(inflateRawSync(codec.deflateRaw(bytes)))).toEqual(bytes);
          expect(new Uint8Array(codec.inflateRaw(deflateRawSync(bytes), bytes.length))).toEqual(bytes);
          expect(codec.crc32(bytes)).toBe(codecs[0]![1].crc32(bytes));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('read a part of several megabytes, which fflate takes in steps', () => {
    const bytes = new Uint8Array(3_000_000).map((_, i) => (i * 2654435761) >>> 24);
    for (const [, codec] of codecs)
      expect(Buffer.compare(codec.inflateRaw(deflateRawSync(bytes), bytes.length), bytes)).toBe(0);
  });
});

describe('names of a container', () => {
  /** CP932 of 様式/表紙.docx: the second byte of 表 is a backslash, as for many characters. */
  const CP932 = [0x97, 0x6c, 0x8e, 0xae, 0x2f, 0x95, 0x5c, 0x8e, 0x86, 0x2e, 0x64, 0x6f, 0x63, 0x78];
  const UTF8 = [...utf8('様式/表紙.docx')];
  const named = (bytes: readonly number[], flags: number): string[] => {
    const placeholder = 'n'.repeat(bytes.length);
    const text = Buffer.from(aZip([{ name: placeholder, content: '中身', flags }])).toString('latin1');
    const zip = Buffer.from(text.replaceAll(placeholder, Buffer.from(bytes).toString('latin1')), 'latin1');
    return readDirectory(new Uint8Array(zip)).entries.map(({ name }) => name);
  };

  test.each([
    ['圧縮フォルダー of Japanese Windows', CP932, 0],
    ['a program that says that they are UTF-8', UTF8, 0x0800],
    ['a Mac, which says nothing', UTF8, 0],
  ])('are read as %s writes them', (_, bytes, flags) => {
    expect(named(bytes, flags)).toEqual(['様式/表紙.docx']);
  });
});
