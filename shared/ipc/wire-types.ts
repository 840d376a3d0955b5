import { z } from 'zod';

/** Bytes of anything; lengths are inclusive. */
export const bytesUpTo = <B extends Uint8Array = Uint8Array>(most: number, least = 0) =>
  z.custom<B>((value) => value instanceof Uint8Array && value.length >= least && value.length <= most);
export const bytes = bytesUpTo(Infinity);

/** Somebody was asked where, or which, and closed the dialog. */
export const Cancelled = z.object({ cancelled: z.literal(true) });

/** RFC 9530, of SHA-256. */
export const ContentDigest = z.string().regex(/^sha-256=:[A-Za-z0-9+/]{43}=:$/);
