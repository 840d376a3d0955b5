/** What the house is measured by: that it grows lighter, or at least not heavier unnoticed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../checking/source-tree.mjs';
import { codeIn, importsOf, isOfHouse, roomsOf } from '../picture/rooms.mjs';
import { inCircles } from './circles.mjs';
import { longFunctions } from './functions.mjs';
import { longWithReason } from './long-functions.mjs';
import { likeRuns } from './like-runs.mjs';
import { declaredIn, doubled } from './names.mjs';

/** @typedef {{ figure: number, where: string[] }} Measure how much, and for who wants to make it less, where */

/** What is shipped, what makes it, and what only development runs. Tests aren't counted: more of them is better. */
const SOURCES = ['renderer', 'shared', 'electron', 'resources'];
const MOST_LINES_OF_A_FUNCTION = 60;
const LEAST_LINES_OF_A_RUN = 10;

/**
 * @param {string} root
 * @returns {Record<keyof typeof import('./budget.mjs').budget, Measure>}
 */
export function measureHouse(root) {
  const folders = SOURCES.filter((folder) => existsSync(join(root, folder)));
  const texts = codeIn(root, folders);
  const code = [...texts];
  const styles = folders
    .flatMap((folder) => filesUnder(root, folder))
    .filter((path) => path.endsWith('.css'))
    .map((path) => /** @type {const} */ ([path, readFileSync(join(root, path), 'utf8')]));
  const imports = importsOf(texts);
  const ofHouses = [...imports].filter(([file]) => isOfHouse(file));
  const houses = roomsOf(new Map(ofHouses.map(([file, used]) => [file, used.filter(isOfHouse)])));
  const rooms = houses.map(({ rooms }) => new Map([...rooms].map(([room, used]) => [room, [...used]])));
  const runs = likeRuns(
    code.filter(([path]) => path.startsWith('renderer/')),
    LEAST_LINES_OF_A_RUN,
  );
  const long = code
    .flatMap(([path, text]) => longFunctions(path, text, MOST_LINES_OF_A_FUNCTION))
    .sort((one, other) => other.lines - one.lines);
  return {
    'files of code in circles of imports': listed(inCircles(imports)),
    'folders in circles of imports': listed(rooms.flatMap((used) => inCircles(used))),
    'imports from one feature into another': listed(
      [...imports].flatMap(([file, used]) =>
        used.filter((one) => isOfAnother(file, one)).map((one) => `${file} → ${one}`),
      ),
    ),
    'files of code': { figure: code.length, where: [] },
    'lines of code': { figure: linesOf(code), where: [] },
    'files of styles': { figure: styles.length, where: [] },
    'lines of styles': { figure: linesOf(styles), where: [] },
    'runs of ten and more like lines between features': listed(
      runs.filter(({ one, other }) => isOfAnother(one.file, other.file)).map(told),
    ),
    'runs of ten and more like lines in the renderer': listed(runs.map(told)),
    'lines of the longest function': { figure: long[0]?.lines ?? 0, where: long.slice(0, 1).map(toldLong) },
    'functions of more than sixty lines': listed(long.filter(({ file }) => !file.endsWith('.tsx')).map(toldLong)),
    'screens and parts of more than sixty lines': listed(
      long.filter(({ file }) => file.endsWith('.tsx')).map(toldLong),
    ),
    'long functions without a reason (house/long-functions.mjs)': listed(
      long
        .filter(({ name }, i) => !longWithReason.has(name) || long.findIndex((one) => one.name === name) < i)
        .map(toldLong),
    ),
    'reasons for functions that are not long': listed(
      [...longWithReason].filter((name) => !long.some((one) => one.name === name)),
    ),
    'exported names with two meanings': listed(
      doubled(declaredIn(code.filter(([path]) => isOfHouse(path)))).map(
        ([name, places]) => `${name}: ${places.join(', ')}`,
      ),
    ),
  };
}

/** @param {string[]} where @returns {Measure} */
const listed = (where) => ({ figure: where.length, where });

/** @param {readonly (readonly [path: string, text: string])[]} files */
const linesOf = (files) => files.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0);

/** Whether two files belong to two features. @param {string} one @param {string} other */
function isOfAnother(one, other) {
  const [feature, others] = [one, other].map((path) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1]);
  return feature !== undefined && others !== undefined && feature !== others;
}

/** @param {import('./like-runs.mjs').LikeRun} run */
const told = ({ one, other, lines }) => `${lines} lines: ${one.file}:${one.line} = ${other.file}:${other.line}`;

/** @param {import('./functions.mjs').LongFunction} long */
const toldLong = ({ file, name, lines }) => `${lines} lines: ${name} (${file})`;
