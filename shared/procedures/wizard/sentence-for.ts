import type { EventKind } from '../../ledger/event';
import { eventQuestions } from './event-questions';
import type { ParsedSentence } from './parsed-sentence';

/** 紛失 or なくした alone tells no more than the event does. */
const SHORTEST = 8;

/** What was typed, where the event asks for it in one's own words: the beginning of くわしく. '' where it says no more than which event it is. */
export function sentenceFor(kind: EventKind, { kinds }: Pick<ParsedSentence, 'kinds'>, typed: string): string {
  const sentence = typed.trim();
  const isTold = kinds.includes(kind) && eventQuestions[kind].asked.includes('note');
  return isTold && sentence.length >= SHORTEST ? sentence : '';
}
