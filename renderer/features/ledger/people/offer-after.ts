import type { Channels } from '@shared/channels/registry';
import type { Staff } from '@shared/ledger/entities';
import { eventNames, type EventKind } from '@shared/ledger/event';
import { formsOfOffice } from '@shared/papers/forms-of-office';
import {
  asksForManager,
  networksOf,
  papersAfter,
  staffEventOf,
  type StaffEvent,
  type StaffPaper,
} from '@shared/papers/staff-papers';
import { isAnyLeft, type MovedPerson } from '@shared/rules/left-at-office';
import { leavesNoManager } from '@shared/rules/staff-rules';
import { isMadeHere } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { Records } from '../../../data/records';
import { leftIn } from '../../../records/people/left-words';
import type { Offer, OfferedPaper } from '../../../records/people/people-view';

/** 流山市 様式1-1 */
export const paperName = ({ receiver, number }: StaffPaper): string => `${receiver} ${number}`;

/** Where a paper is made, about a person and, when it is known, about what happened. */
export function paperAddress({ packId, formId }: StaffPaper, staffId: string, event?: EventKind): string {
  const query = new URLSearchParams({ staff: staffId, ...(event && { event }) });
  return `/documents/new/${packId}/${formId}?${query.toString()}`;
}

export interface ChangedPerson {
  /** Null: the person is new. */
  before: Staff | null;
  after: Staff;
}

interface OfferFacts {
  records: Records;
  packs: readonly Pack[];
  channels: Channels;
  today: CalendarDate;
}

/**
 * What a change of people has to be reported with, and what it leaves at an office that somebody is no longer of; null when there is neither. The first is whom the change is about; others
 * change along, e.g. the next システム利用管理担当者.
 */
export function offerAfter(changeId: string, changed: readonly ChangedPerson[], facts: OfferFacts): Offer | null {
  const { records, packs, channels, today } = facts;
  const [first] = changed;
  const papers: OfferedPaper[] = [];
  const parts: { what: string; how: string }[] = [];
  for (const { before, after } of changed) {
    const event = eventOf(before, after, records);
    if (!event) continue;
    // A move is reported by the office that was left.
    const formsOf = ({ officeId }: Staff) =>
      formsOfOffice(records.offices.get(officeId), records.enrolments.values(), packs, today);
    const forms = before
      ? // Of a form that was made on the screen the people are chosen in the office where they are now.
        formsOf(before).filter((one) => !isMadeHere(one.pack) || formsOf(after).some(({ form }) => form === one.form))
      : formsOf(after);
    const wanted = papersAfter(event, forms, channels);
    if (wanted.length === 0) continue;
    papers.push(...wanted.map((paper) => ({ ...paper, staffId: after.id, event: event.kind })));
    parts.push({ what: `${after.name}さんの${eventNames[event.kind]}`, how: wanted.map(paperName).join('と') });
  }
  const moved = changed.flatMap(({ before, after }): MovedPerson[] =>
    before && before.officeId !== after.officeId ? [{ staffId: after.id, from: before.officeId }] : [],
  );
  if (!first || (papers.length === 0 && !isAnyLeft(leftIn(moved, records)))) return null;
  if (papers.length === 0) return { changeId, sentence: '', papers, moved };
  const mark = parts.length > 1 ? '' : '、';
  const said = parts.map(({ what, how }) => `${what}は${mark}${how}`).join('、');
  return { changeId, sentence: `${said} で届け出ます。${managerWarning(first, facts)}`, papers, moved };
}

function eventOf(before: Staff | null, after: Staff, { offices }: Records): StaffEvent | null {
  if (!before) return { kind: 'join' };
  if (!before.isSystemManager && after.isSystemManager) return { kind: 'manager-changed' };
  return staffEventOf(before, after, offices);
}

/** After a move: the old office may have lost its only one. */
function managerWarning({ before, after }: ChangedPerson, { records, packs }: OfferFacts): string {
  if (!before || before.officeId === after.officeId) return '';
  const networks = networksOf(before.officeId, records.enrolments.values(), packs);
  if (!networks.some(asksForManager) || !leavesNoManager(before, records.people.values(), '')) return '';
  const office = records.offices.get(before.officeId)?.name ?? '';
  return `「${office}」にシステム利用管理担当者がいなくなりました。次の方を選んでください。`;
}
