/** How often a rule was right, and wrong. */
export type RuleRecord = readonly [right: number, wrong: number];

/** What is taken of a rule that was seldom met: it counts as four times what those are that know whose it is in the same way. */
const WEIGHT = 4;

/**
 * From 0 to 1: how much of what each rule says is right.
 *
 * @param usual of rules that know whose it is in a way that was never met
 */
export function certainties(records: ReadonlyMap<string, RuleRecord>, usual: number): (rule: string) => number {
  const byWhose = new Map<string, RuleRecord>();
  for (const [rule, [right, wrong]] of records) {
    const [all, bad] = byWhose.get(saidBy(rule)) ?? [0, 0];
    byWhose.set(saidBy(rule), [all + right, bad + wrong]);
  }
  return (rule) => share(records.get(rule), share(byWhose.get(saidBy(rule)), usual));
}

const saidBy = (rule: string): string => rule.split(', ')[1] ?? rule;

const share = ([right, wrong]: RuleRecord = [0, 0], usual: number): number =>
  (right + WEIGHT * usual) / (right + wrong + WEIGHT);
