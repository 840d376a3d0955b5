import { useEffect, useMemo } from 'react';
import { onNotice } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { useImportView } from './import-state';
import { keepDrafts } from './kept-draft';
import { tableActions, type TableActions } from './table-actions';
import { useRememberedMapping } from './use-remembered-mapping';

/** The table that is being imported: chosen, read in main, and read anew when somebody says how. */
export function useTable(): TableActions {
  const { memory, records, meta } = useOpenLedger();
  const { view } = useImportView();
  const { recall } = useRememberedMapping();
  const toast = useToast();
  useEffect(() => keepDrafts({ memory, meta }, view), [memory, meta, view]);
  useEffect(
    () =>
      onNotice('tables:progress', (progress) => {
        const { reading } = view.read();
        if (reading) view.change({ reading: { ...reading, progress } });
      }),
    [view],
  );
  return useMemo(() => tableActions({ records, meta, view, recall, toast }), [records, meta, view, recall, toast]);
}
