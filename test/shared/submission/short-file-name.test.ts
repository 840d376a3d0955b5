import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortFileName } from '@shared/submission/short-file-name';

test('a name that fits stays as it is', () => {
  expect(shortFileName('様式1-1 署名済み.pdf')).toBe('様式1-1 署名済み.pdf');
});

test('a long name of a scan keeps its suffix: nobody could open the file without', () => {
  const short = shortFileName(`${'利用申請書'.repeat(60)}.tiff`);
  expect(short).toHaveLength(200);
  expect(short).toMatch(/^利用申請書.*利用申請書\.tiff$/);
});

test('what looks like a sentence behind a dot is no suffix', () => {
  expect(shortFileName(`${'あ'.repeat(150)}.${'い'.repeat(150)}`)).toBe(`${'あ'.repeat(150)}.${'い'.repeat(49)}`);
});

test('no character is cut in its middle: neither 𠮷 nor 葛 with its variant', () => {
  for (const character of ['𠮷', '葛\u{e0100}', 'か\u3099'])
    for (const before of ['', '一', '一二'])
      expect(shortFileName(`${before}${character.repeat(200)}.pdf`)).toMatch(
        new RegExp(`^${before}(?:${character})+\\.pdf$`, 'u'),
      );
});

test('whatever it is called, it is no longer than it may be, and keeps its suffix', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (name) => {
      const short = shortFileName(`${name}.pdf`);
      expect(short.length).toBeLessThanOrEqual(200);
      expect(short.endsWith('.pdf')).toBe(true);
    }),
  );
});
