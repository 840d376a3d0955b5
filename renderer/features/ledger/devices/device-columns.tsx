import type { Device } from '@shared/ledger/entities';
import { goneWord } from '@shared/rules/device-rules';
import { normalField } from '@shared/ledger/fields/catalogue';
import { deviceName, valueText } from '@shared/ledger/labels';
import type { GridColumn } from '../../../grid/grid-column';
import { choiceEdit, type CellChoice } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { Missing, Name, SecondLine } from '../../../records/list/cells';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import { deviceKinds, holderless } from '../../../records/devices/device-choices';
import { otherUsers, type AboutDevices } from '../../../records/devices/listed-devices';
import {
  dayColumn,
  findingStates,
  holderColumn,
  stateColumn,
  type SaveEdits,
} from '../../../records/list/common-columns';

const kindChoices: readonly CellChoice[] = deviceKinds.map(({ value, label, reading }) => ({
  value,
  word: label,
  reading,
}));

/** The columns of 台帳 › 端末. */
export function deviceColumns(
  { people, offices, findingsOf }: AboutDevices,
  change: ChangeRecord<'devices'>,
): GridColumn<Device>[] {
  const save: SaveEdits<Device> = ({ id }, edits, sentence) => change({ id, edits, ...(sentence && { sentence }) });
  const extra = (field: keyof Device & string, least: number) =>
    fieldColumn<Device>({ kind: 'device', field, least, save });
  return withFurtherColumns(
    'device',
    [
      {
        id: 'number',
        title: '管理番号・機種',
        width: { least: 9.75, part: 0.205 },
        isSortable: true,
        cell: ({ assetNumber, model }) => (
          <>
            {assetNumber ? <Name>{assetNumber}</Name> : <Missing>管理番号 未入力</Missing>}
            <SecondLine>{model}</SecondLine>
          </>
        ),
        text: ({ assetNumber, model }) => `${assetNumber} ${model}`.trim(),
        edit: {
          fields: [
            { label: '管理番号', value: ({ assetNumber }) => assetNumber },
            { label: '機種', value: ({ model }) => model },
          ],
          check: (device, [number = '']) =>
            number.trim() === '' && device.assetNumber !== ''
              ? { field: 0, sentence: '管理番号が空です。入れると次へ進めます' }
              : null,
          save: ({ id }, [number = '', model = '']) =>
            change({ id, edits: { assetNumber: normalField('devices', 'assetNumber', number), model: model.trim() } }),
        },
        fill: fieldFill('device', 'assetNumber', { required: '管理番号が空です。入れると次へ進めます' }),
      },
      extra('model', 9),
      {
        id: 'kind',
        title: '種類',
        width: { least: 7.5, part: 0.16 },
        isSortable: true,
        cell: ({ kind, system }) => (
          <>
            <span>{valueText('kind', kind)}</span>
            <SecondLine>{system ? valueText('system', system) : ''}</SecondLine>
          </>
        ),
        text: ({ kind }) => valueText('kind', kind),
        edit: choiceEdit<Device>({
          label: '種類',
          choices: () => kindChoices,
          value: ({ kind }) => kind,
          save: ({ id }, kind) => change({ id, edits: { kind: kind as Device['kind'] } }),
          unknown: 'パソコン・タブレット・スマートフォンから選んでください',
        }),
        fill: fieldFill('device', 'kind', {
          required: 'パソコン・タブレット・スマートフォンから選んでください',
          suggestions: () => kindChoices,
        }),
      },
      extra('system', 7.5),
      holderColumn({
        width: { least: 10.25, part: 0.22 },
        nobody: holderless,
        people,
        offices,
        who: deviceName,
        othersOf: (device) => otherUsers(device, people),
        save,
      }),
      extra('mail', 13),
      extra('certificateInstalledOn', 9.5),
      dayColumn({
        id: 'expires',
        list: 'device',
        field: 'certificateExpiresOn',
        part: 0.188,
        save,
      }),
      extra('vpnId', 6.5),
      extra('vpnOn', 9),
      extra('wipedOn', 9),
      extra('note', 14),
      stateColumn(7.5, (device) => findingStates(device, findingsOf(device), goneWord(device))),
    ],
    save,
  );
}
