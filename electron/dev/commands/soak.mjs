/**
 * `npm run soak [-- --kills N --runs N --seed S --deed NAME]`: kills the real app N times in the middle of its work, and plays N random runs of
 * papers on their way over a bad line; the last lines say how it went.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../build.mjs';
import { inSession } from '../in-session.mjs';
import { out, root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { setUp, setUpPackages } from '../set-up.mjs';
import { readJson } from '../testing/read-json.mjs';

const USUAL_KILLS = 300;
const USUAL_RUNS = 500;
const result = join(out, 'soak', 'result.json');
const runsResult = join(out, 'soak', 'runs.json');

/** @param {string[]} args */
export async function run(args) {
  const { runs, ...order } = ordered(args);
  rmSync(join(out, 'soak'), { recursive: true, force: true });
  mkdirSync(join(out, 'soak'), { recursive: true });
  const codes = [
    ...(order.kills > 0 ? [await killsTheApp(order)] : []),
    ...(runs > 0 ? [await playsRandomRuns(runs, order.seed)] : []),
  ];
  return codes.find((code) => code !== 0) ?? 0;
}

/** @param {KillOrder} order */
async function killsTheApp(order) {
  const runtime = await setUp('session');
  await ensureBuilt();
  const began = Date.now();
  const { code } = await inSession('soak', runtime, (seen) => ({
    executable: seen(runtime.executable),
    runtimeKind: runtime.kind,
    order,
  }));
  console.log(killsLine(order, readJson(result), (Date.now() - began) / 60_000));
  return code;
}

/**
 * They need neither window nor keyring.
 * @param {number} runs
 * @param {number} seed
 */
async function playsRandomRuns(runs, seed) {
  await setUpPackages();
  const began = Date.now();
  const program = [join(root, 'electron', 'dev', 'run-ts.mjs'), 'test/faults/main.ts'];
  const order = ['--runs', String(runs), '--seed', String(seed), '--out', runsResult];
  const { code } = await runProgram(process.execPath, [...program, ...order], { cwd: root, show: true });
  console.log(runsLine(readJson(runsResult), seed, (Date.now() - began) / 60_000));
  return code;
}

/** @typedef {{ kills: number, seed: number, only?: string }} KillOrder */

/** @param {string[]} args */
function ordered(args) {
  const { deed: only, ...typed } = readOptions(args);
  const {
    kills = USUAL_KILLS,
    runs = USUAL_RUNS,
    seed = Date.now() % 1_000_000,
  } = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, wholeNumber(text)]));
  return { kills, runs, seed, ...(only !== undefined && { only }) };
}

/** @param {string[]} args */
function readOptions(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({ args, options: { kills: text, runs: text, seed: text, deed: text } }).values;
  } catch {
    throw misunderstood();
  }
}

/** @param {string} typed */
function wholeNumber(typed) {
  if (!/^\d{1,9}$/.test(typed)) throw misunderstood();
  return Number(typed);
}

const misunderstood = () =>
  new Problem(
    'npm run soak -- --kills 回数 --runs 回数 --seed 番号 のように、0 以上の整数で実行してください（--deed で、することを1つにしぼれます）。',
    'Use npm run soak -- --kills N --runs N --seed S with whole numbers from 0 (and --deed NAME for one deed alone).',
  );

/**
 * @param {KillOrder} order
 * @param {{ kills: number, findings: string[], tallies: Record<string, { kills: number, said: number }> } | undefined} report
 * @param {number} minutes
 */
function killsLine({ kills, seed }, report, minutes) {
  const how = `seed ${seed}, ${minutes.toFixed(1)} min`;
  if (!report) return `soak broken off (${how}): see the lines above`;
  const deeds = Object.entries(report.tallies).map(([name, tally]) => `${name} ${tally.said}/${tally.kills}`);
  const outcome =
    report.findings.length === 0
      ? 'nothing acknowledged lost, nothing half-applied, chain whole'
      : `${report.findings.length} findings, profiles in out/soak`;
  return `${report.kills} of ${kills} kills: ${outcome} (done before the kill: ${deeds.join(', ')}; ${how})`;
}

/**
 * @param {{ runs: number, papers: number, met: [string, number][], faults: number, lost: number, doubled: number,
 *   outOfOrder: number, findings: string[] } | undefined} totals
 * @param {number} seed
 * @param {number} minutes
 */
function runsLine(totals, seed, minutes) {
  const how = `seed ${seed}, ${minutes.toFixed(1)} min`;
  if (!totals) return `random runs broken off (${how}): see the lines above`;
  const { runs, papers, faults, lost, doubled, outOfOrder, findings, met } = totals;
  return [
    `${runs} random runs, ${papers} papers, ${faults} faults on the line: ${lost} lost, ${doubled} doubled,`,
    `${outOfOrder} out of order, ${findings.length} findings`,
    `(${met.map(([name, times]) => `${name} ${times}`).join(', ')}; ${how})`,
  ].join(' ');
}
