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

/** What a word means in one row alone; '' asks it anew there. */
export const withRowWord = (
  decisions: ImportDecisions,
  line: number,
  { of, id }: { of: WordKind; id: string },
): ImportDecisions => ({
  ...decisions,
  rowWords: { ...decisions.rowWords, [line]: { ...decisions.rowWords[line], [of]: id } },
});

/** The row goes again with all that say the same. */
export const withoutRowWord = (decisions: ImportDecisions, line: number, of: WordKind): ImportDecisions => ({
  ...decisions,
  rowWords: { ...decisions.rowWords, [line]: without(decisions.rowWords[line] ?? {}, of) },
});

/** One word is asked about again. */
export function withoutWord(decisions: ImportDecisions, { of, word }: { of: WordKind; word: string }): ImportDecisions {
  const where = decidedWords[of];
  return { ...decisions, [where]: without(decisions[where], word) };
}

/** A cell is as it stands in the table. */
export const withoutTyped = (decisions: ImportDecisions, { line, field }: MendPlace): ImportDecisions => ({
  ...decisions,
  fixed: { ...decisions.fixed, [line]: without(decisions.fixed[line] ?? {}, field) },
});

const without = <V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

export const withoutWords = (decisions: ImportDecisions): ImportDecisions => ({
  ...decisions,
  values: {},
  offices: {},
  networks: {},
  holders: {},
  patients: {},
  corporations: {},
  rowWords: {},
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

/** What somebody has said at once: how it stood before, and after. */
export interface DecisionStep {
  before: ImportDecisions;
  after: ImportDecisions;
}

/** Where what is decided by its words, lines or titles stands: a key, and what was said of it. */
const KEYED = ['offices', 'networks', 'holders', 'patients', 'corporations', 'titles', 'same', 'joined'] as const;

/** That step alone taken back: what was said after it stays. */
export function withoutStep(now: ImportDecisions, { before, after }: DecisionStep): ImportDecisions {
  const fields = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
  const values = [...fields].map((field) => [
    field,
    takenBack(now.values[field] ?? {}, before.values[field] ?? {}, after.values[field] ?? {}),
  ]);
  const left = after.leave.filter((line) => !before.leave.includes(line));
  return {
    ...now,
    ...Object.fromEntries(KEYED.map((where) => [where, takenBack(now[where], before[where], after[where])])),
    values: { ...now.values, ...Object.fromEntries(values) },
    leave: now.leave.filter((line) => !left.includes(line)),
  };
}

/** Whether anything of it holds still. */
export const holdsStep = (now: ImportDecisions, step: DecisionStep): boolean =>
  JSON.stringify(withoutStep(now, step)) !== JSON.stringify(now);

type Said = Readonly<Record<string, unknown>>;

/** Only where it says still what that step said. */
function takenBack(now: Said, before: Said, after: Said): Said {
  const changed = Object.keys(after).filter((key) => after[key] !== before[key] && now[key] === after[key]);
  const others = Object.entries(now).filter(([key]) => !changed.includes(key));
  const was = changed.flatMap((key) => (key in before ? [[key, before[key]] as const] : []));
  return Object.fromEntries([...others, ...was]);
}
