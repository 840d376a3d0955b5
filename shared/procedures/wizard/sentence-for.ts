import type { EventKind } from '../../ledger/event';
import { eventQuestions } from './event-questions';
import { namesCount } from './parsed-names';
import type { ParsedSentence } from './parsed-sentence';

/** 紛失 or なくした alone tells no more than the event does. */
const SHORTEST = 8;

/**
 * What was typed to find the procedure, where more of it may count than which event it is: whose device, of which kind, who comes. It stands on
 * no paper: くわしく is asked for.
 */
export function sentenceFor(kind: EventKind, { kinds }: Pick<ParsedSentence, 'kinds'>, typed: string): string {
  const sentence = typed.trim();
  const isTold = kinds.includes(kind) && (eventQuestions[kind].asked.includes('note') || namesCount(kind, sentence));
  return isTold && sentence.length >= SHORTEST ? sentence : '';
}
