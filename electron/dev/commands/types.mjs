/** `npm run types`: each area of the house against its own tsconfig, so that a layer can't lean on what it may not have. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { setUpPackages } from '../set-up.mjs';

/** @param {string[]} args names of areas; none: all */
export async function run(args) {
  await setUpPackages();
  const areas = areasIn(readdirSync(join(root, 'test', 'config')));
  const unknown = args.find((name) => !areas.includes(name));
  if (unknown)
    throw new Problem(
      `「${unknown}」という区分はありません。あるのは ${areas.join('、')} です。`,
      `There is no area "${unknown}". There are: ${areas.join(', ')}.`,
    );
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  let failed = 0;
  for (const area of args.length > 0 ? args : areas) {
    const project = join('test', 'config', `tsconfig.${area}.json`);
    const { code, output } = await runProgram(process.execPath, [tsc, '--project', project, '--pretty', 'false'], {
      cwd: root,
    });
    if (code === 0) continue;
    failed++;
    console.log(`types: ${area}\n${output.trim()}\n`);
  }
  return failed > 0 ? 1 : 0;
}

/**
 * @param {string[]} files
 * @returns {string[]}
 */
function areasIn(files) {
  return files.flatMap((file) => /^tsconfig\.(.+)\.json$/.exec(file)?.[1] ?? []).filter((area) => area !== 'base');
}
