import { useRef, useState } from 'react';
import { toHalfWidth } from '@shared/text/width';
import { Device } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { nextAssetNumber, systemOf } from '@shared/rules/device-rules';
import { parseSentence } from '@shared/procedures/wizard/parsed-sentence';
import type { EventQuestion } from '@shared/procedures/wizard/event-questions';
import { officeOf } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useToday } from '../../../state/use-today';
import type { CellChoice } from '../../../records/list/cell-edits';
import { PersonField } from '../../../records/panel/person-field';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/segmented';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { withEdits, withNamed, withoutNamed } from './additions';
import { TypedHere } from './typed-here';
import { OfficeField } from '../../../records/panel/office-field';
import { boxOf } from '../../../records/panel/text-fields';
import { deviceKinds, deviceSystems, FREE_NUMBER } from '../../../records/devices/device-choices';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Columns, Row } from '../../../ui/layout';

interface AddedDevicesProps {
  question: EventQuestion;
  /** Which devices of the event it is about. */
  field: 'deviceIds' | 'replacedDeviceIds';
}

/** Devices that the ledger didn’t have and that were typed here, and 台帳にない端末を入れる. */
export function AddedDevices(props: AddedDevicesProps) {
  const { run, event, seen, change } = useEventOfWizard();
  const { office } = useOfficeInUse();
  const { question, field } = props;
  const today = useToday();
  const [isAsked, setAsked] = useState(false);
  const [newest, setNewest] = useState('');
  const add = (kind: Device['kind']): void => {
    setAsked(false);
    const id = crypto.randomUUID();
    setNewest(id);
    change((now) => {
      const officeId = officeOf(event, seen) ?? office?.id ?? '';
      const assetNumber = nextAssetNumber(seen.devices, kind);
      const told = wasUsed(event, question)
        ? parseSentence(run.typed['words'] ?? event.note, seen.people, today).people
        : [];
      // 「鈴木さんのスマホがなくなった」: of two 鈴木 nobody knows yet which.
      const holderId = told.length === 1 ? (told[0]?.id ?? null) : null;
      const device = Device.parse({
        id,
        officeId: officeId || 'none',
        kind,
        assetNumber,
        holderId,
      });
      return withNamed(now, 'devices', { ...device, officeId }, field);
    });
  };
  return (
    <>
      {(run.additions.devices ?? [])
        .filter(({ id }) => event[field]?.includes(id))
        .map((device) => (
          <AddedDeviceFields key={device.id} device={device} isAskedFor={device.id === newest} {...props} />
        ))}
      <Row wrap gap={[8, 12]} role="group" aria-label="台帳にない端末">
        <Button icon="plus" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          {question === 'old-devices' ? '台帳にない、いままでの端末を入れる' : '台帳にない端末を入れる'}
        </Button>
        {isAsked && (
          <>
            <span>どれですか</span>
            {deviceKinds.map(({ value, label }) => (
              <Button key={value} look="outline" onClick={() => add(value)}>
                {label}
              </Button>
            ))}
          </>
        )}
      </Row>
    </>
  );
}

/** One that is lost or goes had somebody who used it; of one that comes the procedure says who will. */
const wasUsed = ({ kind }: LedgerEvent, question: EventQuestion): boolean =>
  kind === 'device-lost' || question === 'old-devices';

/** Nobody says 共用 of what they don't know. */
const NOT_SAID: CellChoice = { value: null, word: '共用・わからない', reading: 'きょうよう' };

interface AddedDeviceProps extends AddedDevicesProps {
  device: Device;
  isAskedFor: boolean;
}

function AddedDeviceFields({ device, isAskedFor, question, field }: AddedDeviceProps) {
  const { event, seen, change, shownGaps } = useEventOfWizard();
  const others = seen.devices.filter(({ id }) => id !== device.id);
  // Nobody has typed another one.
  const isProposed = device.assetNumber === nextAssetNumber(others, device.kind);
  /** Of one who looks at パソコン in between. */
  const mailBefore = useRef('');
  const edit = (edits: Partial<Device>): void => change((now) => withEdits(now, 'devices', device.id, edits));
  const asset = (assetNumber: string): void => edit({ assetNumber: toHalfWidth(assetNumber) });
  return (
    <TypedHere
      isAskedFor={isAskedFor}
      leaveOut="この端末を入れるのをやめる"
      onLeaveOut={() => change((now) => withoutNamed(now, 'devices', device.id, field))}
    >
      <Segmented
        label="種類"
        value={device.kind}
        onChange={(kind) => {
          const mail = takesMail(kind) ? device.mail || mailBefore.current : '';
          if (device.mail !== '') mailBefore.current = device.mail;
          edit({ kind, mail, ...(isProposed && { assetNumber: nextAssetNumber(others, kind) }) });
        }}
        choices={deviceKinds}
      />
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
            {...(isProposed && { hint: FREE_NUMBER })}
            error={gapAt(shownGaps, question, 'assetNumber')}
            onType={asset}
            onCommit={(typed) => asset(typed.trim())}
          />
        </div>
        <TextField
          {...boxOf('devices', 'model')}
          label="機種（あれば）"
          value={device.model}
          onType={(model) => edit({ model })}
          onCommit={(model) => edit({ model, system: systemOf({ ...device, model }) })}
        />
        <SelectField
          label="OS"
          value={device.system ?? ''}
          placeholder="わからない"
          choices={deviceSystems}
          onCommit={(system) => edit({ system: (system || null) as Device['system'] })}
        />
        <div data-field="officeId">
          <OfficeField
            label="事業所"
            value={device.officeId}
            error={gapAt(shownGaps, question, 'officeId')}
            onCommit={(officeId) => edit({ officeId })}
          />
        </div>
      </Columns>
      {wasUsed(event, question) && (
        <PersonField
          label="使っていた人"
          officeId={device.officeId}
          value={device.holderId}
          nobody={NOT_SAID}
          hint="ひらがなでもさがせます"
          onCommit={(holderId) => edit({ holderId })}
        />
      )}
      {event.kind === 'join' && event.staff.length > 1 && (
        <SelectField
          label="使う人"
          value={device.holderId ?? ''}
          placeholder="共用・わからない"
          choices={event.staff.map(({ id, name }) => ({ value: id, label: name || '（氏名を入れた方）' }))}
          onCommit={(holderId) => edit({ holderId: holderId || null })}
        />
      )}
      {takesMail(device.kind) && (
        <TextField
          {...boxOf('devices', 'mail')}
          label="端末のメールアドレス（タブレット・スマートフォン）"
          value={device.mail}
          placeholder="例：himawari.t09@gmail.com"
          onType={(mail) => edit({ mail })}
          onCommit={(mail) => edit({ mail })}
        />
      )}
    </TypedHere>
  );
}

/** It is sent to what is carried about; of a PC nobody asks for one here. */
const takesMail = (kind: Device['kind']): boolean => kind !== 'pc';
