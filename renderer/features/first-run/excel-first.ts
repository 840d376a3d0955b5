import { useState } from 'react';
import type { TakenTable } from '@shared/ipc/tables';
import type { Problem } from '@shared/problems/problem';
import { namedOrganization } from '@shared/tables/named-organization';
import { ask } from '../../ipc/ask';
import { readDroppedTable } from '../../data/dropped-table';
import type { Beginnings } from '../../state/beginnings';
import { useChosenTable } from '../../state/chosen-table';
import type { EarlierLedger } from '../../state/earlier-ledgers';
import { importHref } from '../../words/import-words';

export interface ExcelFirst {
  /** Opens the dialog; what is chosen leads into the own ledger. */
  choose: (own: EarlierLedger | null) => Promise<void>;
  /** One that was dropped on the window. */
  drop: (own: EarlierLedger | null, file: File) => Promise<void>;
  /** The name of the file that is being read. */
  reads: string | null;
  problem: Problem | null;
}

/**
 * Excel を選ぶ: the file comes first, and nothing is made before it could be read. Where there is a ledger with a corporation already,
 * or one that can't be opened, its import reads it. What is closed by a passphrase may have been begun and no more: it is read for that case.
 */
export function useExcelFirst(open: Beginnings['open']): ExcelFirst {
  const { choose: keep } = useChosenTable();
  const [reads, setReads] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const begin = async (own: EarlierLedger | null, { token, name }: TakenTable): Promise<void> => {
    const mayBeNew = own === null || (own.corporation === null && !own.isUnreadable);
    setProblem(null);
    setReads(mayBeNew ? name : null);
    const read = mayBeNew ? await ask('tables:read', { token }) : null;
    setReads(null);
    if (read && !read.ok) return setProblem(read);
    keep({ file: { token, name }, named: read && namedOrganization(read.value.reading, name) });
    await open('own', importHref(read?.value.reading.kind ?? 'staff'));
  };
  const choose = async (own: EarlierLedger | null): Promise<void> => {
    const chosen = await ask('tables:choose');
    if (!chosen.cancelled) await begin(own, chosen);
  };
  const drop = async (own: EarlierLedger | null, file: File): Promise<void> => {
    const read = await readDroppedTable(file);
    if (!read.ok) return setProblem(read);
    await begin(own, await ask('tables:take', read.value));
  };
  return { choose, drop, reads, problem };
}
