import { addressParts, PREFECTURES } from './city-of-address';
import { literalPattern } from './literal-pattern';
import { toAsciiNumber } from './width';

/**
 * What somebody typed into a box of an address in which one stood already: only its beginning, which a 〒 has proposed, or the one before.
 * Who types or pastes a whole address behind it means that one; who goes on from there (1-2-3, ○○ビル) means both.
 *
 * @param typed as it stands in the box now
 * @param before as it stood there: 千葉県流山市流山
 * @param isProposed nobody has typed `before`: a whole address behind it stays as it was typed, with a prefecture or without
 * @returns what is meant; without a prefecture or a city that it begins with, with those of `before`
 */
export const settledAddress = (typed: string, before: string, isProposed = false): string =>
  settled(typed, before, isProposed).replace(HOUSE, toAsciiNumber);

/** １－２－３ is 1-2-3, as 〒 and phone are on the same paper; names and letters stay as they were typed. */
const HOUSE = /[0-9０-９](?:[0-9０-９‐‑‒–—―−－ーｰ-]*[0-9０-９])?/g;

function settled(typed: string, before: string, isProposed: boolean): string {
  if (before === '' || !typed.startsWith(before)) return typed;
  const rest = typed.slice(before.length).trimStart();
  if (startsAfresh(rest, PREFECTURE)) return rest;
  const parts = addressParts(before);
  const units = [parts.prefecture, parts.county, parts.city, parts.ward].filter((unit) => unit !== '');
  const at = units.findIndex((unit) => startsAfresh(rest, spaced(unit)));
  if (isProposed && at === (parts.prefecture === '' ? 0 : 1)) return rest;
  if (at >= 0) return units.slice(0, at).join('') + rest;
  const town = /^\D*/u.exec(parts.rest.replace(/[０-９].*$/u, ''))?.[0].replace(/^大字/, '') ?? '';
  const again = new RegExp(`^(?:大字)?${spaced(town)}(?=$|${NUMBER}|大?字)`, 'u');
  return town !== '' && again.test(rest) ? units.join('') + rest : typed;
}

/** 流山市, where an address names it twice before its first number: 千葉県流山市流山流山市江戸川台東1-1; null: it doesn't. */
export function namedTwice(address: string): string | null {
  const { prefecture, city, ward, rest } = addressParts(address);
  const behind = ward + rest;
  const number = /[0-9０-９]|$/u.exec(behind)?.index ?? 0;
  const names = [...(prefecture === '' ? [] : PREFECTURES), ...(city === '' ? [] : [city])];
  const isAgain = (name: string): boolean =>
    [...behind.matchAll(new RegExp(spaced(name), 'gu'))].some(
      // 小国町小国町1-1: a town may have its own name in it.
      ({ index }) =>
        index < number && !(index === 0 && /[町村]$/.test(name)) && startsAfresh(behind.slice(index), spaced(name)),
    );
  return names.find(isAgain) ?? null;
}

/** What is told beside it, wherever it has come in. */
export function addressDoubt(address: string): string | null {
  // 南流山4-5-6: on a paper that goes out of the city, or comes into another one, nobody finds it.
  if (/[0-9０-９]/u.test(address) && !/[都道府県市区町村郡]/u.test(address))
    return '市区町村の名前が見あたりません。市区町村から書いてあるか、確かめてください';
  const name = namedTwice(address);
  return name === null ? null : `住所が2つつながっていないか、確かめてください（「${name}」がもう一度出てきます）`;
}

const NUMBER = '[0-9０-９]|[一二三四五六七八九十]+丁目';
const PREFECTURE = `(?:${PREFECTURES.join('|')})`;

/** Spaces in between, and the three ways to write 鎌ケ谷; in 余目(庄内町) the brackets are its own. */
function spaced(name: string): string {
  return [...name].map((one) => (/[ケヶが]/u.test(one) ? '[ケヶが]' : literalPattern(one))).join('\\s*');
}

/** Whether a text begins with that name as an address does: 流山市江戸川台東1-1, not 流山市役所, 流山市文化会館2階, 県営住宅. */
function startsAfresh(text: string, name: string): boolean {
  const [, further, behind = ''] = new RegExp(`^${name}\\s*([^0-9０-９\\s]*)(.*)$`, 'su').exec(text) ?? [];
  if (further === undefined || OF_THE_CITY.test(further)) return false;
  return !BUILDING.test(further) || HOUSE_NUMBER.test(behind);
}
const OF_THE_CITY = /^(?:役所|役場|庁|営|民|立(?!川市))/u;
const BUILDING = /(?:会館|館|センター|ホーム|住宅|団地|学校|園|病院|公園|施設|ビル|内|前|庁舎|事務所|支所|出張所)$/u;
/** 堀之内1-2 is a place, 文化会館2階 a floor. */
const HOUSE_NUMBER = /^[0-9０-９]+(?![0-9０-９]|階|[FＦ]|号?棟|号室|号館)/u;
