import { officeOf } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { AddedDevices } from './added-devices';
import { DeviceOptions } from './device-options';
import { Part } from './part';
import { useEventOfWizard } from './wizard-context';

/** Devices that come into use: new ones, typed here, and those of the ledger that nobody holds. */
export function NewDevicesPart() {
  const { run, event, seen, ledger, changeEvent } = useEventOfWizard();
  const { office, shows } = useOfficeInUse();
  const chosen = event.deviceIds ?? [];
  const officeId = officeOf(event, seen) ?? office?.id ?? '';
  const isOptional = event.kind === 'join';
  // What was bought is in no list yet: it isn't looked for below those that are.
  const isNew = !isOptional;
  const free = ledger.devices.filter(
    (one) =>
      chosen.includes(one.id) ||
      (one.status === 'registered' &&
        (isOptional ? one.holderId === null : true) &&
        !event.replacedDeviceIds?.includes(one.id) &&
        (officeId === '' ? shows(one.officeId) : one.officeId === officeId)),
  );
  const added = (run.additions.devices ?? []).map(({ id }) => id).filter((id) => chosen.includes(id));
  return (
    <Part
      question="new-devices"
      title={event.kind === 'device-added' ? 'どの端末' : event.kind === 'join' ? '使う端末' : '新しい端末'}
      about={isOptional ? '（決まっていれば）' : ''}
    >
      {isNew && <AddedDevices question="new-devices" field="deviceIds" />}
      {(free.length > 0 || added.length === 0) && (
        <DeviceOptions
          devices={free}
          label="台帳にある端末"
          chosen={chosen}
          onChoose={(deviceIds) => changeEvent((now) => ({ ...now, deviceIds }))}
          none="台帳に、空いている端末はありません。"
        />
      )}
      {!isNew && <AddedDevices question="new-devices" field="deviceIds" />}
    </Part>
  );
}
