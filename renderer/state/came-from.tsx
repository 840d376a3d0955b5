import { createContext, use, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useRecords } from './open-ledger';
import { screenName } from '../addresses/screens';
import { before, followed, isAsking, isPaper, type Trail } from './trail';

const TrailContext = createContext<Trail>([]);

export interface WayBack {
  to: string;
  label: string;
}

/** Remembers by which screens one came. In memory only: an address may lead to a person. */
export function CameFromProvider({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const search = useSearch();
  const here = search === '' ? path : `${path}?${search}`;
  const [trail, setTrail] = useState<Trail>([here]);
  const now = followed(trail, here);
  if (now !== trail) setTrail(now);
  return <TrailContext value={now}>{children}</TrailContext>;
}

/**
 * The link back from a paper: to the screen that it was opened from, by its name. A list of papers is told which one, so
 * that it stands there again.
 */
export function useWayBack(documentId?: string): WayBack {
  const from = before(use(TrailContext), isPaper);
  const named = useNamed();
  if (from === null) return { to: '/documents', label: '書類' };
  const { pathname, searchParams } = new URL(from, 'app://renkei');
  if (pathname !== '/documents') return named(from);
  if (documentId !== undefined && searchParams.get('list') === 'papers') searchParams.set('at', documentId);
  const search = searchParams.toString();
  return { to: search === '' ? pathname : `${pathname}?${search}`, label: '書類' };
}

/** The link back from a procedure: to ホーム, a person or a list, from where it was opened. */
export function useWayBackFromProcedure(): WayBack {
  const from = before(use(TrailContext), (one) => isPaper(one) || isAsking(one));
  const named = useNamed();
  return from === null ? { to: '/procedures', label: '手続き' } : named(from);
}

/** The link back from a list, or from a record beside it, to the screen that led there; none where the navigation did. */
export function useWayBackFromList(): WayBack | undefined {
  const from = before(use(TrailContext), () => false);
  const named = useNamed();
  return from === null ? undefined : named(from);
}

/** A person by their name, any other screen by its own. */
function useNamed(): (address: string) => WayBack {
  const people = useRecords('people');
  return (to) => {
    const { pathname } = new URL(to, 'app://renkei');
    const person = people.get(/^\/ledger\/people\/(.+)$/.exec(pathname)?.[1] ?? '');
    return { to, label: person ? `${person.name}さん` : screenName(pathname) };
  };
}
