import { cityOfAddress } from './city-of-address';
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

/** What an address may say in another way, or leave out: 大字, 霞が関 and 霞ケ関. */
const bare = (address: string): string => address.replace(/[\s\u3000]|大?字/gu, '').replace(/[がガヶケヵカ]/gu, 'ケ');

/** 千葉県 and 飽海郡 may be left out. */
const AROUND = /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)?(?:[^市区町村]{1,4}郡(?=[^市]{1,6}[町村]))?/u;
const CITY = /^(.+?[市区町村])(.*)$/u;

/** Whether an address that a 〒 begins lies in another city than the one that is known; not where one of both is unknown. */
const isElsewhere = (found: string, city: string): boolean =>
  cityOfAddress(found) !== '' && !bare(found).includes(bare(city));

/** What a 〒 may begin beside a city that stands there already: 270-0000 is 松戸市, and nothing for an office in 流山市. */
export const proposedAddress = (found: string, city: string): string => (isElsewhere(found, city) ? '' : found);

/**
 * Said of a 〒 whose place isn't in the address beside it, or, while there is none, in the city; empty where both agree, and where nothing is
 * known. The table is of one year, and places are called in many ways: it is only worth a look.
 */
export function townRemark(code: string, found: string, address: string, knownCity = ''): string {
  if (found === '') return '';
  if (address.trim() === '') {
    return isElsewhere(found, knownCity) ? `〒${code} は${found}です。市町村の「${knownCity}」と見比べてください` : '';
  }
  const [, city = '', town = ''] = CITY.exec(bare(found).replace(AROUND, '')) ?? [];
  const said = bare(address);
  if (said.includes(city) && said.includes(town)) return '';
  return `〒${code} は${found}です。住所と見比べてください。合っていれば、このまま使えます`;
}

/** Said of a 〒 that begins no address, while there is none. */
export const UNKNOWN_CODE = 'この番号からは住所が出ません。事業所だけの番号かもしれません。住所を入力してください';

/** 小菅村の次に６６４番地以降がくる場合: how the post sorts, and nothing that anybody writes. */
const NO_PLACE = /[^市区町村郡]+[市区町村]の次に.*$/u;
const ENTRY = /^(\d{4})?([a-z])(.*)$/;
const A = 97;
