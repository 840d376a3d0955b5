import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '@shared/forms/zip/directory';
import { zipLimits, type ZipLimits } from '@shared/forms/zip/limits';
import { readPart } from '@shared/forms/zip/read-part';
import { attempt, type Result } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aZip, utf8 } from '../../../builders/zip';
import { aZip64, MARKED, type Zip64Options, type Zip64Record } from '../../../builders/zip64';
import { anyCharacter } from '../../../builders/any-text';

const OTHER = new Uint8Array([0x0a, 0, 4, 0, 1, 0, 16, 0]);
const NAMES = ['[Content_Types].xml', 'word/document.xml', 'xl/シート.xml'];

const anyRecord = (name: string): fc.Arbitrary<Zip64Record & { name: string }> =>
  fc.record({
    name: fc.constant(name),
    content: fc.string({ unit: anyCharacter, maxLength: 200 }),
    stored: fc.boolean(),
    flags: fc.constantFrom(0x0800, 0x0808),
    marked: fc.subarray([...MARKED]),
    extraBefore: fc.constantFrom(new Uint8Array(0), OTHER),
    extraBehind: fc.constantFrom(new Uint8Array(0), OTHER),
    comment: fc.constantFrom('', '市'),
  });
const anyFile = fc.record({
  records: fc.tuple(...NAMES.map(anyRecord)),
  located: fc.boolean(),
  comment: fc.constantFrom('', '様式'),
  count: fc.constantFrom(undefined, 3),
});

describe('a container written as for large files', () => {
  test('has the same parts as any other, and is laid out as any program reads it, byte by byte', () => {
    fc.assert(
      fc.property(anyFile, ({ records, located, comment, count }) => {
        fc.pre(located || records.some(({ marked }) => marked!.length > 0));
        const directory = readDirectory(aZip64(records, { located, comment, ...(located && { count }) }));
        const plain = records.map(({ name, content, stored }) => ({
          name,
          content,
          stored,
          times: [0, 0x21] as const,
        }));
        expect(Buffer.compare(directory.bytes, aZip(plain))).toBe(0);
        for (const [i, { name, content }] of records.entries()) {
          const entry = directory.entries[i]!;
          expect(entry.name).toBe(name);
          expect(Buffer.compare(readPart(directory, entry, nodeCodec), utf8(content))).toBe(0);
          expect(Buffer.compare(unzipSync(directory.bytes)[name]!, utf8(content))).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('whose names are those of Japanese Windows keeps them', () => {
    const name = new Uint8Array([0x95, 0x5c, 0x8e, 0x86, 0x2e, 0x78]);
    const [entry] = readDirectory(aZip64([{ name, content: '<a/>', flags: 0 }])).entries;
    expect(entry?.name).toBe('表紙.x');
  });

  const one: Zip64Record = { name: 'word/document.xml', content: '<a>市</a>' };
  const two: Zip64Record = { name: 'b', content: 'x'.repeat(50), stored: true };
  const opening = (
    records: readonly Zip64Record[],
    options?: Zip64Options,
    limits: ZipLimits = zipLimits,
  ): Result<unknown> => attempt(() => readDirectory(aZip64(records, options), limits));
  const [DIRECTORY, ENTRY] = [{ entry: 'directory' }, { entry: 'word/document.xml' }];

  test.each<[string, readonly Zip64Record[], Zip64Options, string, object]>([
    [
      'says where its directory is nowhere',
      [one],
      { located: false, centralStart: 0xffffffff },
      'zip/zip64',
      DIRECTORY,
    ],
    ['says how many parts it has nowhere', [one], { located: false, count: 0xffff }, 'zip/zip64', DIRECTORY],
    ['leads to a record that is none', [one], { recordSignature: 0x06064b51 }, 'zip/zip64', DIRECTORY],
    ['leads to a record behind its own end', [one], { recordStart: 1e6 }, 'zip/zip64', DIRECTORY],
    [
      'leads to a directory beyond its end',
      [one],
      { centralStart64: 1e6 },
      'zip/not-a-zip',
      { reason: 'directory entry' },
    ],
    ['leads to a directory farther than any file is long', [one], { centralStart64: 2 ** 40 }, 'zip/not-a-zip', {}],
    ['counts more parts than it has', [one], { count64: 2 }, 'zip/not-a-zip', { reason: 'directory entry' }],
    [
      'has an entry that is none',
      [{ ...one, signature: 0x02014b51 }],
      {},
      'zip/not-a-zip',
      { reason: 'directory entry' },
    ],
    ['has a part that is none', [{ ...one, localSignature: 0x04034b51 }], {}, 'zip/truncated', ENTRY],
    ['has a part that starts beyond its end', [{ ...one, start: 1e6 }], {}, 'zip/truncated', ENTRY],
    ['has a part that is longer than the file', [{ ...one, packed: 1e6 }], {}, 'zip/truncated', ENTRY],
    ['has a part whose start stands nowhere', [{ ...one, numbers: 2 }], {}, 'zip/zip64', ENTRY],
    ['has a part whose numbers stand nowhere', [{ ...one, numbers: 0 }], {}, 'zip/zip64', ENTRY],
    ['has a locked part', [{ ...one, flags: 0x0801 }], {}, 'zip/encrypted-entry', ENTRY],
    ['has a strongly locked part', [{ ...one, flags: 0x0840 }], {}, 'zip/encrypted-entry', ENTRY],
    ['has a part of another size', [{ ...two, size: 51 }], {}, 'zip/truncated', { entry: 'b' }],
    [
      'has the same part many times',
      Array.from({ length: 9 }, (_, i) => ({ ...two, name: `${i}`, start: 0, packed: 1200, size: 1200 })),
      {},
      'zip/overlap',
      DIRECTORY,
    ],
    ['has two parts of one name', [two, { ...two, name: 'B' }], {}, 'zip/duplicate-entry', { entry: 'B' }],
    ['has a part above its folder', [{ ...two, name: '../b' }], {}, 'zip/path', { entry: '../b' }],
  ])('is refused where it %s', (_, records, options, code, details) => {
    expect(opening(records, options)).toMatchObject({ ok: false, code, details });
  });

  test('is refused by the number of its parts before they are looked at', () => {
    const limits = { ...zipLimits, entries: 2 };
    expect(opening([one, two], {}, limits)).toMatchObject({ ok: true });
    const refused = { ok: false, code: 'zip/too-many-entries', details: { count: 3, limit: 2 } };
    expect(opening([one, two], { count64: 3 }, limits)).toMatchObject(refused);
  });

  test('is refused where it is cut off anywhere', () => {
    const whole = aZip64([one, two]);
    for (let from = 1; from < whole.length; from++)
      expect(
        attempt(() => readDirectory(whole.slice(from))),
        `from byte ${from}`,
      ).toMatchObject({ ok: false });
  });
});
