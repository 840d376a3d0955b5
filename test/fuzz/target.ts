import type fc from 'fast-check';

/** What a target is tried with: plain data, bytes among it, so that a case can be kept as a file (`kept-case.ts`). */
export type Case = unknown;

/** A door by which something comes in from outside, and what must hold whatever comes. */
export interface FuzzTarget<C = Case> {
  cases: fc.Arbitrary<C>;
  /** Throws what is wrong. A problem of ours with its code is nothing wrong. */
  check: (given: C) => void | Promise<void>;
  /** CPU seconds that one case may take. */
  limit?: number;
  /** Ends what the target began. */
  close?: () => Promise<void>;
}

/** A target that needs something to be running opens it first. */
export type OpenTarget = () => Promise<FuzzTarget>;

/** Keeps the kind of its cases to itself: they are known to itself alone. */
export const target = <C>(given: FuzzTarget<C>): FuzzTarget => given as FuzzTarget;

/** What must not be. The same fault says the same in each case, so that it is counted once. */
export class Finding extends Error {
  /** @param details what differs from case to case */
  constructor(
    readonly fault: string,
    readonly details: unknown = null,
  ) {
    super(`${fault} ${JSON.stringify(details)?.slice(0, 600) ?? ''}`);
    this.name = 'Finding';
  }
}

export function must(isSo: boolean, fault: string, details?: unknown): asserts isSo {
  if (!isSo) throw new Finding(fault, details);
}
