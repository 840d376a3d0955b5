import { ownOutput } from '../packs/own-output';
import { attempt, type Result } from '../problems/problem';
import { refuseCarryingLinks } from './excel/link-targets';
import { openWorkbook, verifyWorkbook, type ExcelTemplate } from './excel/open-workbook';
import { openPdfTemplate, type PdfTemplate } from './pdf/pdf-template';
import { openTemplate, verifyTemplate, type WordTemplate } from './word/open-template';
import type { Codec } from './zip/codec';

/** A form's file, opened: Word or Excel. */
export type FormTemplate = WordTemplate | ExcelTemplate;

/** The same, or a PDF, which is no container of parts. */
export type AnyTemplate = FormTemplate | PdfTemplate;

const isExcel = (file: string): boolean => ownOutput(file) === 'xlsx';

/** @param file its name, as the pack has it */
export const openForm = (file: string, bytes: Uint8Array, codec: Codec): Result<FormTemplate> =>
  isExcel(file) ? openWorkbook(bytes, codec) : openTemplate(bytes, codec);

/** The same for a file that comes into the house: every part is looked at. */
export function verifyForm(file: string, bytes: Uint8Array, codec: Codec): Result<FormTemplate> {
  if (!isExcel(file)) return verifyTemplate(bytes, codec);
  const opened = verifyWorkbook(bytes, codec);
  const followed = opened.ok ? attempt(() => refuseCarryingLinks(opened.value)) : opened;
  return followed.ok ? opened : followed;
}

/** A form's file of any kind that comes into the house. */
export const verifyAnyForm = (file: string, bytes: Uint8Array, codec: Codec): Result<AnyTemplate> =>
  ownOutput(file) === 'pdf' ? openPdfTemplate(bytes) : verifyForm(file, bytes, codec);
