import { useEffect, useMemo, useState } from 'react';
import { batchItems } from '@shared/batch/items';
import { errorsOf, type Evaluation } from '@shared/forms/bindings/evaluation';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { BatchChoice } from '@shared/batch/documents';
import { problem } from '@shared/problems/problem';
import { ask } from '../../../ipc/ask';
import type { WantedPaper } from '../../../papers/make-papers';
import { useDocuments } from '../../../state/open-ledger';
import type { OpenBatch } from './open-batch';

/** A paper as it stands: its values with what is missing, or why it can't be made at all. */
export interface CheckedPaper {
  paper: PaperDocument;
  evaluation: Evaluation | null;
  problem: string | null;
}

const AT_ONCE = 20;

/** Looks at all papers, and again at those that change; when the ledger changes, at all of them. */
function useBatchCheck(
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

/** The papers of a batch by what keeps them from being made, as far as they have been looked at. */
export function useSortedPapers(batch: OpenBatch, ledger: Ledger, { withGaps, isDrafts }: WhichGo) {
  const documents = useDocuments();
  // One that was opened alone in the meantime is as it was left there.
  const papers = useMemo(
    () => batch.papers.map((paper) => documents.get(paper.id) ?? paper),
    [batch.papers, documents],
  );
  const { checked, left } = useBatchCheck(batch.choice, papers, ledger);
  const all = papers.flatMap((paper) => checked.get(paper.id) ?? []);
  const errors = (one: (typeof all)[number]): number => errorsOf(one.evaluation?.findings ?? []).length;
  const complete = all.filter((one) => one.evaluation && errors(one) === 0);
  const lacking = all.filter((one) => one.evaluation && errors(one) > 0);
  const broken = all.filter((one) => one.problem !== null);
  const goes = (one: (typeof all)[number]): boolean =>
    one.evaluation !== null && (errors(one) === 0 || withGaps || isDrafts);
  const wanted = all
    .filter(goes)
    .map((one): WantedPaper => ({ paper: one.paper, mode: errors(one) === 0 ? 'finished' : 'draft' }));
  return { papers, left, complete, lacking, broken, wanted };
}

/** Whether papers that lack something are made as well. */
interface WhichGo {
  withGaps: boolean;
  isDrafts: boolean;
}

export type SortedPapers = ReturnType<typeof useSortedPapers>;
