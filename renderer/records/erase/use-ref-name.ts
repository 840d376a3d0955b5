import { useCallback } from 'react';
import { deviceName } from '@shared/ledger/labels';
import { useOpenLedger } from '../../state/open-ledger';
import type { RefName } from './erasure-sentences';

/** What a record of any table is called; a part without a name of its own is called nothing. */
export function useRefName(): RefName {
  const { memory } = useOpenLedger();
  return useCallback(
    ({ table, id }) => {
      const { records } = memory.read();
      const device = table === 'devices' ? records.devices.get(id) : undefined;
      if (device) return deviceName(device);
      if (table === 'consents') return records.patients.get(records.consents.get(id)?.patientId ?? '')?.name ?? '';
      const record = records[table].get(id) as { name?: string; loginName?: string } | undefined;
      return record?.name ?? record?.loginName ?? '';
    },
    [memory],
  );
}
