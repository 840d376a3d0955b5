import type { XmlElement } from '../xml/scan';
import { allControls, findControls } from './controls';
import type { WordControl } from './word-control';
import { isDeleted } from './deleted';
import { findFormFields } from './form-fields';
import type { WordNames } from './names';

/**
 * All places for values in a part, as a forest in document order: content controls and form fields. What was deleted with
 * 変更履歴 is not among them.
 */
export function findAnchors(text: string, root: XmlElement, names: WordNames): WordControl[] {
  const { controls, hasFields, hasBranches, hasDeleted } = findControls(text, root, names);
  if (hasFields) for (const field of findFormFields(text, root, names)) place(field, controls, null);
  if (hasBranches) for (const control of allControls(controls)) setBranch(control);
  return hasDeleted ? standing(controls, text, names) : controls;
}

/** Puts a field into the control around it, in its place in the order. */
function place(field: WordControl, among: WordControl[], parent: WordControl | null): void {
  const { start } = field.element;
  const around = among.find(({ element }) => element.start < start && start < element.end);
  if (around) return place(field, around.children, around);
  field.parent = parent;
  const next = among.findIndex(({ element }) => element.start > start);
  among.splice(next === -1 ? among.length : next, 0, field);
}

/** Notes the innermost branch that a control stands in. */
function setBranch(control: WordControl): void {
  for (let at: XmlElement | null = control.element; at?.parent; at = at.parent) {
    if (!at.parent.name.endsWith(':AlternateContent')) continue;
    control.branch = { alternatives: at.parent, element: at, isFirst: at.parent.children[0] === at };
    return;
  }
}

const standing = (controls: readonly WordControl[], text: string, names: WordNames): WordControl[] =>
  controls
    .filter((control) => !isDeleted(control, text, names))
    .map((control) => Object.assign(control, { children: standing(control.children, text, names) }));
