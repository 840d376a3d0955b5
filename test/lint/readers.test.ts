import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { moduleNamed } from '../../electron/dev/checking/dependents.mjs';
import { filesUnder, linksIn } from '../../electron/dev/checking/source-tree.mjs';

const root = process.cwd();
const files = ['electron', 'shared', 'renderer/sandbox', 'renderer/walls'].flatMap((folder) =>
  filesUnder(root, folder),
);
const known = new Set(files);
const links = linksIn(root, files);

/** What a program is made of: its files, and the packages and parts of Node that they import, each with the way by which it comes in. */
function reachedFrom(
  entry: string,
  importsOf = (file: string): readonly string[] => links.get(file)?.imports ?? [],
): Map<string, string> {
  const ways = new Map([[entry, entry]]);
  for (const [file, way] of ways)
    for (const written of importsOf(file)) {
      const target = moduleNamed(written, posix.dirname(file), known) ?? written;
      if (!ways.has(target)) ways.set(target, `${way} → ${target}`);
    }
  return ways;
}

/** What takes apart bytes or words that anybody may have made. */
const readers = [
  /^(?:pdf-lib|xlsx|jsonata|fflate|node:zlib|zlib)$/,
  /^shared\/forms\/(?:zip\/(?:directory|read-part|own-record|replace-parts|zip64|fflate-codec)|xml\/(?!characters))/,
  /^shared\/forms\/(?:word|excel|sheet|opc)\/(?!foreign-kind|cell-reference|date-serial)/,
  /^shared\/forms\/(?:form-template|fill-form|word-form|excel-form|bindings\/expression)/,
  /^shared\/forms\/pdf\/(?:content-text|drawn-characters|finish-pdf|pdf-fonts|look-at-pdf)/,
  /^shared\/tables\/workbook\/(?!table-limits)/,
  /^shared\/filling\/(?:run-fill-job|pdf-jobs|unpack-pack|inspect-form|opened-forms|read-table-job)/,
  /^shared\/submission\/file-kind/,
];
const readersIn = (...of: Parameters<typeof reachedFrom>): string[] =>
  [...reachedFrom(...of)].filter(([target]) => readers.some((reader) => reader.test(target))).map(([, way]) => way);

test('main, with files, network and keychain, has nothing in it that takes others’ files apart', () => {
  expect(reachedFrom('electron/main.ts').size).toBeGreaterThan(300);
  expect(readersIn('electron/main.ts')).toEqual([]);
});

test.each(['pdf-lib', 'node:zlib', '@shared/submission/file-kind', '../../shared/forms/zip/directory'])(
  '… and is found out by a single %s',
  (imported) => {
    const name = 'electron/documents/kind-of-file.ts';
    const way = / → electron\/documents\/kind-of-file\.ts → \S+$/;
    const importsOf = (file: string): readonly string[] => [
      ...(links.get(file)?.imports ?? []),
      ...(file === name ? [imported] : []),
    ];
    expect(readersIn('electron/main.ts', importsOf)).toContainEqual(expect.stringMatching(way));
  },
);

test('nor have its threads; the one that makes lists packs what it has made', () => {
  expect(readersIn('electron/keychain/stretch-worker.ts')).toEqual([]);
  const packages = readersIn('electron/tables/table-out-worker.ts').filter((way) => !/→ shared\/\S+$/.test(way));
  expect(packages.map((way) => way.split(' → ').slice(-2))).toEqual([['shared/forms/zip/plain-zip.ts', 'fflate']]);
});

test('the pages without powers have them, each what it is for, and nothing of main, of Node or of the ledger’s page', () => {
  const [forms, tables] = ['sandbox.ts', 'tables/tables.ts'].map((page) => [
    ...reachedFrom(`renderer/sandbox/${page}`).keys(),
  ]);
  expect(forms).toEqual(expect.arrayContaining(['jsonata', 'pdf-lib', 'shared/forms/zip/directory.ts']));
  expect(forms).not.toContain('xlsx');
  expect(tables).toEqual(expect.arrayContaining(['xlsx', 'shared/forms/zip/directory.ts']));
  for (const other of ['jsonata', 'pdf-lib']) expect(tables).not.toContain(other);
  for (const page of [forms, tables])
    expect(page?.filter((one) => /^(?:electron|node:|renderer\/(?!sandbox|walls))/.test(one))).toEqual([]);
});
