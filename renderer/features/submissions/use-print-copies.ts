import { useState } from 'react';
import type { Submission } from '@shared/submission/submission';
import { ask } from '../../app/ask';
import { useOpenLedger } from '../../app/ledger-provider';
import { useWriteDown } from '../../app/use-write-down';
import { useToast } from '../../ui/toasts';
import { useNotedPapers } from './use-noted-papers';
import { useStep } from './use-step';

/** Prints frozen copies, one job after the other; one that is cancelled or fails ends it, and those before it stay printed. */
export function usePrintCopies() {
  const { store } = useOpenLedger();
  const toast = useToast();
  const step = useStep();
  const writeDown = useWriteDown();
  const noted = useNotedPapers();
  /** Which one is being printed, from 1. */
  const [at, setAt] = useState<number | null>(null);
  const printOne = async (submission: Submission): Promise<boolean> => {
    const copy = await store.submissions.file(submission, 0);
    if (!copy.ok) return toldNot(copy.message);
    const printed = await ask('documents:print-copy', { title: submission.title, bytes: copy.value });
    if (!printed.ok) return toldNot(printed.message);
    if (printed.value.cancelled) return false;
    void writeDown({ kind: 'printed', content: noted(submission) });
    return step(submission.id, { kind: 'printed' });
  };
  const toldNot = (message: string): false => {
    toast(message);
    return false;
  };
  const printCopies = async (papers: readonly Submission[]): Promise<void> => {
    if (at !== null) return;
    try {
      for (const [index, submission] of papers.entries()) {
        setAt(index + 1);
        if (!(await printOne(submission))) return;
      }
    } finally {
      setAt(null);
    }
  };
  return { printCopies, at };
}
