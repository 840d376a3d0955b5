import { useState } from 'react';
import type { Problem } from '@shared/problems/problem';
import { namedOrganization } from '@shared/tables/named-organization';
import { ask } from '../../ipc/ask';
import type { Beginnings } from '../../state/beginnings';
import { useChosenTable } from '../../state/chosen-table';
import type { EarlierLedger } from '../../state/earlier-ledgers';
import { importHref } from '../../words/import-words';

export interface ExcelFirst {
  /** Opens the dialog; what is chosen leads into the own ledger. */
  choose: (own: EarlierLedger | null) => Promise<void>;
  /** The name of the file that is being read. */
  reads: string | null;
  problem: Problem | null;
}

/**
 * Excel を選ぶ: the file comes first, and nothing is made before it could be read. Where there is a ledger already, or one that can't be looked into,
 * its import reads it.
 */
export function useExcelFirst(open: Beginnings['open']): ExcelFirst {
  const { choose: keep } = useChosenTable();
  const [reads, setReads] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (own: EarlierLedger | null): Promise<void> => {
    const chosen = await ask('tables:choose');
    if (chosen.cancelled) return;
    const { token, name } = chosen;
    const isNew = own === null || (own.corporation === null && !own.isLocked && !own.isUnreadable);
    setProblem(null);
    setReads(isNew ? name : null);
    const read = isNew ? await ask('tables:read', { token }) : null;
    setReads(null);
    if (read && !read.ok) return setProblem(read);
    keep({ file: { token, name }, named: read && namedOrganization(read.value.reading, name) });
    await open('own', importHref(read?.value.reading.kind ?? 'staff'));
  };
  return { choose, reads, problem };
}
