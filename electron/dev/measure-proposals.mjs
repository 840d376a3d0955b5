/** `npm run -s proposals -- FOLDER … [--found] [--missed]`: how many proposals are right for the forms of a folder (`test/support/measure-proposals.ts`). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('run-ts.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [runner, 'test/support/measure-proposals.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
