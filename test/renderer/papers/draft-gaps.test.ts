import { expect, test } from 'vitest';
import { draftLooks } from '../../../renderer/papers/draft-gaps';

test('a paper that lacks nothing isn’t called つくりかけ; until it is reckoned nobody says that it is whole', () => {
  expect(draftLooks(0)).toEqual({ words: '足りない所なし', tone: 'info' });
  expect(draftLooks(3).words).toBe('つくりかけ');
  expect(draftLooks(undefined).words).toBe('つくりかけ');
});
