import type { PlaceProposal } from '../propose/proposal';
import { undecided, type Decision } from '../write/decision';
import { withLikelySpreads } from '../write/spread';
import { aligned } from './align';
import { likeness, wordsOfPlace, type PlaceWords } from './place-words';

/**
 * What became of a place of last year's form:
 *
 * - `same`: there, in its order · `moved`: there, elsewhere
 * - `changed`: its words or its kind are others: somebody looks whether it still is the same
 * - `new`: wasn't there
 */
export type PlaceFate = 'same' | 'moved' | 'changed' | 'new';

export interface FateOfPlace {
  fate: PlaceFate;
  /** Which of last year's it is; null: none. */
  from: number | null;
  /** What it was called, where it is called otherwise now. */
  was: string | null;
}

/** Next year's form: what was decided goes over to the same places. */
export interface CarriedOver {
  decisions: Decision[];
  /** Of each decision; empty for a form that follows none. */
  fates: FateOfPlace[];
  /** Decided last year, and nowhere to be found: what is to be looked at beside the new places. */
  left: Decision[];
}

/** @param proposals those of the new file */
export function carryOver(before: readonly Decision[], proposals: readonly PlaceProposal[]): CarriedOver {
  if (before.length === 0) return { decisions: withLikelySpreads(proposals.map(undecided)), fates: [], left: [] };
  return new Comparison(before, proposals).carried();
}

/** Worth of a pair that is put into its order: a label outweighs all that stands around it. */
const WORTH = { label: 8, kind: 8, heading: 4, around: 2, like: 3 };
/** As much of two labels as says that they may be one, written otherwise. */
const LIKE = 0.5;
/** What stands for no value of anybody: whose it is doesn't matter. */
const NOBODYS = new Set<string | null>([null, 'typed', 'city', 'signature', 'document.date']);

class Comparison {
  private readonly old: readonly PlaceWords[];
  private readonly now: readonly PlaceWords[];
  /** Of each new place its old one. */
  private readonly found = new Map<number, { old: number; isSure: boolean; isMoved: boolean }>();
  private readonly taken = new Set<number>();
  /** Of last year's. */
  private readonly doubtful: ReadonlySet<number>;

  constructor(
    private readonly before: readonly Decision[],
    private readonly proposals: readonly PlaceProposal[],
  ) {
    this.old = before.map(({ candidate }) => wordsOfPlace(candidate));
    this.now = proposals.map(({ candidate }) => wordsOfPlace(candidate));
    this.doubtful = this.doubtfulOnes();
  }

  carried(): CarriedOver {
    for (const [a, b] of aligned(this.old.length, this.now.length, (a, b) => this.worth(a, b)))
      this.pair(a, b, this.isSure(a, b), false);
    this.pairMoved(wholeKey, () => true);
    this.pairMoved(plainKey, (a, b) => this.isSure(a, b));
    this.pairBetween();
    const all = this.proposals.map((proposal, b) => this.decided(proposal, b));
    return {
      decisions: all.map(({ decision }) => decision),
      fates: all.map(({ fate, from, was }) => ({ fate, from, was })),
      left: this.before.filter(({ state }, a) => state === 'decided' && !this.taken.has(a)),
    };
  }

  private pair(a: number, b: number, isSure: boolean, isMoved: boolean): void {
    this.found.set(b, { old: a, isSure, isMoved });
    this.taken.add(a);
  }

  private decided(proposal: PlaceProposal, b: number): FateOfPlace & { decision: Decision } {
    const own = undecided(proposal);
    const found = this.found.get(b);
    const last = found && this.before[found.old];
    if (!last) return { decision: own, fate: 'new', from: null, was: null };
    const { old: from, isSure, isMoved } = found;
    const was = this.old[from]?.label === this.now[b]?.label ? null : last.label;
    const fate = isSure ? (isMoved ? 'moved' : 'same') : 'changed';
    // Nobody had said anything of it.
    if (last.state !== 'decided') return { decision: own, fate, from, was };
    const label = isSure ? last.label : own.label;
    // Somebody has said that nothing is written there before and after a change.
    const isNone = last.candidate.side === null && own.candidate.side !== null;
    const candidate = isNone ? { ...own.candidate, side: null } : own.candidate;
    const state = isSure ? 'decided' : 'proposed';
    const decision: Decision = { ...own, ...last, candidate, label, state };
    return { decision, fate, from, was };
  }

  private worth(a: number, b: number): number {
    const [old, now] = [this.old[a], this.now[b]];
    if (!old || !now || old.role !== now.role) return 0;
    const isKind = old.kind === now.kind;
    if (old.label !== now.label || (old.label === '' && old.around !== now.around))
      return isKind && this.mayBeOne(a, b) ? WORTH.like : 0;
    return (
      WORTH.label +
      (isKind ? WORTH.kind : 0) +
      (old.heading === now.heading ? WORTH.heading : 0) +
      (old.around === now.around ? WORTH.around : 0)
    );
  }

  /** One place under two names: the words are alike, the file calls it the same, or the rules say the same of both. */
  private mayBeOne(a: number, b: number): boolean {
    const [old, now] = [this.old[a], this.now[b]];
    if (!old || !now) return false;
    if (old.field !== '' && old.field === now.field) return true;
    const [last, next] = [this.before[a]?.item ?? null, this.proposals[b]?.item ?? null];
    if (!NOBODYS.has(next) && next === last) return true;
    return likeness(old.label, now.label) >= LIKE && (NOBODYS.has(next) || NOBODYS.has(last));
  }

  /** Label and kind agree, and nothing says that it may be somebody else's. */
  private isSure(a: number, b: number): boolean {
    const [old, now] = [this.old[a], this.now[b]];
    if (!old || !now || old.label !== now.label || old.kind !== now.kind) return false;
    if (this.doubtful.has(a)) return false;
    if (old.heading === now.heading) return true;
    const [last, next] = [this.before[a]?.item ?? null, this.proposals[b]?.item ?? null];
    if (NOBODYS.has(last) || last === next) return true;
    const isAlone = [this.old, this.now].every(
      (all) => all.filter((one) => plainKey(one) === plainKey(old)).length === 1,
    );
    return isAlone && NOBODYS.has(next);
  }

  /** Called alike, elsewhere. Of several that are called alike those that are left, in their order, where each can only be one of them. */
  private pairMoved(keyOf: (words: PlaceWords) => string, isSure: (a: number, b: number) => boolean): void {
    const old = grouped(this.old, keyOf);
    for (const [key, all] of grouped(this.now, keyOf)) {
      const last = (old.get(key) ?? []).filter((a) => this.old[a]?.label !== '' && !this.taken.has(a));
      const own = all.filter((b) => !this.found.has(b));
      if (last.length !== own.length || (own.length > 1 && !this.areOne(last))) continue;
      own.forEach((b, i) => {
        const a = last[i] ?? 0;
        this.pair(a, b, isSure(a, b) && !this.doubtful.has(a), true);
      });
    }
  }

  private areOne(all: readonly number[]): boolean {
    return new Set(all.map((a) => this.before[a]?.item ?? '')).size === 1;
  }

  /** Between two that are the same stood one, and stands one, of its kind: by its place alone. Nothing of the ledger goes where other words ask for something else. */
  private pairBetween(): void {
    this.now.forEach((now, b) => {
      if (this.found.has(b)) return;
      const a = b === 0 ? 0 : (this.found.get(b - 1)?.old ?? -2) + 1;
      const old = this.old[a];
      if (!old || this.taken.has(a) || old.kind !== now.kind || old.role !== now.role) return;
      const next = this.found.get(b + 1)?.old ?? (b === this.now.length - 1 ? this.old.length : -1);
      if (next !== a + 1) return;
      const [last, proposed] = [this.before[a]?.item ?? null, this.proposals[b]?.item ?? null];
      if (last === proposed || (NOBODYS.has(last) && NOBODYS.has(proposed)) || proposed === null)
        this.pair(a, b, false, false);
    });
  }

  /** Of several that nothing tells apart, of which some came or went, and which hold different things: nobody knows which is which. */
  private doubtfulOnes(): ReadonlySet<number> {
    const [old, now] = [this.old, this.now].map((all) => [grouped(all, plainKey), grouped(all, wholeKey)] as const);
    const isTold = (words: PlaceWords): boolean =>
      words.heading !== '' &&
      words.heading !== words.label &&
      [old, now].every((all) => all?.[1].get(wholeKey(words))?.length === 1);
    return new Set(
      [...(old?.[0] ?? [])].flatMap(([key, all]) => {
        const isAsMany = now?.[0].get(key)?.length === all.length;
        if (isAsMany || this.areOne(all)) return [];
        return all.filter((a) => this.old[a] && !isTold(this.old[a]));
      }),
    );
  }
}

/** The numbers of those that have the same key. */
function grouped(all: readonly PlaceWords[], keyOf: (words: PlaceWords) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  all.forEach((words, i) => {
    const key = keyOf(words);
    const own = found.get(key);
    if (own) own.push(i);
    else found.set(key, [i]);
  });
  return found;
}

const plainKey = ({ label, kind, role }: PlaceWords): string => `${label}\n${kind}\n${role}`;
const wholeKey = (words: PlaceWords): string =>
  `${plainKey(words)}\n${words.heading}${words.label === '' ? `\n${words.around}` : ''}`;
