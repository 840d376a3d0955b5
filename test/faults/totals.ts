import { answerPlaces, requestPlaces } from '../support/http-course.ts';
import type { RunResult } from './random-run.ts';

/** What many random runs came to. */
export interface Totals {
  runs: number;
  papers: number;
  /** How often what happened, the most frequent first. */
  met: [name: string, times: number][];
  faults: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  /** Every finding, with the seed of its run. */
  findings: string[];
}

const places: readonly string[] = [...requestPlaces, ...answerPlaces];
/** Of the network, and not of the PC or of people. */
const isFault = (name: string): boolean =>
  name === 'request twice' || places.some((place) => name.endsWith(` in ${place}`));

export function totalsOf(results: readonly RunResult[]): Totals {
  const met = new Map<string, number>();
  for (const result of results) for (const [name, times] of result.met) met.set(name, (met.get(name) ?? 0) + times);
  const findings = results.flatMap(({ seed, findings: found }) => found.map((one) => ({ seed, one })));
  const count = (kind: string): number => findings.filter(({ one }) => one.startsWith(kind)).length;
  return {
    runs: results.length,
    papers: results.reduce((sum, { papers }) => sum + papers, 0),
    met: [...met].sort(([, a], [, b]) => b - a),
    faults: [...met].reduce((sum, [name, times]) => sum + (isFault(name) ? times : 0), 0),
    lost: count('lost'),
    doubled: count('doubled'),
    outOfOrder: count('out of order'),
    findings: findings.map(({ seed, one }) => `run ${seed}: ${one}`),
  };
}
