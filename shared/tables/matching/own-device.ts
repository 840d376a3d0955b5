import type { Device } from '../../ledger/entities';
import { widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';

const SORT =
  '(?:iPad|iPhone|Android|タブ(?:レット)?|スマホ|スマートフォン|携帯(?:電話)?|ケータイ|ノート|PC|パソコン|端末|機器|もの|物)';
/** 私, 私物, 個人, 自分のスマホ, BYOD端末を使用. 個人用 may be lent to each. */
const OWN = new RegExp(
  `^(?:私(?:物|用|有)?|個人(?:所有|持ち|保有)?|自分|自前|本人(?:所有|持ち)?|マイ|BYOD|持ち?込み?)の?${SORT}{0,2}を?(?:使用|利用|持参)?中?$`,
  'i',
);
const SAYS_OWN = /私物|私用|私有|個人|自分|自前|本人|BYOD|持ち?込み/i;
const SAYS_LENT = /貸与|支給|配布|会社|法人|事業所|施設|社用|公用|共[用有]|兼用/;

/** 私（iPhone） is 私. */
const bare = (word: string): string => word.replace(/\s*[(（][^()（）]*[)）]$/, '').trim();

/** What the list says that a word for a device means; '' where it says nothing of it. */
export const deviceWordMeans = (word: string, deviceWords: Readonly<Record<string, string>>): string =>
  deviceWords[bare(word)] ?? '';

/** Whether what stands for a device at somebody says that it is one of their own. What the list says that it means counts more than the word. */
export function isOwnDevice(word: string, deviceWords: Readonly<Record<string, string>>): boolean {
  const means = deviceWordMeans(word, deviceWords);
  if (means !== '') return SAYS_OWN.test(means) && !SAYS_LENT.test(means);
  return OWN.test(widenKana(toHalfWidth(bare(word))).replaceAll(/[\s　]/g, ''));
}

/** 私物スマホ of a memo: what somebody's own device is, where its cell says 私物 alone. */
export const ownDeviceInMemo = (memo: string): string[] =>
  memo.split(/[\s　、。,，（）()]+/).filter((part) => SAYS_OWN.test(part) && !SAYS_LENT.test(part));

/** That the ledger has it already: of a kind that nobody said any is it. */
export const hasOwnDevice = (
  holderId: string | null,
  kind: Device['kind'] | null,
  devices: readonly Device[],
): boolean =>
  holderId !== null &&
  devices.some(
    (device) =>
      device.status === 'registered' &&
      device.holderId === holderId &&
      device.ownership === 'personal' &&
      (kind === null || device.kind === kind),
  );
