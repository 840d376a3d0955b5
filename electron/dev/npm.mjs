/** Calling npm the same way on every system. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './processes.mjs';

/**
 * How to start npm: as a script of this very Node, because `npm.cmd` on Windows can't be started without a shell.
 * @param {{ env: NodeJS.ProcessEnv, execPath: string, exists: (path: string) => boolean }} machine
 * @returns {{ command: string, before: string[] }}
 */
export function npmProgram({ env, execPath, exists }) {
  const home = dirname(execPath);
  const scripts = [
    // Set by npm itself for `npm start`; other package managers set it to their own program.
    basename(env['npm_execpath'] ?? '') === 'npm-cli.js' ? env['npm_execpath'] : undefined,
    join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(home, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = scripts.find((path) => path && exists(path));
  return script ? { command: execPath, before: [script] } : { command: 'npm', before: [] };
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeout?: number, show?: boolean }} [options]
 */
export function npm(args, options) {
  const { command, before } = npmProgram({ env: process.env, execPath: process.execPath, exists: existsSync });
  return run(command, [...before, ...args], options);
}
