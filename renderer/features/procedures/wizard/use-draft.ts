import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useOpenLedger } from '../../../app/ledger-provider';
import { useToast } from '../../../ui/toasts';

/** Whether anything was chosen or typed: else there is nothing to keep. */
export const hasContent = ({ event }: KeptRun): boolean => event !== null;

/**
 * A draft on the screen, kept with every answer. Answers that come while one is being written wait for it and go together.
 *
 * @param onFirstSave when it is first kept, and so can be come back to
 */
export function useDraft(initial: KeptRun): {
  run: KeptRun;
  change: (next: (run: KeptRun) => KeptRun) => void;
  /** All answers on the disk. */
  settled: () => Promise<KeptRun>;
} {
  const { store } = useOpenLedger();
  const toast = useToast();
  const [run, setRun] = useState(initial);
  const latest = useRef(initial);
  const writing = useRef<Promise<void> | null>(null);

  const write = useCallback((): Promise<void> => {
    if (writing.current) return writing.current;
    const turn = async (): Promise<void> => {
      for (let written: KeptRun | null = null; written !== latest.current;) {
        written = latest.current;
        const result = await store.runs.save(written);
        if (!result.ok) {
          toast(result.message);
          break;
        }
      }
      writing.current = null;
    };
    writing.current = turn();
    return writing.current;
  }, [store, toast]);

  const change = useCallback(
    (next: (run: KeptRun) => KeptRun) => {
      const changed = next(latest.current);
      if (changed === latest.current) return;
      latest.current = { ...changed, updatedAt: new Date().toISOString() };
      setRun(latest.current);
      if (hasContent(latest.current)) void write();
    },
    [write],
  );
  // What came with the address (退職 of 佐藤さん) is an answer too.
  const isNew = useRef(true);
  useEffect(() => {
    if (isNew.current && hasContent(latest.current) && !store.read().runs.has(latest.current.id)) void write();
    isNew.current = false;
  }, [store, write]);

  const settled = useCallback(async () => {
    await writing.current;
    return latest.current;
  }, []);
  return { run, change, settled };
}
