import type { Readable } from 'node:stream';
import { app, net, type IncomingMessage, type Session } from 'electron';
import { IdleTimeout, type Patience } from '../outbox/idle-timeout';
import type { FilesThere } from './update-source';

const PATIENCE: Patience = { connecting: 30_000, standingStill: 90_000, overall: 60 * 60_000 };

/**
 * The files below one https address, through Chromium: the system's proxy, its certificates and its checks. Nothing is sent but the name of the
 * file and the app's version; a redirect is an error.
 *
 * @param base with a slash at its end
 * @param open a session that reaches this address and nothing else; made when the first file is asked for
 */
export const filesAt =
  (base: string, open: () => Promise<Session>, patience = PATIENCE): FilesThere =>
  (name, signal) =>
    download(new URL(name, base).href, open, { signal, patience });

async function* download(
  url: string,
  open: () => Promise<Session>,
  { signal, patience }: { signal: AbortSignal; patience: Patience },
): AsyncGenerator<Uint8Array> {
  const session = await open();
  session.setUserAgent(`renkei-daicho/${app.getVersion()}`);
  const request = net.request({
    ...{ url, session, credentials: 'omit', cache: 'no-store', redirect: 'manual', referrerPolicy: 'no-referrer' },
  });
  const end = new AbortController();
  const stop = (): void => end.abort();
  const idle = new IdleTimeout(patience, stop);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    const response = await answered(request, end.signal);
    const body = response as unknown as Readable;
    end.signal.addEventListener('abort', () => body.destroy(new Error('ended')));
    if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
    for await (const piece of body) {
      idle.hears();
      yield piece as Uint8Array;
    }
  } finally {
    idle.end();
    signal.removeEventListener('abort', stop);
    request.abort();
  }
}

/** The head of the answer, from the address that was asked and from no other. */
const answered = (request: Electron.ClientRequest, end: AbortSignal): Promise<IncomingMessage> =>
  new Promise((settle, fail) => {
    const give = (): void => fail(new Error('ended'));
    end.addEventListener('abort', give);
    request.on('response', settle);
    request.on('redirect', () => fail(new Error('redirected')));
    request.on('error', fail);
    request.on('abort', give);
    request.on('login', (_asked, giveUp) => giveUp());
    if (end.aborted) give();
    else request.end();
  });
