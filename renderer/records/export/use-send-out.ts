import { useEffect, useState } from 'react';
import type { Deed } from '@shared/audit/deed';
import type { OutProgress } from '@shared/ipc/tables-out';
import { problem, type Problem } from '@shared/problems/problem';
import type { CsvEncoding } from '@shared/tables/export/csv-file';
import type { OutTable } from '@shared/tables/export/out-table';
import { ask, onNotice } from '../../ipc/ask';
import { useNote, useWriteDown } from '../../state/use-write-down';
import { printNoted } from '../../state/print-noted';
import { useToast } from '../../state/toasts';

interface SendOut {
  isBusy: boolean;
  /** Why it didn't go out; `isWanted`: because somebody said so. */
  failed: { message: string; isWanted: boolean } | null;
  /** How far a file is; null as long as nothing is known. */
  progress: OutProgress | null;
  /** Ends a file that is being made. */
  cancel: () => void;
  save: (table: OutTable, as: 'xlsx' | 'csv', encoding: CsvEncoding) => Promise<void>;
  print: (table: OutTable) => Promise<void>;
}

/**
 * Lets a view out: that it goes is written into the record before it does, without anybody's name, and behind it when it
 * came to nothing after all.
 */
export function useSendOut(onPrint: (table: OutTable) => void, onDone: () => void): SendOut {
  const note = useNote();
  const writeDown = useWriteDown();
  const toast = useToast();
  const { during, ...underWay } = useOneAtATime();
  return {
    ...underWay,
    cancel: () => void ask('tables:out-cancel'),
    save: (table, as, encoding) =>
      during(async () => {
        const { title, office, date, which } = table;
        const chosen = await ask('tables:out-choose', { as, title, office, date, which });
        if (!chosen.ok) return chosen.code === 'asked/declined' ? null : chosen;
        if (chosen.value.cancelled) return null;
        const { token, name: file } = chosen.value;
        const content = { what: 'table', title, office, count: table.rows.length, output: as, file } as const;
        const made = await ask('tables:out-make', { token, table, encoding });
        if (!made.ok) return made;
        if (!(await note({ kind: 'exported', content }))) {
          await ask('tables:out-cancel');
          return problem('export/not-noted', {});
        }
        const saved = await ask('tables:out-save', { token });
        if (!saved.ok) {
          const ended = saved.code === 'file/cancelled' ? 'cancelled' : 'failed';
          await writeDown({ kind: 'exported', content: { ...content, ended } });
          return saved;
        }
        toast(`保存しました：${saved.value.name}`, {
          label: 'フォルダーを開く',
          run: () => void ask('tables:out-reveal', { token }),
        });
        onDone();
        return null;
      }),
    print: (table) => during(() => printNoted(printedTable(table), note, () => onPrint(table))),
  };
}

/** That a view is printed. */
export const printedTable = ({ title, office, rows }: OutTable): Deed => ({
  kind: 'printed',
  content: { what: 'table', title, office, count: rows.length },
});

/** What is under way, how far it is, and why it came to nothing. */
function useOneAtATime() {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<SendOut['failed']>(null);
  const [progress, setProgress] = useState<OutProgress | null>(null);
  useEffect(() => onNotice('tables:out-progress', setProgress), []);
  const during = async (work: () => Promise<Problem | null>): Promise<void> => {
    // Pressed twice, it still happens once.
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    try {
      const wrong = await work();
      setFailed(wrong && { message: wrong.message, isWanted: wrong.code === 'file/cancelled' });
    } catch (error) {
      setFailed({ message: problem('unexpected', { reason: String(error) }).message, isWanted: false });
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };
  return { isBusy, failed, progress, during };
}
