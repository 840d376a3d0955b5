import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { TakenTable } from '@shared/ipc/tables';
import type { NamedOrganization } from '@shared/tables/named-organization';

/** A table that somebody chose before its import was on the screen. */
export interface ChosenTable {
  file: TakenTable;
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
