/** `npm run dev`: the page from Vite with hot reload, behind the app's own origin; the main process restarts on change. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { sandboxUsable } from '../linux/ensure-system.mjs';
import { appEnvironment, hasScreen } from '../open-app.mjs';
import { root } from '../places.mjs';
import { startProcess } from '../processes.mjs';
import { Problem, sentences } from '../say.mjs';
import { setUp } from '../set-up.mjs';

/** What only the main process, the preloads, the page of main's questions and the one without powers are made of; Vite itself watches the page's files. */
const watched = ['electron', 'shared'];
const bundles = ['electron', 'preload', 'asking', 'sandbox', 'tables'];

/** @param {string[]} args for the app */
export async function run(args) {
  if (!hasScreen())
    throw new Problem(
      '開発には画面が必要です(DISPLAY がありません)。',
      'Development needs a screen (DISPLAY is not set).',
    );
  const runtime = await setUp('window');
  await ensureBuilt(bundles);
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: join(root, 'vite.config.ts') });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite has no port');
  const env = appEnvironment(runtime, { RENKEI_DEV_SERVER: `http://127.0.0.1:${address.port}` });
  const switches = (await sandboxUsable()) ? [] : ['--no-sandbox'];

  return new Promise((resolve) => {
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let app;
    let restarting = false;
    const open = () => {
      app = startProcess(runtime.executable, [...switches, root, ...args], { env, stdio: 'inherit' });
      app.once('close', (code) => {
        if (!restarting) return void server.close().then(() => resolve(code ?? 0));
        restarting = false;
        open();
      });
    };
    open();
    onChange(async () => {
      try {
        await ensureBuilt(bundles);
        restarting = true;
        app?.kill();
      } catch (error) {
        // A slip on the way to the next version: the running one stays.
        console.error(sentences(error).join('\n  '));
      }
    });
  });
}

/**
 * Editors write a file in several steps, and saving all writes several files: one restart for all of them.
 * @param {() => Promise<void>} rebuild
 */
function onChange(rebuild) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let running = Promise.resolve();
  for (const folder of watched)
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (file?.startsWith('dev')) return;
      clearTimeout(timer);
      timer = setTimeout(() => (running = running.then(rebuild)), 150);
    });
}
