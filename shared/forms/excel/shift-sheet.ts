import { escapeXml } from '../xml/characters';
import { attribute, decodeText } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import type { XmlElement } from '../xml/scan';
import { areaName, columnName } from './cell-reference';
import { shiftFormula, type ShiftOf } from './formula/move';
import { localName } from './names';
import type { RowShift } from './row-shift';
import { shiftedArea, shiftedAreaText, shiftedList } from './shift-area';
import type { WorksheetPlan } from './worksheet-plan';
import { byWord } from '../../text/by-word';

/** Attributes of a worksheet's elements that name one area or cell (ECMA-376-1 §18.3.1). */
const AREAS: Record<string, readonly string[]> = byWord({
  ...{ dimension: ['ref'], hyperlink: ['ref'], autoFilter: ['ref'], sortState: ['ref'], sortCondition: ['ref'] },
  ...{ sheetView: ['topLeftCell'], customSheetView: ['topLeftCell'], pane: ['topLeftCell'] },
  ...{ cellWatch: ['r'], inputCells: ['r'], dataRef: ['ref'] },
});

/** Attributes that list areas: what holds for an entry holds for its copies. */
const LISTS: Record<string, readonly string[]> = byWord({
  ...{ dataValidation: ['sqref'], conditionalFormatting: ['sqref'] },
  ...{ protectedRange: ['sqref'], ignoredError: ['sqref'] },
});

const NAMING = new Set([...Object.keys(AREAS), ...Object.keys(LISTS), 'selection', 'brk']);

/** Elements whose text is a formula: rules for input and colours, also Excel 2010's (`xm:f`). */
export const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

/** What must change in a worksheet outside of its cells when rows move: on it, or on a sheet that its formulas name. */
export function aroundCells(plan: WorksheetPlan, shiftOf: ShiftOf): Replacement[] {
  const { sheet } = plan;
  const { data } = sheet;
  const changes: Replacement[] = [];
  for (const child of sheet.root.children) {
    if (child === data) continue;
    const name = localName(child.name);
    if (name === 'mergeCells') mergeChanges(child, plan, changes);
    else elementChanges(child, plan, shiftOf, changes);
  }
  return changes;
}

/** Of an element and all below it. */
function elementChanges(element: XmlElement, plan: WorksheetPlan, shiftOf: ShiftOf, changes: Replacement[]): void {
  const name = localName(element.name);
  if (NAMING.has(name) && !plan.shift.isNothing)
    changes.push(...attributeChanges(element, name, plan.sheet.text, plan.shift));
  if (element.children.length > 0) for (const child of element.children) elementChanges(child, plan, shiftOf, changes);
  else if (name === 'sqref' || FORMULAS.has(name)) changes.push(...textChanges(element, name, plan, shiftOf));
}

function attributeChanges(element: XmlElement, name: string, text: string, shift: RowShift): Replacement[] {
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

function textChanges(
  element: XmlElement,
  name: string,
  { sheet, name: sheetNow, shift }: WorksheetPlan,
  shiftOf: ShiftOf,
): Replacement[] {
  const isFormula = FORMULAS.has(name);
  const old = decodeText(sheet.text.slice(element.openEnd, element.closeStart));
  const home = { sheet: sheet.name, row: null, now: sheetNow };
  const now = isFormula ? shiftFormula(old, home, shiftOf) : shift.isNothing ? old : shiftedList(old, shift);
  return now === old
    ? []
    : [{ start: element.openEnd, end: element.closeStart, inserted: [escapeXml(now)], field: '' }];
}

/** Merged cells move; those of the last printed entry are merged in its copies too. */
function mergeChanges(list: XmlElement, { sheet, shift }: WorksheetPlan, changes: Replacement[]): void {
  if (shift.isNothing) return;
  const { merges, text, prefix: p } = sheet;
  let copies = 0;
  let xml = '';
  for (const merge of merges) {
    const { at: start, end } = merge;
    const moved = shiftedArea(merge, shift);
    if (moved.firstRow !== merge.firstRow || moved.lastRow !== merge.lastRow)
      changes.push({ start, end, inserted: [areaName(moved)], field: '' });
    const insertion = shift.endingIn(merge.lastRow);
    if (!insertion || merge.firstRow < insertion.first) continue;
    const height = insertion.last - insertion.first + 1;
    const [first, last] = [columnName(merge.firstColumn), columnName(merge.lastColumn)];
    for (let by = height; by <= insertion.copies * height; by += height)
      xml += `<${p}mergeCell ref="${first}${moved.firstRow + by}:${last}${moved.lastRow + by}"/>`;
    copies += insertion.copies;
  }
  if (copies === 0) return;
  changes.push(...attributeChange(list, text, 'count', () => String(merges.length + copies)), {
    start: list.closeStart,
    end: list.closeStart,
    inserted: [xml],
    field: '',
  });
}
