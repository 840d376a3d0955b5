import { byWord } from '../../text/by-word';
import type { Value } from '../../packs/values/value-schema';
import type { FormField } from '../../packs/schema';

/** Whose a value is, on forms. */
export const owners = [
  'corporation',
  'representative',
  'office',
  'manager',
  'head',
  'contact',
  'administrator',
  'staff',
  'device',
  'account',
  'patient',
  'family',
  'doctor',
  'delegate',
  'team',
  'member',
] as const;
export type Owner = (typeof owners)[number];

/** What can stand in a place, as the pack guide says it; what an office calls it; how it is found by its sound. */
export interface Item {
  /** `office.phone`, or one of `typed`, `city`, `signature`. */
  id: string;
  label: string;
  reading: string;
  group: string;
  type: FormField['type'];
  kana?: 'hiragana' | 'katakana';
  /** Left out: typed each time, or nothing. */
  value?: Value;
}

const joined = (...values: Value[]): Value => ({ joined: values, with: 'space' }) as Value;

type Line = readonly [id: string, label: string, reading: string, type?: FormField['type'], value?: Value];

const groups: readonly (readonly [group: string, lines: readonly Line[]])[] = [
  ['書類', [['document.date', '書類の日付', 'しょるいのひづけ しんせいび', 'date-wareki']]],
  [
    '法人',
    [
      ['corporation.name', '法人名', 'ほうじんめい'],
      ['corporation.kana', '法人名のフリガナ', 'ほうじんめいのふりがな', 'kana'],
      [
        'corporation.representative',
        '代表者の役職と氏名',
        'だいひょうしゃのやくしょくとしめい',
        'text',
        joined('corporation.representativeTitle', 'corporation.representativeName'),
      ],
      ['corporation.representativeTitle', '代表者の役職', 'だいひょうしゃのやくしょく'],
      ['corporation.representativeName', '代表者名', 'だいひょうしゃめい'],
      ['corporation.postalCode', '法人の郵便番号', 'ほうじんのゆうびんばんごう', 'postal'],
      ['corporation.address', '法人の住所', 'ほうじんのじゅうしょ'],
      ['corporation.phone', '法人の電話', 'ほうじんのでんわ', 'tel'],
    ],
  ],
  [
    '事業所',
    [
      ['office.name', '事業所名', 'じぎょうしょめい'],
      ['office.kana', '事業所名のふりがな', 'じぎょうしょめいのふりがな', 'kana'],
      ['office.number', '介護事業所番号（10桁）', 'かいごじぎょうしょばんごう', 'office-number'],
      ['office.medicalInstitutionNumber', '医療機関番号', 'いりょうきかんばんごう'],
      ['office.serviceKind', 'サービス分類', 'さーびすぶんるい しゅべつ'],
      ['office.managerName', '管理者', 'かんりしゃ'],
      ['office.managerKana', '管理者のふりがな', 'かんりしゃのふりがな', 'kana'],
      [
        'office.head',
        '施設長の役職と氏名',
        'しせつちょうのやくしょくとしめい',
        'text',
        joined('office.headTitle', 'office.headName'),
      ],
      ['office.headTitle', '施設長の役職', 'しせつちょうのやくしょく'],
      ['office.headName', '施設長', 'しせつちょう'],
      ['office.postalCode', '事業所の郵便番号', 'じぎょうしょのゆうびんばんごう', 'postal'],
      ['office.address', '事業所の所在地', 'じぎょうしょのしょざいち じゅうしょ'],
      ['office.mail', '事業所のメール', 'じぎょうしょのめーる', 'mail'],
      ['office.phone', '事業所の電話', 'じぎょうしょのでんわ', 'tel'],
      ['office.fax', '事業所のFAX', 'じぎょうしょのふぁっくす', 'tel'],
      ['contact.name', '担当者の氏名', 'たんとうしゃのしめい', 'text', 'office.contact.name'],
      ['contact.kana', '担当者のふりがな', 'たんとうしゃのふりがな', 'kana', 'office.contact.kana'],
      ['contact.title', '担当者の役職', 'たんとうしゃのやくしょく', 'text', 'office.contact.title'],
      ['contact.department', '担当者の部署', 'たんとうしゃのぶしょ', 'text', 'office.contact.department'],
      ['contact.phone', '担当者の電話', 'たんとうしゃのでんわ', 'tel', 'office.contact.phone'],
      ['contact.mail', '担当者のメール', 'たんとうしゃのめーる', 'mail', 'office.contact.mail'],
      [
        'administrator.name',
        '施設内管理者の氏名',
        'しせつないかんりしゃのしめい',
        'text',
        'enrolment.administrator.name',
      ],
      [
        'administrator.kana',
        '施設内管理者のふりがな',
        'しせつないかんりしゃのふりがな',
        'kana',
        'enrolment.administrator.kana',
      ],
      [
        'administrator.title',
        '施設内管理者の役職',
        'しせつないかんりしゃのやくしょく',
        'text',
        'enrolment.administrator.title',
      ],
      [
        'administrator.phone',
        '施設内管理者の電話',
        'しせつないかんりしゃのでんわ',
        'tel',
        'enrolment.administrator.phone',
      ],
      [
        'administrator.mail',
        '施設内管理者のメール',
        'しせつないかんりしゃのめーる',
        'mail',
        'enrolment.administrator.mail',
      ],
      ['administrator.loginMail', '管理画面のメール', 'かんりがめんのめーる', 'mail', 'enrolment.administratorMail'],
      ['enrolment.vpnCount', 'VPN申請数', 'ぶいぴーえぬしんせいすう', 'number'],
      ['count.staff', '職員の人数', 'しょくいんのにんずう', 'number'],
      ['count.pc', 'パソコンの台数', 'ぱそこんのだいすう', 'number'],
      ['count.tablet', 'タブレットの台数', 'たぶれっとのだいすう', 'number'],
      ['count.phone', 'スマートフォンの台数', 'すまーとふぉんのだいすう', 'number'],
    ],
  ],
  [
    '職員',
    [
      ['staff.name', '職員の氏名', 'しょくいんのしめい'],
      ['staff.family', '職員の姓', 'しょくいんのせい'],
      ['staff.given', '職員の名', 'しょくいんのめい'],
      ['staff.kana', '職員のふりがな', 'しょくいんのふりがな', 'kana'],
      ['staff.familyKana', '職員の姓のふりがな', 'しょくいんのせいのふりがな', 'kana'],
      ['staff.givenKana', '職員の名のふりがな', 'しょくいんのめいのふりがな', 'kana'],
      ['staff.jobType', '職種', 'しょくしゅ'],
      ['staff.title', '役職', 'やくしょく'],
      ['staff.department', '部署', 'ぶしょ'],
      ['staff.office', '所属の事業所', 'しょぞくのじぎょうしょ'],
      ['staff.mail', '職員のメール', 'しょくいんのめーる', 'mail'],
      ['staff.phone', '職員の電話', 'しょくいんのでんわ', 'tel'],
      ['staff.employeeNumber', '職員番号', 'しょくいんばんごう'],
      ['staff.birthday', '職員の生年月日', 'しょくいんのせいねんがっぴ', 'date-wareki'],
      ['staff.joinedOn', '入職日', 'にゅうしょくび', 'date-wareki'],
      ['staff.leftOn', '退職日', 'たいしょくび', 'date-wareki'],
      ['staff.isSystemManager', 'システム利用管理担当者', 'しすてむりようかんりたんとうしゃ', 'check'],
      ['staff.action', '異動区分', 'いどうくぶん しんき さくじょ', 'circle'],
    ],
  ],
  [
    '端末',
    [
      ['device.kind', '端末の種類', 'たんまつのしゅるい'],
      ['device.ownership', '端末の持ち主', 'たんまつのもちぬし'],
      ['device.holder', '端末を使う人', 'たんまつをつかうひと'],
      ['device.mail', '端末のメール', 'たんまつのめーる', 'mail'],
      ['device.assetNumber', '端末の管理番号', 'たんまつのかんりばんごう'],
      ['device.model', '機種', 'きしゅ'],
      ['device.system', 'OS', 'おーえす'],
      ['device.vpnId', 'VPN番号', 'ぶいぴーえぬばんごう'],
      ['device.certificateInstalledOn', '証明書を入れた日', 'しょうめいしょをいれたひ', 'date-wareki'],
      ['device.certificateExpiresOn', '証明書の期限', 'しょうめいしょのきげん', 'date-wareki'],
      ['device.vpnOn', 'VPNを設定した日', 'ぶいぴーえぬをせっていしたひ', 'date-wareki'],
      ['account.loginName', 'ログインID', 'ろぐいんあいでぃー'],
      ['account.issuedOn', 'IDの発行日', 'あいでぃーのはっこうび', 'date-wareki'],
      ['account.startedOn', 'IDを使い始めた日', 'あいでぃーをつかいはじめたひ かいしび', 'date-wareki'],
      ['account.endedOn', 'IDを使い終えた日', 'あいでぃーをつかいおえたひ ていしび', 'date-wareki'],
    ],
  ],
  [
    '患者・利用者',
    [
      ['patient.name', '患者の氏名', 'かんじゃのしめい りようしゃ'],
      ['patient.kana', '患者のふりがな', 'かんじゃのふりがな', 'kana'],
      ['patient.birthday', '患者の生年月日', 'かんじゃのせいねんがっぴ', 'date-wareki'],
      ['patient.postalCode', '患者の郵便番号', 'かんじゃのゆうびんばんごう', 'postal'],
      ['patient.address', '患者の住所', 'かんじゃのじゅうしょ'],
      ['patient.phone', '患者の電話', 'かんじゃのでんわ', 'tel'],
      ['patient.doctorName', 'かかりつけ医', 'かかりつけい しゅじい'],
      ['patient.doctorInstitution', 'かかりつけの医療機関', 'かかりつけのいりょうきかん'],
      ['patient.familyName', 'ご家族の氏名', 'ごかぞくのしめい'],
      ['patient.familyRelation', 'ご家族の続柄', 'ごかぞくのつづきがら'],
      ['patient.familyPhone', 'ご家族の電話', 'ごかぞくのでんわ', 'tel'],
      ['team.name', 'チーム名', 'ちーむめい'],
      ['member.name', 'メンバーの氏名', 'めんばーのしめい'],
      ['member.jobType', 'メンバーの職種', 'めんばーのしょくしゅ'],
      ['member.organization', 'メンバーの機関名', 'めんばーのきかんめい'],
      ['member.joinedOn', 'チームに入った日', 'ちーむにはいったひ さんかび', 'date-wareki'],
      ['member.leftOn', 'チームを出た日', 'ちーむをでたひ たいしゅつび', 'date-wareki'],
    ],
  ],
  [
    '委任',
    [
      ['delegate.name', '受任者の氏名', 'じゅにんしゃのしめい', 'text', 'delegation.delegate.name'],
      ['delegate.title', '受任者の役職', 'じゅにんしゃのやくしょく', 'text', 'delegation.delegate.title'],
      ['delegate.department', '受任者の所属', 'じゅにんしゃのしょぞく', 'text', 'delegation.delegate.department'],
      ['delegate.phone', '受任者の電話', 'じゅにんしゃのでんわ', 'tel', 'delegation.delegate.phone'],
      ['delegate.address', '受任者の所在地', 'じゅにんしゃのしょざいち', 'text', 'delegation.delegateAddress'],
      ['delegation.from', '委任の始まり', 'いにんのはじまり きかん', 'date-wareki'],
      ['delegation.to', '委任の終わり', 'いにんのおわり きかん', 'date-wareki'],
    ],
  ],
  [
    'そのほか',
    [
      ['typed', '毎回手で入力する', 'まいかいてでにゅうりょくする'],
      ['signature', '署名・押印（手で）', 'しょめいおういん', 'signature-by-hand'],
      ['city', '市が記入する', 'しがきにゅうする', 'left-for-city'],
    ],
  ],
];

/** All that can be chosen for a place, by its group. */
export const items: readonly Item[] = groups.flatMap(([group, lines]) =>
  lines.map(([id, label, reading, type = 'text', value]) => ({
    id,
    label,
    reading,
    group,
    type,
    ...(value === undefined ? {} : { value }),
  })),
);

const byId = new Map(items.map((item) => [item.id, item]));

/** Also of several in one place: `office.phone+office.fax`. */
export function itemOf(id: string): Item | undefined {
  if (!id.includes('+')) return byId.get(id);
  const parts = id.split('+').flatMap((one) => byId.get(one) ?? []);
  const [first] = parts;
  if (!first || parts.length < id.split('+').length) return undefined;
  return {
    id,
    label: parts.map(({ label }) => label).join('と'),
    reading: parts.map(({ reading }) => reading).join(' '),
    group: first.group,
    type: 'text',
    value: joined(...parts.map((one) => one.value ?? one.id)),
  };
}

/** Where an owner's values lie, where it isn't under its own name. */
const NAMES: ReadonlyMap<Owner, Record<string, string>> = new Map([
  [
    'representative',
    byWord({
      name: 'corporation.representativeName',
      title: 'corporation.representativeTitle',
      titleName: 'corporation.representative',
      address: 'corporation.address',
      phone: 'corporation.phone',
      postalCode: 'corporation.postalCode',
    }),
  ],
  [
    'manager',
    byWord({ name: 'office.managerName', kana: 'office.managerKana', phone: 'office.phone', mail: 'office.mail' }),
  ],
  ['head', byWord({ name: 'office.headName', title: 'office.headTitle', titleName: 'office.head' })],
  [
    'family',
    byWord({ name: 'patient.familyName', familyRelation: 'patient.familyRelation', phone: 'patient.familyPhone' }),
  ],
  [
    'doctor',
    byWord({
      name: 'patient.doctorName',
      doctorInstitution: 'patient.doctorInstitution',
      officeName: 'patient.doctorInstitution',
    }),
  ],
]);

/** Whose it is wherever it stands. */
export const ONLY = byWord<Owner>({
  issuedOn: 'account',
  startedOn: 'account',
  endedOn: 'account',
  jobType: 'staff',
  employeeNumber: 'staff',
  joinedOn: 'staff',
  leftOn: 'staff',
  familyRelation: 'family',
  serviceKind: 'office',
  number: 'office',
  medicalInstitutionNumber: 'office',
  fax: 'office',
  loginName: 'account',
  certificateInstalledOn: 'device',
  certificateExpiresOn: 'device',
  vpnId: 'device',
  vpnOn: 'device',
});

/** The item that is an owner's what: `office` and `phone` is `office.phone`; null where the ledger has none. */
export function itemFor(owner: Owner, what: string): string | null {
  if (what === 'vpnCount') return 'enrolment.vpnCount';
  if (what === 'loginMail') return 'administrator.loginMail';
  if (what === 'officeName')
    return owner === 'doctor'
      ? 'patient.doctorInstitution'
      : owner === 'staff'
        ? 'staff.office'
        : owner === 'patient' || owner === 'corporation'
          ? 'office.name'
          : itemFor(owner, 'name');
  const special = NAMES.get(owner);
  const id = special ? (special[what] ?? '') : `${owner}.${what}`;
  return byId.has(id) ? id : null;
}
