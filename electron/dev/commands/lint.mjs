/** `npm run lint [-- file …]`: the linter, exports that nobody uses, and how code looks; of all files or of these. */
import { setUpPackages } from '../set-up.mjs';
import { lint } from '../testing/lint.mjs';

/** @param {string[]} args */
export async function run(args) {
  await setUpPackages();
  const { code, output } = await lint(args.length > 0 ? args : undefined);
  process.stdout.write(output);
  return code;
}
