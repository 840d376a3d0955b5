import { phoneFormats } from './phone-formats';

/** Made once: an import asks of thousands. */
const formats = phoneFormats.map(({ groups, leading }) => ({
  groups,
  length: groups.reduce((sum, length) => sum + length, 0),
  begins: new RegExp(`^(?:${leading})`),
}));

/** A number in which nobody has said where it is parted. */
const ONE_RUN = /^0\d{9,10}$/;

/**
 * A phone number that was typed without hyphens, with those that it has on the telephone bill: 0471506531 → 04-7150-6531. One that somebody has
 * parted stays as it is, and so does what is no number of Japan's.
 */
export function withPhoneGroups(number: string): string {
  if (!ONE_RUN.test(number)) return number;
  const digits = number.slice(1);
  const format = formats.find(({ length, begins }) => length === digits.length && begins.test(digits));
  if (!format) return number;
  let from = 0;
  return `0${format.groups.map((length) => digits.slice(from, (from += length))).join('-')}`;
}
