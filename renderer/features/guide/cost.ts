import { toAsciiNumber } from '@shared/text/width';

/** What an office has typed: a price that it has looked up, and how many use it. */
export interface TypedCost {
  /** A month for each user, in yen. */
  price: string;
  users: string;
}

export interface Cost {
  month: number;
  year: number;
}

/** As a number is typed: 1,200円, ４５０, 12人. Null where it is none, or no whole one. */
function whole(typed: string): number | null {
  const digits = toAsciiNumber(typed).replace(/[,\s円人]/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}

/** Null until both are there. Tax is in it where it was in the price. */
export function costOf({ price, users }: TypedCost): Cost | null {
  const [yen, count] = [whole(price), whole(users)];
  if (yen === null || count === null) return null;
  const month = yen * count;
  return { month, year: month * 12 };
}

export const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;
