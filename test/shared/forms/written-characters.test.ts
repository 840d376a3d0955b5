import { expect, test } from 'vitest';
import { roomLeft } from '@shared/forms/written-characters';

const hundred = { limit: 100, inCells: false };

test('while somebody types, room is told of only where little is left', () => {
  expect(roomLeft('', hundred)).toBeNull();
  expect(roomLeft('あ'.repeat(89), hundred)).toBeNull();
  expect(roomLeft('あ'.repeat(90), hundred)).toEqual({ left: 10, words: 'あと10文字です' });
  // Two halves of a rare letter are one to whoever counts.
  expect(roomLeft('𠮷'.repeat(104), hundred)).toEqual({
    left: -4,
    words: '104文字あります。この欄は100文字までです（4文字、多い）',
  });
});

test('in boxes for a number each what stands between its groups takes none', () => {
  expect(roomLeft('04-0000-0000', { limit: 10, inCells: true })).toEqual({ left: 0, words: 'あと0文字です' });
  expect(roomLeft('04-0000-00001', { limit: 10, inCells: true })?.left).toBe(-1);
});
