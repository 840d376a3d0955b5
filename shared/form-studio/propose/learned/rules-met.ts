/**
 * How often each rule was right and wrong on forms that nobody had read who made it: nine hands (110 forms, 3,470 places), the later ones drawn to find out. What
 * the rules keep silent about is counted, too: here it isn't asked whether a rule may speak alone (rule-record.ts beside this folder), but what it weighs beside
 * what other forms have in such a place.
 */
type Met = readonly [right: number, wrong: number];

const MET = new Map<string, Met>([
  ['any words, before', [8, 8]],
  ['any words, beside', [0, 1]],
  ['any words, heading', [2, 15]],
  ['any words, label', [15, 9]],
  ['any words, loose heading', [2, 2]],
  ['any words, rows', [3, 7]],
  ['any words, usual', [1, 3]],
  ['choice', [35, 4]],
  ['choice of a statement', [14, 4]],
  ['choice of jobs', [1, 0]],
  ['choice of managers', [1, 1]],
  ['choice of services', [7, 1]],
  ['choice of several', [207, 10]],
  ['choice, of the ledger', [10, 2]],
  ['chosen field, loose heading', [1, 0]],
  ['chosen field, rows', [1, 0]],
  ['city', [163, 4]],
  ['counted', [17, 0]],
  ['counted by hand', [79, 1]],
  ['day of an ID', [4, 0]],
  ['day of the network', [13, 4]],
  ['day of the paper', [53, 7]],
  ['fax at work', [2, 0]],
  ['first day', [44, 1]],
  ['home of the staff', [1, 0]],
  ['in no ledger', [353, 30]],
  ['known day', [39, 4]],
  ['list of devices', [6, 0]],
  ['list of other words', [10, 1]],
  ['maybe a known day', [22, 26]],
  ['named words', [6, 1]],
  ['of others', [39, 5]],
  ['of whom the ledger has none, applicant', [1, 0]],
  ['of whom the ledger has none, before', [12, 13]],
  ['of whom the ledger has none, heading', [19, 21]],
  ['of whom the ledger has none, label', [1, 1]],
  ['of whom the ledger has none, loose heading', [1, 7]],
  ['of whom the ledger has none, only', [1, 2]],
  ['of whom the ledger has none, run', [3, 2]],
  ['of whom the ledger has none, usual', [0, 1]],
  ['other day', [18, 7]],
  ['other number', [3, 4]],
  ['part of a day', [32, 3]],
  ['part of label, applicant', [8, 0]],
  ['part of label, label', [97, 22]],
  ['part of label, rows', [1, 2]],
  ['part of label, run', [4, 0]],
  ['part of label, users', [1, 0]],
  ['part of label, usual', [1, 0]],
  ['parts, before', [3, 0]],
  ['parts, heading', [10, 2]],
  ['parts, label', [2, 1]],
  ['parts, run', [4, 2]],
  ['period', [22, 3]],
  ['postal code, applicant', [9, 0]],
  ['postal code, before', [2, 4]],
  ['postal code, beside', [1, 0]],
  ['postal code, heading', [25, 0]],
  ['postal code, label', [7, 0]],
  ['postal code, loose heading', [1, 0]],
  ['postal code, only', [2, 0]],
  ['postal code, run', [7, 0]],
  ['postal code, usual', [0, 1]],
  ['same as another', [2, 0]],
  ['seal', [40, 0]],
  ['second one', [10, 2]],
  ['side', [8, 0]],
  ['signature', [6, 0]],
  ['strange words', [56, 31]],
  ['who explained', [4, 0]],
  ['who writes', [23, 1]],
  ['who writes, reached', [1, 1]],
  ['whole label, applicant', [36, 1]],
  ['whole label, before', [38, 31]],
  ['whole label, beside', [10, 1]],
  ['whole label, heading', [342, 30]],
  ['whole label, label', [554, 30]],
  ['whole label, loose heading', [27, 6]],
  ['whole label, only', [31, 14]],
  ['whole label, rows', [128, 7]],
  ['whole label, run', [93, 8]],
  ['whole label, users', [15, 0]],
  ['whole label, usual', [5, 12]],
  ['words left over', [35, 16]],
]);

/** What is taken of a rule that was seldom met: it counts as four times what those are that know whose it is in the same way. */
const USUAL = 0.9;
const WEIGHT = 4;

const saidBy = (rule: string): string => rule.split(', ')[1] ?? rule;

const BY_WHOSE = new Map<string, Met>();
for (const [rule, [right, wrong]] of MET) {
  const [all, bad] = BY_WHOSE.get(saidBy(rule)) ?? [0, 0];
  BY_WHOSE.set(saidBy(rule), [all + right, bad + wrong]);
}

const share = ([right, wrong]: Met = [0, 0], usual: number): number =>
  (right + WEIGHT * usual) / (right + wrong + WEIGHT);

/** From 0 to 1: how much of what it says is right. */
export const certaintyMet = (rule: string): number => share(MET.get(rule), share(BY_WHOSE.get(saidBy(rule)), USUAL));
