/** Runs of lines that stand in two places word for word. */

/**
 * @typedef {object} LikeRun
 * @property {Place} one
 * @property {Place} other
 * @property {number} lines how many of them, without what doesn't count
 *
 * @typedef {object} Place
 * @property {string} file
 * @property {number} line where it begins, counted from 1
 */

/** Neither what has no words of its own nor what only says where things come from. */
const COUNTS_NOT = /^(?:[\])}>;,(/*\s]*|import\b.*|\} from .*|export \* .*|\/\/.*|\*.*|\/\*.*)$/;

/**
 * @param {Iterable<readonly [path: string, text: string]>} files
 * @param {number} least how many lines make a run
 * @returns {LikeRun[]} each as long as it goes, and named once
 */
export function likeRuns(files, least) {
  /** @type {Map<string, { file: string, at: number }[]>} */
  const windows = new Map();
  /** @type {Map<string, { text: string, line: number }[]>} */
  const counted = new Map();
  for (const [file, text] of files) {
    const lines = text.split('\n').map((line, index) => ({ text: line.trim(), line: index + 1 }));
    counted.set(
      file,
      lines.filter(({ text }) => !COUNTS_NOT.test(text)),
    );
  }
  for (const [file, lines] of counted)
    for (let at = 0; at + least <= lines.length; at++) {
      const window = lines
        .slice(at, at + least)
        .map(({ text }) => text)
        .join('\n');
      windows.set(window, [...(windows.get(window) ?? []), { file, at }]);
    }
  return [...windows.values()]
    .flatMap((places) => places.flatMap((one, index) => places.slice(index + 1).map((other) => ({ one, other }))))
    .filter(({ one, other }) => !isLike(one.at - 1, other.at - 1, counted.get(one.file), counted.get(other.file)))
    .map(({ one, other }) => runFrom(one, other, counted, least));
}

/**
 * @param {number} one
 * @param {number} other
 * @param {{ text: string }[]} [lines]
 * @param {{ text: string }[]} [otherLines]
 */
const isLike = (one, other, lines = [], otherLines = []) =>
  lines[one] !== undefined && lines[one].text === otherLines[other]?.text;

/**
 * @param {{ file: string, at: number }} one
 * @param {{ file: string, at: number }} other
 * @param {Map<string, { text: string, line: number }[]>} counted
 * @param {number} least
 * @returns {LikeRun}
 */
function runFrom(one, other, counted, least) {
  const [lines, otherLines] = [counted.get(one.file) ?? [], counted.get(other.file) ?? []];
  let length = least;
  while (isLike(one.at + length, other.at + length, lines, otherLines)) length++;
  const place = (/** @type {{ file: string, at: number }} */ { file, at }) => ({
    file,
    line: counted.get(file)?.[at]?.line ?? 0,
  });
  return { one: place(one), other: place(other), lines: length };
}
