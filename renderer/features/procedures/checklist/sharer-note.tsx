import { useLocation } from 'wouter';
import { deviceName } from '@shared/rules/device-rules';
import { devicesNaming } from '@shared/rules/device-users';
import type { KeptRun } from '@shared/procedures/kept-run';
import { recordAddress } from '../../../addresses/record-address';
import { useRecords } from '../../../state/open-ledger';
import { Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { WorkButton } from '../../../words/for-work';

/** 退職: a device that they share has their name in its memo, which nobody takes out by itself. ホーム says it once they have left. */
export function SharerNote({ run: { event, state } }: { run: KeptRun }) {
  const [, go] = useLocation();
  const [devices, people] = [useRecords('devices'), useRecords('people')];
  if (event?.kind !== 'leave' || state !== 'running') return null;
  const leaving = new Set(event.staff.map(({ id }) => id));
  return devicesNaming(({ id }) => leaving.has(id), devices.values(), [...people.values()]).map(
    ({ device, sharers }) => (
      <Stack key={device.id} pad={[12, 'page']}>
        <Note
          tone="notice"
          action={
            <WorkButton
              size="small"
              look="outline"
              onClick={() => go(`${recordAddress('device', device.id)}?field=note`)}
            >
              端末を開く
            </WorkButton>
          }
        >
          共用の{deviceName(device)}のメモに、{sharers.map(({ name }) => `${name}さん`).join('、')}
          の名前があります。退職したら、メモの「共用」から名前を消します。
        </Note>
      </Stack>
    ),
  );
}
