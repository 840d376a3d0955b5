import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordFinder } from '@shared/tables/workbook/own-reading/word-finder';

const WORDS = ['&#', '<r>', '<rPr', '/><rP', '></t>\n', '<si/>'];
const finds = wordFinder(WORDS);

it('finds a word wherever it stands, and nothing else, as a search for each of them does', () => {
  // Pieces of the words, so that most of what is made nearly holds one.
  const text = fc.array(fc.constantFrom(...WORDS, '<r', '<', '>', '/', '&', '#', 'P', 't', '\n', 'あ'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, (pieces) => {
      const bytes = Buffer.from(pieces.join(''));
      expect(finds(bytes)).toBe(WORDS.some((word) => bytes.includes(word)));
    }),
  );
});
