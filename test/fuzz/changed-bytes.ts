import fc from 'fast-check';
import { concat } from '../builders/zip';

/** What happens to a file by hand or on its way. Places are counted from its start and begin anew behind its end. */
export type Change =
  | { kind: 'flip'; at: number; bits: number }
  | { kind: 'number'; at: number; width: 1 | 2 | 4; value: number }
  | { kind: 'cut'; at: number; length: number }
  | { kind: 'insert'; at: number; bytes: Uint8Array }
  | { kind: 'repeat'; at: number; length: number };

const INTERESTING = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
const place = fc.nat({ max: 0xffff });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({
    kind: fc.constant('number' as const),
    at: place,
    width: fc.constantFrom(1 as const, 2 as const, 4 as const),
    value: fc.oneof(fc.constantFrom(...INTERESTING), fc.nat({ max: 300 })),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 64 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.integer({ min: 1, max: 64 }) }),
);

/** None, or a few. */
export const changes: fc.Arbitrary<Change[]> = fc.oneof(fc.constant<Change[]>([]), fc.array(change, { maxLength: 4 }));

export function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  return all.reduce(withChange, bytes.slice());
}

function withChange(bytes: Uint8Array, change: Change): Uint8Array {
  const at = bytes.length === 0 ? 0 : change.at % bytes.length;
  switch (change.kind) {
    case 'flip':
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ change.bits;
      return bytes;
    case 'number':
      for (let i = 0; i < change.width && at + i < bytes.length; i++) bytes[at + i] = (change.value >>> (8 * i)) & 255;
      return bytes;
    case 'cut':
      return concat([bytes.subarray(0, at), bytes.subarray(at + change.length)]);
    case 'insert':
      return concat([bytes.subarray(0, at), change.bytes, bytes.subarray(at)]);
    case 'repeat':
      return concat([bytes.subarray(0, at + change.length), bytes.subarray(at)]);
  }
}
