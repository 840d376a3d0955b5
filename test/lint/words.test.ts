import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHouse } from '../docs/what-docs-name';
import { aLinter } from './complaints';
import { stillCoined } from './rules/still-coined.mjs';
import { tradeWords } from './rules/words-of-the-trade.mjs';

const complaints = aLinter();

const root = join(import.meta.dirname, '../..');

describe('a name that others have to find', () => {
  test.each([
    ['shared/ipc/letter.ts', 'export type ToldLetter = string;', 'told'],
    ['electron/letters/service.ts', 'export class LetterDesk {}', 'desk'],
    ['electron/letters/letter-shelf.ts', 'export const it = 1;', 'shelf'],
    ['shared/submission/bundle.ts', 'export function papersGoingTo() {}', 'going'],
    ['shared/submission/bundle.ts', 'export const MOST_ALONG = 1;', 'along'],
  ])('is none of our own words: %s, %s', async (file, code, word) => {
    expect(await complaints(file, code)).toEqual([
      `“${word}” is a word of our own. Say ${tradeWords[word] ?? ''} (docs/glossary.md).`,
    ]);
  });

  test('may have them within a word, and within a file', async () => {
    expect(await complaints('shared/ledger/desktop.ts', 'export const desktop = 1;')).toEqual([]);
    expect(await complaints('shared/ledger/one.ts', 'const told = 1;\nexport const one = told;')).toEqual([]);
  });

  test('is on the list of exceptions only as long as it is there', () => {
    const { house, code } = readHouse(root);
    const files = new Set([...house.paths].map((path) => path.split('/').at(-1)?.split('.')[0]));
    const source = code.filter(({ path }) => !path.endsWith('still-coined.mjs')).map(({ text }) => text);
    const gone = [...stillCoined].filter((name) => {
      const exported = new RegExp(`^export [a-z ]*\\b${name}\\b`, 'm');
      return !files.has(name) && !source.some((text) => exported.test(text));
    });
    expect(gone).toEqual([]);
  });
});
