import type { AskedOfReceiver } from '@shared/channels/channel';
import type { ReceiverAnswers } from '@shared/submission/transition';
import { formatWareki } from '@shared/text/wareki';

/** What was typed, by the name of what was asked; a day as ISO. */
export type TypedAnswers = Readonly<Record<string, string>>;

/** What is kept of what the receiver answered; or the name of what nobody has said yet. */
export function answersGiven(
  asks: readonly AskedOfReceiver[],
  answers: TypedAnswers,
): { lacking: string } | { answers?: ReceiverAnswers } {
  const lacking = asks.find(({ name }) => !answers[name]?.trim());
  if (lacking) return { lacking: lacking.name };
  const words = (typed: string, kind: AskedOfReceiver['kind']) => (kind === 'day' ? formatWareki(typed) : typed.trim());
  return asks.length === 0
    ? {}
    : { answers: asks.map(({ name, kind }) => ({ name, value: words(answers[name] ?? '', kind) })) };
}
