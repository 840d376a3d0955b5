import { byWord } from '../../text/by-word';
import { inOrder } from '../../ledger/fields/catalogue';
import type { Value } from '../../packs/values/value-schema';
import type { FormField } from '../../packs/schema';
import { ledgerItems, type RecordOwner } from './ledger-items';

/** Those of the staff who are chosen when the paper is made; `input.chosen` says who it is. */
export const chosenOnes = ['chosen', 'chosen2', 'chosen3'] as const;
export type ChosenOne = (typeof chosenOnes)[number];

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
  // Who signs a consent for somebody else.
  'signer',
  // Of the staff, said when the paper is made: 副担当者, 第２連絡先, 報告者.
  ...chosenOnes,
  // 協力病院, 保険者, 金融機関: somebody who isn't in the ledger.
  'other',
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

/** What this module says of an item beside its sound; of a field of the catalogue (`ledger-items.ts`) nothing need be said. */
type Line = readonly [id: string, reading: string, said?: { label?: string; type?: FormField['type']; value?: Value }];

/** Of who is named in another record: what forms ask of them in one place, 部署・氏名, 職・氏名. */
const ofPerson = (owner: string, label: string, reading: string, department = '部署'): readonly Line[] => {
  const two = (one: string, other: string, words: string, sound: string): Line => [
    `${owner}.${one}+${owner}.${other}`,
    `${reading}の${sound}`,
    { label: `${label}の${words}` },
  ];
  return [
    two('department', 'name', `${department}と氏名`, 'ぶしょとしめい'),
    two('title', 'name', '役職と氏名', 'やくしょくとしめい しょくしめい'),
    two('department', 'title', `${department}と役職`, 'ぶしょとやくしょく'),
  ];
};

/** 選ぶ職員, 選ぶ職員②: a second one in charge, who is in no record of the office. */
const ofChosen = (id: ChosenOne, mark: string): readonly Line[] =>
  CHOSEN_FIELDS.map(([field, words, sound, type]) => [
    `${id}.${field}`,
    `えらぶしょくいん${mark}の${sound} ふくたんとうしゃ だいにれんらくさき ほうこくしゃ`,
    {
      label: `選ぶ職員${mark}の${words}`,
      value: { take: field, of: 'people', whose: 'id', is: `input.${id}` } as Value,
      ...(type && { type }),
    },
  ]);
const CHOSEN_FIELDS: readonly (readonly [field: string, words: string, sound: string, type?: FormField['type']])[] = [
  ['name', '氏名', 'しめい'],
  ['kana', 'ふりがな', 'ふりがな', 'kana'],
  ['jobType', '職種', 'しょくしゅ'],
  ['title', '役職', 'やくしょく'],
  ['department', '部署', 'ぶしょ'],
  ['phone', '電話', 'でんわ', 'tel'],
  ['otherPhone', '携帯・ほかの番号', 'けいたい ほかのばんごう', 'tel'],
  ['mail', 'メール', 'めーる', 'mail'],
];

interface Group {
  group: string;
  /** Whose fields stand here; one that no line names stands behind its neighbour in the record. */
  owners?: readonly RecordOwner[];
  lines: readonly Line[];
}

const groups: readonly Group[] = [
  {
    group: '書類',
    lines: [
      ['document.date', 'しょるいのひづけ しんせいび', { label: '書類の日付', type: 'date-wareki' }],
      ['event.date', 'へんこうび いどうび かいしび じゆう', { label: '変更・異動などのあった日', type: 'date-wareki' }],
      ['sheet.number', 'なんまいめ ぺーじ', { label: '何枚目か', type: 'number' }],
      ['sheet.count', 'ぜんぶでなんまい まいすう ぺーじ', { label: 'すべてで何枚か', type: 'number' }],
      [
        'sheet.both',
        'なんまいめ ぜんぶでなんまい ぺーじ',
        { label: '何枚目／すべてで何枚', value: { expression: "$string(sheet.number) & '／' & $string(sheet.count)" } },
      ],
    ],
  },
  {
    group: '法人',
    owners: ['corporation'],
    lines: [
      ['corporation.kind', 'ほうじん こじん'],
      ['corporation.name', 'ほうじんめい'],
      ['corporation.kana', 'ほうじんめいのふりがな'],
      [
        'corporation.representative',
        'だいひょうしゃのやくしょくとしめい',
        {
          label: '代表者の役職と氏名',
          value: joined('corporation.representativeTitle', 'corporation.representativeName'),
        },
      ],
      ['corporation.representativeTitle', 'だいひょうしゃのやくしょく'],
      ['corporation.representativeName', 'だいひょうしゃめい'],
      ['corporation.postalCode', 'ほうじんのゆうびんばんごう'],
      ['corporation.address', 'ほうじんのじゅうしょ'],
      [
        'corporation.postalCode+corporation.address',
        'ほうじんのゆうびんばんごうとじゅうしょ',
        { label: '法人の郵便番号と住所' },
      ],
      ['corporation.phone', 'ほうじんのでんわ'],
    ],
  },
  {
    group: '事業所',
    owners: ['office'],
    lines: [
      ['office.name', 'じぎょうしょめい'],
      ['office.kana', 'じぎょうしょめいのふりがな'],
      ['office.number', 'かいごじぎょうしょばんごう', { label: '介護事業所番号（10桁）' }],
      ['office.medicalInstitutionNumber', 'いりょうきかんばんごう'],
      ['office.serviceKind', 'さーびすぶんるい しゅべつ'],
      ['office.managerName', 'かんりしゃ'],
      ['office.managerKana', 'かんりしゃのふりがな'],
      [
        'office.head',
        'しせつちょうのやくしょくとしめい',
        { label: '施設長の役職と氏名', value: joined('office.headTitle', 'office.headName') },
      ],
      ['office.headTitle', 'しせつちょうのやくしょく'],
      ['office.headName', 'しせつちょう'],
      ['office.postalCode', 'じぎょうしょのゆうびんばんごう'],
      ['office.address', 'じぎょうしょのしょざいち じゅうしょ', { label: '事業所の所在地' }],
      [
        'office.postalCode+office.address',
        'じぎょうしょのゆうびんばんごうとしょざいち じゅうしょ',
        { label: '事業所の郵便番号と所在地' },
      ],
      ['office.city', 'しちょうそん しくちょうそん'],
      ['office.mail', 'じぎょうしょのめーる'],
      ['office.phone', 'じぎょうしょのでんわ'],
      ['office.fax', 'じぎょうしょのふぁっくす', { label: '事業所のFAX' }],
      ['contact.name', 'たんとうしゃのしめい', { label: '担当者の氏名', value: 'office.contact.name' }],
      [
        'contact.kana',
        'たんとうしゃのふりがな',
        { label: '担当者のふりがな', type: 'kana', value: 'office.contact.kana' },
      ],
      ['contact.title', 'たんとうしゃのやくしょく', { label: '担当者の役職', value: 'office.contact.title' }],
      ['contact.department', 'たんとうしゃのぶしょ', { label: '担当者の部署', value: 'office.contact.department' }],
      ['contact.phone', 'たんとうしゃのでんわ', { label: '担当者の電話', type: 'tel', value: 'office.contact.phone' }],
      ['contact.mail', 'たんとうしゃのめーる', { label: '担当者のメール', type: 'mail', value: 'office.contact.mail' }],
      ...ofPerson('contact', '担当者', 'たんとうしゃ'),
      [
        'administrator.name',
        'しせつないかんりしゃのしめい',
        { label: '施設内管理者の氏名', value: 'enrolment.administrator.name' },
      ],
      [
        'administrator.kana',
        'しせつないかんりしゃのふりがな',
        { label: '施設内管理者のふりがな', type: 'kana', value: 'enrolment.administrator.kana' },
      ],
      [
        'administrator.title',
        'しせつないかんりしゃのやくしょく',
        { label: '施設内管理者の役職', value: 'enrolment.administrator.title' },
      ],
      [
        'administrator.department',
        'しせつないかんりしゃのぶしょ',
        { label: '施設内管理者の部署', value: 'enrolment.administrator.department' },
      ],
      [
        'administrator.phone',
        'しせつないかんりしゃのでんわ',
        { label: '施設内管理者の電話', type: 'tel', value: 'enrolment.administrator.phone' },
      ],
      [
        'administrator.mail',
        'しせつないかんりしゃのめーる',
        { label: '施設内管理者のメール', type: 'mail', value: 'enrolment.administrator.mail' },
      ],
      ...ofPerson('administrator', '施設内管理者', 'しせつないかんりしゃ'),
      [
        'administrator.loginMail',
        'かんりがめんのめーる',
        { label: '管理画面のメール', type: 'mail', value: 'enrolment.administratorMail' },
      ],
      [
        'enrolment.startedOn',
        'ねっとわーくのりようをはじめたひ かいしび さんかび',
        { label: 'ネットワークの利用を始めた日', type: 'date-wareki' },
      ],
      [
        'enrolment.endedOn',
        'ねっとわーくのりようをおえたひ しゅうりょうび',
        { label: 'ネットワークの利用を終えた日', type: 'date-wareki' },
      ],
      [
        'enrolment.accountReceivingMail',
        'あいでぃーをうけとるめーる つうちさき',
        { label: 'IDを受け取るメール', type: 'mail' },
      ],
      ['enrolment.vpnCount', 'ぶいぴーえぬしんせいすう', { label: 'VPN申請数', type: 'number' }],
      ['count.staff', 'しょくいんのにんずう', { label: '職員の人数', type: 'number' }],
      ['count.pc', 'ぱそこんのだいすう', { label: 'パソコンの台数', type: 'number' }],
      ['count.tablet', 'たぶれっとのだいすう', { label: 'タブレットの台数', type: 'number' }],
      ['count.phone', 'すまーとふぉんのだいすう', { label: 'スマートフォンの台数', type: 'number' }],
    ],
  },
  {
    group: '職員',
    owners: ['staff'],
    lines: [
      ['staff.name', 'しょくいんのしめい'],
      ['staff.family', 'しょくいんのせい', { label: '職員の姓' }],
      ['staff.given', 'しょくいんのめい', { label: '職員の名' }],
      ['staff.kana', 'しょくいんのふりがな'],
      ['staff.familyKana', 'しょくいんのせいのふりがな', { label: '職員の姓のふりがな', type: 'kana' }],
      ['staff.givenKana', 'しょくいんのめいのふりがな', { label: '職員の名のふりがな', type: 'kana' }],
      ['staff.jobType', 'しょくしゅ'],
      ['staff.title', 'やくしょく'],
      ['staff.department', 'ぶしょ'],
      ['staff.office', 'しょぞくのじぎょうしょ', { label: '所属の事業所' }],
      ['staff.mail', 'しょくいんのめーる'],
      ['staff.phone', 'しょくいんのでんわ'],
      ['staff.otherPhone', 'しょくいんのけいたい ほかのばんごう'],
      ['staff.employeeNumber', 'しょくいんばんごう'],
      ['staff.birthday', 'しょくいんのせいねんがっぴ'],
      ['staff.joinedOn', 'にゅうしょくび'],
      ['staff.leftOn', 'たいしょくび'],
      ['staff.isSystemManager', 'しすてむりようかんりたんとうしゃ'],
      ['staff.action', 'いどうくぶん しんき さくじょ', { label: '異動区分', type: 'circle' }],
    ],
  },
  {
    group: '端末',
    owners: ['device', 'account'],
    lines: [
      ['device.kind', 'たんまつのしゅるい', { label: '端末の種類' }],
      ['device.ownership', 'たんまつのもちぬし', { label: '端末の持ち主' }],
      ['device.holder', 'たんまつをつかうひと', { label: '端末を使う人' }],
      ['device.mail', 'たんまつのめーる', { label: '端末のメール' }],
      ['device.assetNumber', 'たんまつのかんりばんごう', { label: '端末の管理番号' }],
      ['device.model', 'きしゅ'],
      ['device.system', 'おーえす'],
      ['device.vpnId', 'ぶいぴーえぬばんごう'],
      ['device.certificateInstalledOn', 'しょうめいしょをいれたひ'],
      ['device.certificateExpiresOn', 'しょうめいしょのきげん'],
      ['device.vpnOn', 'ぶいぴーえぬをせっていしたひ'],
      ['device.wipedOn', 'でーたをけしたひ'],
      ['account.loginName', 'ろぐいんあいでぃー', { label: 'ログインID' }],
      ['account.issuedOn', 'あいでぃーのはっこうび', { label: 'IDの発行日' }],
      ['account.passwordChangedOn', 'ぱすわーどをかえたひ', { label: 'IDのパスワードを変えた日' }],
      ['account.startedOn', 'あいでぃーをつかいはじめたひ かいしび', { label: 'IDを使い始めた日' }],
      ['account.endedOn', 'あいでぃーをつかいおえたひ ていしび', { label: 'IDを使い終えた日' }],
    ],
  },
  {
    group: '患者・利用者',
    owners: ['patient', 'team'],
    lines: [
      ['patient.name', 'かんじゃのしめい りようしゃ'],
      ['patient.kana', 'かんじゃのふりがな'],
      ['patient.birthday', 'かんじゃのせいねんがっぴ'],
      ['patient.postalCode', 'かんじゃのゆうびんばんごう'],
      ['patient.address', 'かんじゃのじゅうしょ'],
      [
        'patient.postalCode+patient.address',
        'かんじゃのゆうびんばんごうとじゅうしょ',
        { label: '患者の郵便番号と住所' },
      ],
      ['patient.phone', 'かんじゃのでんわ'],
      ['patient.otherPhone', 'かんじゃのけいたい ほかのばんごう'],
      ['patient.doctorName', 'かかりつけい しゅじい'],
      ['patient.doctorInstitution', 'かかりつけのいりょうきかん', { label: 'かかりつけの医療機関' }],
      ['patient.familyName', 'ごかぞくのしめい'],
      ['patient.familyRelation', 'ごかぞくのつづきがら', { label: 'ご家族の続柄' }],
      ['patient.familyPhone', 'ごかぞくのでんわ'],
      ['team.name', 'ちーむめい'],
      ['team.createdOn', 'ちーむをつくったひ', { label: 'チームをつくった日' }],
      ['member.name', 'めんばーのしめい', { label: 'メンバーの氏名' }],
      ['member.jobType', 'めんばーのしょくしゅ', { label: 'メンバーの職種' }],
      ['member.organization', 'めんばーのきかんめい', { label: 'メンバーの機関名' }],
      ['member.joinedOn', 'ちーむにはいったひ さんかび', { label: 'チームに入った日', type: 'date-wareki' }],
      ['member.leftOn', 'ちーむをでたひ たいしゅつび', { label: 'チームを出た日', type: 'date-wareki' }],
    ],
  },
  {
    group: '同意・誓約',
    lines: [
      ['consent.explainedOn', 'どういのせつめいび', { label: '同意：説明した日', type: 'date-wareki' }],
      ['consent.explainedBy', 'どういのせつめいしゃ', { label: '同意：説明した人' }],
      ['consent.signedOn', 'どういび しょめいび', { label: '同意：署名の日', type: 'date-wareki' }],
      ['consent.signedBy', 'どういのしょめいしゃ', { label: '同意：署名した人' }],
      ['consent.signerRelation', 'どういのつづきがら', { label: '同意：署名した人の続柄' }],
      ['consent.copyGivenOn', 'どういしょのひかえ', { label: '同意：控えを渡した日', type: 'date-wareki' }],
      ['consent.withdrawnOn', 'どういのてっかいび', { label: '同意：撤回した日', type: 'date-wareki' }],
      ['pledge.pledgedOn', 'せいやくび せいやくしょ', { label: '職員が誓約した日', type: 'date-wareki' }],
      ['pledge.educatedOn', 'きょういく けんしゅう じゅこうび', { label: '職員が教育を受けた日', type: 'date-wareki' }],
    ],
  },
  {
    group: '委任',
    lines: [
      ['delegate.name', 'じゅにんしゃのしめい', { label: '受任者の氏名', value: 'delegation.delegate.name' }],
      [
        'delegate.kana',
        'じゅにんしゃのふりがな',
        { label: '受任者のふりがな', type: 'kana', value: 'delegation.delegate.kana' },
      ],
      ['delegate.title', 'じゅにんしゃのやくしょく', { label: '受任者の役職', value: 'delegation.delegate.title' }],
      [
        'delegate.department',
        'じゅにんしゃのしょぞく',
        { label: '受任者の所属', value: 'delegation.delegate.department' },
      ],
      [
        'delegate.phone',
        'じゅにんしゃのでんわ',
        { label: '受任者の電話', type: 'tel', value: 'delegation.delegate.phone' },
      ],
      [
        'delegate.mail',
        'じゅにんしゃのめーる',
        { label: '受任者のメール', type: 'mail', value: 'delegation.delegate.mail' },
      ],
      ...ofPerson('delegate', '受任者', 'じゅにんしゃ', '所属'),
      [
        'delegate.address',
        'じゅにんしゃのしょざいち',
        { label: '受任者の所在地', value: 'delegation.delegateAddress' },
      ],
      ['delegation.from', 'いにんのはじまり きかん', { label: '委任の始まり', type: 'date-wareki' }],
      ['delegation.to', 'いにんのおわり きかん', { label: '委任の終わり', type: 'date-wareki' }],
    ],
  },
  {
    group: '書類をつくるとき選ぶ職員',
    lines: [...ofChosen('chosen', ''), ...ofChosen('chosen2', '②'), ...ofChosen('chosen3', '③')],
  },
  {
    group: 'そのほか',
    lines: [
      ['typed', 'まいかいてでにゅうりょくする', { label: '毎回手で入力する' }],
      ['signature', 'しょめいおういん', { label: '署名・押印（手で）', type: 'signature-by-hand' }],
      ['city', 'ていしゅつさきがきにゅうする しがきにゅうする', { label: '提出先が記入する', type: 'left-for-city' }],
    ],
  },
];

/** All that can be chosen for a place, by its group. */
export const items: readonly Item[] = groups.flatMap(({ group, owners = [], lines }) => {
  const fields = new Map(ledgerItems.filter(({ owner }) => owners.includes(owner)).map((one) => [one.id, one]));
  const said = new Map(lines.map(([id, ...line]) => [id, line]));
  return inOrder([...fields.keys(), ...said.keys()], [...said.keys()]).map((id): Item => {
    const { label = id, heads = '', type = 'text' } = fields.get(id) ?? {};
    const [reading = heads, own = {}] = said.get(id) ?? [];
    return { id, label, reading, group, type, ...own };
  });
});

const byId = new Map(items.map((item) => [item.id, item]));

/** Also of several in one place: `office.phone+office.fax`. */
export function itemOf(id: string): Item | undefined {
  const known = byId.get(id);
  if (known || !id.includes('+')) return known;
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
  ['signer', byWord({ name: 'consent.signedBy', familyRelation: 'consent.signerRelation' })],
  [
    'doctor',
    byWord({
      name: 'patient.doctorName',
      doctorInstitution: 'patient.doctorInstitution',
      officeName: 'patient.doctorInstitution',
      department: 'patient.doctorInstitution',
    }),
  ],
]);

/** The item that is an owner's what: `office` and `phone` is `office.phone`; null where the ledger has none. */
export function itemFor(owner: Owner, what: string): string | null {
  if (what === 'vpnCount' || what === 'accountReceivingMail') return `enrolment.${what}`;
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
  if (byId.has(id)) return id;
  const [title, name] = [`${owner}.title`, `${owner}.name`];
  return what === 'titleName' && byId.has(title) && byId.has(name) ? `${title}+${name}` : null;
}
