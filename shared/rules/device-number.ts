import type { Device } from '../ledger/entities';
import { isBareNumber } from '../text/bare-number';
import { foldKey } from '../text/fold-key';

/** Whether two devices say to be one: by a number, and by a mere count in one office. */
export const haveSameNumber = (
  one: Pick<Device, 'assetNumber' | 'officeId'>,
  other: Pick<Device, 'assetNumber' | 'officeId'>,
): boolean =>
  foldKey(one.assetNumber) === foldKey(other.assetNumber) &&
  (one.officeId === other.officeId || !isBareNumber(one.assetNumber));
