/** The house as folders: which room imports which. Types count like values: what one file must know of another, its reader must, too. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { moduleNamed } from '../checking/dependents.mjs';
import { filesUnder, isCode } from '../checking/source-tree.mjs';

/**
 * @typedef {object} House a top folder
 * @property {string} name
 * @property {Map<string, Set<string>>} rooms each of its folders, with those of the same house that it imports
 */

/** What runs nowhere but in development is no room of the house. */
const NEVER_SHIPPED = new Set(['electron/dev']);

const HOUSES = ['renderer', 'electron', 'shared'];

/** A file of what the app is made of. @param {string} file */
export const isOfHouse = (file) =>
  HOUSES.includes(placeOf(file)[0]) && !NEVER_SHIPPED.has(file.split('/', 2).join('/'));

/**
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Map<string, string>} the code files that lie there, by their paths from the root
 */
export const codeIn = (root, folders) =>
  new Map(
    folders
      .flatMap((folder) => filesUnder(root, folder))
      .filter(isCode)
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );

/** @param {string} root @returns {House[]} */
export const housesIn = (root) => housesOf(new Map([...codeIn(root, HOUSES)].filter(([file]) => isOfHouse(file))));

/**
 * @param {ReadonlyMap<string, string>} texts of the code files, by their paths from the root. A style or a picture is in nobody's circle
 * @returns {House[]}
 */
export const housesOf = (texts) => roomsOf(importsOf(texts));

/**
 * @param {ReadonlyMap<string, string>} texts of the code files, by their paths from the root
 * @returns {Map<string, string[]>} which other ones of them each of them imports
 */
export function importsOf(texts) {
  const files = new Set(texts.keys());
  return new Map(
    [...texts].map(([file, text]) => [file, importedFiles(file, text, files).filter((target) => target !== file)]),
  );
}

/** @param {ReadonlyMap<string, readonly string[]>} imports @returns {House[]} */
export function roomsOf(imports) {
  /** @type {Map<string, Map<string, Set<string>>>} */
  const houses = new Map();
  for (const [file, targets] of imports) {
    const [house, room] = placeOf(file);
    const rooms = upsert(houses, house, () => new Map());
    const used = upsert(rooms, room, () => new Set());
    for (const target of targets) {
      const [otherHouse, otherRoom] = placeOf(target);
      if (otherHouse === house && otherRoom !== room) used.add(otherRoom);
    }
  }
  return [...houses].map(([name, rooms]) => ({ name, rooms }));
}

/**
 * @param {string} file
 * @param {string} text of it
 * @param {ReadonlySet<string>} files those that count
 * @returns {string[]} which of them it imports
 */
export const importedFiles = (file, text, files) =>
  [
    ...ts.preProcessFile(text, true, false).importedFiles.map(({ fileName }) => fileName),
    ...typesInComments(file, text),
  ]
    .map((written) => moduleNamed(written, posix.dirname(file), files))
    .filter((target) => target !== undefined);

/** JavaScript names the types of others in its comments: `@type {import('./rooms.mjs').House}`. @param {string} file @param {string} text */
const typesInComments = (file, text) =>
  /\.[mc]js$/.test(file) ? [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, written = '']) => written) : [];

/** A file that lies in no folder of its house is a room by itself. @param {string} file @returns {[house: string, room: string]} */
function placeOf(file) {
  const [house = '', room = ''] = file.split('/');
  return [house, room];
}

/**
 * @template K, V
 * @param {Map<K, V>} map
 * @param {K} key
 * @param {() => V} make
 */
function upsert(map, key, make) {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
