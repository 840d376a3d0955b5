import { partNamed, resolveTarget } from '../opc/relationships';
import { escapeXml } from '../xml/characters';
import { attribute, descendants } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import type { XmlElement } from '../xml/scan';
import { shiftFormula, type ShiftOf } from './formula/move';
import type { RowsPlace } from './anchor-places';
import { localName } from './names';
import type { ExcelTemplate } from './open-workbook';
import type { PartChanges } from './part-changes';
import { changesBeside, formulaTexts } from './shift-beside';
import { attributeChange } from './shift-sheet';
import { shiftedAreaText } from './shift-area';
import type { WorksheetPlan } from './worksheet-plan';

/** Everything outside of the worksheets that names cells, once rows were put in. */
export function moveOtherParts(
  template: ExcelTemplate,
  plans: readonly WorksheetPlan[],
  rows: readonly RowsPlace[],
  shiftOf: ShiftOf,
  changes: PartChanges,
): void {
  changes.add(template.workbookPart, nameChanges(template, rows, shiftOf));
  for (const plan of plans)
    for (const { type, part } of plan.shift.isNothing ? [] : related(template, plan.sheet.part, BESIDE_SHEET))
      changes.add(
        part,
        changesBeside(type, textOf(template, part), () => template.scanned(part), {
          sheet: plan.sheet.name,
          shift: plan.shift,
          shiftOf,
        }),
      );
  for (const { type, part } of related(template, template.workbookPart, BESIDE_WORKBOOK)) {
    if (type === 'pivotCacheDefinition')
      changes.add(part, pivotSource(textOf(template, part), template.scanned(part), shiftOf));
    // Charts may show cells of another sheet than their own.
    for (const drawing of related(template, part, DRAWING))
      for (const chart of related(template, drawing.part, CHART)) {
        const text = textOf(template, chart.part);
        changes.add(chart.part, formulaTexts(descendants(template.scanned(chart.part)), text, ['f'], '', shiftOf));
      }
  }
}

const textOf = ({ part }: ExcelTemplate, name: string): string => part(name)?.text ?? '';

/** Kinds of parts that name cells, or lead to such; of all others nothing is read. */
const BESIDE_SHEET = new Set(['drawing', 'vmlDrawing', 'comments', 'threadedComment', 'table', 'pivotTable']);
const BESIDE_WORKBOOK = new Set(['worksheet', 'chartsheet', 'pivotCacheDefinition']);
const DRAWING = new Set(['drawing']);
const CHART = new Set(['chart', 'chartEx']);

/** The parts of some kinds that relationships of a part lead to, as far as they are there. */
function related(template: ExcelTemplate, from: string, kinds: ReadonlySet<string>): { type: string; part: string }[] {
  const found: { type: string; part: string }[] = [];
  for (const { type, target, isExternal } of template.relationships(from)) {
    if (isExternal || !kinds.has(type)) continue;
    const part = partNamed(template.directory, resolveTarget(target, from));
    if (template.directory.byName.has(part)) found.push({ type, part });
  }
  return found;
}

/** Defined names, print areas and titles among them. */
function nameChanges(template: ExcelTemplate, rows: readonly RowsPlace[], shiftOf: ShiftOf): Replacement[] {
  const firstEntries = new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.tag.toLowerCase(), cell])));
  const changes: Replacement[] = [];
  for (const { name, sheet, formula, element } of template.definedNames) {
    // The name of a field in the first entry stays the name of that one.
    const entry = firstEntries.get(name.toLowerCase());
    const home = { sheet: template.sheets[entry?.sheet ?? sheet ?? -1]?.name ?? '', row: entry?.row ?? null };
    const now = shiftFormula(formula, home, shiftOf);
    const { openEnd: start, closeStart: end } = element;
    if (now !== formula) changes.push({ start, end, inserted: [escapeXml(now)], field: '' });
  }
  return changes;
}

/** The cells that a pivot table sums up. */
function pivotSource(text: string, root: XmlElement, shiftOf: ShiftOf): Replacement[] {
  return descendants(root)
    .filter(({ name }) => localName(name) === 'worksheetSource')
    .flatMap((element) => {
      const shift = shiftOf(attribute(text, element, 'sheet')?.value ?? '');
      return attributeChange(element, text, 'ref', (value) => shiftedAreaText(value, shift));
    });
}
