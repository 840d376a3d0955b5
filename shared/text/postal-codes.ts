import { isPostalCode } from './width';

/**
 * The address that a postal code begins, 千葉県流山市東初石; empty where it isn't known.
 *
 * @param table as resources/authoring/public-data/make-postal-codes.mjs writes it: a line for each first three digits
 * @param code 270-0114
 */
export function addressOfCode(table: string, code: string): string {
  if (!isPostalCode(code)) return '';
  const [area = '', wanted = ''] = code.split('-');
  const from = `\n${table}`.indexOf(`\n${area}\t`);
  if (from < 0) return '';
  const end = table.indexOf('\n', from);
  const [, ...entries] = table.slice(from, end < 0 ? undefined : end).split('\t');
  let address = '';
  let digits = -1;
  for (const entry of entries) {
    const [, own, same = 'a', further = ''] = ENTRY.exec(entry) ?? [];
    digits = own === undefined ? digits + 1 : Number(own);
    address = address.slice(0, same.charCodeAt(0) - A) + further;
    if (digits === Number(wanted)) return address.replace(NO_PLACE, '');
  }
  return '';
}

/** 小菅村の次に６６４番地以降がくる場合: how the post sorts, and nothing that anybody writes. */
const NO_PLACE = /[^市区町村郡]+[市区町村]の次に.*$/u;
const ENTRY = /^(\d{4})?([a-z])(.*)$/;
const A = 97;
