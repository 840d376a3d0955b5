import { ownOutput } from '../packs/own-output';
import type { Result } from '../problems/problem';
import { openWorkbook, verifyWorkbook, type ExcelTemplate } from './excel/open-workbook';
import { openTemplate, verifyTemplate, type WordTemplate } from './word/open-template';
import type { Codec } from './zip/codec';

/** A form's file, opened: Word or Excel. */
export type FormTemplate = WordTemplate | ExcelTemplate;

const isExcel = (file: string): boolean => ownOutput(file) === 'xlsx';

/** @param file its name, as the pack has it */
export const openForm = (file: string, bytes: Uint8Array, codec: Codec): Result<FormTemplate> =>
  isExcel(file) ? openWorkbook(bytes, codec) : openTemplate(bytes, codec);

/** The same for a file that comes into the house: every part is looked at. */
export const verifyForm = (file: string, bytes: Uint8Array, codec: Codec): Result<FormTemplate> =>
  isExcel(file) ? verifyWorkbook(bytes, codec) : verifyTemplate(bytes, codec);
