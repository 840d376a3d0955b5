/** The app's page. IndexedDB is bound to it: it can never change. */
export const APP_ORIGIN = 'app://renkei';
/** Papers and foreign files are shown here, away from the ledger and without a preload. */
export const PAPER_ORIGIN = 'app://paper';

export const APP_URL = `${APP_ORIGIN}/`;
export const PAPER_URL = `${PAPER_ORIGIN}/`;

/**
 * `URL.origin` is 'null' for app:// outside Chromium, so scheme and host are compared. Anything that isn't a URL belongs
 * to nobody.
 */
export function isOrigin(url: string, origin: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}` === origin;
  } catch {
    return false;
  }
}
