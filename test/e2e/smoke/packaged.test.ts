import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { releaseFuses } from '../../../electron/dev/package/fuses.mjs';
import { listArchive, openPackaged, packagedProgram, packagedResources } from '../../support/packaged.ts';

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
  } finally {
    await close();
  }
});

test('every fuse of the packaged app is set as a release needs it', async () => {
  const { version, ...wire } = await getCurrentFuseWire(packagedProgram());
  expect(version).toBe('1');
  const states = Object.fromEntries(
    Object.entries(wire).map(([fuse, state]) => [fuse, String.fromCharCode(Number(state))]),
  );
  const wanted = Object.fromEntries(Object.entries(releaseFuses).map(([fuse, on]) => [fuse, on ? '1' : '0']));
  expect(states).toEqual(wanted);
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
  expect(listArchive(archive, ['dist'])).toEqual(['electron', 'paper', 'preload', 'renderer']);
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
