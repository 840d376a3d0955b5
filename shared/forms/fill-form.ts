import { failure, success, type Result } from '../problems/problem';
import { rowsOf, type Form } from '../packs/schema';
import { errorsOf, type Evaluation } from './bindings/evaluation';
import { fillWorkbook } from './excel/fill-workbook';
import { excelAnchors, excelValues } from './excel-form';
import type { FillMode } from './fill-mode';
import type { FilledFile } from './filled-file';
import type { FormTemplate } from './form-template';
import { capacityOf, splitFiles } from './further-files';
import { fillTemplate } from './word/fill-template';
import { wordAnchors, wordValues } from './word-form';
import type { Codec } from './zip/codec';

export interface FillRequest {
  form: Form;
  evaluation: Evaluation;
  mode: FillMode;
}

/** Fills a Word or Excel form from evaluated values: one file. Entries beyond what a file holds are refused, never dropped. */
export function fillForm(
  template: FormTemplate,
  { form, evaluation, mode }: FillRequest,
  codec: Codec,
): Result<FilledFile> {
  const errors = errorsOf(evaluation.findings);
  const [first] = errors;
  if (mode === 'finished' && first) return failure('output/errors', { count: errors.length, first: first.label });
  for (const rows of rowsOf(form)) {
    const most = capacityOf(rows) ?? Infinity;
    const count = Math.max(0, ...evaluation.sheets.map((sheet) => sheet.rows[rows.key]?.length ?? 0));
    if (count > most)
      return failure(`${template.kind}/no-room`, { field: rows.key, label: rows.label, rows: count, capacity: most });
  }
  if (template.kind === 'excel') {
    const sheets = evaluation.sheets.map((sheet) => excelValues(form, sheet, mode));
    return fillWorkbook(template, { anchors: excelAnchors(form), sheets }, codec);
  }
  const sheets = evaluation.sheets.map((sheet, i) => wordValues(form, sheet, i, mode));
  return fillTemplate(template, { anchors: wordAnchors(form), sheets, keepControls: mode === 'draft' }, codec);
}

/** Fills a form as often as its rows need (`further-files`): one file, or several. */
export function fillFiles(template: FormTemplate, request: FillRequest, codec: Codec): Result<FilledFile[]> {
  const filled: FilledFile[] = [];
  for (const evaluation of splitFiles(request.form, request.evaluation)) {
    const file = fillForm(template, { ...request, evaluation }, codec);
    if (!file.ok) return file;
    filled.push(file.value);
  }
  return success(filled);
}
