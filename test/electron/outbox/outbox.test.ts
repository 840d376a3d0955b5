import { beforeEach, describe, expect, test } from 'vitest';
import type { KeepGoing, Order, SendOutcome } from '@shared/ipc/outbox';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import type { EndpointClient } from '../../../electron/outbox/endpoint-client';
import { GoingOn } from '../../../electron/outbox/going-on';
import { Outbox } from '../../../electron/outbox/outbox';
import { anOrder, aReceipt } from '../../builders/order';

type Client = Pick<EndpointClient, 'submit'>;
interface Try {
  order: Order;
  ends: (outcome: SendOutcome) => void;
  watch: NonNullable<Parameters<Client['submit']>[1]>;
}

const at = new Date('2026-11-20T05:00:00.000Z');
const ids = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`);
const [first = '', second = '', third = ''] = ids;
const later = (wait: number | null = null): SendOutcome => ({
  kind: 'later',
  wait,
  wasBusy: false,
  problem: problem('network/cut-off', {}),
});
const received = (order: Order): SendOutcome => ({ kind: 'receipt', receipt: aReceipt(order) });

let tries: Try[];
let told: string[];
let available: Result<Client>;
let outbox: Outbox;
/** Until everything that can go on without an answer has. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
beforeEach(() => {
  [tries, told] = [[], []];
  available = success({
    submit: (order, watch = {}) => new Promise<SendOutcome>((ends) => tries.push({ order, ends, watch })),
  });
  outbox = new Outbox({
    client: () => Promise.resolve(available),
    now: () => at,
    onProgress: ({ sent }) => told.push(`progress ${sent}`),
    onChanged: () => told.push('changed'),
  });
});

describe('what is on its way', () => {
  test('is there for a page that was loaded anew, and its result until it is stored', async () => {
    const order = anOrder();
    expect(await outbox.send(order)).toEqual({ ok: true, value: null });
    tries[0]?.watch.onProgress?.(60);
    expect(outbox.isBusy).toBe(true);
    expect(outbox.results('own')).toEqual({
      results: [],
      underWay: [{ id: order.id, sent: 60, total: order.body.length }],
    });
    tries[0]?.ends(received(order));
    await settled();
    expect(told).toEqual(['progress 60', 'changed']);
    expect(outbox.isBusy).toBe(false);
    const result = { id: order.id, at: at.toISOString(), outcome: received(order) };
    expect(outbox.results('own')).toEqual({ results: [result], underWay: [] });
    expect(outbox.results('own').results).toEqual([result]);
    expect(outbox.results('sample').results).toEqual([]);
    outbox.confirm(order.id);
    expect(outbox.results('own').results).toEqual([]);
  });

  test('is sent once, however often it is asked for', async () => {
    const order = anOrder();
    await Promise.all([outbox.send(order), outbox.send(order)]);
    await outbox.send(order);
    expect(tries).toHaveLength(1);
    tries[0]?.ends(received(order));
    await settled();
    // Nor as long as its receipt waits to be stored.
    await outbox.send(order);
    expect(tries).toHaveLength(1);
  });

  test('and came to nothing goes again when it is asked for', async () => {
    await outbox.send(anOrder());
    tries[0]?.ends(later());
    await settled();
    await outbox.send(anOrder());
    expect(tries).toHaveLength(2);
    expect(outbox.results('own').results).toEqual([]);
  });

  test('can be stopped', async () => {
    await outbox.send(anOrder());
    outbox.cancel(anOrder().id);
    expect(tries[0]?.watch.signal?.aborted).toBe(true);
    outbox.cancel('nobody');
  });

  test('is what was frozen: other bytes don’t leave', async () => {
    const body = anOrder().body.map((byte, index) => (index === 200 ? byte ^ 1 : byte));
    expect(await outbox.send(anOrder({ body }))).toMatchObject({ ok: false, code: 'submission/other-bytes' });
    expect(tries).toEqual([]);
  });

  test('is nothing without an address', async () => {
    available = failure('endpoint/no-address', {});
    expect(await outbox.send(anOrder())).toMatchObject({ ok: false, code: 'endpoint/no-address' });
    expect(outbox.isBusy).toBe(false);
  });
});

describe('while the screen is locked', () => {
  let waits: { milliseconds: number; over: () => void }[];
  let goingOn: GoingOn;
  beforeEach(() => {
    waits = [];
    goingOn = new GoingOn({
      outbox,
      now: () => at,
      random: () => 0.5,
      wait: (milliseconds, signal) =>
        new Promise((over) => {
          waits.push({ milliseconds, over });
          signal.addEventListener('abort', () => over());
        }),
    });
  });
  const held = (id: string, given: Partial<KeepGoing['orders'][number]> = {}): KeepGoing['orders'][number] => ({
    ...anOrder({ id }),
    attempts: 0,
    notBefore: null,
    ...given,
  });
  const sentIds = (): string[] => tries.map(({ order }) => order.id);
  const ends = async (index: number, outcome: (order: Order) => SendOutcome): Promise<void> => {
    const one = tries[index];
    if (one) one.ends(outcome(one.order));
    await settled();
  };

  test('papers to one receiver go one after the other, and to two receivers at the same time', async () => {
    goingOn.begin([held(first), held(second), held(third, { packId: 'tsuruoka-finelink' })]);
    await settled();
    expect(sentIds()).toEqual([first, third]);
    await ends(0, received);
    expect(sentIds()).toEqual([first, third, second]);
    await ends(2, received);
    await ends(1, received);
    expect(outbox.results('own').results.map(({ id }) => id)).toEqual([first, second, third]);
  });

  test('a paper that is cut off keeps its place and goes again after a growing wait, or the one that was asked for', async () => {
    goingOn.begin([held(first), held(second)]);
    await settled();
    await ends(0, () => later());
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([1500]);
    waits[0]?.over();
    await settled();
    await ends(1, () => later());
    waits[1]?.over();
    await settled();
    await ends(2, () => later(60_000));
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([1500, 3000, 60_000]);
    expect(sentIds()).toEqual([first, first, first]);
    waits[2]?.over();
    await settled();
    await ends(3, received);
    expect(sentIds().at(-1)).toBe(second);
  });

  test('a wait that had been set goes on, unless the clock was put back', async () => {
    goingOn.begin([
      held(first, { notBefore: '2026-11-20T05:01:00.000Z' }),
      held(second, { packId: 'tsuruoka-finelink', notBefore: '2030-01-01T00:00:00.000Z' }),
    ]);
    await settled();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
    expect(sentIds()).toEqual([second]);
  });

  test('a refused paper lets the next one go, unless the refusal is about the receiver', async () => {
    goingOn.begin([held(first), held(second), held(third)]);
    await settled();
    const refused = (code: 'endpoint/too-large' | 'endpoint/token-refused') => (): SendOutcome => ({
      kind: 'refused',
      problem: problem(code, {}),
      field: '',
    });
    await ends(0, refused('endpoint/too-large'));
    expect(sentIds()).toEqual([first, second]);
    await ends(1, refused('endpoint/token-refused'));
    expect(sentIds()).toEqual([first, second]);
  });

  test('the page that is back has the line again; what is on its way stays so', async () => {
    goingOn.begin([held(first), held(second)]);
    await settled();
    goingOn.end();
    expect(outbox.results('own').underWay).toHaveLength(1);
    await ends(0, received);
    expect(sentIds()).toEqual([first]);
    expect(outbox.results('own').results).toHaveLength(1);
  });

  test('a wait ends with it', async () => {
    goingOn.begin([held(first)]);
    await settled();
    await ends(0, () => later());
    goingOn.end();
    await settled();
    expect(sentIds()).toEqual([first]);
  });
});
