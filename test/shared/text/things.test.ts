import { expect, test } from 'vitest';
import { things } from '@shared/text/things';

test('つ counts to nine, 件 from ten on', () => {
  expect([1, 9, 10, 21].map(things)).toEqual(['1つ', '9つ', '10件', '21件']);
});
