import { useEffect, useMemo } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { ImportKind } from '@shared/tables/lists';
import { PART, type TableOfFile } from '@shared/tables/import/reading';
import { planImport } from '@shared/tables/matching/import-plan';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import { useToday } from '../../state/use-today';
import { isTaken, useImportView, type ImportState, type LookedAt } from './import-state';
import type { TableActions } from './table-actions';

/** What the ledger has of a table that isn't read, `fresh` rows of it not by name either: null while it is looked at. */
export type KnownTable = { same: number; other: number; fresh: number } | null;
/** By id of the table. Of what isn't in it nothing is known, and nothing will be. */
export type KnownTables = ReadonlyMap<string, KnownTable>;

/** What was taken before the app was locked nobody remembers: the ledger itself says which rows of the file's other tables it has. */
export function useKnownTables(table: TableActions, ledger: LedgerView | null): KnownTables {
  const { state, view } = useImportView();
  const today = useToday();
  const asked = state.reading === null ? kindsAsked(state).join() : '';
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      for (const kind of kindsAsked(view.read())) {
        if (!isWanted || view.read().reading !== null) return;
        await table.lookAt(kind);
      }
    };
    if (asked !== '') void look();
    return () => void (isWanted = false);
  }, [asked, table, view]);
  const { read, lookedAt } = state;
  return useMemo(
    () => (read && ledger ? knownTables(read.reading.tables, lookedAt, ledger, today) : new Map()),
    [read, lookedAt, ledger, today],
  );
}

/** After an import all that the file holds besides; before one the offices, which may have to go first. */
function kindsAsked(state: Pick<ImportState, 'read' | 'tables' | 'step' | 'outcome' | 'lookedAt'>): ImportKind[] {
  const { read, tables, step, outcome, lookedAt } = state;
  if (!read || (!outcome && step !== 'columns')) return [];
  const { reading } = read;
  const kinds = reading.tables.filter((one) => !isTaken(tables, one)).map(({ kind }) => kind);
  return [...new Set(kinds)].filter(
    (kind) => lookedAt[kind] === undefined && (outcome !== null || (kind === 'office' && reading.kind !== kind)),
  );
}

/** @param tables all of the file, as they are named in it */
export function knownTables(
  tables: readonly TableOfFile[],
  lookedAt: ImportState['lookedAt'],
  ledger: LedgerView,
  today: CalendarDate,
): KnownTables {
  const waiting = tables.filter(({ kind }) => lookedAt[kind] === undefined);
  const known = Object.values(lookedAt).flatMap((looked) =>
    looked === 'unreadable' ? [] : rowsKnown(looked, ledger, today),
  );
  return new Map([...waiting.map(({ id }) => [id, null] as const), ...known]);
}

function rowsKnown(
  { reading, decisions }: Exclude<LookedAt, 'unreadable'>,
  ledger: LedgerView,
  today: CalendarDate,
): [string, KnownTable][] {
  const { rows } = planImport(reading, ledger, decisions, today);
  return reading.tables.flatMap(({ id, part }): [string, KnownTable][] => {
    if (part === null) return [];
    const own = rows.filter(({ line, verdict }) => Math.floor(line / PART) === part && verdict !== 'left');
    const same = own.filter(({ verdict }) => verdict === 'same').length;
    const fresh = own.filter(({ recordId }) => recordId === null).length;
    return [[id, { same, other: own.length - same, fresh }]];
  });
}
