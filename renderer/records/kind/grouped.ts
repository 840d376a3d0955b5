import type { Enrolment } from '@shared/ledger/entities';
import { takesPart } from '@shared/ledger/taking-part';

/** Records by a key of theirs; those whose key is empty belong nowhere. */
export function grouped<R>(records: Iterable<R>, keyOf: (record: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else if (key !== '') groups.set(key, [record]);
  }
  return groups;
}

/** The networks that each office takes part in, by id. */
export function packsOfOffices(enrolments: Iterable<Enrolment>): Map<string, string[]> {
  const packs = new Map<string, string[]>();
  for (const { officeId, packId } of [...enrolments].filter(takesPart))
    packs.set(officeId, [...(packs.get(officeId) ?? []), packId]);
  return packs;
}
