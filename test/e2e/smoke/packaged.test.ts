import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packageFaults } from '../../../electron/dev/package/look-into-package.mjs';
import { fusesOf, RELEASE_FUSES } from '../../support/fuses.ts';
import { notRun } from '../../support/not-run.ts';
import {
  asReleased,
  listArchive,
  openPackaged,
  packagedProgram,
  packagedResources,
  startReleased,
} from '../../support/packaged.ts';
import { testRuntime } from '../../support/runtime.ts';

test('the packaged app opens its window, and the page has no Node; the list of parts beside it names its Chromium', async () => {
  const { page, close } = await openPackaged(packagedProgram());
  try {
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page).toHaveTitle(/連携台帳/);
    expect(
      await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis)),
    ).toEqual([]);
    const [, chromium] = /Chrome\/(\d+)/.exec(await page.evaluate(() => navigator.userAgent)) ?? [];
    expect(listedVersion('chromium').split('.')[0]).toBe(chromium);
    // What opens the tools for developers in Electron, and loads a page anew, is nothing here.
    const pages = () => page.context().pages().length;
    await page.evaluate(() => Object.assign(globalThis, { isStillThere: true }));
    for (const keys of ['Control+Shift+I', 'F12', 'Control+R', 'F5']) await page.keyboard.press(keys);
    expect([pages(), await page.evaluate(() => 'isStillThere' in globalThis)]).toEqual([1, true]);
  } finally {
    await close();
  }
});

test('every fuse of the packaged app is set as a release needs it', async () => {
  expect(await fusesOf(packagedProgram())).toEqual(RELEASE_FUSES);
});

test('the packaged app is no Node for whoever asks for one', async () => {
  const script = 'console.log("node" + "-runs")';
  const { printed, close } = await openPackaged(packagedProgram(), {
    args: ['-e', script],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  // The app has opened instead.
  await close();
  expect(printed()).not.toContain('node-runs');
});

test('the package holds the app and its packs, and nothing of the workshop', () => {
  const resources = packagedResources(packagedProgram());
  const archive = join(resources, 'app.asar');
  expect(listArchive(archive)).toEqual(['build.json', 'dist', 'node_modules', 'package.json', 'resources']);
  expect(listArchive(archive, ['dist'])).toEqual([
    'asking',
    'electron',
    'paper',
    'preload',
    'renderer',
    'sandbox',
    'tables',
  ]);
  expect(listArchive(archive, ['resources', 'packs'])).toContain('tsuruoka-finelink');
  expect(existsSync(join(resources, 'default_app.asar'))).toBe(false);
  expect(listedVersion('react-dom')).toMatch(/^\d+\.\d+\.\d+$/);
  expect(() => listedVersion('vitest')).toThrow('vitest');
});

/** As the list of parts in the package says. */
function listedVersion(part: string): string {
  const written = readFileSync(join(packagedResources(packagedProgram()), 'sbom.cdx.json'), 'utf8');
  const { components } = JSON.parse(written) as { components: { name: string; version: string }[] };
  const found = components.find(({ name }) => name === part);
  if (!found) throw new Error(`${part} is no part`);
  return found.version;
}
test('nothing of the workshop is in the package, and the door for tests would be found in a release', () => {
  const resources = packagedResources(packagedProgram());
  expect(packageFaults(resources, 'test', process)).toEqual([]);
  expect(packageFaults(resources, 'release', process)).toEqual([
    expect.stringContaining('build.json opens the doors of tests'),
  ]);
  // By a reading of its own.
  const archive = join(resources, 'app.asar');
  expect(listArchive(archive, ['resources'])).toEqual(['packs', 'samples']);
  const files = listArchive(archive, ['dist']).flatMap((name) => listArchive(archive, ['dist', name]));
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
});

test('a release opens as it was installed, and with no switch and no variable that weakens a wall', async () => {
  test.skip(process.platform !== 'linux' && !notRun('a package whose archive may be changed'));
  const { program, remove } = asReleased();
  const home = mkdtempSync(join(tmpdir(), 'released-home-'));
  const profile = join(home, 'renkei-daicho');
  const env = { XDG_DATA_HOME: home, RENKEI_PROFILE: join(home, 'of-tests') };
  const hasSaid = (said: string) => said.includes('加わっている指定');
  try {
    const switches = [
      '--remote-debugging-port=0',
      '--no-sandbox',
      '--ignore-certificate-errors',
      '--js-flags=--expose-gc',
    ];
    const said = await startReleased(program, { args: switches, env, until: hasSaid });
    expect(said).toMatch(/加わっている指定：--remote-debugging-port --no-sandbox --ignore-certificate-errors\n/);
    expect(said).not.toContain('DevTools listening');
    const variable = { ...env, ELECTRON_DISABLE_SANDBOX: '1' };
    expect(await startReleased(program, { env: variable, until: hasSaid })).toContain('加わっている指定：--no-sandbox');
    // Nothing of the app has begun.
    for (const name of ['settings.json', 'logs/main.log', 'keys'])
      expect(existsSync(join(profile, name)), name).toBe(false);
    if (!testRuntime().sandbox) return;
    const hasOpened = () => {
      const log = join(profile, 'logs', 'main.log');
      return existsSync(log) && readFileSync(log, 'utf8').includes('app/started');
    };
    await startReleased(program, { args: ['--lang=ja'], env, until: hasOpened });
    expect([hasOpened(), existsSync(env.RENKEI_PROFILE)]).toEqual([true, false]);
  } finally {
    remove();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
