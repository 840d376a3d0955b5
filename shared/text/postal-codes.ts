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
    if (digits === Number(wanted)) return address;
  }
  return '';
}

const ENTRY = /^(\d{4})?([a-z])(.*)$/;
const A = 97;
