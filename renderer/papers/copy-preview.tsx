import { useRef, type ReactNode, useEffect, useState } from 'react';
import type { Submission } from '@shared/submission/submission';
import type { Result } from '@shared/problems/problem';
import { ProblemNote } from '../ui/problem-note';
import { useOpenLedger } from '../state/open-ledger';
import { PaperPreview, type PaperPreviewHandle } from './paper-preview';

const nothing = (): void => {};

interface CopyPreviewProps {
  submission: Submission;
  /** Of which of its files. */
  index?: number;
  corner?: ReactNode;
}

/** The very copy of a form that was handed in, as it looks on paper. */
export function CopyPreview({ submission, index = 0, corner }: CopyPreviewProps) {
  const copy = useCopy(submission, index);
  const handle = useRef<PaperPreviewHandle | null>(null);
  if (copy && !copy.ok) return <ProblemNote problem={copy} />;
  return (
    <PaperPreview
      isCopy
      bytes={copy?.value ?? null}
      title={submission.title}
      hasGaps={false}
      onPick={nothing}
      handle={handle}
      corner={corner}
    />
  );
}

/** A file of the copy of what was handed in; null while it is read. */
function useCopy(submission: Submission, index: number): Result<Uint8Array> | null {
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
