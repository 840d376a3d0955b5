import { attempt, failure, success, type Result } from '../problems/problem';
import { rowsOf } from '../packs/form-fields';
import { errorsOf } from './bindings/evaluation';
import { fillFiles, type FillInput } from './fill-form';
import { checkPdf } from './finished/check-pdf';
import type { FilledFile } from './filled-file';
import type { AnyTemplate } from './form-template';
import { capacityOf, splitFiles } from './further-files';
import { fillPdf } from './pdf/fill/fill-pdf';
import type { LetterFonts } from './pdf/letters/letter-case';
import type { PdfTemplate } from './pdf/pdf-template';
import { pdfFill } from './pdf-form';
import type { Codec } from './zip/codec';

/**
 * Fills a form of any kind as often as its rows need: one file, or several, each looked at by code of its own (`finished/`).
 *
 * @param fonts what a PDF is written with; Word and Excel files bring their own
 */
export function fillPapers(
  template: AnyTemplate,
  request: FillInput,
  codec: Codec,
  fonts: LetterFonts | undefined,
): Promise<Result<FilledFile[]>> {
  if (template.kind !== 'pdf') return Promise.resolve(fillFiles(template, request, codec));
  return fillPdfs(template, request, codec, fonts);
}

async function fillPdfs(
  template: PdfTemplate,
  request: FillInput,
  codec: Codec,
  fonts: LetterFonts | undefined,
): Promise<Result<FilledFile[]>> {
  if (!fonts) return failure('pdf/rare-letters', { characters: '' });
  const { form, mode } = request;
  const errors = errorsOf(request.evaluation.findings);
  const [first] = errors;
  if (mode === 'finished' && first) return failure('output/errors', { count: errors.length, first: first.label });
  const files: FilledFile[] = [];
  for (const evaluation of splitFiles(form, request.evaluation)) {
    for (const rows of rowsOf(form)) {
      const capacity = capacityOf(rows) ?? rows.printed;
      const count = Math.max(0, ...evaluation.sheets.map((sheet) => sheet.rows[rows.key]?.length ?? 0));
      if (count > capacity)
        return failure('pdf/no-room', { field: rows.key, label: rows.label, rows: count, capacity });
    }
    const fill = attempt(() => pdfFill(form, evaluation, mode));
    if (!fill.ok) return fill;
    const file = fillPdf(template, fill.value, fonts, codec);
    if (!file.ok) return file;
    const checked = await checkPdf(template, fill.value, file.value.bytes);
    if (!checked.ok) return checked;
    files.push(file.value);
  }
  return success(files);
}
