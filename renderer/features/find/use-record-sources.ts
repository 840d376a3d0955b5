import { useMemo } from 'react';
import { tableOfList, type OutKind } from '@shared/tables/lists';
import { listedAccounts } from '../../records/accounts/listed-accounts';
import { listedDevices } from '../../records/devices/listed-devices';
import { recordAddress } from '../../addresses/record-address';
import { tableOf, type ListedKind } from '../../records/kind/listed-kind';
import { recordsInOrder } from '../../records/kind/records-in-order';
import { useAbout, useRecordsOf } from '../../records/kind/use-about';
import { listedOffices } from '../../records/offices/listed-offices';
import { listedPatients } from '../../records/patients/listed-patients';
import { listedTeams } from '../../records/teams/listed-teams';
import { useOpenLedger } from '../../state/open-ledger';
import { recordSource, type RecordSource } from './find-results';

const tables = Object.values(tableOfList);

/** What stands behind a name. */
export const detailOf = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('　');

/** The lists of the ledger beside its people: each record leads to its panel. */
export function useRecordSources(): readonly RecordSource[] {
  const { memory } = useOpenLedger();
  const records = useRecordsOf(tables);
  const devices = useAbout(listedDevices);
  const patients = useAbout(listedPatients);
  const teams = useAbout(listedTeams);
  const accounts = useAbout(listedAccounts);
  const offices = useAbout(listedOffices);
  return useMemo(() => {
    const source = <K extends OutKind, A, F extends string>(kind: ListedKind<K, A, F>, about: A): RecordSource => {
      const table = tableOf(kind);
      // A table holds its records.
      const own = records[table] as unknown as ReadonlyMap<string, Parameters<typeof kind.nameOf>[0]>;
      return recordSource(table, recordsInOrder(memory, kind, own.values(), about), (record) => ({
        icon: kind.words.icon,
        title: kind.nameOf(record, about),
        detail: detailOf([...kind.details(record, about), record.status === 'struck-off' ? '抹消' : '']),
        address: recordAddress(kind.list, record.id),
      }));
    };
    return [
      source(listedDevices, devices),
      source(listedPatients, patients),
      source(listedTeams, teams),
      source(listedAccounts, accounts),
      source(listedOffices, offices),
    ];
  }, [memory, records, devices, patients, teams, accounts, offices]);
}
