import { isKana } from './kana';

/**
 * Kanji that family names read as one mora (佐野 さの, 阿部 あべ, 李 り), in old forms, too: with these alone a whole name may be as short as
 * another's family name.
 */
const ONE_MORA = new Set(
  '阿安亜伊井以依五生猪宇羽鵜卯得江衣恵惠尾小緒男於御可加嘉香賀鹿何河我木喜貴紀城岐鬼吉𠮷企幾樹来來' +
    '久九具毛気甲下子古己湖児呉護許巨虎佐沙左嵯早作志司史士市師地治路慈須洲諏寿壽津世瀬瀨勢曽曾祖徐' +
    '多田太他千知智都戸途登土度外砥名那奈仁二丹新爾禰祢根野埜乃能之農波葉八巴馬場比日樋肥飛氷斐美備' +
    '尾府布富冨夫不部分辺邊邉平保穂帆真眞間万麻摩目見三実實海身水武六牟無務米母茂門百藻矢屋谷弥彌' +
    '湯由有油余与與代夜良羅利里李理留呂路和輪荷出杜吾味儀義義宜蘇胡魏々ノヶケ',
);

/** Small kana go with what stands before them. */
const morasOf = (kana: string): number => kana.replace(/[\sぁぃぅぇぉゃゅょゎァィゥェォャュョヮ・]/g, '').length;

const KANJI_NAME = /^[\p{Script=Han}々ノヶケ]+$/u;

/** The least that a family name is read with: three where one of several kanji has two, and for three and more (東海林 しょうじ). */
function leastOfFamily(name: string): number {
  const kanji = [...name];
  if (kanji.length > 2) return 3;
  return kanji.length + Number(kanji.some((one) => !ONE_MORA.has(one)));
}

/** 恵 may be え; beside a family name of one kanji names of other countries are as short (王 娜 おうな). */
function leastOfGiven(name: string, isBesideOne: boolean): number {
  if (isKana(name)) return morasOf(name);
  const { length } = [...name];
  return length === 1 && !isBesideOne ? 2 : length;
}

/**
 * 石田 洋 read いしだ: whether furigana in one word is too short for a name in two. Rather silent than wrong: 石田 洋 read いしだよう isn't,
 * nor a name of which the family name isn't in kanji.
 */
export function isShortReading(name: string, kana: string): boolean {
  const [family = '', given = '', ...more] = name.trim().split(/\s+/);
  const reading = kana.trim();
  if (given === '' || more.length > 0 || !KANJI_NAME.test(family) || !isKana(reading) || /[\s・]/.test(reading))
    return false;
  return morasOf(reading) < leastOfFamily(family) + leastOfGiven(given, [...family].length === 1);
}
