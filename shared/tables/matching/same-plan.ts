import { besidesTaken, takenRows } from './import-updates';
import type { ImportPlan, PlannedRow } from './planned';

/**
 * Lines of which something else would be written than was shown: the ledger was changed meanwhile. Whoever pressed the
 * button agreed to what was on the screen, and to nothing else.
 */
export function linesThatDiffer(shown: ImportPlan, now: ImportPlan): number[] {
  const before = new Map(takenRows(shown).map((row) => [row.line, row]));
  const after = new Map(takenRows(now).map((row) => [row.line, row]));
  const lines = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const differing = lines.filter((line) => meaning(before.get(line)) !== meaning(after.get(line)));
  return titlesOf(shown) === titlesOf(now) ? differing : [TITLE_LINE, ...differing];
}

/** What lines above a table say has no line of its own: the first is named. */
const TITLE_LINE = 1;

const titlesOf = (plan: ImportPlan): string =>
  JSON.stringify([
    besidesTaken(plan),
    plan.joins,
    plan.titles.flatMap(({ id, field, before, after }) => (after === null ? [] : [[id, field, before, after]])),
  ]);

/** What a row writes, and over what. */
function meaning(row: PlannedRow | undefined): string {
  if (!row) return '';
  const cells = Object.entries(row.cells).filter(([, { isChanged }]) => isChanged);
  const changes = cells.map(([field, { before, after }]) => [field, before, after]);
  return JSON.stringify([
    row.recordId,
    row.verdict,
    row.isBack,
    changes,
    row.members,
    row.continues,
    row.originals,
    row.alsoAt,
  ]);
}
