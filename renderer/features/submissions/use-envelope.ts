import { useState } from 'react';
import { bundleableWith } from '@shared/submission/bundleable';
import type { Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { useSubmissions } from '../../state/open-ledger';

export interface PaperEnvelope {
  /** What may go along; empty where nothing does. */
  others: readonly Submission[];
  isIn: (other: Submission) => boolean;
  put: (other: Submission, isIn: boolean) => void;
  /** All that goes, in the order of finalising: the paper itself and what goes along. */
  papers: readonly Submission[];
}

/** 同じ封筒: papers that leave together with this one. All that can do so, until somebody takes one out. */
export function useEnvelope(submission: Submission): PaperEnvelope {
  const submissions = useSubmissions();
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const others = bundleableWith(submission, submissions.values(), useChannels());
  const isIn = ({ id }: Submission): boolean => !out.has(id);
  return {
    others,
    isIn,
    put: ({ id }, goes) =>
      setOut((before) => new Set(goes ? [...before].filter((one) => one !== id) : [...before, id])),
    papers: [submission, ...others.filter(isIn)].sort((a, b) => a.sequence - b.sequence),
  };
}
