/** `npm run test:watch -- shared/forms`: the unit tests of one area, again at each change. No session: what needs a keyring is left out. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { setUpPackages } from '../set-up.mjs';

/** @param {string[]} args parts of test files' paths (none: all), and options of vitest */
export async function run(args) {
  await setUpPackages();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = ['--config', 'test/config/unit.config.ts', '--configLoader', 'runner'];
  const { code } = await runProgram(process.execPath, [vitest, 'watch', ...config, ...args], { cwd: root, show: true });
  return code;
}
