import { readFile, readdir } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { session, type Session } from 'electron';

/** Where others' files and expressions are read; no other page ever is there. */
export const SANDBOX_ORIGIN = 'app://sandbox';

/** Its own scripts, and nothing else at all: no request, no style, no frame, no code made of text. */
const sandboxPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The session of the page in which others' files are read: in memory, apart from that of the pages and of the ledger, closed and guarded
 * when it is made, as every session (compose/sessions.ts), and with nothing in it but that page's own scripts.
 *
 * @param dist folder that holds sandbox/
 */
export function serveSandbox(dist: string): Session {
  const own = session.fromPartition('sandbox', { cache: false });
  // To this page not even the others' files are open.
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${SANDBOX_ORIGIN}/`) }));
  const files = filesIn(join(dist, 'sandbox'));
  own.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = pathname === '/' ? 'sandbox/index.html' : pathname.slice(1);
    const file = `app://${host}` === SANDBOX_ORIGIN && request.method === 'GET' ? (await files).get(path) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': extname(file) === '.html' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
        'content-security-policy': sandboxPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  });
  return own;
}

/** What was built, by the path under which it is asked for: nothing that isn't listed is there, however it is written. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => extname(name) !== '');
  return new Map(names.map((name) => [name.split(sep).join('/'), join(folder, name)]));
}
