/**
 * One target for some seconds: `--target NAME --seconds N --seed S --out FOLDER`. After each batch the sums stand in FOLDER/<target>.json,
 * each fault with its smallest case in FOLDER/findings/, and before each case its number in FOLDER/<target>.at.
 * `--show CASE`: writes that case of seed S, without trying it.
 */
import { createHash } from 'node:crypto';
import { existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseOf, runBatch, type Found } from './batches.ts';
import { asText } from './kept-case.ts';
import { NO_SUMS, type Sums } from './sums.ts';
import { targets } from './targets/index.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { target: text, seconds: text, seed: text, out: text, show: text } });
const { target: name = '', out = 'out/fuzz' } = values;
const open = targets[name];
if (!open) throw new Error(`no such target: ${name}; there are ${Object.keys(targets).join(', ')}`);
const findings = join(out, 'findings');
mkdirSync(findings, { recursive: true });

const target = await open();
try {
  if (values.show !== undefined)
    keep('ends-the-process', await caseOf(target, Number(values.seed), Number(values.show)));
  else await tryFor(Number(values.seconds ?? 10));
} finally {
  await target.close?.();
}

async function tryFor(seconds: number): Promise<void> {
  const file = join(out, `${name}.json`);
  const sums: Sums = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Sums) : { ...NO_SUMS };
  const at = openSync(join(out, `${name}.at`), 'w');
  const single = values.seed === undefined ? null : Number(values.seed);
  const until = performance.now() + seconds * 1000;
  let from = performance.now();
  while (performance.now() < until) {
    const seed = single ?? sums.nextSeed;
    const batch = await runBatch(target, seed, (number) => {
      ftruncateSync(at);
      writeSync(at, `${seed} ${number}`, 0);
    });
    const now = performance.now();
    sums.nextSeed = Math.max(sums.nextSeed, seed + 1);
    sums.cases += batch.cases;
    sums.seconds += (now - from) / 1000;
    sums.dearest = Math.max(sums.dearest, Math.round(batch.dearest));
    sums.megabytes = Math.max(sums.megabytes, Math.round(process.memoryUsage.rss() / 2 ** 20));
    if (batch.found) found(batch.found, sums);
    writeFileSync(file, JSON.stringify(sums, null, 2));
    from = now;
    if (single !== null) break;
  }
}

function found(one: Found, sums: Sums): void {
  const times = sums.faults[one.fault] ?? 0;
  sums.faults[one.fault] = times + 1;
  if (times === 0) console.log(`${name}, seed ${one.seed}: ${one.message}`);
  keep(one.fault, one.given);
  process.exitCode = 1;
}

function keep(fault: string, given: unknown): void {
  const mark = createHash('sha256').update(fault).digest('hex').slice(0, 8);
  const file = join(findings, `${name}-${mark}.json`);
  const kept = asText({ why: fault, given });
  // The smallest one that was found.
  if (!existsSync(file) || readFileSync(file, 'utf8').length > kept.length) writeFileSync(file, kept);
}
