import { useRef, type ReactNode } from 'react';
import type { Submission } from '@shared/submission/submission';
import { ProblemNote } from '../ui/problem-note';
import { PaperPreview, type PaperPreviewHandle } from './paper-preview';
import { useCopy } from './use-copy';

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
