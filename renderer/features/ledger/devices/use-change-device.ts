import { deviceName } from '@shared/ledger/device-rules';
import { useChangeRecord } from '../../../records/panel/use-change-record';

export const useChangeDevice = () => useChangeRecord('devices', deviceName);
