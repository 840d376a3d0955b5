import { useState } from 'react';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useOpenLedger } from '../../../state/open-ledger';
import { useToast } from '../../../state/toasts';
import { DraftKeeper } from './draft-keeper';

/** A draft on the screen, and what keeps it. */
export function useDraft(initial: KeptRun): { run: KeptRun; keeper: DraftKeeper } {
  const { store } = useOpenLedger();
  const toast = useToast();
  const [run, setRun] = useState(initial);
  const [keeper] = useState(
    () =>
      new DraftKeeper(initial, {
        save: (draft) => store.runs.save(draft),
        onChange: setRun,
        onFailure: toast,
      }),
  );
  return { run, keeper };
}
