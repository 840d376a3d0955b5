import { createContext, use, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useRecords } from './open-ledger';
import { screens } from '../addresses/screens';

const CameFromContext = createContext<string | null>(null);

/** Papers, and what is asked before one is begun: from there one goes back to the screen before, not to one another. */
const isPaper = (address: string): boolean => /^\/documents\/(?!(?:batch|take-in)\b)./.test(address);

/** Remembers which screen a paper was come to from. In memory only: an address may lead to a person. */
export function CameFromProvider({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const search = useSearch();
  const here = search === '' ? path : `${path}?${search}`;
  const [trail, setTrail] = useState<{ here: string; from: string | null }>({ here, from: null });
  if (trail.here !== here) setTrail({ here, from: isPaper(trail.here) ? trail.from : trail.here });
  return <CameFromContext value={trail.from}>{children}</CameFromContext>;
}

/**
 * The link back from a paper: to the screen that it was opened from, by its name. A list of papers is told which one, so
 * that it stands there again.
 */
export function useWayBack(documentId?: string): { to: string; label: string } {
  const from = use(CameFromContext);
  const people = useRecords('people');
  if (from === null || isPaper(from)) return { to: '/documents', label: '書類' };
  const { pathname, searchParams } = new URL(from, 'app://renkei');
  if (pathname === '/documents') {
    if (documentId !== undefined && searchParams.get('list') === 'papers') searchParams.set('at', documentId);
    const search = searchParams.toString();
    return { to: search === '' ? pathname : `${pathname}?${search}`, label: '書類' };
  }
  const person = people.get(/^\/ledger\/people\/(.+)$/.exec(pathname)?.[1] ?? '');
  const screen = screens.find(({ path }) => path !== '/' && pathname.startsWith(path));
  return { to: from, label: person ? `${person.name}さん` : (screen?.label ?? 'ホーム') };
}
