import { refuse } from '../../problems/problem';
import { render, settle, type Change } from './change';
import { cloneChanges } from './clone';
import { allControls, type WordControl } from './controls';
import { fillControl, unwrapChanges, type FillContext } from './fill-control';
import type { AnchorName, Slot } from './values';

/** Rows of a form: what each anchor of an entry is called. */
export interface RowAnchors extends AnchorName {
  fields: readonly AnchorName[];
}

/**
 * Fills a repeating section: printed entries first, then as many clones of the last printed one as needed
 * (`insert-rows`). An item that holds an anchor several times (a row of three cells for names) takes that many entries.
 * Entries left over stay printed and empty.
 */
export function fillRows(
  section: WordControl,
  anchors: RowAnchors,
  entries: readonly Record<string, Slot>[],
  context: FillContext,
): Change[] {
  const items = section.children.filter(({ kind }) => kind === 'item');
  const last = items.at(-1);
  if (!last)
    return refuse('word/anchor-kind', { field: section.tag, label: anchors.label, reason: 'no printed entry' });
  const capacity = itemCapacity(last, anchors);
  const changes: Change[] = context.keepControl ? [] : unwrapChanges(section, section.tag);
  items.forEach((item, i) =>
    changes.push(...fillItem(item, entries.slice(i * capacity, (i + 1) * capacity), anchors, context)),
  );

  const cloned: string[] = [];
  const asClone = cloneChanges(last.element, context);
  for (let from = items.length * capacity; from < entries.length; from += capacity) {
    const inside = fillItem(last, entries.slice(from, from + capacity), anchors, context);
    const clone = settle([...inside, ...asClone()]);
    cloned.push(render(context.text, last.element.start, last.element.end, clone));
  }
  if (cloned.length > 0) {
    const { end } = last.element;
    changes.push({ start: end, end, inserted: cloned.join(''), field: section.tag });
  }
  return changes;
}

/** How many entries one item takes: as often as its most frequent anchor stands in it. */
export function itemCapacity(item: WordControl, anchors: RowAnchors): number {
  const counts = new Map<string, number>();
  for (const { tag } of allControls(item.children)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const most = Math.max(0, ...anchors.fields.map(({ tag }) => counts.get(tag) ?? 0));
  return most || refuse('word/missing-anchor', { field: anchors.fields[0]?.tag ?? anchors.tag, label: anchors.label });
}

function fillItem(
  item: WordControl,
  entries: readonly Record<string, Slot>[],
  anchors: RowAnchors,
  context: FillContext,
): Change[] {
  const changes: Change[] = context.keepControl ? [] : unwrapChanges(item, item.tag);
  const labels = new Map(anchors.fields.map(({ tag, label }) => [tag, label]));
  const seen = new Map<string, number>();
  for (const control of allControls(item.children)) {
    const label = labels.get(control.tag);
    if (label === undefined) continue;
    const occurrence = seen.get(control.tag) ?? 0;
    seen.set(control.tag, occurrence + 1);
    changes.push(...fillControl(control, entries[occurrence]?.[control.tag], label, context));
  }
  return changes;
}
