/**
 * The reference receiver under load: 50 clients that hand in one paper after the other, on PGlite and on PostgreSQL (with fsync),
 * for 60 s each or as long as RENKEI_BENCH_SECONDS says. Prints how many papers were received a second, how long a client waited,
 * and how many answers were no receipts; ends with 1 when there was one.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@shared/problems/problem';
import { freeze } from '@shared/submission/frozen';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import { OfficeClient } from '../city-endpoint/support/office-client.ts';
import { startReceiver } from '../city-endpoint/support/process.ts';
import { needsPostgres, startPostgres } from '../support/postgres.ts';

const CLIENTS = 50;
/** Clients of an office: a receiver takes sixteen bodies of one office at once. */
const OF_ONE_OFFICE = 10;
const seconds = Number(process.env['RENKEI_BENCH_SECONDS'] ?? 60);
/** Bytes, as a filled form has. */
const file = { bytes: randomBytes(40_000) };

async function load(name: string, env: Record<string, string>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const tokens = Array.from({ length: CLIENTS / OF_ONE_OFFICE }, () => `token-${crypto.randomUUID()}`);
  try {
    // An office is admitted at a start.
    for (const [index, token] of tokens.slice(1).entries())
      await (await startReceiver(['--data', folder, '--office', `事業所 ${index}`, '--token', token], env)).stop();
    const receiver = await startReceiver(['--data', folder, '--office', 'ひまわり', '--token', tokens[0] ?? ''], env);
    const waits: number[] = [];
    const errors: string[] = [];
    const end = performance.now() + seconds * 1000;
    const client = async (_: unknown, index: number): Promise<void> => {
      const office = new OfficeClient(receiver.url, tokens[index % tokens.length] ?? '');
      while (performance.now() < end) {
        const facts = submissionFacts({ submissionId: crypto.randomUUID() });
        const paper = unwrap(freeze(facts, [aNewFile(file)]));
        const began = performance.now();
        await office.receipt(paper).then(
          () => waits.push(performance.now() - began),
          (error: unknown) => errors.push(String(error)),
        );
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    await receiver.stop();
    const sorted = waits.sort((a, b) => a - b);
    const at = (share: number): string => `${Math.round(sorted[Math.floor(sorted.length * share)] ?? NaN)} ms`;
    console.log(
      `city-endpoint  ${name.padEnd(10)} ${CLIENTS} clients, ${seconds} s: ${(waits.length / seconds).toFixed(0)} papers/s, ` +
        `median ${at(0.5)}, p95 ${at(0.95)}, errors ${errors.length}${errors[0] ? ` (${errors[0]})` : ''}`,
    );
    return errors.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let failed = await load('PGlite', {});
if (needsPostgres()) {
  const postgres = await startPostgres();
  try {
    failed += await load('PostgreSQL', { DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
} else console.log('not run: no PostgreSQL');
process.exitCode = failed > 0 ? 1 : 0;
