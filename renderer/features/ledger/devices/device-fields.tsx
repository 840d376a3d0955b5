import type { Device } from '@shared/ledger/entities';
import { systemOf } from '@shared/rules/device-rules';
import { DateField } from '../../../ui/date-field';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import type { AboutDevices } from '../../../records/devices/listed-devices';
import type { FieldsProps } from '../../../records/kind/record-kind';
import { remarkOn } from '../../../records/panel/finding';
import { FurtherFields } from '../../../records/panel/further-fields';
import { OF_HOLDER, OfficeField } from '../../../records/panel/office-field';
import { PersonField } from '../../../records/panel/person-field';
import { dateFieldsOf, textFieldsOf } from '../../../records/panel/text-fields';
import {
  deviceKinds,
  deviceSystems,
  FREE_NUMBER,
  holderless,
  SHARED,
  SPARE,
} from '../../../records/devices/device-choices';
import { ExceptionFields } from './exception-fields';
import { Columns, Stack } from '../../../ui/layout';

/** What a form asks about a device. */
export type DeviceValues = Omit<Device, 'id' | 'status' | 'struckOffOn' | 'kind'> & { kind: Device['kind'] | '' };

/** The fields of a device: what it is, whose it is, what is on it. */
export function DeviceFields(form: FieldsProps<DeviceValues, AboutDevices>) {
  const { values, errors, findings = [], proposed, onCommit, focusOn, keepsKeys = false } = form;
  const text = textFieldsOf('devices', form);
  const date = dateFieldsOf('devices', form);
  return (
    <Stack gap={14}>
      <TextField
        {...text('assetNumber')}
        required
        placeholder="例：P-08"
        {...(proposed?.has('assetNumber') && { hint: FREE_NUMBER })}
      />
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <SelectField
          label="種類"
          required
          value={values.kind}
          error={errors.kind}
          {...(values.kind === '' && { placeholder: '選んでください' })}
          choices={deviceKinds}
          onCommit={(kind) => onCommit('kind', kind as DeviceValues['kind'])}
        />
        <SelectField
          label="OS"
          value={values.system ?? ''}
          placeholder="わからない"
          choices={deviceSystems}
          onCommit={(system) => onCommit('system', system === '' ? null : (system as DeviceValues['system']))}
        />
      </Columns>
      <TextField
        {...text('model')}
        placeholder="例：ノートパソコン 14型"
        onCommit={(model) => {
          onCommit('model', model);
          const system = systemOf({ ...values, model });
          if (keepsKeys && system !== values.system) onCommit('system', system);
        }}
      />
      <OfficeField
        value={values.officeId}
        error={errors.officeId}
        {...(proposed?.has('officeId') && { hint: OF_HOLDER })}
        onCommit={(officeId) => onCommit('officeId', officeId)}
      />
      <PersonField
        label="使う人"
        officeId={values.officeId}
        value={values.holderId ?? holderless.of(values).value}
        nobody={SHARED}
        noOne={SPARE}
        error={errors.holderId}
        hint={
          remarkOn('holderId', findings) ??
          'ひらがなでもさがせます。何人かで使うなら「共用」、だれも使わなければ「使う人なし」'
        }
        autoFocus={focusOn === 'holderId'}
        onCommit={(value) => {
          const { holderId, isSpare } = holderless.edits(values, value);
          if (holderId !== values.holderId) onCommit('holderId', holderId ?? null);
          if (isSpare !== undefined) onCommit('isSpare', isSpare);
        }}
      />
      <SelectField
        label="持ち主"
        value={values.ownership}
        hint={remarkOn('ownership', findings)}
        choices={[
          { value: 'office', label: '法人・事業所' },
          { value: 'personal', label: '職員個人' },
        ]}
        onCommit={(ownership) => onCommit('ownership', ownership as DeviceValues['ownership'])}
      />
      <TextField {...text('mail')} placeholder="証明書を受け取るアドレス" />
      <DateField {...date('certificateInstalledOn')} />
      <DateField {...date('certificateExpiresOn')} />
      <TextField {...text('vpnId')} placeholder="使っているときだけ。例：0123" />
      {(values.vpnId !== '' || values.vpnOn !== null) && <DateField {...date('vpnOn')} />}
      <DateField {...date('wipedOn')} />
      <FurtherFields table="devices" {...form} />
      <ExceptionFields exceptions={values.exceptions} onChange={(exceptions) => onCommit('exceptions', exceptions)} />
      <TextField
        {...text('note')}
        hint={
          remarkOn('note', findings) ??
          'ほかの方も使うときは「共用：見本 花子、見本 太郎」と書くと、その方の画面にも出ます'
        }
        lines={3}
      />
    </Stack>
  );
}
