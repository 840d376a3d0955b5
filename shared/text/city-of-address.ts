/** Names in which 市, 町 or 村 stands before the end: a plain reading would cut them short. */
const LONG_NAMES = [
  ...['四日市市', '廿日市市', '野々市市', '十日町市', '市川市', '市原市', '市川三郷町', '市貝町', '町田市', '大町市'],
  ...[
    '大町町',
    '村上市',
    '村山市',
    '東村山市',
    '武蔵村山市',
    '羽村市',
    '田村市',
    '大村市',
    '中村市',
    '玉村町',
    '余市町',
  ],
];

const PREFECTURE = /^(?:東京都|北海道|京都府|大阪府|.{2,3}県)/;
const COUNTY = /^(?:余市|高市|[^市区町村]{1,5}?)郡(?=余市町|[^市]{1,6}?[町村])/;

/**
 * The 市区町村 that an address begins with, to spare typing it again; empty when it can't be told. A ward of a big city
 * belongs to its city (横浜市), one of Tokyo stands by itself (千代田区). Only a proposal: the field stays open.
 */
export function cityOfAddress(address: string): string {
  const plain = address.replace(/\s/g, '').replace(PREFECTURE, '');
  const inCounty = plain.replace(COUNTY, '');
  const long = LONG_NAMES.find((name) => inCounty.startsWith(name));
  return long ?? /^[^0-9０-９]{1,7}?[市区町村]/.exec(inCounty)?.[0] ?? '';
}

/**
 * 流山 is 流山市, where one city at hand is called so; what else is typed stays. Towns aren't completed: there is a 池田町 in four prefectures,
 * and a 池田市 in a fifth.
 */
export function cityInFull(typed: string, cities: readonly string[]): string {
  const [only, another] = cities.filter(
    (city) => /^[市区町村]$/.test(city.slice(typed.length)) && city.startsWith(typed),
  );
  return only !== undefined && another === undefined && /[市区]$/.test(only) ? only : typed;
}
