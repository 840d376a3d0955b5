import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { read, write } from 'xlsx';
import { FIRST, LAST, PRINTED } from './excel-form';
import type { RegistrationUser, RegistrationValues } from './excel-floor';

/**
 * Libraries that write .xlsx, each filling the form the nearest way that it offers. None keeps it whole:
 *
 * - SheetJS: drops pictures, rules, print settings and most looks; can put no rows in, so that the list lies over what
 *   stands below it
 * - exceljs: puts rows in, with their looks, but leaves merged cells, sums and their values as they were; drops what it
 *   doesn't know (printers' settings, custom XML, metadata)
 * - xlsx-populate: keeps all parts but the order of calculation; can put no rows in either
 */
export interface Peer {
  name: string;
  fill: (form: Uint8Array, values: RegistrationValues) => Uint8Array | Promise<Uint8Array>;
}

/** Where `npm run bench -- --with-peers` puts libraries that are no dependencies: they are old, and heavy. */
const folder = join(import.meta.dirname, '../../out/bench-peers');

const SHEET = '登録票';

/** A list's cells by column, in the order of a person's values. */
const COLUMNS = 'ABDGI';
const valuesOf = ({ number, name, kana, jobType, mail }: RegistrationUser) => [number, name, kana, jobType, mail];

type Put = (cell: string, value: string | number) => void;

function putAll(put: Put, { officeName, officeNumber, filledOn, users }: RegistrationValues): void {
  put('C3', officeName);
  put('C4', officeNumber);
  put('C5', filledOn);
  users.forEach((user, i) => valuesOf(user).forEach((value, k) => put(`${COLUMNS.charAt(k)}${FIRST + i}`, value)));
}

const sheetJs: Peer = {
  name: 'SheetJS',
  fill: (form, values) => {
    const book = read(form, { type: 'array', cellStyles: true, cellNF: true });
    const sheet = book.Sheets[SHEET]!;
    putAll((cell, value) => {
      sheet[cell] = { t: typeof value === 'string' ? 's' : 'n', v: value };
    }, values);
    sheet['!ref'] = `A1:L${Math.max(24, FIRST + values.users.length)}`;
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
  },
};

/** As much of the library as is used here. */
interface ExcelJs {
  Workbook: new () => {
    xlsx: { load: (file: Uint8Array) => Promise<unknown>; writeBuffer: () => Promise<ArrayBuffer> };
    getWorksheet: (name: string) => {
      duplicateRow: (row: number, count: number, insert: boolean) => void;
      getCell: (cell: string) => { value: unknown };
    };
  };
}

const exceljs = ({ Workbook }: ExcelJs): Peer => ({
  name: 'exceljs',
  fill: async (form, values) => {
    const book = new Workbook();
    await book.xlsx.load(form);
    const sheet = book.getWorksheet(SHEET);
    if (values.users.length > PRINTED) sheet.duplicateRow(LAST, values.users.length - PRINTED, true);
    putAll((cell, value) => {
      sheet.getCell(cell).value = value;
    }, values);
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
});

interface XlsxPopulate {
  fromDataAsync: (file: Uint8Array) => Promise<{
    sheet: (name: string) => { cell: (name: string) => { value: (value: string | number) => unknown } };
    outputAsync: () => Promise<Uint8Array>;
  }>;
}

const xlsxPopulate = ({ fromDataAsync }: XlsxPopulate): Peer => ({
  name: 'xlsx-populate',
  fill: async (form, values) => {
    const book = await fromDataAsync(form);
    const sheet = book.sheet(SHEET);
    putAll((cell, value) => sheet.cell(cell).value(value), values);
    return book.outputAsync();
  },
});

/** The libraries that are there, and the names of those that aren't. */
export function excelPeers(): { peers: Peer[]; missing: string[] } {
  const peers = [sheetJs];
  const missing: string[] = [];
  const load = createRequire(join(folder, 'package.json'));
  const add = (name: string, peerOf: () => Peer): void => {
    if (existsSync(join(folder, 'node_modules', name))) peers.push(peerOf());
    else missing.push(name);
  };
  add('exceljs', () => exceljs(load('exceljs') as ExcelJs));
  add('xlsx-populate', () => xlsxPopulate(load('xlsx-populate') as XlsxPopulate));
  return { peers, missing };
}
