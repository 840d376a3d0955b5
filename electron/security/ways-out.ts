import type { Session } from 'electron';

/** A port of this PC that no program can listen at. Not a name, which would be looked up. */
const DEAD_END = 'http://127.0.0.1:0';

/** What a page is made of: our own files, and what it has made itself. */
const OWN = /^(?:app|blob|data|devtools):/;

/**
 * A session out of which nothing leads. Requests that aren't for our own files are refused here, whatever the page's policy says; what
 * Electron doesn't ask about (WebTransport, peers' TCP, identity providers) ends at a proxy that isn't there; nothing is downloaded.
 *
 * @param devServer origin of Vite's server in development: its hot reload is let through
 */
export async function closeWaysOut(session: Session, devServer?: string): Promise<void> {
  const host = devServer === undefined ? null : new URL(devServer).host;
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !OWN.test(url) && hostOf(url) !== host }));
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: DEAD_END,
    // Without it, this PC itself would be reached past the proxy.
    proxyBypassRules: ['<-loopback>', ...(host === null ? [] : [host])].join(';'),
  });
}

/**
 * A session through which main itself sends or fetches: by the system's way out, and for no page.
 *
 * @param base the one address below which everything lies that it may reach; without it main says each time where to
 */
export async function openForMain(session: Session, base?: string): Promise<void> {
  session.webRequest.onBeforeRequest(({ url, webContentsId }, decide) =>
    decide({
      cancel: webContentsId !== undefined || !(base === undefined ? /^https?:/.test(url) : url.startsWith(base)),
    }),
  );
  await session.setProxy({ mode: 'system' });
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined);
