import type { CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { toHalfWidth } from '../../text/width';
import type { ImportKind } from '../lists';
import {
  besideField,
  headsNetwork,
  isAbout,
  isDeviceField,
  isLoginField,
  isUseField,
  saidUse,
  standsStill,
  type BesideName,
} from './beside-fields';
import { isDash, isDitto } from './cell-habits';
import { holdsMostly, valuesOf } from './column-values';
import { isSigns } from './legend';
import type { OpenColumns } from './guess-names';
import type { GuessedColumn } from './guessed-column';
import { headerKeys } from './header-key';
import { meaningOf } from './heading-words';
import { saysDeviceKind } from './read-choice';

/** What a list of devices has such a column for, and what it is called beside people. */
const OF_DEVICE: ReadonlyMap<string, BesideName> = new Map([
  ['kind', 'deviceKind'],
  ['model', 'deviceModel'],
  ['serialNumber', 'deviceSerial'],
  ['certificateInstalledOn', 'deviceInstalledOn'],
  ['certificateExpiresOn', 'deviceExpiresOn'],
] as const);

const SECOND: ReadonlyMap<string, BesideName> = new Map([
  ['idIssuedOn', 'otherIdIssuedOn'],
  ['idStartedOn', 'otherIdStartedOn'],
  ['idStands', 'otherIdStands'],
] as const);

const DAY_OF_ID =
  /^(.*?)((?:id|あかうんと)?)[のが]?(登録|発行|付与|交付|取得|作成|申請|申込み?|申し込み|(?:利用|使用)?(?:開始|停止|終了)|廃止|解除|失効|いつ(?:から|まで|もらった|貰った|届いた|来た)|届い?た|来た|きた|もらった|貰った|受け?取った)(?:した|された)?(?:年月)?日?付?$/;
/** Without a word for the ID these may be days of anything but what stands right before them. */
const BARE =
  /^(?:登録|発行|付与|交付|申請|申し?込|(?:利用|使用)?(?:開始|停止|終了)|廃止|解除|失効|いつ(?:から|まで|もらった|貰った|届いた|来た))/;
/** もらった日 right behind an ID: of a device it would stand behind that. */
const HAD = /^(?:届い?た|もらった|貰った|受け?取った)/;
/** 交付日／状況: what else than its day stands below it. */
const AND_STATE = /[／/・･]?(?:状況|状態|ステータス)$/;
const withoutState = (heading: string): string =>
  /日付?$/.test(heading.replace(AND_STATE, '')) ? heading.replace(AND_STATE, '') : heading;
const OF_END = /停止|終了|廃止|解除|失効|まで/;

/**
 * TRITRUS ID | ID登録日, 端末番号 | 機種 | 証明書期限: columns that say more of an ID or a device beside somebody, where there is a column of those. Last
 * of all, as a field of the row itself goes before.
 *
 * @param open whether nobody has said anything of a column, nor its words
 */
export function aboutBesides(
  table: OpenColumns,
  columns: readonly GuessedColumn[],
  open: (column: GuessedColumn) => boolean,
  networks: readonly string[],
): void {
  const { kind } = table.heading;
  const taken = new Set(columns.map(({ field }) => field?.name));
  for (const [place, column] of columns.entries()) {
    if (column.field || !open(column)) continue;
    const before = columns.slice(0, place);
    const day = dayOf(column, before, kind, networks);
    const isState = kind === 'staff' && stateOf(table, column, before);
    const other = isState ? 'idStands' : ofDevice(table, column, columns);
    const wanted = day !== null && holdsDays(table, column) ? day : other;
    const name = wanted !== null && taken.has(wanted) ? (SECOND.get(wanted) ?? null) : wanted;
    const field = name === null || taken.has(name) ? null : besideField(kind, name);
    if (!field) continue;
    taken.add(field.name);
    column.field = field;
    column.why = `見出し「${column.heading}」から。台帳では、${/^(?:id|other)/.test(field.name) ? 'ID' : '端末'}の「${field.label}」になります`;
  }
}

/** Mostly, or below a heading that says 日 among 申請中 and 未, which are kept as they stand. */
function holdsDays(table: OpenColumns, { heading, index }: GuessedColumn): boolean {
  const isDay = (text: string): boolean => DAY.test(toHalfWidth(text));
  const isAny = valuesOf(table.grid, table.heading, table.end, index).some(isDay);
  return (
    isAny && (/日付?$/.test(withoutState(heading)) || holdsMostly(table, index, (text) => isDitto(text) || isDay(text)))
  );
}

/** 貸与端末（iPad） | 管理番号（HP-05）, 貸出機器（iPad, スマホ） | 機器番号: what tells one device from the next is the number behind it, and what it is the column before. */
export function numbersBehindDevices(
  table: OpenColumns,
  columns: readonly GuessedColumn[],
  open: (column: GuessedColumn) => boolean,
): void {
  const { kind } = table.heading;
  const place = columns.findIndex(({ field }) => field?.name === 'ownDevice');
  const [device, number] = [columns[place], columns[place + 1]];
  const isOpen =
    device && number && [device, number].every(open) && (!number.field || number.field.name === 'otherDevice');
  if (kind !== 'staff' || !isOpen) return;
  const isSort = (text: string): boolean => !/\d/.test(text) && saysDeviceKind(text);
  const isOfSorts = holdsMostly(table, device.index, isSort);
  const about = besideField(kind, isNumberOfDevice(number.heading, false) ? 'deviceModel' : 'deviceKind');
  if (!about || !isNumberOfDevice(number.heading, isOfSorts)) return;
  number.field = device.field;
  number.why = device.why.replace(device.heading, number.heading);
  device.field = about;
  device.why = `見出し「${device.heading}」から。台帳では、端末の「${about.label}」になります`;
}

/** @param isBehindSorts nothing but what it is stands before it: its 番号 is the device's */
export const isNumberOfDevice = (heading: string, isBehindSorts: boolean): boolean =>
  headerKeys('', heading.split('／').at(-1) ?? '').some((key) =>
    (isBehindSorts ? NUMBER_BEHIND_SORTS : NUMBER_OF_DEVICE).test(key),
  );
const NUMBER_OF_DEVICE = /^(?:端末|機器|同)?の?(?:管理|資産|備品)(?:番号|no)$/;
const NUMBER_BEHIND_SORTS =
  /^(?:端末|機器|機械|備品|貸与|貸出|同|上記|その|本体)*の?(?:管理|資産|備品)?(?:番号|no|id|ばんごう)$/;

const isId = ({ field }: GuessedColumn): boolean =>
  field !== null && (isLoginField(field.name) || isUseField(field.name));

/** FLP_ID of FLP開始, みまもりSNS ID of SNS登録日. */
const isIdOf =
  (whose: string) =>
  (column: GuessedColumn): boolean =>
    isId(column) && headerKeys('', column.heading).some((key) => key.endsWith(`${whose}id`));

/**
 * How an ID stands (状態, Status, 権限 with 休止), right behind it or below the same heading, or further off where nothing but such words stands
 * there and no device comes between: an ID that isn't used must not come in as one that is.
 */
function stateOf(table: OpenColumns, { heading, index }: GuessedColumn, before: readonly GuessedColumn[]): boolean {
  const [above = '', text = above] = heading.split('／');
  const id = before.findLast((one) => !goesWithId(one));
  const isState = (one: string): boolean => standsStill(one) || saysUsed(one);
  const values = valuesOf(table.grid, table.heading, table.end, index);
  const saysSo = values.some(standsStill);
  const isOfNone = (one: string): boolean => isDash(one) || /^(?:applied|no)$/.test(saidUse(one) ?? '');
  const headsState = headerKeys('', text).some((key) => HEADS_STATE.test(key));
  const isMarked = (one: string): boolean => isState(one) || saidUse(one) === 'uses';
  if (id && isId(id) && headsState && (saysSo || holdsMostly(table, index, isMarked))) return true;
  // Of several IDs, or a device, nobody knows which is meant.
  const records = before.filter((one) => isId(one) || isRecord((one.field ?? one.beside)?.name ?? ''));
  // Below the network, as its ID is, ○ is among them, too, and so is これから.
  const isBelowSame =
    text !== above && records.length === 1 && records.every((one) => one.heading.startsWith(`${above}／`));
  const stands = values.filter(
    (one) => isState(one) || isOfNone(one) || ((headsState || isBelowSame) && saidUse(one) === 'uses'),
  );
  // システム over ログイン and 使用: ○, △ and × say of each whether it is used.
  const isMark = (one: string): boolean => isSigns(one) || isOfNone(one) || saidUse(one) === 'uses';
  const saysUse = isBelowSame && headerKeys('', text).some((key) => HEADS_USE.test(key));
  if (saysUse && values.length > 0 && values.every(isMark)) return records.every(isId);
  const isAll = saysSo && stands.length >= values.length * (isBelowSame ? MOST_STATES : 1);
  return isAll && records.length === 1 && records.every(isId) && !OF_ANOTHER.test(heading);
}
const MOST_STATES = 0.7;
const HEADS_USE =
  /^(?:(?:ご?利用|使用|登録|発行|参加)(?:の?(?:有無|可否|者|状況|中|済み?))?|(?:使|つか)って(?:い)?る(?:か|人)?\??|使う人?|有無)$/;
const isRecord = (name: string): boolean => isDeviceField(name) || isLoginField(name);
const OF_ANOTHER = /在[籍職]|勤務|就業|雇用|契約|職員|端末|機器|携帯|LINE/;
const HEADS_STATE =
  /^(?:id|あかうんと|利用|使用|登録|現在|利用者?)?の?(?:状況|状態|すてーたす|status|state|権限)$|^(?:今|いま|現在|現況)の?(?:ようす|様子|状況|状態)?$|^[今いま]*どうなって(?:い)?るか?$|^(?:今|いま)?(?:使|つか)って(?:い)?る(?:か|の)?\??$/;
const USED =
  /^(?:(?:使用|利用|登録|発行)(?:中|済み?|ずみ|して(?:い)?(?:る|ます))|(?:使(?:え|って(?:い)?)|利用でき)(?:る|ます)|有効|active|enabled)$/i;
/** 使用中（R5.4.10発行）, 発行：R5.6.1, 使えます say it, too. */
export function saysUsed(text: string): boolean {
  const rest = toHalfWidth(text).replace(ISSUED, '').trim();
  return rest === '' ? text !== '' : USED.test(rest);
}

/** … since when it is; null where they don't say. */
export function issuedIn(state: string, today: CalendarDate): CalendarDate | null {
  const { before, day = before ?? '' } = ISSUED.exec(toHalfWidth(state))?.groups ?? {};
  const read = parseDate(day, today);
  return read.ok && saysUsed(state) ? read.date : null;
}
const OF_ISSUE = '(?:発行|交付|付与|登録)';
const A_DAY = String.raw`(?:[RH]|令和|平成|20)?\d{1,4}[./年-]\d{1,2}[./月-]\d{1,2}日?`;
const ISSUED = new RegExp(
  String.raw`[、,・/\s]*\(?(?:(?<before>${A_DAY})(?:に|付け?)?${OF_ISSUE}(?:済み?)?|${OF_ISSUE}日?[:\s]*(?<day>${A_DAY}))\)?$`,
);

/** When an ID was registered, by a heading that says so, or by one that stands behind it and its mail alone. */
function dayOf(
  column: GuessedColumn,
  before: readonly GuessedColumn[],
  kind: ImportKind,
  networks: readonly string[],
): BesideName | null {
  if (!before.some(isId)) return null;
  const heading = withoutState(column.heading);
  const [, whose = '', id = '', what = ''] =
    headerKeys('', heading.split('／').at(-1) ?? '').flatMap((key) => [DAY_OF_ID.exec(key) ?? []])[0] ?? [];
  if (what === '') return null;
  const begun = /開始|いつから/.test(what) ? 'idStartedOn' : /^申/.test(what) ? 'idAppliedOn' : 'idIssuedOn';
  const name = OF_END.test(what) ? 'idEndedOn' : begun;
  const beside = before.at(-1);
  if (/^同左?の?$/.test(whose)) return beside && isId(beside) ? name : null;
  if (whose !== '') return headsNetwork('', whose, networks) || before.some(isIdOf(whose)) ? name : null;
  if (id !== '') return name;
  const last = before.findLast((one) => kind === 'device' || !goesWithId(one));
  if (last === undefined || !isId(last)) return null;
  if (HAD.test(what) && beside && isId(beside)) return name;
  // FiNE-LINK over ID and 交付日.
  const [above = '', own] = heading.split('／');
  const isBelowSame = own !== undefined && last.heading.startsWith(`${above}／`);
  return BARE.test(what) || isBelowSame || (own !== undefined && headsNetwork('', above, networks)) ? name : null;
}
const GOES_WITH_ID: ReadonlySet<string> = new Set([
  ...['mail', 'phone', 'otherPhone', 'idIssuedOn', 'idStartedOn', 'otherIdIssuedOn', 'otherIdStartedOn'],
  ...['idStands', 'otherIdStands', 'idAppliedOn', 'idEndedOn'],
]);
/** Also パスワード and 備考(ID), of which no field is made. */
const goesWithId = ({ field, heading, secret, beside }: GuessedColumn): boolean =>
  field && field.name !== 'note'
    ? GOES_WITH_ID.has(field.name)
    : secret || ((!beside || /備考|メモ/.test(heading)) && SAYS_OF_ID.test(toHalfWidth(heading)));
const SAYS_OF_ID = /^(?!.*(?:端末|機器|PC)).*(?:ID|アカウント|パスワード|PW|申請|交付|発行)/i;

const DAY = /\d\s*[./年-]\s*\d|^\d{8}$/;

/** What such a column is in a list of devices; 区分 only above sorts of them, and 有効期限 only of a 証明書, as people have such, too. */
function ofDevice(table: OpenColumns, column: GuessedColumn, columns: readonly GuessedColumn[]): BesideName | null {
  if (table.heading.kind !== 'staff' || !columns.some(({ field }) => isDeviceField(field?.name ?? ''))) return null;
  const [above = '', text = above] = column.heading.split('／');
  const [means] = meaningOf('device', above === text ? '' : above, text, false).fields;
  const name = OF_DEVICE.get(means?.field.name ?? '') ?? null;
  if (name === 'deviceExpiresOn' && !/証明書/.test(column.heading)) return null;
  if (name !== 'deviceKind') return name;
  return holdsMostly(table, column.index, saysDeviceKind) ? name : null;
}

/** The record of which a column says more: the one that stands before it, else the first. */
export function recordOfAbout(name: string, fields: readonly string[]): string | null {
  if (!isAbout(name)) return null;
  const isOfId = /^(?:id|other)/.test(name);
  const isRecord = (field: string): boolean =>
    name === 'phoneOfDevice'
      ? field === 'ownMobile' || (isDeviceField(field) && !fields.includes('ownMobile'))
      : isOfId
        ? isLoginField(field) || isUseField(field)
        : isDeviceField(field);
  const before = fields.slice(0, Math.max(fields.indexOf(name), 0));
  return before.findLast(isRecord) ?? fields.find(isRecord) ?? null;
}
