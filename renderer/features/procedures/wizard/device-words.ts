import type { Device } from '@shared/ledger/entities';
import { deviceKinds } from '../../../records/devices/device-choices';

/** パソコン P-07 */
export const deviceChoiceName = ({ kind, assetNumber, model }: Device): string =>
  `${deviceKinds.find(({ value }) => value === kind)?.label ?? ''} ${assetNumber || model || '（番号なし）'}`;
