import { refuse } from '../../problems/problem';
import type { FixedEdit, Output } from './change';
import type { WordControl } from './word-control';
import type { CopyableContext } from './fill-context';
import type { Spot } from './region';
import type { WordAnchors, WordValues } from './values';
import { controlWriter } from './write-control';
import { planRows } from './plan-rows';
import { isFilledSlot, tieSpots } from './ties-around';
import { unwrapChanges } from './unwrap';

/** What filling the form once comes to: fixed changes, and places that depend on the values. Both in order. */
export interface WordFillPlan {
  changes: FixedEdit[];
  spots: Spot<WordValues>[];
}

/**
 * Plans one sheet, or what a part takes of it: every anchor of the form, wherever and however often it stands.
 *
 * @param found takes the tags of the anchors that are there
 */
export function planWordFill(
  top: readonly WordControl[],
  anchors: WordAnchors,
  context: CopyableContext,
  found: Set<string>,
): WordFillPlan {
  const plan: WordFillPlan = { changes: [...context.copyChanges], spots: [] };
  const fields = new Map(anchors.fields.map((field) => [field.tag, field.label]));
  const rows = new Map(anchors.rows.map((row) => [row.tag, row]));
  const { sheetPart } = anchors;
  const visit = (controls: readonly WordControl[]): void => {
    for (const control of controls) {
      const { tag, kind, element, children } = control;
      const [label, row] = [fields.get(tag), rows.get(tag)];
      if (tag === sheetPart?.tag) {
        found.add(tag);
        if (!context.keepControls) plan.changes.push(...unwrapChanges(control));
      }
      if (label === undefined && !row) {
        plan.spots.push(...tieSpots(control, context, (one) => fields.has(one) || rows.has(one), takesValues));
        visit(children);
        continue;
      }
      found.add(tag);
      if (row) {
        if (kind !== 'repeating')
          refuse('word/anchor-kind', { field: tag, label: row.label, reason: '繰り返しの枠ではありません' });
        const { changes, spots } = planRows(control, row, context);
        plan.changes.push(...changes);
        plan.spots.push(
          ...spots.map((spot) => ({
            ...spot,
            write: ({ rows }: WordValues, out: Output) => spot.write(rows[tag] ?? [], out),
          })),
        );
      } else if (label !== undefined) {
        const write = controlWriter(control, label, context);
        plan.spots.push({
          start: element.start,
          end: element.end,
          field: tag,
          write: (values, out) => write(values.fields[tag], out),
        });
      }
    }
  };
  visit(top);
  return plan;
}

const takesValues = ({ fields, rows }: WordValues, tags: ReadonlySet<string>): boolean =>
  [...tags].some((tag) => isFilledSlot(fields[tag]) || (rows[tag]?.length ?? 0) > 0);

/** Refuses a template that lacks an anchor, or has several of its name: its value would be left out, or stand in all of them. */
export function refuseMissing(
  { fields, rows, sheetPart }: WordAnchors,
  found: ReadonlySet<string>,
  sameNames: ReadonlyMap<string, number>,
): void {
  for (const { tag, label } of [...fields, ...rows, ...(sheetPart ? [sheetPart] : [])]) {
    const count = sameNames.get(tag);
    if (count !== undefined) refuse('word/same-name', { field: tag, label, count });
    if (!found.has(tag)) refuse('word/missing-anchor', { field: tag, label });
  }
}
