import { attribute, childNamed, descendants, firstDescendant } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordNames } from './names';
import type { ControlKind, WordControl } from './word-control';

/** All content controls of a part, and what else has to be looked for in it. */
export interface FoundControls {
  /** As a forest, in the order of the part. */
  controls: WordControl[];
  hasFields: boolean;
  hasBranches: boolean;
  /** Text or rows that were deleted with 変更履歴, or controls. */
  hasDeleted: boolean;
}

/** All found in one walk: to search a large text for each of these words would take longer than the walk. */
export function findControls(text: string, root: XmlElement, names: WordNames): FoundControls {
  const found: FoundControls = { controls: [], hasFields: false, hasBranches: false, hasDeleted: false };
  const { sdt, trPr, fldChar, fldSimple, del, moveFrom } = names.element;
  const [deletedControl, deletedRow] = [`${names.w}customXmlDelRangeStart`, `<${del} `];
  const kinds = kindsOf(names);
  // Most elements are paragraphs, runs, texts and cells, which have shorter names.
  const shortest = del.length;
  const lookAt = (element: XmlElement): void => {
    const { name } = element;
    if (name === fldChar || name === fldSimple) found.hasFields = true;
    else if (name === del || name === moveFrom || name === deletedControl) found.hasDeleted = true;
    else if (name === trPr) found.hasDeleted ||= text.slice(element.start, element.end).includes(deletedRow);
    else if (name.length > ALTERNATIVES.length && name.endsWith(ALTERNATIVES)) found.hasBranches = true;
  };
  const visit = (element: XmlElement, parent: WordControl | null): void => {
    const { name, children } = element;
    let inside = parent;
    if (name === sdt) {
      inside = readControl(text, element, names, kinds, parent);
      (parent?.children ?? found.controls).push(inside);
    } else if (name.length >= shortest) lookAt(element);
    for (const child of children) visit(child, inside);
  };
  visit(root, null);
  return found;
}

const ALTERNATIVES = ':AlternateContent';

function readControl(
  text: string,
  element: XmlElement,
  names: WordNames,
  kinds: Kinds,
  parent: WordControl | null,
): WordControl {
  const properties = childNamed(element, names.element.sdtPr);
  const content = childNamed(element, names.element.sdtContent);
  const tagElement = properties && childNamed(properties, names.element.tag);
  return {
    tag: (tagElement && attribute(text, tagElement, names.val)?.value) ?? '',
    kind: controlKind(properties, kinds),
    level: controlLevel(element, names),
    element,
    properties,
    content,
    parent,
    children: [],
  };
}

/** What a control is, by the element of its properties that says so. */
const kindsOf = ({ w14, w15, element }: WordNames): Kinds =>
  new Map<string, ControlKind>([
    [`${w15}repeatingSection`, 'repeating'],
    [`${w15}repeatingSectionItem`, 'item'],
    [`${w14}checkbox`, 'checkbox'],
    [element.dropDownList, 'list'],
    [element.comboBox, 'combo'],
    [element.date, 'date'],
    [element.picture, 'picture'],
  ]);
type Kinds = ReadonlyMap<string, ControlKind>;

function controlKind(properties: XmlElement | null, kinds: Kinds): ControlKind {
  for (const { name } of properties?.children ?? []) {
    const kind = kinds.get(name);
    if (kind) return kind;
  }
  return 'text';
}

/** What a control can only stand around, by what it stands in (CT_SdtRun, CT_SdtRow, CT_SdtCell, CT_SdtBlock). */
const LEVELS: ReadonlyMap<string, WordControl['level']> = new Map([
  ...['p', 'rt', 'rubyBase'].map((name) => [name, 'run'] as const),
  ...['tc', 'body', 'txbxContent', 'hdr', 'ftr', 'footnote', 'endnote'].map((name) => [name, 'block'] as const),
  ['tbl', 'row'],
  ['tr', 'cell'],
]);

/**
 * Where the control stands decides, looking through all that only wraps (other controls, 変更履歴, links, smart tags, custom
 * XML, fields): what it holds may be nothing, or begin with a mark.
 */
function controlLevel({ parent }: XmlElement, { w }: WordNames): WordControl['level'] {
  for (let at = parent; at; at = at.parent) {
    const level = at.name.startsWith(w) ? LEVELS.get(at.name.slice(w.length)) : undefined;
    if (level) return level;
  }
  return 'block';
}

/** All controls below and beside, depth first. */
export function allControls(controls: readonly WordControl[]): WordControl[] {
  return controls.flatMap((control) => [control, ...allControls(control.children)]);
}

/** The first run of a control: it carries the look of what is filled in. One that was deleted does so only where there is no other. */
export function firstRun({ content }: WordControl, names: WordNames): XmlElement | null {
  const first = content && firstDescendant(content, names.element.r);
  if (!content || first?.parent?.name !== names.element.del) return first;
  const { r, del } = names.element;
  return descendants(content).find(({ name, parent }) => name === r && parent?.name !== del) ?? first;
}

/** Whether a control takes text that is typed, or chosen. */
export const takesText = ({ kind }: WordControl): boolean =>
  kind === 'text' || kind === 'list' || kind === 'combo' || kind === 'date';

/** Whether a control shows Word's grey text that asks for a value. */
export const showsPlaceholder = ({ properties }: WordControl, names: WordNames): boolean =>
  properties !== null && childNamed(properties, names.element.showingPlcHdr) !== null;
