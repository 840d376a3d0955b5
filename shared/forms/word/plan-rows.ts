import { refuse } from '../../problems/problem';
import type { XmlElement } from '../xml/scan';
import type { FixedEdit, Output } from './change';
import { cloneChanges } from './clone';
import { allControls } from './controls';
import type { WordControl } from './word-control';
import type { CopyableContext } from './fill-context';
import { once } from '../../text/once';
import { regionWriter, type Spot } from './region';
import { tieSpots } from './ties-around';
import { unboundChanges } from './unbind';
import { unwrapChanges } from './unwrap';
import type { RowAnchors, Slot } from './values';
import { controlWriter } from './write-control';

type Entry = Record<string, Slot>;

/** The entries of a repeating section from a certain one on. */
interface EntriesFrom {
  entries: readonly Entry[];
  from: number;
}

/** What filling a repeating section comes to: fixed changes, and places that depend on the entries. */
export interface RowsPlan {
  changes: FixedEdit[];
  spots: Spot<readonly Entry[]>[];
}

/**
 * Plans a repeating section: printed entries first, then as many clones of the last printed one as needed
 * (`insert-rows`). An item that holds an anchor several times (a row of three cells for names) takes that many entries.
 * Entries left over stay printed and empty.
 */
export function planRows(section: WordControl, anchors: RowAnchors, context: CopyableContext): RowsPlan {
  const { text, nextId, keepControls } = context;
  const items = section.children.filter(({ kind }) => kind === 'item');
  const last = items.at(-1);
  if (!last)
    return refuse('word/anchor-kind', {
      field: section.tag,
      label: anchors.label,
      reason: '繰り返す行が一つもありません',
    });
  const capacity = entriesPerItem(items, anchors);
  for (const item of items) checkItem(occurrences(item, anchors), anchors, capacity);
  const spots = items.flatMap((item, i) =>
    itemSpots(item, anchors, context).map((spot) => ({
      ...spot,
      write: (entries: readonly Entry[], out: Output) => spot.write({ entries, from: i * capacity }, out),
    })),
  );
  const writeClone = once(() => {
    const asClone = { ...context, copyChanges: cloneChanges(last.element, context, anchors) };
    const unwrapped = keepControls ? [] : unwrapChanges(last);
    const inside = itemSpots(last, anchors, asClone);
    return regionWriter(text, last.element, inside, [...unwrapped, ...asClone.copyChanges], nextId);
  });
  const clones = (entries: readonly Entry[], out: Output): void => {
    for (let from = items.length * capacity; from < entries.length; from += capacity)
      writeClone()({ entries, from }, out);
  };
  const { end } = last.element;
  return {
    changes: keepControls ? unboundChanges(section, context) : [section, ...items].flatMap(unwrapChanges),
    spots: [...spots, { start: end, end, field: section.tag, write: clones }],
  };
}

/** How many entries each item takes: as many as it holds the most frequent anchor. */
export const entriesPerItem = (items: readonly WordControl[], anchors: RowAnchors): number =>
  Math.max(1, ...items.flatMap((item) => occurrences(item, anchors)));

/** How often each anchor stands in an item. */
function occurrences(item: WordControl, anchors: RowAnchors): number[] {
  const tags = allControls(item.children)
    .filter(({ branch }) => branch?.isFirst !== false)
    .map(({ tag }) => tag);
  return anchors.fields.map(({ tag: wanted }) => tags.filter((tag) => tag === wanted).length);
}

/** Refuses an item that lacks an anchor, or one of several: values would be left out, or stand twice, without a word. */
function checkItem(counts: readonly number[], anchors: RowAnchors, capacity: number): void {
  anchors.fields.forEach(({ tag: field, label }, i) => {
    if (counts[i] !== capacity) refuse('word/missing-anchor', { field, label });
  });
}

/** The anchors of one item; the second one with the same tag takes the second entry, and so on. */
function itemSpots(item: WordControl, anchors: RowAnchors, context: CopyableContext): Spot<EntriesFrom>[] {
  const labels = new Map(anchors.fields.map(({ tag, label }) => [tag, label]));
  const nextOf = countOccurrences();
  const spots: Spot<EntriesFrom>[] = [];
  const visit = (controls: readonly WordControl[]): void => {
    for (const control of controls) {
      const { tag, element, children } = control;
      const label = labels.get(tag);
      if (label === undefined) {
        spots.push(...tieSpots<EntriesFrom>(control, context, (one) => labels.has(one), takesEntry));
        visit(children);
        continue;
      }
      const occurrence = nextOf(control);
      const write = controlWriter(control, label, context);
      spots.push({
        start: element.start,
        end: element.end,
        field: tag,
        write: ({ entries, from }, out) => write(entries[from + occurrence]?.[tag], out),
      });
    }
  };
  visit(item.children);
  return spots;
}

const takesEntry = ({ entries, from }: EntriesFrom): boolean => entries[from] !== undefined;

/**
 * Counts anchors by tag. Those in another branch of a text box are the first branch's once more: the second one there is
 * the second one here.
 */
function countOccurrences(): (control: WordControl) => number {
  const seen = new Map<string, number>();
  const inFirst = new Map<XmlElement, Map<string, number[]>>();
  const inOther = new Map<XmlElement, Map<string, number>>();
  return ({ tag, branch }) => {
    const firsts = branch && (inFirst.get(branch.alternatives) ?? new Map<string, number[]>());
    if (branch && firsts && !branch.isFirst) {
      const own = inOther.get(branch.element) ?? new Map<string, number>();
      inOther.set(branch.element, own);
      const index = own.get(tag) ?? 0;
      own.set(tag, index + 1);
      const twin = firsts.get(tag)?.[index];
      if (twin !== undefined) return twin;
    }
    const occurrence = seen.get(tag) ?? 0;
    seen.set(tag, occurrence + 1);
    if (branch && firsts) inFirst.set(branch.alternatives, firsts.set(tag, [...(firsts.get(tag) ?? []), occurrence]));
    return occurrence;
  };
}
