import type { Staff } from '@shared/ledger/entities';
import { oncePerObject } from '@shared/text/once';
import { toAsciiNumber } from '@shared/text/width';

const FEWEST_DIGITS = 4;
const digitsIn = (text: string): string => toAsciiNumber(text).replace(/\D/g, '');
const known = oncePerObject(({ phone }: Staff) => ({ digits: digitsIn(phone) }));

/** Whose number somebody has before them: typed with hyphens, spaces, full width or none of it. Null: no number was typed. */
export function byPhone(typed: string): ((person: Staff) => boolean) | null {
  const text = toAsciiNumber(typed).trim();
  const digits = digitsIn(text);
  if (digits.length < FEWEST_DIGITS || !/^[\d\s()+.‐-―−ー-]+$/.test(text)) return null;
  return (person) => known(person).digits.includes(digits);
}

const ASKED = /の?(?:電話番号|電話|でんわ|連絡先)は?[？?]?$/;

/** 介護支援課の電話 → 介護支援課; null: nobody's number is asked for. */
export function whoseNumber(typed: string): string | null {
  const text = typed.trim();
  const who = text.replace(ASKED, '').trim();
  return who === text || who === '' ? null : who;
}
