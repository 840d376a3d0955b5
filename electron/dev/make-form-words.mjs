/** `npm run form-words`: writes the labels of the bundled forms beside the rules of proposals. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @param {string} file */
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const { status } = spawnSync(process.execPath, [here('run-ts.mjs'), 'electron/dev/form-words/write-known-labels.ts'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
