import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { purePackages } from './rules/boundaries.mjs';

const root = join(import.meta.dirname, '../..');
const TOP_FOLDERS = ['electron', 'renderer', 'shared', 'resources', 'test'];
/** Files of other people, in folders of their own. */
const FOREIGN = ['test/fixtures'];

function foldersUnder(folder: string): string[] {
  if (FOREIGN.includes(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => [`${folder}/${name}`, ...foldersUnder(`${folder}/${name}`)]);
}

test('no folder lies deeper than three below a top folder', () => {
  const tooDeep = TOP_FOLDERS.flatMap(foldersUnder).filter((folder) => folder.split('/').length > 4);
  expect(tooDeep).toEqual([]);
});

test('the top level holds what a newcomer is told of, and nothing that slipped there', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split(/[/\n]+/);
  const texts = 'README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md LICENSE docs';
  const settings = 'package.json package-lock.json tsconfig.json vite.config.ts electron-builder.yml';
  const known = new Set([...TOP_FOLDERS, ...ignored, ...texts.split(' '), ...settings.split(' ')]);
  expect(readdirSync(root).filter((name) => !/^\.|\.log$/.test(name) && !known.has(name))).toEqual([]);
});

test('an exception from a rule, beside the code, says why', () => {
  const silent = TOP_FOLDERS.flatMap((top) => [top, ...foldersUnder(top)]).flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(tsx?|mjs|cjs)$/.test(name) && !folder.startsWith('test/lint'))
      .flatMap((name) => {
        const lines = readFileSync(join(root, folder, name), 'utf8').split('\n');
        return lines.flatMap((line, at) =>
          /^\s*\{?\/[/*] (eslint|oxlint)-disable/.test(line) &&
          !line.includes(' -- ') &&
          !/^\s*\/\//.test(lines[at - 1] ?? '')
            ? [`${folder}/${name}:${String(at + 1)}`]
            : [],
        );
      }),
  );
  expect(silent).toEqual([]);
});

test('how the app comes up fits on a page: what a service is made of stands in electron/compose/', () => {
  expect(readFileSync(join(root, 'electron/main.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(60);
});

test('a package that shared/ may import is one of ours', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  expect(purePackages.filter((name) => !(name in { ...dependencies, ...devDependencies }))).toEqual([]);
});

test('the lock file can be installed from on every system: each package that another asks for is in it', () => {
  type Locked = Partial<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const isFoundFrom = (folder: string, name: string): boolean => {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    return folder !== '' && isFoundFrom(folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name);
  };
  const missing = Object.entries(packages).flatMap(([folder, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter((name) => !isFoundFrom(folder, name))
      .map((name) => `${name} of ${folder}`),
  );
  expect(missing).toEqual([]);
});
