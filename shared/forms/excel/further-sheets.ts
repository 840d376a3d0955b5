import { refuse } from '../../problems/problem';
import { partNamed, relationshipsPart, resolveTarget } from '../opc/relationships';
import { escapeXml } from '../xml/characters';
import { descendants } from '../xml/elements';
import { pieceText } from '../xml/encode';
import { withReplacements, type Replacement } from '../xml/replacement';
import { settle } from '../xml/settle';
import { addPart, appendTo, createRelationships } from './add-part';
import { copyReasons } from '../copy-reasons';
import { drawRingsOfCopy } from './draw-rings';
import { shiftFormula, type ShiftOf } from './formula/move';
import { RELATIONSHIPS } from '../opc/new-package';
import { localName, SHEET_TYPE } from './names';
import { namesOfCopy } from './names-of-copy';
import type { ExcelTemplate } from './open-workbook';
import type { PartChanges } from './part-changes';
import { placeFormulas } from './place-formulas';
import type { PlacedFormula, Recalculation } from './recalculate';
import type { WorksheetPlan } from './worksheet-plan';
import { aroundCells, attributeChange } from './shift-sheet';
import { cellChanges } from './write-sheet';
import type { SheetContext } from './sheet-context';

/** Excel's limit for a sheet's name. */
const LONGEST_NAME = 31;

/** What belongs to a sheet and can be led to from its copy as well. Anything else would have to be copied with care. */
const SHARED = new Set(['printerSettings', 'hyperlink']);

/** So many names that no sheet has: 様式１ (2), 様式１ (3). */
export function copyNames({ sheets }: ExcelTemplate, name: string, count: number): string[] {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const names: string[] = [];
  for (let number = 2; names.length < count; number++) {
    const suffix = ` (${number})`;
    // Half of a pair of surrogates is no character.
    const copy = name.slice(0, LONGEST_NAME - suffix.length).replace(/[\ud800-\udbff]$/, '') + suffix;
    if (!taken.has(copy.toLowerCase())) names.push(copy);
  }
  return names;
}

/** Refuses a sheet whose copy would not be sound: with pictures, comments or tables. */
export function refuseUncopyable(template: ExcelTemplate, { sheet }: WorksheetPlan): void {
  const other = template.relationships(sheet.part).find(({ type }) => !SHARED.has(type));
  if (other) refuse('excel/sheet-copy', { sheet: sheet.name, reason: copyReasons.attached });
}

/** How rows move as a copy of a sheet sees it: its own, where it names itself. */
export const shiftIn =
  (plan: WorksheetPlan, shiftOf: ShiftOf): ShiftOf =>
  (name) =>
    name.toLowerCase() === plan.sheet.name.toLowerCase() ? plan.shift : shiftOf(name);

/** Formulas of a copied sheet, as they stand there. */
export const copiedFormulas = (plan: WorksheetPlan, shiftOf: ShiftOf): PlacedFormula[] =>
  placeFormulas(plan, shiftIn(plan, shiftOf), !plan.shift.isNothing);

/** Puts copies of a sheet behind the last one: the form again, with other values. */
export function addSheets(
  template: ExcelTemplate,
  index: number,
  copies: readonly { plan: WorksheetPlan; formulas: readonly PlacedFormula[] }[],
  shiftOf: ShiftOf,
  context: Omit<SheetContext, 'formulas' | 'prefix'> & { recalculation: Recalculation | null },
  changes: PartChanges,
): void {
  let ids = template.sheets.reduce((most, { id }) => Math.max(most, Number(id)), 0);
  const sheets: string[] = [];
  const names: string[] = [];
  copies.forEach(({ plan, formulas }, i) => {
    const part = changes.freeName('xl/worksheets/sheet', '.xml');
    const own = shiftIn(plan, shiftOf);
    const rels = template.part(relationshipsPart(plan.sheet.part));
    if (rels)
      createRelationships(template, changes, relationshipsPart(part), absoluteTargets(template, plan, rels.text));
    const rings = drawRingsOfCopy(template, plan, part, context, changes);
    changes.create(part, sheetText(plan, own, rings, { ...context, prefix: plan.sheet.prefix, formulas }));
    const id = addPart(template, changes, {
      from: template.workbookPart,
      part,
      type: 'worksheet',
      contentType: SHEET_TYPE,
    });
    sheets.push(sheetElement(template, plan.name, ++ids, id));
    names.push(...localNames(template, index, template.sheets.length + i, plan, own));
  });
  const text = template.part(template.workbookPart)?.text ?? '';
  const list = (name: string) => template.workbook.children.find((one) => one.name === template.prefix + name);
  const [sheetList, nameList] = [list('sheets'), list('definedNames')];
  if (sheetList) changes.add(template.workbookPart, appendTo(text, sheetList, sheets.join('')));
  if (nameList) changes.add(template.workbookPart, appendTo(text, nameList, names.join('')));
}

function sheetText(
  plan: WorksheetPlan,
  shiftOf: ShiftOf,
  rings: readonly Replacement[],
  context: SheetContext,
): string {
  const { sheet } = plan;
  const all = [...cellChanges(plan, context), ...aroundCells(plan, shiftOf), ...notSelected(plan), ...rings];
  return withReplacements(sheet.text, settle(all)).map(pieceText).join('');
}

/** Two selected sheets would be written into at once. */
const notSelected = ({ sheet }: WorksheetPlan): Replacement[] =>
  descendants(sheet.root)
    .filter(({ name }) => localName(name) === 'sheetView')
    .flatMap((view) => attributeChange(view, sheet.text, 'tabSelected', () => '0'));

/** The copy's relationships lead to the same parts, wherever the copy lies. */
function absoluteTargets(template: ExcelTemplate, { sheet }: WorksheetPlan, text: string): string {
  const edits = template
    .relationships(sheet.part)
    .filter(({ isExternal }) => !isExternal)
    .flatMap(({ element, target }) => {
      const part = partNamed(template.directory, resolveTarget(target, sheet.part));
      return attributeChange(element, text, 'Target', () => `/${part}`);
    });
  return withReplacements(text, settle(edits)).map(pieceText).join('');
}

/** The `sheet` element, with the prefix that the workbook has for relationships. */
function sheetElement(
  { prefix, workbook, workbookPart, part }: ExcelTemplate,
  name: string,
  id: number,
  rel: string,
): string {
  const text = part(workbookPart)?.text ?? '';
  const first = workbook.children.find((one) => one.name === `${prefix}sheets`)?.children[0];
  const tag = first ? text.slice(first.start, first.openEnd) : '';
  const relName = /([^\s=:]+:id)\s*=/.exec(tag)?.[1] ?? 'r:id';
  // Some programs declare the prefix on each sheet's element, and not on the root.
  const declaration = ` xmlns:${relName.slice(0, -3)}="${RELATIONSHIPS}"`;
  const isDeclared = text.slice(workbook.start, workbook.openEnd).includes(` xmlns:${relName.slice(0, -3)}=`);
  return `<${prefix}sheet${isDeclared ? '' : declaration} name="${escapeXml(name)}" sheetId="${id}" ${relName}="${rel}"/>`;
}

/** Names of the copy's own. */
function localNames(
  template: ExcelTemplate,
  index: number,
  copyIndex: number,
  plan: WorksheetPlan,
  shiftOf: ShiftOf,
): string[] {
  const text = template.part(template.workbookPart)?.text ?? '';
  return namesOfCopy(template, index, plan.sheet).map(({ sheet, formula, element }) => {
    const moved = shiftFormula(formula, { sheet: plan.sheet.name, row: null, now: plan.name }, shiftOf);
    const tag = text.slice(element.start, element.openEnd);
    const own =
      sheet === null
        ? tag.replace(element.name, `${element.name} localSheetId="${copyIndex}"`)
        : tag.replace(/(?<=\slocalSheetId\s*=\s*["']\s*)\d+/, String(copyIndex));
    return `${own}${escapeXml(moved)}</${element.name}>`;
  });
}
