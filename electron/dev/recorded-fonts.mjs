import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 of each font of the papers and of the licence that lies beside one, by its place in the repository.
 * @type {Readonly<Record<string, string>>}
 */
export const recordedFonts = {
  'node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf':
    'e267830408f04daf92858d89477f2df8539c05ee4fe597d13ffdcaa7565b519e',
  'node_modules/@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf':
    '4fb1b604bf6fc9fd631d60f9946b1ada1630faaf72ca9ceb2ea45b0c415293d1',
  'node_modules/@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf':
    '21717378e2af006ddf1cc899fe36c7158179b52947e4be71e3e9695eaf5f16db',
  'node_modules/@expo-google-fonts/biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf':
    '78111af45d7f8003dee867b5f11a0f3efb83dd52281a0aa55bc84a0e17a15eb3',
  'renderer/fonts/ipamjm.ttf': '75268aa9ac2d92080048196af08adee37f1c286cf4b7777ed5ac3722a8737f5f',
  'renderer/fonts/IPA_Font_License_Agreement_v1.0.txt':
    '4c84dd528ec3044638ec346fc1ee27cd1eb95dfc04cbc6a881b3ca7a7f517e54',
};

/**
 * Why the papers' fonts aren't those that were looked at: one that is missing (the style sheet would lead nowhere, and the
 * PC's own font would draw other kanji) or another one. Null where all are as recorded. For the build (vite.config.ts).
 * @param {string} root the repository
 * @returns {string | null}
 */
export function fontFault(root, recorded = recordedFonts) {
  for (const [path, digest] of Object.entries(recorded)) {
    const file = join(root, path);
    if (!existsSync(file))
      return `書類のフォント ${path} がありません。npm ci を実行して、入れ直してください。\nA font of the papers is missing: run npm ci.`;
    if (createHash('sha256').update(readFileSync(file)).digest('hex') !== digest)
      return `書類のフォント ${path} が、記録されたものと違います。npm ci で入れ直すか、新しい版なら字の形を確かめてから electron/dev/recorded-fonts.mjs を直してください。\nA font of the papers isn't the recorded one: install it anew, or look at its glyphs and record it.`;
  }
  return null;
}
