import { useCallback } from 'react';
import { staysInside } from '@shared/packs/form-channels';
import type { StaysInside } from '@shared/procedures/to-do';
import { useSession } from '../state/session';

/** Whether a paper is kept in the office; what nobody knows any more goes nowhere. */
export function useStaysInside(): StaysInside {
  const { packs, channels } = useSession();
  return useCallback(
    (packId, formId) => {
      const pack = packs.find(({ id }) => id === packId);
      const form = pack?.forms.find(({ id }) => id === formId);
      return !pack || !form || staysInside(pack, form, channels);
    },
    [packs, channels],
  );
}
