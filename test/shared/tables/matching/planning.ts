import type { CalendarDate } from '@shared/text/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import type { ImportKind } from '@shared/tables/lists';
import type { ReadValue, TableReading } from '@shared/tables/import/reading';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import type { ImportPlan, PlannedRow } from '@shared/tables/matching/planned';
import { aLedger } from '../../../builders/ledger';

export const TODAY: CalendarDate = '2026-11-20';

export const networks: LedgerView['networks'] = [
  { id: 'nagareyama-tritrus', name: '流山市 TRITRUS', words: ['TRITRUS', '流山市'] },
  { id: 'line-works', name: 'LINE WORKS', words: ['LINE WORKS'] },
  { id: 'fukui-mimamori', name: 'ふくいみまもりSNS', words: ['みまもりSNS'], listsEnded: true },
];

export const aView = (given: Partial<Ledger> = {}, more: Partial<LedgerView> = {}): LedgerView => ({
  ...aLedger(given),
  networks,
  officeInUse: null,
  ...more,
});

/** A table as it was read, its rows from line 2 on. */
export function aReading(rows: Record<string, ReadValue>[], kind: ImportKind = 'staff'): TableReading {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    kind,
    sheet: '名簿',
    headerRow: 1,
    headerLines: 1,
    columns: fields.map((field, i) => ({
      column: String.fromCharCode(65 + i),
      from: field,
      field,
      why: '',
      hidden: false,
      samples: [],
    })),
    top: [],
    rows: rows.map((values, i) => ({ line: i + 2, values, problems: [], notes: [], hidden: false })),
    skipped: [],
    tables: [],
    account: { lines: 0, records: 0, taken: 0, skipped: 0, asked: 0, reasons: [], elsewhere: [] },
    questions: [],
  };
}

export const aPlan = (
  rows: Record<string, ReadValue>[],
  ledger: LedgerView = aView(),
  decisions: Partial<ImportDecisions> = {},
  kind: ImportKind = 'staff',
): ImportPlan => planImport(aReading(rows, kind), ledger, { ...noDecisions, ...decisions }, TODAY);

export const rowAt = (plan: ImportPlan, line: number): PlannedRow => {
  const row = plan.rows.find((one) => one.line === line);
  if (!row) throw new Error(`no row ${line}`);
  return row;
};

/** The ledger after the plan was written. */
export function written(plan: ImportPlan, ledger: LedgerView): LedgerView {
  const lists = [ledger.people, ledger.devices, ledger.accounts, ledger.patients, ledger.teams, ledger.memberships];
  let count = lists.reduce((sum, { length }) => sum + length, 0);
  const { updates } = importUpdates(plan, ledger, '職員名簿R8.xlsx', () => `new-${(count += 1)}`);
  const next: Record<string, { id: string }[]> = { ...(ledger as unknown as Record<string, { id: string }[]>) };
  for (const { table, id, after } of updates)
    next[table] = [...(next[table] ?? []).filter((one) => one.id !== id), after];
  return next as unknown as LedgerView;
}
