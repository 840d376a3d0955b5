import { listCells } from '../forms/excel/list-cells';
import { readDrawing } from '../forms/pdf/look/read-drawing';
import type { AnyTemplate } from '../forms/form-template';
import { listAnchors } from '../forms/word/fill-template';

/** The places for values in a form's file, and its parts. */
export type InspectedForm = ReturnType<typeof inspectForm>;

export function inspectForm(template: AnyTemplate) {
  if (template.kind === 'pdf') {
    const { pdf, fields } = template;
    const pages = pdf.pages.map((page) => readDrawing(pdf.file, page));
    return { kind: 'pdf' as const, fields: [...fields.values()].map(({ seen }) => seen), pages };
  }
  const parts = template.directory.entries.map(({ name, size }) => ({ name, size }));
  if (template.kind === 'excel') {
    const sheets = template.sheets.map(({ name }) => name);
    return { kind: 'xlsx' as const, sheets, anchors: listCells(template), parts };
  }
  const { documentPart } = template;
  return { kind: 'docx' as const, documentPart, anchors: listAnchors(template), parts };
}
