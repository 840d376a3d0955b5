import { useState } from 'react';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useOpenLedger } from '../../../state/open-ledger';
import { useToast } from '../../../state/toasts';
import { RunDraftKeeper } from './draft-keeper';

/** A draft on the screen, and what keeps it. */
export function useDraft(initial: KeptRun): { run: KeptRun; keeper: RunDraftKeeper } {
  const { runs } = useOpenLedger();
  const toast = useToast();
  const [run, setRun] = useState(initial);
  const [keeper] = useState(
    () =>
      new RunDraftKeeper(initial, {
        save: (draft) => runs.save(draft),
        onChange: setRun,
        onFailure: toast,
      }),
  );
  return { run, keeper };
}
