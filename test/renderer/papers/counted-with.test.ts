import { expect, test } from 'vitest';
import { countedWith } from '../../../renderer/papers/counted-with';

const mincho = { missing: 'ＭＳ 明朝', by: 'BIZ UD明朝' };

test('where a font of the file isn’t here it is said what is seen, that nothing is to be done, and what may be otherwise in Word', () => {
  expect(countedWith([])).toBeNull();
  expect(countedWith([mincho])).toBe(
    'ＭＳ 明朝 に似た字の形で出しています。このまま出せます。Word で開くと、ページの数が変わることがあります。',
  );
});

test('of many fonts two are named, and of an endless name its beginning', () => {
  const many = [mincho, { missing: '游明朝', by: 'BIZ UD明朝' }, { missing: 'あ'.repeat(99), by: 'BIZ UDゴシック' }];
  expect(countedWith(many)).toBe(
    'ＭＳ 明朝・游明朝 など に似た字の形で出しています。このまま出せます。Word で開くと、ページの数が変わることがあります。',
  );
  expect(countedWith(many.slice(2))).toContain(`${'あ'.repeat(24)}… に似た字の形で`);
});
