import { certainties, type RuleRecord } from './rule-tally';

/**
 * How sure each rule is: right and wrong proposals of forms that nobody had seen who made the rules, as the rules were then: eleven (244 places) of the
 * first gallery, eight of another hand (357), eight of a third (264) and twelve of a fourth (370), but for wrong ones of the first two whose place had
 * been read amiss, and those of the fourth that were taken for 管理者 or, as what is delegated, for a statement: these are mended. What a rule does on forms that it was made beside says nothing: of those, too, nine in ten are right.
 *
 * What was made afterwards (`LATER`) is counted on forms that had been read when it was made; a rule that keeps silent is there with what speaks against it.
 *
 * A rule is a way to tell *what* goes into a place, and, where that depends on it, how one knew *whose* it is (`SaidBy`).
 */
const RULES = new Map<string, RuleRecord>([
  ['any words, before', [6, 5]],
  ['any words, beside', [2, 1]],
  ['any words, heading', [2, 0]],
  ['any words, label', [2, 4]],
  ['any words, rows', [3, 3]],
  ['any words, usual', [3, 4]],
  ['choice', [1, 1]],
  ['choice of a statement', [3, 0]],
  ['choice of services', [1, 0]],
  ['choice of several', [42, 5]],
  ['choice, of the ledger', [2, 10]],
  ['city', [78, 4]],
  ['counted', [10, 0]],
  ['counted by hand', [31, 1]],
  ['day of an ID', [1, 0]],
  ['day of the network', [1, 0]],
  ['day of the paper', [20, 1]],
  ['first day', [9, 1]],
  ['in no ledger', [86, 6]],
  ['known day', [6, 0]],
  ['list of devices', [1, 0]],
  ['list of other words', [2, 0]],
  ['named words', [1, 0]],
  ['of others', [4, 0]],
  ['of whom the ledger has none, before', [2, 1]],
  ['of whom the ledger has none, beside', [3, 3]],
  ['of whom the ledger has none, heading', [3, 1]],
  ['of whom the ledger has none, label', [1, 0]],
  ['of whom the ledger has none, run', [0, 1]],
  ['other day', [2, 2]],
  ['other number', [0, 1]],
  ['part of a day', [5, 0]],
  ['parts, heading', [4, 1]],
  ['parts, label', [1, 0]],
  ['parts, rows', [0, 1]],
  ['parts, run', [3, 0]],
  ['parts, usual', [0, 1]],
  ['postal code, heading', [12, 0]],
  ['postal code, label', [5, 0]],
  ['seal', [14, 0]],
  ['side', [3, 0]],
  ['signature', [2, 0]],
  ['strange words', [0, 14]],
  ['who writes', [1, 0]],
  ['whole label, applicant', [12, 0]],
  ['whole label, before', [11, 17]],
  ['whole label, beside', [7, 7]],
  ['whole label, heading', [157, 15]],
  ['whole label, label', [217, 9]],
  ['whole label, only', [3, 0]],
  ['whole label, rows', [41, 3]],
  ['whole label, run', [23, 2]],
  ['whole label, users', [4, 0]],
  ['whole label, usual', [2, 4]],
  ['words left over', [1, 2]],
]);

const LATER = new Map<string, RuleRecord>([
  ['chosen field, rows', [3, 0]],
  ['maybe a known day', [4, 10]],
  ['period', [7, 1]],
  ['postal code, run', [2, 0]],
  ['what is delegated', [0, 5]],
  ['whole label, loose heading', [1, 1]],
]);

/** Below it, a rule keeps silent. */
const LEAST = 0.8;

const ofKnown = certainties(new Map([...RULES, ...LATER]), 0.93);

/** From 0 to 1: how much of what it proposes is right. Part of a label was measured with the whole ones. */
export const certaintyOf = (rule: string): number => ofKnown(rule.replace('part of label', 'whole label'));

export const isSureEnough = (rule: string): boolean => certaintyOf(rule) >= LEAST;
