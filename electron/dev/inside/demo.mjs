/** Runs test/demo/demo.ts with everything that test/support/launch.ts needs to open the app. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { mustOpen, probeSession } from './probes.mjs';

/**
 * @param {{ executable: string, runtimeKind: string, args: string[] }} spec
 * @param {import('../linux/session.mjs').Session} session
 */
export async function runInside(spec, session) {
  const { env, window } = await probeSession(spec, session);
  mustOpen(window);
  const runner = join(root, 'electron', 'dev', 'run-ts.mjs');
  const args = [runner, 'test/demo/demo.ts', ...spec.args];
  const { code } = await run(process.execPath, args, { cwd: root, env, show: true });
  return code;
}
