import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { ReadTaken, TakenTable } from '@shared/ipc/tables';
import type { NamedOrganization } from '@shared/tables/named-organization';
import { ask } from '../ipc/ask';

/** Of what was copied; no Blob, as Chromium may lay large ones on the disk in the clear. */
export interface CopiedBytes {
  name: string;
  copied: Uint8Array;
}

/** A table that somebody chose, dropped or copied before its import was on the screen. */
export interface ChosenTable {
  /** One that was chosen lies in main already, one that was dropped or copied is still to go there. */
  file: TakenTable | File | CopiedBytes;
  /** How it is to be read, where that is known. */
  ask?: Omit<ReadTaken, 'token'>;
  /** Whose it seems to be; null where nobody asked. */
  named: NamedOrganization | null;
}

interface ChosenTableKeeper {
  chosen: ChosenTable | null;
  choose: (chosen: ChosenTable | null) => void;
}

const ChosenTableContext = createContext<ChosenTableKeeper>({ chosen: null, choose: () => {} });

/** From the first screen over the set-up to the import: in memory alone, as its name may hold a person's. */
export function ChosenTableProvider({ children }: { children: ReactNode }) {
  const [chosen, choose] = useState<ChosenTable | null>(null);
  const keeper = useMemo(() => ({ chosen, choose }), [chosen]);
  return <ChosenTableContext value={keeper}>{children}</ChosenTableContext>;
}

export const useChosenTable = (): ChosenTableKeeper => use(ChosenTableContext);

/** The dialog of the system, for an import that comes later; false: nothing was chosen. Whose the table seems to be nobody asks. */
export function useChooseTable(): () => Promise<boolean> {
  const { choose } = useChosenTable();
  return useCallback(async () => {
    const chosen = await ask('tables:choose');
    if (chosen.cancelled) return false;
    choose({ file: { token: chosen.token, name: chosen.name }, named: null });
    return true;
  }, [choose]);
}
