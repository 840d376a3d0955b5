import { useMemo } from 'react';
import { networksOf } from '@shared/papers/staff-papers';
import type { NetworkPack } from '@shared/packs/network-of';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';

/** The networks that an office takes part in. */
export function usePacksOf(officeId: string): NetworkPack[] {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  return useMemo(() => networksOf(officeId, enrolments.values(), packs), [officeId, enrolments, packs]);
}
