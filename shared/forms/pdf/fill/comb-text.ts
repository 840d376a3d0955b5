import { charactersOf } from '../../../text/characters';

/** What people write between groups of digits. */
const BETWEEN = /[-‐‑–−ー－\s()（）]/g;

/** 123,456: a comma has no box, from whichever end they are filled. */
export const withoutCommas = (text: string): string => (/^[\d,]+$/.test(text) ? text.replaceAll(',', '') : text);

/** Text for cells of one character each: a number leaves out what stands between its groups, where the cells count digits alone. */
export function combText(said: string, cells: number): string {
  const text = withoutCommas(said);
  if (charactersOf(text).length <= cells) return text;
  const digits = text.replace(BETWEEN, '');
  return /^[0-9０-９]+$/.test(digits) ? digits : text;
}
