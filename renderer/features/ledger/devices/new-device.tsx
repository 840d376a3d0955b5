import { Device } from '@shared/ledger/entities';
import { deviceName } from '@shared/rules/device-rules';
import { useOfficeInUse } from '../../../state/office-in-use';
import { update } from '../../../data/records';
import type { NewRecordDraft } from '../../../records/panel/new-record-draft';
import { NewRecordForm } from '../../../records/panel/new-record';
import { addedSentence } from '../../../records/panel/record-sentences';
import { useAddRecord } from '../../../records/panel/use-change-record';
import { useNewForm } from '../../../records/panel/use-record-form';
import { DeviceFields } from './device-fields';
import { neededFields, refusalOf, type DeviceValues } from './device-values';
import { useDeviceFindings } from '../../../records/devices/use-device-findings';

interface NewDeviceProps {
  draft: NewRecordDraft<DeviceValues>;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** 端末を追加. */
export function NewDevice({ draft, onClose, onAdded }: NewDeviceProps) {
  const { office } = useOfficeInUse();
  const addRecord = useAddRecord();
  const findingsOf = useDeviceFindings();
  const { errors, commit, refused, add } = useNewForm(draft, neededFields, refusalOf);
  const values = { ...draft.values, officeId: draft.values.officeId || (office?.id ?? '') };
  const press = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const isAdded = await add(values, async () => {
      const device = Device.parse({ ...values, id });
      const result = await addRecord([update('devices', device)], addedSentence(deviceName(device)));
      return result.ok ? null : result.message;
    });
    if (isAdded) onAdded(id);
  };
  // Only what is odd in what was typed; what is still empty is asked for by the fields themselves.
  const findings =
    values.assetNumber === '' ? [] : findingsOf({ ...values, id: 'new', status: 'registered', struckOffOn: null });
  return (
    <NewRecordForm
      title="端末を追加"
      button={values.assetNumber ? `${deviceName(values)}を追加` : '端末を追加'}
      refused={refused}
      onAdd={() => void press()}
      onClose={onClose}
    >
      {draft.isRead && (
        <DeviceFields
          values={values}
          errors={errors}
          findings={findings.filter(({ field }) => field !== 'mail' || values.mail !== '')}
          onCommit={commit}
          keepsKeys
          focusOn="assetNumber"
        />
      )}
    </NewRecordForm>
  );
}
