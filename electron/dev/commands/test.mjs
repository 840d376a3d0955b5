/** `npm test`: everything, from set-up to the last line `N passed, N failed`. `npm test -- unit|e2e|lint|types [args]`: one stage. */
import { ensureBuilt } from '../build.mjs';
import { npm } from '../npm.mjs';
import { ensureTestPackage } from '../package/ensure-packaged.mjs';
import { Problem, reportFailure } from '../say.mjs';
import { setUp, setUpPackages } from '../set-up.mjs';
import { fixedLoad } from '../testing/fixed-load.mjs';
import { clearResults, resultFiles } from '../testing/result-files.mjs';
import { runStages } from '../testing/run-stages.mjs';
import { slowestTests } from '../testing/slowest.mjs';
import { notRunLines, summaryLines } from '../testing/summary.mjs';
import { crashed, lastLine, oneCheck } from '../testing/tally.mjs';

const stageNames = ['lint', 'types', 'unit', 'e2e'];

/** @param {string[]} args */
export async function run(args) {
  const [only, ...rest] = args;
  if (only !== undefined && !stageNames.includes(only))
    throw new Problem(
      `「${only}」という段階はありません。npm test -- ${stageNames.join(' | ')} [引数] のように実行してください。`,
      `There is no stage "${only}". Use npm test -- ${stageNames.join(' | ')} [arguments].`,
    );
  const wanted = (/** @type {string} */ stage) => only === undefined || only === stage;
  clearResults();
  /** @type {import('../testing/slowest.mjs').StageTime[]} */
  const times = [];
  /** @type {import('../runtime/resolve.mjs').Runtime | undefined} */
  let runtime;
  try {
    runtime = await timed('set-up', times, () =>
      wanted('unit') || wanted('e2e') ? setUp('tests') : setUpPackages().then(() => undefined),
    );
  } catch (error) {
    reportFailure(error);
    console.log(lastLine([crashed('set-up', '')]));
    return 1;
  }

  /** @type {import('../testing/tally.mjs').Count[]} */
  const counts = [];
  /** @type {import('../testing/failures.mjs').Failure[]} */
  const failures = [];
  for (const stage of ['lint', 'types'])
    if (wanted(stage)) counts.push(oneCheck(stage, await timed(stage, times, () => script(stage, rest, failures))));
  const inside = runtime && (await runInSession(runtime, wanted, rest, counts, times));
  const slowest = rest.length === 0 ? slowestTests(resultFiles.unit, resultFiles.e2e) : [];

  const notRun = notRunLines(resultFiles.notRun);
  failures.push(...(inside?.failures ?? []));
  console.log(
    summaryLines({ counts, notRun, slowest, ...(runtime && { runtime }), ...inside, times, failures }).join('\n'),
  );
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

/**
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {(stage: string) => boolean} wanted
 * @param {string[]} args
 * @param {import('../testing/tally.mjs').Count[]} counts is added to
 * @param {import('../testing/slowest.mjs').StageTime[]} times is added to
 */
async function runInSession(runtime, wanted, args, counts, times) {
  const built = !wanted('e2e') || (await timed('build', times, () => succeeds('build', counts, () => ensureBuilt())));
  /** @type {string | undefined} */
  let packaged;
  if (wanted('e2e') && built && needsPackage(args))
    await timed('package', times, () =>
      succeeds('package', counts, async () => void (packaged = await ensureTestPackage(runtime))),
    );
  const e2e = wanted('e2e') && built;
  const stages = { ...(wanted('unit') && { unit: args }), ...(e2e && { e2e: args }) };
  const { counts: ran, ...session } = await runStages(runtime, stages, packaged);
  counts.push(...ran);
  times.push(...session.times);
  if (wanted('e2e') && !e2e) counts.push(crashed('e2e', 'not built'));
  return session;
}

/**
 * @template T
 * @param {string} stage
 * @param {import('../testing/slowest.mjs').StageTime[]} times is added to
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
async function timed(stage, times, step) {
  const [load, began] = [fixedLoad(), Date.now()];
  const value = await step();
  times.push({ stage, ms: Date.now() - began, load });
  return value;
}

/**
 * The smoke tests need the package; a developer who runs other files again and again need not wait for it.
 * @param {string[]} args
 */
const needsPackage = (args) => args.length === 0 || args.some((name) => /smoke|packaged/.test(name));

/**
 * A step that counts only when it fails.
 * @param {string} stage
 * @param {import('../testing/tally.mjs').Count[]} counts
 * @param {() => Promise<void>} step
 */
async function succeeds(stage, counts, step) {
  try {
    await step();
    return true;
  } catch (error) {
    reportFailure(error);
    counts.push(crashed(stage, 'see above'));
    return false;
  }
}

/**
 * @param {string} name of a script in package.json
 * @param {string[]} args
 * @param {import('../testing/failures.mjs').Failure[]} failures is added to
 */
async function script(name, args, failures) {
  const { code, output } = await npm(['run', '-s', name, '--', ...args]);
  process.stdout.write(output);
  if (code !== 0) failures.push({ stage: name, place: '', title: `exit ${code}`, text: output });
  return code;
}
