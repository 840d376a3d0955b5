/** `npm run -s cli -- …`: the command line on plain Node. stdout belongs to the command, so all set-up talks on stderr. */
import { join } from 'node:path';
import { ensureBuilt, environments } from '../build.mjs';
import { spareScreen } from '../linux/spare-screen.mjs';
import { root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { reportFailure, sayOnStderr } from '../say.mjs';
import { setUpApp, setUpPackages } from '../set-up.mjs';

/** @param {string[]} args */
export async function run(args) {
  sayOnStderr();
  await setUpPackages();
  // A PDF is printed by the app itself.
  await ensureBuilt(wantsPdf(args) ? environments : ['cli']);
  const env = { ...process.env, ...(wantsPdf(args) && (await runtimeForPdf())) };
  // npm moves to the repository's folder; file names on the command line are meant from where the user stands.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const { code } = await runProgram(process.execPath, [join(root, 'dist', 'cli', 'cli.js'), ...args], {
    cwd,
    env,
    show: true,
  });
  return code;
}

/** @param {string[]} args */
const wantsPdf = (args) => args.includes('--as=pdf') || args[args.indexOf('--as') + 1] === 'pdf';

/** What is missing is said beside the answer: the command itself only knows that there is no renderer (`pdf/no-renderer`). */
async function runtimeForPdf() {
  const runtime = await setUpApp().catch((error) => void reportFailure(error));
  if (!runtime) return {};
  return { ...(await spareScreen()), RENKEI_RUNTIME: runtime.executable, RENKEI_RUNTIME_KIND: runtime.kind };
}
