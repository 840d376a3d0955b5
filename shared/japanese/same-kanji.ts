/** The common form first, then the forms that people have in their names. */
const FAMILIES = [
  '高髙',
  '崎﨑嵜碕',
  '吉𠮷',
  '辺邊邉',
  // 斎 and 斉 are two names, but nobody knows by ear which one a person has.
  '斎齋斉齊',
  '沢澤',
  '浜濱濵',
  '桜櫻',
  '広廣',
  '国國',
  '島嶋嶌',
  '恵惠',
  '徳德',
  '槙槇',
  '竜龍',
  '館舘',
  '滝瀧',
  '関關',
  '真眞',
  '富冨',
  '条條',
  '栄榮',
  '会會',
  '学學',
  '万萬',
  '与與',
  '静靜',
  '柳栁',
  '淵渕',
  '曽曾',
  '瀬瀨',
  '寿壽',
  '豊豐',
  '鉄鐵',
  '穂穗',
  '頼賴',
  '蔵藏',
  '亀龜',
  '弥彌',
  '船舩',
  '桑桒',
  '鶴靏靍',
  '薮藪籔',
  '実實',
  '円圓',
  '応應',
  '黒黑',
  '郎郞',
  '桧檜',
  '巌巖',
  '礼禮',
  '来來',
  '土圡',
  '峰峯',
  '松枩',
  '角⻆',
  '塩鹽',
  '凛凜',
];

/**
 * Kanji that are the same name written differently (異体字). NFKC leaves them apart, people type the common one.
 * Only for finding: what is stored and printed never changes.
 */
export const sameKanji: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap((family) => {
    const [common = '', ...others] = Array.from(family);
    return others.map((other) => [other, common] as const);
  }),
);
