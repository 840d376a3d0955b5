import { charactersOf } from '../../../text/characters';

/** What people write between groups of digits. */
const BETWEEN = /[-‐‑–−ー－\s()（）]/g;

/** Text for cells of one character each: a number leaves out what stands between its groups, where the cells count digits alone. */
export function combText(text: string, cells: number): string {
  if (charactersOf(text).length <= cells) return text;
  const digits = text.replace(BETWEEN, '');
  return /^[0-9０-９]+$/.test(digits) ? digits : text;
}
