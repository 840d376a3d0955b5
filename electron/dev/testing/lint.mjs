/** Lint: what is always wrong, what nobody uses, how code looks. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';

/**
 * @param {readonly string[]} [files] paths from the root; none: all
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function lint(files) {
  const code = files?.filter((file) => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(file)) ?? ['.'];
  const programs = [
    ...(code.length > 0 ? [['oxlint/bin/oxlint', ...HOW_TO_LINT, ...code]] : []),
    ...(files?.length !== 0 ? [['oxfmt/bin/oxfmt', ...HOW_TO_FORMAT, ...(files ?? ['.'])]] : []),
    ...(code.length > 0 || files?.includes('package.json')
      ? [['knip/bin/knip.js', '--config', 'test/config/knip.json']]
      : []),
  ];
  return inOne(
    await oneAfterTheOther(
      programs.map(([program = '', ...args]) => {
        return () => run(process.execPath, [join('node_modules', program), ...args], { cwd: root });
      }),
    ),
  );
}

/** What is excepted from a rule without need is a fault, too. A file that is never looked at may be named. */
export const HOW_TO_LINT = [
  ...['--config', '.oxlint.config.mjs', '--deny-warnings', '--report-unused-disable-directives-severity', 'error'],
  ...['--format', 'unix', '--no-error-on-unmatched-pattern'],
];

export const HOW_TO_FORMAT = ['--check', '--no-error-on-unmatched-pattern'];

/**
 * @template T
 * @param {readonly (() => Promise<T>)[]} runs
 */
export async function oneAfterTheOther(runs) {
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
  output: ended
    .filter(({ code }) => code !== 0)
    .map(({ output }) => output)
    .join(''),
});
