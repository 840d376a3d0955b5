import type { Device } from '../../ledger/entities';
import { servicesIn, servicesOfGroup } from '../../text/service-words';
import { foldKey } from '../../text/fold-key';
import { widenKana } from '../../text/kana';
import { dittoOf, isDitto } from '../import/cell-habits';
import { saysDeviceKind } from '../import/read-choice';
import { toHalfWidth } from '../../text/width';

/** What a cell of a list of people says of a device: by which number it is called, and what else is said of it. */
export interface DeviceLabel {
  number: string;
  /** 石渡さんの, 充電器なし; '' for nothing. */
  remark: string;
}

/** ⑤（石渡さんの）, ⑤ 石渡さんの, ⑤※予備, ⑤共用. A word for sharing is no part of the number. */
const ASIDE =
  /^(.*?\S)\s*(?:[(（〔［[【]([^()（）〔〕［］[\]【】]*)[)）〕］\]】]|[※＊*](.+)|[\s　]+(\S{1,8}(?:さん|様).*)|[・/／]?(共用|共有|兼用))$/u;
/** ⑨と共用, 3を山田さんと: a particle ends the number. */
const GOES_ON = /^([A-Za-z\dＡ-Ｚ０-９①-⑳㉑-㊿‐－-]{1,12}(?:番|号機?)?)\s*(?:[をはも]|と(?=\S))\s*(\S.*)$/u;
/** TB-01(A), iPad（2）: that is part of the number. */
const PART = /^[A-Za-z\d①-⑳㉑-㊿-]{1,6}$/;

/** 共用(T-05): what is shared stands in the brackets; of 共用（池田・土田） and 共用（2階） it is whose, or where. */
const SHARED = /^(共[用有]|兼用)\s*[(（〔［[【]\s*([^()（）〔〕［］[\]【】]+?)\s*[)）〕］\]】]$/u;

/** More said beside a number is about the device of that number: it makes no other one. */
export function deviceLabel(text: string): DeviceLabel {
  const [, shared = '', which = ''] = SHARED.exec(text) ?? [];
  if (which !== '' && IS_ONE.test(which) && !saysWhere(which)) return { number: which, remark: shared };
  const [, number = '', ...asides] = GOES_ON.exec(text) ?? ASIDE.exec(text) ?? [];
  const remark = asides.find((aside) => aside !== undefined)?.trim() ?? '';
  const isWhole = number === '' || PART.test(toHalfWidth(remark)) || (!IS_ONE.test(number) && saysWhere(remark));
  return isWhole ? { number: text, remark: '' } : { number, remark };
}

/** What a device is called by, as it is compared: タブレット T-05 is T-05, whichever of the two a list has. */
export function labelKey(text: string): string {
  const [what = '', which = '', ...others] = text.trim().split(/[\s　]+/);
  const isBehind = others.length === 0 && /^[A-Za-z]{1,4}-\d/.test(toHalfWidth(which));
  return foldKey(isBehind && saysDeviceKind(what) && namesNoDevice(what) ? which : text);
}

/** T-05, T-05（共用）, 共用(T-05), タブレット T-05 of the device with this number. */
export const isCalledSo = ({ assetNumber }: Pick<Device, 'assetNumber'>, text: string): boolean =>
  assetNumber !== '' && [text, deviceLabel(text).number].some((said) => labelKey(said) === labelKey(assetNumber));

/** … or of the one of whose memo a line says so: 呼び名：スマホ共用 beside its number. */
export const isCalledInMemo = ({ note }: Pick<Device, 'note'>, text: string): boolean =>
  !namesNoDevice(text) &&
  note.split('\n').some((line) => foldKey(line.slice(line.indexOf('：') + 1)) === foldKey(text) && line.includes('：'));

/** ①, PC-3, タブレットA are one device wherever it is. */
const IS_ONE = /[\d０-９①-⑳㉑-㊿]|(?<![A-Za-zＡ-Ｚａ-ｚ])[A-Za-zＡ-Ｚａ-ｚ]$/u;

/** ノートPC（居宅）, 事務所PC（看護）, iPad（2階）, ノートPC（診察室1）: the one that is there. */
const saysWhere = (remark: string): boolean =>
  /^(?:事務所|本[社部]|受付|玄関|看護|[\d０-９]階|\p{Script=Han}{1,5}室)[\d０-９①-⑳]*$/u.test(remark) ||
  servicesIn(remark).length > 0 ||
  servicesOfGroup(remark).length > 0;

/** Cells that name several: ④、⑤. What stands in brackets is said of one, in a line of its own, too. */
export const labelsIn = (value: string): string[] =>
  inOneLine(value)
    // 社用スマホ and 070-… below it: the number of its line.
    .replace(
      /(?<=[^\d０-９\s])\s*\n\s*(?=[0０][5-9５-９][0０][-－‐ー]?[\d０-９]{4}[-－‐ー]?[\d０-９]{4}\s*(?:\n|$))/g,
      ' ',
    )
    .replace(/\s*\n\s*(?=[(（〔［[【※])/g, '')
    .split(/[、,，\n](?![^(（]*[)）])/)
    .flatMap(besideEachOther)
    .filter((text) => text !== '');

/** スマホ3　タブレット②: each says what it is, and which. */
function besideEachOther(text: string): string[] {
  const words = text.trim().split(/[\s　]+/);
  const isOne = (word: string): boolean => /[\d①-⑳㉑-㊿]$/u.test(toHalfWidth(word)) && saysDeviceKind(word);
  return words.length > 1 && words.every(isOne) ? words : [text.trim()];
}

/** ノートPC and NEC SB-P01 below it: what it is, and which. */
function inOneLine(value: string): string {
  const [what = '', which = '', ...others] = value.split('\n').map((line) => line.trim());
  const isOne = others.length === 0 && /\d/.test(which) && saysDeviceKind(what) && namesNoDevice(what);
  // TB-01 says by itself what it is.
  return isOne && !saysDeviceKind(which) && !/^(?:tb|tab|sp-?\d)/i.test(which) ? `${what} ${which}` : value;
}

/** iPad⑥ for the 〃（⑥） below it, in a column of such cells; any other text as it is. */
export function labelMeant<T extends { field: string; text: string }>(one: T, at: number, all: readonly T[]): string {
  const number = foldKey(dittoOf(one.text) ?? '');
  if (number === '') return one.text;
  const isIt = ({ field, text }: T): boolean => {
    const key = foldKey(deviceLabel(text).number);
    return field === one.field && key.endsWith(number) && !/\d$/.test(key.slice(0, -number.length));
  };
  return all.slice(0, at).findLast(isIt)?.text ?? one.text;
}

/** Says that there is one, and not which: ○, 2台, 共用; whose it is and what, 私物, 個人のスマホ, 会社貸与. */
const UNNAMED = new RegExp(
  [
    'あり|有り?|○|〇|◯|●|◎|✓|済み?|使用中?|共[用有]|兼用|[\\d]+台',
    '(?:私物|個人(?:所有|持ち|用)?|自分|自前|本人(?:所有)?|会社|社用|業務用?|法人|事業所|施設|持ち?込み?|BYOD)?の?' +
      '(?:iPad|タブ(?:レット)?|ﾀﾌﾞ(?:ﾚｯﾄ)?|スマホ|スマートフォン|iPhone|携帯(?:電話)?|ケータイ|PHS|ノート|ノ-ト)?(?:PC|パソコン|端末)?(?:貸与中?|支給|使用|のみ|だけ)?',
  ]
    .map((words) => `^(?:${words})$`)
    .join('|'),
  'i',
);

/** 共有タブ, 共用PC, 事務所携帯を2人で: that several have one, and not which of those that the office has. */
const SORT =
  '(?:(?:iPad|タブ(?:レット)?|スマホ|スマートフォン|iPhone|携帯(?:電話)?|ケータイ|PHS)(?:端末)?|(?:ノート|デスクトップ)?(?:PC|パソコン)|端末)';
const OF_SEVERAL = new RegExp(
  `^(?:共[用有]|兼用)の?${SORT}$|^(?:[^\\d、。]{1,6}の?)?${SORT}を?(?:[\\d一二三四五六七八九]+[人名]|みんな|皆|全員)で(?:共[用有]|兼用|使用|利用|使[うい])?.{0,4}$`,
  'i',
);
export const saysSortOfSeveral = (number: string): boolean => OF_SEVERAL.test(toHalfWidth(widenKana(number)));

/** A of タブレットA, 1 of 送迎ガラケー1, ④. */
const tailOf = (label: string): string =>
  /(?:[\dA-Z]+(?:-\d+)?|[①-⑳㉑-㊿])$/u.exec(toHalfWidth(label).trim().toUpperCase())?.[0] ?? '';

const stemOf = (label: string): string =>
  foldKey(
    toHalfWidth(label)
      .trim()
      .slice(0, toHalfWidth(label).trim().length - tailOf(label).length),
  );

/**
 * Which of the devices that a list beside it has is meant by a word of a list of people: the one that is called so, or that ends so and is of no other
 * kind (フロアのタブレットA of タブA). Null: none of them, or nobody knows which.
 */
export function listedAs(
  number: string,
  listed: readonly string[],
  kindOf: (label: string) => Device['kind'] | null,
): string | null {
  const same = listed.find((one) => labelKey(one) === labelKey(number));
  const tail = tailOf(number);
  if (same !== undefined || tail === '') return same ?? null;
  const kind = kindOf(number);
  const isSameKind = (label: string): boolean => kind === null || (kindOf(label) ?? kind) === kind;
  const [one, ...others] = new Set(listed.filter((label) => tailOf(label) === tail && isSameKind(label)));
  if (one !== undefined) return others.length === 0 ? one : null;
  // スマホ4 where スマホ1 to スマホ3 are listed: one that the list lacks.
  const stem = stemOf(number);
  return stem !== '' && listed.some((label) => stemOf(label) === stem) ? number : null;
}

export const namesNoDevice = (number: string): boolean =>
  UNNAMED.test(toHalfWidth(widenKana(number)).replace(/[()]/g, '')) || isDitto(number) || dittoOf(number) !== null;

/** Whose it is by such a remark: 石渡 of 石渡さんの; null where it names nobody. */
export function deviceOwnerIn(remark: string): string | null {
  const said =
    /^(.{1,8}?)\s*(?:さん|様|氏)(?:の|と|が|使用|所有|も|$)|^(.{1,8}?)の(?:端末|タブレット|iPad|もの|物|分)?$/u.exec(
      remark.replace(/^(?:共[用有]|兼用)[:：・\s]*/, ''),
    );
  return said?.[1] ?? said?.[2] ?? null;
}
