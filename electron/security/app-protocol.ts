import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { answerHeaders, typeOfFile } from './answer-headers';
import { appPolicy, paperPolicy, readingWorkerPolicy } from './csp';
import { APP_ORIGIN, PAPER_ORIGIN } from './origins';
import { byWord } from '@shared/text/by-word';

/** A page of the app: where its files are, and what it may do. */
interface Site {
  folder: string;
  /** Where fonts are: both pages have the same. */
  fonts: string;
  /** The page itself, for `/` and, in the app, for the addresses of screens. */
  index: string;
  policy: (nonce: string) => string;
}

/** The worker's script, as it is built (assets/reading-worker-….js) and in development (…/reading-worker.ts?…). */
const READING_WORKER = /\/reading-worker[-.][\w.-]*$/;

/**
 * Scripts, styles and fonts are what the app is built of and stay as they are while it runs. A page that is loaded anew (after a lock, at
 * another screen's address) takes them from its own process's memory: some seventy questions to main less, and the letters stand at
 * once instead of being set anew with each piece of the font. Nothing of it comes to disk, as this scheme has no cache there.
 */
const KEPT = 'private, max-age=31536000, immutable';

/**
 * Must run before the app is ready. Pages that are strangers to their own files (`sandbox` in their policy) are handed their scripts and
 * letters as others are: all that there is under this scheme are files of the app, the same for everybody, and policies say who may ask.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
        corsEnabled: true,
      },
    },
  ]);
}

/**
 * Serves app://renkei and app://paper out of the built folders, with the page's policy on every answer.
 *
 * @param dist folder that holds renderer/ and paper/
 * @param devServer origin of Vite's server: then files come from there, the origin stays the same
 * @param onScript a page's first script has been handed out: while the page runs it, nothing is asked of main
 */
export function serveApp(session: Session, dist: string, devServer?: string, onScript = (): void => {}): void {
  const sites: Record<string, Site> = byWord({
    [APP_ORIGIN]: {
      folder: join(dist, 'renderer'),
      fonts: join(dist, 'paper'),
      index: 'index.html',
      policy: (nonce) => appPolicy(nonce, devServer),
    },
    [PAPER_ORIGIN]: {
      folder: join(dist, 'paper'),
      fonts: join(dist, 'paper'),
      index: 'paper/index.html',
      policy: () => paperPolicy(devServer),
    },
  });
  let isScriptNext = false;
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const site = sites[`app://${url.host}`];
    if (!site || request.method !== 'GET') return refused(site ? 405 : 404);
    const path = requestedPath(url.pathname, site);
    if (path === null) return refused(403);
    const nonce = randomBytes(16).toString('base64');
    const body = devServer
      ? await fromServer(devServer, url, site)
      : await fromFolder(/^fonts\//.test(path) ? site.fonts : site.folder, path);
    if (!body) return refused(404);
    const isPage = body.type.startsWith('text/html');
    const isScript = body.type.startsWith('text/javascript');
    if (isScript && isScriptNext) onScript();
    isScriptNext = isPage || (isScriptNext && !isScript);
    return new Response(isPage ? withNonce(body.content, nonce) : new Uint8Array(body.content), {
      headers: {
        ...answerHeaders(body.type, READING_WORKER.test(url.pathname) ? readingWorkerPolicy() : site.policy(nonce)),
        'cache-control': isPage || devServer ? 'no-cache' : KEPT,
      },
    });
  });
}

const refused = (status: number): Response => new Response(null, { status });

/** The file behind an address, relative, or null for one that points out of the folder however it is written. */
function requestedPath(pathname: string, site: Site): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\\') || path.includes('\0') || path.split('/').includes('..')) return null;
  const relative = path.replace(/^\/+/, '');
  // A screen's address (/ledger/staff) has no ending: the page finds the screen by itself.
  return extname(relative) === '' ? site.index : relative;
}

interface Body {
  content: Uint8Array;
  type: string;
}

async function fromFolder(folder: string, path: string): Promise<Body | null> {
  try {
    // Real paths: not even a symbolic link leads out.
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return null;
    return { content: await readFile(file), type: typeOfFile(file) };
  } catch {
    return null;
  }
}

/** In development modules have addresses without an ending (/@vite/client), so Vite tells pages from modules. */
async function fromServer(server: string, { pathname, search }: URL, site: Site): Promise<Body | null> {
  const path = pathname === '/' ? `/${site.index}` : pathname;
  const response = await fetch(`${server}${path}${search}`, { headers: { accept: '*/*, text/html' } }).catch(
    () => null,
  );
  if (!response?.ok) return null;
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return { content: new Uint8Array(await response.arrayBuffer()), type };
}

/** The page reads its nonce from a <meta>; scripts that Vite writes into the page in development carry it. */
function withNonce(page: Uint8Array, nonce: string): string {
  return new TextDecoder()
    .decode(page)
    .replace('<meta charset="utf-8" />', `<meta charset="utf-8" /><meta name="style-nonce" content="${nonce}" />`)
    .replaceAll('<script type="module">', `<script type="module" nonce="${nonce}">`);
}
