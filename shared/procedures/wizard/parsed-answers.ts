import type { Ledger, Staff } from '../../ledger/entities';
import type { EventKind } from '../../ledger/event';
import type { CalendarDate } from '../../text/calendar-date';
import { eventQuestions } from './event-questions';
import { suggestedDay, type ParsedSentence } from './parsed-sentence';

/** What a sentence has answered of what an event asks. */
export interface ParsedAnswers {
  date: CalendarDate | null;
  /** Of a move out of the city or the corporation. */
  scope: 'outside' | null;
  /** Of a move: the only other office of ours in that city. */
  toOfficeId: string | null;
  /** To questions of packs. */
  answers: Record<string, string>;
}

/** 「佐藤さんが辞めます」 of an event that asks for people: those whom it may be about. */
export const peopleNamed = ({ people }: ParsedSentence, kind: EventKind): readonly Staff[] =>
  eventQuestions[kind].asked.includes('people') ? people : [];

/** @param fromOfficeId of whom it is about */
export function parsedAnswers(
  parsed: ParsedSentence,
  kind: EventKind,
  { ledger, fromOfficeId, today }: { ledger: Pick<Ledger, 'offices'>; fromOfficeId?: string; today: CalendarDate },
): ParsedAnswers {
  const isMove = kind === 'transfer';
  return {
    date: suggestedDay(parsed, kind, today),
    scope: isMove && parsed.where === 'outside' ? 'outside' : null,
    toOfficeId: isMove && parsed.where === 'same-city' ? onlyOtherOfCity(fromOfficeId, ledger) : null,
    answers: parsed.answers[kind] ?? {},
  };
}

function onlyOtherOfCity(officeId: string | undefined, { offices }: Pick<Ledger, 'offices'>): string | null {
  const city = offices.find(({ id }) => id === officeId)?.city ?? '';
  const others = offices.filter((one) => one.id !== officeId && one.city === city && one.status === 'registered');
  return city !== '' && others.length === 1 ? (others[0]?.id ?? null) : null;
}
