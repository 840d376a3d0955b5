/** Runs in Vitest before each test file: turns one mutant on, or writes down afterwards which ones the file has reached. */
import { writeFileSync } from 'node:fs';
import { afterAll, inject } from 'vitest';

// The names are those of StrykerJS's instrumented code.
const mutant = inject('mutant');
const hitLimit = inject('hitLimit');
const coverage = inject('coverage');
/** @type {{ activeMutant?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: { static: Record<string, number> } }} */
const state = {};
Object.assign(globalThis, { __stryker__: state });
if (mutant !== null) {
  state.activeMutant = mutant;
  if (hitLimit !== null) Object.assign(state, { hitCount: 0, hitLimit });
}
if (coverage !== null) afterAll(() => writeFileSync(coverage, JSON.stringify(state.mutantCoverage?.static ?? {})));
