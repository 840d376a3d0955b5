/** `npm run demo`: the main job from end to end, unattended, in the real app; files and pictures in out/. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { inSession } from '../in-session.mjs';
import { root } from '../places.mjs';
import { Problem } from '../say.mjs';
import { setUp } from '../set-up.mjs';

/** @param {string[]} args */
export async function run(args) {
  const runtime = await setUp('session');
  await ensureBuilt();
  if (!existsSync(join(root, 'test', 'demo', 'demo.ts')))
    throw new Problem('デモはまだありません(test/demo/demo.ts)。', 'There is no demo yet (test/demo/demo.ts).');
  const { code } = await inSession('demo', runtime, (seen) => ({
    executable: seen(runtime.executable),
    runtimeKind: runtime.kind,
    args,
  }));
  return code;
}
