import { byAssetNumber } from '@shared/ledger/device-order';
import type { Device, Office, Staff } from '@shared/ledger/entities';
import { deviceName, valueText } from '@shared/ledger/labels';
import { deviceFindings, goneWord, nobodyWord } from '@shared/rules/device-rules';
import { sharersNamed, usersInWords, withoutSharer } from '@shared/ledger/device-sharers';
import { isShared } from '@shared/rules/device-users';
import type { Finding } from '@shared/rules/finding';
import { rulesOf } from '@shared/rules/network-rules';
import { grouped, packsOfOffices } from '../kind/grouped';
import { aboutFrom, type Around, type ListedKind } from '../kind/listed-kind';
import { untouchedList } from '../list/list-view';
import { urgency } from '../list/urgency';

export type DeviceFilter = 'in-use' | 'findings' | 'shared' | 'spare' | 'lost' | 'gone' | 'all';

/** What devices are shown and found with. */
export interface AboutDevices {
  people: ReadonlyMap<string, Staff>;
  offices: ReadonlyMap<string, Office>;
  /** What about each is worth a look. Reckoned when it is asked for, once for each state of the ledger. */
  findingsOf: (device: Device) => readonly Finding[];
  /** Whether its network asks for a certificate from the device itself, and one is due. */
  asksForMail: (device: Device) => boolean;
}

type Read = Around<'devices' | 'people' | 'offices' | 'enrolments'>;

/** 台帳 › 端末. */
export const listedDevices: ListedKind<'device', AboutDevices, DeviceFilter> = {
  list: 'device',
  words: {
    thing: '端末',
    counter: '台',
    list: '端末の一覧',
    search: '管理番号・機種・使う人でさがす',
    add: '端末を追加',
    icon: 'device',
    isNotThere: 'ありません',
    lead: '入れておくと、証明書の期限や、だれが使っているかがすぐにわかります。',
    hint: '行を押すと、その端末の内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
    gone: '紛失・抹消',
  },
  about: aboutFrom(['devices', 'people', 'offices', 'enrolments'], aboutDevices),
  nameOf: deviceName,
  order: byAssetNumber,
  texts: ({ assetNumber, model, serialNumber, mail, vpnId, kind, holderId, note }, { people }) => {
    const holder = people.get(holderId ?? '');
    return [
      assetNumber,
      model,
      serialNumber ?? '',
      mail,
      vpnId,
      valueText('kind', kind),
      holder?.name ?? '',
      holder?.kana ?? '',
      ...sharersNamed(note),
    ];
  },
  links: ({ holderId }, { people }) => [people.get(holderId ?? '')],
  details: (device, { people, offices }) => [
    device.model,
    usersInWords(people.get(device.holderId ?? '')?.name, nobodyWord(device), otherUsers(device, people)),
    offices.get(device.officeId)?.name,
  ],
  goneWord,
  view: { name: 'devices', untouched: untouchedList('in-use', 'number') },
  chips: [
    { filter: 'in-use', label: '利用中' },
    { filter: 'findings', label: '確かめること' },
    { filter: 'shared', label: '共用' },
    { filter: 'spare', label: '使う人なし' },
    { filter: 'lost', label: '紛失' },
    { filter: 'gone', label: '抹消' },
  ],
  filtersOf: (device, { findingsOf }) => deviceFilters(device, findingsOf(device)),
  sortText: (columnId, { people, findingsOf }) => {
    if (columnId === 'kind') return ({ kind }) => valueText('kind', kind);
    if (columnId === 'holder') return ({ holderId }) => people.get(holderId ?? '')?.kana ?? '';
    if (columnId === 'expires') return ({ certificateExpiresOn }) => certificateExpiresOn ?? '';
    if (columnId === 'state') return (device) => urgency(device, findingsOf(device));
    return null;
  },
};

/** Who has a device beside its user, as its memo names them. */
export const otherUsers = (
  { note, holderId }: Pick<Device, 'note' | 'holderId'>,
  people: AboutDevices['people'],
): string[] => [...new Set(sharersNamed(withoutSharer(note, people.get(holderId ?? '')?.name ?? '')))];

/** Under which chips a device shows. */
export function deviceFilters(device: Device, findings: readonly Finding[]): DeviceFilter[] {
  const filters: DeviceFilter[] = device.status === 'registered' ? ['in-use'] : [device.lostOn ? 'lost' : 'gone'];
  if (findings.length > 0) filters.push('findings');
  if (device.status === 'registered' && isShared(device)) filters.push('shared');
  else if (device.status === 'registered' && device.holderId === null) filters.push('spare');
  return filters;
}

function aboutDevices({ records, packs, today }: Read): AboutDevices {
  const { devices, people, offices, enrolments } = records;
  // A device is only compared with those of its number and with those of its office that have a VPN.
  const byAssetNumber = grouped(devices.values(), ({ assetNumber }) => assetNumber);
  const withVpn = grouped(devices.values(), ({ officeId, vpnId }) => (vpnId === '' ? '' : officeId));
  const networks = packsOfOffices(enrolments.values());
  const rulesFor = ({ officeId }: Device) => rulesOf(networks.get(officeId) ?? [], packs);
  const known = new Map<Device, readonly Finding[]>();
  const findingsOf = (device: Device): readonly Finding[] => {
    const found =
      known.get(device) ??
      deviceFindings(device, {
        devices: new Set([...(byAssetNumber.get(device.assetNumber) ?? []), ...(withVpn.get(device.officeId) ?? [])]),
        rules: rulesFor(device),
        holder: people.get(device.holderId ?? '') ?? null,
        today,
      });
    known.set(device, found);
    return found;
  };
  return {
    people,
    offices,
    findingsOf,
    asksForMail: (device) =>
      device.kind !== 'pc' &&
      device.status === 'registered' &&
      rulesFor(device).some(({ mobileMail }) => mobileMail) &&
      (device.certificateInstalledOn === null ||
        findingsOf(device).some(({ field }) => field === 'certificateExpiresOn')),
  };
}
