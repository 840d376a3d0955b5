import { useMemo } from 'react';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useNetworkName } from './use-network-name';

/** What a record, network or kind of ID is called, by its id; null when it is none that is named. */
export function useRecordNames(): (id: string) => string | null {
  const offices = useRecords('offices');
  const people = useRecords('people');
  const patients = useRecords('patients');
  const teams = useRecords('teams');
  const corporations = useRecords('corporations');
  const networkName = useNetworkName();
  const { packs } = useSession();
  return useMemo(
    () => (id) =>
      (offices.get(id) ?? people.get(id) ?? patients.get(id) ?? teams.get(id) ?? corporations.get(id))?.name ??
      (networkName(id) || kindName(packs, id)),
    [offices, people, patients, teams, corporations, networkName, packs],
  );
}

const kindName = (packs: readonly Pack[], id: string): string | null =>
  packs.flatMap(({ rules }) => rules.credentials ?? []).find((kind) => kind.id === id)?.name ?? null;
