import { readFile, readdir } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { session, type Session } from 'electron';
import { answerHeaders, typeOfFile } from './answer-headers';

/** A page of main's own that is neither the app's nor a paper's, and the only one in its session. */
export interface LonePage {
  /** Names the session. */
  partition: string;
  /** app://…; no other page ever is there. */
  origin: `app://${string}`;
  /** Where the page itself stands among its files. */
  index: string;
  policy: string;
  /** What was built, by the path under which it is asked for. */
  files: () => Promise<Map<string, string>>;
}

/**
 * A session in memory, apart from that of the pages and of the ledger, closed and guarded when it is made, as every session
 * (compose/sessions.ts), and with nothing in it but one page's own files: what isn't listed isn't there, however it is written.
 */
export function serveLonePage({ partition, origin, index, policy, files }: LonePage): Session {
  const own = session.fromPartition(partition, { cache: false });
  // To this page not even the others' files are open.
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${origin}/`) }));
  const listed = files();
  own.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = pathname === '/' ? index : pathname.slice(1);
    const file = `app://${host}` === origin && request.method === 'GET' ? (await listed).get(path) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: answerHeaders(typeOfFile(file), policy),
    });
  });
  return own;
}

/** The files below a folder, with `/` between its parts; none where there is no folder. */
export const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true }).catch(() => []))
    .filter((name) => extname(name) !== '')
    .map((name) => name.split(sep).join('/'));
