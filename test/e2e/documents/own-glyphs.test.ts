import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readCmap, sequenceKey, type FontCmap } from '@shared/forms/pdf/font-cmap';
import { drawnCharacters } from '@shared/forms/pdf/drawn-characters';
import { charactersOf, selectorOf } from '@shared/text/characters';
import { aDocx, paragraph, run } from '../../builders/docx.ts';
import { glyphsOf, kanjiPictures, pictureDistance, type WantedGlyph } from '../../support/glyph-pictures.ts';
import { setInApp } from '../../support/paper-pages.ts';
import { freshApp } from '../../support/shared-app.ts';
import { needs } from '../../support/tools.ts';

const folder = join('out', 'documents', 'own-glyphs');
const EM = 16;
const file = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const expo = 'node_modules/@expo-google-fonts';

/** A font with its map, read from the file itself. */
interface Font {
  font: Uint8Array;
  cmap: FontCmap;
}
const fontOf = (path: string): Font => {
  const font = file(path);
  return { font, cmap: readCmap(font)! };
};

/** The glyph that the first font with this very character has for it; no shaper is asked. */
function glyphOf(character: string, fonts: readonly Font[]): WantedGlyph {
  const base = character.codePointAt(0)!;
  const selector = selectorOf(character);
  for (const { font, cmap } of fonts) {
    const nominal = cmap.glyphs.get(base);
    if (selector === null && nominal !== undefined) return { font, glyph: nominal };
    const special = selector === null ? undefined : cmap.sequences.get(sequenceKey(base, selector));
    if (special !== undefined) return { font, glyph: special ?? nominal! };
  }
  throw new Error(`no font has ${character}`);
}

const styled = (text: string, family: string): string =>
  paragraph(
    run(
      text,
      `<w:rPr><w:rFonts w:eastAsia="${family}" w:ascii="${family}" w:hAnsi="${family}"/><w:sz w:val="${EM * 2}"/></w:rPr>`,
    ),
  );

/** Names' other forms: by Adobe-Japan1 (葛󠄀 辻󠄀 祇󠄀) and by 文字情報基盤 (邉󠄐 斎󠄃). */
const FORMS = ['葛\u{e0100}', '辻\u{e0100}', '祇\u{e0100}', '邉\u{e0110}', '邉\u{e0111}', '斎\u{e0102}', '芦\u{e0105}'];

test('each compatibility ideograph and each form of a kanji is drawn by its own glyph', async () => {
  test.skip(!needs('poppler'));
  const rare = fontOf('renderer/fonts/ipamjm.ttf');
  const families = [
    { family: 'ＭＳ 明朝', fonts: [fontOf(`${expo}/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf`), rare] },
    { family: 'ＭＳ ゴシック', fonts: [fontOf(`${expo}/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf`), rare] },
  ];
  const has = (code: number): boolean => families[0]!.fonts.some(({ cmap }) => cmap.glyphs.has(code));
  const pairs = Array.from({ length: 0x2fa20 - 0xf900 }, (_, i) => 0xf900 + i)
    .filter((code) => code < 0xfb00 || code >= 0x2f800)
    .map((code) => String.fromCodePoint(code))
    .filter((one) => one.normalize('NFC') !== one && has(one.codePointAt(0)!))
    .map((one) => [one.normalize('NFC'), one] as const);
  expect(pairs.length).toBe(95);
  const forms = FORMS.map((form) => [Array.from(form)[0]!, form] as const);
  const flat = [...pairs, ...forms].flat();
  while (flat.length % 10 !== 0) flat.push('一');
  const lines = Array.from({ length: flat.length / 10 }, (_, i) => flat.slice(i * 10, i * 10 + 10).join(''));

  const { app, close, errors } = await freshApp();
  const body = families.flatMap(({ family }) => lines.map((line) => styled(line, family))).join('');
  const { pdf } = await setInApp(app, aDocx({ body }), '人名の漢字');
  expect(errors).toEqual([]);
  await close();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pairs.pdf'), pdf);

  const reference = await glyphsOf(
    families.flatMap(({ fonts }) => flat.map((one) => glyphOf(one, fonts))),
    EM,
  );
  writeFileSync(join(folder, 'reference.pdf'), reference);
  const [drawn, straight] = [kanjiPictures(pdf, EM), kanjiPictures(reference, EM)];
  expect(drawn.length).toBe(flat.length * 2);
  expect(straight.length).toBe(flat.length * 2);
  const wrong: string[] = [];
  let told = 0;
  for (let i = 0; i < drawn.length; i += 2) {
    const [base, own] = [i, i + 1].map((k) => flat[k % flat.length]!);
    if (base === own || own === '一') continue;
    const toOwn = pictureDistance(drawn[i + 1]!, straight[i + 1]!);
    const apart = pictureDistance(straight[i]!, straight[i + 1]!);
    if (apart > 0) told++;
    // Fonts may draw two of them alike; those that they draw apart must stay apart.
    const toBase = pictureDistance(drawn[i + 1]!, straight[i]!);
    if (apart > 0 && toOwn > toBase * 0.75) wrong.push(`${base}→${own} ${toOwn} of ${toBase}`);
  }
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(200);

  // The app's own look at its PDFs says the same.
  const { characters: seen } = await drawnCharacters(new Uint8Array(pdf), () => true);
  expect(seen.filter(({ isOwn }) => !isOwn)).toEqual([]);
  expect(seen.map(({ character }) => character).sort()).toEqual([...flat, ...flat].flatMap(charactersOf).sort());
});

test('a screen draws them by their own glyphs, too', async () => {
  const { app, page, close, errors } = await freshApp();
  const text =
    '神\u{fa19}塚\u{fa10}晴\u{fa12}福\u{fa1b}靖\u{fa1c}都\u{fa26}鶴\u{fa2d}隆\u{f9dc}髙﨑𠮷葛\u{e0100}邉\u{e0110}';
  await page.evaluate(async (words) => {
    const line = document.createElement('p');
    line.className = 'print-only';
    line.textContent = words;
    document.body.append(line);
    // What isn't loaded yet is drawn again when it is; a print doesn't wait for that.
    for (const family of ['Noto Sans JP Variable', 'IPAmjMincho']) await document.fonts.load(`16px "${family}"`, words);
  }, text);
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window!.webContents.printToPDF({})).toString('base64');
  });
  expect(errors).toEqual([]);
  await close();
  const { characters: seen } = await drawnCharacters(new Uint8Array(Buffer.from(base64, 'base64')), () => true);
  const wrong = new Set(seen.filter(({ isOwn }) => !isOwn).map(({ character }) => character));
  expect([...wrong]).toEqual([]);
  for (const character of charactersOf(text)) expect(seen.map((one) => one.character)).toContain(character);
});
