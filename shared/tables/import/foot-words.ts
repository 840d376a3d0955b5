import { widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';
import { isDitto } from './cell-habits';
import { LIST_SIGNS } from './list-signs';

/**
 * What stands under a list or between its lines where names do, and is nobody's name: what its signs mean, of which day it is, who made it, where
 * it ends. Whole cells alone count: nobody is called so, and a name with such a word in it stays one.
 */
const DAY =
  '(?:令和|平成|昭和|[RHS])?(?:[\\d元]{1,4}[年./・-])?\\d{1,2}[月./・-](?:\\d{1,2}日?)?|(?:令和|平成|[RHS])?[\\d元]{1,4}年度?(?:\\d{1,2}月)?';
const AS_OF = new RegExp(`^(?:${DAY})(?:現在|時点|更新|作成|改[訂定]|発行|印刷|付け?|版|まで)?$`, 'iu');
const VERSION = /^(?:(?:ver(?:sion)?|rev)[.:]?[\d.]+|第[\d.]+[版稿])(?:改訂?)?$/i;
/** Who made the list, and when: alone, or before a name or a day. */
const MADE =
  '(?:作成|記入|記録|入力|更新|最終更新|最終確認|改[訂定]|発行|印刷|出力|配[布付]|文責|担当|確認|承認|決裁|点検|お?問い?合わ?せ|連絡先)(?:者|日|日時|年月日|先|印|部署|担当者?|責任者)?';
const MADE_ALONE = new RegExp(`^${MADE}$`, 'u');
const MADE_BY = new RegExp(`^${MADE}(?:[:：/／=＝]|[\\s　]+\\S|(?=\\d|[RHS]\\d|令和|平成))`, 'iu');
/** Parts of a paper, how it may be used, and in which order it stands. */
const WORDS =
  /^(?:.{0,6}(?:メモ|覚え?書き?)|凡例|注意(?:事項)?|注記?|備考|記号|略[号称]|(?:社外|部外|関係者外|マル)秘|㊙|取り?扱い?(?:厳重)?注意|(?:転載|複写|複製|持ち?出し)(?:禁止|厳禁)|回覧|敬称略|順不同|(?:五十音|あいうえお|アイウエオ|入職|社員番号)順|(?:施設|事業所|管理|所|園)[長者]印|検印|TEL|FAX|電話(?:番号)?|ファックス|総務(?:部|課|係)?|事務[局所室]|代表(?:電話|番号)?|緊急(?:連絡先|時)?|警察署?|消防署?|.{0,6}(?:記入|確認|押?印|使用|処理)欄|救急|保存(?:期間|年限).*|end|fin)$/i;
/** A device that nobody has. */
const IDLE = '予備[機品]?|故障[中機]?|廃棄[品機]?|修理中|代替機|貸出用|未(?:割当|使用)';
/** A place in the list that nobody has. */
const VACANT = new RegExp(
  `^(?:欠員|空席|空き|募集中|求人中|採用(?:予定|中)|未定|調整中|未採用|${IDLE})(?:[\\s・、,/]*(?:欠員|補充中?|(?:求人|募集|採用|調整)中|未定))*$`,
);
/** 共用, 店共通, 看多機 共用, 当番用携帯, 緊急用（オンコール）: what several have, beside their own. Nobody's name ends so. */
const SHARED =
  /(?:共[用有通]|兼用|みんな用?|^(?:緊急|夜間|当番|オンコール|訪問|来客|受付|事務所?|送迎|待機|外出)用(?:[(（].{1,10}[)）]?)?)(?:の?(?:携帯|スマホ|端末|PC|パソコン|タブレット|iPad|ID|アカウント))?$|^.{0,8}(?:当番|夜勤|送迎|事務所|オンコール|緊急)(?:用|携帯|スマホ|端末|PC)(?:携帯|スマホ|端末|PC)?$/iu;

/** Whether what stands where names do is a thing that no person has for themselves: it is shared, or nobody has it. */
export function namesWhatIsShared(text: string): boolean {
  const bare = toHalfWidth(text).trim().replaceAll(AROUND, '');
  return VACANT_THING.test(bare) || SHARED.test(bare.replace(/[\s　]|(?<=.)[(][^()]*[)]?$/g, ''));
}
const VACANT_THING = new RegExp(`^(?:${IDLE}|処分)$`);

/** 携帯1, ｽﾏﾎ, iPad-1, ﾚｾｺﾝPC 本, PC（受付）: a device or another thing that is lent, with its number or its place. Nobody is called so. */
const THING = new RegExp(
  '^(?:[^\\s\\d]{1,6}用|会社|社用|業務|事[務業]所|本[社部]|貸与|レセコン|ノート|デスクトップ|予備|共[用有]|夜間|緊急|当番|オンコール)?の?' +
    '(?:PC|パソコン|ノート|デスクトップ|タブレット(?:端末)?|タブ|iPad(?: ?(?:Air|mini|Pro))?|iPhone|Surface|スマホ|スマートフォン|ガラケー|PHS|' +
    '携帯(?:電話)?|ケータイ|端末|(?:モバイル|Wi-?Fi|ポケット)?ルーター|モバイルWi-?Fi|プリンター?|複合機|社用車|公用車|車両|送迎車|ICカード|ETCカード)' +
    '(?:[-_\\s]?(?:No\\.?\\s?)?[\\dA-Z①-⑳]{1,4}(?:号機?|番|台目?)?)?(?:[\\s]\\S{1,6}|[(].{1,12}[)])?$',
  'iu',
);
export const namesThing = (text: string): boolean => THING.test(widenKana(toHalfWidth(text)).trim());
/** 貸与品, ■ 端末, 【携帯電話一覧】: what stands below it are things. */
const THINGS =
  /^(?:貸与|貸出|備品|機器|端末|携帯(?:電話)?|タブレット|パソコン|PC|スマホ|車両|鍵)(?:[・、/](?:端末|携帯(?:電話)?|タブレット|パソコン|PC|スマホ|車両|鍵))*(?:品|物|機器|端末|備品)?(?:の?(?:一覧表?|リスト|管理表?|台帳|状況|番号))?$/iu;
export function headsThings(text: string): boolean {
  const bare = widenKana(toHalfWidth(text)).replaceAll(MARKED, '');
  return THINGS.test(bare) || (namesThing(bare) && !/\d/.test(bare));
}
const MARKED = /^(?:[^\p{L}\p{N}]|ー)+|(?:[^\p{L}\p{N}]|ー)+$/gu;

/** How people are grouped; nobody's name either. */
const SORT_WORD =
  '(?:非?常勤|正?社員|[正準]?職員|パート|アルバイト|派遣|嘱託|契約|臨時|管理者|責任者|主任|リーダー|役職者?|兼務|専従|夜勤|日勤|[休退復]職(?:中|者|予定)?|[育産]休(?:中|者)?|新人|新入職員|研修中|運転可|有資格者?|資格あり)';
const SIGN = `[〃々仝″”"${LIST_SIGNS}✓✔×→]`;
const SIGN_ALONE = new RegExp(`^${SIGN}{1,3}$`, 'u');
const LOOK =
  '(?:[黄赤青緑灰白黒桃橙紫](?:色|字|枠)|水色|ピンク|グレー|太字|斜体|下線|網掛け|アミ掛け|色付き|取り?消し?線|空欄|空白)';
const SORT = new RegExp(`^(?:${SORT_WORD}|${LOOK})$`, 'u');
/** ◎＝常勤, ★は管理者, 〃…上に同じ, 黄色：退職予定. */
const MEANS = new RegExp(
  `^(?:${SIGN}{1,3}|${LOOK})(?:の[人方行者])?\\s*(?:[…‥:：=＝→⇒は]|\\.{2,}|・{2,}|印|マーク|[-－ー―]\\s)`,
  'u',
);
/** ◎常勤 ○非常勤. ◎ before a name marks somebody. */
const SIGNS = new RegExp(`^(?:${SIGN}\\s*${SORT_WORD}[\\s、,・/／]*)+$`, 'u');
const LEGEND = /^(?:凡例|注意?|注記|備考|記号)[\s　:：]/;
/** 以上20名（うち退職1）. */
const COUNT =
  /^(?:以上、?|計|全|総勢|\D{0,8}(?:[者員人総名件]数|在籍|登録))[:：\s]*\d+[名人件台]?(?:です|でした)?(?:[(（].*)?。?$/;
const CLOSING =
  /^(?:以上(?:です)?|おわり|終わり|以下(?:余白|空白)|余白|(?:裏面?|次頁|次ページ)[にへ]?(?:続く|つづく|続き)|続く|つづく)$/;
/** －以上－, （敬称略）, ※社外秘. */
const AROUND =
  /^[-－ー―‐~～〜*＊※=＝・.…()（）【】「」<>＜＞\s　]+|[-－ー―‐~～〜*＊=＝・.…()（）【】「」<>＜＞\s　]+$/g;

/** Whether a cell where names stand is about the list and names nobody. */
export function namesNobody(text: string): boolean {
  const half = toHalfWidth(text).trim();
  if (MEANS.test(half) || SIGNS.test(half) || LEGEND.test(half)) return true;
  const bare = half.replaceAll(AROUND, '');
  const whole = bare.replace(/[\s　]/g, '');
  // 常 勤 is somebody: these may be two names.
  if (SORT.test(bare) || VACANT.test(bare)) return true;
  return [AS_OF, VERSION, MADE_ALONE, WORDS, COUNT, CLOSING].some((words) => words.test(whole));
}

/** 兼務：山岸（看多機・居宅） below a list tells of those who stand in it. 管理者：山田 花子 may be somebody. */
const TELLS_OF =
  /^(?:兼務|専従|[休退復]職(?:中|者|予定)?|[育産]休(?:中|者)?|異動|派遣)(?:の?[方者人])?[\s　]*[:：…][\s　]*\S/;

/** 作成：総務 山田, 総務 山田, 確認 佐藤: nobody of the list, where nothing else is said beside it. */
export const signsOff = (text: string): boolean => {
  const half = toHalfWidth(text).trim();
  const bare = half.replaceAll(AROUND, '');
  return MADE_BY.test(bare) || TELLS_OF.test(bare) || /^(?:総務(?:部|課|係)?|事務局)[\s　:：]/.test(half);
};

/** ◎ | 常勤 below a list: a sign alone is nobody's name, and 〃 none where it is explained. */
export function isSignAlone(text: string, others: readonly string[]): boolean {
  const half = toHalfWidth(text).trim();
  if (!SIGN_ALONE.test(half)) return false;
  return !isDitto(half) || others.some((other) => SAME.test(other));
}

/** 〃 | 上に同じ: what the sign means. */
export const explainsDitto = (text: string, others: readonly string[]): boolean =>
  SAME.test(text) && others.some(isDitto);

const SAME = /上[にと]同|同上の|同じ/;

/** Who runs an office, in a line of its own. */
export const namesCorporation = (text: string): boolean =>
  /^[一-龠ぁ-んァ-ヶー〇○]*[ぁ-んァ-ヶー〇○]会(?:[\s　]|$)|(?:社会福祉|医療|特定非営利活動|一般社団|一般財団|公益社団|公益財団|NPO|ＮＰＯ)法人|(?:株式|有限|合同|合資)会社|[㈱㈲]|協同組合/.test(
    text,
  );
