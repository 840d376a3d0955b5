import { attribute, childNamed, firstDescendant } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordNames } from './names';

/**
 * A content control (`w:sdt`, ECMA-376-1 §17.5.2): where a form takes a value.
 *
 * - `text`: holds a value as text
 * - `checkbox`: Word 2010's ☐/☑ (`w14:checkbox`)
 * - `repeating`: Word 2013's repeating section (`w15:repeatingSection`); its children are items
 * - `item`: one entry of it (`w15:repeatingSectionItem`), a table row or a group of paragraphs
 */
export interface WordControl {
  tag: string;
  kind: 'text' | 'checkbox' | 'repeating' | 'item';
  /** What the control stands around. */
  level: 'run' | 'block' | 'row' | 'cell';
  element: XmlElement;
  properties: XmlElement | null;
  /** `w:sdtContent`; null for a control without content. */
  content: XmlElement | null;
  parent: WordControl | null;
  children: WordControl[];
}

/** All controls of a document as a forest, in document order. */
export function findControls(text: string, root: XmlElement, names: WordNames): WordControl[] {
  const top: WordControl[] = [];
  const { sdt } = names.element;
  const visit = (element: XmlElement, parent: WordControl | null): void => {
    let inside = parent;
    if (element.name === sdt) {
      inside = readControl(text, element, names, parent);
      (parent?.children ?? top).push(inside);
    }
    for (const child of element.children) visit(child, inside);
  };
  visit(root, null);
  return top;
}

function readControl(text: string, element: XmlElement, names: WordNames, parent: WordControl | null): WordControl {
  const properties = childNamed(element, names.element.sdtPr);
  const content = childNamed(element, names.element.sdtContent);
  const tagElement = properties && childNamed(properties, names.element.tag);
  return {
    tag: (tagElement && attribute(text, tagElement, names.val)?.value) ?? '',
    kind: controlKind(properties, names),
    level: controlLevel(element, content, names),
    element,
    properties,
    content,
    parent,
    children: [],
  };
}

function controlKind(properties: XmlElement | null, names: WordNames): WordControl['kind'] {
  const has = (name: string): boolean => properties !== null && childNamed(properties, name) !== null;
  if (has(`${names.w15}repeatingSection`)) return 'repeating';
  if (has(`${names.w15}repeatingSectionItem`)) return 'item';
  if (has(`${names.w14}checkbox`)) return 'checkbox';
  return 'text';
}

/** Read from the content; an empty control takes its level from where it stands. */
function controlLevel(element: XmlElement, content: XmlElement | null, names: WordNames): WordControl['level'] {
  const inner = content && firstContent(content, names);
  const levels: Record<string, WordControl['level']> = { r: 'run', p: 'block', tbl: 'block', tr: 'row', tc: 'cell' };
  const found = inner && levels[inner.name.slice(names.w.length)];
  if (found) return found;
  const places: Record<string, WordControl['level']> = { p: 'run', tbl: 'row', tr: 'cell' };
  return places[element.parent?.name.slice(names.w.length) ?? ''] ?? 'block';
}

/** The first real content, looking through controls inside controls. */
function firstContent(content: XmlElement, names: WordNames): XmlElement | null {
  for (const child of content.children) {
    if (child.name !== names.element.sdt) return child;
    const inner = childNamed(child, names.element.sdtContent);
    const found = inner && firstContent(inner, names);
    if (found) return found;
  }
  return null;
}

/** All controls below and beside, depth first. */
export function allControls(controls: readonly WordControl[]): WordControl[] {
  return controls.flatMap((control) => [control, ...allControls(control.children)]);
}

/** The first run of a control: it carries the look of what is filled in. */
export function firstRun(control: WordControl, names: WordNames): XmlElement | null {
  return control.content && firstDescendant(control.content, names.element.r);
}

/** Whether a control shows Word's grey text that asks for a value. */
export const showsPlaceholder = ({ properties }: WordControl, names: WordNames): boolean =>
  properties !== null && childNamed(properties, names.element.showingPlcHdr) !== null;
