import { refuse } from '../../problems/problem';
import { escapeXml } from '../xml/characters';
import { attribute, childNamed, decodeText, isEmptyTag } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import type { XmlElement } from '../xml/scan';
import { namespaceOf, readPath, selectPath, type PathStep, type PathTarget } from '../xml/select-path';
import type { XmlStore } from './custom-xml';
import type { WordControl } from './word-control';
import type { WordNames } from './names';

/** The node of custom XML that a control shows. */
export interface XmlNode {
  store: XmlStore;
  /** Null for a property that the file doesn't have yet. */
  target: PathTarget | null;
  steps: readonly PathStep[];
  /** The same for all controls that show this node. */
  key: string;
}

/**
 * The node that a control is bound to (`w:dataBinding`); null for one that isn't, or whose node is not in the file: Word
 * leaves such a control as it is. A path that Word itself would not write is refused: where it leads can't be told.
 */
export function boundNode(
  control: WordControl,
  label: string,
  { text, names }: { text: string; names: WordNames },
  stores: (id: string) => XmlStore | null,
): XmlNode | null {
  const binding = control.properties && childNamed(control.properties, names.element.dataBinding);
  if (!binding) return null;
  const value = (name: string): string => attribute(text, binding, names.a + name)?.value ?? '';
  const store = stores(value('storeItemID'));
  if (!store) return null;
  const path = value('xpath');
  const steps = readPath(path, value('prefixMappings')) ?? refuse('word/binding', { field: control.tag, label, path });
  const target = selectPath(store.text, store.root, steps);
  if (!target && !(store.isProperties && steps.length === 2 && !steps[1]?.isAttribute)) return null;
  if (target?.kind === 'element' && target.element.children.length > 0)
    refuse('word/binding', { field: control.tag, label, path });
  const at = target?.kind === 'element' ? target.element.start : (target?.start ?? JSON.stringify(steps));
  return { store, target, steps, key: `${store.part} ${at}` };
}

/** What the node holds. */
export function nodeText({ store: { text }, target }: XmlNode): string {
  if (!target) return '';
  const { start, end } = target.kind === 'attribute' ? target : insideOf(target.element);
  return decodeText(text.slice(start, end));
}

const insideOf = ({ openEnd, closeStart }: XmlElement): { start: number; end: number } => ({
  start: openEnd,
  end: closeStart,
});

/** Puts a value into the node. */
export function nodeChanges({ store, target, steps }: XmlNode, value: string, field: string): Replacement[] {
  const { text, root } = store;
  const escaped = escapeXml(value.replace(/\r\n?/g, '\n'));
  const put = (start: number, end: number, inserted: string): Replacement => ({
    start,
    end,
    inserted: [inserted],
    field,
  });
  if (!target) {
    const { namespace = '', name = '' } = steps.at(-1) ?? {};
    const declared = namespaceOf(text, root, '') === namespace ? '' : ` xmlns="${escapeXml(namespace)}"`;
    return isEmptyTag(text, root)
      ? []
      : [put(root.closeStart, root.closeStart, `<${name}${declared}>${escaped}</${name}>`)];
  }
  // In an attribute, line ends and tabs would be read as spaces.
  if (target.kind === 'attribute')
    return [put(target.start, target.end, escaped.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;'))];
  const { element } = target;
  const { start, end } = insideOf(element);
  if (!isEmptyTag(text, element)) return [...notNil(text, element, put), put(start, end, escaped)];
  const slash = text.lastIndexOf('/', element.end);
  return [...notNil(text, element, put), put(slash, element.end, `>${escaped}</${element.name}>`)];
}

/** A node that says it is empty (`xsi:nil`) is so no more. */
function notNil(
  text: string,
  element: XmlElement,
  put: (start: number, end: number, inserted: string) => Replacement,
): Replacement[] {
  const name = /\s([^\s=:]+:nil)\s*=/.exec(text.slice(element.start, element.openEnd))?.[1];
  const found = name === undefined ? null : attribute(text, element, name);
  return found ? [put(found.at, found.end, 'false')] : [];
}
