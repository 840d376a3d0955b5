/**
 * `npm run guides`: takes the pictures of はじめに anew, from the real app with the sample, by test/e2e/shell/guides.test.ts. `-- --check`: says
 * which of those that are committed no longer look like the app, and writes none.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from '../places.mjs';
import { Problem } from '../say.mjs';
import { run as test } from './test.mjs';

const made = join(out, 'guides');
const kept = join(root, 'renderer', 'features', 'guide', 'pictures');

/** @param {string[]} args */
export async function run(args) {
  const [option, ...rest] = args;
  if ((option !== undefined && option !== '--check') || rest.length > 0)
    throw new Problem(
      'npm run guides か npm run guides -- --check のように実行してください。',
      'Use npm run guides, or npm run guides -- --check.',
    );
  rmSync(made, { recursive: true, force: true });
  process.env['RENKEI_GUIDES'] = option === '--check' ? 'check' : 'make';
  const code = await test(['e2e', 'shell/guides']);
  if (code !== 0 || option === '--check') return code;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const names = readdirSync(made);
  for (const name of names) copyFileSync(join(made, name), join(kept, name));
  console.log(`${names.length} pictures in renderer/features/guide/pictures`);
  return 0;
}
