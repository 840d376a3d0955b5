import { expect, test } from 'vitest';
import { isComposing } from '../../../renderer/ui/is-composing';

const key = (isComposing: boolean, keyCode: number): KeyboardEvent => ({ isComposing, keyCode }) as KeyboardEvent;

test.each([
  ['Enter that takes a conversion', key(true, 13), true],
  ['the first key of a word, before the composition has begun', key(false, 229), true],
  ['Enter that ends a field', key(false, 13), false],
])('%s', (_, event, expected) => {
  expect(isComposing(event)).toBe(expected);
  expect(isComposing({ nativeEvent: event } as unknown as Parameters<typeof isComposing>[0])).toBe(expected);
});
