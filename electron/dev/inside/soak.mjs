/** Runs test/soak/soak.test.ts, by Playwright's runner: its page objects wait as long as a busy machine needs. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { mustOpen, probeSession } from './probes.mjs';

/**
 * @param {{ executable: string, runtimeKind: string, order: { kills: number, seed: number, only?: string } }} spec
 * @param {import('../linux/session.mjs').Session} session
 */
export async function runInside({ order, ...runtime }, session) {
  const { env, window, keyringFailure } = await probeSession(runtime, session);
  mustOpen(window);
  if (keyringFailure)
    throw new Problem(
      `鍵を保管する場所(キーリング)がありません: ${keyringFailure}`,
      `There is no keyring here, which the soak changes keys in: ${keyringFailure}`,
    );
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [playwright, 'test', '--config', 'test/config/soak.config.ts'];
  const told = { ...env, RENKEI_SOAK: JSON.stringify(order) };
  const { code } = await run(process.execPath, args, { cwd: root, env: told, show: true });
  return code;
}
