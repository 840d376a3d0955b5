/** What runs the tests, for Node. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { resultFiles } from './result-files.mjs';

/** @param {string} path */
const tool = (path) => join(root, 'node_modules', path);

export const unitTests = [
  ...[tool('vitest/vitest.mjs'), 'run', '--config', 'test/config/unit.config.ts', '--configLoader', 'runner'],
  ...['--reporter=default', '--reporter=json', '--reporter=./test/support/failed-units.ts'],
  ...[`--outputFile.json=${resultFiles.unit}`],
  // Vitest colours its output even where it goes into a file.
  ...(process.stdout.isTTY ? [] : ['--no-color']),
];

/** Its reporters are in the configuration: on the command line they would lose their options. */
export const endToEndTests = [tool('@playwright/test/cli.js'), 'test', '--config', 'test/config/playwright.config.ts'];
