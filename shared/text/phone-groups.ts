import { phoneFormats } from './phone-formats';

/** Made once: an import asks of thousands. */
const formats = phoneFormats.map(({ groups, leading }) => ({
  groups,
  length: groups.reduce((sum, length) => sum + length, 0),
  begins: new RegExp(`^(?:${leading})`),
}));

/** A number in which nobody has said where it is parted. */
const ONE_RUN = /^0\d{9,10}$/;

/** 0800-123-4567, or 080-0123-4567. */
const FREE_OR_MOBILE = /^0800\d{7}$/;

/**
 * A phone number that was typed without hyphens, with those that it has on the telephone bill: 0471506531 → 04-7150-6531. One that somebody has
 * parted stays as it is, and so does what is no number of Japan's.
 *
 * @param isOfPerson nobody is called at home free of charge: what begins like 0800 is their mobile, 080-0…
 */
export function withPhoneGroups(number: string, isOfPerson = false): string {
  if (!ONE_RUN.test(number)) return number;
  if (isOfPerson && FREE_OR_MOBILE.test(number))
    return `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`;
  const digits = number.slice(1);
  const format = formats.find(({ length, begins }) => length === digits.length && begins.test(digits));
  if (!format) return number;
  let from = 0;
  return `0${format.groups.map((length) => digits.slice(from, (from += length))).join('-')}`;
}
