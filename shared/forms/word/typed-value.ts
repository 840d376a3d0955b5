import { refuse } from '../../problems/problem';
import { attribute, childNamed } from '../xml/elements';
import { escapeXml } from '../xml/characters';
import type { XmlElement } from '../xml/scan';
import type { FixedEdit } from './change';
import type { WordControl } from './word-control';
import { showDatePicture } from './date-picture';
import type { FillContext } from './fill-context';
import type { WordNames } from './names';
import type { WordTextSlot } from './values';

/** What a control of a certain kind shows for a value, and what else says the same. */
export interface TypedValue {
  text: string;
  /** In the control's properties, for a control that stays. */
  changes: FixedEdit[];
  /** In the node of custom XML that the control is bound to. */
  stored: string;
}

type Typed = (slot: WordTextSlot) => TypedValue;

/** How a control that is more than text takes values; null for one that takes any text. */
export function typedValue(control: WordControl, label: string, { text, names }: FillContext): Typed | null {
  const { kind, properties } = control;
  if (!properties) return null;
  const { dropDownList, comboBox, date } = names.element;
  if (kind === 'list' || kind === 'combo') {
    const list = childNamed(properties, kind === 'list' ? dropDownList : comboBox);
    return list && listValue(control, list, label, text, names);
  }
  const asDate = kind === 'date' ? childNamed(properties, date) : null;
  return asDate && dateValue(control, asDate, text, names);
}

/** A list's entries: what people read, and what stands for it. */
function itemsOf(list: XmlElement, text: string, names: WordNames): { shown: string; value: string }[] {
  return list.children
    .filter(({ name }) => name === names.element.listItem)
    .map((item) => {
      const value = attribute(text, item, `${names.a}value`)?.value ?? '';
      return { shown: attribute(text, item, `${names.a}displayText`)?.value ?? value, value };
    })
    .filter(({ value }) => value !== '');
}

/** The words that a list takes, a form field's too; null for a place that takes any. */
export function listWords({ kind, properties }: WordControl, text: string, names: WordNames): string[] | null {
  const { dropDownList, ddList, listEntry } = names.element;
  const list = properties && childNamed(properties, kind === 'list' ? dropDownList : ddList);
  if (!list || (kind !== 'list' && kind !== 'field-list')) return null;
  if (kind === 'list') return itemsOf(list, text, names).flatMap(({ shown, value }) => [shown, value]);
  return list.children
    .filter(({ name }) => name === listEntry)
    .map((entry) => attribute(text, entry, names.val)?.value ?? '');
}

function listValue(control: WordControl, list: XmlElement, label: string, text: string, names: WordNames): Typed {
  const items = itemsOf(list, text, names);
  const last = attribute(text, list, `${names.a}lastValue`);
  return ({ text: wanted, isGap }) => {
    if (isGap) return { text: wanted, changes: [], stored: '' };
    const item = items.find(({ shown }) => shown === wanted) ?? items.find(({ value }) => value === wanted);
    if (!item && control.kind === 'list') refuseItem(control.tag, label, wanted, items);
    const { shown, value } = item ?? { shown: wanted, value: wanted };
    const changes = last
      ? [{ start: last.at, end: last.end, inserted: escapeXml(item ? value : ''), field: control.tag }]
      : [];
    return { text: shown, changes, stored: value };
  };
}

export const refuseItem = (field: string, label: string, value: string, items: readonly { shown: string }[]): never =>
  refuse('word/not-in-list', { field, label, value, list: items.map(({ shown }) => shown).join('、') });

/** A date is shown as the control says, where that is a way to write Japanese dates, else as the form does. */
function dateValue(control: WordControl, date: XmlElement, text: string, names: WordNames): Typed {
  const format = valueOf(childNamed(date, names.element.dateFormat), text, names);
  const storedAs = valueOf(childNamed(date, names.element.storeMappedDataAs), text, names) ?? 'dateTime';
  return ({ text: typed, date: day }) => {
    const changes = fullDateChanges(control.tag, date, day, text, names);
    if (!day) return { text: typed, changes, stored: typed };
    const shown = (format === null ? null : showDatePicture(day, format)) ?? typed;
    const stored = storedAs === 'text' ? shown : storedAs === 'date' ? day : `${day}T00:00:00`;
    return { text: shown, changes, stored };
  };
}

const valueOf = (element: XmlElement | null, text: string, names: WordNames): string | null =>
  (element && attribute(text, element, names.val)?.value) ?? null;

/** The day itself (`w:fullDate`), from which Word goes on when the control is used; none where the text is no day. */
function fullDateChanges(
  field: string,
  date: XmlElement,
  day: string | undefined,
  text: string,
  names: WordNames,
): FixedEdit[] {
  const name = `${names.a}fullDate`;
  const own = attribute(text, date, name);
  const written = day ? ` ${name}="${day}T00:00:00Z"` : '';
  if (own) {
    // From the space before the name to the closing quote.
    const start = text.lastIndexOf(name, own.at) - 1;
    return [{ start, end: own.end + 1, inserted: written, field }];
  }
  const at = date.start + 1 + date.name.length;
  return written ? [{ start: at, end: at, inserted: written, field }] : [];
}
