import { useCallback } from 'react';
import { useSession } from '../../state/session';

/** A network's name by the id of its pack; empty for one that nobody here knows. */
export function useNetworkName(): (packId: string) => string {
  const { packs } = useSession();
  return useCallback((packId) => packs.find(({ id }) => id === packId)?.network ?? '', [packs]);
}
