import type { Ledger } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { suggestedDay, type ParsedSentence } from '@shared/procedures/wizard/parsed-sentence';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { currentDay } from '../../../data/clock';

/** Puts what a sentence said where it is asked for. Of several people with one surname nobody is taken: they are listed. */
export function applyParsed(run: KeptRun, parsed: ParsedSentence, ledger: Ledger): KeptRun {
  const { event } = run;
  if (!event) return run;
  const { asked } = eventQuestions[event.kind];
  const [person] = parsed.people;
  const isSure = parsed.people.length === 1 && person !== undefined && asked.includes('people');
  const date = suggestedDay(parsed, event.kind, currentDay());
  const staff = isSure ? [chosenPerson(person)] : event.staff;
  const isMove = event.kind === 'transfer';
  const toOfficeId = isMove && parsed.where === 'same-city' ? onlyOtherOfCity(staff[0]?.officeId, ledger) : undefined;
  const answers = { ...event.answers, ...parsed.answers[event.kind] };
  return {
    ...run,
    event: {
      ...event,
      staff,
      ...(Object.keys(answers).length > 0 && { answers }),
      ...(isSure && { officeId: person.officeId }),
      ...(date !== null && { date }),
      ...(isMove && parsed.where === 'outside' && { scope: 'outside' as const }),
      ...(toOfficeId !== undefined && { toOfficeId }),
    },
    typed: { ...run.typed, ...(!isSure && parsed.called !== '' && { people: parsed.called }) },
  };
}

function onlyOtherOfCity(officeId: string | undefined, { offices }: Ledger): string | undefined {
  const city = offices.find(({ id }) => id === officeId)?.city ?? '';
  const others = offices.filter((one) => one.id !== officeId && one.city === city && one.status === 'registered');
  return city !== '' && others.length === 1 ? others[0]?.id : undefined;
}
