import { decidedWords, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import type { WordKind } from '@shared/tables/matching/ledger-view';
import type { MendPlace } from './check-columns';

/** A cell as it was typed; the same again changes nothing. */
export function withTyped(decisions: ImportDecisions, { line, field }: MendPlace, text: string): ImportDecisions {
  if (decisions.fixed[line]?.[field] === text) return decisions;
  return { ...decisions, fixed: { ...decisions.fixed, [line]: { ...decisions.fixed[line], [field]: text } } };
}

export const withSame = (decisions: ImportDecisions, line: number, same: string): ImportDecisions => ({
  ...decisions,
  same: { ...decisions.same, [line]: same },
});

/** Who a row is, is asked again. */
export function withoutSame(decisions: ImportDecisions, line: number): ImportDecisions {
  const same = { ...decisions.same };
  delete same[line];
  return { ...decisions, same };
}

export function withWord(
  decisions: ImportDecisions,
  { of, word, id }: { of: WordKind; word: string; id: string | null },
): ImportDecisions {
  const where = decidedWords[of];
  return { ...decisions, [where]: { ...decisions[where], [word]: id } };
}

export const withoutWords = (decisions: ImportDecisions): ImportDecisions => ({
  ...decisions,
  offices: {},
  networks: {},
  holders: {},
  patients: {},
});

export const countWords = (decisions: ImportDecisions): number =>
  Object.values(decidedWords).reduce((count, where) => count + Object.keys(decisions[where]).length, 0);

export const toggledLine = (decisions: ImportDecisions, line: number): ImportDecisions => ({
  ...decisions,
  leave: decisions.leave.includes(line) ? decisions.leave.filter((one) => one !== line) : [...decisions.leave, line],
});
