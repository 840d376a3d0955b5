import { foldKey } from '../../text/fold-key';
import { servicesIn } from '../../text/service-words';
import type { LedgerView } from './ledger-view';
import { officeOfPlace } from './office-names';

/** 共用, 兼用, みんなで, 職員全員, 皆で使用: several have it. */
const TOGETHER =
  '(?:共[用有]|兼用|(?:(?:職員|スタッフ)?(?:みんな|皆さん|皆|全員)|全職員)(?:で|が|の)?(?:共[用有]|兼用|使用|利用|使[うい]|使って)?(?:中|して|する|い?る|います)*)';
/** What stands under 使う人 where nobody has the device alone. */
const NOBODY = new RegExp(
  `^(?:${TOGETHER}|事業所|事業所共用)$|^[（(【［[]${TOGETHER}[)）】］\\]]|[（(【［[]${TOGETHER}[)）】］\\]]$|^(?:共用|共有)[\\s　・:：（(【]`,
);
/** … and says no more than that. */
const NOBODY_ALONE = /^[（(【［[]?(?:共有|共用|事業所|事業所共用|全員)[)）】］\]]?$/;
/** Said anywhere beside an empty cell: デイで共用. A 共有フォルダ is another thing. */
const SAYS_SHARED =
  /共用|兼用|共有(?!フォルダ|サーバ|ドライブ|ファイル|設定)|(?:みんな|皆|全員)で|^(?:共同|事業所のもの)$/m;

/** What stands there where nobody uses it. */
const SPARE =
  /^[（(]?(?:-+|―+|ー+|(?:予備|在庫|保管|空き)(?:用|機|端末|品|中|分)?(?:[・、（(\s　].*|[)）][\s　]*[旧元前].*|として.*)?|(?:使う人|使用者|利用者|担当者)(?:なし|無し?)|なし|無し?|未(?:定|使用|貸与|割当|配布))[）)]?$/;
/** Only what is said of the device itself: 予備バッテリーあり is of another thing. 事務所保管 or 〇〇さん返却 where nobody stands as its user: nobody has it. */
const SPARE_NOTE =
  /(?:^|[、。・\s　])予備(?:$|[、。（(・\s　])|予備(?:機|端末|として|用の?端末)|(?:^|[、。\s　])(?:(?:事務[所室]|本社|倉庫|金庫|書庫|ロッカー|詰所)(?:に|で)?)?保管(?:中|して(?:いる|います|ある))?(?:$|[、。（(\s　])|^[^\s、。はをが要\d０-９]{1,8}(?<![時に])(?:返却|返納|回収)(?:済み?|ずみ)?(?:$|[、。（(\s　])|^未使用|(?:使って|使用して)(?:い)?ない|(?:使う人|使用者|利用者)(?:は?い?)?(?:なし|ない)/;

/** 故障中（10月～）, 修理中, 紛失, 事務所保管: how the device is, and nobody's name. */
const OUT_OF_USE =
  /^[（(【［[]?(?:故障|修理|修繕|破損|画面割れ|液晶割れ|不具合|不良|起動(?:しない|せず|不可)|動かない|壊れ|使えない|使用不可|使用中止|利用中止|点検|充電|初期化|紛失|盗難|行方不明|所在不明|見当たらない|廃棄|破棄|処分|(?:事務[所室]|本社|倉庫|金庫|書庫|ロッカー)(?:に|で)?保管|倉庫|金庫|書庫|ロッカー)(?:中|済み?|した|て(?:い)?る|待ち|予定|品|機)?[）)】］\]]?(?:[\s　・、,（(].*|のため.*)?$/;
/** 石黒→返却, 石黒（返却済）, 返却済: who had it gave it back. */
const BACK = '(?:返却|回収|返納|返還)(?:済み?|ずみ|した|されました|しました|品)?';
const GIVEN_BACK = new RegExp(
  `^(?:[^→⇒]{0,12}(?:→|⇒|->)[\\s　]*(?:${BACK}|(?:予備|在庫|保管|空き|未使用)(?:機|品|中|へ)?)(?:[\\s　・、,]+(?:予備|在庫|保管|空き|未使用|事務所).*)?|[^\\s　（(]{1,8}[\\s　]*[（(]${BACK}[）)]|(?:[^\\s　]{1,8}[\\s　]+)?${BACK})$`,
  'u',
);

/** サ責で共用, ヘルパー共用, 職員みんなで: those who have it together, and nobody's name. */
const OF_GROUP =
  /^(?:(?:サ責|サービス提供責任者|ヘルパー|訪問|介護|看護|ナース|Ns|ケアマネ(?:ジャー)?|CM|リハ(?:ビリ)?|相談員|事務所?|職員|スタッフ|送迎|夜勤|日勤|当番|管理者|[一-龠]{1,4}[班係課])(?:職員?|員|師|さん)?(?:全員|みんな|皆)?(?:で|の|と)?(?:共[用有]|兼用)|(?:職員|スタッフ|ヘルパー|サ責|みんな|皆|全員)(?:全員|みんな|皆)?(?:で|の)?(?:共[用有]|兼用)?)(?:中|です|して(?:いる|います))?$/iu;
/** 1ユニット共用, 本部総務 共用（Wi-Fiのみ）: a part of the house. */
const OF_PART =
  /^[^、・，,]{0,12}(?:ユニット|ﾕﾆｯﾄ|フロアー?|チーム|診療|[部課室班科係棟階務])[\s　]*(?:で|の)?(?:共[用有]|兼用)中?(?:[（(][^（()）]*[)）])?$/u;
/** 当番(24h), オンコール, 夜勤用: whose turn it is. */
const IN_TURN =
  /^(?:[^\s　（(]{1,8}[\s　])?(?:[一-龠]{1,2}の?)?(?:当番|当直|宿直|夜勤|日勤|遅番|早番|オンコール|待機|送迎|配達|受付|窓口|カウンター|レジ)(?:当番|担当|担当者|用|者|の人)?(?:で|の)?(?:共[用有])?[\s　]*(?:[（(].*[)）])?$/u;

/** 法人管理者用, 事務所用, 代表ID, テスト: no one person’s, but what it is for. */
const FOR_NO_ONE =
  /^(?:法人|事業所|施設|会社|本部|店舗?|事務(?:所|局)?|代表|共[通用]|システム)の?(?:管理者?|担当者?|代表者?)?(?:用|(?:用の?)?(?:ID|ＩＤ|アカウント|端末))$|^(?:管理者?|研修|テスト|デモ|体験)用?(?:ID|ＩＤ|アカウント|端末)$|^(?:管理者?|研修|テスト|デモ)用$/iu;

/** 訪介事務所, （本店 投薬台）, GH 1F, ヘルパー室共用: where it lies. */
const AT_PLACE = new RegExp(
  `^[（(]?[^（()）]{0,10}(?:事務所|事務室|[^\\s　（()）]{2,}室|スタッフルーム|(?:ナース)?ステーション|詰め?所|受付|窓口|カウンター|投薬台|レジ|倉庫|書庫|金庫|書棚|厨房|食堂|玄関|ホール|フロアー?|[\\d０-９][FfＦｆ階])(?:で|の)?(?:${TOGETHER})?[)）]?$`,
  'u',
);

/** 訪問介護共用, 訪看(事業所): behind an office. */
const BEHIND_OFFICE =
  /^(.+?)[\s　]*(?:[（(【［[](?:共[用有通]|事業所(?:の|で)?(?:共[用有通]|用|id)?|全員|全体|代表)[)）】］\]]|(?:の|で|は)?(?:共[用有通]|全員|全体|みんな(?:で|の)?)(?:で共[用有]|用)?)$/iu;
/** 共用（訪看）, 事業所：訪看: in front of it. */
const BEFORE_OFFICE =
  /^[（(【［[]?(?:共[用有通]|事業所(?:共[用有通]|用)?|全員)[)）】］\]]?[\s　]*[（(【［[:：・]?[\s　]*(.+?)[)）】］\]]?$/u;

/** 訪看 当番, デイ夜勤用: whose turn it is at an office. */
const TURN_BEHIND = /[\s　]*の?(?:当番|当直|宿直|夜勤|日勤|遅番|早番|オンコール|待機|送迎).*$/u;

/** （予備）, 保管, 充電中, alone or beside whose it is: why nobody has it, or how it is. */
const KEPT = /(?:^|[\s　（(])(?:予備|在庫|保管|充電)(?:用|機|端末|品|中|分)?(?:$|[\s　（()）])/u;
export const saysKept = (word: string): boolean => KEPT.test(word.trim());
const withoutKept = (word: string): string => word.trim().replace(KEPT, '').trim();
/** 訪看 of 訪看 当番, デイ of デイ（予備）. */
export const placeSaid = (word: string): string => withoutKept(word).replace(TURN_BEHIND, '') || word;

/** The office that a cell below 使う人 names, in which nobody uses the device alone. */
export const officeOfUsers = (word: string, offices: LedgerView['offices']): string | null =>
  officeOfSharers(word, offices) ??
  officeOfPlace(
    placeSaid(word),
    offices.filter(({ status }) => status === 'registered'),
  )?.id ??
  null;

/** 共用, 予備, 故障中: what stands under 使う人 and names nobody. */
export const saysNobody = (word: string): boolean => NOBODY.test(word.trim()) || saysUnused(word);

const saysUnused = (word: string): boolean => [SPARE, OUT_OF_USE, GIVEN_BACK].some((one) => one.test(word.trim()));

/** 保管, 予備として事務所に置く: more than that nobody has it. */
const SAYS_MORE = /在庫|保管|(?:予備|空き)(?!(?:用|機|端末|品|中|分)?[）)]?$)/;
/** 共用 and なし say all that there is to know: of anything more (保管, 共用（訪看）, 故障中（10月～）, 石黒→返却) the memo keeps the words. */
export const saysOnlyNobody = (word: string): boolean =>
  NOBODY_ALONE.test(word.trim()) || (SPARE.test(word.trim()) && !SAYS_MORE.test(word.trim()));

/** 予備, （予備機） alone: why nobody has it. '' where it says something else. */
export const spareWord = (word: string): string =>
  /^[（(]?(予備(?:用|機|端末|品|中|分)?)[）)]?$/.exec(word.trim())?.[1] ?? '';

/** Those who have it together, or where it is. Only of a word that is nobody's name, as far as the ledger knows. */
export const isOfGroup = (word: string): boolean =>
  [OF_GROUP, OF_PART, IN_TURN, FOR_NO_ONE, AT_PLACE].some((one) => one.test(withoutKept(word)));

export const saysShared = (text: string): boolean => SAYS_SHARED.test(text);

/** 予備, 使う人なし, 修理中, and in a remark 予備として事務所に置く. */
export const saysSpare = (holder: string, note: string): boolean =>
  holder === '' ? note.split('\n').some(isSpareLine) : saysUnused(holder) || (saysKept(holder) && !saysShared(holder));

/** 状態：予備, as the memo has it of a column. */
const STATE = /^[^：]{0,6}(?:状態|状況)：/;
function isSpareLine(line: string): boolean {
  const said = line.replace(STATE, '').trim();
  return SPARE_NOTE.test(said) || (STATE.test(line) && SPARE.test(said));
}

/**
 * The office whose people have it together: 訪問介護共用, 共用（訪看）. '' where it names a service of which nobody knows the one office; null: it names
 * none at all.
 */
export function officeOfSharers(word: string, offices: LedgerView['offices']): string | null {
  const said = word.trim();
  const registered = offices.filter(({ status }) => status === 'registered');
  for (const pattern of [BEHIND_OFFICE, BEFORE_OFFICE]) {
    const place = pattern.exec(said)?.[1]?.trim() ?? '';
    if (place === '') continue;
    const office = officeOfPlace(place, registered);
    if (office) return office.id;
    if (registered.some(({ name }) => foldKey(name).includes(foldKey(place)) && place.length > 1)) return '';
    if (servicesIn(place).length > 0) return '';
  }
  return null;
}
