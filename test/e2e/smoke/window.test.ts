import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '../../support/launch.ts';

/** What a start may ask main for, until home stands there: scripts and styles are 19 files and 1.3 MB, letters some thirty pieces. */
const MOST_FILES = 22;
const MOST_SCRIPT_BYTES = 1_500_000;

test('the app opens a window that shows its name, and home comes in few files', async () => {
  const { page, close } = await launchApp();
  try {
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page).toHaveTitle(/連携台帳/);
    await page.getByRole('button', { name: 'サンプルで試す' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
    const files = await filesOf(page);
    expect(files.map(({ name }) => name).length).toBeLessThanOrEqual(MOST_FILES);
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    // Loaded anew, as after a lock, it has them and its letters still: main is asked for the page, and for the worker, which is one of its own.
    const asked = await askedOfMain(page);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
    await expect.poll(() => asked.all.size).toBeGreaterThan(30);
    const ofMain = [...asked.all].filter((one) => !asked.kept.has(one) && !one.includes('/reading-worker-'));
    expect(ofMain).toEqual(['app://renkei/']);
  } finally {
    await close();
  }
});

/** Beyond what every start runs: the lock screen is 15 kB; what it joins by an accident of the bundler is a hundred and more. */
const MOST_OF_LOCK = 40_000;

const assets = join(import.meta.dirname, '../../../dist/renderer/assets');

test('the page begins without the schemas of packs: what it asks of them is asked without', () => {
  const start = readdirSync(assets).find((name) => /^index-.*\.js$/.test(name))!;
  const code = readFileSync(join(assets, start), 'utf8');
  expect(code).toContain('discriminator');
  // Words of their descriptions.
  for (const words of ['Name of the contact, once in the pack', 'As people know it']) expect(code).not.toContain(words);
});

test('the lock screen comes with what it needs itself, and home without it', () => {
  const start = readdirSync(assets).find((name) => /^index-.*\.js$/.test(name))!;
  const screenOf = (component: string): Set<string> => {
    const [, name = ''] =
      new RegExp(
        String.raw`import\(.\./([\w-]+\.js).\)(?:\.then\(\w+=>\w+\.\w+\))?,\w+\(\[[\d,]*\]\)\),.${component}.\)`,
      ).exec(readFileSync(join(assets, start), 'utf8')) ?? [];
    return codeOfPage(assets, name, new Set([start]));
  };
  const lock = screenOf('Closed');
  const bytes = [...lock].reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(MOST_OF_LOCK);
  const home = screenOf('Home');
  expect(home.size).toBeGreaterThan(0);
  expect([...home].filter((name) => lock.has(name))).toEqual([]);
});

/** A file of the page and all that it imports, but for what is there already. */
function codeOfPage(assets: string, name: string, there: ReadonlySet<string>, found = new Set<string>()): Set<string> {
  if (there.has(name) || found.has(name)) return found;
  found.add(name);
  for (const [, next = ''] of readFileSync(join(assets, name), 'utf8').matchAll(
    /(?:from|import)["'`]\.\/([\w-]+\.js)["'`]/g,
  ))
    codeOfPage(assets, next, there, found);
  return found;
}

/** What main reads before anything else can happen: 1.39 MB, of which its own file is nearly all. A package by accident is 50 kB and more. */
const MOST_OF_MAIN = 1_390_000;

test('main begins without what only some papers and letters need', () => {
  const files = [...codeAtStart(join(import.meta.dirname, '../../../dist/electron/main.js'))];
  expect(files.reduce((sum, file) => sum + readFileSync(file, 'utf8').length, 0)).toBeLessThanOrEqual(MOST_OF_MAIN);
  // The bundler's own few lines, which chunks share, come without a map.
  const ours = files.filter((file) => !/\/rolldown-runtime-[\w-]+\.js$/.test(file));
  const sources = ours.flatMap((file) => (JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMap).sources);
  const packages = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
  expect(packages).toContain('zod');
  for (const name of [
    'pdf-lib',
    'nodemailer',
    'xlsx',
    'pg',
    'jsonata',
    'docx-preview',
    '@napi-rs/keyring',
    'ajv',
    'ajv-formats',
    'semver',
    'hash-wasm',
  ])
    expect(packages).not.toContain(name);
  // Its schemas and rules are for packs that an office has loaded: the app's own were read when it was built.
  expect(
    sources.filter((source) => /shared\/packs\/(schema|written-pack|read-pack|procedure-schema)\.ts$/.test(source)),
  ).toEqual([]);
});

interface SourceMap {
  sources: string[];
}

/** A file of the build and all that it imports before it runs. */
function codeAtStart(file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import [^;]*?["'](\.[^"']+)["'];$/gm)) {
    const imported = join(dirname(file), path);
    if (!found.has(imported)) codeAtStart(imported, found);
  }
  return found;
}

/** Scripts and styles that the page has been given so far. */
const filesOf = (page: Page): Promise<{ name: string; bytes: number }[]> =>
  page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.(js|css)$/.test(name))
      .map(({ name, decodedBodySize }) => ({ name, bytes: decodedBodySize })),
  );

/** Addresses that the page asks for from now on, and those of them that it has in memory. */
async function askedOfMain(page: Page): Promise<{ all: Set<string>; kept: Set<string> }> {
  const asked = { all: new Set<string>(), kept: new Set<string>() };
  const addresses = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    addresses.set(requestId, request.url);
    asked.all.add(request.url);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => asked.kept.add(addresses.get(requestId) ?? ''));
  await session.send('Network.enable');
  return asked;
}
