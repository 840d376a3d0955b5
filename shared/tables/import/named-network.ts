import { foldKey } from '../../text/fold-key';
import { headerKeys } from './header-key';

/** Whether a line says a network's name, or enough of it: FiNE-LINK, みまもりSNS; or, as a whole, its initials: LW, FL ID. */
export function namesNetwork(text: string, network: string): boolean {
  const name = foldKey(network);
  if (name === '') return false;
  if (spellings(foldKey(text)).some((key) => key.includes(name)) || isInitials(text, network)) return true;
  return [text, ...text.split(BETWEEN)].some((part) =>
    spellings(foldKey(part)).some((key) => isEnough(key) && name.includes(key)),
  );
}

/** What words of networks' names sound like: ラインワークス, ファインリンク, LINEワークス. */
const SOUNDS = new Map([
  ['らいん', 'line'],
  // Some keys are without ー.
  ['わーくす', 'works'],
  ['わくす', 'works'],
  ['ふぁいん', 'fine'],
  // Other keys have no small letters.
  ['ふあいん', 'fine'],
  ['りんく', 'link'],
  ['ぷらす', 'plus'],
  ['とりとらす', 'tritrus'],
  ['見守りsns', 'みまもりsns'],
  ['ふくい見守り', 'ふくいみまもり'],
  ['福井見守り', 'ふくいみまもり'],
  ['福井みまもり', 'ふくいみまもり'],
]);
const SOUND = new RegExp([...SOUNDS.keys()].join('|'), 'g');

/** A folded text, and the same as networks write their names. */
export function spellings(key: string): string[] {
  const latin = key.replace(SOUND, (word) => SOUNDS.get(word) ?? word);
  return latin === key ? [key] : [key, latin];
}

/** What else stands in such a line, and between its words. */
const BETWEEN =
  /[\s　・、。,，:：／/（）()「」『』【】［］[\]_＿]|(?<![a-zａ-ｚ])(?:id|ｉｄ)|アカウント|ログイン|ユーザー?|利用者|職員|端末|一覧|名簿|管理|台帳|リスト|の/i;
/** LINE and SNS are other things, too. */
const isEnough = (key: string): boolean => key.length >= (/^[\w-]*$/.test(key) ? 6 : 4);

/** LW of LINE WORKS, FL and FLP of FiNE-LINK PLUS, folded as headings are; a name of one word, or of Japanese, has none. */
export function initialsOf(network: string): string[] {
  const words = network.split(/[\s\u3000・-]+/).filter((word) => word !== '');
  if (!words.every((word) => /^[a-z]+$/i.test(word))) return [];
  const all = words.map((word) => word.slice(0, 1).toLowerCase()).join('');
  return Array.from({ length: Math.max(all.length - 1, 0) }, (_, more) => all.slice(0, more + 2));
}

/** Two letters mean a network only where they stand alone, or before what says that IDs follow: FL, FL ID, LWのアカウント; not FL主任. */
export function isInitials(text: string, network: string): boolean {
  const [key = ''] = headerKeys('', text);
  return key !== '' && initialsOf(network).includes(key.replace(OF_IDS, ''));
}
const OF_IDS = /(?:の?(?:id|ろぐいん|ゆーざー?|あかうんと|番号|no))+$/;
