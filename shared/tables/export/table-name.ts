import { safeFileName } from '../../text/file-name';
import { formatWareki } from '../../text/wareki';
import type { OutTable } from './out-table';

/** Characters that no name of a sheet may have (ECMA-376-1 §18.2.19, and what Excel adds to it). */
const NOT_IN_SHEET = /[\\/*?:[\]]/g;
const SHEET_NAME = 31;

/** 職員名簿_退職14人_ひまわりの里_令和8年11月21日, without its ending: another choice of rows has another name. */
export const tableFileName = ({
  title,
  which = '',
  office,
  date,
}: Pick<OutTable, 'title' | 'which' | 'office' | 'date'>): string =>
  [title, which, office, formatWareki(date)]
    .filter((piece) => piece !== '')
    .map((piece) => safeFileName(piece, 80))
    .join('_');

export const sheetName = ({ title }: OutTable): string =>
  title.replace(NOT_IN_SHEET, '_').slice(0, SHEET_NAME).replace(/^'|'$/g, '_');
