import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Device, Ledger } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import {
  asksForDevice,
  deviceFound,
  kindOfLost,
  papersWithDevice,
  withDeviceFound,
} from '@shared/procedures/known-later';
import { officesOfEvent } from '@shared/procedures/event-of-office';
import { deviceName } from '@shared/ledger/labels';
import { lostDeviceHref } from '../../../addresses/record-address';
import { currentDay } from '../../../data/clock';
import { useLedger, useOpenLedger } from '../../../state/open-ledger';
import { useToast } from '../../../state/toasts';
import { Button, ButtonLink } from '../../../ui/button';
import { Row, Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { usePressOnce } from '../../../ui/once';
import { SelectField } from '../../../ui/select-field';
import { ForWork } from '../../../words/for-work';

/** Which device was lost, where nobody knew it when the procedure was begun. */
export function WhichDevice({ run }: { run: KeptRun }) {
  const ledger = useLedger();
  return ledger && asksForDevice(run) ? <Asked run={run} ledger={ledger} /> : null;
}

interface AskedProps {
  run: KeptRun;
  ledger: Ledger;
}

function Asked({ run, ledger }: AskedProps) {
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState(search.get('device') ?? '');
  const [isLacking, setLacking] = useState(false);
  const decide = useDecide(run);
  const offices = run.event ? officesOfEvent(run.event, ledger) : [];
  // The one that was just added for it is there wherever it belongs.
  const devices = ledger.devices.filter(
    ({ id, status, officeId }) =>
      status === 'registered' && (offices.length === 0 || offices.includes(officeId) || id === chosen),
  );
  const { isUnderWay, press } = usePressOnce(async () => {
    setLacking(chosen === '');
    const device = devices.find(({ id }) => id === chosen);
    if (device) await decide(device);
  });
  const nameOf = (device: Device): string =>
    [deviceName(device), ledger.people.find(({ id }) => id === device.holderId)?.name].filter(Boolean).join('　');
  return (
    <Stack gap={8} pad={[12, 'page']}>
      <Note tone="act">
        <p>
          <b>なくしたのがどの端末か、わかったら選んでください。</b>
          台帳でその端末が「紛失」になり、つくりかけの書類にも入ります。
        </p>
        <ForWork>
          <Row wrap gap={8} above={8}>
            {devices.length > 0 && (
              <>
                <SelectField
                  label="なくした端末"
                  hideLabel
                  value={chosen}
                  error={isLacking && chosen === '' ? '端末を選んでください' : null}
                  {...(chosen === '' && { placeholder: '選んでください' })}
                  choices={devices.map((one) => ({ value: one.id, label: nameOf(one) }))}
                  onCommit={setChosen}
                />
                <Button look="outline" disabled={isUnderWay} onClick={press}>
                  この端末に決める
                </Button>
              </>
            )}
            <ButtonLink href={lostDeviceHref(knownOfLost(run, offices))} icon="plus">
              端末を台帳に追加
            </ButtonLink>
          </Row>
        </ForWork>
      </Note>
    </Stack>
  );
}

function knownOfLost(run: KeptRun, [officeId]: readonly string[]): Parameters<typeof lostDeviceHref>[0] {
  const kind = kindOfLost(run);
  return { runId: run.id, ...(kind && { kind }), ...(officeId !== undefined && { officeId }) };
}

/** Into the ledger, the procedure, and its papers that aren't final. */
function useDecide(run: KeptRun): (device: Device) => Promise<void> {
  const { runs, documents, memory } = useOpenLedger();
  const toast = useToast();
  return async (device) => {
    const on = currentDay();
    const made = deviceFound(run, device, on);
    const known = await runs.change(
      run.id,
      (now, changeId) => withDeviceFound(now, device, { changeId, on, made }),
      () => made,
    );
    const kept = known.ok
      ? await documents.saveAll(papersWithDevice(memory.read().documents.values(), run.id, device.id))
      : known;
    toast(kept.ok ? `${deviceName(device)}を、なくした端末として台帳に記録しました` : kept);
  };
}
