import { useMemo } from 'react';
import type { Staff } from '@shared/ledger/entities';
import { useDocuments, useOpenLedger, useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { kanaById } from '../../papers/listed-papers';
import { recordAddress } from '../../addresses/record-address';
import { recordsInOrder } from '../../records/kind/records-in-order';
import { useAbout } from '../../records/kind/use-about';
import { listedPeople } from '../../records/people/listed-people';
import type { FindEntry } from './find-entry';
import type { FindSources } from './find-results';
import { detailOf, useRecordSources } from './use-record-sources';
import { documentTargets, formTargets, screenTargets } from './fixed-targets';
import { useMayWork } from '../../state/use-may';
import { useToday } from '../../state/use-today';

/** Everything that can be gone to, in all offices. */
export function useFindSources(recentIds: readonly string[]): FindSources {
  const { memory } = useOpenLedger();
  const { packs } = useSession();
  const people = useRecords('people');
  const about = useAbout(listedPeople);
  const patients = useRecords('patients');
  const documents = useDocuments();
  const records = useRecordSources();
  const mayWork = useMayWork();
  const today = useToday();
  return useMemo(() => {
    const personEntry = (person: Staff): FindEntry => ({
      id: `person/${person.id}`,
      icon: listedPeople.words.icon,
      title: person.name,
      detail: detailOf(listedPeople.details(person, about)),
      address: recordAddress('staff', person.id),
    });
    // A form leads to where it is made.
    const forms = mayWork ? formTargets(packs) : [];
    const papers = documentTargets(
      documents.values(),
      packs,
      today,
      kanaById({ people: people.values(), patients: patients.values() }),
    );
    const fixed = new Map([...papers, ...forms, ...screenTargets].map(({ entry }) => [entry.id, entry]));
    const recent = recentIds.flatMap((id) => {
      const person = id.startsWith('person/') ? people.get(id.slice('person/'.length)) : undefined;
      if (person) return personEntry(person);
      const record = records.map((source) => source.entryOf(id)).find((entry) => entry !== undefined);
      return record ?? fixed.get(id) ?? [];
    });
    return {
      people: recordsInOrder(memory, listedPeople, people.values(), about),
      personEntry,
      records,
      documents: papers,
      forms,
      screens: screenTargets,
      recent,
    };
  }, [memory, packs, mayWork, people, patients, about, records, documents, recentIds, today]);
}
