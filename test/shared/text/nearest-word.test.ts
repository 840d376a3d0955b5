import { expect, test } from 'vitest';
import { nearestWord, perhapsMeant } from '@shared/text/nearest-word';

test.each([
  ['mial', ['counter', 'mail', 'post'], 'mail'],
  ['Text', ['text', 'tel'], 'text'],
  ['tell', ['text', 'tel'], 'tel'],
  ['insert', ['insert-rows', 'none'], 'insert-rows'],
  ['insert', ['insert-rows', 'insert-cells'], null],
  ['colour', ['label', 'type'], null],
  ['x', [], null],
  ['a'.repeat(60), [`${'a'.repeat(59)}b`], `${'a'.repeat(59)}b`],
  ['a'.repeat(61), ['a'.repeat(60)], null],
  ['abcdefghijklmnopqr', ['abcdefghijklmnWXYZ'], 'abcdefghijklmnWXYZ'],
  ['abcdefghijklmnopqr', ['abcdefghijklmVWXYZ'], null],
])('of %s the nearest of %j is %s', (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest);
  expect(perhapsMeant(word, known)).toBe(nearest === null ? '' : `（${word} → ${nearest} ではありませんか）`);
});
