/** Runs a program of inside/ in a session of its own, as an ordinary user where one can be made. */
import { join } from 'node:path';
import { prepareOrdinaryUser } from './linux/ordinary-user.mjs';
import { root } from './places.mjs';
import { run } from './processes.mjs';

/**
 * @param {'test' | 'demo' | 'soak'} program
 * @param {import('./runtime/resolve.mjs').Runtime} runtime
 * @param {(seen: (path: string) => string) => object} describe what the program is told; `seen` translates paths for it
 * @returns {Promise<{ code: number, noOrdinaryUser?: string }>} and why it ran as root, if it did
 */
export async function inSession(program, runtime, describe) {
  const inside = join(root, 'electron', 'dev', 'inside.mjs');
  const user =
    process.platform === 'linux' && process.getuid?.() === 0 ? await prepareOrdinaryUser(runtime.folder) : undefined;
  if (user && 'node' in user) {
    try {
      return await user.node([user.seen(inside), program, JSON.stringify(describe(user.seen))], process.env);
    } finally {
      user.close();
    }
  }
  const spec = JSON.stringify(describe((path) => path));
  const { code } = await run(process.execPath, [inside, program, spec], { cwd: root, show: true });
  return { code, ...(user && { noOrdinaryUser: user.reason }) };
}
