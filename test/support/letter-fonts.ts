import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFontSource, type FontSource } from '@shared/forms/pdf/letters/font-source';
import type { LetterFonts } from '@shared/forms/pdf/letters/letter-case';
import { once } from '@shared/text/once';

const root = join(import.meta.dirname, '../..');
const biz = (folder: string, name: string): FontSource =>
  openFontSource(
    new Uint8Array(
      readFileSync(join(root, `node_modules/@expo-google-fonts/${folder}/400Regular/${name}_400Regular.ttf`)),
    ),
    `${name}-Regular`,
  );

/** The fonts that PDF forms are filled in with, without the one of rare names. */
export const letterFonts = once((): LetterFonts => ({
  gothic: biz('biz-udgothic', 'BIZUDGothic'),
  mincho: biz('biz-udmincho', 'BIZUDMincho'),
  rare: null,
}));

/** With it: 46 MB. */
export const allLetterFonts = once((): LetterFonts => ({
  ...letterFonts(),
  rare: openFontSource(new Uint8Array(readFileSync(join(root, 'renderer/fonts/ipamjm.ttf'))), 'IPAmjMincho'),
}));
