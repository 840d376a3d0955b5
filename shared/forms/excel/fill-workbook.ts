import { attempt, refuse, type Result } from '../../problems/problem';
import type { FilledFile } from '../filled-file';
import { CONTENT_TYPES, documentTypeChanges } from '../opc/content-types';
import { oncePerKey, oncePerObject } from '../../text/once';
import { attribute } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import { calcChainChanges } from './calc-chain';
import { CellReader } from './cell-text';
import { copyReasons } from '../copy-reasons';
import { drawRings } from './draw-rings';
import { shiftFormula, type ShiftOf } from './formula/move';
import { addSheets, copiedFormulas, copyNames, refuseUncopyable, shiftIn } from './further-sheets';
import { locateAnchors, type Places } from './locate-anchors';
import { cellMarks, MARKS_PART } from './mark-cells';
import { moveOtherParts } from './move-parts';
import { nameMeant } from './name-meant';
import type { ExcelTemplate } from './open-workbook';
import { PartChanges } from './part-changes';
import { placeFormulas } from './place-formulas';
import { Recalculation, type NamedFormula, type OtherSheet, type PlacedFormula } from './recalculate';
import { NO_SHIFT } from './row-shift';
import { planWorksheet, type WorksheetPlanContext, type WorksheetPlan } from './worksheet-plan';
import { aroundCells } from './shift-sheet';
import { Styles } from './styles';
import type { ExcelAnchors, ExcelValues } from './values';
import type { Worksheet } from './worksheet';
import { cellChanges } from './write-sheet';

export interface ExcelFill {
  anchors: ExcelAnchors;
  /** One set of values a sheet; a second one makes a continuation: the form's sheet again, behind the last one. */
  sheets: readonly ExcelValues[];
}

/** Puts values into the cells of an Excel form. Only parts with something to change are rewritten. */
export function fillWorkbook(template: ExcelTemplate, fill: ExcelFill, codec: Codec): Result<FilledFile> {
  return attempt(() => {
    const [values, ...others] = fill.sheets;
    if (!values) throw new Error('a fill needs at least one sheet');
    const context: WorksheetPlanContext = {
      template,
      styles: new Styles(template),
      reader: CellReader.of(template),
      from1904: template.from1904,
    };
    const changes = new PartChanges(template);
    changes.add(CONTENT_TYPES, asWorkbook(template));
    const places = locateAnchors(template, fill.anchors);
    const filled = new Set([...places.fields, ...places.rows].map(({ sheet }) => sheet));
    // Nothing to write into cells: what came in, whatever formulas there are; a template becomes a document all the same.
    if (filled.size === 0) return written(template, changes, codec);
    const plans = new Map<number, WorksheetPlan>();
    for (const index of filled) {
      const sheet = template.worksheet(index);
      if (sheet) plans.set(index, planWorksheet(sheet, index, places, values, context));
    }
    const rowsMove = [...plans.values()].some(({ shift }) => !shift.isNothing);
    planOthers(template, plans);

    const copies = planCopies(template, plans, places, others, context);
    const all = [...plans.values()];
    const byName = new Map(all.map((plan) => [plan.name.toLowerCase(), plan.shift]));
    const shiftOf: ShiftOf = (sheet) => byName.get(sheet.toLowerCase()) ?? NO_SHIFT;
    const formulas = new Map(all.map((plan) => [plan, placeFormulas(plan, shiftOf, rowsMove)]));
    const further = copies.map((plan) => ({ plan, formulas: copiedFormulas(plan, shiftOf) }));
    const everyFormula = [...all, ...further].flatMap((one) =>
      'plan' in one ? one.formulas : (formulas.get(one) ?? []),
    );
    const recalculation =
      everyFormula.length === 0
        ? null
        : new Recalculation(
            [...all, ...copies],
            everyFormula,
            { named: namesIn(template, shiftOf), otherSheet: sheetsBeside(template) },
            context.reader,
          );

    for (const plan of all) {
      const { prefix } = plan.sheet;
      const sheetContext = { ...context, prefix, formulas: formulas.get(plan) ?? [], recalculation };
      changes.add(plan.sheet.part, cellChanges(plan, sheetContext));
      if (rowsMove) changes.add(plan.sheet.part, aroundCells(plan, shiftOf));
    }
    const [copied] = places.fields.length > 0 ? places.fields : places.rows;
    if (further.length > 0 && copied)
      addSheets(template, copied.sheet, further, shiftOf, { ...context, recalculation }, changes);
    if (rowsMove) moveOtherParts(template, all, places.rows, shiftOf, changes);
    if (rowsMove) changeCalcChain(template, plans, everyFormula, changes);
    if (everyFormula.some((formula) => recalculation?.result(formula) === 'unknown'))
      changes.add(template.workbookPart, calculateOnLoad(template));
    if (context.styles.part !== null) changes.add(context.styles.part, context.styles.changes());

    for (const plan of all) drawRings(template, plan, context.styles, context.reader, changes);

    const marks = [...filled].flatMap((index) => {
      const plan = plans.get(index);
      return plan ? [plan, ...copies].map((one, i) => [one.name, cellMarks(one, index, places, fill.sheets[i])]) : [];
    });
    if (marks.some(([, cells]) => Object.keys(cells ?? {}).length > 0))
      changes.create(MARKS_PART, JSON.stringify(Object.fromEntries(marks)));

    return written(template, changes, codec);
  });
}

const asWorkbook = oncePerObject((template: ExcelTemplate) =>
  documentTypeChanges(template.part(CONTENT_TYPES)?.text ?? '', template.workbookPart),
);

function written({ directory }: ExcelTemplate, changes: PartChanges, codec: Codec): FilledFile {
  const { contents, hints, edits } = changes.finish();
  // Where nothing is another, the very bytes that came in.
  if (contents.size === 0) return { bytes: directory.bytes, edits };
  return { bytes: replaceParts(directory, contents, codec, hints), edits };
}

/** The form's sheet once more for each further set of values. */
function planCopies(
  template: ExcelTemplate,
  plans: ReadonlyMap<number, WorksheetPlan>,
  places: Places,
  values: readonly ExcelValues[],
  context: WorksheetPlanContext,
): WorksheetPlan[] {
  if (values.length === 0) return [];
  const sheets = new Set([...places.fields, ...places.rows].map(({ sheet }) => sheet));
  const [index = 0] = sheets;
  const plan = plans.get(index);
  if (!plan || sheets.size > 1)
    return refuse('excel/sheet-copy', { sheet: plan?.name ?? '', reason: copyReasons.severalSheets });
  refuseUncopyable(template, plan);
  const names = copyNames(template, plan.name, values.length);
  return values.map((one, i) => ({
    ...planWorksheet(plan.sheet, index, places, one, context),
    name: names[i] ?? '',
  }));
}

/** Formulas of cells, and of rules for input and colours. */
const MAY_HOLD_FORMULAS = /[<:]f(?:ormula[12]?)?[\s>/]/;

const mayHoldFormulas = oncePerObject((template: ExcelTemplate) =>
  oncePerKey((part: string) => MAY_HOLD_FORMULAS.test(template.part(part)?.text ?? '')),
);

/** Sheets that nothing is filled into, but that hold formulas: those may name the cells of others. */
function planOthers(template: ExcelTemplate, plans: Map<number, WorksheetPlan>): void {
  template.sheets.forEach(({ part }, index) => {
    if (part === null || plans.has(index)) return;
    const sheet = mayHoldFormulas(template)(part) ? template.worksheet(index) : null;
    if (sheet) plans.set(index, untouched(sheet));
  });
}

const untouched = (sheet: Worksheet): WorksheetPlan => ({
  sheet,
  name: sheet.name,
  shift: NO_SHIFT,
  fillings: new Map(),
  copied: [],
});

/** Sheets without formulas, opened when a formula names their cells: by name in small letters. */
const sheetsBeside = (template: ExcelTemplate): OtherSheet =>
  oncePerKey((name) => {
    const sheet = template.worksheet(template.sheets.findIndex((one) => one.name.toLowerCase() === name));
    return sheet ? untouched(sheet) : null;
  });

/** Defined names as formulas see them in the filled workbook. */
function namesIn(template: ExcelTemplate, shiftOf: ShiftOf): NamedFormula {
  return (word, plan) => {
    const own = template.sheets.findIndex(({ part }) => part === plan.sheet.part);
    const found = nameMeant(template, word, own);
    const home = { sheet: plan.sheet.name, row: null };
    // A copy of the sheet has names of its own (names-of-copy.ts).
    const isOwn = found?.sheet === own || !word.includes('!');
    if (found && isOwn) return shiftFormula(found.formula, { ...home, now: plan.name }, shiftIn(plan, shiftOf));
    return found ? shiftFormula(found.formula, home, shiftOf) : null;
  };
}

function changeCalcChain(
  template: ExcelTemplate,
  plans: ReadonlyMap<number, WorksheetPlan>,
  formulas: readonly PlacedFormula[],
  changes: PartChanges,
): void {
  const part = template.partOfType('calcChain');
  const text = part === null ? undefined : template.part(part)?.text;
  if (part === null || text === undefined) return;
  const byId = new Map([...plans].map(([index, plan]) => [template.sheets[index]?.id ?? '', plan]));
  changes.add(part, calcChainChanges(text, template.scanned(part), byId, formulas));
}

/** Has Excel calculate everything when it opens the file. */
function calculateOnLoad({ workbook, workbookPart, prefix, part }: ExcelTemplate): Replacement[] {
  const text = part(workbookPart)?.text ?? '';
  const child = (name: string) => workbook.children.find((one) => one.name === prefix + name);
  const own = child('calcPr');
  if (!own) {
    // Behind the names (CT_Workbook), by which cells are filled.
    const at = child('definedNames')?.end ?? workbook.closeStart;
    return [{ start: at, end: at, inserted: [`<${prefix}calcPr fullCalcOnLoad="1"/>`], field: '' }];
  }
  const known = attribute(text, own, 'fullCalcOnLoad');
  if (known) return [{ start: known.at, end: known.end, inserted: ['1'], field: '' }];
  const at = own.start + 1 + own.name.length;
  return [{ start: at, end: at, inserted: [' fullCalcOnLoad="1"'], field: '' }];
}
