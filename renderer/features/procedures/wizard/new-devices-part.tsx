import { toHalfWidth } from '@shared/text/width';
import { Device } from '@shared/ledger/entities';
import { officeOf } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/segmented';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { runWithoutRecords, withRecord } from './additions';
import { DeviceOptions } from './device-options';
import { boxOf } from '../../../records/panel/text-fields';
import { deviceKinds, deviceSystems } from '../../../records/devices/device-choices';
import { Part } from './part';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Columns, Stack } from '../../../ui/layout';

/** Devices that come into use: new ones, typed here, and those of the ledger that nobody holds. */
export function NewDevicesPart() {
  const { run, event, seen, ledger, change, changeEvent } = useEventOfWizard();
  const { office, shows } = useOfficeInUse();
  const chosen = event.deviceIds ?? [];
  const officeId = officeOf(event, seen) ?? office?.id ?? '';
  const isOptional = event.kind === 'join';
  const free = ledger.devices.filter(
    (one) =>
      chosen.includes(one.id) ||
      (one.status === 'registered' &&
        (isOptional ? one.holderId === null : true) &&
        !event.replacedDeviceIds?.includes(one.id) &&
        (officeId === '' ? shows(one.officeId) : one.officeId === officeId)),
  );
  const added = run.additions.devices ?? [];
  const add = (): void =>
    change((now) => {
      const device = Device.parse({ id: crypto.randomUUID(), officeId: officeId || 'none', kind: 'tablet' });
      const next = withRecord(now, 'devices', { ...device, officeId });
      return {
        ...next,
        event: next.event && { ...next.event, deviceIds: [...(next.event.deviceIds ?? []), device.id] },
      };
    });
  return (
    <Part
      question="new-devices"
      title={event.kind === 'device-added' ? 'どの端末' : event.kind === 'join' ? '使う端末' : '新しい端末'}
      about={isOptional ? '（決まっていれば）' : ''}
    >
      {added.map((device) => (
        <NewDeviceFields key={device.id} device={device} />
      ))}
      {(free.length > 0 || added.length === 0) && (
        <DeviceOptions
          devices={free}
          label="台帳にある端末"
          chosen={chosen}
          onChoose={(deviceIds) => changeEvent((now) => ({ ...now, deviceIds }))}
          none="台帳に、空いている端末はありません。"
        />
      )}
      <div>
        <Button icon="plus" onClick={add}>
          台帳にない端末を入れる
        </Button>
      </div>
    </Part>
  );
}

function NewDeviceFields({ device }: { device: Device }) {
  const { change, shownGaps } = useEventOfWizard();
  const { offices } = useOfficeInUse();
  const edit = (edits: Partial<Device>): void =>
    change((now) => {
      const known = now.additions.devices?.find(({ id }) => id === device.id);
      return known ? withRecord(now, 'devices', { ...known, ...edits }) : now;
    });
  const drop = (): void =>
    change((now) => {
      const next = runWithoutRecords(now, 'devices', (id) => id === device.id);
      return {
        ...next,
        event: next.event && { ...next.event, deviceIds: next.event.deviceIds?.filter((id) => id !== device.id) },
      };
    });
  const asset = (assetNumber: string): void => edit({ assetNumber: toHalfWidth(assetNumber) });
  return (
    <Stack frame={10} gap={12} pad={[14, 16]}>
      <Segmented label="種類" value={device.kind} onChange={(kind) => edit({ kind })} choices={deviceKinds} />
      <Segmented
        label="持ち主"
        value={device.ownership}
        onChange={(ownership) => edit({ ownership })}
        choices={[
          { value: 'office', label: '事業所のもの' },
          { value: 'personal', label: '個人のもの' },
        ]}
      />
      <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
        <div data-field="assetNumber">
          <TextField
            label="管理番号"
            required
            value={device.assetNumber}
            placeholder="例：T-09"
            error={gapAt(shownGaps, 'new-devices', 'assetNumber')}
            onType={asset}
            onCommit={(typed) => asset(typed.trim())}
          />
        </div>
        <TextField
          {...boxOf('devices', 'model')}
          label="機種（あれば）"
          value={device.model}
          onType={(model) => edit({ model })}
          onCommit={(model) => edit({ model })}
        />
        <SelectField
          label="動かしているもの"
          value={device.system ?? ''}
          placeholder="わからない"
          choices={deviceSystems}
          onCommit={(system) => edit({ system: (system || null) as Device['system'] })}
        />
        <div data-field="officeId">
          <SelectField
            label="置く事業所"
            required
            value={device.officeId}
            error={gapAt(shownGaps, 'new-devices', 'officeId')}
            {...(device.officeId === '' && { placeholder: '選んでください' })}
            choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onCommit={(officeId) => edit({ officeId })}
          />
        </div>
      </Columns>
      <TextField
        {...boxOf('devices', 'mail')}
        label="端末のメールアドレス（タブレット・スマートフォン）"
        value={device.mail}
        placeholder="例：himawari.t09@gmail.com"
        onType={(mail) => edit({ mail })}
        onCommit={(mail) => edit({ mail })}
      />
      <div>
        <Button size="small" onClick={drop}>
          この端末を入れるのをやめる
        </Button>
      </div>
    </Stack>
  );
}
