/**
 * Runs one TypeScript file of this repository in plain Node: `node run-ts.mjs FILE ARGS…`. Its top-level code is the
 * program; it sees its arguments in process.argv from index 2 on, and sets process.exitCode.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './places.mjs';

const [file = '', ...args] = process.argv.slice(2);
process.argv = [process.argv[0] ?? '', join(root, file), ...args];
await runnerImport(join(root, file), {
  root,
  configFile: false,
  logLevel: 'warn',
  // node_modules may be read-only for whoever runs this.
  cacheDir: join(root, 'out', 'cache', 'vite'),
  resolve: {
    alias: {
      '@shared': join(root, 'shared'),
      // Main's own code is asked in Node there, where Electron is none.
      ...(file.includes('fuzz') && { electron: join(root, 'test', 'fuzz', 'ipc', 'electron.ts') }),
    },
  },
});
