import { attribute } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import type { XmlElement } from '../xml/scan';
import { cellName, parseCell } from './cell-reference';
import type { PlacedFormula } from './recalculate';
import type { WorksheetPlan } from './worksheet-plan';

/**
 * What must change in the list of formulas in the order of their calculation: names of cells that moved, and the copies
 * that were put in. A cell that is listed and holds no formula makes Excel offer to repair the file.
 *
 * @param plans by the sheet's id
 */
export function calcChainChanges(
  text: string,
  root: XmlElement,
  plans: ReadonlyMap<string, WorksheetPlan>,
  formulas: readonly PlacedFormula[],
): Replacement[] {
  const changes: Replacement[] = [];
  let sheet = '';
  for (const element of root.children) {
    // Without an id it is on the sheet of the one before it (ECMA-376-1 §18.6.1).
    sheet = attribute(text, element, 'i')?.value ?? sheet;
    const name = attribute(text, element, 'r');
    const place = name && parseCell(name.value);
    const row = place && plans.get(sheet)?.shift.row(place.row);
    if (name && place && row !== undefined && row !== place.row)
      changes.push({ start: name.at, end: name.end, inserted: [cellName(row ?? place.row, place.column)], field: '' });
  }
  const ids = new Map([...plans].map(([id, plan]) => [plan, id]));
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  const added = formulas
    .filter(({ copy }) => copy > 0)
    .map((one) => `<${prefix}c r="${cellName(one.row, one.column)}" i="${ids.get(one.sheet) ?? sheet}"/>`);
  if (added.length > 0) changes.push({ start: root.closeStart, end: root.closeStart, inserted: added, field: '' });
  return changes;
}
