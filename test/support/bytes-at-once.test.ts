import { describe, expect, test } from 'vitest';

const file = (...bytes: number[]): Uint8Array => new Uint8Array([1, 2, 3, ...bytes]);

describe('bytes that a test compares', () => {
  test('are equal when each is', () => {
    expect({ of: [file(4)] }).toEqual({ of: [file(4)] });
    expect(file(4)).toStrictEqual(file(4));
    expect([Buffer.from('台帳')]).toEqual([Buffer.from('台帳')]);
    expect(new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4)).toEqual(file());
  });

  test('are not when one is another, missing or more', () => {
    expect(file(4)).not.toEqual(file(5));
    expect(file(4)).not.toEqual(file());
    expect(file(4)).not.toEqual(file(4, 5));
    expect({ of: [file(4)] }).not.toMatchObject({ of: [file(5)] });
    expect(() => expect(file(4)).toEqual(file(5))).toThrow('to deeply equal');
  });

  test('are not when they are of another kind, however like they look', () => {
    expect(Buffer.from([1, 2, 3])).not.toStrictEqual(file());
    expect(new Uint16Array([1, 2, 3])).not.toEqual(file());
    expect([1, 2, 3]).not.toEqual(file());
  });
});
