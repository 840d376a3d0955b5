import { useCallback } from 'react';
import type { PaperFacts } from '@shared/audit/deed';
import type { OutputKind } from '@shared/packs/own-output';
import { failure, success, type Result } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { useWriteDown } from '../state/use-write-down';
import { printTogether, saveIntoFolder, type Making, type PaperOutcome, type PrintOrder } from './make-papers';
import type { OpenDocument } from './open-document';
import { formTitle } from '../words/form-title';

type Mode = 'draft' | 'finished';

interface SeveralFiles {
  /** Into a folder that is asked for; null: やめる. Problems: `output/…`, `file/…`. */
  save: (output: OutputKind, mode: Mode, count: number) => Promise<Result<SavedFiles | null>>;
  /** All of them, and all copies, in one job. @returns why it wasn't printed, or null */
  print: (order: PrintOrder, mode: Mode) => Promise<string | null>;
}

interface SavedFiles {
  folder: string;
  folderName: string;
  files: readonly string[];
}

/** One paper that comes to several files, or to several prints: it leaves the way papers for many do. */
export function useSeveralFiles({ document, ledger, pack, form }: OpenDocument): SeveralFiles {
  const writeDown = useWriteDown();
  const making = useCallback(
    (mode: Mode, onMade: (outcome: PaperOutcome) => void): Making => ({
      ...{ pack, form, ledger, wanted: [{ paper: document, mode }] },
      isCancelled: () => false,
      onSet: () => {},
      onMade: (some) => Promise.resolve(some.forEach(([, outcome]) => onMade(outcome))),
    }),
    [document, ledger, pack, form],
  );
  const noted = useCallback(
    (mode: Mode): PaperFacts => {
      const { officeId, about } = document;
      const office = ledger.offices.find(({ id }) => id === officeId)?.name ?? '';
      const isDraft = mode === 'draft';
      return { packId: pack.id, formId: form.id, officeId, form: formTitle(pack, form), office, about, isDraft };
    },
    [document, ledger, pack, form],
  );
  const save = useCallback<SeveralFiles['save']>(
    async (output, mode, count) => {
      const title = `${count}個のファイルに分かれます。保存するフォルダーを選んでください`;
      const chosen = await ask('papers:choose-folder', { title });
      if (chosen.cancelled) return success(null);
      const { folder, name: folderName } = chosen;
      const made: PaperOutcome[] = [];
      const stopped = await saveIntoFolder(
        making(mode, (outcome) => void made.push(outcome)),
        folder,
        [output],
      );
      const [outcome] = made;
      if (!outcome?.ok) return failure('output/not-made', { reason: outcome?.message ?? stopped ?? '' });
      const { files } = outcome;
      for (const file of files)
        void writeDown({ kind: 'exported', content: { what: 'paper', ...noted(mode), output, file } });
      return success({ folder, folderName, files });
    },
    [making, noted, writeDown],
  );
  const print = useCallback<SeveralFiles['print']>(
    async (order, mode) => {
      const made: PaperOutcome[] = [];
      const stopped = await printTogether(
        making(mode, (outcome) => void made.push(outcome)),
        order,
      );
      const [outcome] = made;
      if (!outcome?.ok) return outcome?.message ?? stopped ?? '';
      void writeDown({ kind: 'printed', content: noted(mode) });
      return null;
    },
    [making, noted, writeDown],
  );
  return { save, print };
}
