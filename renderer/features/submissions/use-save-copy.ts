import { useCallback } from 'react';
import { fileKindOf } from '@shared/submission/file-kind';
import type { Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { useToast } from '../../state/toasts';
import { useNotedPapers } from './use-noted-papers';

/** Where a copy was saved; `path` is for main alone. */
export interface SavedCopy {
  path: string;
  name: string;
}

/** Saves a file of what was frozen, where somebody chooses. @returns null: not saved, and where it failed it was said why */
export function useSaveCopy(): (submission: Submission, index: number) => Promise<SavedCopy | null> {
  const { submissions } = useOpenLedger();
  const toast = useToast();
  const writeDown = useWriteDown();
  const noted = useNotedPapers();
  return useCallback(
    async (submission, index) => {
      const file = await submissions.file(submission, index);
      if (!file.ok) {
        toast(file);
        return null;
      }
      const { name: proposed = '' } = submission.frozen.files[index] ?? {};
      const saved = await ask('documents:save-copy', { name: proposed, bytes: file.value });
      if (!saved.ok) toast(saved);
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

/** … and says where it lies. */
export function useKeepCopy(): (submission: Submission, index: number) => Promise<void> {
  const saveCopy = useSaveCopy();
  const toast = useToast();
  return useCallback(
    async (submission, index) => {
      const saved = await saveCopy(submission, index);
      if (!saved) return;
      toast(`保存しました：${saved.name}`, {
        label: 'フォルダーを開く',
        run: () => void ask('documents:reveal', { file: saved.path }),
      });
    },
    [saveCopy, toast],
  );
}
