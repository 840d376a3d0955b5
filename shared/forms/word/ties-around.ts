import type { FixedEdit, Output } from './change';
import { allControls } from './controls';
import type { WordControl } from './word-control';
import type { FillContext } from './fill-context';
import type { Spot } from './region';
import { propertiesRemoved } from './unbind';
import type { Slot } from './values';
import type { WordNames } from './names';

/** What ties a control to a node of custom XML: as plain text, and as Word 2013's formatted text and repeating sections. */
const tieNames = ({ element, w15 }: WordNames): string[] => [element.dataBinding, `${w15}dataBinding`];

/**
 * A control of the city's own that is tied to custom XML and has places for values inside: Word would show its node on
 * opening, and the values would be gone without a word. Its tie is cut where one of them has a value; its own words and the
 * control stay, and so does the node, which is another one's.
 *
 * @param isAnchor whether a tag is one of the form's
 * @param isFilled whether one of the places inside takes a value
 */
export function tieSpots<V>(
  { properties, children, tag }: WordControl,
  { text, names }: FillContext,
  isAnchor: (tag: string) => boolean,
  isFilled: (values: V, tags: ReadonlySet<string>) => boolean,
): Spot<V>[] {
  const ties = (properties?.children ?? []).filter(({ name }) => tieNames(names).includes(name));
  if (ties.length === 0) return [];
  const tags = new Set(allControls(children).flatMap((one) => (isAnchor(one.tag) ? [one.tag] : [])));
  if (tags.size === 0) return [];
  return ties.map(({ start, end }) => ({
    start,
    end,
    field: tag,
    write: (values: V, out: Output) => {
      if (!isFilled(values, tags)) out.push(text.slice(start, end));
    },
  }));
}

/** The same for controls inside a place that keeps its words, under a ring that would go with them. */
export const tiesInside = ({ children }: WordControl, { names }: FillContext): FixedEdit[] =>
  allControls(children).flatMap((one) => propertiesRemoved(one, tieNames(names)));

/** Whether a slot changes what stands in its place. */
export const isFilledSlot = (slot: Slot | undefined): boolean =>
  slot !== undefined && (slot.kind === 'text' ? slot.text !== '' : slot.kind === 'check' || slot.word !== null);
