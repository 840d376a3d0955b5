/** Packages that one command needs and that are no dependencies: heavy, or old. They stay out of the tree, in a folder under out/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepLog } from './keep-log.mjs';
import { npmProblem } from './npm-failure.mjs';
import { npm } from './npm.mjs';
import { out } from './places.mjs';

/**
 * Puts them there; npm has nothing to do when they are there already.
 * @param {string} name of the folder
 * @param {{ dependencies: Record<string, string>, overrides?: Record<string, string> }} packages with exact versions
 * @returns {Promise<string>} the folder
 */
export async function installApart(name, packages) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  const wanted = { name: `renkei-daicho-${name}`, private: true, ...packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted, null, 2));
  const ended = await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  if (ended.code === 0) return folder;
  keepLog('npm', ended.output, out);
  throw npmProblem(ended);
}
