import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmdirSync, utimesSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentDigestOf, freeze, payloadDigestOf, type FrozenSubmission } from '@shared/submission/frozen';
import { limits, problemTypes } from '@shared/submission/wire';
import { unwrap } from '@shared/problems/problem';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { operations } from './contract.ts';
import { endpoint } from './api/endpoint.ts';
import { DatabaseUnavailable, type Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { Files } from './files.ts';
import { FolderInUse, holdFolder } from './own-folder.ts';
import type { OfficeClient } from './support/office-client.ts';
import { judge } from './support/judge.ts';
import { runReceiver, until, type RunningReceiver } from './support/receiver-for-tests.ts';
import { UploadPlaces } from './upload-places.ts';

const id = (): string => crypto.randomUUID();
const paper = (given: Parameters<typeof submissionFacts>[0] = {}, files = [aNewFile()]): FrozenSubmission =>
  unwrap(freeze(submissionFacts({ submissionId: id(), ...given }), files));

let folder: string;
let running: RunningReceiver;
let office: OfficeClient;
beforeAll(async () => {
  folder = temporaryFolder();
  running = await runReceiver({ folder, recipient: '流山市 介護支援課', uploadsAtOnce: 64 });
  office = await running.office('ひまわりの里 流山');
});
afterAll(() => running.close());

const problemOf = async (answer: ReturnType<OfficeClient['submit']>) => {
  const { status, body } = await answer;
  const { type, errors } = body as { type?: string; errors?: { field: string }[] };
  return [status, type, ...(errors ?? []).map(({ field }) => field)];
};
const incoming = (): string[] => readdirSync(join(folder, 'incoming'));

/** What of a frozen paper is made anew, so that a spoilt body has a right digest again. */
const spoilt = (frozen: FrozenSubmission, change: (text: string) => string): FrozenSubmission => {
  const body = Buffer.from(change(Buffer.from(frozen.body).toString('latin1')), 'latin1');
  return { ...frozen, body, contentDigest: contentDigestOf(body) };
};

/** A body that something on the way changed: its headers still describe the old one. */
const damaged = (change: (text: string) => string): FrozenSubmission => {
  const frozen = paper();
  return { ...frozen, body: spoilt(frozen, change).body };
};

test('つながるか確かめる: a token is answered with its office, its networks and the limits', async () => {
  const { status, body } = await office.ask('ping');
  expect([status, body]).toEqual([
    200,
    { recipient: '流山市 介護支援課', office: { name: 'ひまわりの里 流山' }, networks: ['nagareyama-tritrus'], limits },
  ]);
});

test.each(operations.map(({ operationId }) => operationId))('%s asks for a token', async (operationId) => {
  // At once: each wrong one is held back for longer than the one before.
  const wrong = [undefined, 'Bearer wrong', 'Basic eDp5', 'Bearer '];
  const answers = await Promise.all(
    wrong.map((authorization) => office.ask(operationId, id(), { headers: { authorization } })),
  );
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 401));
});

test.each([`${'x'.repeat(300)}/withdrawal`, '%zz/withdrawal'])(
  'an address that none can be (%#) is answered by the contract, as one that isn’t there',
  async (rest) => {
    const method = { method: 'POST' };
    const [answer, other] = await Promise.all([
      fetch(`${running.url}/v1/submissions/${rest}`, method),
      fetch(`${running.url}/v1/nothing`, { ...method, headers: { authorization: `Bearer ${office.token}` } }),
    ]);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
      'nosniff',
    ]);
    expect(await answer.json()).toEqual(await other.json());
  },
);

describe('a paper', () => {
  test('gets a receipt with a number that can be read out, and a status', async () => {
    const frozen = paper();
    const receipt = await office.receipt(frozen);
    const { submissionId } = frozen.metadata;
    expect(receipt).toMatchObject({ submissionId, payloadDigest: frozen.payloadDigest });
    expect(receipt.receiptNumber).toMatch(/^R\d+-\d{6}$/);
    expect(await office.status(submissionId)).toMatchObject({
      status: 'received',
      revision: 1,
      at: receipt.receivedAt,
    });
  });

  test('sent again gets the same receipt, also after it was decided upon', async () => {
    const frozen = paper();
    const first = await office.receipt(frozen);
    expect(await office.receipt(frozen)).toEqual(first);
    expect(await judge(running.receiver, frozen.metadata.submissionId, 'accepted')).toBe('done');
    expect(await office.receipt(frozen)).toEqual(first);
  });

  test('under a key that was used for another one is refused, and the first stays', async () => {
    const frozen = paper();
    const { submissionId } = frozen.metadata;
    await office.receipt(frozen);
    const other = paper({ submissionId }, [aNewFile({ bytes: Uint8Array.of(1) })]);
    expect(await problemOf(office.submit(other))).toEqual([409, problemTypes.keyReused]);
    expect(await office.status(submissionId)).toMatchObject({ payloadDigest: frozen.payloadDigest, revision: 1 });
  });

  test('is kept byte for byte, and nothing of the upload stays behind', async () => {
    const bytes = randomBytes(3_000_000);
    const frozen = paper({}, [
      aNewFile({ bytes }),
      aNewFile({ name: '𠮷野.pdf', mediaType: 'application/pdf', role: 'signed-scan' }),
    ]);
    await office.receipt(frozen);
    const [kept] = frozen.files;
    expect((await running.receiver.files.read(kept?.sha256 ?? '')).equals(bytes)).toBe(true);
    expect(incoming()).toEqual([]);
  });

  test('with a file that reads as another one, or of a kind that no paper comes in, is refused by its place', async () => {
    for (const [wrong, field] of [
      [{ name: '申請書\u202excod.exe' }, 'files.0.name'],
      [{ name: '様式2.exe' }, 'files.0.name'],
      [{ name: 'nul.docx' }, 'files.0.name'],
      [{ mediaType: 'text/html' }, 'files.0.mediaType'],
    ] as const) {
      const { status, body } = await office.submit(paper({}, [aNewFile(wrong)]));
      expect([status, (body as { errors: { field: string }[] }).errors[0]?.field]).toEqual([422, field]);
    }
  });

  test('with members that this receiver does not know is taken, and its digest is over all of it', async () => {
    const facts = { ...submissionFacts({ submissionId: id() }), note: 'neu' };
    const frozen = paper(facts);
    const metadata = { ...frozen.metadata, note: 'neu' };
    const grown = spoilt(frozen, (text) => text.replace('"network"', '"note":"neu","network"'));
    expect(await office.receipt(grown)).toMatchObject({ payloadDigest: payloadDigestOf(metadata) });
  });

  test('of another office is never seen, though it has the same key', async () => {
    const other = await running.office('訪問看護ステーション あおぞら');
    const [mine, theirs] = [paper(), paper()];
    const { submissionId } = mine.metadata;
    const same = paper({ submissionId, office: { name: 'あおぞら', number: '' } });
    await office.receipt(mine);
    await other.receipt(theirs);
    expect((await office.ask('getSubmission', theirs.metadata.submissionId)).status).toBe(404);
    expect((await other.receipt(same)).payloadDigest).toBe(same.payloadDigest);
    expect((await other.changes()).changes.map((change) => change.submissionId)).toEqual([
      theirs.metadata.submissionId,
      submissionId,
    ]);
  });
});

describe('a request that is not as the contract says', () => {
  const broken: [string, () => Promise<unknown[]>, unknown[]][] = [
    [
      'changed on the way',
      () => problemOf(office.submit(damaged((text) => text.replace('PK', 'QK')))),
      [400, problemTypes.digestMismatch, 'Content-Digest'],
    ],
    [
      'changed on the way so that it can no longer be read',
      () => problemOf(office.submit(damaged((text) => text.replaceAll('renkei-', 'renkei=')))),
      [400, problemTypes.digestMismatch, 'Content-Digest'],
    ],
    [
      'without Content-Digest',
      () => problemOf(office.submit(paper(), { 'content-digest': undefined })),
      [400, problemTypes.invalid, 'content-digest'],
    ],
    [
      'with a digest of another kind',
      () => problemOf(office.submit(paper(), { 'content-digest': 'md5=:AAAAAAAAAAAAAAAAAAAAAA==:' })),
      [400, problemTypes.invalid, 'content-digest'],
    ],
    [
      'without Idempotency-Key',
      () => problemOf(office.submit(paper(), { 'idempotency-key': undefined })),
      [400, problemTypes.invalid, 'idempotency-key'],
    ],
    [
      'with the key of another',
      () => problemOf(office.submit(paper(), { 'idempotency-key': id() })),
      [400, problemTypes.invalid, 'Idempotency-Key'],
    ],
    [
      'whose file is another than its metadata says',
      () => problemOf(office.submit(spoilt(paper(), (text) => text.replace('PK ', 'QK ')))),
      [400, problemTypes.digestMismatch, 'files.0.sha256'],
    ],
    [
      'without the file',
      () =>
        problemOf(
          office.submit(
            spoilt(paper(), (text) =>
              text.replace(
                /\r\n--renkei-[^\r]+\r\nContent-Disposition: form-data; name="file-0"[^]*(\r\n--renkei-[^]*--\r\n)$/,
                '$1',
              ),
            ),
          ),
        ),
      [400, problemTypes.invalid, 'files'],
    ],
    [
      'with the file under another name',
      () => problemOf(office.submit(spoilt(paper(), (text) => text.replace('"file-0"', '"file-7"')))),
      [400, problemTypes.invalid, 'file-7'],
    ],
    [
      'whose metadata comes late',
      () => problemOf(office.submit(spoilt(paper(), (text) => text.replace('"metadata"', '"file-0"')))),
      [400, problemTypes.invalid, 'file-0'],
    ],
    [
      'whose metadata is no JSON',
      () => problemOf(office.submit(spoilt(paper(), (text) => text.replace('{"corrects"', '{corrects')))),
      [400, problemTypes.invalid, 'body'],
    ],
    [
      'cut off, with a digest of what is left',
      () => problemOf(office.submit(spoilt(paper(), (text) => text.slice(0, -60)))),
      [400, problemTypes.invalid, 'body'],
    ],
    [
      'whose date is none',
      () => problemOf(office.submit(spoilt(paper(), (text) => text.replace('2026-11-20"', '2026-02-30"')))),
      [422, problemTypes.invalid, 'paperDate'],
    ],
    [
      'of a network that the office is not in',
      () => problemOf(office.submit(paper({ network: 'tsuruoka-finelink' }))),
      [403, problemTypes.unknownNetwork, 'network'],
    ],
    [
      'that corrects what never came',
      () => problemOf(office.submit(paper({ corrects: id() }))),
      [422, problemTypes.invalid, 'corrects'],
    ],
    [
      'of another type',
      () => problemOf(office.submit(paper(), { 'content-type': 'application/json' })),
      [415, undefined],
    ],
    [
      'without a boundary',
      () => problemOf(office.submit(paper(), { 'content-type': 'multipart/form-data' })),
      [400, problemTypes.invalid, 'body'],
    ],
  ];
  test.each(broken)('%s', async (_, send, expected) => {
    const before = await running.receiver.database.query('SELECT id FROM submission');
    expect(await send()).toEqual(expected);
    expect(await running.receiver.database.query('SELECT id FROM submission')).toEqual(before);
    expect(incoming()).toEqual([]);
  });

  test('too large: the file, the number of files, the body', async () => {
    const heavy = Buffer.alloc(limits.fileBytes + 1);
    const small = paper();
    const body = Buffer.concat([
      ...Buffer.from(small.body)
        .toString('latin1')
        .split('PK')
        .slice(0, 1)
        .map((text) => Buffer.from(text, 'latin1')),
      heavy,
      Buffer.from(`\r\n--${small.contentType.split('boundary=')[1]}--\r\n`),
    ]);
    const tooHeavy = {
      ...small,
      body,
      contentDigest: `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
    };
    expect(await problemOf(office.submit(tooHeavy))).toEqual([413, problemTypes.tooLarge]);
    const part = '--B\r\nContent-Disposition: form-data; name="file-N"; filename="x"\r\n\r\nx\r\n';
    const many = Buffer.from(
      `--B\r\nContent-Disposition: form-data; name="metadata"\r\nContent-Type: application/json\r\n\r\n{}\r\n${Array.from({ length: 11 }, (_, n) => part.replace('N', String(n))).join('')}--B--\r\n`,
    );
    const tooMany = {
      ...small,
      body: many,
      contentType: 'multipart/form-data; boundary=B',
      contentDigest: contentDigestOf(many),
    };
    expect(await problemOf(office.submit(tooMany))).toEqual([413, problemTypes.tooLarge]);
    const tooLong = { ...small, body: new Uint8Array(limits.bodyBytes + 1) };
    expect(await problemOf(office.submit(tooLong))).toEqual([413, problemTypes.tooLarge]);
    expect(incoming()).toEqual([]);
  });

  test('without a length said beforehand', async () => {
    const frozen = paper();
    const form = new ReadableStream({ start: (stream) => (stream.enqueue(frozen.body), stream.close()) });
    const asked = office.ask('submit', '', {
      headers: {
        'content-type': frozen.contentType,
        'content-digest': frozen.contentDigest,
        'idempotency-key': frozen.metadata.submissionId,
      },
      body: form,
    });
    expect((await asked).status).toBe(411);
  });

  test('cursors of nobody, of another office and from a future that was undone', async () => {
    const other = await running.office('グループホーム こもれび');
    await other.receipt(paper());
    const foreign = (await other.changes()).next;
    const mine = (await office.changes()).next;
    const ahead = Buffer.from(Buffer.from(mine, 'base64url').toString().replace(/\d+$/, '999999')).toString(
      'base64url',
    );
    for (const cursor of ['x', '', foreign, ahead]) {
      const { status, body } = await office.ask('listChanges', '', {}, `?after=${cursor}`);
      expect([status, (body as { type: string }).type]).toEqual([400, problemTypes.unknownCursor]);
    }
    expect((await office.ask('listChanges', '', {}, '?limit=0')).status).toBe(400);
    expect((await office.ask('listChanges', '', {}, '?limit=201')).status).toBe(400);
  });
});

describe('差戻し and 受理', () => {
  test('come as changes, page by page, each once', async () => {
    const client = await running.office('デイサービス つばさ');
    const papers = [paper(), paper(), paper()];
    for (const frozen of papers) await client.receipt(frozen);
    const [first, second] = papers.map(({ metadata }) => metadata.submissionId);
    await judge(running.receiver, first ?? '', 'returned', '電話番号が空いています。');
    await judge(running.receiver, second ?? '', 'accepted');
    const seen: string[] = [];
    let after: string | undefined;
    for (let hasMore = true; hasMore;) {
      const page = await client.changes(after, 2);
      seen.push(
        ...page.changes.map(
          (change) =>
            `${papers.findIndex(({ metadata }) => metadata.submissionId === change.submissionId)} ${change.status} ${change.revision} ${change.comment}`,
        ),
      );
      ({ next: after, hasMore } = page);
    }
    expect(seen).toEqual([
      '0 received 1 ',
      '1 received 1 ',
      '2 received 1 ',
      '0 returned 2 電話番号が空いています。',
      '1 accepted 2 ',
    ]);
    expect(await client.changes(after)).toEqual({ changes: [], next: after, hasMore: false });
    await judge(running.receiver, first ?? '', 'received');
    expect((await client.changes(after)).changes).toMatchObject([{ status: 'received', revision: 3 }]);
  });

  test('a corrected paper replaces one that came back, and no other', async () => {
    const first = paper();
    const { submissionId } = first.metadata;
    await office.receipt(first);
    const corrected = paper({ corrects: submissionId });
    expect(await problemOf(office.submit(corrected))).toEqual([422, problemTypes.invalid, 'corrects']);
    await judge(running.receiver, submissionId, 'returned', '空いています');
    const receipt = await office.receipt(corrected);
    // What it replaces may change; what was received stays received.
    expect(await judge(running.receiver, submissionId, 'received')).toBe('not-possible');
    await office.withdraw(submissionId);
    expect(await office.receipt(corrected)).toEqual(receipt);
  });

  test('two officers at once: the second is told', async () => {
    const frozen = paper();
    const { submissionId } = frozen.metadata;
    await office.receipt(frozen);
    const decisions = await Promise.all([
      judge(running.receiver, submissionId, 'accepted'),
      judge(running.receiver, submissionId, 'returned', 'x'),
    ]);
    expect(decisions.sort()).toEqual(['changed-meanwhile', 'done']);
    expect(await office.status(submissionId)).toMatchObject({ revision: 2 });
  });
});

describe('取下げ', () => {
  test('takes a paper out once, however often it is asked', async () => {
    const frozen = paper();
    const { submissionId } = frozen.metadata;
    await office.receipt(frozen);
    const answers = await Promise.all([office.withdraw(submissionId), office.withdraw(submissionId)]);
    answers.push(await office.withdraw(submissionId));
    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([200, { status: 'withdrawn', revision: 2 }]);
  });

  test('of an accepted paper is refused', async () => {
    const frozen = paper();
    await office.receipt(frozen);
    await judge(running.receiver, frozen.metadata.submissionId, 'accepted');
    expect(await problemOf(office.withdraw(frozen.metadata.submissionId))).toEqual([409, problemTypes.decided]);
  });

  test('of what never arrived keeps it out for good', async () => {
    const frozen = paper();
    expect(await problemOf(office.withdraw(frozen.metadata.submissionId))).toEqual([
      404,
      problemTypes.unknownSubmission,
    ]);
    expect(await problemOf(office.submit(frozen))).toEqual([409, problemTypes.withdrawn]);
    expect((await office.ask('getSubmission', frozen.metadata.submissionId)).status).toBe(404);
  });
});

describe('when something fails in the middle', () => {
  /** The same receiver behind a database that behaves as told. */
  const behind = async (database: Partial<Database>): Promise<{ client: OfficeClient; close: () => Promise<void> }> => {
    const { receiver } = running;
    const app = endpoint({ ...receiver, database: { ...receiver.database, ...database } });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    return { client: office.at(url), close: () => app.close() };
  };
  const rowsOf = ({ metadata }: FrozenSubmission) =>
    running.receiver.database.query('SELECT id FROM submission WHERE submission_id = $1', [metadata.submissionId]);

  test('the database is away: every operation says when to come back', async () => {
    const away = () => Promise.reject(new DatabaseUnavailable(new Error('connection refused')));
    const { client, close } = await behind({ query: away, transaction: away });
    for (const operationId of ['ping', 'submit', 'listChanges', 'getSubmission', 'withdraw'])
      expect((await client.ask(operationId, id())).status).toBe(503);
    await close();
  });

  test.each(['before', 'after'])('power fails %s the commit: sent again, it is there once', async (moment) => {
    const frozen = paper();
    const { client, close } = await behind({
      transaction: (work) =>
        running.receiver.database
          .transaction(async (queries) => {
            const result = await work(queries);
            if (moment === 'before') throw new DatabaseUnavailable(new Error('power'));
            return result;
          })
          .then(() => Promise.reject(new DatabaseUnavailable(new Error('power')))),
    });
    expect((await client.submit(frozen)).status).toBe(503);
    expect(await rowsOf(frozen)).toHaveLength(moment === 'before' ? 0 : 1);
    const receipt = await office.receipt(frozen);
    expect(await office.receipt(frozen)).toEqual(receipt);
    expect(await rowsOf(frozen)).toHaveLength(1);
    expect(
      (await office.changes()).changes.filter(({ submissionId }) => submissionId === receipt.submissionId),
    ).toHaveLength(1);
    await close();
  });

  test('what a process left half-written is cleared away an hour later, and what is being written is not', async () => {
    const left = join(folder, 'incoming', 'left');
    const writing = join(folder, 'incoming', 'writing');
    for (const room of [left, writing]) mkdirSync(room);
    utimesSync(left, new Date(0), new Date(0));
    await Files.open(folder, new Date());
    expect(incoming()).toEqual(['writing']);
    rmdirSync(writing);
  });

  test('a file that the disk has changed is noticed when it is read', async () => {
    const frozen = paper({}, [aNewFile({ bytes: randomBytes(100) })]);
    await office.receipt(frozen);
    const sha256 = frozen.files[0]?.sha256 ?? '';
    writeFileSync(join(folder, 'files', sha256), 'other');
    await expect(running.receiver.files.read(sha256)).rejects.toThrow('has changed on disk');
  });

  test('two processes never open one embedded database, and one that died does not keep it', () => {
    const own = temporaryFolder();
    const release = holdFolder(own);
    expect(() => holdFolder(own)).toThrow(FolderInUse);
    release();
    // No process has this number: it is above Linux's, macOS's and Windows' highest.
    writeFileSync(join(own, 'in-use'), '2147483646');
    holdFolder(own)();
  });

  test('a database of a newer receiver is left alone', async () => {
    const { database } = running.receiver;
    await database.query("INSERT INTO migration (number, name) VALUES (99, 'later')");
    await expect(migrate(database)).rejects.toThrow('newer');
    await database.query('DELETE FROM migration WHERE number = 99');
  });
});

describe('senders that keep the door open', () => {
  const begin = (url: string, { contentType, contentDigest, body, metadata }: FrozenSubmission, token: string) => {
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    const head = [
      'POST /v1/submissions HTTP/1.1',
      'Host: localhost',
      `Authorization: Bearer ${token}`,
      `Idempotency-Key: ${metadata.submissionId}`,
      `Content-Digest: ${contentDigest}`,
      `Content-Type: ${contentType}`,
      `Content-Length: ${body.length}`,
    ];
    return { socket, head: `${head.join('\r\n')}\r\n` };
  };
  const said = async (socket: Socket): Promise<string> => {
    let text = '';
    socket.setEncoding('utf8').on('data', (more) => (text += more));
    await once(socket, 'close');
    return text;
  };

  test('a head, a body that never ends: 408, and nothing stays behind', async () => {
    const patience = { headers: 300, silence: 20_000, request: 600 };
    const app = endpoint(running.receiver, patience);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const frozen = paper();
    for (const send of ['head', 'body']) {
      const { socket, head } = begin(url, frozen, office.token);
      socket.write(head);
      if (send === 'body') socket.write(Buffer.concat([Buffer.from('\r\n'), frozen.body.subarray(0, 500)]));
      const answer = await said(socket);
      expect(answer).toMatch(/^HTTP\/1.1 408 /);
      expect(answer).toContain('application/problem+json');
    }
    await until(() => incoming().length === 0);
    await app.close();
  });

  test('a line that falls silent is closed', async () => {
    const app = endpoint(running.receiver, { headers: 20_000, silence: 300, request: 20_000 });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const frozen = paper();
    const { socket, head } = begin(url, frozen, office.token);
    socket.write(Buffer.concat([Buffer.from(`${head}\r\n`), frozen.body.subarray(0, 500)]));
    expect(await said(socket)).toBe('');
    await until(() => incoming().length === 0);
    await app.close();
  });

  test('an office that already sends as many as it may is asked to wait, the others are not', async () => {
    const app = endpoint({ ...running.receiver, uploads: new UploadPlaces(1) });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const other = (await running.office('小規模多機能 ゆずりは')).at(url);
    const frozen = paper();
    const { socket, head } = begin(url, frozen, office.token);
    socket.write(Buffer.concat([Buffer.from(`${head}\r\n`), frozen.body.subarray(0, 500)]));
    await until(() => incoming().length === 1);
    expect((await office.at(url).submit(paper())).status).toBe(429);
    await other.receipt(paper());
    socket.destroy();
    await until(() => incoming().length === 0);
    await office.at(url).receipt(paper());
    await app.close();
  });
});
