import { z } from 'zod';

/** Bytes of anything; lengths are inclusive. */
export const bytesUpTo = <B extends Uint8Array = Uint8Array>(most: number, least = 0) =>
  z.custom<B>((value) => value instanceof Uint8Array && value.length >= least && value.length <= most);
export const bytes = bytesUpTo(Infinity);

/**
 * So many entries in all lists of it, counted before any of them is looked at: a list may lie a thousand times in another, and each of them be the same,
 * so that what takes no room on its way takes all memory of whoever looks.
 *
 * @param lists the names below which there are lists; what stands elsewhere the schema leaves out
 */
export const upToEntries = <S extends z.ZodType>(most: number, lists: readonly string[], schema: S) =>
  z
    .custom<unknown>((value) => hasUpTo(most, lists, value))
    .pipe(schema as z.ZodType<z.output<S>, unknown>) as z.ZodType<z.output<S>, z.input<S>>;

/** A list and not a call in a call: whoever sends it may nest as deep as they like. */
function hasUpTo(most: number, lists: readonly string[], value: unknown): boolean {
  const open = [value];
  let count = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if (Array.isArray(one)) count += one.length;
    if (count > most) return false;
    const within: unknown[] = Array.isArray(one) ? one : lists.map((name) => (one as Record<string, unknown>)[name]);
    for (const each of within) if (typeof each === 'object' && each !== null) open.push(each);
  }
  return true;
}

/** Somebody was asked where, or which, and closed the dialog. */
export const Cancelled = z.object({ cancelled: z.literal(true) });

/** RFC 9530, of SHA-256. */
export const ContentDigest = z.string().regex(/^sha-256=:[A-Za-z0-9+/]{43}=:$/);
