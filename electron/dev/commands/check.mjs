/**
 * `npm run check [-- --e2e --all]`: what changed since main and what leans on it, in two minutes: lint, types, unit tests. `--e2e` adds the
 * end-to-end tests that reach it, `--all` what doesn't fit into the time. What wasn't run is named; `npm test` runs everything.
 */
import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import { ensureBuilt } from '../build.mjs';
import { npm } from '../npm.mjs';
import { root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { Problem, say } from '../say.mjs';
import { setUp, setUpPackages } from '../set-up.mjs';
import { nearestThatFit } from '../checking/nearest.mjs';
import { clearResults, resultFiles } from '../testing/result-files.mjs';
import { runStages } from '../testing/run-stages.mjs';
import { notRunLines, summaryLines } from '../testing/summary.mjs';
import { oneCheck } from '../testing/tally.mjs';
import { unitTimes } from '../testing/unit-times.mjs';

/** Of the two minutes, what set-up, lint and types leave to the unit tests, on each core. */
const FOR_UNIT_TESTS = 50_000;

/** @param {string[]} args */
export async function run(args) {
  const { e2e, all } = ordered(args);
  await setUpPackages();
  // They need the compiler, which wasn't there before.
  const { changedSinceMain, filesIn, linksIn } = await import('../checking/source-tree.mjs');
  const { base, changed } = await changedSinceMain(root);
  if (changed.length === 0) {
    say('main から変わったところはありません。', 'Nothing has changed since main.');
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
    `${changed.length} files changed since ${base.slice(0, 9)}: types ${chosen.types.join(', ') || 'none'}, ${unit.taken.length} unit test files${e2e ? `, ${chosen.e2e.length} end-to-end files` : ''}`,
  );

  clearResults();
  const counts = await Promise.all([
    lint(chosen.lint).then((code) => oneCheck('lint', code)),
    ...(chosen.types.length > 0 ? [types(chosen.types).then((code) => oneCheck('types', code))] : []),
  ]);
  const wantsE2e = e2e && chosen.e2e.length > 0;
  const runtime = await setUp('tests');
  if (wantsE2e) await ensureBuilt();
  const stages = {
    ...(unit.taken.length > 0 && { unit: unit.taken }),
    ...(wantsE2e && { e2e: chosen.e2e }),
  };
  const { counts: ran, ...session } = await runStages(runtime, stages);
  counts.push(...ran);
  const notRun = [...notRunLines(resultFiles.notRun), ...leftOut(unit.left)];
  console.log(summaryLines({ counts, notRun, runtime, ...session }).join('\n'));
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
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

/** @param {string[] | 'all'} files */
async function lint(files) {
  if (files === 'all') return (await npm(['run', '-s', 'lint'], { show: true })).code;
  if (files.length === 0) return 0;
  const tool = (/** @type {string} */ path) => `node_modules/${path}`;
  const code = files.filter((file) => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(file));
  const config = ['--config', 'test/lint/eslint.config.mjs', '--no-warn-ignored'];
  const programs = [
    ...(code.length > 0 ? [[tool('eslint/bin/eslint.js'), ...config, ...code]] : []),
    [tool('prettier/bin/prettier.cjs'), '--check', '--ignore-unknown', '--log-level', 'warn', ...files],
  ];
  const codes = [];
  for (const args of programs) codes.push((await runProgram(process.execPath, args, { cwd: root, show: true })).code);
  return codes.find((code) => code !== 0) ?? 0;
}

/** @param {string[]} areas */
const types = async (areas) => (await npm(['run', '-s', 'types', '--', ...areas], { show: true })).code;

/** @param {readonly string[]} files */
const leftOut = (files) =>
  files.length === 0
    ? []
    : [`${files.length} unit test files farther from the change (npm run check -- --all): ${files.join(' ')}`];
