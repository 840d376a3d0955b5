/**
 * `npm run check [-- --e2e --all]`: what changed since main and what leans on it, in two minutes: lint, types, the page's build, unit tests. `--e2e` adds the
 * end-to-end tests that reach it, `--all` what doesn't fit into the time. What wasn't run is named; `npm test` runs everything.
 */
import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import { ensureBuilt } from '../build.mjs';
import { needsPackage } from '../package/needs-package.mjs';
import { ensureTestPackage } from '../package/ensure-packaged.mjs';
import { root } from '../places.mjs';
import { Problem, say } from '../say.mjs';
import { setUp, setUpPackages } from '../set-up.mjs';
import { leftLines, nearestThatFit } from '../checking/nearest.mjs';
import { lint } from '../testing/lint.mjs';
import { clearResults, resultFiles } from '../testing/result-files.mjs';
import { runStages } from '../testing/run-stages.mjs';
import { addTo, checkStage, emptyAccount, script, sideBySide, stepStage } from '../testing/side-by-side.mjs';
import { notRunLines, summaryLines } from '../testing/summary.mjs';
import { unitTimes } from '../testing/unit-times.mjs';

/** Of the two minutes, what set-up, lint and types leave to the unit tests, on each core: all types, cold, with all lint are half a minute of two. */
const FOR_UNIT_TESTS = 50_000;

/** @param {string[]} args */
export async function run(args) {
  const { e2e, all } = ordered(args);
  await setUpPackages();
  // They need the compiler, which wasn't there before.
  const { changedSinceMain, filesIn, linksIn } = await import('../checking/source-tree.mjs');
  const { base, changed, knowsMain } = await changedSinceMain(root);
  if (!knowsMain)
    say(
      'main がこのフォルダーにないので、コミットしていない変更だけを調べます（git fetch origin main で比べられます）。',
      'There is no main here: only what is not committed is checked (git fetch origin main:main, then again).',
    );
  if (changed.length === 0) {
    say(
      knowsMain ? 'main から変わったところはありません。' : 'コミットしていない変更はありません。',
      knowsMain ? 'Nothing has changed since main.' : 'Nothing is uncommitted.',
    );
    return 0;
  }
  const { choose } = await import('../checking/choose.mjs');
  const { filesOfAreas } = await import('../checking/areas.mjs');
  const files = await filesIn(root);
  const chosen = choose(changed, { files, links: linksIn(root, files), areas: filesOfAreas(root) });
  const budget = all ? Infinity : FOR_UNIT_TESTS * availableParallelism();
  const unit = nearestThatFit(chosen.unit, { times: unitTimes(), budget });
  say(
    `${base.slice(0, 9)} から変わった ${changed.length} ファイル：型 ${chosen.types.join('、') || 'なし'}、単体テスト ${unit.taken.length} ファイル${e2e ? `、画面のテスト ${chosen.e2e.length} ファイル` : ''}`,
    `${counted(changed.length, 'file')} changed since ${base.slice(0, 9)}: types ${chosen.types.join(', ') || 'none'}, ${counted(unit.taken.length, 'unit test file')}${e2e ? `, ${counted(chosen.e2e.length, 'end-to-end file')}` : ''}`,
  );

  clearResults();
  const account = emptyAccount();
  await sideBySide(account, [
    async () => {
      await checkStage(account, 'lint', () => lint(chosen.lint === 'all' ? undefined : chosen.lint));
      // An import more or less can have two of the page's files need each other: only a build tells.
      await stepStage(account, 'build', () => ensureBuilt(['renderer']));
    },
    ...(chosen.types.length > 0 ? [() => checkStage(account, 'types', () => script('types', chosen.types))] : []),
  ]);
  const wanted = { unit: unit.taken, e2e: e2e ? chosen.e2e : [] };
  const session = wanted.unit.length + wanted.e2e.length > 0 ? await testsOf(wanted, account) : {};
  const notRun = [...notRunLines(resultFiles.notRun), ...leftLines(unit)];
  console.log(summaryLines({ ...account, ...session, notRun }).join('\n'));
  return account.counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

/**
 * @param {{ unit: string[], e2e: string[] }} files
 * @param {import('../testing/side-by-side.mjs').Account} account is added to
 */
async function testsOf({ unit, e2e }, account) {
  const runtime = await setUp('tests');
  /** @type {string | undefined} */
  let packaged;
  if (e2e.length > 0) {
    await ensureBuilt();
    if (needsPackage(e2e)) packaged = await ensureTestPackage(runtime);
  }
  const stages = { ...(unit.length > 0 && { unit }), ...(e2e.length > 0 && { e2e }) };
  const session = addTo(account, await runStages(runtime, stages, packaged));
  return { runtime, ...session };
}

/** @param {string[]} args */
function ordered(args) {
  try {
    return parseArgs({ args, options: { e2e: { type: 'boolean' }, all: { type: 'boolean' } } }).values;
  } catch {
    throw new Problem(
      'npm run check [-- --e2e --all] のように実行してください。',
      'Use npm run check [-- --e2e --all].',
    );
  }
}

/** @param {number} count @param {string} thing */
const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;
