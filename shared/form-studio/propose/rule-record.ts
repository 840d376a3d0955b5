/**
 * How sure each rule is: right and wrong proposals of eleven forms (244 places) that nobody had seen who made the rules, as the rules were then. What a
 * rule does on forms that it was made beside says nothing: of those, too, nine in ten are right.
 *
 * What was made afterwards (`LATER`) is counted on the four forms of a stranger who knew no rule either; those forms had been read when it was made.
 *
 * A rule is a way to tell *what* goes into a place, and, where that depends on it, how one knew *whose* it is (`SaidBy`).
 */
type Record = readonly [right: number, wrong: number];

const RULES = new Map<string, Record>([
  ['any words, beside', [1, 0]],
  ['any words, before', [3, 5]],
  ['any words, heading', [5, 1]],
  ['any words, label', [17, 0]],
  ['any words, rows', [3, 3]],
  ['any words, usual', [3, 4]],
  ['choice, before', [2, 10]],
  ['choice, heading', [1, 0]],
  ['choice, rows', [1, 0]],
  ['choice, usual', [1, 0]],
  ['city', [6, 0]],
  ['counted', [5, 0]],
  ['day of the paper', [7, 0]],
  ['in no ledger', [9, 0]],
  ['known label, usual', [1, 0]],
  ['of whom the ledger has none, before', [2, 1]],
  ['of whom the ledger has none, beside', [3, 3]],
  ['of whom the ledger has none, heading', [2, 0]],
  ['of whom the ledger has none, label', [1, 0]],
  ['other day', [2, 0]],
  ['parts, rows', [0, 1]],
  ['parts, usual', [0, 1]],
  ['postal code, heading', [3, 0]],
  ['seal', [3, 0]],
  ['whole label, applicant', [1, 0]],
  ['whole label, before', [10, 14]],
  ['whole label, beside', [1, 5]],
  ['whole label, heading', [37, 4]],
  ['whole label, label', [40, 2]],
  ['whole label, rows', [8, 1]],
  ['whole label, usual', [2, 4]],
]);

const LATER = new Map<string, Record>([
  ['choice of several', [6, 0]],
  ['postal code, run', [1, 0]],
  ['whole label, run', [7, 0]],
]);

/** What is taken of a rule that was seldom met: it counts as four times what those are that know whose it is in the same way. */
const USUAL = 0.93;
const WEIGHT = 4;
/** Below it, a rule keeps silent. */
const LEAST = 0.8;

const saidBy = (rule: string): string => rule.split(', ')[1] ?? rule;

const BY_WHOSE = new Map<string, Record>();
for (const [rule, [right, wrong]] of [...RULES, ...LATER]) {
  const [all, bad] = BY_WHOSE.get(saidBy(rule)) ?? [0, 0];
  BY_WHOSE.set(saidBy(rule), [all + right, bad + wrong]);
}

const share = ([right, wrong]: Record = [0, 0], usual: number): number =>
  (right + WEIGHT * usual) / (right + wrong + WEIGHT);

/** From 0 to 1: how much of what it proposes is right. */
export function certaintyOf(rule: string): number {
  // Part of a label was measured with the whole ones.
  const known = rule.replace('part of label', 'whole label');
  return share(RULES.get(known) ?? LATER.get(known), share(BY_WHOSE.get(saidBy(known)), USUAL));
}

export const isSureEnough = (rule: string): boolean => certaintyOf(rule) >= LEAST;
