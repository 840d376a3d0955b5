/**
 * `npm run soak` behind its kills: random runs with seeds from `--seed` on, `--runs` of them. What they came to is written as
 * JSON to the file of `--out`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { City } from './city.ts';
import { randomRun, type RunResult } from './random-run.ts';
import { totalsOf } from './totals.ts';

const SAY_EVERY = 25;

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { runs: text, seed: text, out: text } });
const [runs, seed] = [Number(values.runs ?? 500), Number(values.seed ?? 1)];
const results: RunResult[] = [];
const city = await City.open();
try {
  for (let run = 1; run <= runs; run++) {
    const result = await randomRun(city, seed + run - 1);
    results.push(result);
    for (const finding of result.findings) console.log(`run ${result.seed}: ${finding}`);
    if (run % SAY_EVERY === 0) console.log(`${run} of ${runs} runs, ${totalsOf(results).findings.length} findings`);
  }
} finally {
  await city.close();
  if (values.out) writeFileSync(values.out, JSON.stringify(totalsOf(results)));
}
process.exitCode = totalsOf(results).findings.length > 0 ? 1 : 0;
