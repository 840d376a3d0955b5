import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { backupIn } from '../../addresses/safety';

interface LookedBackup {
  /** The id to read it by; null where none is looked into. */
  looked: string | null;
  look: (backup: string) => void;
  /** It is put back. */
  begins: () => void;
  close: () => void;
}

/** The backup that is looked into: chosen here, or opened in Explorer, which comes by the address. */
export function useLookedBackup(): LookedBackup {
  const [chosen, setChosen] = useState<string | null>(null);
  const given = backupIn(useSearch());
  const [, go] = useLocation();
  const looked = chosen ?? given;
  /** Whatever comes after, a ledger that was put back or this page anew, doesn't begin with the one of the address again. */
  const keep = (backup: string | null): void => {
    setChosen(backup);
    if (given !== null) go('/settings/safety', { replace: true });
  };
  return { looked, look: setChosen, begins: () => keep(looked), close: () => keep(null) };
}
