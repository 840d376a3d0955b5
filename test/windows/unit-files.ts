import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import { PLACES } from '../../electron/dev/windows/wine-system.mjs';

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
/** They stand in for modules or wind the clock, which only the whole of vitest does. */
const WHOLE_VITEST = /\bvi\.(?:mock|doMock|hoisted|resetModules|importActual|useFakeTimers)\(/;

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
  `${file.replace(/^test\/electron\/|\.test\.ts$/g, '').replaceAll('/', '-')}.mjs`;

/** Each of them, and `run-file.ts`, as one file that a bare Node can run. */
export async function bundlesUnitTests(files: readonly string[], to: string): Promise<void> {
  const input = Object.fromEntries(files.map((file) => [bundleOf(file).replace(/\.mjs$/, ''), join(root, file)]));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [whereTheyWere()],
    resolve: { alias: { '@shared': join(root, 'shared'), vitest: join(root, 'test/windows/bare/vitest.ts') } },
    ssr: { noExternal: true, external: ['keytar', 'electron'] },
    build: {
      ssr: true,
      outDir: to,
      target: 'node22',
      rolldownOptions: {
        input: { 'run-file': join(root, 'test/windows/bare/run-file.ts'), ...input },
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
      },
    },
  });
}

/** Fixtures are found from where a file stood, as Windows calls the repository. */
const whereTheyWere = (): Plugin => ({
  name: 'where-they-were',
  transform(code, id) {
    if (!id.startsWith(root) || !code.includes('import.meta.dirname')) return null;
    const folder = `Z:${PLACES.repository}/${relative(root, dirname(id))}`.replaceAll('/', '\\');
    return { code: code.replaceAll('import.meta.dirname', JSON.stringify(folder)), map: null };
  },
});
