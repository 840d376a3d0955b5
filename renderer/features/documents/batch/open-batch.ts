import { createContext, use } from 'react';
import type { BatchCandidate } from '@shared/batch/candidates';
import type { BatchChoice } from '@shared/batch/documents';
import type { PaperDocument } from '@shared/ledger/document';
import type { OutputKind } from '@shared/packs/own-output';
import type { PaperOutcome, PrintOrder, WantedPaper } from '../../../papers/make-papers';

/** How the papers come out. */
export type BatchOutput =
  | { kind: 'folder'; folder: string; folderName: string; outputs: OutputKind[]; keeps: boolean }
  | ({ kind: 'print'; keeps: boolean } & PrintOrder)
  | { kind: 'drafts' };

/** Papers being made, or made. */
export interface BatchRun {
  way: BatchOutput;
  wanted: readonly WantedPaper[];
  /** Put together for the printer, but not printed yet. */
  set: number;
  outcomes: ReadonlyMap<string, PaperOutcome>;
  isWorking: boolean;
  /** やめる was pressed. */
  isCancelled: boolean;
  /** Why it ended before its end. */
  stopped: string | null;
}

/** Papers that are made, or put together. */
export const doneOf = ({ outcomes, set }: Pick<BatchRun, 'outcomes' | 'set'>): number => Math.max(outcomes.size, set);

/** One form for many, from the choice of people until the next one: it goes on while one looks at another screen. */
export interface OpenBatch {
  choice: BatchChoice;
  chosen: readonly BatchCandidate[];
  papers: readonly PaperDocument[];
  run: BatchRun | null;
}

export interface Batches {
  batch: OpenBatch | null;
  open: (choice: BatchChoice, chosen: readonly BatchCandidate[]) => void;
  change: (paperId: string, changed: (paper: PaperDocument) => Partial<PaperDocument>) => void;
  make: (way: BatchOutput, wanted: readonly WantedPaper[]) => Promise<void>;
  cancel: () => void;
  /** To those that weren't made, for another try. */
  backToRest: () => void;
  /** Back to the choice, which stays; or, when all is done, to nothing. */
  close: () => void;
}

export const BatchContext = createContext<Batches | null>(null);

export function useBatches(): Batches {
  const batches = use(BatchContext);
  if (!batches) throw new Error('outside of BatchProvider');
  return batches;
}
