import { refuse } from '../../problems/problem';
import type { Replacement } from '../xml/replacement';
import { childNamed } from '../xml/elements';
import { formatWareki } from '../../text/wareki';
import { allControls, takesText } from './controls';
import type { WordControl } from './word-control';
import { xmlStores, type XmlStore } from './custom-xml';
import type { FillContext } from './fill-context';
import type { WordTemplate } from './open-template';
import type { WordStory } from './story';
import { typedValue } from './typed-value';
import type { Slot, WordAnchors, WordValues } from './values';
import { boundNode, nodeChanges, nodeText, type XmlNode } from './xml-node';
import type { Codec } from '../zip/codec';

/** What custom XML has to do with a fill. */
export interface BoundValues {
  /** Anchors whose node gets their value. */
  bound: Set<WordControl>;
  /** Changes of the parts that hold the nodes. */
  stores: Map<XmlStore, Replacement[]>;
  /** Controls that are no anchors but show one of these nodes: Word would show its new value there, too. */
  shown: { story: WordStory; control: WordControl; slot: Slot }[];
}

interface BoundControl {
  story: WordStory;
  control: WordControl;
  node: XmlNode;
  /** As messages call it. */
  label: string;
  /** What the form puts there; null for a control that is no anchor, undefined where nothing is put. */
  slot: Slot | null | undefined;
}

/**
 * Finds the nodes of custom XML that anchors are bound to, and gives them the anchors' values: Word shows the node, not
 * what stands in the control. Entries of rows, and sheets with different values, have no node each: their ties are cut.
 */
export function boundValues(
  template: WordTemplate,
  anchors: WordAnchors,
  sheets: readonly WordValues[],
  contextOf: (story: WordStory) => FillContext,
  codec: Codec,
): BoundValues {
  const result: BoundValues = { bound: new Set(), stores: new Map(), shown: [] };
  const stories = template.stories.filter(hasBinding);
  if (stories.length === 0) return result;
  const stores = xmlStores(template.directory, template.documentPart, codec);
  const byNode = new Map<string, BoundControl[]>();
  for (const found of stories.flatMap((story) => boundControls(story, anchors, sheets, stores)))
    byNode.set(found.node.key, [...(byNode.get(found.node.key) ?? []), found]);
  for (const group of byNode.values()) join(group, contextOf, result);
  return result;
}

const hasBinding = ({ controls, names }: WordStory): boolean => {
  const isBound = ({ properties, children }: WordControl): boolean =>
    (properties !== null && childNamed(properties, names.element.dataBinding) !== null) || children.some(isBound);
  return controls.some(isBound);
};

function boundControls(
  story: WordStory,
  anchors: WordAnchors,
  sheets: readonly WordValues[],
  stores: (id: string) => XmlStore | null,
): BoundControl[] {
  const labels = new Map(anchors.fields.map(({ tag, label }) => [tag, label]));
  const rows = new Set(anchors.rows.map(({ tag }) => tag));
  return outsideRows(story.controls, rows).flatMap((control) => {
    const label = labels.get(control.tag);
    // What it shows are other places' values: its own tie is cut (ties-around.ts).
    if (label === undefined && allControls(control.children).some(({ tag }) => labels.has(tag) || rows.has(tag)))
      return [];
    const slots = label === undefined ? [] : sheets.map(({ fields }) => fields[control.tag]);
    // Several sheets in one document: a node can't hold the values of all of them.
    if (!slots.every((slot) => JSON.stringify(slot) === JSON.stringify(slots[0]))) return [];
    const slot = label === undefined ? null : slots[0];
    if (control.kind !== 'checkbox' && !takesText(control)) return [];
    const node = boundNode(control, label ?? control.tag, story, stores);
    return node ? [{ story, control, node, label: label ?? control.tag, slot }] : [];
  });
}

const outsideRows = (controls: readonly WordControl[], rows: ReadonlySet<string>): WordControl[] =>
  controls.flatMap((control) =>
    control.kind === 'repeating' && rows.has(control.tag) ? [] : [control, ...outsideRows(control.children, rows)],
  );

/** Puts the value of a node's anchors into the node, and into the other controls that show it. */
function join(group: readonly BoundControl[], contextOf: (story: WordStory) => FillContext, result: BoundValues): void {
  const values = group.flatMap((one) => {
    const stored = one.slot ? storedValue(one, one.slot, contextOf(one.story)) : null;
    return stored === null ? [] : [{ ...one, stored }];
  });
  const [first] = values;
  if (!first) return;
  const other = values.find(({ stored }) => stored !== first.stored);
  if (other) refuse('word/bound-twice', { field: first.control.tag, label: first.label, other: other.label });
  const { store } = first.node;
  const changes = nodeChanges(first.node, first.stored, first.control.tag);
  result.stores.set(store, [...(result.stores.get(store) ?? []), ...changes]);
  for (const { control } of values) result.bound.add(control);
  for (const { story, control, slot } of group)
    if (slot === null) result.shown.push({ story, control, slot: shownSlot(control, first.stored) });
}

/** What the node holds for a slot; null where the control stays as it is. */
function storedValue({ control, label, node }: BoundControl, slot: Slot, context: FillContext): string | null {
  if (slot.kind === 'check') {
    const words = /^[01]$/.test(nodeText(node)) ? ['0', '1'] : ['false', 'true'];
    return words[slot.checked ? 1 : 0] ?? '';
  }
  if (slot.kind !== 'text' || slot.text === '') return null;
  return typedValue(control, label, context)?.(slot).stored ?? slot.text;
}

/** How a node's value is shown by a control of another kind. */
function shownSlot({ kind }: WordControl, stored: string): Slot {
  if (kind === 'checkbox') return { kind: 'check', checked: ['1', 'true'].includes(stored) };
  const date = kind === 'date' ? /^\d{4}-\d{2}-\d{2}/.exec(stored)?.[0] : undefined;
  return date === undefined ? { kind: 'text', text: stored } : { kind: 'text', text: formatWareki(date), date };
}
