import { z } from 'zod';
import { newSalt, saltedDigest, type Salt } from './chain';

/**
 * A part of a payload that can be erased without the rest: what it says with a salt of its own, or, once erased, the
 * digest that stood for it in the payload from the beginning.
 */
export type ErasablePart<T> = { salt: Salt; value: T } | { digest: string };
export const ErasablePart: z.ZodType<ErasablePart<unknown>> = z.union([
  z.strictObject({ salt: z.string(), value: z.unknown() }),
  z.strictObject({ digest: z.string() }),
]);

/** Stands for what was erased. */
export const ERASED = '（完全に消した記録）';

export const newPart = <T>(value: T): ErasablePart<T> => ({ salt: newSalt(), value });

/** SHA-256 in hex: the same before and after erasing. */
const partDigest = <T>(part: ErasablePart<T>): string =>
  'digest' in part ? part.digest : saltedDigest({ salt: part.salt, content: part.value });

export const erasedPart = <T>(part: ErasablePart<T>): ErasablePart<T> => ({ digest: partDigest(part) });

/** Null for an erased one. */
export const partValue = <T>(part: ErasablePart<T>): T | null => ('digest' in part ? null : part.value);

/** A change as a payload holds it: with digests in the place of its parts. */
export const withDigests = <C extends { sentence: ErasablePart<unknown>; records: ErasablePart<unknown>[] }>(
  content: C,
) => ({
  ...content,
  sentence: partDigest(content.sentence),
  records: content.records.map(partDigest),
});
