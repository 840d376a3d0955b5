import { session, type Session } from 'electron';
import { fetchNoDictionaries } from '../security/no-dictionaries';
import { guardPermissions } from '../security/permissions';

/**
 * The session of the pages, guarded, and one for what goes out to a city: in memory only, and apart from the pages', without
 * cookie or cache, nothing on disk.
 */
export function guardedSessions(): { pages: Session; outside: Session } {
  const pages = session.defaultSession;
  const outside = session.fromPartition('outbox', { cache: false });
  fetchNoDictionaries([pages, outside]);
  guardPermissions(pages);
  return { pages, outside };
}
