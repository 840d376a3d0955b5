import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCmap, type FontCmap } from '@shared/forms/pdf/font-cmap';
import { RARE_ONLY } from '../../renderer/paper/own-glyphs';
import { fontFault, recordedFonts } from '../../electron/dev/recorded-fonts.mjs';
import { withCompatibilityFirst } from '../../renderer/fonts/whole-kanji';

const root = join(import.meta.dirname, '../..');
const read = (path: string): Buffer => readFileSync(join(root, path));
const fontsOf = (css: string): string[] =>
  [...css.matchAll(/url\('([^']+)'\)/g)].map(([, url = '']) =>
    url.startsWith('./') ? `renderer/fonts/${url.slice(2)}` : `node_modules/${url}`,
  );

const cmapOf = (path: string): FontCmap => {
  const cmap = readCmap(new Uint8Array(read(path)));
  if (!cmap) throw new Error(`${path} has no map`);
  return cmap;
};
const compatibility = Array.from({ length: 0x2fa20 - 0xf900 }, (_, i) => 0xf900 + i).filter(
  (code) =>
    (code < 0xfb00 || code >= 0x2f800) && String.fromCodePoint(code).normalize('NFC') !== String.fromCodePoint(code),
);

describe('the fonts of the papers', () => {
  const files = fontsOf(read('renderer/fonts/papers.css').toString());

  test('are whole: each has the kanji of names that Unicode takes for others, and no other glyph for them', () => {
    expect(files.length).toBe(5);
    for (const path of files) {
      const { glyphs } = cmapOf(path);
      for (const character of '神塚晴福靖都隆鶴祥諸﨑髙') expect(glyphs.has(character.codePointAt(0)!)).toBe(true);
      for (const code of [0xfa19, 0xfa10, 0xfa12, 0xfa1b, 0xfa1c, 0xfa26, 0xfa2d, 0xf9dc]) {
        const base = String.fromCodePoint(code).normalize('NFC').codePointAt(0)!;
        expect(glyphs.get(code)).toBeGreaterThan(0);
        expect(glyphs.get(code)).not.toBe(glyphs.get(base));
      }
    }
  });

  test('rare kanji are asked of the one font that has them', () => {
    const [bizUd, rare] = [cmapOf(files[0]!), cmapOf(files[4]!)];
    const only = compatibility.filter((code) => rare.glyphs.has(code) && !bizUd.glyphs.has(code));
    expect(String.fromCodePoint(...only)).toBe(RARE_ONLY);
  });

  test('IPAmj明朝 comes unchanged, with its terms, as it was published', () => {
    const told = read('renderer/fonts/README.md').toString();
    for (const name of ['ipamjm.ttf', 'IPA_Font_License_Agreement_v1.0.txt'])
      expect(told).toContain(
        createHash('sha256')
          .update(read(`renderer/fonts/${name}`))
          .digest('hex'),
      );
  });

  test('are those that were looked at, or nothing is built: none is missing, none is another one', () => {
    expect(fontFault(root)).toBeNull();
    expect(Object.keys(recordedFonts)).toEqual(expect.arrayContaining(files.map((path) => join(path))));
    const font = 'node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf';
    expect(fontFault(join(root, 'renderer'), { [font]: '' })).toMatch(
      /フォント .*BIZUDGothic_400Regular.ttf がありません。npm ci/,
    );
    expect(fontFault(root, { [font]: '0' })).toMatch(/BIZUDGothic_400Regular.ttf が、記録されたものと違います/);
    expect(read('vite.config.ts').toString()).toMatch(/ {2}plugins: \[[^\]]*\bfontsAsRecorded,/);
  });
});

test("the screens' font asks the pieces with such kanji first, for those alone", () => {
  const css = read('node_modules/@fontsource-variable/noto-sans-jp/wght.css').toString();
  const more = withCompatibilityFirst(css).slice(css.length);
  const ranges = [...more.matchAll(/unicode-range:\s*([^;}]+)/g)].flatMap(([, list = '']) => list.split(','));
  expect(ranges).toContain('U+fa12-fa6d');
  for (const range of ranges) expect(range).toMatch(/^U\+(?:f[9a]|2f[89a])/);
  const shown = Array.from('\u{fa19}\u{fa10}\u{fa12}\u{fa1b}\u{fa1c}\u{fa26}\u{fa2d}\u{f9dc}', (one) =>
    one.codePointAt(0)!,
  );
  for (const code of shown)
    expect(
      ranges.some((range) => {
        const [first = 0, last = first] = range
          .slice(2)
          .split('-')
          .map((one) => parseInt(one, 16));
        return first <= code && code <= last;
      }),
    ).toBe(true);
});
