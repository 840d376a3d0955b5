import type { ImportKind } from './import-fields';

/**
 * Further headings of lists that offices, their software and their cities write, by kind and field; behind the words of
 * `import-fields.ts`, which say more. Folded as all headings are: width, spaces, brackets and kind of kana don't count.
 */
type Further = Readonly<Record<string, string>>;

const person: Further = {
  name: '氏名または名称 名前漢字 お名前漢字 氏名本名 本名 個人名 なまえ おなまえ fullname personname 姓名漢字 氏名全角',
  nameFamily: '名前氏 お名前氏 漢字氏 氏漢字 みょうじ surname',
  nameGiven: '漢字名前 forename',
  kana: 'よみかた 読み方 るび ルビ 氏名よみ 氏名読み 氏名よみがな 名前よみ 名前よみがな 名前読み 半角かな 全角かな 氏名半角かな 氏名全角かな かな読み furigana yomi yomigana namekana kananame ふりかな ふり仮名 振り仮名 振仮名 漢字読み',
  kanaFamily: '姓読み 姓よみがな 姓フリガナ 苗字かな 名字かな 氏ふりがな みょうじかな lastnamekana',
  kanaGiven: '名読み 名よみがな 名前かな名 下の名前かな firstnamekana',
  mail: 'めーる めーるあどれす メルアド mailアドレス eメールアドレス emailアドレス e-mailアドレス emailaddress 電子メールアドレス 連絡先メール 連絡先メールアドレス 連絡用メール 連絡用メールアドレス 個人メール 個人メールアドレス 業務用メール 業務用メールアドレス 職場メール 会社メール 法人メール 携帯メールアドレス 携帯アドレス スマホメール pcメールアドレス pcアドレス 自宅メール 登録メールアドレス ログインメール',
  phone:
    'でんわばんごう 電話no tel番号 telno 電話番号携帯 電話番号自宅 電話番号1 電話1 tel1 連絡先1 連絡先番号 連絡電話番号 連絡電話 日中連絡先 日中の連絡先 緊急時電話 携帯no 携帯tel 携帯℡ 携帯電話no ケータイ けいたい 携帯連絡先 スマートフォン番号 スマホ電話番号 固定電話 固定電話番号 自宅tel 自宅番号 自宅℡ 電話自宅 本人電話 本人電話番号 本人連絡先 個人電話 個人携帯 私用携帯 社用携帯 業務用携帯 法人携帯 貸与携帯 mobile mobilephone cellphone telephone phonenumber',
  birthday:
    '誕生年月日 生年月日西暦和暦 生年月日年齢 出生年月日 出生日 生まれ 生年 うまれ せいねんがっぴ dateofbirth dob birthdate',
  office:
    '事業所名称 事業所の名称 所属事業所名称 所属の事業所 施設名称 所属施設名 所属施設名称 勤務先名 勤務先名称 勤務事業所 勤務事業所名 勤務施設 勤務施設名 勤務拠点 配属事業所 配属施設 所属拠点 拠点名 店舗 店舗名 ステーション ステーション名 サービス事業所 サービス事業所名 主たる事業所 主たる勤務先 主な勤務先 主たる勤務場所 担当事業所 登録事業所 法人事業所名 事業場 事業場名 支店 営業所 センター名 じぎょうしょ office officename facility branch 事業所番号 指定事業所番号 介護事業所番号 介護保険事業所番号 事業所コード 事業所no 指定番号 施設番号 施設コード',
  note: '備考1 備考メモ メモ欄 びこう めも 特記 特記事項等 その他特記事項 その他備考 連絡事項 申し送り 申送り 注意事項 補足 補足事項 コメント欄 remarks remark memo notes comment',
};

const staff: Further = {
  ...person,
  name: `${person['name'] ?? ''} 従業者名 従業者氏名 従業者 従事者名 従事者氏名 従事者 社員 従業員 スタッフ氏名 ヘルパー名 ヘルパー氏名 ヘルパー 看護師名 ケアマネ名 ケアマネジャー名 介護支援専門員氏名 担当者名 担当者氏名 勤務者名 勤務者氏名 対象者氏名 対象者名 受講者氏名 受講者名 申請者氏名 職員等氏名 employeename staffname membername`,
  kana: `${person['kana'] ?? ''} 職員名かな 職員氏名かな 社員名かな 社員氏名かな 従業員名かな 従業者名かな スタッフ名かな 職員かな 利用者名かな`,
  employeeNumber:
    '従業者番号 従業者コード 従事者番号 スタッフno スタッフid スタッフcd 職員cd 社員cd 従業員cd 職員管理番号 職員ナンバー 社員ナンバー 社番 職番 職員整理番号 人事番号 人事コード 個人コード 個人id 従業員id 従業者no 従業者id employeeno employeeid employeenumber employeecode staffid staffno staffcode',
  jobType:
    '職名 職名等 職種名称 職種区分 職種等 職種職名 職名職種 職種職務 職務名 職務区分 担当職種 担当業務 主たる職種 従事職種 従事する職種 資格名 資格職種 資格等 有資格 取得資格 保有資格等 免許資格 資格免許 国家資格 職業 しょくしゅ しごと jobtype job occupation profession',
  title: '役職等 役職名等 役職職位 職階 職制 ポジション 地位 役付 やくしょく position jobtitle title',
  department:
    '部署名称 部門名 所属部門 所属部門名 所属課名 課名 係名 所属係 所属部 所属班 班 班名 グループ グループ名 チーム名 ユニット名 フロア名 階 配置 配置先 配属部署 配属部署名 配置部署 担当部署 担当フロア 担当ユニット 病棟 所属名 所属名称 所属チーム ぶしょ しょぞく department section division unit',
  joinedOn:
    '雇用年月日 雇用開始日 雇用開始年月日 雇入れ日 雇い入れ日 雇入れ年月日 雇い入れ年月日 雇入年月 入職月日 入職年月 入社月日 入社年月 採用月日 採用年月 採用日付 入職日付 入社日付 就職年月日 就業日 就業年月日 就業開始年月日 就労開始日 就労日 勤務開始年月日 従事開始日 従事開始年月日 任用日 任用年月日 在籍開始日 入職 入社 採用 にゅうしょくび hiredate hiredon joindate joined startdate dateofhire',
  leftOn:
    '退職月日 退職日付 退職予定 退職予定年月日 退社予定日 退社日付 離職予定日 雇用終了日 雇用終了年月日 勤務終了日 勤務終了年月日 就業終了日 在籍終了日 最終勤務日 最終在籍日 辞職日 退任日 退職 退社 離職 たいしょくび leavedate leftdate terminationdate retiredate enddate',
  isSystemManager: 'システム利用担当者 システム利用管理者 利用管理者 利用管理担当 システム管理担当 システム担当者',
};

const device: Further = {
  kind: '端末種類 端末の種別 端末タイプ 機器の種類 機器の種別 機器区分 機器種類 種別区分 pcタブレット別 デバイス種別 デバイスの種類 使用端末 利用端末 type device devicetype',
  ownership:
    '所有形態 所有権 所有先 所有者区分 持主 端末の所有 端末所有者 法人個人 個人法人 個人法人別 貸与区分 貸与私物 私物貸与 owner ownership',
  assetNumber:
    '管理ナンバー 管理コード 管理id 管理ラベル 端末管理番号 機器管理番号 資産管理番号 資産no 資産コード 備品no 備品コード 端末no 端末コード 機器no 機器id 台帳番号 シールno ラベル番号 社内番号 識別番号 デバイスid デバイス番号 assetno assetnumber deviceid',
  model:
    '機種型番 機種型式 機種モデル 端末機種 端末機種名 端末型番 型名 型番号 型式番号 モデル名 モデル番号 製品 製品型番 商品名 品番 メーカー型番 メーカー名機種名 model modelname productname',
  system: 'os名 os種別 os種類 osの種類 osver os名バージョン オーエス 搭載os 使用os 基本ソフトos ostype',
  holder:
    '利用職員 利用職員名 使用職員 使用職員名 使用職員氏名 端末使用者 端末利用者 端末使用者名 主な使用者 主たる使用者 主な利用者 貸与先 貸与者 貸与者名 貸出先 貸出者 配布先 配布職員 割当者 割当職員 保管者 保管責任者 端末管理者 管理責任者 管理担当者 担当職員 職員氏名 社員名 従業員名 従業者氏名 スタッフ名 ユーザー ユーザー名 ユーザ名 氏名職員 user username owner holder assignedto',
  mail: `${person['mail'] ?? ''} 端末アドレス 端末用メール 端末用メールアドレス gmailアドレス 登録メール`,
  certificateInstalledOn:
    '証明書導入年月日 証明書インストール年月日 証明書設定日 証明書取得日 証明書登録日 証明書適用日 証明書更新日 電子証明書インストール日 電子証明書発行日 電子証明書設定日 電子証明書取得日 クライアント証明書導入日 クライアント証明書発行日',
  certificateExpiresOn:
    '証明書期限日 証明書の有効期限 証明書満了日 証明書有効期間 証明書有効期限日 電子証明書期限 電子証明書の有効期限 クライアント証明書有効期限 クライアント証明書期限 有効期限日 期限日 expires expirydate',
  vpnId: 'vpnユーザー vpnユーザーid vpnユーザid vpnアカウント vpnログインid vpn利用者id vpnidno vpnナンバー vpnコード',
  vpnOn: 'vpn設定年月日 vpn開始日 vpn利用開始日 vpn導入日 vpn登録日',
  wipedOn: 'データ消去年月日 データ抹消日 データ削除日 初期化年月日 消去年月日 廃棄年月日',
  office: `${person['office'] ?? ''} 設置場所 設置事業所 保管場所 配置場所 使用場所 使用事業所 利用事業所 管理事業所 設置先`,
  note: person['note'] ?? '',
};

const patient: Further = {
  ...person,
  name: `${person['name'] ?? ''} ご利用者様 利用者様 ご利用者様名 利用者様名 ご利用者様氏名 利用者様氏名 患者様名 患者様氏名 患者さん 入居者 入居者名 入居者氏名 入所者 入所者名 入所者氏名 対象者 対象者名 対象者氏名 被保険者氏名 被保険者名 お客様名 契約者氏名 本人氏名 ご本人氏名 本人 ご本人 要介護者氏名 patient patientname`,
  kana: `${person['kana'] ?? ''} 利用者名かな 利用者氏名かな ご利用者名かな 患者名かな 患者氏名かな 利用者かな 患者かな 入居者名かな 被保険者名かな 利用者ふりがな 患者ふりがな`,
  postalCode: '郵便no 郵便番号7桁 郵便番号住所 ゆうびんばんごう 〒no zipcode postalcode postcode postal',
  address:
    '住所1 住所地 住所番地 住所方書 住民票住所 自宅の住所 居住地 居住地住所 お住まい 住まい 現在の住所 連絡先住所 利用者住所 患者住所 本人住所 じゅうしょ address homeaddress',
  doctorName:
    'かかりつけ医氏名 かかりつけ医師 かかりつけ医師名 かかりつけの医師 主治医師 主治医師名 主治医の氏名 主治医先生 担当医師 担当医名 担当医師名 担当医氏名 在宅医 在宅主治医 訪問医 往診医 医師氏名 先生 doctor doctorname physician',
  doctorInstitution:
    '医療機関の名称 医療機関名称 主治医の医療機関 主治医所属 主治医所属機関 主治医の所属 主治医病院 主治医病院名 主治医機関 かかりつけ病院 かかりつけ医院 かかりつけ医機関 かかりつけ医療機関名 かかりつけクリニック 病院クリニック 病院医院名 病院クリニック名 医院 医院名 クリニック クリニック名 診療所 診療所名 通院先 受診先 受診医療機関 往診医療機関 hospital clinic',
  familyName:
    '家族の氏名 家族の名前 家族お名前 家族氏名続柄 家族代表者 家族代表者氏名 代表家族 主たる介護者 主介護者氏名 介護者 介護者氏名 主介護者名 キーパーソン名 キーパーソンの氏名 kp kp氏名 身元引受人 身元引受人氏名 身元保証人 身元保証人氏名 緊急連絡者 緊急連絡者氏名 緊急連絡先1氏名 緊急時連絡先氏名 連絡先氏名 連絡者氏名 family familyname keyperson',
  familyRelation:
    '続き柄 間柄 本人との関係 本人との続柄 ご本人との関係 利用者との関係 利用者との続柄 ご利用者との続柄 家族の続柄 家族関係 キーパーソンの続柄 kp続柄 主介護者続柄 緊急連絡先の続柄 緊急連絡先1続柄 身元引受人続柄 ぞくがら relation relationship',
  familyPhone:
    '家族の電話 家族の電話番号 家族の連絡先 ご家族の電話番号 ご家族の連絡先 家族携帯 家族携帯番号 家族携帯電話 ご家族携帯 ご家族tel 家族連絡先電話 家族連絡先電話番号 キーパーソン連絡先 キーパーソンtel キーパーソン携帯 kp連絡先 kp電話 kp電話番号 主介護者電話 主介護者連絡先 身元引受人電話 身元引受人電話番号 緊急連絡先携帯 緊急連絡先1電話 緊急連絡先1電話番号 緊急連絡先番号 緊急連絡電話 緊急連絡電話番号 緊急時電話番号 緊急時連絡先電話 緊急時連絡先電話番号 緊急電話 緊急tel familyphone',
  office: `${person['office'] ?? ''} 利用事業所 利用事業所名 利用施設 利用サービス事業所 契約事業所 担当事業所名`,
};

const team: Further = {
  name: 'チーム名患者名 チーム名利用者名 部屋名患者名 部屋名利用者名 ルーム名患者名 ルーム名利用者名 グループ名患者名 グループ名利用者名 チームの名称 チーム名称 チームルーム チームルーム名 部屋の名称 部屋名称 ルームの名称 ルーム名称 グループの名称 グループ名称 トークルーム 連携チーム 連携チーム名 連携ルーム スペース スペース名 team teamname room roomname group groupname',
  network:
    '利用システム 利用システム名 使用システム ネットワークシステム 利用サービス名 連携システム 連携ツール ツール ツール名 アプリ アプリ名 network system app',
  patient:
    '対象患者 対象患者名 対象患者氏名 対象者 対象者名 対象者氏名 対象利用者 対象利用者名 利用者様 利用者様名 ご利用者様 ご利用者様名 患者様 患者様名 本人 本人氏名 patient patientname',
  createdOn:
    'つくった年月日 作成年月日 開設年月日 登録年月日 開始年月日 設置日 設立日 チーム作成日 チーム開設日 部屋作成日 ルーム作成日 ルーム開設日 createdon created',
  member:
    'メンバー氏名一覧 メンバー一覧 チームメンバー チームメンバー名 チームメンバー氏名 チーム員 参加者一覧 参加者メンバー 参加メンバー名 参加メンバー氏名 参加職員名 参加職員氏名 参加スタッフ 参加者のお名前 構成員名 構成員氏名 構成メンバー 関係者 関係者名 関係者氏名 招待者 招待者名 招待者氏名 登録メンバー member members membername participants',
  memberJobType: 'メンバーの職名 参加者職種 参加者の職種 構成員職種 職名 役割職種 メンバー役割 参加者役割',
  memberOrganization:
    '所属機関名称 所属事業所機関 所属先機関 所属先名 メンバー所属機関 メンバーの所属 メンバーの所属機関 参加者所属 参加者の所属 参加機関 参加機関名 参加事業所 参加事業所名 構成員所属 関係機関 関係機関名 機関事業所名',
  memberJoinedOn: '入室日 加入日 参加年月日 参加開始日 招待年月日 メンバー登録日 メンバー追加日 追加日 参加登録日',
  memberLeftOn: '退室日 脱退日 退出年月日 参加終了日 メンバー削除日 除外日 解除日 離脱日',
  office: person['office'] ?? '',
  note: person['note'] ?? '',
};

const account: Further = {
  loginName:
    'id番号 idno ログインネーム ログインユーザー ログインユーザー名 ログインアカウント ユーザー名id ユーザidログイン ユーザーコード ユーザー番号 利用者番号 利用者コード アカウントno アカウント番号 システムid システムログインid 発行id 付与id 登録id カナミックid idアカウント account accountid accountname userlogin login loginid',
  holder: `${device['holder'] ?? ''} 利用者 利用者氏名 利用者名 id利用者 id使用者 アカウント利用者 アカウント使用者 発行対象者 対象者 対象者名`,
  network: team['network'] ?? '',
  issuedOn:
    'id発行年月日 発行年月 アカウント発行日 アカウント作成日 アカウント登録日 登録日 登録年月日 作成日 付与日 配布日 交付年月日 取得日 issuedon issued',
  passwordChangedOn:
    'パスワード変更年月日 パスワード更新日 パスワード更新年月日 パスワード変更日付 pw更新日 pw変更年月日 最終パスワード変更日 パスワード最終更新日',
  startedOn: '使用開始年月日 利用開始年月日 開始年月日 利用開始 使用開始 有効開始日 startedon startdate',
  endedOn:
    '使用終了年月日 利用終了年月日 終了年月日 利用停止年月日 利用停止 使用停止日 停止日 停止年月日 廃止日 廃止年月日 削除日 失効日 無効化日 有効終了日 endedon enddate',
  office: person['office'] ?? '',
  note: person['note'] ?? '',
};

const further: Record<ImportKind, Further> = { staff, device, patient, team, account };

export const furtherHeadings = (kind: ImportKind, field: string): readonly string[] =>
  (further[kind][field] ?? '').split(' ').filter((word) => word !== '');
