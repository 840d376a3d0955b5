import { partNamed, resolveTarget } from '../opc/relationships';
import { escapeXml } from '../xml/characters';
import { attribute, descendants } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import { scanXml } from '../xml/scan';
import { shiftFormula, type ShiftOf } from './formula/move';
import type { RowsPlace } from './locate-anchors';
import { localName } from './names';
import type { ExcelTemplate } from './open-workbook';
import type { PartChanges } from './part-changes';
import { changesBeside, formulaTexts } from './shift-beside';
import { attributeChange } from './shift-sheet';
import { shiftedAreaText } from './shift-area';
import type { SheetPlan } from './sheet-plan';

/** Everything outside of the worksheets that names cells, once rows were put in. */
export function moveOtherParts(
  template: ExcelTemplate,
  plans: readonly SheetPlan[],
  rows: readonly RowsPlace[],
  shiftOf: ShiftOf,
  changes: PartChanges,
): void {
  changes.add(template.workbookPart, nameChanges(template, rows, shiftOf));
  for (const plan of plans)
    for (const { type, part, text } of related(template, plan.sheet.part))
      if (!plan.shift.isNothing)
        changes.add(part, changesBeside(type, text, part, { sheet: plan.sheet.name, shift: plan.shift, shiftOf }));
  for (const sheet of related(template, template.workbookPart)) {
    if (sheet.type === 'pivotCacheDefinition') changes.add(sheet.part, pivotSource(sheet, shiftOf));
    // Charts may show cells of another sheet than their own.
    for (const drawing of related(template, sheet.part).filter(({ type }) => type === 'drawing'))
      for (const { type, part, text } of related(template, drawing.part))
        if (/^chart/i.test(type)) {
          const root = scanXml(text, part);
          changes.add(part, formulaTexts(descendants(root), text, ['f'], '', shiftOf));
        }
  }
}

interface RelatedPart {
  type: string;
  part: string;
  text: string;
}

/** Kinds of parts that name cells; of all others nothing is read. */
const NAMING = /^(?:worksheet|chartsheet|drawing|vmlDrawing|comments|threadedComment|table|pivot\w+|chart\w*)$/;

const related = (template: ExcelTemplate, from: string): RelatedPart[] =>
  template.relationships(from).flatMap(({ type, target, isExternal }) => {
    if (isExternal || !NAMING.test(type)) return [];
    const part = partNamed(template.directory, resolveTarget(target, from));
    const read = template.part(part);
    return read ? [{ type, part, text: read.text }] : [];
  });

/** Defined names, print areas and titles among them. */
function nameChanges(template: ExcelTemplate, rows: readonly RowsPlace[], shiftOf: ShiftOf): Replacement[] {
  const firstEntries = new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.tag.toLowerCase(), cell])));
  return template.definedNames.flatMap(({ name, sheet, formula, element }) => {
    // The name of a field in the first entry stays the name of that one.
    const entry = firstEntries.get(name.toLowerCase());
    const home = { sheet: template.sheets[entry?.sheet ?? sheet ?? -1]?.name ?? '', row: entry?.row ?? null };
    const now = shiftFormula(formula, home, shiftOf);
    const { openEnd: start, closeStart: end } = element;
    return now === formula ? [] : [{ start, end, inserted: [escapeXml(now)], field: '' }];
  });
}

/** The cells that a pivot table sums up. */
function pivotSource({ text, part }: RelatedPart, shiftOf: ShiftOf): Replacement[] {
  return descendants(scanXml(text, part))
    .filter(({ name }) => localName(name) === 'worksheetSource')
    .flatMap((element) => {
      const shift = shiftOf(attribute(text, element, 'sheet')?.value ?? '');
      return attributeChange(element, text, 'ref', (value) => shiftedAreaText(value, shift));
    });
}
