import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unwrap } from '@shared/problems/problem';
import { freeze, type FrozenSubmission } from '@shared/submission/frozen';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import { startReceiver, type ReceiverProcess } from '../city-endpoint/support/process.ts';
import { OutboxPage } from '../e2e/outbox/outbox-page.ts';
import { inOffice } from './office-app.ts';
import { pageScript } from './page-script.ts';

/**
 * A thousand papers in line, from 送信を始める until the last receipt is on the disk: the real app, page and main, with
 * 提出 on the screen. Against a bare loop that posts as many bodies of the same weight to the same receiver, one after the
 * other over one connection, and keeps nothing.
 */
const PAPERS = Number(process.env['RENKEI_BENCH_PAPERS'] ?? 1_000);
/** Of a paper's file in bytes, as a filled form has. */
const WEIGHT = 40_000;
const GOAL = 1.2;
/** Papers. */
const WARM_UP = 100;

/** Milliseconds. */
async function bareLoop({ url }: ReceiverProcess, token: string, count = PAPERS): Promise<number> {
  const papers = Array.from({ length: count }, () =>
    unwrap(freeze(submissionFacts({ submissionId: crypto.randomUUID() }), [aNewFile({ bytes: randomBytes(WEIGHT) })])),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const from = performance.now();
  for (const paper of papers) await posts(`${url}/v1/submissions`, token, agent, paper);
  const time = performance.now() - from;
  agent.destroy();
  return time;
}

const posts = (url: string, token: string, agent: Agent, paper: FrozenSubmission): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': paper.metadata.submissionId,
      'Content-Type': paper.contentType,
      'Content-Digest': paper.contentDigest,
      'Content-Length': paper.body.length,
    };
    const asking = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 201) reject(new Error(`the receiver said ${response.statusCode}`));
      response.resume().on('end', resolve);
    });
    asking.on('error', reject).end(paper.body);
  });

/** Transactions of submissions that the disk has taken, and milliseconds from asking for them to its yes. */
type Noting = typeof globalThis & { steps: number; disk: number };

function noteSteps(): void {
  const noting = globalThis as Noting;
  [noting.steps, noting.disk] = [0, 0];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...asked) {
    const from = performance.now();
    const transaction = begin.apply(this, asked);
    if (transaction.mode === 'readwrite' && transaction.objectStoreNames.contains('submissions'))
      transaction.addEventListener('complete', () => {
        noting.steps += 1;
        noting.disk += performance.now() - from;
      });
    return transaction;
  };
}

/** Milliseconds, and how many of them the disk took. */
async function drains(page: Page, { url }: ReceiverProcess, token: string): Promise<{ time: number; disk: number }> {
  await new OutboxPage(page, 'sample').sets(url, token);
  await page.evaluate(await pageScript('drain-page.ts'));
  await page.evaluate(
    ([papers, weight]) =>
      (globalThis as unknown as { bench: { finalizes(...given: number[]): Promise<void> } }).bench.finalizes(
        papers,
        weight,
      ),
    [PAPERS, WEIGHT] as const,
  );
  await page.addInitScript(noteSteps);
  await page.reload();
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '提出' }).click();
  await page.getByRole('button', { name: '送信を始める' }).click();
  const from = performance.now();
  // What the list says is on the disk: memory follows it.
  await page.waitForFunction(
    (words) => document.querySelector('[role="grid"]')?.textContent.includes(words),
    `この30日で ${PAPERS}件`,
    { polling: 50 },
  );
  const time = performance.now() - from;
  return { time, disk: await page.evaluate(() => (globalThis as Noting).disk) };
}

const folder = mkdtempSync(join(tmpdir(), 'city-'));
const [ours, others] = [`token-${crypto.randomUUID()}`, `token-${crypto.randomUUID()}`];
// An office is admitted at a start.
await (await startReceiver(['--data', folder, '--office', 'みほん台', '--token', others])).stop();
const receiver = await startReceiver(['--data', folder, '--office', 'ひまわりの里 流山', '--token', ours]);
try {
  // A receiver that was just started is slow at first: nobody shall gain by that.
  await bareLoop(receiver, others, WARM_UP);
  const before = await bareLoop(receiver, others);
  const { time, disk } = await inOffice(null, ({ page }) => drains(page, receiver, ours));
  const after = await bareLoop(receiver, others);
  // Before and behind: the machine has other things to do, too.
  const floor = (before + after) / 2;
  const each = (time: number): string => `${(time / PAPERS).toFixed(1)} ms a paper`;
  console.log(
    `drain  ${PAPERS} papers of ${WEIGHT / 1000} kB: ${each(time)} (its disk ${each(disk)}), bare loop ${each(floor)} ` +
      `(${each(before)} before, ${each(after)} behind): ${(time / floor).toFixed(2)} × (goal ${GOAL} ×)`,
  );
} finally {
  await receiver.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
