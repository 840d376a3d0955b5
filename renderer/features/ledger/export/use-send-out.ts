import { useState } from 'react';
import { problem } from '@shared/problems/problem';
import type { CsvEncoding } from '@shared/tables/export/csv-file';
import type { OutTable } from '@shared/tables/export/out-table';
import { ask } from '../../../app/ask';
import { useNote } from '../../../app/use-write-down';
import { useToast } from '../../../ui/toasts';

interface SendOut {
  isBusy: boolean;
  /** Why it didn't go out. */
  failed: string | null;
  save: (table: OutTable, as: 'xlsx' | 'csv', encoding: CsvEncoding) => Promise<void>;
  print: (table: OutTable) => Promise<void>;
}

/** Lets a view out: that it goes is written into the record before it does, without anybody's name. */
export function useSendOut(onPrint: (table: OutTable) => void, onDone: () => void): SendOut {
  const note = useNote();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const during = async (work: () => Promise<string | null>): Promise<void> => {
    // Pressed twice, it still happens once.
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    try {
      setFailed(await work());
    } catch (error) {
      setFailed(problem('unexpected', { reason: String(error) }).message);
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    failed,
    save: (table, as, encoding) =>
      during(async () => {
        const { title, office, date } = table;
        const chosen = await ask('tables:out-choose', { as, title, office, date });
        if (!chosen.ok) return chosen.message;
        if (chosen.value.cancelled) return null;
        const { token, name: file } = chosen.value;
        const content = { what: 'table', title, office, count: table.rows.length, output: as, file } as const;
        if (!(await note({ kind: 'exported', content }))) return problem('export/not-noted', {}).message;
        const saved = await ask('tables:out-save', { token, table, encoding });
        if (!saved.ok) return saved.message;
        toast(`保存しました：${saved.value.name}`, {
          label: 'フォルダを開く',
          run: () => void ask('tables:out-reveal', { token }),
        });
        onDone();
        return null;
      }),
    print: (table) =>
      during(async () => {
        const { title, office, rows } = table;
        const content = { what: 'table', title, office, count: rows.length } as const;
        if (!(await note({ kind: 'printed', content }))) return problem('export/not-noted', {}).message;
        onPrint(table);
        return null;
      }),
  };
}
