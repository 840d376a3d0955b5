import type { EntityTable } from '../../ledger/entities';

/** What a table can hold: each row one record of the ledger. */
export const importKinds = ['staff', 'device', 'patient', 'team', 'account'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Which rule reads a cell of a field. */
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

export interface ImportField {
  /**
   * The ledger's own name of the field. `office`, `holder`, `network` and `patient` are the words of the table for what
   * the ledger keeps as an id: matching with the ledger turns them into one.
   */
  name: string;
  label: string;
  type: ValueType;
  /** How offices head such a column, folded by `headerKey`. */
  words: readonly string[];
  /** A row without it is nobody. */
  key?: boolean;
  required?: boolean;
  /** For dates: when they can lie. */
  when?: 'past' | 'around-now' | 'any';
  /** Words that say that there is nobody. */
  nobody?: readonly string[];
  /** The name of a team, not of a person: also 山田様. */
  ofTeam?: true;
  /** Says who is in a team, and nothing of the team: it becomes a record of its own. */
  ofMember?: true;
  /** Headings of columns that say it only where no better one does: 資格 beside 職種 is no second 職種. Folded. */
  besides?: RegExp;
  /** One of two columns that make a field together (姓 and 名). */
  part?: { of: string; place: 0 | 1 };
}

export interface ImportTable {
  table: EntityTable;
  label: string;
  fields: readonly ImportField[];
  /** Headings of columns that the ledger doesn't take, although they look like ones that it does. */
  leftOut: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

const personName = (own: string): ImportField[] => [
  {
    name: 'name',
    label: '氏名',
    type: 'name',
    key: true,
    required: true,
    words: words(`氏名 名前 お名前 姓名 御名前 ご氏名 御氏名 漢字氏名 氏名漢字 漢字 フルネーム name ${own}`),
  },
  {
    name: 'nameFamily',
    label: '姓',
    type: 'name',
    key: true,
    words: words('姓 氏 苗字 名字 氏名姓 氏名氏 名前姓 お名前姓 姓漢字 漢字姓 lastname familyname'),
    part: { of: 'name', place: 0 },
  },
  {
    name: 'nameGiven',
    label: '名',
    type: 'name',
    words: words('名 氏名名 名前名 お名前名 名漢字 漢字名 下の名前 firstname givenname'),
    part: { of: 'name', place: 1 },
  },
  {
    name: 'kana',
    label: 'ふりがな',
    type: 'furigana',
    required: true,
    words: words(
      'ふりがな かな フリガナ カナ よみがな 読み仮名 読みがな 読み よみ 氏名かな 名前かな お名前かな 氏名ふりがな カナ氏名 かな名 かな名前 名前ふりがな お名前ふりがな kana',
    ),
  },
  {
    name: 'kanaFamily',
    label: 'せい',
    type: 'furigana',
    words: words(
      'せい 姓かな 姓ふりがな 姓よみ かな姓 ふりがな姓 かなせい ふりがなせい せいかな せいふりがな 姓せい 氏名かな姓 氏かな',
    ),
    part: { of: 'kana', place: 0 },
  },
  {
    name: 'kanaGiven',
    label: 'めい',
    type: 'furigana',
    words: words(
      'めい 名かな 名ふりがな 名よみ かな名 ふりがな名 かなめい ふりがなめい めいかな めいふりがな 名めい 氏名かな名',
    ),
    part: { of: 'kana', place: 1 },
  },
];

const mail: ImportField = {
  name: 'mail',
  label: 'メール',
  type: 'mail',
  words: words(
    'メール メールアドレス mail email e-mail eメール アドレス mailaddress 電子メール pcメール 携帯メール メアド',
  ),
};
const phone: ImportField = {
  name: 'phone',
  label: '電話',
  type: 'phone',
  words: words(
    '電話番号 電話 携帯 携帯電話 携帯番号 携帯電話番号 tel 連絡先 連絡先電話 連絡先電話番号 連絡先tel 連絡先携帯 自宅電話 自宅電話番号 電話携帯 スマホ番号 phone ℡ でんわ',
  ),
};
const birthday: ImportField = {
  name: 'birthday',
  label: '生年月日',
  type: 'date',
  when: 'past',
  words: words('生年月日 誕生日 生年月 birthday 生まれた日 生年月日和暦 生年月日西暦'),
};
const office: ImportField = {
  name: 'office',
  label: '事業所',
  type: 'text',
  words: words(
    '事業所 事業所名 所属事業所 所属事業所名 所属施設 施設名 施設 勤務先 拠点 勤務地 勤務場所 所属 所属先 配属先 配属',
  ),
};
const holder: ImportField = {
  name: 'holder',
  label: '使う人',
  type: 'name',
  words: words(
    '使用者 利用者 使う人 使用者名 利用者名 使用者氏名 利用者氏名 持ち主 担当者 職員名 氏名 名前 お名前 所持者 管理者 個人名',
  ),
  nobody: words('共用 共有 共同 事業所のもの'),
};
const network: ImportField = {
  name: 'network',
  label: 'ネットワーク',
  type: 'text',
  words: words('ネットワーク システム システム名 サービス サービス名 ネットワーク名 sns'),
};
const note: ImportField = {
  name: 'note',
  label: 'メモ',
  type: 'text',
  words: words('備考 メモ 備考欄 特記事項 摘要 コメント その他 note'),
};

const text = (name: string, label: string, headings: string): ImportField => ({
  name,
  label,
  type: 'text',
  words: words(headings),
});
const code = (name: string, label: string, headings: string): ImportField => ({
  ...text(name, label, headings),
  type: 'code',
});
const date = (
  name: string,
  label: string,
  headings: string,
  when: ImportField['when'] = 'around-now',
): ImportField => ({
  name,
  label,
  type: 'date',
  when,
  words: words(headings),
});

export const importTables: Record<ImportKind, ImportTable> = {
  staff: {
    table: 'people',
    label: '職員',
    leftOut: words(
      '緊急連絡先 保証人 家族 続柄 年齢 性別 勤続 資格番号 扶養 給与 口座 参加ネットワーク 状態 免許番号 登録番号 年金番号 保険番号 保険者番号 資格取得 雇用形態 勤務形態 雇用区分 勤務区分 職種コード 役職コード 部署コード 部門コード 所属コード 退職理由 離職理由 血液型 本籍 国籍 住所 郵便番号',
    ),
    fields: [
      ...personName('職員名 職員氏名 社員名 社員氏名 従業員名 従業員氏名 スタッフ名 スタッフ 職員 利用者名 使用者名'),
      {
        name: 'employeeNumber',
        label: '職員番号',
        type: 'number',
        words: words(
          '職員番号 社員番号 従業員番号 職員コード 社員コード 従業員コード 社員no 職員no 従業員no 職員id 社員id スタッフコード スタッフ番号',
        ),
      },
      office,
      {
        ...text('jobType', '職種', '職種 職務 業務 仕事 資格 職種名 職種資格 保有資格'),
        required: true,
        besides: /資格|免許|業務|職務|仕事/,
      },
      text('title', '役職', '役職 役職名 肩書 肩書き 職位'),
      text('department', '部署', '部署 部署名 部門 課 係 所属部署 所属課 チーム ユニット フロア 部 所属 配属先 配属'),
      mail,
      phone,
      birthday,
      date(
        'joinedOn',
        '入職日',
        '入職日 採用日 入社日 入職年月日 採用年月日 入社年月日 雇用日 雇入日 雇入年月日 就職日 就業開始日 勤務開始日',
      ),
      date('leftOn', '退職日', '退職日 退社日 退職年月日 退社年月日 離職日 離職年月日 退職予定日'),
      {
        name: 'isSystemManager',
        label: 'システム利用管理担当者',
        type: 'yes-no',
        words: words('システム利用管理担当者 管理担当者 システム管理担当者 システム担当 利用管理担当者 システム管理者'),
      },
      note,
    ],
  },
  device: {
    table: 'devices',
    label: '端末',
    leftOut: words('購入先 金額 価格 購入日 リース 状態 macアドレス ipアドレス 物理アドレス wifiアドレス'),
    fields: [
      {
        name: 'kind',
        label: '種類',
        type: 'device-kind',
        key: true,
        required: true,
        words: words('種類 端末 端末種別 種別 端末の種類 機器 機器種別 区分 端末区分 デバイス'),
      },
      {
        name: 'ownership',
        label: '持ち主',
        type: 'ownership',
        words: words('所有 所有者 所有区分 持ち主 管理区分 事業所個人 個人事業所 管理端末'),
      },
      {
        ...code('assetNumber', '管理番号', '管理番号 資産番号 備品番号 端末番号 管理no 機器番号 端末id シール番号'),
        key: true,
      },
      { ...text('model', '機種', '機種 機種名 型番 型式 モデル 製品名 端末名 メーカー機種 品名'), key: true },
      {
        name: 'system',
        label: 'OS',
        type: 'system',
        words: words('os 基本ソフト オペレーティングシステム osバージョン'),
      },
      holder,
      { ...mail, label: '端末のメールアドレス', words: [...mail.words, '端末メール', '端末のメールアドレス', 'gmail'] },
      date(
        'certificateInstalledOn',
        '証明書を入れた日',
        '証明書を入れた日 証明書インストール日 証明書導入日 証明書発行日 電子証明書導入日',
      ),
      date(
        'certificateExpiresOn',
        '証明書の期限',
        '証明書の期限 証明書期限 証明書有効期限 有効期限 電子証明書有効期限',
        'any',
      ),
      { name: 'vpnId', label: 'VPN番号', type: 'vpn-id', words: words('vpn番号 vpnid vpn vpnno') },
      date('vpnOn', 'VPNを設定した日', 'vpnを設定した日 vpn設定日'),
      date('wipedOn', 'データを消した日', 'データを消した日 データ消去日 初期化日 消去日 廃棄日'),
      office,
      note,
    ],
  },
  patient: {
    table: 'patients',
    label: '患者',
    leftOut: words('年齢 性別 要介護度 介護度 保険者番号 認定日 認定期間 認定有効期間 参加チーム 同意書の状態'),
    fields: [
      ...personName('患者名 患者氏名 利用者名 利用者氏名 ご利用者名 ご利用者 利用者 患者 ご利用者氏名'),
      birthday,
      { name: 'postalCode', label: '郵便番号', type: 'postal-code', words: words('郵便番号 〒 郵便 zip 〒番号') },
      text('address', '住所', '住所 ご住所 現住所 自宅住所 所在地 居所'),
      { ...phone, words: phone.words.filter((word) => !word.startsWith('連絡先')) },
      text('doctorName', 'かかりつけ医', 'かかりつけ医 主治医 主治医名 かかりつけ医名 担当医 医師 医師名 主治医氏名'),
      text(
        'doctorInstitution',
        '医療機関',
        '医療機関 医療機関名 病院 病院名 主治医医療機関 主治医医療機関名 かかりつけ医医療機関 かかりつけ医療機関',
      ),
      {
        name: 'familyName',
        label: 'ご家族の氏名',
        type: 'name',
        words: words(
          '家族氏名 ご家族氏名 家族名 家族 ご家族 ご家族の氏名 ご家族名 キーパーソン キーパーソン氏名 緊急連絡先氏名 緊急連絡先 主介護者 家族連絡先氏名',
        ),
      },
      text('familyRelation', '続柄', '続柄 家族続柄 ご家族続柄 緊急連絡先続柄 キーパーソン続柄 関係'),
      {
        name: 'familyPhone',
        label: 'ご家族の電話',
        type: 'phone',
        words: words(
          '家族電話 ご家族電話 家族電話番号 ご家族電話番号 ご家族の電話 家族連絡先 ご家族連絡先 緊急連絡先電話 緊急連絡先電話番号 緊急連絡先tel キーパーソン電話 キーパーソン電話番号 家族tel 連絡先 連絡先電話番号',
        ),
      },
      office,
      note,
    ],
  },
  team: {
    table: 'teams',
    label: 'チーム',
    leftOut: words('人数 メンバー数 参加者数 参加人数 状態'),
    fields: [
      {
        name: 'name',
        label: 'チーム名',
        type: 'name',
        ofTeam: true,
        key: true,
        required: true,
        words: words('チーム名 チーム 部屋 部屋名 ルーム名 ルーム グループ名 グループ トークルーム名'),
      },
      network,
      {
        name: 'patient',
        label: '患者',
        type: 'name',
        words: words('患者 患者名 患者氏名 利用者 利用者名 利用者氏名 ご利用者 ご利用者名 氏名'),
      },
      date('createdOn', 'つくった日', 'つくった日 作成日 開設日 登録日 開始日'),
      {
        name: 'member',
        label: 'メンバー',
        type: 'names',
        key: true,
        ofMember: true,
        words: words('メンバー メンバー名 メンバー氏名 参加者 参加者名 参加者氏名 参加職員 構成員 参加メンバー'),
      },
      { ...text('memberJobType', 'メンバーの職種', '職種 役割 メンバー職種 職種役割'), ofMember: true },
      {
        ...text('memberOrganization', 'メンバーの機関名', '機関名 所属機関 所属機関名 メンバー所属 機関'),
        ofMember: true,
      },
      { ...date('memberJoinedOn', '入った日', '入った日 参加日 招待日 メンバー参加日'), ofMember: true },
      { ...date('memberLeftOn', '出た日', '出た日 退出日 抜けた日 削除日'), ofMember: true },
      office,
      note,
    ],
  },
  account: {
    table: 'accounts',
    label: 'アカウント',
    leftOut: words('状態'),
    fields: [
      {
        ...code(
          'loginName',
          'ID',
          'id ログインid ユーザーid ユーザid 利用者id ログイン名 アカウント アカウント名 アカウントid loginid userid',
        ),
        key: true,
        required: true,
      },
      holder,
      network,
      office,
      date('issuedOn', '発行日', '発行日 id発行日 交付日 発行年月日'),
      date(
        'passwordChangedOn',
        'パスワードを変えた日',
        'パスワードを変えた日 パスワード変更日 pw変更日 最終変更日 パスワード最終変更日',
      ),
      date('startedOn', '使い始めた日', '使い始めた日 利用開始日 開始日 使用開始日'),
      date('endedOn', '使い終えた日', '使い終えた日 利用終了日 終了日 使用終了日 利用停止日'),
      note,
    ],
  },
};

/** Headings of columns that only count the rows. */
export const neverTaken = words('no no. 番号 項番 連番 通番 通し番号 № # 行 sno');

/** Passwords: 「パスワード変更日」 is a date. */
const PASSWORD = /(ぱすわーど|password|暗証番号|暗証|^pw$|^pass$|passwd|初期pw|合言葉|合い言葉)/;
/** 個人番号, which the law lets nobody keep but who needs it for taxes and insurance. 個人番号カード有無 says nothing of it. */
const MY_NUMBER = /(まいなんばー|まいなんば$|mynumber|個人番号|個人no$|社会保障.*番号)/;

/** Columns of which nothing is ever read or shown, whatever the table is for; null for all others. */
export const closedHeading = (key: string): 'password' | 'my-number' | null =>
  PASSWORD.test(key) && !/(日|変え)/.test(key) ? 'password' : MY_NUMBER.test(key) ? 'my-number' : null;
