/**
 * Runs as root in namespaces of its own, which end with everything that was started in them: shows the Wine system a home and the screen,
 * then lets the tests drive it. `node inside-wine.mjs JSON`.
 */
import { execFileSync } from 'node:child_process';
import { chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay } from '../linux/display.mjs';
import { root } from '../places.mjs';
import { endProcess, run, startProcess } from '../processes.mjs';
import { reportFailure } from '../say.mjs';
import { PLACES, WINDOWS_USER } from './wine-system.mjs';

/**
 * @typedef {object} WineSpec
 * @property {string} system the folder of the Debian with Wine
 * @property {string} home the folder that its user has as home
 * @property {string} app the unpacked package for Windows
 * @property {Record<'older' | 'newer' | 'olderMsi' | 'newerMsi' | 'update' | 'published', string>} setups what makes the older the newer: `update`, a file for a
 * stick, and `published`, the folder that whoever looks after PCs copies
 * @property {string} electron the folder of Electron for Windows
 * @property {string[]} args for the tests' runner
 */
/** @type {WineSpec} */
const spec = JSON.parse(process.argv[2] ?? '{}');
const folder = mkdtempSync(join(tmpdir(), 'rd-'));
try {
  process.exitCode = await runTests();
} catch (error) {
  process.exitCode = reportFailure(error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function runTests() {
  const { system, home } = spec;
  const mount = (/** @type {string[]} */ ...args) => execFileSync('mount', args);
  mount('-t', 'proc', 'proc', join(system, 'proc'));
  mount('--rbind', '/dev', join(system, 'dev'));
  mount('--bind', home, join(system, WINDOWS_USER.home));
  mount('--bind', spec.electron, join(system, PLACES.electron));
  mount('--bind', root, join(system, PLACES.repository));
  mount('-t', 'tmpfs', '-o', 'mode=1777', 'tmp', join(system, 'tmp'));
  const display = await startDisplay(folder, process.env);
  mkdirSync(join(system, 'tmp/.X11-unix'));
  copyFileSync(display.env.XAUTHORITY, join(system, 'tmp/xauthority'));
  chownSync(join(system, 'tmp/xauthority'), WINDOWS_USER.id, WINDOWS_USER.id);
  mount('--bind', '/tmp/.X11-unix', join(system, 'tmp/.X11-unix'));
  const env = { ...process.env, ...display.env };
  // Without a window manager no dialog has the keyboard.
  const manager = startProcess('openbox', [], { env, stdio: 'ignore' });
  const runner = [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    'test/config/windows.config.ts',
  ];
  const { code } = await run(process.execPath, [...runner, ...spec.args], {
    cwd: root,
    env: { ...env, RENKEI_WINE: JSON.stringify(spec) },
    show: true,
  });
  for (const attendant of [manager, display.server]) await endProcess(attendant);
  return code;
}
