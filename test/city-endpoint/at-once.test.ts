import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { freeze, type FrozenSubmission } from '@shared/submission/frozen';
import { problemTypes, type SubmissionStatus } from '@shared/submission/wire';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import { needsPostgres, startPostgres, type Postgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { recordChange } from './changes.ts';
import type { Database } from './database/database.ts';
import { server } from './database/server.ts';
import { judge } from './support/judge.ts';
import { OfficeClient, type Answered } from './support/office-client.ts';
import { startReceiver, type ReceiverProcess } from './support/process.ts';
import { runReceiver, until } from './support/receiver-for-tests.ts';

/** Many things at once: on PGlite in one process, and on PostgreSQL in three that share it. */
interface Stage {
  /** One client for each process; all are the same office. */
  clients: OfficeClient[];
  database: Database;
}

const paper = (given: Parameters<typeof submissionFacts>[0] = {}): FrozenSubmission =>
  unwrap(
    freeze(submissionFacts({ submissionId: crypto.randomUUID(), ...given }), [aNewFile({ bytes: randomBytes(2000) })]),
  );

const idOf = ({ metadata }: FrozenSubmission): string => metadata.submissionId;
const typeOf = ({ body }: Answered): unknown => (body as { type?: string }).type;

/** Spread over the processes, all of it at once. */
const atOnce = <T, R>(
  { clients }: Stage,
  things: T[],
  work: (client: OfficeClient, thing: T) => Promise<R>,
): Promise<R[]> =>
  Promise.all(things.map((thing, index) => work(clients[index % clients.length] as OfficeClient, thing)));

const countOf = async ({ database }: Stage, table: 'submission' | 'change', ids: string[]): Promise<number> => {
  const from = table === 'submission' ? 'submission' : 'change JOIN submission ON submission.id = change.submission';
  const rows = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${from} WHERE submission_id = ANY($1::text[])`,
    [ids],
  );
  return rows[0]?.count ?? 0;
};

function moment(): { hasCome: Promise<void>; comes: () => void } {
  let comes = (): void => {};
  const hasCome = new Promise<void>((resolve) => (comes = resolve));
  return { hasCome, comes };
}

async function thirtyDuplicates(stage: Stage): Promise<void> {
  const [often, ...others] = [paper(), paper(), paper(), paper(), paper(), paper()];
  if (!often) return;
  const sent = [...Array<FrozenSubmission>(30).fill(often), ...others, ...others];
  const receipts = await atOnce(stage, sent, (client, frozen) => client.receipt(frozen));
  const numbers = new Map(receipts.map(({ submissionId, receiptNumber }) => [submissionId, receiptNumber]));
  for (const { submissionId, receiptNumber } of receipts) expect(receiptNumber).toBe(numbers.get(submissionId));
  expect(new Set(numbers.values()).size).toBe(6);
  const ids = [often, ...others].map(idOf);
  expect(await countOf(stage, 'submission', ids)).toBe(6);
  expect(await countOf(stage, 'change', ids)).toBe(6);
}

async function oneKeyForTwoPapers(stage: Stage): Promise<void> {
  const submissionId = crypto.randomUUID();
  const rivals = [paper({ submissionId }), paper({ submissionId })];
  const sent = Array.from({ length: 12 }, (_, index) => rivals[index % 2] as FrozenSubmission);
  const answers = await atOnce(stage, sent, async (client, frozen) => ({
    frozen,
    answer: await client.submit(frozen),
  }));
  const taken = answers.filter(({ answer }) => answer.status === 201);
  expect(new Set(taken.map(({ frozen }) => frozen.payloadDigest)).size).toBe(1);
  expect(taken).toHaveLength(6);
  for (const { answer } of answers)
    if (answer.status !== 201) expect([answer.status, typeOf(answer)]).toEqual([409, problemTypes.keyReused]);
}

async function withdrawnWhileArriving(stage: Stage): Promise<void> {
  const papers = Array.from({ length: 12 }, () => paper());
  const outcomes = await atOnce(stage, papers, (client, frozen) => {
    const other = stage.clients[(papers.indexOf(frozen) + 1) % stage.clients.length] as OfficeClient;
    return Promise.all([client.submit(frozen), other.withdraw(idOf(frozen))]);
  });
  for (const [index, [submitted, withdrawn]] of outcomes.entries()) {
    const after = await stage.clients[0]?.ask('getSubmission', idOf(papers[index] as FrozenSubmission));
    if (withdrawn.status === 404) {
      expect([submitted.status, typeOf(submitted), after?.status]).toEqual([409, problemTypes.withdrawn, 404]);
    } else {
      expect([submitted.status, withdrawn.status]).toEqual([201, 200]);
      expect(after?.body).toMatchObject({ status: 'withdrawn', revision: 2 });
    }
  }
}

/** Reads from wherever it stands to the end, again and again, until told that nothing more is written. */
async function poll(client: OfficeClient, isOver: () => boolean, seen: SubmissionStatus[]): Promise<void> {
  let after: string | undefined;
  for (let last = false; ;) {
    const { changes, next, hasMore } = await client.changes(after, 3);
    seen.push(...changes);
    after = next;
    if (hasMore) continue;
    if (last) return;
    last = isOver();
  }
}

async function pollersMissNothing(stage: Stage): Promise<void> {
  const papers = Array.from({ length: 24 }, () => paper());
  const ids = papers.map(idOf);
  let over = false;
  const pollers: { seen: SubmissionStatus[]; done: Promise<void> }[] = [];
  const startPoller = (): void => {
    const seen: SubmissionStatus[] = [];
    const client = stage.clients[pollers.length % stage.clients.length] as OfficeClient;
    pollers.push({ seen, done: poll(client, () => over, seen) });
  };
  startPoller();
  const writing = atOnce(stage, papers, async (client, frozen) => {
    await client.receipt(frozen);
    if (papers.indexOf(frozen) % 8 === 3) startPoller();
    await judge(stage, idOf(frozen), 'returned', '空いています');
    await client.withdraw(idOf(frozen));
  });
  await writing.finally(() => (over = true));
  startPoller();
  for (const { seen, done } of pollers) {
    await done;
    for (const id of ids) {
      const revisions = seen.filter(({ submissionId }) => submissionId === id).map(({ revision }) => revision);
      expect(revisions).toEqual([1, 2, 3]);
    }
  }
}

const laws: [string, (stage: Stage) => Promise<void>][] = [
  ['thirty copies of one paper among others: one receipt each', thirtyDuplicates],
  ['two papers under one key: one of them is taken, whoever asks', oneKeyForTwoPapers],
  ['a withdrawal while the paper arrives: taken out, or kept out', withdrawnWhileArriving],
  ['pollers that start at any time see every change, in order', pollersMissNothing],
];

describe('many at once on PGlite', () => {
  let stage: Stage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const running = await runReceiver({ uploadsAtOnce: 64 });
    stage = { clients: [await running.office('ひまわりの里 流山')], database: running.receiver.database };
    close = running.close;
  });
  afterAll(() => close());

  test.each(laws)('%s', (_, law) => law(stage));
});

describe.skipIf(!needsPostgres())('many at once on PostgreSQL, in three processes', () => {
  const TOKEN = `token-${crypto.randomUUID()}`;
  let postgres: Postgres;
  let processes: ReceiverProcess[];
  let stage: Stage;
  const start = (): Promise<ReceiverProcess> =>
    startReceiver(['--data', folder, '--office', 'ひまわりの里 流山', '--token', TOKEN], {
      DATABASE_URL: postgres.url,
    });
  const folder = temporaryFolder();

  beforeAll(async () => {
    postgres = await startPostgres({ fsync: 'off' });
    // Together: the tables are made once all the same.
    processes = await Promise.all([start(), start(), start()]);
    stage = { clients: processes.map(({ url }) => new OfficeClient(url, TOKEN)), database: server(postgres.url) };
  }, 120_000);
  afterAll(async () => {
    await Promise.all((processes ?? []).map((running) => running.stop()));
    await stage?.database.close();
    await postgres?.stop();
  });

  test.each(laws)('%s', (_, law) => law(stage));

  test('a change that is written but not committed holds back those after it', async () => {
    const [client] = stage.clients as [OfficeClient];
    const [slow, quick] = [paper(), paper()];
    for (const frozen of [slow, quick]) await client.receipt(frozen);
    const row = async (frozen: FrozenSubmission): Promise<{ id: number; officeId: number }> =>
      (
        await stage.database.query<{ id: number; officeId: number }>(
          'SELECT id, office_id AS "officeId" FROM submission WHERE submission_id = $1',
          [idOf(frozen)],
        )
      )[0] as { id: number; officeId: number };
    const { id, officeId } = await row(slow);
    let { next } = await client.changes(undefined, 200);
    for (let page = await client.changes(next); page.changes.length > 0; page = await client.changes(next))
      ({ next } = page);

    const gate = moment();
    const written = moment();
    const slowly = stage.database.transaction(async (queries) => {
      await recordChange(queries, { officeId, submission: id, revision: 2, status: 'accepted', at: new Date() });
      written.comes();
      await gate.hasCome;
    });
    await written.hasCome;
    let quickIsDone = false;
    const quickly = judge(stage, idOf(quick), 'accepted').then(() => (quickIsDone = true));
    const waits = async (): Promise<boolean> =>
      (await stage.database.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")).length > 0;
    await until(async () => quickIsDone || (await waits()));
    const early = await client.changes(next);
    gate.comes();
    await Promise.all([slowly, quickly]);
    const late = await client.changes(early.next);
    expect([...early.changes, ...late.changes].map(({ submissionId }) => submissionId)).toEqual([
      idOf(slow),
      idOf(quick),
    ]);
  });

  test('a process killed among uploads: sent again to the others, each paper is there once', async () => {
    const doomed = await start();
    const client = new OfficeClient(doomed.url, TOKEN);
    const papers = Array.from({ length: 12 }, () => paper());
    const sent = papers.map((frozen) => client.receipt(frozen).catch(() => undefined));
    await Promise.race(sent);
    await doomed.kill();
    const before = await Promise.all(sent);
    const after = await atOnce(stage, papers, (other, frozen) => other.receipt(frozen));
    for (const [index, receipt] of before.entries()) if (receipt) expect(after[index]).toEqual(receipt);
    expect(await countOf(stage, 'submission', papers.map(idOf))).toBe(12);
    expect(await countOf(stage, 'change', papers.map(idOf))).toBe(12);
  });

  test('a database that goes away and comes back: 503 with a time meanwhile, and the same receipt after', async () => {
    const frozen = paper();
    const [client] = stage.clients as [OfficeClient];
    const receipt = await client.receipt(frozen);
    // As a restart of the server does to everybody who is connected.
    await stage.database
      .query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename IS NOT NULL',
      )
      .catch(() => undefined);
    const answers: number[] = [];
    await until(async () => {
      const { status } = await client.submit(frozen);
      answers.push(status);
      return status === 201;
    });
    expect(answers.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    expect(await client.receipt(frozen)).toEqual(receipt);
  });
});
