import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Channels } from '@shared/channels/registry';
import type { AppInfo, PackListing } from '@shared/ipc/contract';
import type { Settings, SettingsChange } from '@shared/ipc/settings';
import type { Pack } from '@shared/packs/schema';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../ipc/ask';

/** What holds for as long as the page is open, whichever ledger is: settings, packs, facts about the app. */
export interface Session {
  info: AppInfo;
  settings: Settings;
  changeSettings: (changes: SettingsChange) => Promise<void>;
  /** Asks for them again: main has set some itself. */
  refreshSettings: () => Promise<void>;
  /** The ways by which papers leave. */
  channels: Channels;
  /** Packs that can be used. */
  packs: Pack[];
  /** All that were found, the broken ones too. */
  listings: PackListing[];
  /** Asks for the packs again: some were loaded, changed or taken out. */
  refreshPacks: () => Promise<void>;
}

/** Set by SessionProvider. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('outside of SessionProvider');
  return session;
}

/** The ways by which papers leave, with every word and rule about each. */
export const useChannels = (): Channels => useSession().channels;

/** The pack of a network. */
export function usePack(packId: string): Pack | null {
  return useSession().packs.find(({ id }) => id === packId) ?? null;
}

interface Loaded {
  info: AppInfo;
  listings: PackListing[];
}

export function SessionProvider({ channels, children }: { channels: Channels; children: ReactNode }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isLoading = useRef(false);
  useEffect(() => {
    if (isLoading.current) return;
    isLoading.current = true;
    Promise.all([ask('app:info'), ask('packs:list'), ask('settings:read')]).then(
      ([info, listings, read]) => {
        setLoaded({ info, listings });
        setSettings(read);
      },
      (reason: unknown) => setError(reason),
    );
  }, []);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = settings?.textSize ?? 'standard';
  }, [settings?.textSize]);

  const refreshSettings = useCallback(async () => setSettings(await ask('settings:read')), []);
  const refreshPacks = useCallback(async () => {
    const listings = await ask('packs:list');
    setLoaded((now) => now && { ...now, listings });
  }, []);
  const changeSettings = useCallback(async (changes: SettingsChange) => {
    // The screen follows at once; what was stored comes back and counts.
    setSettings((now) => (now ? ({ ...now, ...changes } as Settings) : now));
    setSettings(await ask('settings:write', changes));
  }, []);
  const session = useMemo(
    () =>
      loaded && settings
        ? {
            ...loaded,
            channels,
            settings,
            changeSettings,
            refreshSettings,
            refreshPacks,
            packs: loaded.listings.flatMap(({ pack }) => (pack.ok ? [pack.value] : [])),
          }
        : null,
    [loaded, channels, settings, changeSettings, refreshSettings, refreshPacks],
  );
  // The error boundary tells the person; see error-boundary.tsx.
  if (error) throw error;
  return session && <SessionContext value={session}>{children}</SessionContext>;
}

/** What went wrong when the ledger was opened. */
export type OpeningProblem = Pick<Failure, 'code' | 'message' | 'details'>;
