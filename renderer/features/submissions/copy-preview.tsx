import { useRef, type ReactNode } from 'react';
import type { Submission } from '@shared/submission/submission';
import { ProblemNote } from '../../ui/problem-note';
import { PaperPreview, type PaperPreviewHandle } from '../documents/paper-preview';
import { useCopy } from './use-copy';

const nothing = (): void => {};

/** The very copy of the form that was handed in, as it looks on paper. */
export function CopyPreview({ submission, corner }: { submission: Submission; corner?: ReactNode }) {
  const copy = useCopy(submission, 0);
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
