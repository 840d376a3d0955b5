/** Lint: what is always wrong, what nobody uses, how code looks. What was found about a file is kept until it, a rule or a tool changes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from '../places.mjs';
import { run } from '../processes.mjs';

/** What a finding hangs on besides the file itself. */
const GROUND = ['package-lock.json', '.prettierrc.json', '.prettierignore', '.editorconfig', join('test', 'lint')];

/**
 * @param {readonly string[]} [files] paths from the root; none: all
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function lint(files) {
  const cache = cacheFolder();
  const kept = (/** @type {string} */ name) => [
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    join(cache, name),
  ];
  const code = files?.filter((file) => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(file)) ?? ['.'];
  const programs = [
    ...(code.length > 0
      ? [
          [
            'eslint/bin/eslint.js',
            '--config',
            'test/lint/eslint.config.mjs',
            '--no-warn-ignored',
            ...kept('eslint'),
            ...code,
          ],
        ]
      : []),
    ...(code.length > 0 || files?.includes('package.json')
      ? [['knip/bin/knip.js', '--config', 'test/config/knip.json']]
      : []),
    ...(files?.length !== 0
      ? [
          [
            'prettier/bin/prettier.cjs',
            '--check',
            '--ignore-unknown',
            '--log-level',
            'warn',
            ...kept('prettier'),
            ...(files ?? ['.']),
          ],
        ]
      : []),
  ];
  const runs = programs.map(([program = '', ...args]) => {
    return () => run(process.execPath, [join('node_modules', program), ...args], { cwd: root });
  });
  return inOne(await longestBesideOthers(runs));
}

/**
 * The first beside the others: ESLint takes longer than knip and Prettier one after the other.
 * @template T
 * @param {readonly (() => Promise<T>)[]} runs
 * @returns {Promise<T[]>} in their order
 */
export async function longestBesideOthers([longest, ...others]) {
  if (!longest) return [];
  const [first, rest] = await Promise.all([longest(), oneAfterTheOther(others)]);
  return [first, ...rest];
}

/**
 * @template T
 * @param {readonly (() => Promise<T>)[]} runs
 */
async function oneAfterTheOther(runs) {
  const ended = [];
  for (const start of runs) ended.push(await start());
  return ended;
}

/**
 * One fails, the others are still told.
 * @param {readonly { code: number, output: string }[]} ended
 * @returns {{ code: number, output: string }}
 */
export const inOne = (ended) => ({
  code: ended.find(({ code }) => code !== 0)?.code ?? 0,
  output: ended.map(({ output }) => output).join(''),
});

/** One for each ground: a finding of yesterday's rules is none of today's. */
function cacheFolder() {
  const all = join(out, 'cache', 'lint');
  const own = groundOf(root);
  mkdirSync(join(all, own), { recursive: true });
  for (const other of readdirSync(all)) if (other !== own) rmSync(join(all, other), { recursive: true, force: true });
  return join(all, own);
}

/**
 * @param {string} folder the repository
 * @returns {string} another one as soon as a rule, a setting or a package is another, or Node
 */
export function groundOf(folder) {
  const hash = createHash('sha256').update(process.version);
  for (const name of GROUND)
    for (const file of filesIn(folder, name)) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
function filesIn(folder, name) {
  const state = statSync(join(folder, name), { throwIfNoEntry: false });
  if (!state?.isDirectory()) return state ? [name] : [];
  return readdirSync(join(folder, name))
    .sort()
    .flatMap((entry) => filesIn(folder, join(name, entry)));
}
