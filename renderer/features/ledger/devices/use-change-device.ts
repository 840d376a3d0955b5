import { deviceName } from '@shared/rules/device-rules';
import { useChangeRecord } from '../../../records/panel/use-change-record';

export const useChangeDevice = () => useChangeRecord('devices', deviceName);
