import { useMemo } from 'react';
import type { Pack } from '@shared/packs/schema';
import type { Records } from '../../data/records';
import { useRecords } from '../../state/open-ledger';
import { networkNameIn } from '../kind/networks';
import { useSession } from '../../state/session';

type Named = Pick<Records, 'offices' | 'people' | 'patients' | 'teams' | 'corporations'>;

/** What a record, network or kind of ID is called, by its id; null when it is none that is named. */
export function useRecordNames(): (id: string) => string | null {
  const offices = useRecords('offices');
  const people = useRecords('people');
  const patients = useRecords('patients');
  const teams = useRecords('teams');
  const corporations = useRecords('corporations');
  const { packs } = useSession();
  return useMemo(
    () => recordNamesIn({ offices, people, patients, teams, corporations }, packs),
    [offices, people, patients, teams, corporations, packs],
  );
}

/** The same of records at hand, for whoever asks once and has nothing to draw when one of them changes. */
export const recordNamesIn =
  ({ offices, people, patients, teams, corporations }: Named, packs: readonly Pack[]) =>
  (id: string): string | null =>
    (offices.get(id) ?? people.get(id) ?? patients.get(id) ?? teams.get(id) ?? corporations.get(id))?.name ??
    (networkNameIn(packs)(id) || kindName(packs, id));

const kindName = (packs: readonly Pack[], id: string): string | null =>
  packs.flatMap(({ rules }) => rules.credentials ?? []).find((kind) => kind.id === id)?.name ?? null;
