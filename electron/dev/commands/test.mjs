/** `npm test`: everything, from set-up to the last line `N passed, N failed`. `npm test -- unit|e2e|lint|types [args]`: one stage. */
import { availableParallelism } from 'node:os';
import { ensureBuilt } from '../build.mjs';
import { ensureTestPackage } from '../package/ensure-packaged.mjs';
import { needsPackage } from '../package/needs-package.mjs';
import { Problem, reportFailure, say } from '../say.mjs';
import { setUp, setUpPackages } from '../set-up.mjs';
import { compileTests, runsHere } from '../testing/compiled-tests.mjs';
import { lint } from '../testing/lint.mjs';
import { clearResults, resultFiles } from '../testing/result-files.mjs';
import { runStages } from '../testing/run-stages.mjs';
import { addTo, checkStage, emptyAccount, script, sideBySide, stepStage } from '../testing/side-by-side.mjs';
import { slowestTests } from '../testing/slowest.mjs';
import { notRunLines, summaryLines } from '../testing/summary.mjs';
import { crashed, lastLine } from '../testing/tally.mjs';

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
  const account = emptyAccount();
  /** @type {import('../runtime/resolve.mjs').Runtime | undefined} */
  let runtime;
  const began = Date.now();
  try {
    runtime = await (wanted('unit') || wanted('e2e') ? setUp('tests') : setUpPackages().then(() => undefined));
  } catch (error) {
    reportFailure(error);
    console.log(lastLine([crashed('set-up', '')]));
    return 1;
  }
  const ready = Date.now();

  const session = await runAll(account, runtime, wanted, rest);
  account.times.unshift({ stage: 'set-up', ms: ready - began });
  if (only === undefined) account.times.push({ stage: 'all after set-up', ms: Date.now() - ready });

  const notRun = notRunLines(resultFiles.notRun);
  const slowest = rest.length === 0 ? slowestTests(resultFiles.unit, resultFiles.e2e) : [];
  console.log(summaryLines({ ...account, ...session, notRun, slowest, ...(runtime && { runtime }) }).join('\n'));
  return account.counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

/**
 * First what needs no session, side by side: types, and lint with what is built and compiled behind it. Then the tests, which fill all cores.
 * @param {import('../testing/side-by-side.mjs').Account} account is added to
 * @param {import('../runtime/resolve.mjs').Runtime | undefined} runtime where there are tests to run
 * @param {(stage: string) => boolean} wanted
 * @param {string[]} args
 */
async function runAll(account, runtime, wanted, args) {
  /** @type {{ built?: boolean, packaged?: string }} */
  const made = {};
  const building = async () => {
    if (!runtime || !wanted('e2e')) return;
    made.built = (await stepStage(account, 'build', () => ensureBuilt())) !== undefined;
    if (!made.built || !needsPackage(args)) return;
    const packaged = await stepStage(account, 'package', () => ensureTestPackage(runtime));
    if (packaged) made.packaged = packaged.done;
  };
  const linting = () => checkStage(account, 'lint', () => lint(args.length > 0 ? args : undefined));
  const typing = (/** @type {string[]} */ options = []) =>
    checkStage(account, 'types', () => script('types', [...args, ...options]));
  if (wanted('lint') && wanted('types')) {
    say('書き方と型を調べ、アプリを組み立てています…', 'Lint, types and build, side by side…');
    const compiling = async () => {
      if (runtime && made.built && runsHere()) await stepStage(account, 'compile', () => compileTests(runtime));
    };
    await sideBySide(account, [() => linting().then(building).then(compiling), () => typing(besideOthers())]);
  } else if (wanted('lint') || wanted('types')) await sideBySide(account, [wanted('lint') ? linting : () => typing()]);
  else if (wanted('e2e')) await sideBySide(account, [building]);

  if (!runtime) return {};
  const stages = { ...(wanted('unit') && { unit: args }), ...(made.built && { e2e: args }) };
  const session = addTo(account, await runStages(runtime, stages, made.packaged));
  if (wanted('e2e') && !made.built) account.counts.push(crashed('e2e', 'not built'));
  return session;
}

/** Of two cores one is for types; lint, build and package, which together take as long, have the other. */
const besideOthers = () => (availableParallelism() > 2 ? [] : ['--at-once', '1']);
