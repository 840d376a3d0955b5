import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PassphraseStrength } from '@shared/vault/passphrase-strength';

type Estimate = (passphrase: string, known?: readonly string[]) => PassphraseStrength;

/**
 * How hard a passphrase is to guess; null until that is known. The lists come with the dialog: nobody else needs them.
 *
 * @param known names of the office, which anybody may try
 */
export function usePassphraseStrength(passphrase: string, known: readonly string[]): PassphraseStrength | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  useEffect(() => {
    let isWanted = true;
    void import('@shared/vault/passphrase-strength').then((loaded) => {
      if (isWanted) setEstimate(() => loaded.passphraseStrength);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const looked = useDeferredValue(passphrase);
  return useMemo(() => (looked === '' ? null : (estimate?.(looked, known) ?? null)), [estimate, looked, known]);
}
