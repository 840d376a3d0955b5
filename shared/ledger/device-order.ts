import { inJapaneseOrder } from '../text/japanese-order';
import type { Device } from './entities';

/** By 管理番号, P-9 before P-10 and ② before ⑩; without one behind the others. */
export function byAssetNumber(a: Device, b: Device): number {
  return (
    Number(a.assetNumber === '') - Number(b.assetNumber === '') ||
    inJapaneseOrder(a.assetNumber, b.assetNumber) ||
    inJapaneseOrder(a.model, b.model) ||
    (a.id < b.id ? -1 : 1)
  );
}
