import { useMemo } from 'react';
import { useRecords } from '../../state/open-ledger';

/** What the office is called: whoever guesses a passphrase begins with that. The same list as long as nothing of it changes. */
export function useOfficeNames(): readonly string[] {
  const [corporations, offices] = [useRecords('corporations'), useRecords('offices')];
  return useMemo(
    () => [...corporations.values(), ...offices.values()].map(({ name }) => name),
    [corporations, offices],
  );
}
