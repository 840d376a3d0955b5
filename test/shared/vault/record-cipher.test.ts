import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempt, type Result } from '@shared/problems/problem';
import { systemRandom } from '@shared/vault/random-bytes';
import { recordCipher } from '@shared/vault/record-cipher';
import { FORMS, sealOverhead, recordVersionOf } from '@shared/vault/sealed-record';
import { anyText } from '../../builders/any-text';

const cipher = recordCipher(systemRandom(32));
const tampered = (table: string, id: string) => ({ ok: false, code: 'vault/tampered', details: { table, id } });
const open = (table: string, id: string, sealed: Uint8Array): Result<unknown> =>
  attempt(() => cipher.open(table, id, sealed));

/** Anything that JSON can hold, with the texts that offices type. */
const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(anyText, fc.constant('氏名')), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
const anyName = fc.oneof(
  fc.constantFrom('people', 'documents', '職員'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

describe('a record', () => {
  test('comes back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(anyName, anyName, anyValue, (table, id, value) => {
        expect(cipher.open(table, id, cipher.seal(table, id, value))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a variant of 葛 by selector', '葛\u{e0100}城市'],
    ['𠮷 beyond the first 65,536 characters', '\u{20bb7}野家'],
    ['神 of the compatibility block', '\ufa19谷'],
    ['half of a surrogate pair', '\ud842 と \udfb7'],
    ['a byte order mark', '\ufeff氏名'],
    ['nothing', ''],
    ['a control character', 'a\u0000b'],
  ])('keeps %s', (_, text) => {
    const value = { [text]: text, list: [text] };
    expect(cipher.open('people', 'a', cipher.seal('people', 'a', value))).toEqual(value);
    expect(cipher.open('people', 'a', cipher.seal('people', 'a', text))).toBe(text);
  });

  test('is a few bytes longer when sealed, and shows nothing of its text', () => {
    const sealed = cipher.seal('people', 'a', { name: 'Sato Kenichi' });
    expect(sealed).toHaveLength('{"name":"Sato Kenichi"}'.length + sealOverhead(FORMS.json));
    expect(Buffer.from(sealed).includes('Sato')).toBe(false);
    expect(sealed[0]).toBe(1);
  });

  test('comes back when it was made without the root of all objects, as maps of names are', () => {
    const value: unknown = Object.assign(Object.create(null) as object, { 氏名: '佐藤 健一' });
    expect(cipher.open('people', 'a', cipher.seal('people', 'a', value))).toEqual({ 氏名: '佐藤 健一' });
  });

  test('leaves out fields that are undefined, like the database’s JSON', () => {
    expect(cipher.open('people', 'a', cipher.seal('people', 'a', { name: 'x', note: undefined }))).toEqual({
      name: 'x',
    });
  });

  test.each([
    ['bytes', { scan: new Uint8Array([1, 2]) }, 'value.scan'],
    ['a date', { on: new Date(0) }, 'value.on'],
    ['a map', [new Map()], 'value[0]'],
    ['NaN', { deep: { n: NaN } }, 'value.deep.n'],
    ['a gap in a list', [undefined], 'value[0]'],
    ['a function', { call: () => 0 }, 'value.call'],
    ['a big integer', { n: 1n }, 'value.n'],
    ['nothing at all', undefined, 'value'],
  ])('that holds %s is refused loudly, not changed in silence', (_, value, path) => {
    expect(() => cipher.seal('people', 'a', value)).toThrow(`${path} can't be stored as JSON`);
  });
});

describe('no nonce is drawn twice', () => {
  test('in a hundred thousand records, all of them alike', () => {
    const nonces = new Set<string>();
    for (let n = 0; n < 100_000; n++) {
      const sealed = cipher.seal('people', 'a', 1);
      nonces.add(String.fromCharCode(...sealed.subarray(1, 25)));
    }
    expect(nonces.size).toBe(100_000);
  });
});

describe('it is noticed, and the record named, when', () => {
  const value = { name: '佐藤 健一', on: '2026-11-20' };
  const sealed = cipher.seal('people', 'id-1', value);

  test('any single bit is another one', () => {
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(open('people', 'id-1', changed)).toMatchObject(tampered('people', 'id-1'));
    }
  });

  test('any part of the end is missing, or something was added', () => {
    for (let length = 0; length < sealed.length; length++)
      expect(open('people', 'id-1', sealed.subarray(0, length))).toMatchObject(tampered('people', 'id-1'));
    expect(open('people', 'id-1', new Uint8Array([...sealed, 0]))).toMatchObject(tampered('people', 'id-1'));
  });

  test('it was moved to another id or table', () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, anyName, (table, id, otherTable, otherId) => {
        fc.pre(table !== otherTable || id !== otherId);
        const result = open(otherTable, otherId, cipher.seal(table, id, 1));
        expect(result).toMatchObject(tampered(otherTable, otherId));
      }),
      { numRuns: 500 },
    );
    expect(open('a', 'bc', cipher.seal('ab', 'c', 1)).ok).toBe(false);
    expect(open('ab', 'c', cipher.seal('a', 'bc', 1)).ok).toBe(false);
  });

  test('it comes from another ledger', () => {
    const other = recordCipher(systemRandom(32));
    expect(attempt(() => other.open('people', 'id-1', sealed))).toMatchObject(tampered('people', 'id-1'));
  });

  test('bytes are passed off as a record, or a record as bytes', () => {
    const bytes = cipher.sealBytes('people', 'id-1', new TextEncoder().encode('{"name":"x"}'));
    expect(open('people', 'id-1', bytes)).toMatchObject(tampered('people', 'id-1'));
    expect(attempt(() => cipher.openBytes('people', 'id-1', sealed)).ok).toBe(false);
    const renamed = new Uint8Array([1, ...bytes.subarray(1)]);
    expect(open('people', 'id-1', renamed).ok).toBe(false);
  });

  test('and the sentence says what to do without telling what was inside', () => {
    const result = open('people', 'id-1', sealed.subarray(0, 50));
    expect(result.ok ? '' : result.message).toContain('ほかの記録は無事です');
    expect(JSON.stringify(result)).not.toContain('佐藤');
  });
});

describe('a record with its version', () => {
  const version = { epoch: 3, write: 2 ** 40 + 7 };
  const sealed = cipher.seal('people', 'id-1', { name: '佐藤 健一' }, version);

  test('comes back, and says which state it is before it is opened', () => {
    expect(cipher.open('people', 'id-1', sealed)).toEqual({ name: '佐藤 健一' });
    expect(recordVersionOf(sealed)).toEqual(version);
    expect(recordVersionOf(cipher.seal('people', 'id-1', 1))).toBeNull();
    expect(sealed).toHaveLength('{"name":"佐藤 健一"}'.length + 8 + sealOverhead(FORMS.listed));
  });

  test('doesn’t open with any bit changed: not as another state, nor as one without a version', () => {
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(open('people', 'id-1', changed)).toMatchObject(tampered('people', 'id-1'));
    }
    for (let length = 0; length < sealed.length; length++)
      expect(open('people', 'id-1', sealed.subarray(0, length)).ok).toBe(false);
    expect(open('people', 'id-1', new Uint8Array([1, ...sealed.subarray(14)])).ok).toBe(false);
  });
});

test('bytes come back as they were, none of them too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(cipher.openBytes('attachments', 'a:1', cipher.sealBytes('attachments', 'a:1', bytes))).toEqual(bytes);
    }),
  );
});

test('a long id after a short one is bound whole', () => {
  const long = '長'.repeat(400);
  expect(cipher.open('people', long, cipher.seal('people', long, 1))).toBe(1);
  expect(open('people', `${long.slice(1)}短`, cipher.seal('people', long, 1)).ok).toBe(false);
});
