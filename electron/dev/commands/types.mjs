/**
 * `npm run types [-- area … --at-once N]`: each area of the house against its own tsconfig, so that a layer can't lean on what it may not
 * have.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { out, root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { setUpPackages } from '../set-up.mjs';
import { areasIn } from '../types-areas.mjs';

/** @param {string[]} args names of areas (none: all), and how many are looked at side by side */
export async function run(args) {
  const { positionals: named, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'at-once': { type: 'string', default: AT_ONCE } },
  });
  await setUpPackages();
  const areas = areasIn(readdirSync(join(root, 'test', 'config')));
  const unknown = named.find((name) => !areas.includes(name));
  if (unknown)
    throw new Problem(
      `「${unknown}」という区分はありません。あるのは ${areas.join('、')} です。`,
      `There is no area "${unknown}". There are: ${areas.join(', ')}.`,
    );
  const left = named.length > 0 ? [...named] : areas;
  let failed = 0;
  const checkNext = async () => {
    for (let area = left.shift(); area !== undefined; area = left.shift()) {
      const { code, output } = await check(area);
      if (code === 0) continue;
      failed++;
      console.log(`types: ${area}\n${output.trim()}\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) || 1 }, checkNext));
  return failed > 0 ? 1 : 0;
}

/** Each takes up to a gigabyte; more checkers in one of them would work out many types again. */
const AT_ONCE = '2';

/**
 * By TypeScript 7, which needs a third of the time; 6 beside it is for the tools that need its API (knip, our own).
 * What it has found out is kept for the next time: only what changed, and what depends on that, is looked at again.
 * @param {string} area
 */
const check = (area) =>
  runProgram(
    process.execPath,
    [
      ...[join(root, 'node_modules', 'typescript-7', 'bin', 'tsc'), '--pretty', 'false', '--checkers', '1'],
      ...['--project', join('test', 'config', `tsconfig.${area}.json`)],
      ...['--incremental', '--tsBuildInfoFile', join(out, 'cache', 'types', `${area}.tsbuildinfo`)],
    ],
    { cwd: root },
  );
