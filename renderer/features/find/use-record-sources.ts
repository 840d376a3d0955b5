import { useMemo } from 'react';
import { entityTables } from '@shared/ledger/entities';
import { outKinds, type OutKind, type OutRecord } from '@shared/tables/lists';
import type { LedgerMemory } from '../../data/ledger-memory';
import { listedAccounts } from '../../records/accounts/listed-accounts';
import { listedDevices } from '../../records/devices/listed-devices';
import { recordAddress } from '../../addresses/record-address';
import { tableOf, type Around, type ListedKind } from '../../records/kind/listed-kind';
import { recordsInOrder } from '../../records/kind/records-in-order';
import { keptAbout, useAround } from '../../records/kind/use-about';
import { listedOffices } from '../../records/offices/listed-offices';
import { listedPatients } from '../../records/patients/listed-patients';
import { plainList, plainLists } from '../../records/plain/plain-list';
import { listedTeams } from '../../records/teams/listed-teams';
import { useOpenLedger } from '../../state/open-ledger';
import { recordSource, type RecordSource } from './find-results';

/** What stands behind a name. */
export const detailOf = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('　');

type Source = (memory: LedgerMemory, around: Around) => RecordSource;

/** The records of a kind, each with the way to its panel. */
function sourceOf<K extends OutKind, A, F extends string>(kind: ListedKind<K, A, F>): [OutKind, Source] {
  const table = tableOf(kind);
  const aboutIn = keptAbout(kind.about);
  const source: Source = (memory, around) => {
    const about = aboutIn(around);
    // A table holds its records.
    const own = around.records[table] as unknown as ReadonlyMap<string, OutRecord<K>>;
    return recordSource(table, recordsInOrder(memory, kind, own.values(), about), (record) => ({
      icon: kind.words.icon,
      title: kind.nameOf(record, about),
      detail: detailOf([
        ...kind.details(record, about),
        record.status === 'struck-off' ? (kind.goneWord?.(record) ?? '抹消') : '',
      ]),
      address: recordAddress(kind.list, record.id),
    }));
  };
  return [kind.list, source];
}

/** The lists of the ledger beside its people: each record leads to its panel. */
export function useRecordSources(): readonly RecordSource[] {
  const { memory } = useOpenLedger();
  const around = useAround(entityTables);
  const sources = useMemo(() => {
    const declared = new Map([
      sourceOf(listedDevices),
      sourceOf(listedPatients),
      sourceOf(listedTeams),
      sourceOf(listedAccounts),
      sourceOf(listedOffices),
    ]);
    const plain = plainLists(['staff', ...declared.keys()]).map((list) => sourceOf(plainList(list)));
    const all = new Map([...declared, ...plain]);
    return outKinds.flatMap((list) => all.get(list) ?? []);
  }, []);
  return useMemo(() => sources.map((source) => source(memory, around)), [sources, memory, around]);
}
