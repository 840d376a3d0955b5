import type { ImportKind } from '../lists';
import { headerKeys } from './header-key';
import type { ImportField } from './import-fields';
import { readChoice } from './read-choice';

/** What a list of people says of their IDs and devices, which are records of their own, and of which office they are 管理者. */
export type BesideName = 'ownLogin' | 'ownDevice' | 'ownMobile' | 'morePhone' | 'manages';

/** Read as they stand: what they make is decided with the ledger (`matching/beside-plan.ts`). */
const OF_STAFF: readonly (ImportField & { name: BesideName })[] = [
  { name: 'ownLogin', label: 'ID（アカウント）', type: 'text', words: [], further: [] },
  { name: 'ownDevice', label: '使う端末の管理番号', type: 'text', words: [], further: [] },
  { name: 'ownMobile', label: '事業所の携帯の番号', type: 'text', words: [], further: [] },
  { name: 'morePhone', label: '3つ目の番号（メモに残す）', type: 'text', words: [], further: [] },
  { name: 'manages', label: '事業所の管理者の印', type: 'text', words: [], further: [] },
];

export const besideFields = (kind: ImportKind): readonly ImportField[] => (kind === 'staff' ? OF_STAFF : []);

/** Whether somebody has made their mark in a cell: ◎, ○, 1; null: it is none, but a word. */
export function isMark(text: string): boolean | null {
  const read = readChoice({ type: 'yes-no' }, text);
  return 'value' in read ? read.value === true : null;
}

/** What makes a record of its own. */
export const isOwnRecord = (name: string): name is BesideName =>
  isBeside(name) && name !== 'morePhone' && name !== 'manages';

export const isBeside = (name: string): name is BesideName => OF_STAFF.some((field) => field.name === name);

const DEVICE = '(?:端末|たぶれっと|ipad|あいぱっど|ぱそこん|のーとpc|pc|でばいす|すまほ|すまーとふぉん|iphone)';
/** Folded as headings are. Of an ID that an office gives no one knows more than that it is one; those of one's own are left. */
const HEADS: readonly (readonly [BesideName, RegExp, RegExp?])[] = [
  // Marks alone (isMark): where names stand below it, it says something else.
  ['manages', /^(?:事業所の?|施設の?)?管理(?:者|責任者)(?:の?印|兼務)?$/],
  [
    'ownMobile',
    /^(?:事業所|貸与|会社|社用|法人|業務用?|公用|支給)の?(?:携帯|すまほ|すまーとふぉん|phs)(?:電話)?(?:番号)?$/,
  ],
  [
    'ownDevice',
    new RegExp(`${DEVICE}(?:の)?(?:管理)?(?:番号|no|id|名)?$|^(?:貸与|使用|利用|配布|支給)(?:端末|機器)`),
    /日$|有無|種[類別]|台数|vpn/,
  ],
  [
    'ownLogin',
    /id(?:番号|no)?$|(?:あかうんと|ろぐいん|ゆーざー|ゆーざ)名?$/,
    /^(?:line|skype|zoom|google|apple|gmail)id|端末|機器|でばいす|vpn/,
  ],
];

/** A number more than a person has fields for. */
export const morePhone = (kind: ImportKind): ImportField | undefined =>
  besideFields(kind).find(({ name }) => name === 'morePhone');

/** What a heading of no field of a person says of their IDs and devices; null: nothing. */
export function besideMeant(kind: ImportKind, above: string, text: string): ImportField | null {
  if (besideFields(kind).length === 0) return null;
  const keys = headerKeys(above, text);
  for (const [name, says, never] of HEADS) {
    const isMeant = keys.some((key) => says.test(key)) && !keys.some((key) => never?.test(key));
    if (isMeant) return OF_STAFF.find((field) => field.name === name) ?? null;
  }
  return null;
}
