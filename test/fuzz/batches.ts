import fc from 'fast-check';
import type { Case, FuzzTarget } from './target.ts';
import { Finding } from './target.ts';

/** One fault, with the smallest case that shows it. */
export interface Found {
  fault: string;
  message: string;
  given: Case;
  seed: number;
}

export interface BatchResult {
  cases: number;
  /** Milliseconds of the processor that the dearest case took. */
  dearest: number;
  found: Found | null;
}

const CASES = 100;
const USUAL_LIMIT = 5;
/** Seconds in which a case is made smaller. */
const SHRINKING = 20;

/**
 * A hundred cases, the same for the same seed.
 *
 * @param atCase told before each: by then it is known which one never ended
 */
export async function runBatch(
  { cases, check, limit = USUAL_LIMIT }: FuzzTarget,
  seed: number,
  atCase: (number: number) => void = () => {},
): Promise<BatchResult> {
  let count = 0;
  let dearest = 0;
  const property = fc.asyncProperty(cases, async (given) => {
    atCase(count++);
    const before = process.cpuUsage();
    await check(given);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    dearest = Math.max(dearest, took);
    if (took > limit * 1000) throw new Finding('takes too long', { seconds: Math.round(took / 1000) });
  });
  const outcome = await fc.check(property, { seed, numRuns: CASES, interruptAfterTimeLimit: SHRINKING * 1000 });
  return { cases: count, dearest, found: foundIn(outcome, seed) };
}

function foundIn(outcome: fc.RunDetails<[Case]>, seed: number): Found | null {
  const { errorInstance: error, counterexample } = outcome;
  if (!outcome.failed || !counterexample) return null;
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { fault: faultOf(error), message, given: counterexample[0], seed };
}

/** The same for each case that shows the same: for what nobody has thought of, its words and the place in our code. */
function faultOf(error: unknown): string {
  if (error instanceof Finding) return error.fault;
  if (!(error instanceof Error)) return String(error);
  const place = /((?:shared|electron|renderer|test)\/[\w./-]+\.ts)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}: ${error.message.split('\n')[0] ?? ''}`.replaceAll(/\d+/g, 'N').slice(0, 160) + ` (${place})`;
}

/** Case `number` of a batch: it is made, and not tried. */
export async function caseOf({ cases }: FuzzTarget, seed: number, number: number): Promise<Case> {
  let at = 0;
  let wanted: Case;
  const property = fc.property(cases, (given) => {
    if (at++ === number) wanted = given;
  });
  await Promise.resolve(fc.check(property, { seed, numRuns: CASES }));
  return wanted;
}
