import type { CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';
import type { Ledger, Staff } from '../ledger/entities';
import { LedgerEvent } from '../ledger/event';
import { registeredAt } from '../ledger/places-of-work';
import { newDocument } from '../papers/new-document';
import type { Form, Pack } from '../packs/schema';
import type { BatchCandidate } from './candidates';
import { batchUnit, type SubjectEvent } from './unit';

/** What is the same on every paper of a batch. */
export interface BatchChoice {
  pack: Pack;
  form: Form;
  event: SubjectEvent | undefined;
  /** The day from which it holds, or of the talk. */
  eventDate: CalendarDate;
  /** The papers' own date (申請日). */
  date: CalendarDate;
  /** Who explains it to patients; null: as the ledger has it. */
  explainerId: string | null;
  /** What only the user can say, by the form's inputs. */
  input: Record<string, string>;
}

interface Tools {
  newId: () => string;
  /** An instant, ISO. */
  now: string;
}

/** A paper at its beginning for each one chosen, as if it had been begun alone. */
export function batchDocuments(
  choice: BatchChoice,
  chosen: readonly BatchCandidate[],
  ledger: Ledger,
  { newId, now }: Tools,
): PaperDocument[] {
  const { pack, form, date, input } = choice;
  const people = new Map(ledger.people.map((person) => [person.id, person]));
  const teams = new Map(ledger.teams.map((team) => [team.id, team]));
  const unit = batchUnit(form);
  return chosen.map((one) => {
    const about = {
      patientId: unit === 'patient' ? one.id : (unit === 'team' && teams.get(one.id)?.patientId) || null,
      teamId: unit === 'team' ? one.id : null,
    };
    const event = eventFor(choice, one, ledger, people);
    const begun = newDocument({ id: newId(), pack, form, officeId: one.officeId, event, ...about, date, now }, ledger);
    return { ...begun, input: { ...begun.input, ...input } };
  });
}

function eventFor(
  { form, event, eventDate, explainerId }: BatchChoice,
  { id, officeId }: BatchCandidate,
  { offices }: Ledger,
  people: ReadonlyMap<string, Staff>,
): LedgerEvent {
  const kind = event?.kind ?? 'network-start';
  const withAction = (person: Staff) => ({ ...person, action: event?.action ?? null });
  const staff = (): object[] => {
    switch (batchUnit(form)) {
      case 'person':
        return [people.get(id)].flatMap((person) => (person ? [withAction(person)] : []));
      case 'patient':
        return [people.get(explainerId ?? '')].flatMap((person) => (person ? [person] : []));
      case 'office':
        return form.subject.kind === 'people'
          ? registeredAt(
              offices.find((one) => one.id === officeId),
              people.values(),
            ).map(withAction)
          : [];
      default:
        return [];
    }
  };
  return LedgerEvent.parse({ kind, date: eventDate, scope: event?.scope ?? null, officeId, staff: staff() });
}
