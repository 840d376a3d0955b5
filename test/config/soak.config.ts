import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

export default defineConfig({
  testDir: join(root, 'test/soak'),
  testMatch: /\.test\.ts$/,
  tsconfig: join(root, 'tsconfig.json'),
  outputDir: join(root, 'out/test/soak'),
  workers: 1,
  retries: 0,
  timeout: 0,
  // A busy machine makes no finding.
  expect: { timeout: 30_000 },
  use: { actionTimeout: 60_000 },
  reporter: [['list']],
});
