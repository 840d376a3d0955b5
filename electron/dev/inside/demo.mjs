/** Runs test/demo/demo.ts with everything that test/support/launch.ts needs to open the app. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { say } from '../say.mjs';
import { probeKeyring, probeWindow } from './probes.mjs';
import { Problem } from '../say.mjs';

/**
 * @param {{ executable: string, runtimeKind: string, args: string[] }} spec
 * @param {import('../linux/session.mjs').Session} session
 */
export async function runInside({ executable, runtimeKind, args }, session) {
  const window = await probeWindow(executable, session.env, process.getuid?.() === 0);
  if (!window.opens)
    throw new Problem(`Electron の窓が開きません: ${window.why}`, `Electron could not open a window: ${window.why}`);
  if (!window.sandbox)
    say(
      '注意: サンドボックスなし(--no-sandbox)で実行します。',
      "Note: running without Chromium's sandbox (--no-sandbox).",
    );
  const keyringFailure = session.keyringFailure ?? (await probeKeyring(session.env));
  const env = {
    ...session.env,
    RENKEI_RUNTIME: executable,
    RENKEI_RUNTIME_KIND: runtimeKind,
    ...(!window.sandbox && { RENKEI_NO_SANDBOX: '1' }),
    ...(!keyringFailure && { RENKEI_KEYRING: '1' }),
  };
  const runner = join(root, 'electron', 'dev', 'run-ts.mjs');
  const { code } = await run(process.execPath, [runner, 'test/demo/demo.ts', ...args], { cwd: root, env, show: true });
  return code;
}
