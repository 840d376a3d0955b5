import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

interface LockEntry {
  /** The package's own name, where ours is an alias. */
  name?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockEntry>;
};

/** Folders whose code ends up in the app. */
const SHIPPED = ['renderer', 'electron', 'shared'];
const LEFT_OUT = new Set(['electron/dev', 'electron/cli']);

function sources(folder: string): string[] {
  if (LEFT_OUT.has(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.(?:tsx?|css)$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT = /(?:from|@?import|import\(|url\()\s*['"]((?:@[a-z0-9-]+\/)?[a-z][a-z0-9.-]*)(?:\/[^'"\s]*)?['"]/g;

/** Packages that our own code names, and those that the package brings along unbundled. */
function namedPackages(): Set<string> {
  const names = new Set(['keytar']);
  for (const file of SHIPPED.flatMap(sources))
    for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT))
      if (name && lock.packages[`node_modules/${name}`]) names.add(name);
  return names;
}

/** Where Node would find a package from another one's folder. */
function place(from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (folder === '') return null;
  }
}

/** All packages in the app: the named ones and what they need. Electron's own needs are only for installing it. */
function bundledPlaces(): string[] {
  const found = new Set<string>();
  const waiting = [...namedPackages()].map((name) => place('', name));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path === null || found.has(path)) continue;
    found.add(path);
    if (path === 'node_modules/electron') continue;
    for (const name of Object.keys(lock.packages[path]?.dependencies ?? {})) waiting.push(place(path, name));
  }
  return [...found];
}

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
const IPA_LICENCE = 'renderer/fonts/IPA_Font_License_Agreement_v1.0.txt';

export function bundledLicences(): Licence[] {
  const byName = new Map<string, Licence>();
  for (const path of bundledPlaces()) {
    const entry = lock.packages[path];
    const name = entry?.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    byName.set(name, {
      name,
      licence: existsSync(join(root, path, 'LICENSE_FONT')) ? 'OFL-1.1' : (entry?.license ?? ''),
      notice: noticesOf(licenceFile(path)).join(' ') || authorOf(path),
    });
  }
  for (const font of OWN_FONTS) byName.set(font.name, font);
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
