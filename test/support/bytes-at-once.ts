import { expect } from 'vitest';

/**
 * Two runs of bytes are compared as bytes. Vitest goes through them as through any object, by the name of each place: for a paper of some
 * hundred kilobytes that takes longer than to make it.
 */
const sameBytes = (one: unknown, other: unknown): boolean | undefined =>
  isBytes(one) && isBytes(other) && one.constructor === other.constructor
    ? Buffer.compare(one, other) === 0
    : undefined;

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

/** Files that share a process share what compares, too: it is added once. */
const ADDED = Symbol.for('bytes are compared as bytes');
if (!Reflect.has(globalThis, ADDED)) {
  expect.addEqualityTesters([sameBytes]);
  Reflect.set(globalThis, ADDED, true);
}
