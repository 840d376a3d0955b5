import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Channels } from '@shared/channels/registry';
import type { AppInfo, PackListing } from '@shared/ipc/contract';
import type { Settings, SettingsChange } from '@shared/ipc/settings';
import type { Pack } from '@shared/packs/schema';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../ipc/ask';

/** What there is at once: a ledger is opened with it while packs are still being read. */
export interface Beginning {
  info: AppInfo;
  settings: Settings;
  changeSettings: (changes: SettingsChange) => Promise<void>;
  /** Asks for them again: main has set some itself. */
  refreshSettings: () => Promise<void>;
  /** The ways by which papers leave. */
  channels: Channels;
}

/** What holds for as long as the page is open, whichever ledger is: settings, packs, facts about the app. */
export interface Session extends Beginning {
  /** Packs that can be used. */
  packs: Pack[];
  /** All that were found, the broken ones too. */
  listings: PackListing[];
  /** Asks for the packs again: some were loaded, changed or taken out. */
  refreshPacks: () => Promise<void>;
}

/** Set by SessionProvider once packs are there. */
export const SessionContext = createContext<Session | null>(null);
/** Set by SessionProvider as soon as there are settings. */
export const BeginningContext = createContext<(Beginning & { packsAreThere: Promise<unknown> }) | null>(null);

/** Whoever asks is drawn when packs are there, and not before. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session) return session;
  const beginning = use(BeginningContext);
  if (!beginning) throw new Error('outside of SessionProvider');
  // The nearest Suspense waits; the provider then draws anew, with the session.
  use(beginning.packsAreThere);
  throw new Error('the session comes with its packs');
}

/** For what waits for no pack: the way to an open ledger. */
export function useBeginning(): Beginning {
  const [session, beginning] = [use(SessionContext), use(BeginningContext)];
  const known = session ?? beginning;
  if (!known) throw new Error('outside of SessionProvider');
  return known;
}

/** The ways by which papers leave, with every word and rule about each. */
export const useChannels = (): Channels => useBeginning().channels;

/** The pack of a network. */
export function usePack(packId: string): Pack | null {
  return useSession().packs.find(({ id }) => id === packId) ?? null;
}

export function SessionProvider({ channels, children }: { channels: Channels; children: ReactNode }) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [listings, setListings] = useState<PackListing[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [packsAreThere, packsHaveCome] = usePromise();
  const isLoading = useRef(false);
  useEffect(() => {
    if (isLoading.current) return;
    isLoading.current = true;
    // Packs take longest, and have to be begun first.
    ask('packs:list').then((found) => {
      setListings(found);
      packsHaveCome();
    }, setError);
    Promise.all([ask('app:info'), ask('settings:read')]).then(([facts, read]) => {
      setInfo(facts);
      setSettings(read);
    }, setError);
  }, [packsHaveCome]);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = settings?.textSize ?? 'standard';
  }, [settings?.textSize]);

  const refreshSettings = useCallback(async () => setSettings(await ask('settings:read')), []);
  const refreshPacks = useCallback(async () => setListings(await ask('packs:list')), []);
  const changeSettings = useCallback(async (changes: SettingsChange) => {
    // The screen follows at once; what was stored comes back and counts.
    setSettings((now) => (now ? ({ ...now, ...changes } as Settings) : now));
    setSettings(await ask('settings:write', changes));
  }, []);
  const beginning = useMemo(
    () => info && settings && { info, channels, settings, changeSettings, refreshSettings, packsAreThere },
    [info, channels, settings, changeSettings, refreshSettings, packsAreThere],
  );
  const session = useMemo(
    () =>
      beginning &&
      listings && {
        ...beginning,
        listings,
        refreshPacks,
        packs: listings.flatMap(({ pack }) => (pack.ok ? [pack.value] : [])),
      },
    [beginning, listings, refreshPacks],
  );
  // The error boundary tells the person; see error-boundary.tsx.
  if (error) throw error;
  return (
    beginning && (
      <BeginningContext value={beginning}>
        <SessionContext value={session}>{children}</SessionContext>
      </BeginningContext>
    )
  );
}

/** One promise for as long as the part is there, and what fulfils it. */
function usePromise(): readonly [Promise<void>, () => void] {
  const [pair] = useState(() => {
    let fulfil = (): void => {};
    const promise = new Promise<void>((resolve) => (fulfil = resolve));
    return [promise, () => fulfil()] as const;
  });
  return pair;
}

/** What went wrong when the ledger was opened. */
export type OpeningProblem = Pick<Failure, 'code' | 'message' | 'details'>;
