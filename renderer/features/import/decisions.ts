import { decidedWords, type ImportDecisions, type ValueDecision } from '@shared/tables/matching/import-decisions';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { proposedTitle, titleKey } from '@shared/tables/matching/title-plan';
import type { OpenValue } from '@shared/tables/matching/said-values';
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
  values: {},
  offices: {},
  networks: {},
  holders: {},
  patients: {},
  corporations: {},
});

/** Rows of one name that are known again. */
export const countTwins = ({ same }: ImportDecisions): number => Object.keys(same).length;

export const countWords = (decisions: ImportDecisions): number =>
  [...Object.values(decidedWords).map((where) => decisions[where]), ...Object.values(decisions.values)].reduce(
    (count, words) => count + Object.keys(words).length,
    0,
  );

/** What a line above the tables says of offices: the value of each, by its key. */
export const withTitleValues = (decisions: ImportDecisions, said: ImportDecisions['titles']): ImportDecisions => ({
  ...decisions,
  titles: { ...decisions.titles, ...said },
});

/** What cells that say the same mean, or all months without their days. */
export const withValueDecision = (
  decisions: ImportDecisions,
  { field, text, months = [text] }: Pick<OpenValue, 'field' | 'text' | 'months'>,
  decision: ValueDecision,
): ImportDecisions => ({
  ...decisions,
  values: {
    ...decisions.values,
    [field]: { ...decisions.values[field], ...Object.fromEntries(months.map((one) => [one, decision])) },
  },
});

/** All that has a proposal, as it is proposed. */
export const withProposals = (
  decisions: ImportDecisions,
  { values, words, titles }: Pick<ImportPlan, 'values' | 'words' | 'titles'>,
): ImportDecisions => {
  const titled = titles.flatMap((title) => {
    const proposal = proposedTitle(title);
    return proposal === null ? [] : [[titleKey(title), proposal] as const];
  });
  const worded = words.reduce(
    (said, { of, word, proposal }) => (proposal === null ? said : withWord(said, { of, word, id: proposal })),
    titled.length === 0 ? decisions : withTitleValues(decisions, Object.fromEntries(titled)),
  );
  return values.reduce(
    (said, value) => (value.proposal === null ? said : withValueDecision(said, value, value.proposal)),
    worded,
  );
};

/** Rows of one name: who is taken as somebody new, and which lines stay out as they are the same person. */
export const withTwins = (
  decisions: ImportDecisions,
  { taken, left }: { taken: readonly number[]; left: readonly number[] },
): ImportDecisions => ({
  ...decisions,
  same: { ...decisions.same, ...Object.fromEntries(taken.map((line) => [line, 'new'])) },
  leave: [...new Set([...decisions.leave, ...left])],
  joined: { ...decisions.joined, ...Object.fromEntries(left.map((line) => [line, taken[0] ?? line])) },
});

/** Rows that aren't taken in, as somebody said of all of them. */
export const withoutLines = (decisions: ImportDecisions, lines: readonly number[]): ImportDecisions => ({
  ...decisions,
  leave: [...new Set([...decisions.leave, ...lines])],
});

export const toggledLine = (decisions: ImportDecisions, line: number): ImportDecisions => ({
  ...decisions,
  joined: Object.fromEntries(Object.entries(decisions.joined).filter(([left]) => Number(left) !== line)),
  leave: decisions.leave.includes(line) ? decisions.leave.filter((one) => one !== line) : [...decisions.leave, line],
});
