import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, runnerImport, type EnvironmentOptions, type Plugin } from 'vite';
import { unlistedOf } from './electron/dev/package/shipped-packages.mjs';
import { fontFault } from './electron/dev/recorded-fonts.mjs';
import { withCompatibilityFirst } from './renderer/fonts/whole-kanji.ts';

/**
 * One configuration for everything that is built. Each environment is one bundle with one trust level:
 *
 *   renderer   the app's page, served from app://renkei
 *   paper      the page that shows and prints papers, served from app://paper
 *   asking     the page of main's own questions, served from app://asking
 *   sandbox    the page without powers in which packs' expressions run and forms are read, served from app://sandbox
 *   tables     the same for an office's own tables, each in one of its own, served from app://tables
 *   electron   the main process and its worker threads
 *   preload    one CommonJS file: a sandboxed preload can't load ES modules
 *   cli        the same shared code for plain Node
 */
const here = (path: string) => resolve(import.meta.dirname, path);

/** Left out of the bundles: Node's own modules, Electron, and the one dependency with native code. */
const external = [/^electron$/, /^electron\//, /^node:/, /^keytar(\/|$)/, /^@napi-rs\//, ...builtinModules];

/**
 * Each file of a page costs the main process a question and the page a module: left to itself the bundler cuts what screens share
 * into a file for each set of screens, and home alone came in 72. So: what every start runs is one file, what home has beside it
 * another, and small shared pieces join the nearest. What stands before the ledger must not wait for what is behind it: the lock
 * screen is a file with all that it needs, which home needs nothing of; the first screen takes what it can from files that come next
 * in any case, and dialogs lie apart, so that nobody loads the first screen with them; the end of one, and presses that count once, are the
 * lock screen's, too. What the lists of records are told by is one piece, and so are the fields of their panels, what things are searched and
 * chosen with, how an office is typed, numbers to be called, how any text of ours becomes a paper, and what asks whom a new paper is about, and all by which a city's file becomes a form: cut by the screens that have them, their pieces would need each other.
 */
const chunks = [
  { name: 'start', tags: ['$initial' as const], priority: 3 },
  { name: 'presses', test: /[\\/]ui[\\/](dialog-end|once)\.tsx?$/, priority: 2.7 },
  { name: 'door', test: /[\\/]features[\\/]vault[\\/]closed\.tsx$/, priority: 2.5 },
  { name: 'home', test: /[\\/]features[\\/]home[\\/](home|due-notifier)\.tsx$/, priority: 2 },
  { name: 'dialog', test: /[\\/]ui[\\/](confirm-)?dialog\.tsx$/, priority: 1.8 },
  { name: 'first', test: /[\\/]features[\\/]first-run[\\/]first-run\.tsx$/, priority: 1.5 },
  { name: 'lists', test: /[\\/]records[\\/](kind|\w+[\\/]listed-)/, priority: 1.2 },
  { name: 'fields', test: /[\\/]records[\\/]panel[\\/](\w+-)?fields?\.tsx?$/, priority: 1.1 },
  { name: 'calls', test: /[\\/]ui[\\/](call-first|copy-button|opening-mark|point)\.tsx$/, priority: 1.1 },
  {
    name: 'choices',
    test: /[\\/]ui[\\/](choices?(-in-view)?|select-field|search-box|filter-chips)\.tsx$/,
    priority: 1.1,
  },
  {
    name: 'picks',
    test: /[\\/]features[\\/]documents[\\/](pick-\w+|use-picking|event-choice|previous-offer|new-document)\.tsx?$/,
    priority: 1.1,
  },
  {
    name: 'studio',
    test: /[\\/](features[\\/]form-studio|shared[\\/]form-studio|ui[\\/](drop-zone|safe-to-try))[\\/.]/,
    priority: 1.1,
  },
  {
    name: 'offices',
    test: /[\\/](state[\\/]caught-up|records[\\/]offices[\\/](ledger-text|choices-of-packs|enrolment-fields|network-choice|field-grid\.module))\./,
    priority: 1.1,
  },
  { name: 'prints', test: /[\\/]papers[\\/](print-instead|use-save-own-text)\.ts$/, priority: 1.1 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000, priority: 1 },
];

/** A shared piece is otherwise called by all screens that have it. */
const shortName = (name = ''): string => name.replace(/(~|\.\w+$).*/, '');

const page = (folder: string, input: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: here(`dist/${folder}`),
    emptyOutDir: true,
    target: 'chrome142',
    // A data: URL would need a looser content security policy than the pages have.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: here(input),
      // Whole fonts keep their names: main reads them too, and the licence of one asks for it.
      output: {
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.ttf'))
            ? 'fonts/[name][extname]'
            : `assets/${shortName(names[0])}-[hash][extname]`,
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        codeSplitting: { groups: chunks },
      },
    },
  },
});

const node = (folder: string, input: Record<string, string>, format: 'es' | 'cjs'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: [...builtinModules], conditions: ['node', 'import', 'default'] },
  build: {
    outDir: here(`dist/${folder}`),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    ssr: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, here(path)])),
      external,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});

/** Kanji that a piece of the screens' font would take apart are asked of their own piece first. */
const compatibilityFirst: Plugin = {
  name: 'compatibility-first',
  enforce: 'pre',
  transform: (code, id) => (/fontsource.*\.css$/.test(id) ? withCompatibilityFirst(code) : null),
};

/** Papers are drawn by the fonts that were looked at, or nothing is built. */
const fontsAsRecorded: Plugin = {
  name: 'fonts-as-recorded',
  applyToEnvironment: ({ name }) => name === 'paper',
  buildStart() {
    const fault = fontFault(import.meta.dirname);
    if (fault !== null) this.error(fault);
  },
};

/** The licence lies beside the font, as it asks for. */
const licenceBesideFont: Plugin = {
  name: 'licence-beside-font',
  generateBundle(_options, bundle) {
    if (!Object.keys(bundle).includes('fonts/ipamjm.ttf')) return;
    const name = 'IPA_Font_License_Agreement_v1.0.txt';
    this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(here(`renderer/fonts/${name}`)) });
  },
};

/** Two pieces that need each other run one of them before what it stands on is there: left to chance, a screen would not open. */
const noPiecesInCircle: Plugin = {
  name: 'no-pieces-in-circle',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  generateBundle(_options, bundle) {
    const next = (name: string): string[] => {
      const piece = bundle[name];
      return piece?.type === 'chunk' ? piece.imports : [];
    };
    for (const name of Object.keys(bundle)) {
      const seen = new Set<string>();
      const waiting = next(name);
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        if (one === name)
          this.error(`${name} needs itself by way of ${[...seen].join(', ')}: see the groups in vite.config.ts`);
        if (!seen.has(one)) waiting.push(...next(one));
        seen.add(one);
      }
    }
  },
};

/** Whose code is in the app stands in the list of licences and in the list of parts: both are made without a build, so a build looks. */
const everyPartIsListed: Plugin = {
  name: 'every-part-is-listed',
  applyToEnvironment: ({ name }) => name !== 'cli',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((piece) => (piece.type === 'chunk' ? piece.moduleIds : []));
    const unlisted = unlistedOf(modules);
    if (unlisted.length > 0)
      this.error(
        `in the app, and in no list of licences (electron/dev/package/shipped-packages.mjs): ${unlisted.join(', ')}`,
      );
  },
};

/**
 * electron-store would check settings by a JSON Schema and bring them from version to version, if it were given either, and has a compiler of
 * schemas and a reader of versions along: a fifth of main's script, read at each start. Ours are looked at by zod
 * (electron/storage/settings.ts), so they aren't in the app.
 */
const plainSettings: Plugin = {
  name: 'plain-settings',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'electron',
  resolveId: (id, importer = '') =>
    /^(ajv|semver$)/.test(id) && /[\\/]conf[\\/]/.test(importer) ? NEITHER_SCHEMAS_NOR_VERSIONS : null,
  load: (id) =>
    id === NEITHER_SCHEMAS_NOR_VERSIONS
      ? `export class Ajv2020 { constructor() { throw new Error('settings have neither a JSON Schema nor migrations'); } }
         export default Ajv2020;`
      : null,
};
const NEITHER_SCHEMAS_NOR_VERSIONS = '\0neither-schemas-nor-versions';

const alias = { '@shared': here('shared') };

/** The app's own packs, read and checked once for all its starts; one that can't be read builds no app. */
const packsAsRead: Plugin = {
  name: 'packs-as-read',
  applyToEnvironment: ({ name }) => name === 'electron',
  async generateBundle() {
    const { module } = await runnerImport<Built>(here('electron/dev/built-packs.ts'), {
      configFile: false,
      resolve: { alias },
    });
    this.emitFile({ type: 'asset', ...module.builtPacks });
  },
};
type Built = typeof import('./electron/dev/built-packs.ts');

/**
 * `shared/` is pure: to work out one of its constants does nothing else. A bundle that doesn't ask for it is spared it, and whoever takes a number
 * out of a file doesn't have all its schemas made at each start. Bundlers take a call for a deed unless they are told.
 */
const unaskedConstants: Plugin = {
  name: 'unasked-constants',
  transform: {
    filter: { id: /[\\/]shared[\\/][^?]*\.ts$/ },
    handler(code) {
      const made = this.parse(code, { lang: 'ts' })
        .body.map((part) => (part.type === 'ExportNamedDeclaration' ? part.declaration : part))
        .flatMap((part) => (part?.type === 'VariableDeclaration' ? part.declarations : []))
        .flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []));
      let text = code;
      for (const { start, end } of made.toReversed())
        text = `${text.slice(0, start)}/* @__PURE__ */ (() => ${text.slice(start, end)})()${text.slice(end)}`;
      // Nothing changes its line.
      return { code: text, map: null };
    },
  },
};

/** Styles come in several files, and the first layer that the page meets is the weakest: each file names the order. */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle))
      if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
        asset.source = `@layer mantine, base, kit, parts;\n${String(asset.source)}`;
  },
};

export default defineConfig({
  root: here('renderer'),
  publicDir: false,
  appType: 'spa',
  plugins: [
    noPiecesInCircle,
    everyPartIsListed,
    fontsAsRecorded,
    compatibilityFirst,
    licenceBesideFont,
    layersInOrder,
    plainSettings,
    unaskedConstants,
    packsAsRead,
    react(),
  ],
  resolve: { alias },
  server: { host: '127.0.0.1', strictPort: false },
  environments: {
    renderer: page('renderer', 'renderer/index.html'),
    paper: page('paper', 'renderer/paper/index.html'),
    asking: page('asking', 'renderer/asking/index.html'),
    sandbox: page('sandbox', 'renderer/sandbox/index.html'),
    tables: page('tables', 'renderer/sandbox/tables/index.html'),
    electron: node(
      'electron',
      {
        main: 'electron/main.ts',
        'stretch-worker': 'electron/keychain/stretch-worker.ts',
        'table-out-worker': 'electron/tables/table-out-worker.ts',
      },
      'es',
    ),
    preload: node(
      'preload',
      { preload: 'electron/preload.ts', asking: 'electron/asking-preload.ts', sandbox: 'electron/sandbox-preload.ts' },
      'cjs',
    ),
    cli: node(
      'cli',
      {
        cli: 'electron/cli/cli.ts',
        'fill-worker': 'electron/filling/fill-worker.ts',
        'table-worker': 'electron/tables/table-worker.ts',
      },
      'es',
    ),
  },
  builder: {
    buildApp: async (builder) => {
      const only = process.env['RENKEI_BUILD']?.split(',');
      for (const [name, environment] of Object.entries(builder.environments))
        if (name !== 'client' && name !== 'ssr' && (!only || only.includes(name))) await builder.build(environment);
    },
  },
});
