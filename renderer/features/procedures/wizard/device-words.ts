import type { Device } from '@shared/ledger/entities';
import { deviceName } from '@shared/ledger/labels';

/** パソコン P-07; パソコン （番号なし） of one without a name. */
export const deviceChoiceName = (device: Device): string =>
  deviceName({ ...device, assetNumber: device.assetNumber || device.model || '（番号なし）' });
