import { app, type WebContents } from 'electron';
import { logProblem } from '../storage/log';
import { schemes } from '../storage/log-entries';
import { APP_ORIGIN, isOrigin, PAPER_ORIGIN } from './origins';

/** Nothing leads out of the app: no navigation to elsewhere, no new window, no <webview>. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    guardFrames(contents);
    contents.setWindowOpenHandler(({ url }) => {
      logProblem('navigation/window-open', { target: schemeOf(url) });
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function guardFrames(contents: WebContents): void {
  // The page may go where it already is; a frame inside it may show papers and nothing else.
  contents.on('will-frame-navigate', (event) => {
    const home = homeOf(contents.getURL());
    // Papers are shown in a frame by the app's page alone.
    const isTo = event.isMainFrame ? home : home === APP_ORIGIN ? PAPER_ORIGIN : null;
    if (isTo !== null && isOrigin(event.url, isTo)) return;
    event.preventDefault();
    logProblem('navigation/blocked', { target: schemeOf(event.url) });
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    logProblem('navigation/redirect', { target: schemeOf(event.url) });
  });
}

/**
 * Where a page is, and may go: the page of main's questions and the one without powers never to the app's, as whose they would be
 * listened to. A window that is still empty is the app's.
 */
const homeOf = (url: string): string =>
  URL.canParse(url) && new URL(url).protocol === 'app:' ? `app://${new URL(url).host}` : APP_ORIGIN;

/** The scheme only: an address can be made of what somebody typed, its host too. */
const schemeOf = (url: string): (typeof schemes)[number] => {
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  return schemes.find((known) => known === scheme) ?? 'other';
};
