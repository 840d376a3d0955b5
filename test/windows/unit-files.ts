import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import { PLACES } from '../../electron/dev/windows/wine-system.mjs';
import { standIns } from './stand-ins.ts';

const root = join(import.meta.dirname, '../..');

/** What came of a file of unit tests. */
export interface UnitResult {
  /** Why it could not even be loaded; ''. */
  broken: string;
  tests: { name: string; state: string; words: string }[];
}

/** What stands on Windows' own files, programs and keychain. */
const FOLDERS = ['storage', 'backup', 'keychain', 'documents', 'documents/routes', 'programs'];
/** LibreOffice isn't there, and an ordinary user of Windows makes no links. */
const NOT_THERE = /\bneeds\(|\bsymlinkSync\(/;
/** What keys cost is the same on every system, and minutes of Argon2 under Wine. */
const ABOUT_KEYS_ALONE = /\/(?:key-store|lost-paper)\.test\.ts$/;
/** A stand-in for Windows' own PowerShell, as a program in a group of its own. */
const STANDS_IN = /support\/powershell\//;
/** It loads its modules once more, which only the whole of vitest does. */
const WHOLE_VITEST = /\bvi\.(?:doMock|resetModules)\(/;
/** Such a file has parts of its own: in them others stand for Node's modules or Electron's. */
const STANDS_IN_FOR = /\bvi\.mock\(/;

/** From the repository. */
export const unitFiles = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, 'test/electron', folder))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `test/electron/${folder}/${name}`),
  ).filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const isOfLinux = [WHOLE_VITEST, NOT_THERE, STANDS_IN].some((one) => one.test(text));
    return !isOfLinux && !ABOUT_KEYS_ALONE.test(file);
  });

/** What the bundle of a file is called. */
export const bundleOf = (file: string): string =>
  `${file.replace(/^test\/(?:electron|windows\/bare)\/|(?:\.test)?\.ts$/g, '').replaceAll('/', '-')}.mjs`;

/** Each of them, and `run-file.ts`, as one file that a bare Node can run. */
export async function bundlesUnitTests(files: readonly string[], to: string): Promise<void> {
  const apart = files.filter((file) => STANDS_IN_FOR.test(readFileSync(join(root, file), 'utf8')));
  const together = files.filter((file) => !apart.includes(file)).map((file) => join(root, file));
  const bare = ['run-file.ts', 'vitest.ts'].map((name) => join(root, 'test/windows/bare', name));
  await bundles([...bare, ...together], to, []);
  for (const file of apart.map((one) => join(root, one))) await bundles([file], to, [standIns(file), theOneVitest()]);
}

async function bundles(files: readonly string[], to: string, plugins: Plugin[]): Promise<void> {
  const input = Object.fromEntries(files.map((file) => [bundleOf(relative(root, file)).replace(/\.mjs$/, ''), file]));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [whereTheyWere(), ...plugins],
    resolve: {
      alias: {
        '@shared': join(root, 'shared'),
        ...(plugins.length === 0 && { vitest: join(root, 'test/windows/bare/vitest.ts') }),
      },
    },
    ssr: { noExternal: true, external: ['keytar', 'electron'] },
    build: {
      ssr: true,
      outDir: to,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: {
        input,
        output: {
          entryFileNames: '[name].mjs',
          // What waits for its parts as it is loaded must not be waited for by them.
          ...(plugins.length > 0 ? { codeSplitting: false } : { chunkFileNames: 'parts/[name]-[hash].mjs' }),
        },
      },
    },
  });
}

/** The runner that runs a file is the one that the file has told its tests. */
const theOneVitest = (): Plugin => ({
  name: 'the-one-vitest',
  enforce: 'pre',
  resolveId: (source) => (source === 'vitest' ? { id: './vitest.mjs', external: true } : null),
});

/** Fixtures are found from where a file stood, as Windows calls the repository. */
const whereTheyWere = (): Plugin => ({
  name: 'where-they-were',
  transform(code, id) {
    if (!id.startsWith(root) || !code.includes('import.meta.dirname')) return null;
    const folder = `Z:${PLACES.repository}/${relative(root, dirname(id))}`.replaceAll('/', '\\');
    return { code: code.replaceAll('import.meta.dirname', JSON.stringify(folder)), map: null };
  },
});
