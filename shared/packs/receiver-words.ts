import { receiverFacts, type ReceiverFact, type ReceiverField } from './receiver-facts';

type Needing = { readonly needs: readonly ReceiverField[] };
type Known = Partial<Record<ReceiverField, string | undefined>>;

const facts: Readonly<Record<ReceiverField, ReceiverFact>> = receiverFacts;
export const receiverFact = (field: ReceiverField): ReceiverFact => facts[field];
export const receiverFields = Object.keys(facts) as ReceiverField[];
/** What isn't of where it lies. */
export const reachedBy = receiverFields.filter((field) => !facts[field].isPlace);

/** One for each fact. */
export const perFact = <T>(of: (field: ReceiverField) => T): Record<ReceiverField, T> =>
  Object.fromEntries(receiverFields.map((field) => [field, of(field)])) as Record<ReceiverField, T>;

/** FAX 04-7159-5055; empty where nobody has said it. */
export const factText = (field: ReceiverField, { [field]: value }: Known): string =>
  value ? facts[field].shown(value) : '';

/** 〒270-0192 流山市平和台1-1-1 */
export const addressText = (known: Known): string =>
  receiverFields
    .filter((field) => facts[field].isPlace)
    .map((field) => factText(field, known))
    .filter(Boolean)
    .join(' ');

/** Where papers go by a channel, as far as the channel needs to know: 〒270-0192 流山市平和台1-1-1, FAX 04-7159-5055. */
export function receiverPlace({ needs }: Needing, contact: Known): string {
  const known: Known = Object.fromEntries(needs.map((field) => [field, contact[field]]));
  return [addressText(known), ...reachedBy.map((field) => factText(field, known))].filter(Boolean).join('　');
}

/** What a channel needs to know of whom papers go to, and nobody has said. */
export const unsaidOfReceiver = ({ needs }: Needing, contact: Known): ReceiverField[] =>
  needs.filter((field) => !contact[field]);

/** Why a pack would refuse what was typed, in a sentence; null: it takes it. Empty is what nobody has said. */
export function receiverFault(field: ReceiverField, typed: string): string | null {
  const read = typed === '' ? null : facts[field].schema.safeParse(typed);
  return read?.error?.issues[0]?.message ?? null;
}
