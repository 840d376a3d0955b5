import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages, termsOf } from '../../../electron/dev/package/shipped-packages.mjs';

const root = join(import.meta.dirname, '../../..');

function licenceFile(path: string): string {
  const folder = join(root, path);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  // What is bundled of a font's package is the font.
  const name = files.find((file) => file === 'LICENSE_FONT') ?? files.find((file) => /^licen[cs]e(?:\.|$)/i.test(file));
  return name ? readFileSync(join(folder, name), 'utf8') : '';
}

/** Copyright lines at the head of the file: later ones belong to the terms. */
const noticesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .slice(0, 12)
      .map((line) => line.replace(/^[\s#*]+/, '').trim())
      .filter((line) => /^(?:original source code is )?copyright\b/i.test(line) && /\d{4}|\(c\)/i.test(line)),
  ),
];

/** Who wrote it, where the licence's file names nobody. */
function authorOf(path: string): string {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return '';
  const { author } = JSON.parse(readFileSync(file, 'utf8')) as { author?: string | { name?: string } };
  return (typeof author === 'string' ? author : (author?.name ?? '')).replace(/\s*[<(].*$/, '');
}

export interface Licence {
  name: string;
  licence: string;
  notice: string;
}

/** Fonts that lie in the repository (renderer/fonts/README.md). */
const OWN_FONTS: Licence[] = [
  {
    name: 'IPAmj明朝',
    licence: 'IPA Font License v1.0',
    notice:
      'Copyright(c) Information-technology Promotion Agency, Japan (IPA), 2011-2018. You must accept "http://ipafont.ipa.go.jp/ipa_font_license_v1.html" to use this product.',
  },
];
/** Whose data the app's own tables were made from (shared/text/phone-formats.ts); 郵便番号's are in the public domain. */
const OWN_TABLES: Licence[] = [
  {
    name: 'libphonenumber（電話番号の区切り）',
    licence: 'Apache-2.0',
    notice: 'Copyright (C) The Libphonenumber Authors',
  },
  {
    name: 'libphonenumber-js（電話番号の区切り）',
    licence: 'MIT',
    notice: 'Copyright (c) 2016 @catamphetamine',
  },
];
const IPA_LICENCE = 'renderer/fonts/IPA_Font_License_Agreement_v1.0.txt';

export function bundledLicences(): Licence[] {
  const byName = new Map<string, Licence>();
  for (const shipped of shippedPackages()) {
    const { name, place } = shipped;
    byName.set(name, {
      name,
      licence: termsOf(shipped),
      notice: noticesOf(licenceFile(place)).join(' ') || authorOf(place),
    });
  }
  for (const own of [...OWN_FONTS, ...OWN_TABLES]) byName.set(own.name, own);
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One package for each kind of terms whose file holds their plain text. */
const SPOKESMEN: Record<string, string> = {
  MIT: 'react',
  ISC: 'semver',
  '0BSD': 'tslib',
  'BSD-3-Clause': 'fast-uri',
  'Apache-2.0': 'dexie',
  'OFL-1.1': '@expo-google-fonts/biz-udgothic',
};

/** The terms themselves, each once, without the line that names the owner. */
export const licenceTexts = (): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(SPOKESMEN).map(([terms, name]) => [
      terms,
      licenceFile(`node_modules/${name}`)
        .split('\n')
        .filter((line) => !noticesOf(line).length)
        .join('\n')
        .replaceAll('\r', '')
        .trim(),
    ]),
  ),
  'IPA Font License v1.0': readFileSync(join(root, IPA_LICENCE), 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r', '')
    .trim(),
});
