import type { FormField } from '../packs/schema';

/**
 * A value among what the city has printed in its place: `（`, `）`, `－` and nothing behind, with 04-0000-0011, are （04）0000－0011. A number that hasn't
 * as many parts stands there whole, in what is closed of them.
 *
 * @param within what stands before the value, between its parts, and behind it
 */
export function withinPrinted(within: readonly string[], value: string): string {
  const [ahead = '', ...signs] = within;
  const behind = signs.pop() ?? '';
  const parts = partsOf(value, signs.length + 1);
  if (parts === null) return ahead + value + signs.filter((one) => /^[）)]/.test(one)).join('') + behind;
  return ahead + parts.map((part, i) => part + (signs[i] ?? '')).join('') + behind;
}

function partsOf(value: string, count: number): string[] | null {
  if (count === 1) return null;
  const parts = value.split('-');
  const [first = '', ...others] = parts;
  // Only what is outside of the area stands apart: （04）0000-0011.
  if (count === 2 && parts.length === 3) return [first, others.join('-')];
  return parts.length === count ? parts : null;
}

type Within = Pick<FormField, 'within'>;

/** What a value is written as. */
export const asPrinted = ({ within }: Within, shown: string): string =>
  within === undefined || shown === '' ? shown : withinPrinted(within, shown);

/** The same without what stands before and behind it, of which other values may have taken a part. */
export const asPrintedAlone = ({ within }: Within, shown: string): string =>
  within === undefined || shown === '' ? shown : withinPrinted(['', ...within.slice(1, -1), ''], shown);
