import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import type { KeptRun } from '@shared/procedures/kept-run';
import { parsedAnswers, peopleNamed } from '@shared/procedures/wizard/parsed-answers';
import { withParsedNames } from '@shared/procedures/wizard/parsed-names';
import { lostOf } from '@shared/procedures/wizard/lost-of';
import type { ParsedSentence } from '@shared/procedures/wizard/parsed-sentence';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { withDeviceKnown, withOfficeSaid } from '@shared/procedures/wizard/unknown-device';
import { currentDay } from '../../../data/clock';

/** Puts what a sentence said where it is asked for. Of several people with one surname nobody is taken: they are listed. */
export function applyParsed(run: KeptRun, parsed: ParsedSentence, ledger: Ledger): KeptRun {
  const newId = () => crypto.randomUUID();
  return withParsedNames(withAnswers(run, parsed, ledger), run.typed['words'] ?? '', {
    ...{ ledger, newId },
    officeId: run.event?.officeId ?? null,
  });
}

function withAnswers(run: KeptRun, parsed: ParsedSentence, ledger: Ledger): KeptRun {
  const { event } = run;
  if (!event) return run;
  const people = peopleNamed(parsed, event.kind);
  const person = people.length === 1 ? people[0] : undefined;
  const staff = person ? [chosenPerson(person)] : event.staff;
  const fromOfficeId = staff[0]?.officeId;
  const known = parsedAnswers(parsed, event.kind, {
    ledger,
    today: currentDay(),
    ...(fromOfficeId && { fromOfficeId }),
  });
  const lost = withLost(event, parsed, ledger);
  const answers = { ...lost.answers, ...known.answers };
  return {
    ...run,
    event: {
      ...lost,
      staff,
      ...(Object.keys(answers).length > 0 && { answers }),
      ...(person && { officeId: person.officeId }),
      ...(known.date !== null && { date: known.date }),
      ...(known.scope !== null && { scope: known.scope }),
      ...(known.toOfficeId !== null && { toOfficeId: known.toOfficeId }),
    },
    typed: { ...run.typed, ...(!person && parsed.called !== '' && { people: parsed.called }) },
  };
}

/** 「鈴木さんがスマホをなくした」: the one that they have; the office to call from where the ledger has none of theirs. */
function withLost(event: LedgerEvent, parsed: ParsedSentence, ledger: Ledger): LedgerEvent {
  const [one, ...others] = lostOf(parsed, event.kind, ledger);
  if (!one || others.length > 0 || event.deviceIds?.length) return event;
  return one.device ? withDeviceKnown(event, one.device.id) : withOfficeSaid(event, one.person.officeId);
}
