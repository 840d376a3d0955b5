import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasOwn,
  nextTyped,
  shownText,
  untouched,
  type TypedAction,
  type TypedText,
} from '../../../renderer/ui/typed-text';

const after = (value: string, ...actions: TypedAction[]): TypedText => actions.reduce(nextTyped, untouched(value));
const typed = (text: string): TypedAction => ({ kind: 'typed', text });
const arrived = (value: string): TypedAction => ({ kind: 'arrived', value });
const left = (text: string): TypedAction => ({ kind: 'left', text });
const settled: TypedAction = { kind: 'settled' };

describe('what is typed is never replaced by what arrives later', () => {
  test('whatever arrives, and however often, while it waits to be taken', () => {
    const words = fc.constantFrom('', 'a', 'ab', '宛先');
    fc.assert(
      fc.property(words, words, fc.array(words), fc.boolean(), (value, text, later, isLeft) => {
        fc.pre(text !== value && !later.includes(text));
        const begun = after(value, typed(text), ...(isLeft ? [left(text), settled] : []));
        expect(shownText(later.map(arrived).reduce(nextTyped, begun))).toBe(text);
      }),
    );
  });

  test('what was refused stays, and is tried again when the box is left once more', () => {
    const refused = after('市の宛先', typed('自分の宛先'), left('自分の宛先'), settled);
    expect(shownText(refused)).toBe('自分の宛先');
    expect(hasOwn(refused)).toBe(true);
  });

  test('once it is taken, undo and others lead on from it', () => {
    const taken = after('a', typed('b'), left('b'), settled, arrived('b'));
    expect(hasOwn(taken)).toBe(false);
    expect(shownText(nextTyped(taken, arrived('a')))).toBe('a');
  });

  test('what it is handed to may put it in order, in the same turn', () => {
    expect(shownText(after('', typed('０４７１'), left('０４７１'), arrived('0471')))).toBe('0471');
  });

  test('Esc brings back what arrived meanwhile', () => {
    expect(shownText(after('a', typed('b'), arrived('c'), { kind: 'taken-back' }))).toBe('c');
  });
});

test('a box that nobody typed in follows its value, also with the cursor in it, and hands nothing on', () => {
  const followed = after('様式１の提出', arrived('様式１・２の提出'));
  expect(shownText(followed)).toBe('様式１・２の提出');
  expect(hasOwn(followed)).toBe(false);
});

test('typed and put back by hand is nothing to hand on, but is read once more', () => {
  const same = after('a', typed('b'), typed('a'));
  expect(hasOwn(same)).toBe(true);
  expect(hasOwn(nextTyped(same, left('a')))).toBe(false);
});
