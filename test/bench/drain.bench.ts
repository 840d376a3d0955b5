import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { unwrap } from '@shared/problems/problem';
import { freeze } from '@shared/submission/frozen';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import { startReceiver, type ReceiverProcess } from '../city-endpoint/support/process.ts';
import { OutboxPage } from '../e2e/outbox/outbox-page.ts';
import { inOffice } from './office-app.ts';
import { pageScript } from './page-script.ts';

/**
 * A thousand papers in the queue, from 送信を始める until the last receipt is on the disk: the real app, page and main, with
 * 提出 on the screen. Against bare loops that post as many bodies of the same weight to the same receiver, one after the
 * other over one connection, and keep nothing: through Electron's `net` in the same app, which is what the app sends with
 * and what has the goal, and through Node's `http` in a process of its own.
 */
const PAPERS = Number(process.env['RENKEI_BENCH_PAPERS'] ?? 1_000);
/** Of a paper's file in bytes, as a filled form has. */
const WEIGHT = 40_000;
const GOAL = 1.2;
/** Papers. */
const WARM_UP = 100;

interface Post {
  headers: Record<string, string>;
  body: Uint8Array;
}

const posts = (token: string, count: number): Post[] =>
  Array.from({ length: count }, () => {
    const facts = submissionFacts({ submissionId: crypto.randomUUID() });
    const { metadata, contentType, contentDigest, body } = unwrap(
      freeze(facts, [aNewFile({ bytes: randomBytes(WEIGHT) })]),
    );
    const headers = {
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': metadata.submissionId,
      'Content-Type': contentType,
      'Content-Digest': contentDigest,
    };
    return { headers, body };
  });

/** Milliseconds. */
async function throughNode({ url }: ReceiverProcess, token: string, count = PAPERS): Promise<number> {
  const papers = posts(token, count);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const from = performance.now();
  for (const { headers, body } of papers)
    await new Promise<void>((resolve, reject) => {
      const options = { method: 'POST', agent, headers: { ...headers, 'Content-Length': body.length } };
      const asking = request(`${url}/v1/submissions`, options, (response) => {
        if (response.statusCode !== 201) reject(new Error(`the receiver said ${response.statusCode}`));
        response.resume().on('end', resolve);
      });
      asking.on('error', reject).end(body);
    });
  const time = performance.now() - from;
  agent.destroy();
  return time;
}

/** Milliseconds. */
function throughElectron(
  app: ElectronApplication,
  { url }: ReceiverProcess,
  token: string,
  count = PAPERS,
): Promise<number> {
  const papers = posts(token, count).map(({ headers, body }) => ({
    headers,
    body: Buffer.from(body).toString('base64'),
  }));
  return app.evaluate(
    async ({ net, session }, given) => {
      const bodies = given.papers.map(({ body }) => Buffer.from(body, 'base64'));
      const options = {
        method: 'POST',
        url: `${given.url}/v1/submissions`,
        session: session.fromPartition('bench', { cache: false }),
      };
      const from = performance.now();
      for (const [i, { headers }] of given.papers.entries())
        await new Promise<void>((resolve, reject) => {
          const asking = net.request({ ...options, headers, credentials: 'omit', cache: 'no-store' });
          asking.on('response', (response) => {
            if (response.statusCode !== 201) reject(new Error(`the receiver said ${response.statusCode}`));
            response.on('data', () => {});
            response.on('end', resolve);
          });
          asking.on('error', reject);
          asking.end(bodies[i]);
        });
      return performance.now() - from;
    },
    { url, papers },
  );
}

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

interface Drain extends Pick<Noting, 'steps' | 'disk'> {
  /** Milliseconds. */
  time: number;
}

async function drains(page: Page, { url }: ReceiverProcess, token: string): Promise<Drain> {
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
  const noted = await page.evaluate(() => {
    const { steps, disk } = globalThis as Noting;
    return { steps, disk };
  });
  return { time, ...noted };
}

const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;

const folder = mkdtempSync(join(tmpdir(), 'city-'));
const [ours, others] = [`token-${crypto.randomUUID()}`, `token-${crypto.randomUUID()}`];
// An office is admitted at a start.
await (await startReceiver(['--data', folder, '--office', 'みほん台', '--token', others])).stop();
const receiver = await startReceiver(['--data', folder, '--office', 'ひまわりの里 流山', '--token', ours]);
try {
  // What was just started is slow at first: nobody shall gain by that.
  await throughNode(receiver, others, WARM_UP);
  // Before and behind: the machine has other things to do, too.
  const node = [await throughNode(receiver, others)];
  const [electron, drain] = await inOffice(null, async ({ app, page }) => {
    await throughElectron(app, receiver, others, WARM_UP);
    const before = await throughElectron(app, receiver, others);
    const drain = await drains(page, receiver, ours);
    return [[before, await throughElectron(app, receiver, others)], drain] as const;
  });
  node.push(await throughNode(receiver, others));
  const each = (time: number): string => (time / PAPERS).toFixed(1);
  const against = (floors: readonly number[]): string =>
    `${(drain.time / mean(floors)).toFixed(2)} × (${floors.map(each).join(' before, ')} behind)`;
  console.log(
    `drain  ${PAPERS} papers of ${WEIGHT / 1000} kB, ms a paper: ${each(drain.time)} (its disk ${each(drain.disk)} in ${drain.steps} steps); ` +
      `bare loop through Electron ${against(electron)}, goal ${GOAL} ×; through Node ${against(node)}`,
  );
} finally {
  await receiver.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
