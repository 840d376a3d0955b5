/** Which rule reads a cell of a table. */
export type ValueType =
  | 'name'
  | 'names'
  | 'text'
  | 'furigana'
  | 'date'
  | 'phone'
  | 'postal-code'
  | 'mail'
  | 'number'
  /** 事業所番号: ten digits, of which a spreadsheet eats the first where it is 0. */
  | 'office-number'
  /** An ID: half-width, and else as typed. */
  | 'code'
  | 'vpn-id'
  /** How many, kept as a number. */
  | 'count'
  /** One of the words that the field itself has for its choices. */
  | 'choice'
  | 'yes-no'
  | 'device-kind'
  | 'ownership'
  | 'system';

/** How a field comes in from an office's own table. */
export interface Imported {
  /** How offices head such a column, parted by spaces; folded by `headerKey`. The likeliest first. */
  heads: string;
  /** Further ones that lists of offices, their software and their cities have: they count as they stand, behind all others. */
  further?: string;
  /**
   * The table's word for what the ledger keeps as an id (`office`, `holder`, `network`, `patient`, `corporation`): matching with the ledger
   * turns it into one.
   */
  as?: string;
  /** Where tables call it otherwise than screens. */
  label?: string;
  /** Where another rule than its kind's reads it. */
  type?: ValueType;
  /** A row without it is nobody. */
  key?: true;
  required?: true;
  /** For dates: when they can lie; left out: around now. */
  when?: 'past' | 'around-now' | 'any';
  /** Words that say that there is nobody. */
  nobody?: readonly string[];
  /** The name of a thing (a team, an office), not of a person: also 山田様. */
  ofThing?: true;
  /** Headings of columns that say it only where no better one does: 資格 beside 職種 is no second 職種. Folded. */
  besides?: RegExp;
}

// What tables of several kinds of records have, and how offices head it.

const personHeads = '氏名 名前 お名前 姓名 御名前 ご氏名 御氏名 漢字氏名 氏名漢字 漢字 フルネーム name';

const furtherPersonHeads =
  '氏名または名称 名前漢字 お名前漢字 氏名本名 本名 個人名 なまえ おなまえ fullname personname 姓名漢字 氏名全角';

/** 氏名, with what else this kind of table calls it. */
export const personNameIn = (own: string, furtherOwn: string): Imported => ({
  ...{ heads: `${personHeads} ${own}`, further: `${furtherPersonHeads} ${furtherOwn}` },
  ...{ key: true, required: true },
});

const kanaHeads =
  'ふりがな かな フリガナ カナ よみがな 読み仮名 読みがな 読み よみ 氏名かな 名前かな お名前かな 氏名ふりがな カナ氏名 かな名 かな名前 名前ふりがな お名前ふりがな kana';
const furtherKanaHeads =
  'よみかた 読み方 るび ルビ 氏名よみ 氏名読み 氏名よみがな 名前よみ 名前よみがな 名前読み 半角かな 全角かな 氏名半角かな 氏名全角かな かな読み furigana yomi yomigana namekana kananame ふりかな ふり仮名 振り仮名 振仮名 漢字読み';

/** ふりがな, with what else this kind of table calls it. */
export const kanaIn = (furtherOwn: string): Imported => ({
  ...{ heads: kanaHeads, further: `${furtherKanaHeads} ${furtherOwn}`, required: true },
});

/** What networks and cities call the address by which they reach somebody who takes part. */
export const ownMailHeads =
  '利用者用メールアドレス 利用者用メール 利用者用アドレス 利用者メールアドレス 利用者メール 利用者アドレス 使用者メール 使用者用メール sns用メール sns用メールアドレス 登録用メール 登録用メールアドレス 招待用メール 招待用メールアドレス';
export const mailHeads =
  'メール メールアドレス mail email e-mail eメール アドレス mailaddress 電子メール pcメール 携帯メール メアド';

export const furtherMailHeads =
  'めーる めーるあどれす メルアド mailアドレス eメールアドレス emailアドレス e-mailアドレス emailaddress 電子メールアドレス 連絡先メール 連絡先メールアドレス 連絡用メール 連絡用メールアドレス 個人メール 個人メールアドレス 業務用メール 業務用メールアドレス 職場メール 会社メール 法人メール 携帯メールアドレス 携帯アドレス スマホメール pcメールアドレス pcアドレス 自宅メール 登録メールアドレス ログインメール';

/** Of somebody whose phone isn't called 連絡先, which a table may have for another one. */
export const phoneHeads = '電話番号 電話 携帯 携帯電話 携帯番号 携帯電話番号 tel';
export const furtherPhoneHeads =
  'れんらく先 れんらくさき 連らく先 でんわばんごう 電話no tel番号 telno 電話番号携帯 電話番号自宅 電話番号1 電話1 tel1 連絡先1 連絡先番号 連絡電話番号 連絡電話 日中連絡先 日中の連絡先 緊急時電話 携帯no 携帯tel 携帯℡ 携帯電話no ケータイ けいたい 携帯連絡先 スマートフォン番号 スマホ電話番号 固定電話 固定電話番号 自宅tel 自宅番号 自宅℡ 電話自宅 本人電話 本人電話番号 本人連絡先 個人電話 個人携帯 私用携帯 社用携帯 業務用携帯 法人携帯 貸与携帯 mobile mobilephone cellphone telephone phonenumber';
const otherPhoneHeads = '自宅電話 自宅電話番号 電話携帯 スマホ番号';
export const morePhoneHeads = `${otherPhoneHeads} phone ℡ でんわ`;

/** A second column of phones; where a table has one alone, whatever it is called, that is the phone. */
export const otherPhoneIn: Imported = {
  heads:
    '携帯・ほかの番号 ほかの番号 ほかの電話 他の電話 もう1つの電話 2つめの電話 電話2 電話番号2 tel2 電話② tel② 連絡先2 連絡先②',
  further: `携帯 携帯電話 携帯番号 携帯電話番号 ${otherPhoneHeads} 自宅 固定電話 固定電話番号 自宅tel 自宅番号 電話自宅 電話番号自宅 電話番号携帯 携帯no 携帯tel 携帯連絡先 携帯電話no ケータイ スマホ電話番号 本人携帯 個人携帯 私用携帯 社用携帯 業務用携帯 法人携帯 貸与携帯 mobile mobilephone cellphone ご自宅 自宅連絡先 連絡先自宅 連絡先携帯 家電話 電話固定 夜間連絡先`,
};

export const birthdayIn: Imported = {
  heads: '生年月日 誕生日 生年月 birthday 生まれた日 生年月日和暦 生年月日西暦',
  further:
    '誕生年月日 生年月日西暦和暦 生年月日年齢 出生年月日 出生日 生まれ 生年 うまれ せいねんがっぴ dateofbirth dob birthdate',
  when: 'past',
};

export const furtherOfficeHeads =
  'どこの人 どこの事業所 どこの所属 いるところ いる所 働いている所 働いているところ 事業所名称 事業所の名称 所属事業所名称 所属の事業所 施設名称 所属施設名 所属施設名称 勤務先名 勤務先名称 勤務事業所 勤務事業所名 勤務施設 勤務施設名 勤務拠点 配属事業所 配属施設 所属拠点 拠点名 店舗 店舗名 店 店名 ステーション ステーション名 サービス事業所 サービス事業所名 主たる事業所 主たる勤務先 主な勤務先 主たる勤務場所 担当事業所 登録事業所 法人事業所名 事業場 事業場名 支店 営業所 センター名 じぎょうしょ office officename facility branch 事業所番号 指定事業所番号 介護事業所番号 介護保険事業所番号 事業所コード 事業所no 指定番号 施設番号 施設コード';
export const officeIn: Imported = {
  as: 'office',
  label: '事業所',
  heads:
    '事業所 事業所名 所属事業所 所属事業所名 所属施設 施設名 施設 勤務先 拠点 勤務地 勤務場所 所属 所属先 配属先 配属',
  further: furtherOfficeHeads,
};

const ownOfficeHeads =
  '事業所名 事業所の名称 事業所名称 施設名 施設の名称 施設名称 名称 事業所 施設 拠点名 拠点 指定事業所名';
const furtherOwnOfficeHeads =
  '正式名 正式名称 正式な名称 事業所正式名 事業所正式名称 事業所等の名称 サービス事業所名 サービス事業所 ステーション名 ステーション センター名 店舗名 店舗 営業所 支店 事業場名 事業場 医療機関名 薬局名 病院名 診療所名 クリニック名 機関名 じぎょうしょ じぎょうしょめい office officename facility facilityname branch';
/** What a list of offices calls them: its rows are offices, where other lists say to which one a row belongs. */
export const officeNameIn: Imported = {
  ...{ ofThing: true, key: true, required: true },
  heads: ownOfficeHeads,
  further: furtherOwnOfficeHeads,
};

export const furtherHolderHeads =
  'だれ だれが 誰 誰が 使用する人 利用する人 つかう人 利用職員 利用職員名 使用職員 使用職員名 使用職員氏名 端末使用者 端末利用者 端末使用者名 主な使用者 主たる使用者 主な利用者 貸与先 貸与者 貸与者名 貸出先 貸出者 借りている人 借りた人 使っている人 使ってる人 使っている方 渡している人 渡した人 貸している人 貸した人 持たせている人 借用者 借用者名 持っている人 持ってる人 もっている人 もってる人 もっているひと もってぃるひと もってるひと 配布先 配布職員 割当者 割当職員 保管者 保管責任者 端末管理者 管理責任者 管理担当者 担当職員 職員氏名 社員名 従業員名 従業者氏名 スタッフ名 ユーザー ユーザー名 ユーザ名 氏名職員 user username owner holder assignedto';
export const holderIn: Imported = {
  as: 'holder',
  type: 'name',
  heads:
    '使用者 利用者 使う人 使用者名 利用者名 使用者氏名 利用者氏名 持ち主 担当者 職員名 氏名 名前 お名前 所持者 管理者 個人名',
  further: furtherHolderHeads,
  nobody: ['共用', '共有', '共同', '事業所のもの'],
};

export const corporationIn: Imported = {
  as: 'corporation',
  heads: '法人 法人名 法人名称 運営法人 運営法人名 設置法人 設置者 開設者 申請者',
  further:
    '法人の名称 法人等の名称 運営主体 設置主体 事業者 事業者名 事業者の名称 経営主体 開設法人 会社名 company corporation',
};

export const postalCodeIn: Imported = {
  heads: '郵便番号 〒 郵便 zip 〒番号',
  further: '郵便no 郵便番号7桁 郵便番号住所 ゆうびんばんごう 〒no zipcode postalcode postcode postal',
};

export const networkIn: Imported = {
  as: 'network',
  heads: 'ネットワーク システム システム名 サービス サービス名 ネットワーク名 sns',
  further:
    '利用システム 利用システム名 使用システム ネットワークシステム 利用サービス名 連携システム 連携ツール ツール ツール名 アプリ アプリ名 network system app',
};

export const noteIn: Imported = {
  heads: '備考 メモ 備考欄 特記事項 摘要 コメント その他 note',
  further:
    'ひとこと 一言 気づいたこと 備考1 備考メモ メモ欄 びこう めも 特記 特記事項等 その他特記事項 その他備考 連絡事項 申し送り 申送り 注意事項 補足 補足事項 コメント欄 remarks remark memo notes comment',
};
