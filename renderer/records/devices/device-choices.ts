import type { Device } from '@shared/ledger/entities';
import type { CellChoice } from '../list/cell-edits';
import type { Nobody } from '../list/nobody';

export const deviceKinds: readonly { value: Device['kind']; label: string; reading: string }[] = [
  { value: 'pc', label: 'パソコン', reading: 'ぱそこん PC' },
  { value: 'tablet', label: 'タブレット', reading: 'たぶれっと' },
  { value: 'phone', label: 'スマートフォン', reading: 'すまーとふぉん すまほ けいたい' },
];

export const deviceSystems: readonly { value: NonNullable<Device['system']>; label: string }[] = [
  { value: 'windows', label: 'Windows' },
  { value: 'mac', label: 'Mac' },
  { value: 'ios', label: 'iPhone・iPad' },
  { value: 'android', label: 'Android' },
  { value: 'other', label: 'そのほか' },
];

/** Used by whoever needs it. */
export const SHARED: CellChoice = { value: null, word: '共用', reading: 'きょうよう' };
/** Used by nobody: what a leaver gave back, 予備. */
export const SPARE: CellChoice = { value: '', word: '使う人なし', reading: 'つかうひとなし よび' };

/** What a device without a user may be. */
export const holderless: Nobody<Pick<Device, 'holderId' | 'isSpare'>> = {
  choices: [SHARED, SPARE],
  of: ({ isSpare }) => (isSpare === true ? SPARE : SHARED),
  edits: (device, value) => {
    const isSpare = value === SPARE.value;
    // What it is without a user says nothing as long as it has one.
    const isOther = (isSpare || value === null) && isSpare !== (device.isSpare === true);
    return { holderId: isSpare ? null : value, ...(isOther && { isSpare }) };
  },
};

/** Said of a number that is proposed. */
export const FREE_NUMBER = '空いている番号です。端末に貼ってある番号があれば、それを入れてください。';
