import type { PlannedRow, Twins } from './planned';

/** Rows that nothing but each other keeps out: the same person twice, or two of one name. A record that is claimed is asked about at its row. */
export function twinsOf(rows: readonly PlannedRow[]): Twins[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const seen = new Set<number>();
  const found: Twins[] = [];
  for (const row of [...rows].sort((a, b) => a.line - b.line)) {
    if (seen.has(row.line) || !isTwin(row)) continue;
    const together = togetherWith(row, byLine);
    for (const { line } of together) seen.add(line);
    const [first, ...others] = together;
    if (!first || others.length === 0) continue;
    const fullest = others.reduce((most, one) => (filled(one) > filled(most) ? one : most), first);
    found.push({ title: row.title, lines: together.map(({ line }) => line), fullest: fullest.line });
  }
  return found;
}

const isTwin = ({ verdict, question, recordId }: PlannedRow): boolean =>
  verdict === 'fix' && question !== null && question.lines.length > 0 && recordId === null;

/** All that are reached from one to the other. */
function togetherWith(first: PlannedRow, byLine: ReadonlyMap<number, PlannedRow>): PlannedRow[] {
  const lines = new Set([first.line]);
  for (const line of lines) for (const other of byLine.get(line)?.question?.lines ?? []) lines.add(other);
  const rows = [...lines].flatMap((line) => byLine.get(line) ?? []);
  return rows.filter(isTwin).sort((a, b) => a.line - b.line);
}

const filled = ({ cells }: PlannedRow): number =>
  Object.values(cells).filter(({ after }) => after !== null && after !== '').length;
