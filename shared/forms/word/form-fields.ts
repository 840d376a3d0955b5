import { attribute, childNamed, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { ControlKind, WordControl, FormFieldParts } from './word-control';
import type { WordNames } from './names';

const KINDS: readonly (readonly [child: string, kind: ControlKind])[] = [
  ['textInput', 'field-text'],
  ['checkBox', 'field-check'],
  ['ddList', 'field-list'],
];

/** All form fields of a part that have a name, in order. A field written in short (`w:fldSimple`) is named by its bookmark. */
export function findFormFields(text: string, root: XmlElement, names: WordNames): WordControl[] {
  const { fldChar, fldSimple } = names.element;
  const found: WordControl[] = [];
  const open: { begin: XmlElement; separate: XmlElement | null }[] = [];
  for (const element of descendants(root)) {
    if (element.name === fldSimple) found.push(...simpleField(text, element, names));
    if (element.name !== fldChar) continue;
    const type = attribute(text, element, `${names.a}fldCharType`)?.value;
    const current = open.at(-1);
    if (type === 'begin') open.push({ begin: element, separate: null });
    else if (type === 'separate' && current) current.separate = element;
    else if (type === 'end' && current) {
      open.pop();
      found.push(...complexField(text, { ...current, end: element }, names));
    }
  }
  return found.sort((a, b) => a.element.start - b.element.start);
}

function complexField(text: string, field: FormFieldParts, names: WordNames): WordControl[] {
  const data = childNamed(field.begin, names.element.ffData);
  const name = data && childNamed(data, names.element.name);
  const tag = name && attribute(text, name, names.val)?.value;
  const kind = KINDS.find(([child]) => data && childNamed(data, names.w + child))?.[1];
  const [first, last] = [field.begin.parent, field.end.parent];
  if (!data || !tag || !kind || !first || !last) return [];
  // From run to run: an element that the part doesn't have as one.
  const element = { ...first, end: last.end, closeStart: last.end, children: [] };
  return [{ tag, kind, level: 'run', element, properties: data, content: null, parent: null, children: [], field }];
}

/** Right behind the start of a bookmark, which a field of this kind is known by. */
function simpleField(text: string, element: XmlElement, names: WordNames): WordControl[] {
  const instruction = attribute(text, element, `${names.a}instr`)?.value.trim() ?? '';
  if (!/^FORMTEXT\b/.test(instruction)) return [];
  const siblings = element.parent?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  const tag = before?.name === names.element.bookmarkStart && attribute(text, before, `${names.a}name`)?.value;
  if (!tag) return [];
  const shared = { level: 'run', properties: null, parent: null, children: [] } as const;
  return [{ ...shared, children: [], tag, kind: 'field-text', element, content: element, field: null }];
}
