import { useMemo } from 'react';
import { useSession } from '../../state/session';
import { networkNameIn } from '../kind/networks';

/** A network's name by the id of its pack; empty for one that nobody here knows. */
export function useNetworkName(): (packId: string) => string {
  const { packs } = useSession();
  return useMemo(() => networkNameIn(packs), [packs]);
}
