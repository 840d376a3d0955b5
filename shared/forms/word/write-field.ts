import { refuse } from '../../problems/problem';
import { attribute, childNamed, descendants, isEmptyTag } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { render, writePieces, type FixedEdit, type Output } from './change';
import type { WordControl, FormFieldParts } from './word-control';
import type { CopyableContext } from './fill-context';
import { keptMarks, NO_MARKS } from './range-marks';
import { runPropertiesXml } from './run-properties';
import { slotLook } from './slot-look';
import { runContent } from './text-run';
import { refuseItem } from './typed-value';
import type { WordNames } from './names';
import type { Slot, WordTextSlot } from './values';

/**
 * Writes a form field: its result, its tick or its choice. The field itself stays, in a finished paper too, and so do its
 * bookmark and its protection; nothing else of it is touched.
 */
export function fieldWriter(
  control: WordControl,
  label: string,
  context: CopyableContext,
): (slot: Slot | undefined, out: Output) => void {
  const { text, nextId, copyChanges } = context;
  const { start, end } = control.element;
  return (slot, out) => {
    const isEmpty = slot === undefined || (slot.kind === 'text' && slot.text === '');
    const changes = isEmpty ? [] : fieldChanges(control, slot, label, context);
    writePieces(render(text, start, end, [...changes, ...copyChanges]), nextId, out);
  };
}

function fieldChanges(control: WordControl, slot: Slot, label: string, context: CopyableContext): FixedEdit[] {
  const { kind, tag: field } = control;
  const wrong = (reason: string): never => refuse('word/anchor-kind', { field, label, reason });
  if (kind === 'field-check')
    return slot.kind === 'check' ? tickChanges(control, slot.checked, label, context) : wrong('チェックボックスです');
  if (slot.kind !== 'text') return wrong('文字を入れる欄です');
  return kind === 'field-list'
    ? choiceChanges(control, slot, label, context)
    : textChanges(control, slot, label, context);
}

/** What a field for text says of itself. */
function ofTextInput({ properties }: WordControl, text: string, names: WordNames, name: string): string | undefined {
  const input = properties && childNamed(properties, names.element.textInput);
  const element = input && childNamed(input, names.w + name);
  return element ? attribute(text, element, names.val)?.value : undefined;
}

/** How many characters a field from before Word 2007 takes; 0: as many as there are. */
export const mostCharacters = (control: WordControl, text: string, names: WordNames): number =>
  control.kind === 'field-text' ? Number(ofTextInput(control, text, names, 'maxLength') ?? 0) : 0;

/** FORMTEXT (§17.16.5.22): the text between the field's marks. */
function textChanges(control: WordControl, slot: WordTextSlot, label: string, context: CopyableContext): FixedEdit[] {
  const { tag: field } = control;
  const { text, names } = context;
  if (/^(?:calculated|current)/.test(ofTextInput(control, text, names, 'type') ?? ''))
    refuse('word/anchor-kind', { field, label, reason: '自動で入る欄です' });
  const limit = mostCharacters(control, text, names);
  const length = Array.from(slot.text).length;
  if (limit > 0 && length > limit && !slot.isGap) refuse('word/too-long', { field, label, length, limit });
  return resultChanges(control, slot, label, context);
}

/** FORMCHECKBOX (§17.16.5.19): `w:checked`, behind size and default. */
function tickChanges(control: WordControl, checked: boolean, label: string, context: CopyableContext): FixedEdit[] {
  const { properties, tag: field } = control;
  const { text, names } = context;
  const box = properties && childNamed(properties, names.element.checkBox);
  if (!box) return refuse('word/anchor-kind', { field, label, reason: 'チェックボックスではありません' });
  const xml = `<${names.w}checked ${names.val}="${checked ? 1 : 0}"/>`;
  const own = childNamed(box, `${names.w}checked`);
  return own ? [{ start: own.start, end: own.end, inserted: xml, field }] : [inside(text, box, 'last', xml, field)];
}

/** FORMDROPDOWN (§17.16.5.20): `w:result`, the entry's number, in front of the entries. */
function choiceChanges(control: WordControl, slot: WordTextSlot, label: string, context: CopyableContext): FixedEdit[] {
  const { properties, tag: field, field: parts } = control;
  const { text, names } = context;
  const list = properties && childNamed(properties, names.element.ddList);
  if (!list) return refuse('word/anchor-kind', { field, label, reason: '一覧から選ぶ欄ではありません' });
  const items = list.children
    .filter(({ name }) => name === names.element.listEntry)
    .map((entry) => ({ shown: attribute(text, entry, names.val)?.value ?? '' }));
  // A list shows one of its words, whatever is missing.
  if (slot.isGap) return [];
  const index = items.findIndex(({ shown }) => shown === slot.text);
  if (index === -1) refuseItem(field, label, slot.text, items);
  const xml = `<${names.w}result ${names.val}="${index}"/>`;
  const own = childNamed(list, `${names.w}result`);
  const choice = own
    ? { start: own.start, end: own.end, inserted: xml, field }
    : inside(text, list, 'first', xml, field);
  // LibreOffice writes the chosen word as the field's result, too; Word writes none.
  const hasResult = parts?.separate && resultElements(parts, context).some(({ name }) => name === names.element.r);
  return hasResult ? [choice, ...resultChanges(control, slot, label, context)] : [choice];
}

/** Puts something in an element that may have been written without an end tag. */
function inside(text: string, element: XmlElement, place: 'first' | 'last', xml: string, field: string): FixedEdit {
  if (isEmptyTag(text, element)) {
    const slash = text.lastIndexOf('/', element.end);
    return { start: slash, end: element.end, inserted: `>${xml}</${element.name}>`, field };
  }
  const at = place === 'first' ? element.openEnd : element.closeStart;
  return { start: at, end: at, inserted: xml, field };
}

/** What stands between a field's marks: its result, run by run. */
function resultElements({ separate, end }: FormFieldParts, { names }: CopyableContext): XmlElement[] {
  const [first, last] = [separate?.parent, end.parent];
  if (!first || !last || first.parent !== last.parent) return [];
  const siblings = first.parent?.children ?? [];
  return siblings
    .filter(({ start }) => start >= first.end && start < last.start)
    .filter(({ name }) => name !== names.element.pPr);
}

/** The field's result written anew, with the look of what stood there. */
function resultChanges(control: WordControl, slot: WordTextSlot, label: string, context: CopyableContext): FixedEdit[] {
  const { element, field: parts, tag: field } = control;
  const { text, names, copyChanges } = context;
  const { w } = names;
  if (!parts) return [simpleResult(element, slot, field, context)];
  const [begin, first, last] = [parts.begin.parent, parts.separate?.parent, parts.end.parent];
  if (!begin || !last || (first ?? begin).parent !== last.parent)
    return refuse('word/anchor-kind', { field, label, reason: '入力欄が段落をまたいでいます' });
  const result = resultElements(parts, context);
  const run = result.find(({ name }) => name === names.element.r) ?? begin;
  const look = slotLook(runPropertiesXml(text, run, names, false), slot, context);
  const value = `<${w}r>${look}${runContent(slot.text, names)}</${w}r>`;
  const marks = copyChanges.length > 0 ? NO_MARKS : keptMarks(text, result, names);
  const inserted = `${marks.ahead}${value}${marks.behind}`;
  const [from, to] = [parts.separate, parts.end];
  if (!from) {
    const separate = `<${w}r><${w}fldChar ${names.a}fldCharType="separate"/></${w}r>`;
    return [{ start: last.start, end: last.start, inserted: separate + inserted, field }];
  }
  if (first !== last && first) return [{ start: first.end, end: last.start, inserted, field }];
  // Both marks in one run: it is closed behind the first one and opened again in front of the other.
  const own = runPropertiesXml(text, last, names, false);
  return [{ start: from.end, end: to.start, inserted: `</${w}r>${inserted}<${w}r>${own}`, field }];
}

/** A field written in short: all that stands in it is its result. */
function simpleResult(element: XmlElement, slot: WordTextSlot, field: string, context: CopyableContext): FixedEdit {
  const { text, names, copyChanges } = context;
  const run = descendants(element).find(({ name }) => name === names.element.r) ?? null;
  const look = slotLook(runPropertiesXml(text, run, names, false), slot, context);
  const marks = copyChanges.length > 0 ? NO_MARKS : keptMarks(text, element.children, names);
  const value = `${marks.ahead}<${names.w}r>${look}${runContent(slot.text, names)}</${names.w}r>${marks.behind}`;
  if (isEmptyTag(text, element)) return inside(text, element, 'last', value, field);
  return { start: element.openEnd, end: element.closeStart, inserted: value, field };
}
