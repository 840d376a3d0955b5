import { useMemo } from 'react';
import { byReading } from '@shared/text/japanese-order';
import type { Patient, Staff } from '@shared/ledger/entities';
import { namesWhere } from '@shared/ledger/fields/catalogue';
import { reachedBy } from '@shared/packs/receiver-words';
import type { Pack } from '@shared/packs/schema';
import { knownPerson } from '@shared/talk/names-in-text';
import type { KnownHere } from '@shared/talk/personal-data';
import { useRecords } from './open-ledger';
import { useOfficeInUse } from './office-in-use';

/** Numbers and addresses of an office: no personal data of anybody. */
const ownNumbers = namesWhere('offices', ({ kind }) => ['digits', 'phone', 'mail'].includes(kind)) as readonly (
  | 'number'
  | 'phone'
  | 'mail'
)[];

const isRegistered = ({ status }: { status: string }): boolean => status === 'registered';

/** Patients of the office in use, by ふりがな, and how their names are read. */
export function usePatientNames(): { names: string[]; readings: ReadonlyMap<string, string> } {
  const patients = useRecords('patients');
  const { shows } = useOfficeInUse();
  return useMemo(() => {
    const here = [...patients.values()]
      .filter((patient) => isRegistered(patient) && shows(patient.officeId))
      .sort(byReading);
    return { names: [...new Set(here.map(({ name }) => name))], readings: new Map(here.map((p) => [p.name, p.kana])) };
  }, [patients, shows]);
}

/** What a text is compared with: the whole ledger, the struck-off too, and the desks of the network. */
export function useKnownHere(pack: Pack): KnownHere {
  const patients = useRecords('patients');
  const people = useRecords('people');
  const offices = useRecords('offices');
  return useMemo(
    () =>
      knownHere(
        [...patients.values()],
        [...people.values()],
        [
          ...pack.contacts.flatMap((desk) => reachedBy.map((field) => desk[field])),
          ...[...offices.values()].flatMap((one) => ownNumbers.map((name) => one[name])),
        ],
      ),
    [pack, patients, people, offices],
  );
}

export const knownHere = (
  patients: readonly Patient[],
  staff: readonly Staff[],
  ours: readonly (string | undefined)[],
): KnownHere => ({
  people: [
    ...patients.map(({ name, kana }) => knownPerson('patient', name, kana)),
    ...patients.map(({ familyName }) => knownPerson('family', familyName, '')),
    ...staff.map(({ name, kana }) => knownPerson('staff', name, kana)),
  ].filter(({ name }) => name !== ''),
  birthdays: new Set([...patients, ...staff].flatMap(({ birthday }) => birthday ?? [])),
  ours: ours.flatMap((one) => (one ? [one] : [])),
});
