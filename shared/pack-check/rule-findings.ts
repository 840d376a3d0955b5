import { dateOfPart } from '../forms/date-parts';
import { excelAnchors } from '../forms/excel-form';
import { cellName } from '../forms/excel/cell-reference';
import { sheetRules } from '../forms/excel/cell-rules';
import { CellReader } from '../forms/excel/cell-text';
import { locateAnchors } from '../forms/excel/locate-anchors';
import type { FieldPlace } from '../forms/excel/anchor-places';
import { isListed, someOf } from '../forms/excel/obey-rules';
import type { ExcelTemplate } from '../forms/excel/open-workbook';
import { Styles } from '../forms/excel/styles';
import type { FormTemplate } from '../forms/form-template';
import { allControls } from '../forms/word/controls';
import type { WordTemplate } from '../forms/word/open-template';
import { listWords } from '../forms/word/typed-value';
import { problem } from '../problems/problem';
import type { Form, FormField, Pack } from '../packs/schema';
import { isRows } from '../packs/form-fields';
import type { Found } from './pack-finding';
import { fieldPlace } from './places';

/** What a template's own rules say of the fields that go there, whatever their values are. */
export interface RuleFindings {
  errors: Found[];
  /** Rules that only Excel can work out. */
  warnings: Found[];
}

/** Cells that nobody may write, and words of choices that the place's own list doesn't have. */
export function ruleFindings(pack: Pack, form: Form, template: FormTemplate): RuleFindings {
  const found: RuleFindings = { errors: [], warnings: [] };
  const fields = form.fields.flatMap((entry) => (isRows(entry) ? entry.fields : [entry]));
  for (const field of fields) {
    const place = { file: form.template, at: fieldPlace(pack, form, field.key) };
    const own = template.kind === 'excel' ? excelRules(form, field, template) : wordRules(field, template);
    found.errors.push(...own.errors.map((one) => ({ ...one, ...place })));
    found.warnings.push(...own.warnings.map((one) => ({ ...one, ...place })));
  }
  return found;
}

const wordsOf = ({ options = [] }: FormField): string[] => options.map(({ word }) => word);

function wordRules(field: FormField, { stories }: WordTemplate): RuleFindings {
  const errors = stories.flatMap(({ text, names, controls }) =>
    allControls(controls)
      .filter(({ tag }) => tag === field.key)
      .flatMap((control) => {
        const list = listWords(control, text, names);
        return wordsOf(field)
          .filter((word) => list !== null && !list.includes(word))
          .map((value) =>
            problem('word/not-in-list', { field: field.key, label: field.label, value, list: someOf(list ?? []) }),
          );
      }),
  );
  return { errors, warnings: [] };
}

function excelRules(form: Form, field: FormField, template: ExcelTemplate): RuleFindings {
  const found: RuleFindings = { errors: [], warnings: [] };
  const { fields, rows } = locateAnchors(template, excelAnchors(form));
  const places = [...fields, ...rows.flatMap(({ cells }) => cells)];
  for (const place of places)
    if (place.tag === field.key || dateOfPart(place.tag) === field.key) lookAt(place, field, template, found);
  return found;
}

function lookAt(place: FieldPlace, field: FormField, template: ExcelTemplate, found: RuleFindings): void {
  const sheet = template.worksheet(place.sheet);
  if (!sheet) return;
  const { row, column, label, tag } = place;
  const cell = `${sheet.name}!${cellName(row, column)}`;
  const rules = sheetRules(template, sheet);
  const isLocked = (): boolean => new Styles(template).format(sheet.styleAt(row, column)).isLocked;
  if (rules.isClosed(place, isLocked)) found.errors.push(problem('excel/locked', { field: tag, label, cell }));
  // A ring is drawn over the cell, which keeps what it prints.
  const isRinged = field.type === 'circle' && CellReader.of(template).text(sheet, sheet.cell(row, column)) !== '';
  for (const rule of isRinged ? [] : rules.rulesAt(place)) {
    if (rule.kind === 'custom')
      found.warnings.push(problem('excel/unknown-rule', { field: tag, label, cell, formula: rule.formula }));
    else if (rule.kind !== 'list') continue;
    else if (rule.items === null)
      found.warnings.push(problem('excel/unknown-rule', { field: tag, label, cell, formula: rule.formula }));
    else
      for (const value of wordsOf(field))
        if (!isListed(value, rule.items))
          found.errors.push(problem('excel/not-in-list', { field: tag, label, value, cell, list: someOf(rule.items) }));
  }
}
