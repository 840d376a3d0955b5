/** Which npm packages are in the app: for the list of licences and for the list of parts. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';

/**
 * @typedef {object} Locked as package-lock.json has it
 * @property {string} [name] the package's own name, where ours is an alias
 * @property {string} [version]
 * @property {string} [license] an SPDX expression
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 *
 * @typedef {object} Shipped
 * @property {string} place from the repository: `node_modules/react`
 * @property {string} name its own, not our alias for it
 * @property {Locked} locked
 */

/** @returns {Record<string, Locked>} by place; the repository itself is '' */
export const lockedPackages = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

/** Folders whose code ends up in the app. */
const SHIPPED = ['renderer', 'electron', 'shared'];
const LEFT_OUT = new Set(['electron/dev', 'electron/cli']);

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  if (LEFT_OUT.has(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.(?:tsx?|css)$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT = /(?:from|@?import|import\(|url\()\s*['"]((?:@[a-z0-9-]+\/)?[a-z][a-z0-9.-]*)(?:\/[^'"\s]*)?['"]/g;

/** Packages that our own code names, and those that the package brings along unbundled. @param {Record<string, Locked>} packages */
function namedPackages(packages) {
  const names = new Set(['keytar']);
  for (const file of SHIPPED.flatMap(sources))
    for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT))
      if (name && packages[`node_modules/${name}`]) names.add(name);
  return names;
}

/**
 * Where Node would find a package from another one's folder.
 * @param {Record<string, Locked>} packages
 * @param {string} from
 * @param {string} name
 */
function place(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
  }
}

/**
 * All packages in the app: the named ones and what they need, a native one for every system. Electron's own needs are only
 * for installing it.
 * @returns {Shipped[]}
 */
export function shippedPackages() {
  const packages = lockedPackages();
  /** @type {Map<string, Shipped>} */
  const found = new Map();
  const waiting = [...namedPackages(packages)].map((name) => place(packages, '', name));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const locked = path === null ? undefined : packages[path];
    if (path === null || !locked || found.has(path)) continue;
    found.set(path, { place: path, name: locked.name ?? lastName(path), locked });
    if (path === 'node_modules/electron') continue;
    for (const name of needsOf(locked)) waiting.push(place(packages, path, name));
  }
  return [...found.values()];
}

/** What it asks to stand beside it is needed as much as what it brings along. @param {Locked} locked */
const needsOf = ({ dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) => [
  ...Object.keys(dependencies),
  ...Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true),
];

/** The native parts of what ships, for the system for which npm has installed here. @returns {Shipped[]} */
export function nativeParts() {
  const packages = lockedPackages();
  return shippedPackages().flatMap(({ place: from, locked }) =>
    Object.keys(locked.optionalDependencies ?? {}).flatMap((name) => {
      const path = place(packages, from, name);
      const native = path === null ? undefined : packages[path];
      return path !== null && native && existsSync(join(root, path)) ? [{ place: path, name, locked: native }] : [];
    }),
  );
}

/**
 * Packages whose modules are in a bundle and that {@link shippedPackages} doesn't know of.
 * @param {readonly string[]} modules ids as the bundler has them: paths, some with a query or a mark of a plugin's own
 * @returns {string[]} places
 */
export function unlistedOf(modules) {
  const listed = new Set(shippedPackages().map((shipped) => shipped.place));
  const places = modules.flatMap((id) => {
    const within = /(?<=[\\/])node_modules[\\/](?:.*[\\/]node_modules[\\/])?(?:@[^\\/]+[\\/])?[^\\/?]+/.exec(id);
    return within ? [within[0].replaceAll('\\', '/')] : [];
  });
  return [...new Set(places)].filter((one) => !listed.has(one)).sort();
}

/** @param {string} path */
const lastName = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The terms of a package: of a font's, those of the font, as nothing else of it is in the app. @param {Shipped} shipped */
export const termsOf = ({ place, locked }) =>
  existsSync(join(root, place, 'LICENSE_FONT')) ? 'OFL-1.1' : (locked.license ?? '');
