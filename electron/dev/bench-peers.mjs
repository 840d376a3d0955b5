/** Libraries that the benchmarks are compared with, but that are no dependencies: old and heavy, they stay out of the tree. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepLog } from './keep-log.mjs';
import { npmProblem } from './npm-failure.mjs';
import { npm } from './npm.mjs';
import { out } from './places.mjs';

/** test/bench/excel-peers.ts looks for them there. */
const folder = join(out, 'bench-peers');

const packages = {
  name: 'renkei-daicho-bench-peers',
  private: true,
  dependencies: { exceljs: '4.4.0', 'xlsx-populate': '1.21.0' },
  // exceljs asks, by way of others, for a version of it that not every registry has.
  overrides: { 'typedarray.prototype.slice': '1.0.5' },
};

/** Puts them into a folder of their own, where npm has nothing to do when they are there already. */
export async function installPeers() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(packages, null, 2));
  const ended = await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  if (ended.code === 0) return;
  keepLog('npm', ended.output, out);
  throw npmProblem(ended);
}
