import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiledOpener } from '@shared/vault/compiled-opener';
import { jsonArrayOpener, type JsonArrayOpener, type SealedRecord } from '@shared/vault/json-array';
import { systemRandom } from '@shared/vault/random-bytes';
import { recordCipher } from '@shared/vault/record-cipher';
import { anyCharacter } from '../../builders/any-text';

const key = systemRandom(32);
const cipher = recordCipher(key);
const compiled = (await compiledOpener())(key);

/** Every second one with its version, as after some days with a list. */
const sealedPeople = (values: readonly unknown[]): SealedRecord[] =>
  values.map((value, index) => {
    const version = index % 2 === 1 ? { epoch: 1, write: index } : null;
    return { id: `id-${index}`, sealed: cipher.seal('people', `id-${index}`, value, version) };
  });

function opened(openArray: JsonArrayOpener, records: readonly SealedRecord[], table = 'people') {
  const damaged: string[] = [];
  const array = new TextDecoder().decode(openArray(table, records, (id) => damaged.push(id)));
  return { values: JSON.parse(array) as unknown, damaged };
}

describe.each<[string, JsonArrayOpener]>([
  ['in plain code', jsonArrayOpener(cipher)],
  ['compiled', compiled],
])('the records of a table, opened %s', (_, openArray) => {
  test.each([0, 1, 2, 500])('%i of them are one array, in their order', (count) => {
    const values = Array.from({ length: count }, (_, index) => ({ name: `髙橋${index}`, note: '🏠﨑' }));
    expect(opened(openArray, sealedPeople(values))).toEqual({ values, damaged: [] });
  });

  test('each text is as it was, however long', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyCharacter })), (texts) => {
        expect(opened(openArray, sealedPeople(texts))).toEqual({ values: texts, damaged: [] });
      }),
      { numRuns: 200 },
    );
    const long = 'あ'.repeat(3_000_000);
    expect(opened(openArray, sealedPeople([1, long, 2]))).toEqual({ values: [1, long, 2], damaged: [] });
  });

  test('one that isn’t what was written is left out and named, whichever bit it is', () => {
    const records = sealedPeople(['a', 'b', 'c']);
    const sealed = records[1]?.sealed ?? new Uint8Array();
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const among = records.map((record, index) => (index === 1 ? { ...record, sealed: changed } : record));
      expect(opened(openArray, among)).toEqual({ values: ['a', 'c'], damaged: ['id-1'] });
    }
    for (let length = 0; length < sealed.length; length++)
      expect(opened(openArray, [{ id: 'id-1', sealed: sealed.subarray(0, length) }])).toEqual({
        values: [],
        damaged: ['id-1'],
      });
  });

  test('one that was moved to another id or table, is bytes, or another ledger’s, doesn’t open', () => {
    const [first] = sealedPeople(['a']);
    const sealed = first?.sealed ?? new Uint8Array();
    const bytes = cipher.sealBytes('people', 'id-0', new TextEncoder().encode('"a"'));
    const others = recordCipher(systemRandom(32)).seal('people', 'id-0', 'a');
    expect(opened(openArray, [{ id: 'id-1', sealed }]).damaged).toEqual(['id-1']);
    expect(opened(openArray, [{ id: 'id-0', sealed }], 'teams').damaged).toEqual(['id-0']);
    expect(opened(openArray, [{ id: 'id-0', sealed: bytes }]).damaged).toEqual(['id-0']);
    expect(opened(openArray, [{ id: 'id-0', sealed: others }]).damaged).toEqual(['id-0']);
  });

  test('an id in Japanese is bound like any other', () => {
    const id = '事業所'.repeat(100);
    expect(opened(openArray, [{ id, sealed: cipher.seal('事業所', id, 7) }], '事業所').values).toEqual([7]);
  });
});

test('a ledger that is opened again and again all day takes no more memory than once', async () => {
  const open = (await compiledOpener())(key);
  // Not of ours, so that nothing is decrypted; room is made for all of it.
  const large = { id: 'a', sealed: new Uint8Array(32_000_000) };
  for (let times = 0; times < 40; times++) expect(open('people', [large], () => {})).toHaveLength(2);
});

test('a ledger for which the PC has no memory is told as that, and not as damaged', async () => {
  const open = (await compiledOpener())(key);
  const sealed = new Uint8Array(100_000_000);
  const damaged: string[] = [];
  const records = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, sealed }));
  expect(() => open('people', records, (id) => damaged.push(id))).toThrow('no memory left');
  expect(damaged).toEqual([]);
});

test('a fault of the program is not told as a damaged record', () => {
  const broken = {
    ...cipher,
    openJson: () => {
      throw new TypeError('a fault');
    },
  };
  const damaged: string[] = [];
  expect(() => jsonArrayOpener(broken)('people', sealedPeople(['a']), (id) => damaged.push(id))).toThrow('a fault');
  expect(damaged).toEqual([]);
});
