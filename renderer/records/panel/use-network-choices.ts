import { everTookPart } from '@shared/ledger/taking-part';
import { useMemo } from 'react';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { NetworkChoice } from '../kind/listed-kind';
import { networkChoices } from '../kind/networks';

/** The networks that the offices of this ledger take part in, or that one of its accounts is of. */
export function useNetworkChoices(): readonly NetworkChoice[] {
  const enrolments = useRecords('enrolments');
  const accounts = useRecords('accounts');
  const { packs } = useSession();
  return useMemo(
    () => networkChoices([...[...enrolments.values()].filter(everTookPart), ...accounts.values()], packs),
    [enrolments, accounts, packs],
  );
}
