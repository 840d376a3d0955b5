import { byWord, entryOf } from '../../text/by-word';
import { foldKey } from '../../text/fold-key';
import type { TableReading } from '../import/reading';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import { isSameOffice } from './office-names';

/**
 * What a book's own table of offices says that its words mean (略称 看護: 訪問看護ステーション みほん), as if somebody had decided so. What somebody did
 * decide counts more, and so does an office of the ledger that is called by the word itself. Of a word that two rows explain nothing is known.
 */
export function withBookWords(
  decisions: ImportDecisions,
  { book }: Pick<TableReading, 'book'>,
  { offices }: LedgerView,
): ImportDecisions {
  if (!book) return decisions;
  const registered = offices.filter(({ status }) => status === 'registered');
  const idOf = (name: string): string | undefined => {
    const exact = registered.filter((office) => foldKey(office.name) === foldKey(name));
    const found = exact.length > 0 ? exact : registered.filter((office) => isSameOffice(office.name, name));
    return found.length === 1 ? found[0]?.id : (entryOf(decisions.offices, name) ?? undefined);
  };
  const meant = new Map<string, string | null>();
  for (const { name, words } of book.offices) {
    const id = idOf(name);
    if (id === undefined) continue;
    for (const word of words.length > 0 ? [name, ...words] : [name])
      meant.set(word, meant.has(word) && meant.get(word) !== id ? null : id);
  }
  const own = [...meant].flatMap(([word, id]) => {
    const isCalledSo = registered.some((office) => foldKey(office.name) === foldKey(word));
    return id === null || isCalledSo || entryOf(decisions.offices, word) !== undefined ? [] : [[word, id] as const];
  });
  return own.length === 0
    ? decisions
    : { ...decisions, offices: byWord({ ...Object.fromEntries(own), ...decisions.offices }) };
}
