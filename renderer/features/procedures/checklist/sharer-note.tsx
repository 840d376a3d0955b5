import { deviceName } from '@shared/ledger/labels';
import { devicesNaming } from '@shared/rules/device-users';
import type { KeptRun } from '@shared/procedures/kept-run';
import { recordAddress } from '../../../addresses/record-address';
import { useRecords } from '../../../state/open-ledger';
import { LeadingNote } from './leading-note';

/** 退職: a device that they share has their name in its memo, which nobody takes out by itself. ホーム says it once they have left. */
export function SharerNote({ run: { event, state } }: { run: KeptRun }) {
  const [devices, people] = [useRecords('devices'), useRecords('people')];
  if (event?.kind !== 'leave' || state !== 'running') return null;
  const leaving = new Set(event.staff.map(({ id }) => id));
  return devicesNaming(({ id }) => leaving.has(id), devices.values(), [...people.values()]).map(
    ({ device, sharers }) => (
      <LeadingNote key={device.id} to={`${recordAddress('device', device.id)}?field=note`} button="端末を開く">
        共用の{deviceName(device)}のメモに、{sharers.map(({ name }) => `${name}さん`).join('、')}
        の名前があります。退職したら、メモの「共用」から名前を消します。
      </LeadingNote>
    ),
  );
}
