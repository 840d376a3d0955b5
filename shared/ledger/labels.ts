import { formatWareki } from '../text/wareki';
import type { EntityTable } from './entities';

/** What a record is called. */
export const tableNames: Record<EntityTable, string> = {
  corporations: '法人',
  offices: '事業所',
  enrolments: 'ネットワーク参加',
  people: '職員',
  devices: '端末',
  accounts: 'アカウント',
  patients: '患者',
  teams: 'チーム',
  memberships: 'チームのメンバー',
  consents: '同意書',
  pledges: '誓約・教育',
  delegations: '委任',
};

const common: Record<string, string> = {
  name: '氏名',
  kana: 'ふりがな',
  postalCode: '郵便番号',
  address: '住所',
  mail: 'メール',
  phone: '電話',
  fax: 'FAX',
  status: '登録',
  struckOffOn: '抹消した日',
  officeId: '所属',
  note: 'メモ',
  startedOn: '始めた日',
  endedOn: '終えた日',
  packId: 'ネットワーク',
  corporationId: '法人',
  teamId: 'チーム',
  staffId: '職員',
};

const own: Partial<Record<EntityTable, Record<string, string>>> = {
  corporations: {
    name: '法人名',
    kana: '法人名のフリガナ',
    kind: '法人・個人',
    representativeTitle: '代表者の役職',
    representativeName: '代表者名',
  },
  offices: {
    name: '事業所名',
    kana: '事業所名のふりがな',
    number: '介護事業所番号',
    medicalInstitutionNumber: '医療機関番号',
    serviceKind: 'サービス分類',
    managerName: '管理者',
    managerKana: '管理者のふりがな',
    headTitle: '施設長の役職',
    headName: '施設長',
    address: '所在地',
    city: '市町村',
    contact: '連絡先の担当者',
  },
  enrolments: {
    status: '参加の状態',
    administrator: '施設内管理者',
    administratorMail: '管理画面ログイン用メール',
    accountReceivingMail: 'IDを受け取るメール',
    vpnCount: 'VPN の数',
    kanamicInUse: 'カナミックの利用',
    medicalNetMember: 'ふくいメディカルネット',
  },
  people: {
    employeeNumber: '職員番号',
    jobType: '職種',
    title: '役職',
    department: '部署',
    birthday: '生年月日',
    joinedOn: '入職日',
    leftOn: '退職日',
    isSystemManager: 'システム利用管理担当者',
  },
  devices: {
    kind: '種類',
    ownership: '持ち主',
    holderId: '使う人',
    assetNumber: '管理番号',
    model: '機種',
    certificateInstalledOn: '証明書を入れた日',
    certificateExpiresOn: '証明書の期限',
    officeId: '事業所',
    mail: '端末のメールアドレス',
    system: 'OS',
    vpnId: 'VPN番号',
    vpnOn: 'VPNを設定した日',
    wipedOn: 'データを消した日',
    exceptions: '災害時の例外',
  },
  accounts: {
    officeId: '事業所',
    holderId: '使う人',
    use: '使いみち',
    loginName: 'ID',
    issuedOn: '発行日',
    passwordChangedOn: 'パスワードを変えた日',
    startedOn: '使い始めた日',
    endedOn: '使い終えた日',
  },
  patients: {
    officeId: '事業所',
    birthday: '生年月日',
    doctorName: 'かかりつけ医',
    doctorInstitution: '医療機関',
    familyName: 'ご家族の氏名',
    familyRelation: '続柄',
    familyPhone: 'ご家族の電話',
  },
  teams: {
    name: 'チーム名',
    officeId: '事業所',
    patientId: '患者',
    createdOn: 'つくった日',
  },
  consents: {
    patientId: '患者',
    teamId: 'チーム',
    familyName: 'ご家族の氏名',
    familySignedBy: '一緒に署名したご家族',
    explainedOn: '説明した日',
    explainedBy: '説明した人',
    signedOn: '署名の日',
    signedBy: '署名した人',
    signerRelation: '続柄',
    originalKept: '原本の保管',
    copyGivenOn: '控えを渡した日',
    sentOn: '提出した日',
    linkedOn: '登録された日',
    withdrawnOn: '撤回した日',
  },
  memberships: {
    kind: '区分',
    jobType: '職種・役割',
    organization: '機関名',
    joinedOn: '入った日',
    leftOn: '出た日',
  },
  pledges: {
    pledgedOn: '誓約した日',
    coveredBy: '前の誓約',
    educatedOn: '教育を受けた日',
  },
  delegations: {
    delegate: '委任先',
    delegateAddress: '委任先の住所',
    tasks: '委任する事務',
    from: '委任の始まり',
    to: '委任の終わり',
  },
};

/** A field's name as screens have it; null: it is none that people see, such as a record's own id. */
export const knownLabel = (table: EntityTable, field: string): string | null =>
  own[table]?.[field] ?? common[field] ?? null;

/** A field's name as screens and history show it: never a word of the program. */
export const fieldLabel = (table: EntityTable, field: string): string => knownLabel(table, field) ?? '番号など';

const words: Record<string, Record<string, string>> = {
  status: { registered: '登録中', 'struck-off': '抹消', preparing: '準備中', active: '利用中', ended: '終了' },
  kind: {
    pc: 'パソコン',
    tablet: 'タブレット',
    phone: 'スマートフォン',
    corporation: '法人',
    'sole-proprietor': '個人',
    staff: '職員',
    'other-office': 'ほかの事業所',
    family: 'ご家族',
  },
  system: { windows: 'Windows', mac: 'Mac', ios: 'iPhone・iPad', android: 'Android', other: 'そのほか' },
  ownership: { office: '事業所', personal: '個人' },
};

/** Fields that name another record by its id. Of a record that is gone nobody knows the name any more. */
const references: Record<string, string> = {
  officeId: 'もうない事業所',
  corporationId: 'もうない法人',
  holderId: 'もういない人',
  staffId: 'もういない人',
  patientId: 'もういない人',
  teamId: 'もうないチーム',
  packId: 'もうないネットワーク',
  use: 'もうない種類',
};

/** A value as history shows it: なし for nothing, wareki for dates. `names` turns ids into names; no id is ever shown. */
export function valueText(field: string, value: unknown, names: (id: string) => string | null = () => null): string {
  if (value === null || value === undefined || value === '') return 'なし';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'object') return '（内容）';
  const text = String(value);
  if (/On$|^birthday$/.test(field)) return formatWareki(text);
  if (field in references) return names(text) ?? references[field] ?? '';
  return words[field]?.[text] ?? text;
}
