import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../builders/any-text';
import { sameKanji } from '@shared/text/same-kanji';
import { isFoundBy, searchIndexKey, searchKey, searchQuery } from '@shared/text/search-key';

const found = (stored: string, typed: string): boolean => searchIndexKey(stored).includes(searchQuery(typed));

describe('a person is found', () => {
  test.each([
    ['髙橋 直子', '高橋'],
    // Pasted with a character that nobody sees: the same person all the same.
    ['佐藤\u200b恵\u202c', '佐藤恵'],
    ['高橋 正一', '髙橋'],
    ['𠮷田 恵子', '吉田'],
    ['吉田 恵子', '𠮷田'],
    ['葛\u{e0100}城 美咲', '葛城'],
    ['葛城 美咲', '葛\u{e0100}城'],
    ['山﨑 翔太', '山崎'],
    ['渡邉 美穂', '渡辺'],
    ['渡邊 千代', '渡辺'],
    ['渡邉 美穂', '渡邊'],
    ['齋藤 和夫', '斎藤'],
    ['齋藤 和夫', '斉藤'],
    ['\ufa19田 洋子', '神田'],
    ['神田 洋子', '\ufa19田'],
    ['福島 \ufa4f子', '祐子'],
    ['濵田 光', '浜田'],
    ['増田 実', '增田'],
    ['增田 実', '増田'],
    ['曾我 薫', '曽我'],
    ['曽我 薫', '曾我'],
    ['籠橋 勉', '篭橋'],
    ['篭橋 勉', '籠橋'],
    ['黑澤 壽惠', '黒沢寿恵'],
    ['廣瀨 圓', '広瀬円'],
    ['渡邊 邦彥', '渡辺'],
    ['劔持 龍之介', '剣持竜之介'],
    ['櫻井 禮子', '桜井礼子'],
    ['埜村 穐雄', '野村秋雄'],
    ['蘆田 篤', '芦田'],
    ['佐佐木 昭', '佐々木'],
    ['佐々木 昭', '佐佐木'],
  ])('%s by %s', (stored, typed) => {
    expect(found(stored, typed)).toBe(true);
  });

  test.each([
    ['すずき いちろう', 'スズキ'],
    ['すずき いちろう', 'ｽｽﾞｷ'],
    ['すずき いちろう', 'すずきいち'],
    ['すずき いちろう', 'すず'],
    ['やまさき しょうた', 'しようた'],
    ['やまさき しょうた', 'ショウタ'],
    ['はっとり けん', 'はつとり'],
    ['おのでら ちづる', 'ちずる'],
    ['ぐえん てぃ らん', 'グエン・ティ・ラン'],
    ['グエン ティ ラン', 'ぐえんてい'],
    ['ささき まり', 'ササキ　マリ'],
    ['ヴァイオレット ケア', 'バイオレット'],
    ['バイオレット ケア', 'ヴァイオレット'],
    ['ケアサービス イヴ', 'イブ'],
    ['ケアサービス イブ', 'ｲｳﾞ'],
    ['おおたに みゑ', 'みえ'],
    ['こん かをり', 'かおり'],
  ])('%s by the kana %s', (stored, typed) => {
    expect(found(stored, typed)).toBe(true);
  });

  test.each([
    ['おおの けん', 'おーの'],
    ['さとう ゆうこ', 'ゆーこ'],
    ['さとう ゆうこ', 'さとーゆーこ'],
    ['やまさき しょうた', 'しょーた'],
    ['いのうえ けいこ', 'けーこ'],
    ['まりー', 'まり'],
    ['まり', 'まりー'],
    ['ローサ', 'ろーさ'],
    ['おおおか まこと', 'おーおか'],
  ])('%s by %s, long vowels written another way', (stored, typed) => {
    expect(found(stored, typed)).toBe(true);
  });

  test.each([
    ['いのうえ けいこ', 'うえ'],
    ['さとううめこ', 'うめこ'],
    ['やまもとおさむ', 'おさむ'],
  ])('%s by %s, a part that begins with a vowel', (stored, typed) => {
    expect(found(stored, typed)).toBe(true);
  });

  test.each([
    ['Nguyen Thi Lan', 'nguyen'],
    ['sato@himawari.example', 'ＳＡＴＯ'],
    ['090-0000-0102', '09000000102'],
    ['090-0000-0102', '０９０−００００'],
    ['ng-20417', 'NG20417'],
    ['㈱見本', '株見本'],
    ['㈱見本', '株式会社見本'],
    ['株式会社見本', '㈱見本'],
    ['株式会社 見本', '（株）見本'],
    ['見本（株）', '見本株式会社'],
    ['㈲見本薬局', '有限会社見本'],
    ['有限会社見本薬局', '㈲見本'],
    ['（福）ひまわり会', '社会福祉法人ひまわり会'],
    ['社会福祉法人ひまわり会', '(福)ひまわり会'],
    ['社会福祉法人ひまわり会', '(社福)ひまわり会'],
    ['（医）見本会 見本病院', '医療法人見本会'],
    ['医療法人見本会 見本病院', '（医）見本会'],
    ['医療法人社団見本会', '（医社）見本会'],
    ['特定非営利活動法人みほん', 'NPO法人みほん'],
    ['ＮＰＯ法人みほん', '特定非営利活動法人みほん'],
    ['㈳見本協会', '一般社団法人見本'],
    ['霞ヶ関クリニック', '霞が関'],
    ['霞が関クリニック', '霞ヶ関'],
    ['霞ケ関クリニック', '霞が関'],
    ['緑ヶ丘', '緑ガ丘'],
    ['一ノ瀬 花子', '一之瀬'],
    ['一之瀬 花子', '一の瀬'],
    ['一之瀬が丘', '一ノ瀬ヶ丘'],
    ['見本 裕之介', '裕之'],
  ])('%s by %s, whatever the width, case and hyphens', (stored, typed) => {
    expect(found(stored, typed)).toBe(true);
  });

  test('and others are not: いとう does not list いとい, なおこ not のりこ', () => {
    expect(found('いとい しげる', 'いとう')).toBe(false);
    expect(found('たかはし のりこ', 'なおこ')).toBe(false);
    expect(found('渡部 恵', '渡辺')).toBe(false);
    expect(found('株本 一', '株式会社')).toBe(false);
    expect(found('有限会社見本', '株式会社見本')).toBe(false);
  });
});

describe('the search key', () => {
  test('of a search key is itself', () => {
    const again = fc.property(anyText, (text) => {
      const key = searchKey(text);
      expect(searchKey(key)).toBe(key);
    });
    fc.assert(again, { numRuns: 2000 });
  });

  test('is the same for a composed and a decomposed spelling', () => {
    expect(searchKey('が゛ガ'.normalize('NFD'))).toBe(searchKey('が゛ガ'));
    expect(searchKey('か゛')).toBe(searchKey('が'));
  });

  test('of what is typed grows with it, so that a list only narrows while a person types', () => {
    const name = 'やまさきしょうたろう';
    const whole = searchKey(name);
    for (let length = 1; length <= name.length; length++)
      expect(whole.startsWith(searchKey(name.slice(0, length)))).toBe(true);
  });

  test('joins each variant kanji to one common form, which is no variant itself', () => {
    const common = [...sameKanji.values()];
    expect(common.filter((kanji) => sameKanji.has(kanji) || kanji.normalize('NFKC') !== kanji)).toEqual([]);
    // Each stands in one family alone.
    expect([...sameKanji.keys()].filter((kanji) => common.includes(kanji))).toEqual([]);
    expect([...sameKanji.keys()].filter((kanji) => Array.from(kanji).length !== 1)).toEqual([]);
  });

  test('of nothing is nothing, so that an empty search lists everybody', () => {
    expect([searchQuery(''), searchQuery('　'), searchQuery('ー')]).toEqual(['', '', '']);
  });
});

test('what is typed is looked for in each text, as it is written and as it is read', () => {
  expect(isFoundBy('たむら', '田村 洋一', 'タムラ ヨウイチ')).toBe(true);
  expect(isFoundBy('田村', '田村 洋一', undefined)).toBe(true);
  expect(isFoundBy('佐々木', '田村 洋一', 'タムラ ヨウイチ')).toBe(false);
});
