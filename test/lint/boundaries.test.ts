import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aLinter } from './complaints';
import { electronFloors } from './rules/electron-floors.mjs';
import { rendererFloors } from './rules/renderer-floors.mjs';
import { sharedFloors } from './rules/shared-floors.mjs';

const complaints = aLinter();

/** A snippet that uses what it imports, so that nothing else is complained of. */
const importing = (specifier: string): string => `import { thing } from '${specifier}';\nthing();`;

describe('an import over a boundary is refused with what to do instead', () => {
  const inShared = 'shared/ imports nothing from outside shared/. Move what is pure into shared/, or pass it in.';
  const noNode =
    'shared/ runs in the page too, where Node has no modules. Take a port as an argument; electron/ passes it.';
  const purePackages =
    'shared/ imports only packages that need neither Node nor the DOM; they are listed in test/lint/rules/boundaries.mjs.';
  const askMain = 'renderer/ never imports electron/. Ask the main process through the contract in shared/ipc.';
  const noNodeInPage =
    'renderer/ has neither Node nor Electron. Ask the main process through the contract in shared/ipc.';
  const paper =
    'renderer/paper runs on its own origin and knows nothing of the ledger. The page posts it what it shows.';
  const noPage = 'electron/ never imports renderer/. Move what both need into shared/.';
  const noDrawing = 'electron/ draws nothing and keeps no ledger: this package belongs to renderer/.';
  const plainNode = 'electron/cli runs in plain Node. Start the runtime as a process of its own.';
  const preload = 'A sandboxed preload has no Node. Do the work in the main process.';
  const keychain = 'Only electron/keychain touches the keychain of the system. Call it instead.';
  const allChannels =
    'Which channels there are is handed in: take `Channels` as an argument, in the page `useChannels()`.';
  const oneChannel =
    'Nobody but the registry knows a single channel. Ask the channel that you have for what you need of it.';
  const logged =
    'What is logged has an entry in electron/storage/log-entries.ts, and only electron/storage/log.ts writes it: call logEvent or ' +
    'logProblem. (electron-log/main would let pages write what they like, over a channel of its own.)';
  const database = 'Only renderer/data touches the database. Use its repositories.';
  const tooling = 'What is shipped imports nothing from electron/dev, resources/authoring or test.';

  test.each([
    ['shared/forms/word/fill.ts', '../../../renderer/data/ledger', inShared],
    ['shared/forms/word/fill.ts', '../../../electron/storage/node-codec', inShared],
    ['shared/ledger/sample.ts', '../../test/builders/staff', inShared],
    ['shared/forms/zip/codec.ts', 'node:zlib', noNode],
    ['shared/forms/zip/codec.ts', 'fs', noNode],
    ['shared/ipc/contract.ts', 'electron', purePackages],
    ['shared/ledger/rules.ts', 'dexie', purePackages],
    ['shared/ledger/rules.ts', 'react', purePackages],
    ['shared/ledger/rules.ts', '@mantine/core', purePackages],
    ['renderer/features/home/home.tsx', '@shared/channels/channels', allChannels],
    ['shared/submission/queue.ts', '../channels/channels', allChannels],
    ['electron/packs/pack-folder.ts', '@shared/channels/channels', allChannels],
    ['renderer/features/home/home.tsx', '@shared/channels/mail', oneChannel],
    ['renderer/shell/shell.tsx', '../../electron/storage/settings', askMain],
    ['renderer/shell/shell.tsx', 'electron', noNodeInPage],
    ['renderer/shell/shell.tsx', 'node:fs', noNodeInPage],
    ['renderer/shell/shell.tsx', 'electron-store', noNodeInPage],
    ['renderer/paper/paper.ts', '../features/documents/preview', paper],
    ['renderer/paper/paper.ts', '../data/repository', paper],
    [
      'renderer/asking/asking.ts',
      '../ui/button',
      'renderer/asking runs on its own origin, for main alone. Main tells it what it asks.',
    ],
    [
      'renderer/sandbox/sandbox.ts',
      '../data/records',
      'renderer/sandbox is a page without powers, for main alone. It has what shared/ decides, and what main tells it.',
    ],
    ['electron/main.ts', '../renderer/shell/shell', noPage],
    ['electron/dev/start.mjs', '../../renderer/shell/shell', noPage],
    ['electron/main.ts', 'react', noDrawing],
    ['electron/main.ts', 'dexie', noDrawing],
    ['electron/cli/cli.ts', 'electron', plainNode],
    ['electron/preload.ts', 'node:fs', preload],
    ['electron/storage/settings.ts', 'keytar/keytar.js', keychain],
    ['electron/storage/settings.ts', '@napi-rs/keyring', keychain],
    ['electron/main.ts', 'electron-log/node', logged],
    ['electron/storage/log.ts', 'electron-log/main', logged],
    ['electron/storage/log.ts', 'electron-log', logged],
    ['renderer/features/home/home.tsx', 'dexie', database],
    ['renderer/features/home/home.tsx', 'dexie-react-hooks', database],
    ['electron/main.ts', './dev/places', tooling],
    ['electron/main.ts', '../resources/authoring/word/blocks', tooling],
    ['renderer/shell/shell.tsx', '../../test/builders/staff', tooling],
  ])('%s can’t import %s', async (file, specifier, because) => {
    expect(await complaints(file, importing(specifier))).toEqual([`“${specifier}”: ${because}`]);
  });

  test.each([
    ['shared/forms/word/fill.ts', '../../text/width'],
    ['shared/forms/word/fill.ts', 'zod'],
    ['shared/forms/zip/fflate-codec.ts', 'fflate'],
    ['shared/forms/bindings/evaluate.ts', 'jsonata'],
    ['renderer/shell/shell.tsx', '@shared/ledger/entities'],
    ['renderer/shell/shell.tsx', '@mantine/core'],
    ['renderer/shell/shell.tsx', '../../resources/samples/himawari.json'],
    ['renderer/data/schema.ts', 'dexie'],
    ['renderer/paper/paper.ts', 'docx-preview'],
    ['renderer/features/home/home.tsx', '../../data/repository'],
    ['electron/filling/fill-worker.ts', '@shared/forms/word/fill'],
    ['electron/filling/fill-worker.ts', 'node:worker_threads'],
    ['electron/keychain/secrets.ts', 'keytar/keytar.js'],
    ['electron/storage/log.ts', 'electron-log/node'],
    ['electron/dev/build.mjs', './places.mjs'],
    ['electron/dev/inside/probe.mjs', 'keytar/keytar.js'],
    ['resources/authoring/make-forms.ts', '../../shared/forms/zip/codec'],
    ['test/e2e/staff.test.ts', '../../renderer/data/repository'],
    ['test/e2e/staff.test.ts', 'dexie'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toEqual([]);
  });

  test.each([
    [`export * from 'node:fs';`],
    [`export { readFile } from 'node:fs';`],
    [`export const read = () => import('node:fs');`],
    [`import type { Stats } from 'node:fs';\nexport type Size = Stats['size'];`],
    [`export type Size = import('node:fs').Stats['size'];`],
  ])('in whatever way it is written: %s', async (code) => {
    expect(await complaints('shared/forms/zip/codec.ts', code)).toEqual([`“node:fs”: ${noNode}`]);
  });

  test('and a worker by its address is an import too', async () => {
    const worker = `new Worker(new URL('../../electron/filling/fill-worker.ts', import.meta.url));`;
    expect(await complaints('renderer/shell/start.ts', worker)).toEqual([
      `“../../electron/filling/fill-worker.ts”: ${askMain}`,
    ]);
  });
});

describe('the doors of Electron have one home each', () => {
  const typed = 'Only electron/ipc/handle.ts imports ipcMain, so that every channel is typed and its sender checked.';
  const api = (name: string) =>
    `Only electron/preload.ts imports ${name}, so that the page gets nothing but the typed API.`;
  const byName = 'Import from electron by name, so that ipcMain, ipcRenderer and contextBridge can’t come along.';

  test.each([
    ['electron/main.ts', `import { ipcMain } from 'electron';\nipcMain.on('x', () => {});`, typed],
    ['electron/ipc/documents.ts', `import { ipcMain as ipc } from 'electron';\nipc.on('x', () => {});`, typed],
    ['electron/ipc/documents.ts', `import { ipcMain } from 'electron/main';\nipcMain.on('x', () => {});`, typed],
    ['electron/ipc/documents.ts', `export { ipcMain } from 'electron';`, typed],
    ['electron/dev/probe.cjs', `const { app, ipcMain } = require('electron');\nipcMain.on('x', app.quit);`, typed],
    ['electron/main.ts', `import { ipcRenderer } from 'electron';\nipcRenderer.send('x');`, api('ipcRenderer')],
    ['electron/main.ts', `import { contextBridge } from 'electron';\ncontextBridge.expose();`, api('contextBridge')],
    ['electron/main.ts', `import electron from 'electron';\nelectron.app.quit();`, byName],
    ['electron/main.ts', `import * as electron from 'electron';\nelectron.app.quit();`, byName],
    ['electron/main.ts', `export * from 'electron';`, byName],
    ['electron/main.ts', `export const load = () => import('electron');`, byName],
    ['electron/dev/probe.cjs', `const electron = require('electron');\nelectron.app.quit();`, byName],
  ])('%s: %s', async (file, code, message) => {
    expect(await complaints(file, code)).toEqual([message]);
  });

  test('and may be opened there', async () => {
    expect(
      await complaints('electron/ipc/handle.ts', `import { ipcMain } from 'electron';\nipcMain.on('x', () => {});`),
    ).toEqual([]);
    const preload = `import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.expose(ipcRenderer);`;
    expect(await complaints('electron/preload.ts', preload)).toEqual([]);
    expect(await complaints('electron/main.ts', `import { app } from 'electron';\napp.quit();`)).toEqual([]);
  });
});

describe('renderer/ has floors, and each imports only what lies below it', () => {
  const mayImport = (file: string, specifier: string) => complaints(file, importing(specifier));

  test.each([
    ['renderer/ipc/ask.ts', '../data/records'],
    ['renderer/data/outbox.ts', '../state/session'],
    ['renderer/addresses/screens.ts', '../ui/icon'],
    ['renderer/state/open-ledger.ts', '../ui/toasts'],
    ['renderer/ui/page.tsx', '../features/ledger/ledger-page'],
    ['renderer/grid/grid.tsx', '../records/list/list-view'],
    ['renderer/records/panel/panel.tsx', '../../features/ledger/tabs'],
    ['renderer/papers/paper-preview.tsx', '../features/documents/fill-screen'],
    ['renderer/features/home/home.tsx', '../../shell/routes'],
  ])('%s can’t import %s, and is told where it belongs', async (file, specifier) => {
    const [message] = await mayImport(file, specifier);
    expect(message).toContain(`“${specifier}”: renderer/${file.split('/')[1] ?? ''} (`);
    expect(message).toContain('Move down what both need');
  });

  test.each([
    ['renderer/data/outbox.ts', '../ipc/ask'],
    ['renderer/ui/toasts.tsx', '../state/toasts'],
    ['renderer/records/list/list.tsx', '../../grid/grid'],
    ['renderer/features/home/home.tsx', '../../procedures/run-card'],
    ['renderer/shell/routes.tsx', '../features/home/home'],
    ['renderer/features/ledger/person/panel.tsx', '../tabs'],
    ['renderer/main.tsx', './shell/app'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await mayImport(file, specifier)).toEqual([]);
  });

  test('a feature knows no other, in whatever way it is imported', async () => {
    const other =
      'A feature imports no other feature. What two of them use belongs below them (renderer/README.md says on which floor), links in renderer/addresses; what one shows of another is handed in by renderer/shell.';
    const file = 'renderer/features/documents/fill-screen.tsx';
    expect(await mayImport(file, '../submissions/hand-in')).toEqual([`“../submissions/hand-in”: ${other}`]);
    expect(await complaints(file, `export type Hand = import('../submissions/hand-in').HandIn;`)).toEqual([
      `“../submissions/hand-in”: ${other}`,
    ]);
    expect(await mayImport('renderer/features/home/home.tsx', '../procedures/list/list.module.css')).toHaveLength(1);
  });

  test('a feature’s style sheet is used by nobody else', async () => {
    expect(await mayImport('renderer/shell/header.tsx', '../features/home/home.module.css')).toEqual([
      '“../features/home/home.module.css”: A feature’s style sheet is its own. Looks that others want are a part in renderer/ui.',
    ]);
    expect(await mayImport('renderer/features/home/home.tsx', './home.module.css')).toEqual([]);
  });

  test('every folder of it is a floor, but for the page of papers, its fonts, the page of main’s own questions and the one without powers', () => {
    expect(foldersOf('renderer')).toEqual(
      [...rendererFloors.map(({ floor }) => floor), 'asking', 'fonts', 'paper', 'sandbox'].toSorted(),
    );
  });
});

describe('shared/ has floors, too', () => {
  test.each([
    ['shared/text/kana.ts', '../problems/problem'],
    ['shared/ledger/entities.ts', '../packs/schema'],
    ['shared/packs/schema.ts', '../forms/fill-form'],
    ['shared/packs/read-pack.ts', '../pack-check/check-pack'],
    ['shared/forms/bindings/context.ts', '../../rules/patient-rules'],
    ['shared/rules/account-rules.ts', '../credentials/hand-over'],
    ['shared/submission/submission.ts', '../ipc/keys'],
    ['shared/procedures/kept-run.ts', '../erasure/erased-in-run'],
    ['shared/backup/header.ts', '../audit/deed'],
  ])('%s can’t import %s, and is told where it belongs', async (file, specifier) => {
    const [message] = await complaints(file, importing(specifier));
    expect(message).toContain(`“${specifier}”: shared/${file.split('/')[1] ?? ''} (`);
    expect(message).toContain('Move down what both need, to the lowest floor that can hold it (shared/README.md');
  });

  test.each([
    ['shared/ledger/entities.ts', '../text/kana'],
    ['shared/pack-check/check-pack.ts', '../procedures/case-facts'],
    ['shared/ipc/contract.ts', '../backup/header'],
    ['shared/forms/word/fill-template.ts', '../xml/scan'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toEqual([]);
  });

  test('every folder of it is a floor', () => {
    expect(foldersOf('shared')).toEqual(sharedFloors.map(({ floor }) => floor).toSorted());
  });
});

describe('electron/ has floors, too', () => {
  test.each([
    ['electron/storage/log.ts', '../security/origins'],
    ['electron/packs/pack-service.ts', '../documents/paper-service'],
    ['electron/filling/fill-queue.ts', '../packs/pack-folder'],
    ['electron/backup/backup-service.ts', '../ipc/handle'],
  ])('%s can’t import %s, and is told where it belongs', async (file, specifier) => {
    const [message] = await complaints(file, importing(specifier));
    expect(message).toContain(`“${specifier}”: electron/${file.split('/')[1] ?? ''} (`);
    expect(message).toContain('Move down what both need, to the lowest floor that can hold it (electron/README.md');
  });

  test.each([
    ['electron/documents/paper-service.ts', '../packs/pack-repository'],
    ['electron/ipc/mail-channels.ts', '../mail/mail-service'],
    ['electron/main.ts', './ipc/app-channels'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toEqual([]);
  });

  test('every folder of it is a floor, but for what is never shipped', () => {
    expect(foldersOf('electron')).toEqual([...electronFloors.map(({ floor }) => floor), 'dev'].toSorted());
  });
});

/** Its folders, by name. */
const foldersOf = (house: string): string[] =>
  readdirSync(join(import.meta.dirname, '../..', house), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
