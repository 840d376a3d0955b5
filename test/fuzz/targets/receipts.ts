import fc from 'fast-check';
import { contentDigestOf } from '@shared/submission/frozen';
import type { Submission } from '@shared/submission/submission';
import { EndpointClient } from '../../../electron/outbox/endpoint-client';
import type { HttpAnswer, Sent } from '../../../electron/outbox/send';
import { transition } from '../../builders/by-channels';
import { aSubmission, frozenSubmission } from '../../builders/submission';
import { anyWords } from '../any-words.ts';
import { seldom } from '../seldom.ts';
import { must, target } from '../target.ts';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Whether it says which bytes it has, rightly or of others. */
  digest: 'none' | 'right' | 'other';
}

interface ReceiptCase {
  state: 'waiting' | 'sending' | 'needs-action' | 'withdrawing' | 'received';
  answer: Answer;
  /** What is asked. */
  ask: 'submit' | 'withdraw' | 'changes' | 'ping';
}

const frozen = frozenSubmission();
const RIGHT = {
  submissionId: frozen.metadata.submissionId,
  receiptNumber: '受-1',
  receivedAt: '2026-11-20T03:00:01.000Z',
  payloadDigest: frozen.payloadDigest,
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    2 ** 53,
    true,
    [],
    {},
    '0'.repeat(64),
    'a'.repeat(64),
    '2026-02-30T00:00:00Z',
    '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a02',
  ),
  anyWords,
  fc.string({ maxLength: 70 }),
);
/** Something that was right, with some of it changed, missing or beside it. */
const spoilt = (right: Record<string, unknown>): fc.Arbitrary<unknown> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...Object.keys(right), '__proto__', 'constructor', 'toString'),
        fc.option(odd, { nil: undefined }),
      ),
      { maxLength: 3 },
    )
    .map((changes) => {
      const entries = new Map(Object.entries(right));
      for (const [key, value] of changes)
        if (value === undefined) entries.delete(key);
        else entries.set(key, value);
      return Object.fromEntries(entries);
    });
const status = { ...RIGHT, status: 'accepted', revision: 1, at: RIGHT.receivedAt, comment: '', field: '' };
const values: fc.Arbitrary<unknown> = fc.oneof(
  spoilt(RIGHT),
  spoilt(status),
  spoilt({ changes: [status], next: 'x', hasMore: false }),
  fc.array(spoilt(status), { maxLength: 3 }).chain((changes) => spoilt({ changes, next: 'x', hasMore: true })),
  spoilt({
    recipient: '流山市',
    office: { name: 'ひまわり' },
    networks: ['nagareyama-tritrus'],
    limits: { files: 10, fileBytes: 1, bodyBytes: 1 },
  }),
  spoilt({
    type: 'urn:renkei:problem:key-reused',
    title: 'だめです',
    status: 409,
    detail: '',
    errors: [{ field: 'a', detail: 'b' }],
  }),
  fc.jsonValue({ maxDepth: 3 }),
);
const bodies = fc.oneof(
  values.map((value) => JSON.stringify(value)),
  fc.constantFrom('', '{', '<html></html>', '\ufeff{}', '[['.repeat(2000), '1e999', '"\\ud800"'),
  fc.string(),
);

const cases: fc.Arbitrary<ReceiptCase> = fc.record({
  state: fc.constantFrom('waiting', 'sending', 'needs-action', 'withdrawing', 'received'),
  answer: fc.record({
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(200, 201) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          100,
          204,
          301,
          400,
          401,
          403,
          404,
          408,
          409,
          410,
          413,
          415,
          422,
          425,
          429,
          451,
          500,
          502,
          503,
          511,
          599,
          0,
          999,
        ),
      },
    ),
    headers: fc
      .record({
        type: seldom(anyWords),
        wait: seldom(fc.constantFrom('1', '-1', '1e9', 'soon', 'Fri, 31 Feb 2026 00:00:00 GMT', '99999999999999')),
        encoding: seldom(fc.constantFrom('gzip', 'br')),
      })
      .map(({ type, wait, encoding }) => ({
        'content-type': type ?? 'application/json',
        ...(wait !== undefined && { 'retry-after': wait }),
        ...(encoding !== undefined && { 'content-encoding': encoding }),
      })),
    body: bodies,
    digest: fc.constantFrom('none', 'right', 'other'),
  }),
  ask: fc.constantFrom('submit', 'withdraw', 'changes', 'ping'),
});

const NOW = '2026-11-20T03:00:02.000Z';
const KINDS = ['receipt', 'refused', 'later', 'withdrawn', 'not-sent', 'unsure'];

/** Whatever a city answers: it is an outcome, and a paper is only taken for received by a receipt for its very bytes. */
export const receipts = target<ReceiptCase>({
  cases,
  async check({ state, answer, ask }) {
    const client = new EndpointClient(
      { packId: 'nagareyama-tritrus', url: 'https://city.example', token: 'x' },
      () => Promise.resolve(sentOf(answer)),
      () => new Date(NOW),
    );
    const paper = paperIn(state);
    if (ask === 'submit') {
      const { contentType, contentDigest, payloadDigest, body } = frozen;
      const bytes = { contentType, contentDigest, payloadDigest, body: new Uint8Array(body) };
      const outcome = await client.submit({
        kind: 'own',
        packId: 'nagareyama-tritrus',
        by: 'endpoint',
        id: paper.id,
        ...bytes,
      });
      must(KINDS.includes(outcome.kind), 'an answer comes to nothing', outcome);
      if (outcome.kind === 'receipt')
        staysTrue(paper, transition(paper, { kind: 'receipt', at: NOW, receipt: outcome.receipt }), outcome.receipt);
    } else if (ask === 'withdraw') {
      const outcome = await client.withdraw(paper.id);
      must(KINDS.includes(outcome.kind), 'an answer comes to nothing', outcome);
      if (outcome.kind === 'withdrawn' && outcome.status)
        staysTrue(paper, transition(paper, { kind: 'status', at: NOW, status: outcome.status }), outcome.status);
    } else if (ask === 'changes') {
      const page = await client.changes('x');
      if (page.ok)
        for (const change of page.value.changes)
          staysTrue(paper, transition(paper, { kind: 'status', at: NOW, status: change }), change);
    } else {
      const connection = await client.ping();
      must(
        !connection.ok || connection.value.networks.includes('nagareyama-tritrus'),
        'another network is taken for ours',
        connection,
      );
    }
  },
});

function sentOf({ status, headers, body, digest }: Answer): Sent {
  const bytes = new TextEncoder().encode(body);
  const said: Record<string, string> =
    digest === 'none' ? {} : { 'content-digest': contentDigestOf(digest === 'right' ? bytes : Uint8Array.of(0)) };
  const answer: HttpAnswer = { status, headers: { ...headers, ...said }, body: bytes };
  return { ok: true, answer };
}

const paperIn = (state: ReceiptCase['state']): Submission =>
  aSubmission({ state, attempts: 1, ...(state === 'received' && { receipt: { number: '受-0', receivedAt: NOW } }) });

/** Whose paper and which bytes it was said about. */
function staysTrue(
  before: Submission,
  after: Submission,
  said: { submissionId: string; payloadDigest: string; receiptNumber: string },
): void {
  const isOurs = said.submissionId === before.id && said.payloadDigest === before.frozen.payloadDigest;
  const counts = ['received', 'accepted', 'returned', 'withdrawn'];
  const hasChanged = after.state !== before.state && counts.includes(after.state);
  must(isOurs || !hasChanged, 'a receipt for other bytes counts', { said, state: after.state });
  must(isOurs || after.receipt === before.receipt, 'a receipt for other bytes is kept', said);
  must(
    before.receipt === null || after.receipt?.number === before.receipt.number,
    'a receipt is replaced by another',
    said,
  );
}
