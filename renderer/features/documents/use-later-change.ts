import { useEffect, useMemo, useState } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { ask } from '../../ipc/ask';
import { laterChange, ledgerOfPaper, type LaterChange } from '../../papers/later-change';
import type { OpenDocument } from '../../papers/open-document';
import { useAllRecords, useLedger, useRuns } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';

/** The ledger as a paper's own day has it. */
export function useLedgerOfPaper(document: PaperDocument | undefined): Ledger | null {
  const now = useLedger();
  const records = useAllRecords();
  const runs = useRuns();
  const today = useToday();
  const { date = today, run } = document ?? {};
  const isLater = date > today;
  return useMemo(
    () => (isLater ? ledgerOfPaper({ records, runs }, { date, run }, today) : now),
    [isLater, records, runs, date, run, today, now],
  );
}

export interface KnownLater {
  /** What of a paper becomes otherwise before it has to be there; null as long as nothing is known of it. */
  later: LaterChange | null;
  /** It came while the paper lay open: by a day that was typed there. */
  isNews: boolean;
}

export function useLaterChange({ document, form }: OpenDocument): KnownLater {
  const records = useAllRecords();
  const runs = useRuns();
  const today = useToday();
  const [known, setKnown] = useState<KnownLater | null>(null);
  useEffect(() => {
    let isWanted = true;
    void laterChange({
      ...{ known: { records, runs }, document, form, today },
      evaluate: (request) => ask('documents:evaluate', request),
    }).then((later) => {
      if (isWanted) setKnown((before) => ({ later, isNews: before !== null && before.later?.day !== later?.day }));
    });
    return () => {
      isWanted = false;
    };
  }, [records, runs, document, form, today]);
  return known ?? NOTHING_YET;
}

const NOTHING_YET: KnownLater = { later: null, isNews: false };
