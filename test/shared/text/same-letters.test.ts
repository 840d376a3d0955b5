import { expect, test } from 'vitest';
import { hasSameLetters } from '@shared/text/same-letters';

test.each([
  ['◎石井　美智子', '石井 美智子', true],
  ['石井美智子※', '石井 美智子', true],
  ['デイサービス　こもれび', 'デイサービスこもれび', true],
  ['髙橋 由紀', '高橋 由紀', false],
  ['\u{FA19}谷 剛', '\u{795E}谷 剛', false],
  ['石井 美智子', '石居 美智子', false],
])('%s and %s: %s', (one, other, isSame) => {
  expect(hasSameLetters(one, other)).toBe(isSame);
});
