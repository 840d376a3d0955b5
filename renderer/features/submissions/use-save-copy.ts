import { useCallback } from 'react';
import { fileKindOf } from '@shared/submission/file-kind';
import { printedFiles } from '@shared/submission/printed-files';
import type { Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { useToast } from '../../state/toasts';
import { outputTopic } from '../../papers/print-instead';
import { useNotedPapers } from './use-noted-papers';
import { useStep } from './use-step';

type OfOutput = ReturnType<typeof outputTopic>;

/** Where a copy was saved; `path` is for main alone. */
export interface SavedCopy {
  path: string;
  name: string;
}

/** Saves a file of what was frozen, where somebody chooses. @param about what it is part of, where more is saved at once @returns null: not saved, and where it failed it was said why */
export function useSaveCopy(): (submission: Submission, index: number, about?: OfOutput) => Promise<SavedCopy | null> {
  const { submissions } = useOpenLedger();
  const toast = useToast();
  const writeDown = useWriteDown();
  const noted = useNotedPapers();
  return useCallback(
    async (submission, index, about = outputTopic(submission.id)) => {
      const file = await submissions.file(submission, index);
      if (!file.ok) {
        toast(file, undefined, about);
        return null;
      }
      const { name: proposed = '' } = submission.frozen.files[index] ?? {};
      const saved = await ask('documents:save-copy', { name: proposed, bytes: file.value });
      if (!saved.ok) toast(saved, undefined, about);
      if (!saved.ok || saved.value.cancelled) return null;
      const { file: path, name } = saved.value;
      const kind = fileKindOf(file.value);
      if (kind) {
        const content = { what: 'paper', ...noted(submission), output: kind.extension, file: name } as const;
        void writeDown({ kind: 'exported', content });
      }
      return { path, name };
    },
    [submissions, toast, writeDown, noted],
  );
}

/** Says where it lies; of several, where the last of them does. */
function useSayWhere(): (saved: readonly SavedCopy[], about?: OfOutput) => void {
  const toast = useToast();
  return useCallback(
    (saved, about) => {
      const last = saved.at(-1);
      if (!last) return;
      const what = saved.length === 1 ? last.name : `${saved.length}つのファイル`;
      const open = { label: 'フォルダーを開く', run: () => void ask('documents:reveal', { file: last.path }) };
      toast(`保存しました：${what}`, open, about);
    },
    [toast],
  );
}

/** … and says where it lies. */
export function useKeepCopy(): (submission: Submission, index: number) => Promise<void> {
  const saveCopy = useSaveCopy();
  const sayWhere = useSayWhere();
  return useCallback(
    async (submission, index) => {
      const saved = await saveCopy(submission, index);
      if (saved) sayWhere([saved], outputTopic(submission.id));
    },
    [saveCopy, sayWhere],
  );
}

/** In place of printing: every file that would be printed, to be printed elsewhere. What comes next is then the same. */
export function useKeepPrinted(): (papers: readonly Submission[]) => Promise<void> {
  const saveCopy = useSaveCopy();
  const sayWhere = useSayWhere();
  const step = useStep();
  return useCallback(
    async (papers) => {
      const all: SavedCopy[] = [];
      const about = outputTopic(...papers.map(({ id }) => id));
      for (const submission of papers) {
        let saved: SavedCopy | null = null;
        for (const { index } of printedFiles(submission)) {
          saved = await saveCopy(submission, index, about);
          // Given up, or failed, which was said and stays so: what was saved before lies there.
          if (!saved) return sayWhere(all);
          all.push(saved);
        }
        if (saved && !(await step(submission.id, { kind: 'printed', file: saved.name }))) return;
      }
      sayWhere(all, about);
    },
    [saveCopy, sayWhere, step],
  );
}
