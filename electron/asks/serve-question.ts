import { readFile, readdir } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { session, type Session } from 'electron';

/** Where main's own questions are shown; no other page ever is. */
export const QUESTION_ORIGIN = 'app://asking';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.ttf', 'font/ttf'],
]);

/** Its own script and its own looks, and nothing else at all. */
const questionPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The session of main's own questions: in memory, apart from that of the pages, with nothing in it but the files of this one page and
 * the letters of the papers, for PCs that have none of their own.
 *
 * @param dist folder that holds asking/ and paper/
 */
export function serveQuestion(dist: string): Session {
  const own = session.fromPartition('asking', { cache: false });
  // Guarded and closed when it was made, as every session (compose/sessions.ts); to this page not even the others' files are open.
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${QUESTION_ORIGIN}/`) }));
  const files = filesBelow(join(dist, 'asking'), join(dist, 'paper'));
  own.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = pathname === '/' ? 'asking/index.html' : pathname.slice(1);
    const file = `app://${host}` === QUESTION_ORIGIN && request.method === 'GET' ? (await files).get(path) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': TYPES.get(extname(file)) ?? 'application/octet-stream',
        'content-security-policy': questionPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  });
  return own;
}

/** What was built, by the path under which it is asked for: nothing that isn't listed is there, however it is written. */
async function filesBelow(page: string, papers: string): Promise<Map<string, string>> {
  const listed = async (folder: string): Promise<string[]> =>
    (await readdir(folder, { recursive: true }).catch(() => [])).map((name) => name.split(sep).join('/'));
  const own = (await listed(page)).map((name): [string, string] => [name, join(page, name)]);
  const letters = (await listed(join(papers, 'fonts')))
    .filter((name) => name.endsWith('.ttf'))
    .map((name): [string, string] => [`fonts/${name}`, join(papers, 'fonts', name)]);
  return new Map([...letters, ...own]);
}
