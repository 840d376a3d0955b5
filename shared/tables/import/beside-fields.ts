import type { ImportKind } from '../lists';
import { headerKeys } from './header-key';
import type { ImportField } from './import-fields';
import type { GuessedColumn } from './guessed-column';
import { initialsOf, namesNetwork, spellings } from './named-network';
import { readChoice } from './read-choice';
import { toHalfWidth } from '../../text/width';
import { toHiragana, widenKana } from '../../text/kana';

/**
 * What a list of people says of their IDs and devices, which are records of their own, and of which office they are 管理者; a list of devices of
 * IDs, and of what the ledger has no field for, as one of IDs of the device on which each is used: the memo keeps it.
 */
export type BesideName =
  | 'ownUse'
  | 'otherUse'
  | 'ownLogin'
  | 'otherLogin'
  | 'ownDevice'
  | 'otherDevice'
  | 'thirdDevice'
  | 'ownMobile'
  | 'morePhone'
  | 'manages'
  | 'postsAt'
  | typeof HOLDER_NUMBER
  | AboutName
  | RecordMemoName;

/** What a list says more of an ID or a device that stands beside somebody: it goes with that, and is nothing by itself. */
type AboutName =
  | 'idIssuedOn'
  | 'otherIdIssuedOn'
  | 'idStartedOn'
  | 'otherIdStartedOn'
  | 'idAppliedOn'
  | (typeof ID_STATES)[number]
  | 'idEndedOn'
  | 'deviceKind'
  | 'deviceModel'
  | 'deviceSerial'
  | 'deviceInstalledOn'
  | 'deviceExpiresOn'
  | 'phoneOfDevice';

/** How an ID stands, and a second one. */
export const ID_STATES = ['idStands', 'otherIdStands'] as const;
export const isIdState = (name: string): boolean => ID_STATES.some((one) => one === name);

/**
 * What a list says of a device that only its memo keeps: the day on which its user got it, when it was bought, where it lies, what it is called; of an
 * ID the device on which it is used.
 */
export type RecordMemoName =
  | 'lentOn'
  | 'boughtOn'
  | 'keptAt'
  | 'calledSo'
  | 'devicePhone'
  | 'usedDevice'
  | 'idState'
  | MoreOfDevice;

/** 職員番号 beside who uses a device or an ID: it goes before the name, as some write it there themselves (1011 吉川). */
export const HOLDER_NUMBER = 'holderNumber';

/** Columns of a device that no field has, each a line of the memo: 状態, MDM, 保証期限. More than these have no list. */
const MORE_OF_DEVICE = ['ofDevice1', 'ofDevice2', 'ofDevice3', 'ofDevice4', 'ofDevice5', 'ofDevice6'] as const;
type MoreOfDevice = (typeof MORE_OF_DEVICE)[number];

/** Devices of theirs, and the phone that the office gave them. */
export const DEVICE_FIELDS = ['ownDevice', 'otherDevice', 'thirdDevice', 'ownMobile'] as const;
export const isDeviceField = (name: string): boolean => DEVICE_FIELDS.some((one) => one === name);
/** IDs of one network, or of a second one in a column of its own. */
export const isLoginField = (name: string): boolean => name === 'ownLogin' || name === 'otherLogin';

/** Marks of whether somebody uses a network, or a second one. */
export const isUseField = (name: string): boolean => name === 'ownUse' || name === 'otherUse';

/** Read as they stand: what they make is decided with the ledger (`matching/beside-plan.ts`). */
const OF_STAFF: readonly (ImportField & { name: BesideName })[] = [
  { name: 'ownUse', label: 'ネットワークのID・使う人の印', type: 'text', words: [], further: [] },
  { name: 'otherUse', label: '2つ目のネットワークのID・使う人の印', type: 'text', words: [], further: [] },
  { name: 'ownLogin', label: 'ID（アカウント）', type: 'text', words: [], further: [] },
  { name: 'otherLogin', label: '2つ目のネットワークのID', type: 'text', words: [], further: [] },
  { name: 'ownDevice', label: '使う端末の管理番号', type: 'text', words: [], further: [] },
  { name: 'otherDevice', label: '2つ目の端末の管理番号', type: 'text', words: [], further: [] },
  { name: 'thirdDevice', label: '3つ目の端末の管理番号', type: 'text', words: [], further: [] },
  { name: 'ownMobile', label: '事業所の携帯の番号', type: 'text', words: [], further: [] },
  { name: 'morePhone', label: '3つ目の番号（メモに残す）', type: 'text', words: [], further: [] },
  { name: 'manages', label: '事業所の管理者の印', type: 'text', words: [], further: [] },
  { name: 'postsAt', label: '兼務先', type: 'text', words: [], further: [] },
];

const DAYS_OF_ID: readonly (ImportField & { name: AboutName })[] = [
  { name: 'idIssuedOn', label: 'IDの発行日', type: 'date', when: 'any', words: [], further: [] },
  { name: 'otherIdIssuedOn', label: '2つ目のIDの発行日', type: 'date', when: 'any', words: [], further: [] },
  { name: 'idStartedOn', label: 'IDを使い始めた日', type: 'date', when: 'any', words: [], further: [] },
  { name: 'otherIdStartedOn', label: '2つ目のIDを使い始めた日', type: 'date', when: 'any', words: [], further: [] },
];

const ABOUT: readonly (ImportField & { name: AboutName })[] = [
  ...DAYS_OF_ID,
  { name: 'idAppliedOn', label: 'IDを申請した日（メモに残す）', type: 'date', when: 'any', words: [], further: [] },
  { name: 'idStands', label: 'IDの状況（使用中・休止中）', type: 'text', words: [], further: [] },
  { name: 'otherIdStands', label: '2つ目のIDの状況', type: 'text', words: [], further: [] },
  { name: 'idEndedOn', label: 'IDを止めた日', type: 'date', when: 'any', words: [], further: [] },
  { name: 'deviceKind', label: '端末の種類', type: 'text', words: [], further: [] },
  { name: 'deviceModel', label: '端末の機種', type: 'text', words: [], further: [] },
  { name: 'deviceSerial', label: '端末のシリアル番号', type: 'text', words: [], further: [] },
  { name: 'deviceInstalledOn', label: '端末に証明書を入れた日', type: 'date', when: 'any', words: [], further: [] },
  { name: 'deviceExpiresOn', label: '端末の証明書の期限', type: 'date', when: 'any', words: [], further: [] },
  { name: 'phoneOfDevice', label: '端末の電話番号（メモに残す）', type: 'text', words: [], further: [] },
];

export const isAbout = (name: string): name is AboutName => ABOUT.some((one) => one.name === name);

const MEMO_OF_DEVICE: readonly (ImportField & { name: RecordMemoName })[] = [
  { name: 'lentOn', label: '渡した日（メモに残す）', type: 'date', when: 'any', words: [], further: [] },
  { name: 'boughtOn', label: '購入日・入れた日（メモに残す）', type: 'date', when: 'any', words: [], further: [] },
  { name: 'keptAt', label: '置くところ（メモに残す）', type: 'text', words: [], further: [] },
  { name: 'calledSo', label: '名称（メモに残す）', type: 'text', words: [], further: [] },
  { name: 'devicePhone', label: '端末の電話番号（メモに残す）', type: 'text', words: [], further: [] },
  ...MORE_OF_DEVICE.map((name, at) => ({
    ...{ name, label: `そのほか${at + 1}（見出しといっしょにメモに残す）` },
    ...{ type: 'text' as const, words: [], further: [] },
  })),
];

const MEMO_OF_ACCOUNT: readonly (ImportField & { name: RecordMemoName })[] = [
  { name: 'usedDevice', label: '使う端末（メモに残す）', type: 'text', words: [], further: [] },
  { name: 'idState', label: '状況（メモに残す）', type: 'text', words: [], further: [] },
];

const NUMBER_OF_HOLDER: ImportField & { name: BesideName } = {
  ...{ name: HOLDER_NUMBER, label: '使う人の職員番号', type: 'text', words: [], further: [] },
};

/** A list of devices often has whose ID is used on each. */
const OF_DEVICE: readonly (ImportField & { name: BesideName })[] = [
  ...OF_STAFF.filter(({ name }) => isLoginField(name)),
  ...DAYS_OF_ID,
  ...MEMO_OF_DEVICE,
  NUMBER_OF_HOLDER,
];

/** A list of IDs may have a column for each of two networks: each is a row of its own (`second-ids.ts`). */
const OF_ACCOUNT: readonly (ImportField & { name: BesideName })[] = [
  ...OF_STAFF.filter(({ name }) => name === 'otherLogin').map((field) => ({
    ...field,
    ...({ type: 'code', required: true } as const),
  })),
  ...MEMO_OF_ACCOUNT,
  NUMBER_OF_HOLDER,
];

/** What only the memo of a device or an ID keeps, a line each. */
export const isRecordMemo = (name: string): name is RecordMemoName =>
  [...MEMO_OF_DEVICE, ...MEMO_OF_ACCOUNT].some((one) => one.name === name);

const BESIDE: Partial<Record<ImportKind, readonly ImportField[]>> = {
  staff: [...OF_STAFF, ...ABOUT],
  device: OF_DEVICE,
  account: OF_ACCOUNT,
};

export const besideFields = (kind: ImportKind): readonly ImportField[] => BESIDE[kind] ?? [];

/** Null: a list of that kind doesn't say it. */
export const besideField = (kind: ImportKind, wanted: BesideName): ImportField | null =>
  besideFields(kind).find(({ name }) => name === wanted) ?? null;

/** Whether somebody has made their mark in a cell: ◎, ○, 1; null: it is none, but a word. */
export function isMark(text: string): boolean | null {
  const read = readChoice({ type: 'yes-no' }, text);
  return 'value' in read ? read.value === true : null;
}

/** Their ID is asked for: they will use it. 申 alone, R9.1 申請予定, 1月に申込, 申請中（11/20提出）, 申請した(11/25), まだ（12月に申請）. */
const APPLIED = new RegExp(
  [
    '[（(]?(?:申|(?:[rｒ]?[\\d０-９][\\d０-９./／年月日]*に?\\s*)?(?:申請|申込み?|申し込み|手続き?|登録|発行|招待|id)(?:中|済み?|ずみ|待ち|予定))[)）]?',
    '(?:まだ\\s*[（(、]?)?[\\d０-９/／月日]+に?(?:申請|申込み?|申し込み)(?:する|します|予定)?[)）]?',
    '(?:申請|申込み?|申し込み)を?(?:し|出し)(?:た|ました)(?:\\s*[（(]?[\\d０-９]+[/／.月][\\d０-９]*日?[)）]?)?',
    '(?:申請|申込み?|申し込み)(?:中|済み?|ずみ)\\s*[（(]?[\\d０-９]+[/／.月][^停休止抹解廃取却]{0,8}',
  ]
    .map((words) => `^(?:${words})$`)
    .join('|'),
  'i',
);
/** まだ, いらない: whoever it is has none. */
const HAS_NONE = /^(?:まだ|(?:いら|要ら|使わ|(?:登録|利用|使用|参加|招待)(?:は)?し)ない|対象外)(?:です)?$/;
/** An ID as networks give them; 申請中, ○ and あり are none. */
const LOGIN = /^(?=.*[a-z\d])[!-~]{3,}$/i;

/** ○ sato-y, 有（tri-001）: they use it, and this is the ID. What stands behind it is read by whoever reads IDs. */
const MARKED =
  /^(?:[○◯〇◎●✓✔☑レ]|有り?|あり|済み?)[\s:：・/／]*(?:[（(](?<inside>[!-'*-~]{3,})[)）]|(?<behind>[A-Za-z\d][!-~]{2}.*))$/su;

const ONLY_READS = '(?:閲覧(?:のみ|だけ|用)?|(?:見る|みる|参照)(?:のみ|だけ))';
/** 閲覧のみ akane-01, akane-01 見るだけ: an ID, and that they only read with it. */
const READING = new RegExp(
  `^(?<before>${ONLY_READS})[\\s:：・]*(?<login>[!-~]{3,})$|^(?<own>[!-~]{3,})[\\s・]*(?<behind>${ONLY_READS})$`,
);

/** 居宅共通 kaede-07, 事業所ID：kaede-07, kaede-07 全員で1つ: an ID, and words beside it. */
const WITH_WORDS =
  /^(?<before>[^!-~][^:：()]*?)(?:\s*[:：]\s*|\s+)(?<login>[!-~]{3,})$|^(?<own>[!-~]{3,})\s+(?<behind>[^!-~][^()]*)$/;
/** 店ID, 事業所で1つ, 共有: nobody's own. */
export const OF_ANY_OFFICE = /事業所|施設|[店院]|共[有用同通]|全員|みんな|[1一]つ/;

/** mihon-01（閲覧のみ） of either, kaede-07(居宅共通). */
export function withAsideBehind(text: string): string {
  const { login, own, before, behind } = READING.exec(text.trim())?.groups ?? {};
  if (login || own) return `${login ?? own}(${before ?? behind})`;
  const said = WITH_WORDS.exec(text.trim())?.groups ?? {};
  const [words = '', id = ''] = [said['before'] ?? said['behind'], said['login'] ?? said['own']];
  return OF_ANY_OFFICE.test(words) && /[\d_@.-]/.test(id) ? `${id}(${words})` : text;
}

/** An ID without the mark in front of it that says that somebody uses it. */
export function withoutUseMark(text: string): string {
  const said = text.trim().replace(READING, '$<login>$<own>');
  const { inside, behind } = MARKED.exec(said)?.groups ?? {};
  const login = inside ?? behind ?? '';
  return /[a-z\d]/i.test(login) ? login : said;
}

/** ﾅｼ, 済ﾐ: a short word as it is compared, in whatever kana it is written. */
export const plainly = (text: string): string => toHiragana(widenKana(text.trim()));

/** What a cell below the name of a network says of whether somebody uses it; an ID says that, too. Null: nobody knows. */
export function saidUse(text: string): 'uses' | 'applied' | 'login' | 'no' | null {
  const said = plainly(text);
  if (APPLIED.test(said)) return 'applied';
  if (HAS_NONE.test(said)) return 'no';
  const mark = isMark(said);
  if (mark !== null) return mark ? 'uses' : 'no';
  return LOGIN.test(withoutUseMark(said)) ? 'login' : null;
}

/** 未発行, 申請中（11/10）: it is known only that there will be one. */
const NOT_YET = /^[（(]?(?:未|申請|申込|申し込み)/;

/** What is said of an ID that is no more, as a pattern. */
export const ID_NO_MORE = '(?:停止|休止|削除|抹消|解約|解除|失効|廃止)';
/** した, しました, してある, してもらった, してもらっている, していただきました. */
export const ID_DONE =
  '(?:た|ました|て(?:ある|い?る|います|(?:もら|貰)(?:った|って(?:い?る|います|ある)|いました|い済)|(?:いただ|頂)(?:いた|いて(?:い?る|います)|きました)))';
/** 停止, 削除済: the ID that was there is no more. */
const NO_MORE = new RegExp(`^[（(]?(?:利用|使用)?${ID_NO_MORE}`);
/** 休止, 停, 一時停止中, 止めてある, Suspended: how an ID stands that nobody uses. 停止予定 and 停止届まだ are of one that is used. */
const STANDS_STILL = new RegExp(
  `^(?:id)?(?:利用|使用|一時|現在)*(?:停|${ID_NO_MORE}(?:届(?:出|け出)?)?(?:提出)?(?:済み?|ずみ|中|を?(?:し|され)${ID_DONE})?|[止と]めてます|(?:[止と]め|消し)(?:${ID_DONE}|済み?)|もう(?:使|つか)って(?:い)?ない)$|^(?:suspended|disabled|inactive|deactivated|deleted|revoked|locked|closed)$`,
);
export const standsStill = (text: string): boolean =>
  STANDS_STILL.test(
    plainly(toHalfWidth(text).replace(DAY_OF_STATE, ''))
      .replace(/[\s()（）]/g, '')
      .toLowerCase(),
  );
/** 廃止(R8.9.30), 8/20～停止中, 休止 R8.8.1より: since when an ID stands so. */
const DAY_OF_STATE =
  /(?<day>(?:[RH]|令和|平成|20)?\d{1,4}[./年月-]\d[\d./月日-]*)末?(?:付け?)?(?:(?:に|で|から|より)|\s*[~〜～-])*/i;
export const dayOfState = (text: string): string => DAY_OF_STATE.exec(toHalfWidth(text))?.groups?.['day'] ?? '';

/** What stands where an ID will be, or was, and is none: 申請中, 未発行, ○, 停止. */
export function saysNoLogin(text: string): boolean {
  const said = plainly(text);
  const use = saidUse(said);
  return NOT_YET.test(said) || NO_MORE.test(said) || (use !== null && use !== 'login');
}

const OF_USE =
  /(?:を|の)?(?:利用|使用|登録|参加|加入|申請|導入|あかうんと)?(?:者|状況|有無|中|済|可否|の有無)?(?:sns)?$/;

/** TRITRUS, TRITRUS利用, LW: of which network a heading says whether each of them uses it. みまもり is enough of ふくいみまもりSNS. */
export function headsNetwork(above: string, text: string, networks: readonly string[]): boolean {
  const names = networks.map((word) => headerKeys('', word).at(-1) ?? '').filter((word) => word.length > 3);
  const initials = networks.flatMap(initialsOf);
  return headerKeys(above, text)
    .flatMap((key) => [key, key.replace(OF_USE, '')].flatMap(spellings))
    .some(
      (key) => initials.includes(key) || names.some((name) => key === name || (isEnoughOf(key) && name.includes(key))),
    );
}

/** LINE and SNS are other things, too. */
const isEnoughOf = (key: string): boolean => key.length >= (/^[\w-]*$/.test(key) ? 6 : 4);

export const ownUseField: ImportField | null = OF_STAFF.find(({ name }) => name === 'ownUse') ?? null;

const SECOND = new Map<string, BesideName>([
  ['ownUse', 'otherUse'],
  ['ownLogin', 'otherLogin'],
  ['ownDevice', 'otherDevice'],
  ['otherDevice', 'thirdDevice'],
]);

/** What a second column of the same is taken for: a list may have one for each of two networks. */
export const secondOf = (first: ImportField): ImportField =>
  OF_STAFF.find(({ name }) => name === SECOND.get(first.name)) ?? first;

/** Of columns that a device has more of, the field that no other one has yet. */
export const nextOfDevice = (first: ImportField, taken: ReadonlySet<string | undefined>): ImportField =>
  saysHowItIs(first.name) && first.name !== 'idState'
    ? (MEMO_OF_DEVICE.find(({ name }) => saysHowItIs(name) && !taken.has(name)) ?? first)
    : first;

/** 状態：修理中 in a memo: what may say, too, that a device or an ID is no more. */
export const saysHowItIs = (name: string): boolean => name === 'idState' || MORE_OF_DEVICE.some((one) => one === name);

/** What only the memo of its row keeps. */
export const isMemoField = (name: string): boolean => name === 'morePhone' || name === 'postsAt' || isRecordMemo(name);

/** What is said of a column whose values only the memo of a device, or an ID, keeps. */
export const whyInMemo = (heading: string, kind: ImportKind = 'device'): string =>
  `見出し「${heading}」から。台帳では、${kind === 'account' ? 'ID' : '端末'}のメモに残します`;

/** What makes a record of its own. */
export const isOwnRecord = (name: string): name is BesideName =>
  isBeside(name) && name !== 'manages' && name !== HOLDER_NUMBER && !isMemoField(name);

export const isBeside = (name: string): name is BesideName =>
  [...OF_STAFF, ...ABOUT, ...OF_DEVICE, ...OF_ACCOUNT].some((field) => field.name === name);

const DEVICE = '(?:端末|たぶれっと|ipad|あいぱっど|ぱそこん|のーとpc|pc|でばいす|すまほ|すまーとふぉん|iphone)';
/** Folded as headings are. Of an ID that an office gives no one knows more than that it is one; those of one's own are left. */
const HEADS: readonly (readonly [BesideName, RegExp, RegExp?])[] = [
  // Marks alone (isMark): where names stand below it, it says something else.
  ['manages', /^(?:事業所の?|施設の?)?管理(?:者|責任者)(?:の?印|兼務)?$/],
  ['postsAt', /^兼[務任](?:先|している)?(?:の?(?:事業所|施設|所属))?名?$/],
  [
    'ownMobile',
    /^(?:(?:事業所|施設|会社|法人|社)(?:用|貸与|支給|名義|所有)?|貸与|貸出し?|業務用?|公用|支給)の?(?:携帯|すまほ|すまーとふぉん|iphone|phs)(?:電話)?(?:の?番号)?$/,
  ],
  [
    'ownDevice',
    new RegExp(
      `${DEVICE}(?:等|など|類)?(?:の)?(?:管理)?(?:番号|no|id|名)?$|^(?:貸与|貸出し?|使用|利用|配布|支給)(?:端末|機器)`,
    ),
    /日$|有無|種[類別]|台数|vpn/,
  ],
  [
    'ownLogin',
    /id(?:番号|no)?$|(?:あかうんと|ろぐいん|ゆーざー|ゆーざ)名?$/,
    /^(?:line|skype|zoom|google|apple|gmail)id|端末|機器|でばいす|vpn/,
  ],
];

const OF_ONE = `(?:${DEVICE}|機器|本体)?の?`;
/** In a list of devices, whole headings: 証明書を入れた日 and VPN設定日 are other days. */
const MEMO_HEADS: readonly (readonly [RecordMemoName, RegExp])[] = [
  [
    'lentOn',
    new RegExp(
      `^${OF_ONE}(?:お?(?:渡|貸)した|(?:お|手|受け?|引き?)?渡し|貸与|貸出し?|貸し出し|配布|配付|交付|支給|割当|(?:使用|利用)開始|使い始めた)(?:年月)?日付?$`,
    ),
  ],
  [
    'boughtOn',
    new RegExp(
      `^${OF_ONE}(?:(?:購入|導入|納品|取得|買った|入れた|設置|設定)(?:した)?(?:年月)?日付?|いつ(?:買った|入れた)|購入(?:年月?|年度|時期)?)$`,
    ),
  ],
  [
    'keptAt',
    new RegExp(
      `^(?:普段|ふだん|通常)?の?${OF_ONE}(?:置き?場所?|置き場|置くところ|(?:置いて)?(?:ある|いる)(?:所|場所|ところ)|どこに?(?:置いて(?:い|あ)?る|ある)?|(?:保管|設置|配置|使用)(?:場所|先)|定位置|場所|配置|所在(?:地|場所)?|(?:(?:設置|使用|利用|配置|所属|担当|管理)(?:[/／・]?(?:設置|使用|利用))?)?部[署門])$`,
    ),
  ],
];

/** In a list of devices, the number of its line. */
const HEADS_PHONE =
  /^(?:端末|すまほ|携帯|社用携帯|本体|回線|sim)?の?(?:電話|tel|℡|携帯|回線|sim)(?:電話)?(?:番号|no)?(?:sim|回線)?$/;

/** In a list of devices, folded: how each is, what belongs to it and what for, of which the ledger has no field. Prices and addresses aren't. */
const HEADS_MORE = new RegExp(
  `^${OF_ONE}(?:` +
    [
      '(?:返却)?(?:現在の?)?(?:状態|状況|すてーたす)(?:返却)?|返却(?:日|予定日?|状態|状況)?',
      '(?:mdm|vpn)(?:の?(?:登録|導入|設定|利用|有無|状況))?|(?:電子|くらいあんと)?証明書(?:の?(?:状況|状態|有無|登録))?',
      '保証(?:期限|期間|書|開始日|終了日|満了日)?|年式|容量|すとれーじ|めもりー?|cpu|画面さいず|色|ばーじょん|imei',
      '付属品?|充電器|けーす|かばー|周辺機器|sim(?:かーど|の?有無)?|きゃりあ|通信(?:会社|回線|きゃりあ)?|回線(?:種別)?|通信契約',
      // Of a network: SNS登録, みまもり端末登録, and when.
      '(?:sns|[^a-z]{0,10}端末)の?(?:端末)?の?登録(?:日|済み?|の?(?:状況|状態|有無))?|登録(?:年月)?日',
      '(?:ういるす|せきゅりてぃー?)(?:対策)?(?:そふと)?|office|(?:使用|利用|いんすとーる)?(?:あぷり|そふと)',
      '(?:主な)?(?:用途|使いみち|使い道)|(?:使用|利用)目的|棚卸し?日?|(?:最終)?(?:点検|確認)日',
    ].join('|') +
    ')$',
);

/** In a list of IDs: how each stands. */
const HEADS_STATE = /^(?:id|あかうんと|利用|使用|登録|現在)?の?(?:状況|状態|すてーたす)$/;

/** In a list of IDs: on which device each is used. */
const HEADS_USED = new RegExp(
  `^(?:(?:使う|(?:使用|利用)(?:する|中の)?|貸与|配布|支給|担当|主な)?の?)(?:${DEVICE}|機器)の?(?:名称?|名前|呼び名|(?:管理)?番号|(?:管理)?no)?$|^管理(?:番号|no)$`,
);

/** In a list of devices: IDs of what runs on the device, of its maker or of its line, and numbers of the device itself. */
const OF_OTHERS =
  /^(?:管理|資産|備品|機器|職員|社員|従業員|製品|識別|貸与|配布)|windows|うぃんどうず|microsoft|まいくろそふと|office|google|ぐーぐる|gmail|apple|あっぷる|icloud|めーる|mail|line(?!works)|skype|zoom|端末|機器|でばいす|pc|ぱそこん|vpn|sim|wi-?fi|ssid|無線|mdm|らいせんす/;
const BARE = /^id(?:番号|no)?$/;

/** TRITRUS ID, ログインID, アカウント of a network: mails below it are IDs. Googleアカウント and メールアカウント are mails. */
export const headsIds = ({ heading, beside }: GuessedColumn, networks: readonly string[]): boolean =>
  isUseField(beside?.name ?? '') ||
  (isLoginField(beside?.name ?? '') &&
    (networks.some((network) => namesNetwork(heading, network)) ||
      headerKeys('', heading).some((key) => /id(?:番号|no)?$/.test(key) && !OF_OTHERS.test(key))));

/** ID alone may be the number of a device, where it has no other. */
export const isBareId = (heading: string): boolean => headerKeys('', heading).some((key) => BARE.test(key));

/** ID/登録日: the ID, and behind it since when. */
const ID_AND_DAY = /^(.*(?:id|ＩＤ))\s*[/／・]\s*\S*日$/i;

/** What a heading of no field of a person, or of a device, says of IDs and devices; null: nothing. */
export function besideMeant(kind: ImportKind, above: string, text: string): ImportField | null {
  const fields = besideFields(kind);
  if (fields.length === 0) return null;
  const [, id = text] = ID_AND_DAY.exec(text) ?? [];
  const keys = [...headerKeys(above, text), ...(id === text ? [] : headerKeys(above, id))];
  const [memo] = MEMO_HEADS.flatMap(([name, says]) => (keys.some((key) => says.test(key)) ? name : []));
  const ofMemo = fields.find(({ name }) => name === memo);
  if (ofMemo) return ofMemo;
  if (kind === 'account') {
    const name = keys.some((key) => HEADS_USED.test(key))
      ? 'usedDevice'
      : keys.some((key) => HEADS_STATE.test(key))
        ? 'idState'
        : null;
    return name && besideField(kind, name);
  }
  if (kind === 'device' && keys.some((key) => HEADS_PHONE.test(key))) return besideField(kind, 'devicePhone');
  if (kind === 'device' && keys.some((key) => HEADS_MORE.test(key))) return besideField(kind, 'ofDevice1');
  if (kind === 'device' && keys.some((key) => OF_OTHERS.test(key))) return null;
  for (const [name, says, never] of HEADS) {
    const isMeant = keys.some((key) => says.test(key)) && !keys.some((key) => never?.test(key));
    const field = fields.find((one) => one.name === name);
    if (isMeant && field) return field;
  }
  return null;
}
