/**
 * `npm run fuzz -- TARGET … | all [--seconds N] [--seed S]`: tries what comes in from outside with cases that nobody has thought of, one target
 * after the other, a process each (`test/fuzz`). Goes on where the last run ended; the sums of all runs and the smallest case of each fault lie in
 * out/fuzz. 1 where a run has found something.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { out, root } from '../places.mjs';
import { run as runProgram, startProcess } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { setUpPackages } from '../set-up.mjs';
import { readJson } from '../testing/read-json.mjs';

const folder = join(out, 'fuzz');
const USUAL_SECONDS = 60;
/** Milliseconds that one case may take before it is taken to be endless. Its own limit is in seconds of the processor. */
const ENDLESS = 180_000;
const HEAP = '--max-old-space-size=1024';
const RUNNER = join(root, 'electron', 'dev', 'run-ts.mjs');

/** @param {string[]} args */
export async function run(args) {
  const { names, seconds, seed } = ordered(args);
  await setUpPackages();
  mkdirSync(folder, { recursive: true });
  let failed = 0;
  for (const name of names) if (!(await tryTarget(name, seconds, seed))) failed++;
  return failed > 0 ? 1 : 0;
}

/** The targets there are: a file each. */
const targetNames = () =>
  readdirSync(join(root, 'test', 'fuzz', 'targets'))
    .filter((file) => file !== 'index.ts' && file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));

/** @param {string[]} args */
function ordered(args) {
  const there = targetNames();
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    const { values, positionals } = parseArgs({ args, options: { seconds: text, seed: text }, allowPositionals: true });
    const [seconds = USUAL_SECONDS, seed] = [values.seconds, values.seed].map((typed) => {
      if (typed !== undefined && !/^\d{1,9}$/.test(typed)) throw new RangeError(typed);
      return typed === undefined ? undefined : Number(typed);
    });
    const names = positionals.includes('all') ? there : positionals;
    if (names.length > 0 && names.every((name) => there.includes(name))) return { names, seconds, seed };
  } catch {
    // Said below.
  }
  throw new Problem(
    `npm run fuzz -- 対象 --seconds 秒数 のように実行してください。対象は ${there.join('、')}、ぜんぶなら all です。`,
    `Use npm run fuzz -- TARGET --seconds N [--seed S]. There are: ${there.join(', ')}, or all.`,
  );
}

/**
 * @param {string} name
 * @param {number} seconds
 * @param {number | undefined} seed of one batch that is tried again
 */
async function tryTarget(name, seconds, seed) {
  const sums = join(folder, `${name}.json`);
  const before = readJson(sums);
  const until = Date.now() + seconds * 1000;
  let isSound = true;
  for (let left = seconds; left > 0; left = Math.floor((until - Date.now()) / 1000)) {
    const given = ['--target', name, '--seconds', String(left), '--out', folder];
    const code = await tryOnce(name, [...given, ...(seed === undefined ? [] : ['--seed', String(seed)])]);
    if (code !== 0) isSound = false;
    if (code === 0 || code === 1) break;
    await keepWhatEndedIt(name, sums);
  }
  const after = readJson(sums) ?? { cases: 0, seconds: 0, dearest: 0, megabytes: 0, faults: {} };
  const line = {
    ...{ name, at: new Date().toISOString(), isSound },
    cases: after.cases - (before?.cases ?? 0),
    seconds: Math.round(after.seconds - (before?.seconds ?? 0)),
  };
  appendFileSync(join(folder, 'log.jsonl'), `${JSON.stringify(line)}\n`);
  const faults = Object.keys(after.faults);
  console.log(
    `${name}: ${line.cases} cases in ${line.seconds} s, ${isSound ? 'nothing found' : 'findings in out/fuzz/findings'}; in all runs ` +
      `${after.cases} cases, ${Math.round(after.seconds)} s, dearest ${after.dearest} ms, at most ${after.megabytes} MB, ${faults.length} faults`,
  );
  return isSound;
}

/**
 * One process. It is ended where it stands at one case.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 128 when it was ended or has ended itself
 */
function tryOnce(name, args) {
  const child = startProcess(process.execPath, [HEAP, RUNNER, 'test/fuzz/main.ts', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    let at = '';
    let since = Date.now();
    const watch = setInterval(() => {
      const now = placeOf(name);
      if (now !== at) [at, since] = [now, Date.now()];
      else if (Date.now() - since > ENDLESS) child.kill('SIGKILL');
    }, 1000);
    child.once('close', (code) => {
      clearInterval(watch);
      resolve(code ?? 128);
    });
  });
}

/** @param {string} name @returns {string} seed and number of the case that is being tried */
function placeOf(name) {
  try {
    return readFileSync(join(folder, `${name}.at`), 'utf8');
  } catch {
    return '';
  }
}

/**
 * Writes down the case that never ended, or that ended the process, and goes on behind it.
 * @param {string} name
 * @param {string} file
 */
async function keepWhatEndedIt(name, file) {
  const [seed = '1', number = '0'] = placeOf(name).split(' ');
  const args = ['--target', name, '--out', folder, '--seed', seed, '--show', number];
  await runProgram(process.execPath, [RUNNER, 'test/fuzz/main.ts', ...args], { cwd: root, show: true });
  console.log(`${name}, seed ${seed}, case ${number}: it doesn't end, or ends the process`);
  const sums = readJson(file) ?? { cases: 0, seconds: 0, dearest: 0, megabytes: 0, faults: {} };
  sums.nextSeed = Number(seed) + 1;
  sums.faults['ends-the-process'] = (sums.faults['ends-the-process'] ?? 0) + 1;
  writeFileSync(file, JSON.stringify(sums, null, 2));
}
