import { house } from './house';
import type { CaseGiven } from './run-case';

/**
 * In how many things two cases differ, by name: each part of the event is one (`event/date`, `event/answers/kind`, a fact with
 * its 変更前 and 変更後, a person who is named with their id), each record of the house another (`devices/ios`).
 */
export function whatDiffers(one: CaseGiven, other: CaseGiven): string[] {
  const [a, b] = [valuesOf(one), valuesOf(other)];
  const places = [...new Set([...a.keys(), ...b.keys()])].filter((place) => a.get(place) !== b.get(place));
  return [...new Set(places)];
}

function valuesOf({ event, given = [] }: CaseGiven): Map<string, string> {
  const ledger = house();
  for (const change of given) change(ledger);
  const values = new Map<string, string>();
  const add = (place: string, value: unknown): void => {
    values.set(place, `${values.get(place) ?? ''}${JSON.stringify(value) ?? ''}`);
  };
  for (const [table, records] of Object.entries(ledger))
    for (const record of Array.isArray(records) ? (records as { id: string }[]) : [records as { id: string }])
      add(`${table}/${record.id}`, record);
  for (const [field, value] of Object.entries(event)) {
    if (field === 'before' || field === 'after')
      for (const [fact, text] of Object.entries(value as Record<string, string>))
        add(`event/${fact.replace(/Id$/, '')}`, { [field]: { [fact]: text } });
    else if (field === 'answers')
      for (const [key, answer] of Object.entries(value as Record<string, string>)) add(`event/answers/${key}`, answer);
    else if (value !== undefined) add(`event/${field}`, value);
  }
  return values;
}
