/**
 * `npm run repeat -- unit|e2e N [--busy B --seed S --anew] [-- arguments of the tool]`: the same stage N times on one commit, a line in the log for
 * each run. It can be ended at any time: the same command goes on with the run that was broken off.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../build.mjs';
import { ensureTestPackage } from '../package/ensure-packaged.mjs';
import { out } from '../places.mjs';
import { isEnding } from '../processes.mjs';
import { startBusyLoops } from '../repeating/busy-loops.mjs';
import { changed, goesOn, logLine, seriesLines } from '../repeating/series.mjs';
import { cleanCommit } from '../repeating/work-tree.mjs';
import { Problem, say } from '../say.mjs';
import { setUp } from '../set-up.mjs';
import { readJson } from '../testing/read-json.mjs';
import { clearResults } from '../testing/result-files.mjs';
import { runStages } from '../testing/run-stages.mjs';

/** @param {string[]} args */
export async function run(args) {
  const { anew, seed, ...wanted } = ordered(args);
  const commit = await cleanCommit();
  const folder = join(out, 'repeat', `${wanted.stage}${wanted.busy > 0 ? `-busy-${wanted.busy}` : ''}`);
  mkdirSync(folder, { recursive: true });
  const [orderFile, log] = [join(folder, 'order.json'), join(folder, 'log.jsonl')];
  const { order, next } = goesOn(
    { ...wanted, seed: seed ?? Date.now() % 1_000_000, commit },
    { order: readJson(orderFile), lines: linesOf(log) },
    { anew, chosenSeed: seed !== undefined },
  );
  if (next === 1) {
    writeFileSync(orderFile, JSON.stringify(order));
    for (const file of [log, join(folder, 'log.txt')]) writeFileSync(file, '');
  }
  say(
    `${order.stage} を ${order.runs} 回のうち ${next} 回目から、${commit.slice(0, 9)} で実行します。記録：${log}`,
    `${order.stage}: run ${next} of ${order.runs} on ${commit.slice(0, 9)}; the log is ${log}`,
  );
  const runtime = await setUp('tests');
  /** @type {string | undefined} */
  let packaged;
  if (order.stage === 'e2e') {
    await ensureBuilt();
    if (order.args.length === 0) packaged = await ensureTestPackage(runtime);
  }
  for (let number = next; number <= order.runs; number++) {
    const now = await cleanCommit();
    if (now !== order.commit) throw changed(order.commit, now);
    const line = await once(runtime, order, number, packaged);
    if (isEnding()) return 1;
    appendFileSync(log, `${JSON.stringify(line)}\n`);
    appendFileSync(join(folder, 'log.txt'), `${logLine(line, order)}\n`);
    console.log(logLine(line, order));
  }
  const lines = linesOf(log);
  console.log(seriesLines(lines, order).join('\n'));
  return lines.some(({ failed, atSecondTry }) => failed > 0 || atSecondTry.length > 0) ? 1 : 0;
}

/**
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {import('../repeating/series.mjs').Order} order
 * @param {number} number
 * @param {string | undefined} packaged
 * @returns {Promise<import('../repeating/series.mjs').RunLine>}
 */
async function once(runtime, { stage, seed: first, busy, args, commit }, number, packaged) {
  const seed = first + number - 1;
  const began = new Date().toISOString();
  clearResults();
  // Test files in another order each time; the properties' chance comes from it, too (test/support/seeded-properties.ts).
  process.env['RENKEI_SEED'] = String(seed);
  const shuffled = stage === 'unit' ? ['--sequence.shuffle.files', `--sequence.seed=${seed}`] : [];
  const end = startBusyLoops(busy);
  const { counts, times } = await runStages(runtime, { [stage]: [...shuffled, ...args] }, packaged).finally(end);
  const { passed = 0, failed = 1, skipped = 0, atSecondTry = [] } = counts[0] ?? {};
  const { ms = 0, load } = times[0] ?? {};
  return { run: number, commit, seed, began, passed, failed, skipped, atSecondTry, ms, ...(load && { load }) };
}

/** @param {string} log @returns {import('../repeating/series.mjs').RunLine[]} */
const linesOf = (log) =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

/**
 * @param {string[]} args
 * @returns {Omit<import('../repeating/series.mjs').Order, 'commit' | 'seed'> & { anew: boolean, seed: number | undefined }}
 */
function ordered(args) {
  const { values, positionals } = readOptions(args);
  const [stage, runs, ...rest] = positionals;
  const [times, busy, seed] = [runs, values.busy ?? '0', values.seed ?? '0'].map(Number);
  if ((stage !== 'unit' && stage !== 'e2e') || !isWhole(times) || times === 0 || !isWhole(busy) || !isWhole(seed))
    throw misunderstood();
  return { stage, runs: times, busy, args: rest, anew: values.anew ?? false, seed: values.seed ? seed : undefined };
}

/** @param {number | undefined} number @returns {number is number} */
const isWhole = (number) => number !== undefined && Number.isInteger(number) && number >= 0;

/** @param {string[]} args */
function readOptions(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { busy: text, seed: text, anew: { type: 'boolean' } },
    });
  } catch {
    throw misunderstood();
  }
}

const misunderstood = () =>
  new Problem(
    'npm run repeat -- unit | e2e 回数 [ファイル] [--busy 数 --seed 番号 --anew] のように実行してください。',
    'Use npm run repeat -- unit | e2e N [files] [--busy B --seed S --anew].',
  );
