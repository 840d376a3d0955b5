import type { Decision } from '../write/decision';
import { placesOfGroup, conditionOfPlace, canHaveRules } from '../write/rules';

/** What somebody says of places together, and takes back. */
export type SaidRule =
  /** `on` null: it is asked for always. */
  | { kind: 'only-when'; place: number; on: { place: number; words: readonly string[] } | null }
  | { kind: 'one-of'; places: readonly number[]; exactly: boolean }
  | { kind: 'no-one-of'; place: number }
  /** `than` null: on any day. */
  | { kind: 'not-before'; place: number; than: number | null };

export function withRule(all: readonly Decision[], rule: SaidRule): Decision[] {
  switch (rule.kind) {
    case 'only-when': {
      if (rule.on === null) return changedAt(all, [rule.place], { onlyWhen: null });
      const { marked, mark } = marking(all, rule.on.place);
      return changedAt(marked, [rule.place], { onlyWhen: { of: mark, words: rule.on.words } });
    }
    case 'one-of': {
      const group = Math.max(0, ...all.map(({ oneOf }) => oneOf?.group ?? 0)) + 1;
      return withoutLonely(changedAt(all, rule.places, { oneOf: { group, exactly: rule.exactly } }));
    }
    case 'no-one-of': {
      const group = all[rule.place]?.oneOf?.group;
      const own = all.flatMap(({ oneOf }, i) => (oneOf && oneOf.group === group ? [i] : []));
      return changedAt(all, own, { oneOf: undefined });
    }
    case 'not-before': {
      if (rule.than === null) return changedAt(all, [rule.place], { notBefore: undefined });
      const { marked, mark } = marking(all, rule.than);
      return changedAt(marked, [rule.place], { notBefore: mark });
    }
  }
}

const changedAt = (all: readonly Decision[], places: readonly number[], facts: Partial<Decision>): Decision[] =>
  all.map((one, i) => (places.includes(i) ? { ...one, ...facts } : one));

/** A place has one number, whatever speaks of it. */
function marking(all: readonly Decision[], place: number): { marked: Decision[]; mark: number } {
  const mark = all[place]?.mark ?? Math.max(0, ...all.map((one) => one.mark ?? 0)) + 1;
  return { marked: changedAt(all, [place], { mark }), mark };
}

/** Who is left alone, as the others have gone to another group, is in none. */
function withoutLonely(all: Decision[]): Decision[] {
  const lonely = all.flatMap((one, i) => (one.oneOf && placesOfGroup(all, one).length < 2 ? [i] : []));
  return lonely.length > 0 ? changedAt(all, lonely, { oneOf: undefined }) : all;
}

/** On which other places it can depend whether this one is asked for: none that itself depends on this one. */
export const placesToDependOn = (all: readonly Decision[], place: number): number[] =>
  all.flatMap((one, i) => (i !== place && canHaveRules(one) && !dependsOn(all, i, place) ? [i] : []));

function dependsOn(all: readonly Decision[], place: number, on: number): boolean {
  let now: number | undefined = place;
  for (let turn = 0; now !== undefined && turn <= all.length; turn++) {
    if (now === on) return true;
    now = conditionOfPlace(all, now)?.place;
  }
  return false;
}
