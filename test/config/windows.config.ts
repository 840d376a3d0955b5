import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** `npm run test:windows`: the package and the setup under Wine, one file after the other, as each goes on from what the one before made. */
export default defineConfig({
  testDir: join(root, 'test/windows'),
  testMatch: /\.test\.ts$/,
  tsconfig: join(root, 'tsconfig.json'),
  outputDir: join(root, 'out/windows/failed'),
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  // For what never comes: Wine draws without a card, and starts a program in seconds.
  timeout: 400_000,
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'out/windows/result.json') }]],
});
