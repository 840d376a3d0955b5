/**
 * How sure each rule is: right and wrong proposals of forms that nobody had seen who made the rules, as the rules were then: eleven (244 places) of the
 * first gallery, eight of another hand (357), and eight of a third (264), but for wrong ones of the first two whose place had been read amiss, which
 * is mended. What a rule does on forms that it was made beside says nothing: of those, too, nine in ten are right.
 *
 * What was made afterwards (`LATER`) is counted on forms that had been read when it was made; a rule that keeps silent is there with what speaks against it.
 *
 * A rule is a way to tell *what* goes into a place, and, where that depends on it, how one knew *whose* it is (`SaidBy`).
 */
type Record = readonly [right: number, wrong: number];

const RULES = new Map<string, Record>([
  ['any words, before', [6, 5]],
  ['any words, beside', [2, 1]],
  ['any words, label', [2, 4]],
  ['any words, rows', [3, 3]],
  ['any words, usual', [3, 4]],
  ['choice', [1, 1]],
  ['choice of services', [1, 0]],
  ['choice of several', [26, 5]],
  ['choice, of the ledger', [2, 10]],
  ['city', [53, 4]],
  ['counted', [7, 0]],
  ['counted by hand', [17, 0]],
  ['day of the paper', [14, 1]],
  ['first day', [5, 1]],
  ['in no ledger', [34, 3]],
  ['known day', [1, 0]],
  ['list of other words', [1, 0]],
  ['of whom the ledger has none, before', [2, 1]],
  ['of whom the ledger has none, beside', [3, 3]],
  ['of whom the ledger has none, heading', [3, 1]],
  ['of whom the ledger has none, label', [1, 0]],
  ['of whom the ledger has none, run', [0, 1]],
  ['other day', [2, 2]],
  ['other number', [0, 1]],
  ['parts, heading', [2, 0]],
  ['parts, label', [1, 0]],
  ['parts, rows', [0, 1]],
  ['parts, usual', [0, 1]],
  ['postal code, heading', [9, 0]],
  ['postal code, label', [5, 0]],
  ['seal', [12, 0]],
  ['strange words', [0, 14]],
  ['who writes', [1, 0]],
  ['whole label, applicant', [9, 0]],
  ['whole label, before', [11, 17]],
  ['whole label, beside', [7, 7]],
  ['whole label, heading', [115, 6]],
  ['whole label, label', [155, 4]],
  ['whole label, only', [2, 0]],
  ['whole label, rows', [27, 2]],
  ['whole label, run', [15, 1]],
  ['whole label, users', [3, 0]],
  ['whole label, usual', [2, 4]],
  ['words left over', [1, 2]],
]);

const LATER = new Map<string, Record>([
  ['chosen field, rows', [3, 0]],
  ['deputy', [0, 4]],
  ['maybe a known day', [4, 10]],
  ['postal code, run', [2, 0]],
  ['whole label, loose heading', [1, 1]],
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
