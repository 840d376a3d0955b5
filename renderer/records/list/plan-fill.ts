import type { EventKind } from '@shared/ledger/event';
import type { GridColumn } from '../../grid/grid-column';

/** A cell, and the words that are to be read into it. */
export interface FillTarget<R> {
  row: R;
  column: GridColumn<R>;
  words: string;
}

export interface FillPreviewRow {
  key: string;
  name: string;
  label: string;
  before: string;
  after: string;
}

export interface FillProblem {
  key: string;
  name: string;
  label: string;
  words: string;
  sentence: string;
}

/** What is only changed by a procedure, and whose. */
export interface LeftToProcedure {
  label: string;
  event: EventKind;
  rowIds: string[];
}

export interface FillPlan<R> {
  changes: FillPreviewRow[];
  problems: FillProblem[];
  procedures: LeftToProcedure[];
  /** Cells that hold it already. */
  same: number;
  /** Cells that can't be written: they show what stands elsewhere. */
  readOnly: number;
  /** By row id: what is to become of each. */
  edits: Map<string, Partial<R>>;
}

export const emptyPlan = <R>(): FillPlan<R> => ({
  changes: [],
  problems: [],
  procedures: [],
  same: 0,
  readOnly: 0,
  edits: new Map(),
});

const spaceless = (text: string): string => text.replace(/\s/g, '');

/** What filling cells would do, before anything is written. */
export function planFill<R extends { id: string }>(
  targets: readonly FillTarget<R>[],
  nameOf: (row: R) => string,
): FillPlan<R> {
  const plan = emptyPlan<R>();
  for (const { row, column, words } of targets) {
    const { fill } = column;
    if (!fill) {
      if (spaceless(words) === spaceless(column.text(row))) plan.same++;
      else if (column.procedure) leave(plan, column.procedure, row.id);
      else plan.readOnly++;
      continue;
    }
    const line = { key: `${row.id}/${column.id}`, name: nameOf(row), label: fill.label };
    const reading = fill.read(row, words);
    if ('refusal' in reading) plan.problems.push({ ...line, words, sentence: reading.refusal });
    else if (isAlready(row, reading.edits)) plan.same++;
    else {
      plan.changes.push({ ...line, before: fill.text(row), after: reading.text });
      plan.edits.set(row.id, { ...plan.edits.get(row.id), ...reading.edits });
    }
  }
  return plan;
}

function leave<R>(
  { procedures }: FillPlan<R>,
  { label, event }: { label: string; event: EventKind },
  id: string,
): void {
  const known = procedures.find((one) => one.event === event);
  if (known) known.rowIds.push(id);
  else procedures.push({ label, event, rowIds: [id] });
}

/** A field that older records don't have is an empty one. */
const isAlready = <R extends object>(row: R, edits: Partial<R>): boolean =>
  (Object.keys(edits) as (keyof R)[]).every((field) => (row[field] ?? '') === (edits[field] ?? ''));
