import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from '../../electron/dev/checking/source-tree.mjs';

/** What the project's documents name, in backticks and in links, and what of it is nowhere. */

/** A document and its words. */
export interface Doc {
  /** From the root, with `/`. */
  path: string;
  text: string;
}

/** All that a document may name. */
export interface House {
  /** Files and folders, from the root, with `/`. */
  paths: ReadonlySet<string>;
  /** Of each document. */
  headings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of `npm run`. */
  scripts: ReadonlySet<string>;
  /** All code and data, one after the other. */
  source: string;
  /** The same, by path from the root. */
  texts: ReadonlyMap<string, string>;
}

const CODE = /\.(ts|tsx|mjs|cjs|css|html|json|ya?ml|sh|svg)$/;
/** Not ours, or made. */
const PASSED_BY = /^(\.git|node_modules|dist|out|release)$/;
/** Other people's files, a list of other people's packages, and names that are made up to be gone. */
const NO_SOURCE = /^(test\/fixtures\/|package-lock\.json$|test\/docs\/)/;

export function readHouse(root: string): { house: House; docs: Doc[]; code: Doc[] } {
  const files = filesUnder(root, '', (path) => PASSED_BY.test(path));
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const paths = new Set(files.flatMap((file) => withFolders(file)));
  const code = files
    .filter((file) => (CODE.test(file) || file.startsWith('.ci/')) && !NO_SOURCE.test(file))
    .map((path) => ({ path, text: read(path) }));
  const source = code.map(({ text }) => text).join('\n');
  const texts = new Map(code.map(({ path, text }) => [path, text]));
  const docs = files.filter(isDoc).map((path) => ({ path, text: read(path) }));
  const headings = new Map(docs.map(({ path, text }) => [path, headingsOf(text)]));
  return {
    house: { paths, headings, scripts: new Set([...Object.keys(scripts), 'test', 'start']), source, texts },
    docs,
    code,
  };
}

const MANY = 15;
/** Tests lie as what they test does, and say in their names what they hold; a pack's folders are what its guide says. */
const SAYS_ITSELF =
  /^test\/(shared|electron|renderer|resources|e2e|bench)(\/|$)|^resources\/packs\/|^resources\/authoring\/forms$/;
/** Described by the README above them. */
const DESCRIBED_ABOVE = /^shared\/tables\/(import|matching)$/;

/** Folders of more than fifteen files of ours without a README. */
export function unexplained({ paths }: House): string[] {
  const counts = new Map<string, number>();
  for (const path of paths)
    if (CODE.test(path)) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([folder, count]) => count > MANY && !paths.has(`${folder}/README.md`))
    .map(([folder]) => folder)
    .filter((folder) => ![SAYS_ITSELF, DESCRIBED_ABOVE].some((pattern) => pattern.test(folder)));
}

/** CHANGELOG tells of what was. */
const isDoc = (file: string): boolean => file.endsWith('.md') && file !== 'CHANGELOG.md';

function withFolders(file: string): string[] {
  const all = [file];
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) all.push(folder);
  return all;
}

/** Each thing that the document names and that isn't there, as it is written. */
export function untrue({ path, text }: Doc, house: House): string[] {
  const here = posix.dirname(path);
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const pictures = Array.from(text.matchAll(/^```mermaid[\s\S]*?^```/gm), ([picture]) => picture).join('\n');
  const links = Array.from(prose.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)[^)]*\)/g), ({ 1: link = '' }) => link);
  const named = Array.from(prose.matchAll(/`([^`\n]+)`/g), ({ 1: words = '' }) => words);
  return [
    ...links.filter((link) => !leadsThere(link, path, house)),
    ...commandsIn(text).filter((name) => !house.scripts.has(name)),
    ...named.filter((words) => !isThere(words, here, house)),
    ...Array.from(pictures.matchAll(DRAWN), ([file]) => file).filter(
      (file) => !house.paths.has(file.replace(/\/$/, '')),
    ),
    ...Array.from(prose.matchAll(HOLDS), ([, file = '', word = '']) => ({ file, word }))
      .filter(({ file, word }) => house.texts.get(file)?.includes(word) === false)
      .map(({ file, word }) => `${file} (${word})`),
  ];
}

/** A file from the root, and behind it in brackets a word that stands in it: what leads a reader there is looked up there. */
const HOLDS = /`([\w./-]+\.\w+)` \(`([^`\n]+)`/g;

/** A file or a folder of ours in a picture. */
const DRAWN = /(?<![\w/])(?:electron|renderer|shared|resources|test|docs)\/[\w./-]*\w\/?/g;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\w'"`\\])\/\/[^\n]*/g;
const NAMED_FILE = /(?<![\w/.*-])((?:[\w@-]+\/)*[\w-][\w.-]*\.(?:ts|tsx|mjs|cjs|md))(?![\w-])/g;

/** Files that comments name, by any end of their path, and that aren't there. */
export function namedByComments(code: readonly Doc[], { paths }: House): string[] {
  const ends = new Set([...paths].flatMap((path) => path.split('/').map((_, at, parts) => parts.slice(at).join('/'))));
  return code
    .filter(({ path }) => /\.(ts|tsx|mjs|cjs)$/.test(path))
    .flatMap(({ path, text }) =>
      Array.from(text.matchAll(COMMENT), ([comment]) => comment)
        .flatMap((comment) => Array.from(comment.matchAll(NAMED_FILE), ({ 1: file = '' }) => file))
        .filter((file) => !ends.has(file))
        .map((file) => `${path}: ${file}`),
    );
}

/** A file, and where a heading is named, that heading. */
function leadsThere(link: string, from: string, { paths, headings }: House): boolean {
  const [file = '', heading] = decodeURIComponent(link).split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file);
  return paths.has(path) && (heading === undefined || headings.get(path)?.has(heading) !== false);
}

/** The addresses of a document's headings, as forges make them. */
const headingsOf = (text: string): Set<string> =>
  new Set(
    Array.from(text.matchAll(/^#+ +(.+?) *$/gm), ({ 1: words = '' }) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** `npm run check` in prose and in blocks. */
const commandsIn = (text: string): string[] =>
  Array.from(text.matchAll(/npm run (?:-s )?([a-z][\w-]*)/g), ({ 1: name = '' }) => name);

function isThere(words: string, here: string, house: House): boolean {
  if (OTHERS.test(words)) return true;
  if (FILE.test(words) && !/^[a-z-]+:/.test(words))
    return isPath(words, here, house) || isInSource(inProfile(words), house);
  if (IDENTIFIER.test(words))
    return words
      .replace(/[(<].*$/, '')
      .split('.')
      .every((word) => isInSource(word, house));
  if (CHANNEL.test(words)) return isInSource(words, house);
  return true;
}

/** A file by its ending, or a folder by its last sign; `…` and `<id>` stand for anything, `{a,b}` for each. */
const FILE =
  /^[\w@.<>*{},…-]*[\w>*}…-](?:\/[\w@.<>*{},…-]*)*(?:\.(?:ts|tsx|mjs|cjs|md|css|ya?ml|svg)|\/)$|^(?:electron|renderer|shared|resources|test|docs|\.github|\.ci)\/\S+$/;
/** One word of code, or a path through its objects, a call or not: `Office`, `takeTable`, `PaperDocument.letter`, `MOST_AHEAD`, `useNote()`. */
const IDENTIFIER = /^[A-Za-z_]\w{2,}(?:\.\w+)*(?:\(.*\)|<.*>)?$/;
/** Files that come from elsewhere, or go there. */
const OTHERS = /\.(zip|ttf|docx|xlsx|pdf|eml|exe)$/;
/** `outbox:send` */
const CHANNEL = /^[a-z]+:[a-z]+(?:-[a-z]+)*$/;

function isPath(words: string, here: string, { paths }: House): boolean {
  const asked = words.replace(/\/$/, '');
  if ([asked, posix.join(here, asked)].some((path) => paths.has(path))) return true;
  // A README names what lies in its own houses by the end of its path; patterns stand for at least one.
  const end = new RegExp(
    `(^|/)${asked
      .split(/(<[^>]+>|\*+|…|\{[^}]*\})/)
      .map(asPattern)
      .join('')}$`,
  );
  for (const path of paths) if (end.test(path)) return true;
  return false;
}

function asPattern(piece: string): string {
  if (/^(<|\*|…)/.test(piece)) return '.*';
  if (piece.startsWith('{')) return `(${piece.slice(1, -1).replaceAll('.', '\\.').split(',').join('|')})`;
  return piece.replace(/[.+?^$()|[\]\\]/g, '\\$&');
}

/** The code puts the user's own folder together out of its parts. */
const inProfile = (words: string): string => (words.startsWith('profile/') ? posix.basename(words) : words);

/** As a word of its own. */
const isInSource = (word: string, { source }: House): boolean =>
  new RegExp(`(?<![\\w$])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$])`).test(source);
