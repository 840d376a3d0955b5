import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailDoubt, nameDoubt, phoneDoubt } from '@shared/ledger/typed-doubts';

const renderer = join(import.meta.dirname, '..', '..', '..', 'renderer');

/** Every file that draws a box for text by itself, and why nobody's name is kept from it untold. All others are of ui/. */
const DRAWN_BY_HAND: Record<string, string> = {
  'ui/text-field.tsx': 'tells it',
  'ui/suggest-field.tsx': 'tells it',
  'ui/date-field.tsx': 'a day is read or refused',
  'ui/secret-field.tsx': 'a password is what it is',
  'ui/live-field.tsx': 'a recovery key, a day that is read, a text that is looked through or is a whole letter',
  'features/find/find.tsx': 'looks for something',
  'ui/search-box.tsx': 'looks for something',
  'ui/choice.tsx': 'nothing is typed: it is chosen',
  'features/import/mend-box.tsx': 'the table’s own questions tell it',
  'grid/cell-input.tsx': 'tells it below the cell',
};

const drawsTextBox = (file: string): boolean => {
  const source = readFileSync(join(renderer, file), 'utf8');
  return [...source.matchAll(/<(input|textarea)\b/g)].some(({ index, 1: tag }) => {
    const attributes = source.slice(index, source.indexOf('/>', index));
    return tag === 'textarea' || !/type=(?:"|\{[^}]*')(?:radio|checkbox|file|range)/.test(attributes);
  });
};

describe('characters that nobody sees', () => {
  test('are told by each box into which a name can be typed: all are boxes that tell it, but for those named here', () => {
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.tsx') && drawsTextBox(file));
    expect(files.toSorted()).toEqual(Object.keys(DRAWN_BY_HAND).toSorted());
    for (const [file, why] of Object.entries(DRAWN_BY_HAND).filter(([, one]) => one.startsWith('tells it')))
      expect(readFileSync(join(renderer, file), 'utf8'), `${file} ${why}`).toMatch(/invisibleDoubt\((?:value|typed)\)/);
  });

  test.each([
    ...['\u200b', '\u200d', '\u200e', '\u202e', '\u2060', '\ufeff', '\u00ad'],
    // Fillers, tags, and what Word puts for a line of its own.
    ...['\u034f', '\u115f', '\u2800', '\u3164', '\uffa0', '\ufffb', '\u{e0041}', '\u000b', '\u0008', '\u009f'],
  ])('are named: %j in a name is told, in an address and a number it is what is wrong', (character) => {
    for (const doubt of [nameDoubt, mailDoubt, phoneDoubt])
      expect(doubt(`ab${character}c`)).toMatch(/^見えない文字（U\+[0-9A-F]{4,5}）が入っています/);
  });

  test('aren’t variation selectors, which belong to a name', () => {
    expect(nameDoubt('葛\u{e0100}城 \u845b\ufe00')).toBeNull();
    expect(nameDoubt('あ\u3000い\tう\nえ\r\n𠮷 Đỗ ﾊﾟ')).toBeNull();
  });
});
