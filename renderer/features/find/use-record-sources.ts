import { useMemo } from 'react';
import { deviceName } from '@shared/rules/device-rules';
import { useRecords } from '../../state/open-ledger';
import { useAccountsInOrder } from '../../records/accounts/use-accounts';
import { useDevicesInOrder } from '../../records/devices/use-devices';
import { useOfficesInOrder } from '../../records/offices/use-offices';
import { usePatientsInOrder } from '../../records/patients/use-patients';
import { useTeamsInOrder } from '../../records/teams/use-teams';
import { useNetworkName } from '../../records/panel/use-network-name';
import { recordSource, type RecordSource } from './find-results';

const detail = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('　');

/** The tables of the ledger beside its people: each record leads to its panel. */
export function useRecordSources(): readonly RecordSource[] {
  const devices = useDevicesInOrder();
  const accounts = useAccountsInOrder();
  const networkName = useNetworkName();
  const patients = usePatientsInOrder();
  const teams = useTeamsInOrder();
  const officesInOrder = useOfficesInOrder();
  const people = useRecords('people');
  const offices = useRecords('offices');
  return useMemo(() => {
    const struckOff = ({ status }: { status: string }): string => (status === 'struck-off' ? '抹消' : '');
    return [
      recordSource('devices', devices, (device) => ({
        icon: 'device',
        title: deviceName(device),
        detail: detail(
          device.model,
          people.get(device.holderId ?? '')?.name ?? '共用',
          offices.get(device.officeId)?.name,
          struckOff(device),
        ),
        address: `/ledger/devices/${device.id}`,
      })),
      recordSource('patients', patients, (patient) => ({
        icon: 'people',
        title: patient.name,
        detail: detail(patient.kana, offices.get(patient.officeId)?.name, struckOff(patient)),
        address: `/ledger/patients/${patient.id}`,
      })),
      recordSource('teams', teams, (team) => ({
        icon: 'people',
        title: team.name,
        detail: detail(networkName(team.packId), offices.get(team.officeId)?.name, struckOff(team)),
        address: `/ledger/teams/${team.id}`,
      })),
      recordSource('accounts', accounts, (account) => ({
        icon: 'key',
        title: `${networkName(account.packId)} ${account.loginName}`.trim(),
        detail: detail(
          people.get(account.holderId ?? '')?.name ?? '事業所のもの',
          offices.get(account.officeId)?.name,
          struckOff(account),
        ),
        address: `/ledger/accounts/${account.id}`,
      })),
      recordSource('offices', officesInOrder, (office) => ({
        icon: 'office',
        title: office.name,
        detail: detail(office.serviceKind, office.managerName, office.city, struckOff(office)),
        address: `/ledger/offices/${office.id}`,
      })),
    ];
  }, [devices, patients, teams, accounts, officesInOrder, people, offices, networkName]);
}
