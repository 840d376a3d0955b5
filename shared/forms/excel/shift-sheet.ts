import { escapeXml } from '../xml/characters';
import { attribute, decodeText, descendants } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import type { XmlElement } from '../xml/scan';
import { areaName, parseArea, type Area } from './cell-reference';
import { shiftFormula, type ShiftOf } from './formula/move';
import { localName } from './names';
import type { RowShift } from './row-shift';
import { shiftedArea, shiftedAreaText, shiftedList } from './shift-area';
import type { SheetPlan } from './sheet-plan';

/** Attributes of a worksheet's elements that name one area or cell (ECMA-376-1 §18.3.1). */
const AREAS: Record<string, readonly string[]> = {
  ...{ dimension: ['ref'], hyperlink: ['ref'], autoFilter: ['ref'], sortState: ['ref'], sortCondition: ['ref'] },
  ...{ sheetView: ['topLeftCell'], customSheetView: ['topLeftCell'], pane: ['topLeftCell'] },
  ...{ cellWatch: ['r'], inputCells: ['r'], dataRef: ['ref'] },
};

/** Attributes that list areas: what holds for an entry holds for its copies. */
const LISTS: Record<string, readonly string[]> = {
  ...{ dataValidation: ['sqref'], conditionalFormatting: ['sqref'] },
  ...{ protectedRange: ['sqref'], ignoredError: ['sqref'] },
};

/** Elements whose text is a formula: rules for input and colours, also Excel 2010's (`xm:f`). */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

/** What must change in a worksheet outside of its cells when rows move: on it, or on a sheet that its formulas name. */
export function aroundCells(plan: SheetPlan, shiftOf: ShiftOf): Replacement[] {
  const { sheet, shift } = plan;
  const { text, data } = sheet;
  const changes: Replacement[] = [];
  for (const child of sheet.root.children) {
    if (child === data) continue;
    const name = localName(child.name);
    // One by one: a sheet may have more of them than a call takes arguments.
    if (name === 'mergeCells') for (const change of mergeChanges(child, plan)) changes.push(change);
    for (const element of name === 'mergeCells' ? [] : [child, ...descendants(child)]) {
      if (!shift.isNothing) changes.push(...attributeChanges(element, text, shift));
      changes.push(...textChanges(element, plan, shiftOf));
    }
  }
  return changes;
}

function attributeChanges(element: XmlElement, text: string, shift: RowShift): Replacement[] {
  const name = localName(element.name);
  const changed = (keys: readonly string[], of: (value: string) => string): Replacement[] =>
    keys.flatMap((key) => attributeChange(element, text, key, of));
  if (name === 'selection')
    return [
      ...changed(['activeCell'], (value) => shiftedAreaText(value, shift)),
      ...changed(['sqref'], (value) => plainList(value, shift)),
    ];
  if (name === 'brk' && localName(element.parent?.name ?? '') === 'rowBreaks')
    // A page that ends with the last entry ends with its last copy.
    return changed(['id'], (value) => String(shift.lastRow(1, Number(value))));
  return [
    ...changed(AREAS[name] ?? [], (value) => shiftedAreaText(value, shift)),
    ...changed(LISTS[name] ?? [], (value) => shiftedList(value, shift)),
  ];
}

const plainList = (text: string, shift: RowShift): string =>
  text
    .split(/\s+/)
    .map((one) => shiftedAreaText(one, shift))
    .join(' ');

/** The change of one attribute's value; none when it stays, or isn't there. */
export function attributeChange(
  element: XmlElement,
  text: string,
  key: string,
  of: (value: string) => string,
): Replacement[] {
  const found = attribute(text, element, key);
  if (!found) return [];
  const value = of(found.value);
  return value === found.value ? [] : [{ start: found.at, end: found.end, inserted: [escapeXml(value)], field: '' }];
}

function textChanges(element: XmlElement, { sheet, shift }: SheetPlan, shiftOf: ShiftOf): Replacement[] {
  const name = localName(element.name);
  const isFormula = FORMULAS.has(name);
  if ((!isFormula && name !== 'sqref') || element.children.length > 0) return [];
  const old = decodeText(sheet.text.slice(element.openEnd, element.closeStart));
  const home = { sheet: sheet.name, row: null };
  const now = isFormula ? shiftFormula(old, home, shiftOf) : shift.isNothing ? old : shiftedList(old, shift);
  return now === old
    ? []
    : [{ start: element.openEnd, end: element.closeStart, inserted: [escapeXml(now)], field: '' }];
}

/** Merged cells move; those of the last printed entry are merged in its copies too. */
function mergeChanges(list: XmlElement, { sheet, shift }: SheetPlan): Replacement[] {
  if (shift.isNothing) return [];
  const { text } = sheet;
  const changes: Replacement[] = [];
  const copied: Area[] = [];
  for (const element of list.children) {
    changes.push(...attributeChange(element, text, 'ref', (value) => shiftedAreaText(value, shift)));
    const area = parseArea(attribute(text, element, 'ref')?.value ?? '');
    if (area) for (const copy of mergesOfCopies(area, shift)) copied.push(copy);
  }
  if (copied.length === 0) return changes;
  const total = String(list.children.length + copied.length);
  let xml = '';
  for (const area of copied) xml += `<${sheet.prefix}mergeCell ref="${areaName(area)}"/>`;
  return [
    ...changes,
    ...attributeChange(list, text, 'count', () => total),
    { start: list.closeStart, end: list.closeStart, inserted: [xml], field: '' },
  ];
}

function mergesOfCopies(area: Area, shift: RowShift): Area[] {
  const insertion = shift.endingIn(area.lastRow);
  if (!insertion || area.firstRow < insertion.first) return [];
  const height = insertion.last - insertion.first + 1;
  const own = shiftedArea(area, shift);
  return Array.from({ length: insertion.copies }, (_, i) => ({
    ...own,
    firstRow: own.firstRow + (i + 1) * height,
    lastRow: own.lastRow + (i + 1) * height,
  }));
}
