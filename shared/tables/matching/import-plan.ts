import type { CalendarDate } from '../../text/calendar-date';
import { mendRow } from '../import/read-typed';
import type { ReadRow, TableReading } from '../import/reading';
import { settleClaims } from './claims';
import type { DraftRow, MatchedRow } from './draft-row';
import { eventsOf } from './import-events';
import { recordFinder } from './find-record';
import { goneFrom } from './gone';
import type { ImportDecisions } from './import-decisions';
import { isWordField, type ImportedRecord, type LedgerView } from './ledger-view';
import type { Finder, Match } from './match';
import { openWords } from './open-words';
import { plannedRow } from './planned-row';
import { sayOffices } from './sheet-offices';
import { sayNetworks } from './team-networks';
import { verdicts, type ImportPlan, type PlannedRow, type Verdict } from './planned';
import { wordResolver, type WordResolver } from './resolve-words';

/**
 * What taking a table would do to the ledger, row by row and cell by cell, with everything that has to be decided first.
 * Pure and quick: it is made anew after each decision, and once more right before it is written.
 */
export function planImport(
  reading: TableReading,
  ledger: LedgerView,
  decisions: ImportDecisions,
  today: CalendarDate,
): ImportPlan {
  const { kind } = reading;
  const words = wordResolver(ledger, decisions);
  const finder = recordFinder(kind, ledger, today);
  const left = new Set(decisions.leave);
  const read = sayOffices(reading.rows, ledger);
  const said = read.map((row) => saidBy(mendRow(row, decisions.fixed[row.line], reading, today), words));
  if (kind === 'team') sayNetworks(said);
  const drafts = said.map((row) => draftOf(row, finder, decisions, left.has(row.row.line)));
  settleClaims(kind, drafts, finder);
  const planned = new Map<number, PlannedRow>();
  for (const draft of [...drafts].sort((a, b) => a.row.line - b.row.line)) {
    const context = { ledger, decisions, today, words };
    planned.set(draft.row.line, plannedRow(kind, draft, context, planned.get(draft.continues ?? 0)));
  }
  const rows = [...planned.values()];
  rows.sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || a.line - b.line);
  return {
    kind,
    rows,
    counts: countsOf(rows),
    events: kind === 'staff' ? eventsOf(rows, ledger) : [],
    words: openWords(rows),
    gone: goneFrom(kind, rows, ledger, today),
    emptyCells: countEmptyCells(rows),
  };
}

function saidBy(row: ReadRow, words: WordResolver): MatchedRow {
  const ids: MatchedRow['ids'] = {};
  const wordProblems: MatchedRow['wordProblems'] = {};
  for (const [field, value] of Object.entries(row.values)) {
    if (!isWordField(field) || typeof value !== 'string' || value === '') continue;
    const word = words(field, value);
    if (word.problem) wordProblems[field] = word.problem;
    else if (word.id !== undefined) ids[field] = word.id;
  }
  return { row, ids, wordProblems };
}

function draftOf(
  said: MatchedRow,
  finder: Finder<ImportedRecord>,
  decisions: ImportDecisions,
  isLeft: boolean,
): DraftRow {
  const { row, ids } = said;
  const decided = decisions.same[row.line];
  const match = decidedMatch(decided, finder) ?? finder.find({ values: row.values, ids });
  return { ...said, match, isDecided: decided !== undefined, isLeft, sharedWith: [] };
}

/** A decision for a record that is no more is none. */
function decidedMatch(decided: string | undefined, finder: Finder<ImportedRecord>): Match<ImportedRecord> | null {
  if (decided === undefined) return null;
  if (decided === 'new') return { record: null };
  const record = finder.record(decided);
  return record ? { record } : null;
}

function countsOf(rows: readonly PlannedRow[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { fix: 0, changed: 0, new: 0, same: 0, left: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}

const EMPTY = new Set<string>(['plan/kept', 'plan/cleared']);

function countEmptyCells(rows: readonly PlannedRow[]): number {
  let count = 0;
  for (const { verdict, cells } of rows)
    if (verdict !== 'left')
      for (const { notes } of Object.values(cells)) if (notes.some(({ code }) => EMPTY.has(code))) count++;
  return count;
}
