import { app, session, type Session } from 'electron';
import { fetchNoDictionaries } from '../security/no-dictionaries';
import { guardPermissions } from '../security/permissions';
import { closeWaysOut, openForMain } from '../security/ways-out';
import type { FilesThere } from '../updates/update-source';

/** Sessions whose ways out are still being closed. */
const closing: Promise<void>[] = [];

/** Every session that is ever made is closed and guarded at once. Must run before the app is ready. */
export function guardSessions(devServer?: string): void {
  app.on('session-created', (made) => {
    fetchNoDictionaries(made);
    guardPermissions(made);
    closing.push(closeWaysOut(made, devServer));
  });
}

/**
 * The session of the pages, out of which nothing leads, and one for what main sends to a city: in memory only, and apart from the
 * pages', without cookie or cache, nothing on disk.
 */
export async function guardedSessions(): Promise<{ pages: Session; outside: Session }> {
  const outside = session.fromPartition('outbox', { cache: false });
  const pages = await closedSession();
  await openForMain(outside);
  return { pages, outside };
}

/** The files below one https address, through a session that is made as the first is asked for; the code that fetches them comes with it. */
export async function filesOverHttps(base: string, use: 'updates' | 'packs'): Promise<FilesThere> {
  const { filesAt } = await import('../updates/download');
  let made: Promise<Session> | undefined;
  return filesAt(base, () => (made ??= sessionFor(base, use)));
}

/** A session for what is fetched below one address: it reaches that and nothing else. */
async function sessionFor(base: string, use: 'updates' | 'packs'): Promise<Session> {
  // An office may say another address: each has its own.
  const made = session.fromPartition(`${use} ${base}`, { cache: false });
  // Closed first, as any other.
  await closedSession();
  await openForMain(made, base);
  return made;
}

/** The session of the pages alone. */
export async function closedSession(): Promise<Session> {
  const pages = session.defaultSession;
  await Promise.all(closing);
  return pages;
}
