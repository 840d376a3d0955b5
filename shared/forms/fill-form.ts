import { failure, success, type Result } from '../problems/problem';
import type { Form } from '../packs/schema';
import { rowsOf } from '../packs/form-fields';
import { errorsOf, type Evaluation } from './bindings/evaluation';
import { fillWorkbook, type ExcelFill } from './excel/fill-workbook';
import { excelAnchors, excelValues } from './excel-form';
import { checkWord } from './finished/check-word';
import { checkWorkbook } from './finished/check-workbook';
import type { FillMode } from './fill-mode';
import type { FilledFile } from './filled-file';
import type { FormTemplate } from './form-template';
import { capacityOf, splitFiles } from './further-files';
import { fillTemplate, type WordFill } from './word/fill-template';
import type { WordTemplate } from './word/open-template';
import { wordAnchors, wordValues } from './word-form';
import type { Codec } from './zip/codec';

export interface FillInput {
  form: Form;
  evaluation: Evaluation;
  mode: FillMode;
}

/**
 * Fills a Word or Excel form from evaluated values: one file, looked at by code of its own before anybody gets it (`finished/`).
 * Entries beyond what a file holds are refused, never dropped.
 */
export function fillForm(
  template: FormTemplate,
  { form, evaluation, mode }: FillInput,
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
    const fill = excelFill(form, evaluation, mode);
    const file = fillWorkbook(template, fill, codec);
    return file.ok ? ifSound(file, checkWorkbook(template, fill, file.value.bytes, codec)) : file;
  }
  const fill = wordFill(form, evaluation, mode, template.lined);
  const file = fillTemplate(template, fill, codec);
  return file.ok ? ifSound(file, checkWord(template, fill, file.value.bytes, codec)) : file;
}

/** A file that isn't right is no file. */
const ifSound = (file: Result<FilledFile>, checked: Result<null>): Result<FilledFile> => (checked.ok ? file : checked);

/** What goes into a Word form. */
export const wordFill = (
  form: Form,
  { sheets }: Evaluation,
  mode: FillMode,
  lined?: WordTemplate['lined'],
): WordFill => ({
  anchors: wordAnchors(form),
  sheets: sheets.map((sheet, i) => wordValues(form, sheet, i, mode, lined)),
  keepControls: mode === 'draft',
});

/** What goes into an Excel form. */
const excelFill = (form: Form, { sheets }: Evaluation, mode: FillMode): ExcelFill => ({
  anchors: excelAnchors(form),
  sheets: sheets.map((sheet) => excelValues(form, sheet, mode)),
});

/** Fills a form as often as its rows need (`further-files`): one file, or several. */
export function fillFiles(template: FormTemplate, request: FillInput, codec: Codec): Result<FilledFile[]> {
  const filled: FilledFile[] = [];
  for (const evaluation of splitFiles(request.form, request.evaluation)) {
    const file = fillForm(template, { ...request, evaluation }, codec);
    if (!file.ok) return file;
    filled.push(file.value);
  }
  return success(filled);
}
