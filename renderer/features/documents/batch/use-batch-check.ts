import { useEffect, useMemo, useState } from 'react';
import { batchItems } from '@shared/batch/items';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { BatchChoice } from '@shared/batch/documents';
import { problem } from '@shared/problems/problem';
import { ask } from '../../../ipc/ask';

/** A paper as it stands: its values with what is missing, or why it can't be made at all. */
export interface CheckedPaper {
  paper: PaperDocument;
  evaluation: Evaluation | null;
  problem: string | null;
}

const AT_ONCE = 20;

/** Looks at all papers, and again at those that change; when the ledger changes, at all of them. */
export function useBatchCheck(
  { pack, form }: BatchChoice,
  papers: readonly PaperDocument[],
  ledger: Ledger,
): { checked: ReadonlyMap<string, CheckedPaper>; left: number } {
  const [state, setState] = useState<{ ledger: Ledger; checked: ReadonlyMap<string, CheckedPaper> }>({
    ledger,
    checked: new Map(),
  });
  const waiting = useMemo(
    () => papers.filter((paper) => state.ledger !== ledger || state.checked.get(paper.id)?.paper !== paper),
    [papers, ledger, state],
  );
  useEffect(() => {
    const some = waiting.slice(0, AT_ONCE);
    if (some.length === 0) return;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const { shared, itemOf } = batchItems(some, ledger);
      const told = await ask('papers:evaluate', {
        ...{ packId: pack.id, formId: form.id, shared, items: some.map(itemOf) },
      }).catch((error: unknown) => ({ ok: false as const, ...problem('unexpected', { reason: String(error) }) }));
      if (!isWanted) return;
      const found = some.map((paper, i): [string, CheckedPaper] => {
        const result = told.ok ? told.value[i]?.result : told;
        if (result?.ok) return [paper.id, { paper, evaluation: result.value, problem: null }];
        return [paper.id, { paper, evaluation: null, problem: result?.message ?? '' }];
      });
      setState((now) => ({ ledger, checked: new Map([...(now.ledger === ledger ? now.checked : []), ...found]) }));
    };
    void look();
    // Not drawn any more, or something changed meanwhile: an answer to come is an old one.
    return () => {
      isWanted = false;
    };
  }, [waiting, ledger, pack, form]);
  return { checked: state.checked, left: waiting.length };
}
