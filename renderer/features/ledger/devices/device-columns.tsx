import type { Device, Staff } from '@shared/ledger/entities';
import { deviceName } from '@shared/rules/device-rules';
import { normalField } from '@shared/ledger/fields/catalogue';
import { valueText } from '@shared/ledger/labels';
import { Badge } from '../../../ui/badge';
import type { GridColumn } from '../../../grid/grid-column';
import { dateEdit, dateText } from '../../../records/list/cell-dates';
import { choiceEdit, type CellChoice } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { holderFill } from '../../../records/list/holder-fill';
import { Missing, Name, Second } from '../../../records/list/cells';
import { personChoices, personOf, unknownPerson } from '../../../records/list/person-choices';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import { deviceKinds, SHARED } from '../../../records/devices/device-choices';
import type { FindingsOf } from '../../../records/devices/use-device-findings';

interface DeviceColumnFacts {
  people: ReadonlyMap<string, Staff>;
  officeName: (officeId: string) => string;
  findingsOf: FindingsOf<Device>;
  change: ChangeRecord<'devices'>;
}

const kindChoices: readonly CellChoice[] = deviceKinds.map(({ value, label, reading }) => ({
  value,
  word: label,
  reading,
}));

/** The columns of 台帳 › 端末. */
export function deviceColumns({ people, officeName, findingsOf, change }: DeviceColumnFacts): GridColumn<Device>[] {
  const holderName = (device: Device): string => people.get(device.holderId ?? '')?.name ?? SHARED.word;
  const extra = (field: keyof Device & string, least: number) =>
    fieldColumn<Device>({ kind: 'device', field, least, save: ({ id }, edits) => change({ id, edits }) });
  return withFurtherColumns(
    'device',
    [
      {
        id: 'number',
        title: '管理番号・機種',
        width: { least: 9.5, part: 0.205 },
        isSortable: true,
        cell: ({ assetNumber, model }) => (
          <>
            {assetNumber ? <Name>{assetNumber}</Name> : <Missing>管理番号 未入力</Missing>}
            <Second>{model}</Second>
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
            <Second>{system ? valueText('system', system) : ''}</Second>
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
      {
        id: 'holder',
        title: '使う人・事業所',
        width: { least: 10.5, part: 0.23 },
        isSortable: true,
        cell: (device) => (
          <>
            <span>{holderName(device)}</span>
            <Second>{officeName(device.officeId)}</Second>
          </>
        ),
        text: holderName,
        edit: choiceEdit<Device>({
          label: '使う人',
          choices: ({ officeId }) => [SHARED, ...personChoices(people, officeId)],
          value: ({ holderId }) => (people.has(holderId ?? '') ? holderId : null),
          save: ({ id, ...device }, holderId) =>
            change({
              id,
              edits: { holderId },
              ...(holderId === null && { sentence: `${deviceName(device)}を共用にしました` }),
            }),
          unknown: unknownPerson,
          find: personOf,
        }),
        fill: holderFill<Device>({ people, nobody: SHARED, textOf: holderName }),
      },
      extra('mail', 13),
      extra('certificateInstalledOn', 9.5),
      {
        id: 'expires',
        title: '証明書の期限',
        width: { least: 8.875, part: 0.19 },
        isSortable: true,
        cell: ({ certificateExpiresOn }) => <span className="numeric">{dateText(certificateExpiresOn)}</span>,
        text: ({ certificateExpiresOn }) => dateText(certificateExpiresOn),
        edit: dateEdit(
          '証明書の期限',
          ({ certificateExpiresOn }) => certificateExpiresOn,
          ({ id }, certificateExpiresOn) => change({ id, edits: { certificateExpiresOn } }),
        ),
        fill: fieldFill('device', 'certificateExpiresOn'),
      },
      extra('vpnId', 6.5),
      extra('vpnOn', 9),
      extra('wipedOn', 9),
      extra('note', 14),
      {
        id: 'state',
        title: '状態',
        width: { least: 7.5, part: 0 },
        isSortable: true,
        cell: (device) => <StateBadge device={device} findingsOf={findingsOf} />,
        text: (device) => stateText(device, findingsOf),
      },
    ],
    ({ id }, edits) => change({ id, edits }),
  );
}

const stateText = (device: Device, findingsOf: FindingsOf<Device>): string =>
  device.status === 'struck-off' ? '抹消' : (findingsOf(device)[0]?.short ?? '');

function StateBadge({ device, findingsOf }: { device: Device; findingsOf: FindingsOf<Device> }) {
  const text = stateText(device, findingsOf);
  if (text === '') return null;
  return (
    <Badge tone={device.status === 'struck-off' ? 'plain' : (findingsOf(device)[0]?.tone ?? 'plain')}>{text}</Badge>
  );
}
