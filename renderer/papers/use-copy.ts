import { useEffect, useState } from 'react';
import type { Result } from '@shared/problems/problem';
import type { Submission } from '@shared/submission/submission';
import { useOpenLedger } from '../state/open-ledger';

/** A file of the copy of what was handed in; null while it is read. */
export function useCopy(submission: Submission, index: number): Result<Uint8Array> | null {
  const { submissions, memory } = useOpenLedger();
  const [read, setRead] = useState<{ id: string; index: number; file: Result<Uint8Array> } | null>(null);
  const { id } = submission;
  useEffect(() => {
    let isWanted = true;
    const now = memory.read().submissions.get(id);
    // By its id: the frozen bytes never change, whatever happens to the submission.
    if (now) void submissions.file(now, index).then((file) => isWanted && setRead({ id, index, file }));
    return () => {
      isWanted = false;
    };
  }, [submissions, memory, id, index]);
  return read?.id === id && read.index === index ? read.file : null;
}
