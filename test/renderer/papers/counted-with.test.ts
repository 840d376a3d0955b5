import { expect, test } from 'vitest';
import { countedWith } from '../../../renderer/papers/counted-with';

const mincho = { missing: 'ＭＳ 明朝', by: 'BIZ UD明朝' };

test('a count of pages is told with the font that it was counted with, where the file’s own isn’t here', () => {
  expect(countedWith([])).toBeNull();
  expect(countedWith([mincho])).toBe(
    'ＭＳ 明朝 がこのパソコンにないため、BIZ UD明朝 で数えました。Word では変わることがあります。',
  );
});

test('of many fonts two are named, and of an endless name its beginning', () => {
  const many = [mincho, { missing: '游明朝', by: 'BIZ UD明朝' }, { missing: 'あ'.repeat(99), by: 'BIZ UDゴシック' }];
  expect(countedWith(many)).toBe(
    'ＭＳ 明朝・游明朝 など がこのパソコンにないため、BIZ UD のフォントで数えました。Word では変わることがあります。',
  );
  expect(countedWith(many.slice(2))).toContain(`${'あ'.repeat(24)}… がこのパソコンに`);
});
