import { foldKey } from '../text/fold-key';
import type { Device, Staff } from './entities';

/** 共用：見本 花子、石渡 恵 in the memo: who has it beside its user, as an import writes it. */
const SHARED_WITH = /^[\s　]*共[用有][：:](.+)$/gm;

/** The names of who has a device beside its user, as they stand in its memo. */
export const sharersNamed = (note: string): string[] =>
  [...note.matchAll(SHARED_WITH)].flatMap(([, names = '']) =>
    names
      .split(/[、，,]/)
      .map((name) => name.trim().replace(/(?:さん|様)$/, ''))
      .filter((name) => name !== ''),
  );

/** The memo without somebody among who has it, too: they have it for their own, or no more. */
export const withoutSharer = (note: string, name: string): string =>
  note
    .split('\n')
    .flatMap((line) => {
      const names = sharersNamed(line);
      const others = names.filter((one) => foldKey(one) !== foldKey(name));
      if (others.length === names.length) return line;
      return others.length > 0 ? `共用：${others.join('、')}` : [];
    })
    .join('\n');

/** The memo with exactly these among who has it, too; 共用 alone says no more than that. */
export function sharedBy(note: string, names: readonly string[]): string {
  const rest = note
    .split('\n')
    .filter((line) => sharersNamed(line).length === 0 && !/^(?:共[用有])?$/.test(line.trim()));
  return [...rest, `共用：${names.join('、')}`].join('\n');
}

/** 山田 花子 ほか2人; 共用（2人） of one that is nobody's own. */
export function usersInWords(holder: string | undefined, nobody: string, { length }: readonly string[]): string {
  if (length === 0) return holder ?? nobody;
  return holder === undefined ? `${nobody}（${length}人）` : `${holder} ほか${length}人`;
}

/** … and which people of the ledger they are: of several of one name those of the device's own office. */
export function sharersOf(
  { note, officeId, holderId }: Pick<Device, 'note' | 'officeId' | 'holderId'>,
  people: Iterable<Staff>,
): Staff[] {
  const names = new Set(sharersNamed(note).map(foldKey));
  if (names.size === 0) return [];
  const called = [...people].filter(({ id, name }) => id !== holderId && names.has(foldKey(name)));
  const here = new Set(called.filter((one) => one.officeId === officeId).map(({ name }) => foldKey(name)));
  return called.filter((one) => one.officeId === officeId || !here.has(foldKey(one.name)));
}
