import type { Form } from '../packs/schema';

/** Whom a form is made for, once each. */
export type BatchUnit = 'person' | 'patient' | 'team' | 'office';
export type SubjectEvent = Form['subject']['events'][number];

/**
 * Whom a form is made for once each, so that it can be made for many in one go; null where every paper is a choice of its
 * own (what changed, which devices, which teams on one sheet).
 */
export function batchUnit({ subject, sheets }: Form): BatchUnit | null {
  switch (subject.kind) {
    case 'patient':
    case 'team':
    case 'office':
      return subject.kind;
    case 'people':
      // A sheet for each person that is a paper of its own (ふくい 様式４); else a list of everybody of an office.
      if (sheets?.value && !sheets.marker) return 'person';
      return subject.events.some(({ everybody }) => everybody) ? 'office' : null;
    default:
      return null;
  }
}

/** What such a form may be for, without that which asks about each one's own case: who is new in a team. */
export function batchEvents(form: Form): SubjectEvent[] {
  const { kind, events } = form.subject;
  if (kind === 'team') return events.filter((event) => event.kind !== 'team-joined');
  if (kind === 'people' && batchUnit(form) === 'office') return events.filter(({ everybody }) => everybody);
  return events;
}
