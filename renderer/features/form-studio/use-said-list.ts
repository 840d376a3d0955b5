import { useState } from 'react';
import type { SaidRows } from '@shared/form-studio/find/row-groups';
import type { ListProposal } from '@shared/form-studio/propose-list';
import { ask } from '../../ipc/ask';
import { useToast } from '../../state/toasts';
import type { OpenStudio } from './use-studio';

/** Rows that somebody says are a list: how it would be, until it is taken. */
export function useSaidList({ draft, studio, act }: OpenStudio) {
  const toast = useToast();
  const [list, setList] = useState<ListProposal | null>(null);
  const look = async (rows: SaidRows): Promise<void> => {
    const found = await ask('studio:list', { id: draft.id, rows });
    if (found.ok) setList(found.value);
    else toast(found);
  };
  return {
    list,
    /** From the row of this place on; of a column that somebody had said, as they said it. */
    from: (place: number): void => {
      const own = studio.decisions[place];
      if (!own) return;
      const { board, row } = own.candidate;
      void look(own.list ? rowsOf(own.list) : { board, row });
    },
    say: (said: Partial<SaidRows>): void => {
      if (list) void look({ ...rowsOf(list.group), ...said });
    },
    take: (): void => {
      if (list) act({ kind: 'list', list });
      setList(null);
    },
    stop: (): void => setList(null),
  };
}

const rowsOf = ({ board, row, height, count, isAll }: ListProposal['group']): SaidRows => ({
  ...{ board, row, height },
  ...(!isAll && { count }),
});
