import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readDirectory } from '@shared/forms/zip/directory';
import type { ZipDirectory } from '@shared/forms/zip/directory';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { readPart } from '@shared/forms/zip/read-part';
import { refuseOtherRecord } from '@shared/forms/zip/own-record';
import { replaceParts } from '@shared/forms/zip/replace-parts';
import { readPacked } from '@shared/forms/finished/read-package';
import { attempt } from '@shared/problems/problem';
import { aZip, concat, u, utf8, type ZipOptions, type ZipRecord } from '../../builders/zip';
import { aZip64, MARKED, type Zip64Record } from '../../builders/zip64';
import { changed, changes } from '../changed-bytes.ts';
import { seldom } from '../seldom.ts';
import { must, target } from '../target.ts';

/** Names that parts have, and those by which programs were led astray. */
const NAMES = [
  ...['word/document.xml', '[Content_Types].xml', 'WORD/document.xml', 'xl/worksheets/sheet1.xml', 'a', 'b', 'a/b'],
  ...['../a', '/a', 'C:a', 'a\\b', 'a/', '', 'a\0b', '様式１.xml', '\u{1f600}', 'con', 'a//b', './a'],
];
/** Signatures inside of contents and comments. */
const SIGNATURES = [
  'PK\u0001\u0002',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  'PK\u0006\u0006',
  'PK\u0006\u0007',
  'PK\u0007\b',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...SIGNATURES), fc.string({ maxLength: 20 })), { maxLength: 4 })
  .map((all) => all.join(''));
const size = fc.oneof(fc.nat({ max: 100 }), fc.constantFrom(0xffff, 0xffffffff, 0x7fffffff));

const record = fc
  .record({
    name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ minLength: 1, maxLength: 8 })),
    content: fc.oneof(text, fc.uint8Array({ maxLength: 80 }), fc.constant('あ'.repeat(500))),
    stored: fc.boolean(),
    descriptor: seldom(fc.constant(true)),
    flags: seldom(fc.constantFrom(0, 1, 0x40, 0x0800, 0x0801, 0x2000)),
    method: seldom(fc.constantFrom(0, 8, 9, 12, 99)),
    crc: seldom(fc.nat({ max: 0xffffffff })),
    size: seldom(size),
    compressedSize: seldom(size),
    localName: seldom(fc.constantFrom(...NAMES)),
    extra: seldom(fc.uint8Array({ maxLength: 30 })),
    start: seldom(fc.nat({ max: 400 })),
    padding: seldom(fc.integer({ min: 1, max: 40 })),
  })
  .map(({ name, content, ...rest }) => ({ name, content, ...known(rest) }) as ZipRecord);

const options: fc.Arbitrary<ZipOptions> = fc
  .record({ comment: seldom(text), count: seldom(fc.nat({ max: 6 })), centralStart: seldom(fc.nat({ max: 400 })) })
  .map(known);

function known<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

/** A container with, behind its end or in its comment, the end of another. */
const containers = fc
  .tuple(fc.array(record, { minLength: 1, maxLength: 5 }), options, seldom(fc.array(record, { maxLength: 2 })))
  .map(([records, given, behind]) => {
    const first = aZip(records, given);
    return behind ? Uint8Array.from([...first, ...aZip(behind)]) : first;
  });

/** One container with two directories, each with its end: which of them counts is for each program to say. */
const withTwoEnds = fc
  .record({
    some: fc.array(record, { minLength: 1, maxLength: 2 }),
    others: fc.array(record, { minLength: 1, maxLength: 2 }),
    // Whether all that is behind the first end is its comment.
    isComment: fc.boolean(),
    behind: fc.nat({ max: 3 }),
  })
  .map(({ some, others, isComment, behind }) => {
    const whole = aZip([...some, ...others]);
    const view = new DataView(whole.buffer);
    const end = whole.length - 22;
    const start = view.getUint32(end + 16, true);
    let split = start;
    for (let i = 0; i < some.length; i++)
      split += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(split + field, true), 0);
    const endOf = (count: number, from: number, to: number, commentSize: number): Uint8Array =>
      u('42222442', [0x06054b50, 0, 0, count, count, to - from, from, commentSize]);
    const comment = isComment ? 22 + behind : 0;
    return concat([
      whole.subarray(0, end),
      endOf(others.length, split, end, comment),
      endOf(some.length, start, split, 0),
      new Uint8Array(behind),
    ]);
  });

const forLargeFiles = fc
  .record({
    records: fc.array(
      fc
        .record({
          name: fc.constantFrom(...NAMES),
          content: text,
          stored: fc.boolean(),
          marked: seldom(fc.subarray([...MARKED])),
          start: seldom(fc.nat({ max: 200 })),
          packed: seldom(size),
        })
        .map(({ name, content, ...rest }): Zip64Record => ({ name, content, ...known(rest) })),
      { minLength: 1, maxLength: 3 },
    ),
    located: fc.boolean(),
    count: seldom(fc.nat({ max: 4 })),
    centralStart: seldom(fc.nat({ max: 400 })),
    centralStart64: seldom(fc.nat({ max: 400 })),
  })
  .map(({ records, located, ...rest }) => aZip64(records, { located, ...known(rest) }));

const anyContainer = fc.oneof({ weight: 3, arbitrary: containers }, withTwoEnds, forLargeFiles);
const cases = fc.record({ bytes: fc.tuple(anyContainer, changes).map(([bytes, all]) => changed(bytes, all)) });

type Parts = Map<string, Uint8Array>;
const partsOf = (directory: ZipDirectory): Parts =>
  new Map(directory.entries.map((entry) => [entry.name, readPart(directory, entry, fflateCodec)]));

/**
 * A container that we take is to every other program the same one: else it is looked at here as one document and opened by
 * Word as another.
 */
export const zip = target({
  cases,
  check({ bytes }: { bytes: Uint8Array }): void {
    const read = attempt(() => {
      const directory = readDirectory(bytes);
      for (const entry of directory.entries) refuseOtherRecord(directory, entry);
      return { directory, parts: partsOf(directory) };
    });
    if (!read.ok) return;
    const { directory, parts } = read.value;
    // It looks for numbers of large files only where the end record says that they stand elsewhere.
    if (directory.bytes.buffer === bytes.buffer || saysElsewhere(bytes)) sameToOthers(bytes, parts);
    const [first] = parts.keys();
    if (first === undefined) return;
    const written = replaceParts(directory, new Map([[first, utf8('<other/>')]]), fflateCodec);
    const again = attempt(() => partsOf(readDirectory(written)));
    must(again.ok, 'what was written is refused', again);
    const wanted = new Map(parts).set(first, utf8('<other/>'));
    must(areSame(wanted, again.value), 'what was written reads as something else', [...again.value.keys()]);
    sameToOthers(written, wanted);
    looksTheSame(written, wanted);
  },
});

function saysElsewhere(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes).lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint16(end + 10, true) === 0xffff || view.getUint32(end + 16, true) === 0xffffffff;
}

const isAscii = (name: string): boolean => /^[\x20-\x7e]*$/.test(name);

/** Another library, which takes more than we do. */
function sameToOthers(bytes: Uint8Array, parts: Parts): void {
  let others: Parts;
  try {
    others = new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return;
  }
  // Without the flag of UTF-8 it reads letters of its own.
  if (![...parts.keys(), ...others.keys()].every(isAscii)) return;
  must(areSame(parts, others), 'another program reads other parts', {
    ours: [...parts.keys()],
    theirs: [...others.keys()],
  });
}

/** The look at finished files, which shares nothing with the reader. */
function looksTheSame(bytes: Uint8Array, parts: Parts): void {
  const looked = readPacked(bytes);
  must(looked !== null, 'the look at finished files can’t read it');
  if (![...parts.keys()].every(isAscii)) return;
  must(
    looked.size === parts.size && [...parts].every(([name, { length }]) => looked.get(name)?.size === length),
    'the look at finished files sees other parts',
    [...looked.keys()],
  );
}

const areSame = (some: Parts, others: Parts): boolean =>
  some.size === others.size &&
  [...some].every(([name, bytes]) => {
    const other = others.get(name);
    return other !== undefined && Buffer.compare(bytes, other) === 0;
  });
