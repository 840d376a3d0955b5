import type { PersonalKind } from '../packs/talk-schema';

/** A stretch of a text, from `start` up to `end` (UTF-16), that says something of a person. */
export interface PersonalData {
  kind: PersonalKind;
  start: number;
  end: number;
  /** Of a name: whose. */
  who: string;
}

/** What the ledger and the pack know, so that a text can be compared with it. */
export interface KnownHere {
  people: readonly KnownPerson[];
  birthdays: ReadonlySet<string>;
  /** Phone numbers, mail addresses and office numbers of desks and offices: not of persons. */
  ours: readonly string[];
}

export const NOTHING_KNOWN: KnownHere = { people: [], birthdays: new Set(), ours: [] };

/** Somebody of the ledger, with what to look for: worked out once and not for every key that is pressed. */
export interface KnownPerson {
  kind: 'patient' | 'family' | 'staff';
  name: string;
  keys: { name: string; kana: string; familyName: string };
}
