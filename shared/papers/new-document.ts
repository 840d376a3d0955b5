import type { CalendarDate } from '../text/calendar-date';
import type { Form, Pack } from '../packs/schema';
import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import { factLabel } from '../ledger/fact-labels';

export interface NewDocument {
  id: string;
  pack: Pack;
  form: Form;
  officeId: string;
  event: LedgerEvent | null;
  patientId?: string | null;
  teamId?: string | null;
  date: CalendarDate;
  /** An instant, ISO. */
  now: string;
}

/** A paper at its beginning: nothing typed yet, everything from the ledger. */
export function newDocument(
  { id, pack, form, officeId, event, patientId = null, teamId = null, date, now }: NewDocument,
  ledger: Ledger,
): PaperDocument {
  return {
    id,
    packId: pack.id,
    ...(pack.of !== undefined && { networkId: pack.of }),
    formId: form.id,
    officeId,
    createdAt: now,
    updatedAt: now,
    state: 'draft',
    date,
    event,
    staffId: event?.staff[0]?.id ?? null,
    patientId,
    teamId,
    input: Object.fromEntries(form.inputs.map((input) => [input.key, input.default])),
    overrides: {},
    about:
      ledger.patients.find((patient) => patient.id === patientId)?.name ||
      ledger.teams.find((team) => team.id === teamId)?.name ||
      aboutWhom(event, ledger) ||
      [ledger.offices.find((office) => office.id === officeId)?.name ?? '', aboutWhat(event)]
        .filter(Boolean)
        .join('　'),
    savedAs: '',
    packVersion: pack.version,
  };
}

/** 佐藤 健一、鈴木 一郎 ほか2人 */
function aboutWhom(event: LedgerEvent | null, { teams }: Ledger): string {
  const ofTeams = teams.filter(({ id }) => event?.teamIds?.includes(id)).map(({ name }) => name);
  const names = event?.staff.length ? event.staff.map(({ name }) => name) : ofTeams;
  return names.length > 2 ? `${names.slice(0, 2).join('、')} ほか${names.length - 2}人` : names.join('、');
}

/** 電話の変更; 電話・FAX ほか2件の変更. Papers of one office are told apart by it. */
function aboutWhat(event: LedgerEvent | null): string {
  const labels = [...new Set(Object.keys(event?.after ?? {}).flatMap((field) => factLabel(field) ?? []))];
  if (labels.length === 0) return '';
  return `${labels.slice(0, 2).join('・')}${labels.length > 2 ? ` ほか${labels.length - 2}件` : ''}の変更`;
}

/**
 * The event with its people as the ledger has them today: a paper that is opened again shows what has been put right
 * since. What happened, 変更前 and 変更後 stay.
 */
export function refreshedEvent(event: LedgerEvent | null, ledger: Ledger): LedgerEvent | null {
  if (!event) return null;
  const people = new Map(ledger.people.map((person) => [person.id, person]));
  return { ...event, staff: event.staff.map((entry) => ({ ...entry, ...people.get(entry.id) })) };
}
