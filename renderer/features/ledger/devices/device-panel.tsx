import { useState } from 'react';
import { type CalendarDate, today as currentDay } from '@shared/text/calendar-date';
import { deviceName } from '@shared/rules/device-rules';
import type { Device } from '@shared/ledger/entities';
import { CheckBox } from '../../../ui/check-box';
import { EditRecord } from '../../../records/panel/edit-record';
import { RecordPanel } from '../../../records/panel/record-panel';
import { strikingOffSentence } from '../../../records/panel/record-sentences';
import { StrikeOffForm } from '../../../records/panel/strike-off-form';
import { useEditForm } from '../../../records/panel/use-record-form';
import { DeviceDetail } from './device-detail';
import { DeviceFields } from './device-fields';
import { refusalOf, type DeviceValues } from './device-values';
import { useChangeDevice } from './use-change-device';
import { useDeviceFindings } from '../../../records/devices/use-device-findings';

interface DevicePanelProps {
  device: Device;
  takesFocus: boolean;
  onClose: () => void;
}

/** One device beside the list. */
export function DevicePanel({ device, takesFocus, onClose }: DevicePanelProps) {
  return (
    <RecordPanel
      takesFocus={takesFocus}
      detail={(onTask, isFocused) => (
        <DeviceDetail device={device} takesFocus={isFocused} onTask={onTask} onClose={onClose} />
      )}
      edit={(focusOn, onBack) => <EditDevice device={device} focusOn={focusOn} onBack={onBack} />}
      strikeOff={(onBack) => <StrikeOffDevice device={device} onBack={onBack} />}
    />
  );
}

interface TaskProps {
  device: Device;
  onBack: () => void;
}

function EditDevice({ device, focusOn, onBack }: TaskProps & { focusOn: string | null }) {
  const change = useChangeDevice();
  const findingsOf = useDeviceFindings();
  const { errors, commit } = useEditForm<DeviceValues>(refusalOf, (edits) => change({ id: device.id, edits }));
  return (
    <EditRecord title={`${deviceName(device)}を編集`} onBack={onBack}>
      <DeviceFields
        values={device}
        errors={errors}
        findings={findingsOf(device)}
        onCommit={commit}
        focusOn={focusOn ?? 'assetNumber'}
      />
    </EditRecord>
  );
}

function StrikeOffDevice({ device, onBack }: TaskProps) {
  const change = useChangeDevice();
  const [isWiped, setWiped] = useState(device.wipedOn !== null);
  const strikeOff = (day: CalendarDate): Promise<string | null> =>
    change({
      id: device.id,
      edits: {
        status: 'struck-off',
        struckOffOn: day,
        wipedOn: isWiped ? (device.wipedOn ?? (day < currentDay() ? day : currentDay())) : null,
      },
      sentence: strikingOffSentence(deviceName(device)),
    });
  return (
    <StrikeOffForm who={deviceName(device)} onStrikeOff={strikeOff} onBack={onBack}>
      <CheckBox checked={isWiped} onChange={setWiped}>
        端末の中のデータと証明書を消した
      </CheckBox>
    </StrikeOffForm>
  );
}
