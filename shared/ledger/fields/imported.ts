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
  /** An ID: half-width, and else as typed. */
  | 'code'
  | 'vpn-id'
  | 'yes-no'
  | 'device-kind'
  | 'ownership'
  | 'system';

/** How a field comes in from an office's own table. */
export interface Imported {
  /** How offices head such a column, parted by spaces; folded by `headerKey`. The likeliest first. */
  heads: string;
  /**
   * The table's word for what the ledger keeps as an id (`office`, `holder`, `network`, `patient`): matching with the ledger
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
  /** The name of a team, not of a person: also 山田様. */
  ofTeam?: true;
  /** Headings of columns that say it only where no better one does: 資格 beside 職種 is no second 職種. Folded. */
  besides?: RegExp;
}

// What tables of several kinds of records have, and how offices head it.

const personHeads = '氏名 名前 お名前 姓名 御名前 ご氏名 御氏名 漢字氏名 氏名漢字 漢字 フルネーム name';

/** 氏名, with what else this kind of table calls it. */
export const personNameIn = (own: string): Imported => ({ heads: `${personHeads} ${own}`, key: true, required: true });

export const kanaIn: Imported = {
  heads:
    'ふりがな かな フリガナ カナ よみがな 読み仮名 読みがな 読み よみ 氏名かな 名前かな お名前かな 氏名ふりがな カナ氏名 かな名 かな名前 名前ふりがな お名前ふりがな kana',
  required: true,
};

export const mailHeads =
  'メール メールアドレス mail email e-mail eメール アドレス mailaddress 電子メール pcメール 携帯メール メアド';

/** Of somebody whose phone isn't called 連絡先, which a table may have for another one. */
export const phoneHeads = '電話番号 電話 携帯 携帯電話 携帯番号 携帯電話番号 tel';
export const morePhoneHeads = '自宅電話 自宅電話番号 電話携帯 スマホ番号 phone ℡ でんわ';

export const birthdayIn: Imported = {
  heads: '生年月日 誕生日 生年月 birthday 生まれた日 生年月日和暦 生年月日西暦',
  when: 'past',
};

export const officeIn: Imported = {
  as: 'office',
  label: '事業所',
  heads:
    '事業所 事業所名 所属事業所 所属事業所名 所属施設 施設名 施設 勤務先 拠点 勤務地 勤務場所 所属 所属先 配属先 配属',
};

export const holderIn: Imported = {
  as: 'holder',
  type: 'name',
  heads:
    '使用者 利用者 使う人 使用者名 利用者名 使用者氏名 利用者氏名 持ち主 担当者 職員名 氏名 名前 お名前 所持者 管理者 個人名',
  nobody: ['共用', '共有', '共同', '事業所のもの'],
};

export const networkIn: Imported = {
  as: 'network',
  heads: 'ネットワーク システム システム名 サービス サービス名 ネットワーク名 sns',
};

export const noteIn: Imported = { heads: '備考 メモ 備考欄 特記事項 摘要 コメント その他 note' };
