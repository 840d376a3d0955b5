import { useCallback, useMemo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { TableRead } from '@shared/ipc/tables';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import type { TableReading } from '@shared/tables/import/reading';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { withKnownTwins } from '@shared/tables/matching/known-twins';
import { namedNetworks, networkWords } from '@shared/tables/matching/named-networks';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { onNotice } from '../../ipc/ask';
import { useRegistersOfEnded } from '../../state/use-networks-used';
import { useOpenLedger, useLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { useOfficeInUse } from '../../state/office-in-use';
import { useChosenTable } from '../../state/chosen-table';
import { usePolicy } from '../../state/policy';
import { useSession } from '../../state/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CheckStep } from './check-step';
import { nameOfIds } from './check-columns';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import {
  importKindOf,
  decisionsOf,
  linesTaken,
  listBefore,
  useImportView,
  type ImportState,
  type TableDecisions,
} from './import-state';
import { OutcomeScreen } from './outcome-screen';
import { useKnownTables } from './known-tables';
import { keepDrafts } from './kept-draft';
import { tableActions, type TableActions } from './table-actions';
import { useRememberedDecisions, type DecisionMemory } from '../../state/use-remembered-decisions';
import { useRememberedMapping } from './use-remembered-mapping';
import { useToday } from '../../state/use-today';

/** 台帳 › Excel から取り込む: from the office's own table to a clean ledger, in three steps. */
export function ImportScreen() {
  const table = useTable();
  const isNew = useNewImport();
  useEffect(() => void table.resume(isNew), [table, isNew]);
  return (
    <>
      <ChosenElsewhere table={table} />
      <CurrentStep table={table} />
    </>
  );
}

/** Begun by its button, and not come back to: the last import lies behind it. @returns whether it was */
function useNewImport(): boolean {
  const [search, setSearch] = useSearchParams();
  const { view } = useImportView();
  const isNew = search.has('new');
  const [wasNew] = useState(isNew);
  useLayoutEffect(() => {
    if (!isNew) return;
    if (view.read().outcome) view.change({ isBehind: true, step: 'file' });
    const kind = search.get('kind');
    setSearch(kind === null ? {} : { kind }, { replace: true });
  }, [isNew, search, setSearch, view]);
  return wasNew;
}

function CurrentStep({ table }: { table: TableActions }) {
  const [search] = useSearchParams();
  const { state } = useImportView();
  const { step, read, outcome, isBehind } = state;
  const isBack = useCameBack(state);
  const ledger = useLedgerView();
  const known = useKnownTables(table, ledger);
  if (outcome && !isBehind && ledger)
    return <OutcomeScreen outcome={outcome} names={nameOfIds(ledger)} {...{ table, known }} />;
  const from = importKindOf(search.get('kind'));
  const back = { to: listBefore(search.get('kind'), read?.reading.kind), label: '台帳' };
  if (!read || step === 'file') return <FileStep table={table} kind={from} back={back} />;
  if (step === 'columns') return <ColumnsStep {...{ table, read, back, known, isBack }} />;
  return ledger && <Check {...{ table, read, ledger, back, isBack }} />;
}

/** The step that stood there as the screen was opened: as long as one is at it, one has come back to it. */
function useCameBack({ read, step, outcome, isBehind, file }: ImportState): boolean {
  const [found, setFound] = useState(read && (!outcome || isBehind) ? { file, step, outcome } : null);
  const isThere = found !== null && found.file === file && found.step === step && found.outcome === outcome;
  if (found && !isThere) setFound(null);
  return isThere;
}

interface CheckProps {
  table: TableActions;
  read: TableRead;
  ledger: LedgerView;
  back: { to: string; label: string };
  isBack: boolean;
}

function Check({ table, read, ledger, ...shown }: CheckProps) {
  const { state } = useImportView();
  const { decisions, taken } = decisionsOf(state);
  // What is in the ledger by now is no question any more.
  const reading = useMemo(() => withoutTaken(read.reading, taken), [read, taken]);
  const plan = usePlan(reading, ledger, decisions);
  return (
    <CheckStep reading={reading} onRead={(changes) => void table.readAs(changes)} {...{ plan, ledger, ...shown }} />
  );
}

function withoutTaken(reading: TableReading, taken: TableDecisions['taken']): TableReading {
  const lines = linesTaken({ taken });
  if (lines.size === 0) return reading;
  return { ...reading, rows: reading.rows.filter(({ line }) => !lines.has(line)) };
}

/** The table that is being imported: chosen, read in main, and read anew when somebody says how. */
function useTable(): TableActions {
  const { memory, records, meta } = useOpenLedger();
  const { view } = useImportView();
  const { recall } = useRememberedMapping();
  const recallDecisions = useRecalledDecisions();
  const toast = useToast();
  const { packs } = useSession();
  const keepsEnded = useRegistersOfEnded().length > 0;
  useEffect(() => keepDrafts({ memory, meta }, view), [memory, meta, view]);
  useEffect(
    () =>
      onNotice('tables:progress', (progress) => {
        const { reading } = view.read();
        if (reading) view.change({ reading: { ...reading, progress } });
      }),
    [view],
  );
  const table = useMemo(
    () =>
      tableActions({
        ...{ records, meta, view, recall, recallDecisions, toast },
        here: { networks: networkWords(packs), keepsEnded },
      }),
    [records, meta, view, recall, recallDecisions, packs, keepsEnded, toast],
  );
  return table;
}

/** One that was chosen on another screen, or dropped on the window. What is under way isn't thrown away for it without a question. */
function ChosenElsewhere({ table }: { table: TableActions }) {
  const { state } = useImportView();
  const { chosen, choose } = useChosenTable();
  const isUnderWay = state.read !== null && Object.keys(state.tables).length > 0 && state.outcome === null;
  const begin = useCallback(() => {
    if (!chosen) return;
    choose(null);
    void table.begin(chosen.file, chosen.ask);
  }, [chosen, choose, table]);
  useEffect(() => {
    if (!isUnderWay) begin();
  }, [isUnderWay, begin]);
  return (
    <ConfirmDialog
      opened={chosen !== null && isUnderWay}
      title={`「${state.file?.name ?? ''}」の取り込みが途中です`}
      confirm="新しい表を読む"
      cancel="いまの取り込みを続ける"
      onConfirm={begin}
      onCancel={() => choose(null)}
    >
      「{chosen?.file.name}
      」を読むと、いまの取り込みで直したところは、次に何かを直したときに消えます。台帳は変わりません。
    </ConfirmDialog>
  );
}

/** What words of the table were taken for before, and which rows of one name are who they were then. */
function useRecalledDecisions(): DecisionMemory['recall'] {
  const { recall } = useRememberedDecisions();
  const ledger = useLedgerView();
  const today = useToday();
  // Of the ledger as it is when a table has been read.
  const now = useRef({ ledger, today });
  useEffect(() => void (now.current = { ledger, today }), [ledger, today]);
  return useCallback(
    async (reading) => {
      const remembered = await recall(reading);
      const { ledger: known, today: day } = now.current;
      const before = remembered ?? noDecisions;
      const decisions = known ? withKnownTwins(reading, known, before, day) : before;
      return decisions === noDecisions ? null : decisions;
    },
    [recall],
  );
}

/** The ledger as an import looks at it. */
function useLedgerView(): LedgerView | null {
  const ledger = useLedger();
  const { packs } = useSession();
  const { networks: allowed } = usePolicy();
  const { office } = useOfficeInUse();
  const officeInUse = office?.id ?? null;
  return useMemo(
    () => ledger && { ...ledger, officeInUse, networks: namedNetworks(packs, allowed) },
    [ledger, packs, allowed, officeInUse],
  );
}

/** What taking the table would do, made anew whenever the ledger or a decision changes. */
const usePlan = (reading: TableReading, ledger: LedgerView, decisions: ImportDecisions): ImportPlan => {
  const today = useToday();
  return useMemo(() => planImport(reading, ledger, decisions, today), [reading, ledger, decisions, today]);
};
