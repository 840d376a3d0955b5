import { attribute, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { allControls, findControls } from './controls';
import type { WordControl } from './word-control';
import { isDeleted } from './deleted';
import { findFormFields } from './form-fields';
import type { WordNames } from './names';

/**
 * All places for values in a part, as a forest in document order: content controls and form fields. What nobody reads, or not
 * everybody, is not among them: what was deleted with 変更履歴, what stands in a field's code, or in one way only of several to say the same.
 */
export function findAnchors(text: string, root: XmlElement, names: WordNames): WordControl[] {
  const { controls, hasFields, hasBranches, hasDeleted } = findControls(text, root, names);
  const unread: ((control: WordControl) => boolean)[] = [];
  if (hasFields) {
    for (const field of findFormFields(text, root, names)) place(field, controls, null);
    unread.push(isInCode(text, root, names));
  }
  if (hasBranches) {
    for (const control of allControls(controls)) setBranch(control);
    unread.push(isInSomeBranches(controls));
  }
  if (hasDeleted) unread.push((control) => isDeleted(control, text, names));
  return unread.length > 0 ? standing(controls, unread) : controls;
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

/** Whether a program that shows another branch than the one a control stands in would show something else in its place. */
function isInSomeBranches(controls: readonly WordControl[]): (control: WordControl) => boolean {
  const held = new Map<XmlElement, Set<string>>();
  for (const { branch, tag } of allControls(controls))
    if (branch) held.set(branch.element, (held.get(branch.element) ?? new Set()).add(tag));
  return ({ branch, tag }) =>
    branch !== undefined && tag !== '' && !branch.alternatives.children.every((one) => held.get(one)?.has(tag));
}

/** Whether a control stands between a field's beginning and its result: in its code, which is no text. */
function isInCode(text: string, root: XmlElement, names: WordNames): (control: WordControl) => boolean {
  const codes: { from: number; to: number }[] = [];
  const open: (number | null)[] = [];
  for (const element of descendants(root)) {
    if (element.name !== names.element.fldChar) continue;
    const { start } = element;
    const kind = attribute(text, element, `${names.a}fldCharType`)?.value;
    if (kind === 'begin') open.push(start);
    if (kind !== 'separate' && kind !== 'end') continue;
    const from = open.pop() ?? null;
    if (from !== null) codes.push({ from, to: start });
    // Behind its code stands its result.
    if (kind === 'separate') open.push(null);
  }
  return ({ element, field }) => !field && codes.some(({ from, to }) => from < element.start && element.start < to);
}

const standing = (
  controls: readonly WordControl[],
  unread: readonly ((control: WordControl) => boolean)[],
): WordControl[] =>
  controls
    .filter((control) => !unread.some((isUnread) => isUnread(control)))
    .map((control) => Object.assign(control, { children: standing(control.children, unread) }));
