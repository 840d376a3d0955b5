import { everTookPart } from '../../ledger/taking-part';
import { eventFact } from '../../ledger/event-facts';
import { fieldOf } from '../../ledger/fields/catalogue';
import { buildContext, type ExpressionContext } from '../../forms/bindings/context';
import type { Ledger, Office } from '../../ledger/entities';
import { chosenOnes } from '../propose/items';
import { LedgerEvent } from '../../ledger/event';
import type { CalendarDate } from '../../text/calendar-date';

/**
 * A ledger's first of each, as if something had happened to them: what a form shows of anybody can be seen with it.
 *
 * @param networkId of the form, or that somebody says its IDs are of; '' none
 */
export function trialContext(
  ledger: Ledger,
  officeId: string,
  date: CalendarDate,
  networkId: string | null,
): ExpressionContext {
  const ofOffice = <T extends { officeId: string; status: string }>(all: readonly T[]): T | undefined =>
    all.find((one) => one.officeId === officeId && one.status === 'registered');
  const office = ledger.offices.find(({ id }) => id === officeId);
  const person = ofOffice(ledger.people);
  const colleagues = ledger.people.filter((one) => one.officeId === officeId && one.status === 'registered');
  // Whoever is chosen is another one than the paper is about.
  const input = Object.fromEntries(chosenOnes.map((key, i) => [key, (colleagues[i + 1] ?? person)?.id ?? '']));
  const patient = ofOffice(ledger.patients) ?? ledger.patients[0];
  const team = ledger.teams.find(({ patientId }) => patientId === patient?.id);
  // Before it was as another office is: nothing stands on either side of a change that is none.
  const other = ledger.offices.find(({ id, status }) => id !== officeId && status === 'registered') ?? office;
  const event = LedgerEvent.parse({
    ...{ kind: 'other', date, officeId, note: '', before: factsOf(other), after: factsOf(office) },
    staff: person ? [{ ...person, action: 'new' }] : [],
  });
  return buildContext(ledger, {
    packId: networkId ?? ledger.enrolments.find((one) => one.officeId === officeId && everTookPart(one))?.packId ?? '',
    ...(networkId !== null && { networkId }),
    ...{ officeId, date, event, input, staffId: person?.id, patientId: patient?.id, teamId: team?.id },
  });
}

/** All of an office that a form can have on both sides of a change. */
const factsOf = (office: Office | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(office ?? {}).flatMap(([name, value]) =>
      fieldOf('offices', name) === null ? [] : [[name, eventFact(value)]],
    ),
  );
