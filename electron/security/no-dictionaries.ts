import type { Session } from 'electron';

/** Nobody answers there, and nothing leaves the app. */
const NOWHERE = 'app://nowhere/';

/**
 * Chromium fetches a dictionary from Google at the start, also where no page checks any spelling, and to switch the checks
 * off comes too late for that. The address is asked for later.
 */
export function fetchNoDictionaries(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  session.setSpellCheckerEnabled(false);
}
