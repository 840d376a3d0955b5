/** `npm run city-endpoint -- …`: the reference receiver of submissions, without a build, until Ctrl+C. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { setUpPackages } from '../set-up.mjs';

/** @param {string[]} args */
export async function run(args) {
  await setUpPackages();
  const runner = join(root, 'electron', 'dev', 'run-ts.mjs');
  const receiver = join('test', 'city-endpoint', 'main.ts');
  const { code } = await runProgram(process.execPath, [runner, receiver, ...args], { cwd: root, show: true });
  return code;
}
