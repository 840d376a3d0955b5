import type { Device, Ledger, Staff } from '../../ledger/entities';
import type { EventKind } from '../../ledger/event';
import type { ParsedSentence } from './parsed-sentence';

/** Whose device was lost, and which: null where the ledger has none of theirs. */
export interface LostOf {
  person: Staff;
  device: Device | null;
}

/** 「鈴木さんがスマホをなくした」: each device that those have of whom it may speak; nobody of any other event. */
export function lostOf(
  { people }: Pick<ParsedSentence, 'people'>,
  kind: EventKind,
  { devices }: Pick<Ledger, 'devices'>,
): LostOf[] {
  if (kind !== 'device-lost') return [];
  return people.flatMap((person): LostOf[] => {
    const held = devices.filter(({ holderId, status }) => holderId === person.id && status === 'registered');
    return held.length > 0 ? held.map((device) => ({ person, device })) : [{ person, device: null }];
  });
}
