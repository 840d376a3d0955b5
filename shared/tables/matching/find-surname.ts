import type { Staff } from '../../ledger/entities';
import { problem } from '../../problems/problem';
import { isEmployed } from '../../rules/staff-rules';
import type { CalendarDate } from '../../text/calendar-date';
import { foldKey } from '../../text/fold-key';
import type { RowRemark } from './planned';

/** 佐藤さん is called 佐藤. */
export const withoutSan = (word: string): string => word.trim().replace(/(?<=\S)\s*(?:さん|様|氏)$/, '');

/**
 * Who is meant by a surname: whoever has it alone of all who work in an office (or anywhere, for null). Of a name that nobody parted it isn't
 * known where the surname ends (長谷川彩): such a namesake only keeps others from being meant.
 */
export function surnameFinder(
  people: readonly Staff[],
  today: CalendarDate,
): (word: string, office: string | null) => { id: string; told: RowRemark } | null {
  let working: { id: string; officeId: string; name: string; family: string | null }[] | null = null;
  return (word, office) => {
    const key = foldKey(withoutSan(word));
    if (key === '') return null;
    working ??= people
      .filter((one) => isEmployed(one, today))
      .map(({ id, officeId, name }) => ({ id, officeId, name: foldKey(name), family: familyOf(name) }));
    const here = office === null ? working : working.filter(({ officeId }) => officeId === office);
    const [meant, ...others] = here.filter(({ name, family }) => (family ?? name.slice(0, key.length)) === key);
    if (!meant || others.length > 0 || meant.family === null) return null;
    const { code, message } = problem('plan/by-surname', { word });
    return { id: meant.id, told: { code: code as RowRemark['code'], message } };
  };
}

function familyOf(name: string): string | null {
  const [family = '', ...given] = name.trim().split(/\s+/);
  return given.length === 0 ? null : foldKey(family);
}
