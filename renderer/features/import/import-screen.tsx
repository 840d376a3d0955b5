import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { TableRead } from '@shared/ipc/tables';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import type { TableReading } from '@shared/tables/import/reading';
import { CheckStep } from './check-step';
import { nameOfIds } from './check-columns';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import { importKindOf, decisionsOf, useImportView, type TableDecisions } from './import-state';
import { importWords } from '../../words/import-words';
import { OutcomeScreen } from './outcome-screen';
import { useLedgerView, usePlan } from './use-plan';
import { useTable } from './use-table';

/** 台帳 › Excel から取り込む: from the office's own table to a clean ledger, in three steps. */
export function ImportScreen() {
  const [search] = useSearchParams();
  const { state } = useImportView();
  const table = useTable();
  const { step, read, outcome } = state;
  const ledger = useLedgerView();
  if (outcome && ledger) return <OutcomeScreen outcome={outcome} table={table} names={nameOfIds(ledger)} />;
  const from = importKindOf(search.get('kind'));
  const back = { to: importWords[read?.reading.kind ?? from].list, label: '台帳' };
  if (!read || step === 'file') return <FileStep table={table} kind={from} back={back} />;
  if (step === 'columns') return <ColumnsStep table={table} read={read} back={back} />;
  return ledger && <Check read={read} ledger={ledger} back={back} />;
}

interface CheckProps {
  read: TableRead;
  ledger: LedgerView;
  back: { to: string; label: string };
}

function Check({ read, ledger, back }: CheckProps) {
  const { state } = useImportView();
  const { decisions, taken } = decisionsOf(state);
  // What is in the ledger by now is no question any more.
  const reading = useMemo(() => withoutTaken(read.reading, taken), [read, taken]);
  const plan = usePlan(reading, ledger, decisions);
  return <CheckStep reading={reading} plan={plan} ledger={ledger} back={back} />;
}

function withoutTaken(reading: TableReading, taken: TableDecisions['taken']): TableReading {
  if (taken.length === 0) return reading;
  const lines = new Set(taken.flatMap((one) => one.lines));
  return { ...reading, rows: reading.rows.filter(({ line }) => !lines.has(line)) };
}
