import { eventKinds, eventNames, type EventKind } from '../../ledger/event';
import type { Due, Procedure } from '../../packs/procedure-schema';
import type { ChannelTerms } from '../../packs/network-schema';
import { doneBy, saidHere } from '../../packs/own-steps';
import type { Pack } from '../../packs/schema';
import type { CalendarDate } from '../../text/calendar-date';
import type { SubjectKind } from './subject-kind';
import type { TimeAllowed } from './time-allowed';

/** When a form of the office's own is handed in: what happened, and by when. A network's `procedures/` say the same. */
export interface HandInRule {
  event: EventKind;
  /** Null: nobody says a day. */
  within: TimeAllowed | null;
}

/** What may happen to whom a form is about; to an office, all that has a name. */
export const eventsOf: Readonly<Record<SubjectKind, readonly EventKind[]>> = {
  people: ['join', 'leave', 'transfer', 'rename', 'credentials', 'team-joined', 'network-start'],
  changes: ['office-changed', 'manager-changed'],
  patient: ['patient-joins', 'family-joins', 'family-leaves', 'consent-withdrawn'],
  team: ['patient-joins', 'team-joined'],
  office: eventKinds.filter((kind) => kind !== 'other'),
};

export function withinText({ unit, count }: TimeAllowed): string {
  if (unit === 'days') return `その日から${count}日以内`;
  if (unit === 'working-days') return `その日から${count}日以内（土日・祝日を数えない）`;
  return unit === 'month' ? 'その月のうち' : `翌月の${count}日まで`;
}

/** 「退職」があったら、その日から10日以内に出します。 */
export const handInText = ({ event, within }: HandInRule): string =>
  `「${eventNames[event]}」があったら、${within ? `${withinText(within)}に` : ''}出します。${within ? '' : '日は決まっていません。'}`;

/** A form as the procedures have it. */
export interface HandedInForm {
  id: string;
  number: string;
  title: string;
  handIns: readonly HandInRule[];
  effectiveFrom?: CalendarDate | undefined;
  effectiveTo?: CalendarDate | undefined;
}

/** … and by which channels, the usual one first. */
export interface FormByWays extends HandedInForm {
  ways: readonly Pick<ChannelTerms, 'name' | 'medium'>[];
}

/** To whom a paper is handed in. @property name '': nobody has said. @property contact whose working days count; null: nobody has said anybody */
interface Addressee {
  name: string;
  contact: string | null;
  source: string;
}

export const OFFICE_ACTOR = { id: 'office', name: '事業所', isOurs: true } as const;

type Json = Record<string, unknown>;

/** A procedure for each thing upon which a form is handed in, by the name of its file. */
export function proceduresOf(forms: readonly FormByWays[], to: Addressee): ReadonlyMap<EventKind, Json> {
  const events = [...new Set(forms.flatMap(({ handIns }) => handIns.map(({ event }) => event)))];
  return new Map(
    events.map((event) => {
      const own = forms.filter(({ handIns }) => handIns.some((one) => one.event === event));
      return [event, procedure(event, own, to)];
    }),
  );
}

function procedure(event: EventKind, forms: readonly FormByWays[], to: Addressee): Json {
  const source = { document: to.source, place: saidHere.place };
  const withinOf = ({ handIns }: HandedInForm) => handIns.find((one) => one.event === event)?.within;
  return {
    event,
    papers: forms.map((form) => ({
      ...{ id: form.id, form: form.id, necessity: 'must', ...inUse(form) },
      ...{ columns: [{ column: event }], source },
    })),
    steps: forms.map((form) => ({
      ...{ id: form.id, actor: OFFICE_ACTOR.id },
      ...doneBy(form.ways, sentence(`${nameOf(form)}を書いて、${to.name && `${to.name}に`}出します`)),
      ...{ papers: [form.id], ...inUse(form) },
      ...(to.contact !== null && { contact: to.contact }),
      source,
    })),
    deadlines: forms.flatMap((form) => {
      const within = withinOf(form);
      if (!within) return [];
      const text = sentence(`${nameOf(form)}は、${withinText(within)}に出します`);
      return [{ id: form.id, text, papers: [form.id], due: dueOf(within, to.contact), ...inUse(form), source }];
    }),
  };
}

const nameOf = ({ number, title }: HandedInForm): string => `${number}「${title}」`;
/** { } are names of facts. */
const sentence = (words: string): string => words.replaceAll(/[{}]/g, '').slice(0, 600);

function dueOf({ unit, count }: TimeAllowed, contact: string | null): Due {
  if (unit === 'days') return { from: 'event', days: count };
  if (unit === 'working-days') return { from: 'event', businessDays: count, ...(contact !== null && { of: contact }) };
  return { from: 'event', endOfMonth: true, ...(unit === 'next-month' && { days: count }) };
}

/** Of two years' forms the one that is in use on the day; where nobody knows the day, both. */
function inUse({ effectiveFrom, effectiveTo }: HandedInForm): { when?: string } {
  const holds = [
    effectiveFrom === undefined ? [] : `event.date >= '${effectiveFrom}'`,
    effectiveTo === undefined ? [] : `event.date <= '${effectiveTo}'`,
  ].flat();
  return holds.length === 0 ? {} : { when: `$present(event.date) ? (${holds.join(' and ')}) : true` };
}

/** 早見表: a column for each thing upon which something is handed in. */
export const columnsOfEvents = (events: Iterable<EventKind>): Json => ({
  columns: [...events].map((event) => ({ id: event, title: eventNames[event], event })),
});

/** What somebody has said of a form, as far as the pack has it. */
export const handInsOf = ({ procedures }: Pick<Pack, 'procedures'>, formId: string): HandInRule[] =>
  procedures.flatMap(({ event, papers, deadlines }) =>
    papers.some(({ id, form }) => id === formId && form === formId)
      ? [{ event, within: withinOf(deadlines, formId) }]
      : [],
  );

function withinOf(deadlines: Procedure['deadlines'], formId: string): TimeAllowed | null {
  const due = deadlines.find(({ id }) => id === formId)?.due;
  if (!due) return null;
  const { days = 0, businessDays, endOfMonth } = due;
  if (businessDays !== undefined) return { unit: 'working-days', count: businessDays };
  if (!endOfMonth) return { unit: 'days', count: Math.max(0, days) };
  return days > 0 ? { unit: 'next-month', count: days } : { unit: 'month', count: 0 };
}

/** form.json that is also made for what it is handed in upon: whom it is about is then known. */
export function withEvents(written: Json, handIns: readonly HandInRule[]): Json {
  const { subject } = written as { subject?: { kind?: string; events?: { kind: string; label: string }[] } };
  const there = subject?.events;
  if (!there) return written;
  const more = handIns.filter(({ event }) => !there.some(({ kind }) => kind === event));
  const events = [...more.map(({ event }) => ({ kind: event, label: eventNames[event] })), ...there];
  return { ...written, subject: { ...subject, events } };
}
