import { useState } from 'react';
import { problem, type Problem } from '@shared/problems/problem';
import { combinedTitle } from '@shared/submission/combined-title';
import { printedFiles, type PrintedFile } from '@shared/submission/printed-files';
import { isCopyErased } from '@shared/erasure/erased-in-letter';
import type { Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { useToast } from '../../state/toasts';
import { useNotedPapers } from './use-noted-papers';
import { NOT_PRINTED, outputTopic, printInstead } from '../../papers/print-instead';
import { useKeepPrinted } from './use-save-copy';
import { useStep } from './use-step';

/** Which file is being printed, from 1, and how many there are. */
export interface PrintingAt {
  file: number;
  of: number;
}

type OfOutput = ReturnType<typeof outputTopic>;

/**
 * Prints frozen copies, every file of every paper, one job after the other; one that is cancelled or fails ends it, and papers
 * before it stay printed. A paper counts as printed when the last of its files was.
 */
export function usePrintCopies() {
  const { submissions } = useOpenLedger();
  const toast = useToast();
  const step = useStep();
  const writeDown = useWriteDown();
  const noted = useNotedPapers();
  const keepPrinted = useKeepPrinted();
  const [at, setAt] = useState<PrintingAt | null>(null);
  const toldNot = (why: Problem, about: OfOutput): false => {
    toast(why, undefined, about);
    return false;
  };
  const printFile = async (
    submission: Submission,
    { index, title }: PrintedFile,
    about: OfOutput,
  ): Promise<boolean> => {
    const copy = await submissions.file(submission, index);
    if (!copy.ok) return toldNot(copy, about);
    const printed = await ask('documents:print-copy', { title: title.slice(0, 200), bytes: copy.value });
    if (!printed.ok) {
      const instead = printInstead(printed, 'ファイルに保存', () => void keepPrinted([submission]));
      toast(printed, instead, about);
      return false;
    }
    if (printed.value.cancelled) toast(NOT_PRINTED, undefined, about);
    return !printed.value.cancelled;
  };
  /** @returns whether all of its files were printed */
  const printPaper = async (submission: Submission, about: OfOutput, onFile: () => void): Promise<boolean> => {
    const files = printedFiles(submission);
    const title = combinedTitle(submission);
    const lacks = isCopyErased(submission) ? 'submission/copy-erased' : 'submission/nothing-to-print';
    if (files.length === 0) return toldNot(problem(lacks, { title }), about);
    for (const [done, file] of files.entries()) {
      onFile();
      if (await printFile(submission, file, about)) continue;
      // What lies in the printer was printed, even when the rest wasn't.
      if (done > 0) void writeDown({ kind: 'printed', content: noted(submission) });
      return false;
    }
    void writeDown({ kind: 'printed', content: noted(submission) });
    return step(submission.id, { kind: 'printed' });
  };
  const printCopies = async (papers: readonly Submission[]): Promise<void> => {
    if (at !== null) return;
    const of = papers.reduce((sum, one) => sum + printedFiles(one).length, 0);
    const about = outputTopic(...papers.map(({ id }) => id));
    let file = 0;
    try {
      for (const submission of papers)
        if (!(await printPaper(submission, about, () => setAt({ file: ++file, of })))) return;
      const many = papers.length > 1 ? `${papers.length}件を` : '';
      toast(`${many}プリンターへ送りました`, undefined, about);
    } finally {
      setAt(null);
    }
  };
  return { printCopies, at };
}
