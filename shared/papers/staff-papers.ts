import { hasSameLetters } from '../text/same-letters';
import type { Channels } from '../channels/registry';
import { isMadeHere, isNetwork, standsBehind, type NetworkPack } from '../packs/network-of';
import { channelsOf } from '../packs/form-channels';
import type { Pack } from '../packs/schema';
import type { Enrolment, Office, Staff } from '../ledger/entities';
import type { EventKind } from '../ledger/event';
import { takenPartIn } from '../ledger/taking-part';
import { isHandedInUpon, type FormOfPack } from './forms-of-office';

/** A paper about a person: which form of which pack. */
export interface StaffPaper {
  packId: string;
  formId: string;
  /** 流山市; the network, or who gives it out, where no city stands behind it. */
  receiver: string;
  /** 様式1-1 */
  number: string;
  /** 利用申請書 */
  title: string;
}

/** What can happen to a person, out of all events. */
export type StaffEventKind = Extract<EventKind, 'join' | 'leave' | 'transfer' | 'rename' | 'manager-changed'>;
const staffEventKinds: readonly EventKind[] = ['join', 'leave', 'transfer', 'rename', 'manager-changed'];

export interface StaffEvent {
  kind: StaffEventKind;
  /** Of a transfer: inside the same city, or out of it. */
  scope?: 'same-city' | 'outside';
}

/** The networks that an office takes part in, or is about to. */
export function networksOf(officeId: string, enrolments: Iterable<Enrolment>, packs: readonly Pack[]): NetworkPack[] {
  const ids = new Set(takenPartIn(enrolments, officeId).map(({ packId }) => packId));
  return packs.filter(isNetwork).filter(({ id }) => ids.has(id));
}

/** The cities, or networks without one, that want a システム利用管理担当者 in an office. */
export const managerCities = (officeId: string, enrolments: Iterable<Enrolment>, packs: readonly Pack[]): string[] =>
  networksOf(officeId, enrolments, packs).filter(asksForManager).map(standsBehind);

const paper = ({ pack, form }: FormOfPack): StaffPaper => ({
  packId: pack.id,
  formId: form.id,
  receiver: standsBehind(pack),
  number: form.number,
  title: form.shortTitle,
});

/** Whether it can be about one person. One that was made on the screen is, where it has places for them. */
const canBeAbout = ({ pack, form: { subject } }: FormOfPack): boolean =>
  isMadeHere(pack) ? subject.kind === 'people' : subject.events.some(({ kind }) => staffEventKinds.includes(kind));

/** The forms that can be about one person. */
export const papersAboutStaff = (forms: readonly FormOfPack[]): StaffPaper[] => forms.filter(canBeAbout).map(paper);

/** A paper that the facility usually keeps tells nobody anything. */
const isKept = ({ pack, form }: FormOfPack, channels: Channels): boolean =>
  channelsOf(pack, form).findIndex(({ kind }) => !channels.of(kind).leaves) === 0;

/** The forms that an event has to be reported with. */
export const papersAfter = (
  { kind, scope }: StaffEvent,
  forms: readonly FormOfPack[],
  channels: Channels,
): StaffPaper[] =>
  forms
    .filter((one) => canBeAbout(one) && isHandedInUpon(one, kind) && !isKept(one, channels))
    .filter(({ form: { subject } }) =>
      subject.events.some((event) => event.kind === kind && (!event.scope || !scope || event.scope === scope)),
    )
    .map(paper);

/** What an edit of a person's record means outside the ledger; null when nobody has to hear of it. */
export function staffEventOf(before: Staff, after: Staff, offices: ReadonlyMap<string, Office>): StaffEvent | null {
  if (after.leftOn !== null && before.leftOn === null) return { kind: 'leave' };
  if (before.officeId !== after.officeId) {
    const [from, to] = [offices.get(before.officeId)?.city, offices.get(after.officeId)?.city];
    return { kind: 'transfer', scope: from && from === to ? 'same-city' : 'outside' };
  }
  if (!hasSameLetters(before.name, after.name)) return { kind: 'rename' };
  return null;
}

/** Whether a network wants a システム利用管理担当者 in every office. */
export const asksForManager = ({ rules }: Pack): boolean => rules.systemManager !== undefined;
