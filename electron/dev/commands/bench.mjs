/**
 * `npm run bench`: every test/bench/*.bench.ts, or those whose names are given, one after the other in plain Node.
 * `--with-peers` fetches libraries to compare with that are no dependencies.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { spareScreen } from '../linux/spare-screen.mjs';
import { installApart } from '../npm-apart.mjs';
import { root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { setUpApp } from '../set-up.mjs';

const WITH_PEERS = '--with-peers';

/** Libraries to compare with; test/bench/excel-peers.ts looks for them in out/bench-peers. */
const peers = {
  dependencies: { exceljs: '4.4.0', 'xlsx-populate': '1.21.0' },
  // exceljs asks, by way of others, for a version of it that not every registry has.
  overrides: { 'typedarray.prototype.slice': '1.0.5' },
};

/** @param {string[]} given parts of file names (none: all), and `--with-peers` */
export async function run(given) {
  const names = given.filter((one) => one !== WITH_PEERS);
  const runtime = await setUpApp();
  await ensureBuilt();
  if (given.includes(WITH_PEERS)) await installApart('bench-peers', peers);
  const folder = join('test', 'bench');
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.bench.ts'));
  const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
  if (chosen.length === 0)
    throw new Problem(
      `該当する計測がありません。あるのは ${files.join('、') || 'まだ 0 件'} です。`,
      `No such benchmark. There are: ${files.join(', ') || 'none yet'}.`,
    );
  const runner = join(root, 'electron', 'dev', 'run-ts.mjs');
  const env = {
    ...process.env,
    ...(await spareScreen()),
    RENKEI_RUNTIME: runtime.executable,
    RENKEI_RUNTIME_KIND: runtime.kind,
  };
  let failed = 0;
  for (const file of chosen.sort()) {
    // A process each: what one leaves in memory must not slow the next.
    const { code } = await runProgram(process.execPath, ['--expose-gc', runner, join(folder, file)], {
      cwd: root,
      env,
      show: true,
    });
    if (code !== 0) failed++;
  }
  return failed > 0 ? 1 : 0;
}
