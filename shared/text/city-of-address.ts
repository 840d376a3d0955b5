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

/** All 47, as an address begins. */
export const PREFECTURES: readonly string[] = [
  ...['北海道', '東京都', '京都府', '大阪府'],
  ...[
    '青森',
    '岩手',
    '宮城',
    '秋田',
    '山形',
    '福島',
    '茨城',
    '栃木',
    '群馬',
    '埼玉',
    '千葉',
    '神奈川',
    '新潟',
    '富山',
    '石川',
  ],
  ...[
    '福井',
    '山梨',
    '長野',
    '岐阜',
    '静岡',
    '愛知',
    '三重',
    '滋賀',
    '兵庫',
    '奈良',
    '和歌山',
    '鳥取',
    '島根',
    '岡山',
    '広島',
  ],
  ...['山口', '徳島', '香川', '愛媛', '高知', '福岡', '佐賀', '長崎', '熊本', '大分', '宮崎', '鹿児島', '沖縄'],
].map((name) => (/[都道府]$/.test(name) ? name : `${name}県`));

const PREFECTURE = /^(?:東京都|北海道|京都府|大阪府|.{2,3}県)/;
const COUNTY = /^(?:余市|高市|[^市区町村]{1,5}?)郡(?=余市町|[^市]{1,6}?[町村])/;

/**
 * The 市区町村 that an address begins with, to spare typing it again; empty when it can't be told. A ward of a big city
 * belongs to its city (横浜市), one of Tokyo stands by itself (千代田区). Only a proposal: the field stays open.
 */
export const cityOfAddress = (address: string): string => addressParts(address).city;

/** 鶴岡市, 山形県鶴岡市: a city and no more. */
export function isWholeCity(text: string): boolean {
  const { city, rest } = addressParts(text);
  return city !== '' && rest === '';
}

/** An address cut where its names end; each is empty where it can't be told. `rest`: 町名 and all that follows. */
export interface AddressParts {
  prefecture: string;
  county: string;
  city: string;
  /** Of a big city: 青葉区. */
  ward: string;
  rest: string;
}

/** Without its spaces. */
export function addressParts(address: string): AddressParts {
  const plain = address.replace(/\s/g, '');
  const prefecture = PREFECTURE.exec(plain)?.[0] ?? '';
  const inPrefecture = plain.slice(prefecture.length);
  const county = COUNTY.exec(inPrefecture)?.[0] ?? '';
  const inCounty = inPrefecture.slice(county.length);
  const long = LONG_NAMES.find((name) => inCounty.startsWith(name));
  const city = long ?? /^[^0-9０-９]{1,7}?[市区町村]/.exec(inCounty)?.[0] ?? '';
  const inCity = inCounty.slice(city.length);
  const ward = city.endsWith('市') ? (/^[^0-9０-９市町村]{1,4}?区/.exec(inCity)?.[0] ?? '') : '';
  return { prefecture, county, city, ward, rest: inCity.slice(ward.length) };
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
