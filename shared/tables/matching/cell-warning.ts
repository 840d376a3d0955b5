import type { CalendarDate } from '../../text/calendar-date';
import { problem, type Problem } from '../../problems/problem';
import type { LedgerValue, RowRemark } from './planned';

/** Days that may well lie in the future, and are worth a look if they do. */
const TO_COME = new Set(['joinedOn', 'leftOn', 'issuedOn', 'startedOn', 'createdOn', 'certificateInstalledOn']);

/** Made on somebody's own PC (外字), lost on the way, or in no table of characters: no other PC and no paper shows them. */
const UNSHOWN = /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u;

/** Letters that Japanese is written in, and Latin ones of any language: グエン, Nguyễn. */
const FOREIGN = /(?=\p{L})[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Latin}\p{Script=Common}]/u;
/** Of a word in kanji or kana no letter has an accent: 葛Ā城 was another one before it was sent here. */
const ACCENTED = /(?![A-Za-zＡ-Ｚａ-ｚ])\p{Script=Latin}/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u;

/** The first letter that a list of Japanese names has by mistake, as a wrong encoding leaves them; null where there is none. */
function strangeLetter(text: string): string | null {
  const foreign = FOREIGN.exec(text)?.[0];
  if (foreign !== undefined) return foreign;
  const mixed = text.split(/[\s\u3000()（）・／/]+/).find((word) => JAPANESE.test(word) && ACCENTED.test(word));
  return mixed === undefined ? null : (ACCENTED.exec(mixed)?.[0] ?? null);
}

/** What is worth a look in a cell that changes, and is taken all the same. */
export function cellWarning(
  field: string,
  label: string,
  after: LedgerValue,
  before: LedgerValue,
  today: CalendarDate,
): RowRemark | null {
  if (after === before || typeof after !== 'string') return null;
  if (UNSHOWN.test(after)) return remark(problem('plan/unshown', {}));
  const letter = strangeLetter(after);
  if (letter !== null) return remark(problem('plan/strange-letter', { letter }));
  return TO_COME.has(field) && after > today ? remark(problem('plan/to-come', { field: label })) : null;
}

const remark = ({ code, message }: Problem): RowRemark => ({ code, message });
