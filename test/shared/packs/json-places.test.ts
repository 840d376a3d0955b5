import { describe, expect, test } from 'vitest';
import { JsonPlaces } from '@shared/packs/json-places';

const at = (line: number, column: number) => ({ line, column });

describe('the place of a value', () => {
  const text = '{\r\n  "a": [1, {"b,": "x\\"}"}],\r\n\t"\\u0063": {}\r\n}';
  const places = new JsonPlaces(text);

  test('is told by line and letter, that of its name too', () => {
    expect(JSON.parse(text)).toEqual({ a: [1, { 'b,': 'x"}' }], c: {} });
    expect(places.slip).toBeNull();
    expect(places.find([])).toEqual(at(1, 1));
    expect(places.find(['a'])).toEqual(at(2, 8));
    expect(places.find(['a'], 'name')).toEqual(at(2, 3));
    expect(places.find(['a', 0])).toEqual(at(2, 9));
    expect(places.find(['a', '1', 'b,'])).toEqual(at(2, 19));
    expect(places.find(['c'])).toEqual(at(3, 12));
  });

  test('that isn’t there is that of what it should stand in', () => {
    expect(places.find(['a', 1, 'nai', 'nai'])).toEqual(at(2, 12));
    expect(places.find(['a', 7], 'name')).toEqual(at(2, 8));
  });
});

test.each<[string, ReturnType<typeof at>]>([
  ['', at(1, 1)],
  ['x', at(1, 1)],
  ['{"a": }', at(1, 7)],
  ['{"a": mail}', at(1, 7)],
  ['{"a": 1,\n}', at(2, 1)],
  ['{"a": 1\n "b": 2}', at(2, 2)],
  ['{"a" 1}', at(1, 6)],
  ["{'a': 1}", at(1, 2)],
  ['["a\n"]', at(1, 2)],
  ['[1, 2', at(1, 6)],
  ['{"a": 1}}', at(1, 9)],
  ['[1] // 説明', at(1, 5)],
])('a text that is no JSON is told by its first slip: %j', (text, place) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(new JsonPlaces(text).slip).toEqual(place);
});

test('brackets in brackets without end are read all the same', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  expect(new JsonPlaces(deep).find([0, 0, 0])).toEqual(at(1, 4));
});
