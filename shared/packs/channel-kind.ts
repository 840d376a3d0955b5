import { z } from 'zod';

declare const opaque: unique symbol;

/**
 * Which channel a paper goes by, as packs and ledgers write it down. Here it is only carried: what follows from it is asked of
 * the channels (`shared/channels`), and to compare it with a word doesn't compile. Two of them may be compared.
 */
export interface ChannelKind {
  readonly [opaque]: true;
}

/** Reads any word; whether there is such a channel is for the channels to say. What is kept is the word. */
export const ChannelKind = z.string() as unknown as z.ZodType<ChannelKind, string>;

/** As packs and ledgers write a channel down. */
export const kindOfChannel = ({ word }: { readonly word: string }): ChannelKind => ChannelKind.parse(word);
