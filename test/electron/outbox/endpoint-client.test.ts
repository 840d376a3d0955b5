import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problemTypes } from '@shared/submission/wire';
import { EndpointClient } from '../../../electron/outbox/endpoint-client';
import { anOrder } from '../../builders/order';
import { judge } from '../../city-endpoint/support/judge';
import { runReceiver, type RunningReceiver } from '../../city-endpoint/support/receiver-for-tests';
import { FaultProxy } from '../../support/fault-proxy';
import { HostileEndpoint, type Fate } from '../../support/hostile-endpoint';
import { nodeSend } from './node-send';

const PACK = 'nagareyama-tritrus';
const newId = (): string => crypto.randomUUID();
const at = (): Date => new Date('2026-11-20T05:00:00.000Z');
const client = (url: string, token = 'a-token', packId = PACK): EndpointClient =>
  new EndpointClient({ packId, url, token }, nodeSend, at);

describe('with the reference receiver', () => {
  let city: RunningReceiver;
  let token: string;
  let office: EndpointClient;
  beforeAll(async () => {
    city = await runReceiver();
  });
  afterAll(() => city.close());
  beforeEach(async () => {
    ({ token } = await city.office(`事業所 ${newId()}`));
    office = client(city.url, token);
  });
  test('the token is known, and for which networks it is', async () => {
    expect(await office.ping()).toMatchObject({ ok: true, value: { networks: [PACK] } });
    expect(await client(city.url).ping()).toMatchObject({ ok: false, code: 'endpoint/token-refused' });
    const other = client(city.url, token, 'tsuruoka-finelink');
    expect(await other.ping()).toMatchObject({ ok: false, code: 'endpoint/other-network' });
  });

  test('a paper gets its receipt, and the same one again', async () => {
    const order = anOrder({ id: newId() });
    const first = await office.submit(order);
    expect(first).toMatchObject({
      kind: 'receipt',
      receipt: { submissionId: order.id, payloadDigest: order.payloadDigest },
    });
    expect(await office.submit(order)).toEqual(first);
  });

  test('what changed on the way, or has another’s key, is told apart', async () => {
    const order = anOrder({ id: newId() });
    const body = order.body.map((byte, index) => (index === order.body.length - 200 ? byte ^ 1 : byte));
    expect(await office.submit({ ...order, body })).toMatchObject({
      kind: 'later',
      problem: { code: 'endpoint/damaged-on-the-way' },
    });
    await office.submit(order);
    const { kind, packId, id, ...heavier } = anOrder({ id: order.id }, 300);
    expect(await office.submit({ kind, packId, id, ...heavier })).toMatchObject({
      kind: 'refused',
      problem: { code: 'endpoint/key-reused' },
    });
  });

  test('an answer that changed on its way is no receipt, and no decision either', async () => {
    const wire = await FaultProxy.open(Number(new URL(city.url).port));
    try {
      const order = anOrder({ id: newId() });
      const behind = client(wire.url, token);
      for (let byte = 0; byte < 20; byte++) {
        wire.nextFault = () => ({ kind: 'flip', place: 'answer body', share: byte / 20, pause: 0 });
        expect(await behind.submit(order)).toMatchObject({ kind: 'later', problem: { code: 'endpoint/odd-answer' } });
        expect(await behind.changes(null)).toMatchObject({ ok: false, code: 'endpoint/odd-answer' });
      }
      wire.nextFault = () => null;
      expect(await behind.submit(order)).toEqual(await office.submit(order));
    } finally {
      await wire.close();
    }
  });

  test('a paper is taken back, also one that never arrived; an accepted one isn’t', async () => {
    const [sent, unsent, accepted] = [anOrder({ id: newId() }), anOrder({ id: newId() }), anOrder({ id: newId() })];
    await office.submit(sent);
    const withdrawn = { kind: 'withdrawn', status: { status: 'withdrawn' } };
    expect(await office.withdraw(sent.id)).toMatchObject(withdrawn);
    expect(await office.withdraw(sent.id)).toMatchObject(withdrawn);
    expect(await office.withdraw(unsent.id)).toEqual({ kind: 'withdrawn', status: null });
    expect(await office.submit(unsent)).toMatchObject({ problem: { code: 'endpoint/withdrawn-there' } });
    await office.submit(accepted);
    await judge(city.receiver, accepted.id, 'accepted');
    expect(await office.withdraw(accepted.id)).toMatchObject({ problem: { code: 'endpoint/already-decided' } });
  });

  test('what the city decides is heard from where one left off, or from the beginning', async () => {
    const order = anOrder({ id: newId() });
    await office.submit(order);
    const first = await office.changes(null);
    expect(first).toMatchObject({ ok: true, value: { changes: [{ status: 'received' }] } });
    await judge(city.receiver, order.id, 'returned', '職種が空です');
    const after = first.ok ? first.value.next : '';
    const next = await office.changes(after);
    expect(next).toMatchObject({ ok: true, value: { changes: [{ status: 'returned', comment: '職種が空です' }] } });
    // A cursor that this receiver can't know: it was put back to an earlier day.
    const anew = await office.changes(btoa('999999.999999'));
    expect(anew).toMatchObject({ ok: true, value: { changes: [{ revision: 1 }, { revision: 2 }] } });
  });
});

describe('over a network that fails', () => {
  let endpoint: HostileEndpoint;
  beforeEach(async () => {
    endpoint = await HostileEndpoint.open();
  });
  afterEach(() => endpoint.close());

  test.each<[Fate, string]>([
    ['cut at once', 'network/cut-off'],
    ['cut in the body', 'network/cut-off'],
    ['cut before the answer', 'network/cut-off'],
    ['cut in the answer’s first line', 'network/cut-off'],
    ['cut in the answer’s headers', 'network/cut-off'],
    ['cut in the answer', 'network/cut-off'],
    ['cut in a chunk', 'network/cut-off'],
    ['garbage', 'network/cut-off'],
    ['no json', 'endpoint/odd-answer'],
    ['page', 'network/other-page'],
    ['redirect', 'network/other-page'],
  ])('%s: the paper goes again, the same, and has its receipt', async (fate, code) => {
    endpoint.fates = [fate, 'receipt'];
    const order = anOrder({}, 300_000);
    const office = client(endpoint.url);
    expect(await office.submit(order)).toMatchObject({ kind: 'later', wait: null, problem: { code } });
    expect(await office.submit(order)).toMatchObject({ kind: 'receipt' });
    const [first, second] = endpoint.arrivals;
    expect(second?.headers).toEqual(first?.headers);
    expect(second?.length).toBe(order.body.length);
  });

  test('says whose the paper is, what its bytes are, and who asks', async () => {
    const order = anOrder();
    await client(endpoint.url).submit(order);
    expect(endpoint.arrivals).toMatchObject([
      {
        method: 'POST',
        path: '/v1/submissions',
        headers: {
          authorization: 'Bearer a-token',
          'idempotency-key': order.id,
          'content-digest': order.contentDigest,
          'content-type': order.contentType,
          'content-length': String(order.body.length),
        },
      },
    ]);
  });

  test('a wrong address’s 404 is never taken for a paper that has not arrived', async () => {
    const send =
      (type: string): typeof nodeSend =>
      () =>
        Promise.resolve({
          ok: true,
          answer: {
            status: 404,
            headers: { 'content-type': 'application/problem+json' },
            body: new TextEncoder().encode(JSON.stringify({ type })),
          },
        });
    const office = (type: string): EndpointClient =>
      new EndpointClient({ packId: PACK, url: endpoint.url, token: 'x' }, send(type), at);
    const id = crypto.randomUUID();
    expect(await office('about:blank').withdraw(id)).toMatchObject({ kind: 'refused' });
    expect(await office(problemTypes.unknownSubmission).withdraw(id)).toMatchObject({ kind: 'withdrawn' });
  });
});
