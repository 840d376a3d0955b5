import { foldKey } from '../../text/fold-key';

/** Whether a line says a network's name, or enough of it: FiNE-LINK, みまもりSNS. */
export function namesNetwork(text: string, network: string): boolean {
  const name = foldKey(network);
  if (name === '') return false;
  if (foldKey(text).includes(name)) return true;
  return text.split(BETWEEN).some((part) => isEnough(foldKey(part)) && name.includes(foldKey(part)));
}

/** What else stands in such a line, and between its words. */
const BETWEEN =
  /[\s　・、。,，:：／/（）()「」『』【】［］[\]_＿]|(?<![a-zａ-ｚ])(?:id|ｉｄ)|アカウント|ログイン|ユーザー?|利用者|職員|端末|一覧|名簿|管理|台帳|リスト|の/i;
/** LINE and SNS are other things, too. */
const isEnough = (key: string): boolean => key.length >= (/^[\w-]*$/.test(key) ? 6 : 4);
