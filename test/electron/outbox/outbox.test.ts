import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EndpointOrder, BackgroundSendRequest, MailOrder, Order, SendOutcome } from '@shared/ipc/outbox';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import type { EndpointClient } from '../../../electron/outbox/endpoint-client';
import { BackgroundSend } from '../../../electron/outbox/background-send';
import { OutboxService } from '../../../electron/outbox/outbox';
import { aMailOrder, anOrder, aReceipt } from '../../builders/order';

type Client = Pick<EndpointClient, 'submit'>;
interface Try {
  order: EndpointOrder;
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
const received = (order: EndpointOrder): SendOutcome => ({ kind: 'receipt', receipt: aReceipt(order) });

const mayGo = (order: Order) => may(order);
let may: (order: Order) => Promise<Result<null>>;
let tries: Try[];
let letters: { order: MailOrder; ends: (outcome: SendOutcome) => void }[];
let told: string[];
let available: Result<Client>;
let outbox: OutboxService;
/** Until everything that can go on without an answer has. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const outcomes = (): SendOutcome[] => outbox.results('own').results.map(({ outcome }) => outcome);
beforeEach(() => {
  [tries, letters] = [[], []];
  may = () => Promise.resolve(success(null));
  // An outbox of a test before may still have news to tell, half a second later.
  const heard: string[] = (told = []);
  available = success({
    submit: (order, watch = {}) => new Promise<SendOutcome>((ends) => tries.push({ order, ends, watch })),
  });
  outbox = new OutboxService({
    mayGo,
    client: () => Promise.resolve(available),
    mail: (order) => new Promise<SendOutcome>((ends) => letters.push({ order, ends })),
    now: () => at,
    onProgress: ({ sent }) => heard.push(`progress ${sent}`),
    onChanged: () => heard.push('changed'),
  });
});

describe('what is on its way', () => {
  test('is there for a page that was loaded anew, and its result until it is stored', async () => {
    const order = anOrder();
    outbox.send([order]);
    await settled();
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
    outbox.confirm('own', [order.id]);
    expect(outbox.results('own').results).toEqual([]);
  });

  test('is sent once, however often it is asked for', async () => {
    const order = anOrder();
    outbox.send([order, order]);
    outbox.send([order]);
    await settled();
    expect(tries).toHaveLength(1);
    tries[0]?.ends(received(order));
    await settled();
    // Nor as long as its receipt waits to be stored.
    outbox.send([order]);
    await settled();
    expect(tries).toHaveLength(1);
  });

  test('and came to nothing goes again when it is asked for', async () => {
    outbox.send([anOrder()]);
    await settled();
    tries[0]?.ends(later());
    await settled();
    outbox.send([anOrder()]);
    await settled();
    expect(tries).toHaveLength(2);
    expect(outbox.results('own').results).toEqual([]);
  });

  test('can be stopped', async () => {
    outbox.send([anOrder()]);
    await settled();
    outbox.cancel(anOrder());
    expect(tries[0]?.watch.signal?.aborted).toBe(true);
    outbox.cancel({ kind: 'own', id: 'nobody' });
  });

  test('is its own ledger’s: the sample’s page neither forgets it, stops it nor takes its place', async () => {
    const order = anOrder();
    outbox.send([order]);
    await settled();
    outbox.cancel({ kind: 'sample', id: order.id });
    expect(tries[0]?.watch.signal?.aborted).toBe(false);
    tries[0]?.ends(received(order));
    await settled();
    outbox.confirm('sample', [order.id]);
    outbox.send([{ ...order, kind: 'sample' }]);
    await settled();
    expect(tries).toHaveLength(2);
    expect(outcomes()).toEqual([received(order)]);
  });

  test('goes with its ledger: nobody is told of one that was erased, and the next has the place', async () => {
    const [order, other] = [anOrder(), anOrder({ kind: 'sample' })];
    outbox.send([order, other]);
    await settled();
    outbox.forget('own');
    expect(tries.map(({ watch }) => watch.signal?.aborted)).toEqual([true, false]);
    outbox.send([order]);
    await settled();
    tries[0]?.watch.onProgress?.(60);
    tries[0]?.ends(received(order));
    await settled();
    expect(told).toEqual([]);
    expect(outbox.results('own')).toMatchObject({ results: [], underWay: [{ id: order.id, sent: 0 }] });
    tries[2]?.ends(received(order));
    await settled();
    outbox.forget('own');
    expect(outbox.results('own')).toEqual({ results: [], underWay: [] });
    expect(outbox.results('sample').underWay).toHaveLength(1);
  });

  test('is what was frozen: other bytes don’t leave', async () => {
    const body = anOrder().body.map((byte, index) => (index === 200 ? byte ^ 1 : byte));
    outbox.send([anOrder({ body })]);
    await settled();
    expect(outcomes()).toMatchObject([{ kind: 'refused', problem: { code: 'submission/other-bytes' } }]);
    expect(tries).toEqual([]);
  });

  test('is nothing without an address', async () => {
    available = failure('endpoint/no-address', {});
    outbox.send([anOrder()]);
    await settled();
    expect(outcomes()).toMatchObject([{ kind: 'refused', problem: { code: 'endpoint/no-address' } }]);
    expect(outbox.isBusy).toBe(false);
  });
});

test('a letter whose try fails as nothing should is asked about, and holds up nothing', async () => {
  outbox = new OutboxService({
    mayGo,
    client: () => Promise.resolve(available),
    mail: () => Promise.reject(new Error('a bug')),
    now: () => at,
    onProgress: () => {},
    onChanged: () => told.push('changed'),
  });
  outbox.send([aMailOrder()]);
  await settled();
  expect(outcomes()).toMatchObject([{ kind: 'unsure', problem: { code: 'mail/cut-off-after-data' } }]);
  expect([outbox.isBusy, told]).toEqual([false, ['changed']]);
});

describe('papers that are handed over together', () => {
  const three = ids.map((id) => anOrder({ id }));
  const ends = async (index: number, outcome: (order: EndpointOrder) => SendOutcome): Promise<void> => {
    const one = tries[index];
    one?.ends(outcome(one.order));
    await settled();
  };
  const sentIds = (): string[] => tries.map(({ order }) => order.id);

  test('leave one after the other, at the latest when the one ahead has its receipt, and those of another receiver don’t wait', async () => {
    outbox.send([...three.slice(0, 2), anOrder({ id: third, packId: 'tsuruoka-finelink' })]);
    await settled();
    expect(sentIds()).toEqual([first, third]);
    expect(outbox.results('own').underWay.map(({ id }) => id)).toEqual([first, second, third]);
    await ends(0, received);
    expect(sentIds()).toEqual([first, third, second]);
  });

  test.each([
    ['cut off', later()],
    ['refused', { kind: 'refused', problem: problem('endpoint/too-large', {}), field: '' }],
  ] satisfies [string, SendOutcome][])('don’t leave behind one that was %s', async (_, outcome) => {
    outbox.send(three);
    await settled();
    await ends(0, () => outcome);
    expect(sentIds()).toEqual([first]);
    expect(outcomes()).toEqual([outcome, { kind: 'not-sent' }, { kind: 'not-sent' }]);
    outbox.confirm('own', ids);
    outbox.send(three.slice(1));
    await settled();
    expect(sentIds()).toEqual([first, second]);
  });

  test('don’t overtake one that came to nothing before the page has heard of that', async () => {
    outbox.send(three.slice(0, 2));
    await settled();
    await ends(0, () => later());
    // The page takes the first for one that is still on its way.
    outbox.send(three.slice(2));
    await settled();
    expect(sentIds()).toEqual([first]);
    expect(outcomes().map(({ kind }) => kind)).toEqual(['later', 'not-sent', 'not-sent']);
    outbox.confirm('own', ids);
    outbox.send(three);
    await settled();
    expect(sentIds()).toEqual([first, first]);
  });

  test('leave as soon as the receiver has said 201 to the one ahead, but never before the receipt of the one before that', async () => {
    outbox.send(three);
    await settled();
    const answers = async (index: number, status: number): Promise<void> => {
      tries[index]?.watch.onHead?.(status);
      await settled();
    };
    await answers(0, 201);
    expect(sentIds()).toEqual([first, second]);
    await answers(1, 201);
    expect(sentIds()).toEqual([first, second]);
    await ends(0, received);
    expect(sentIds()).toEqual([first, second, third]);
  });

  test('wait for the receipt behind an answer that begins otherwise', async () => {
    outbox.send(three);
    await settled();
    for (const status of [200, 202, 302, 503]) tries[0]?.watch.onHead?.(status);
    await settled();
    expect(sentIds()).toEqual([first]);
    await ends(0, received);
    expect(sentIds()).toEqual([first, second]);
  });

  test('come back when the receipt of one breaks off behind its 201, but for the one that has left meanwhile', async () => {
    outbox.send(three);
    await settled();
    tries[0]?.watch.onHead?.(201);
    await settled();
    await ends(0, () => later());
    // At once: the second may hang for a minute and a half.
    expect(outcomes().map(({ kind }) => kind)).toEqual(['later', 'not-sent']);
    await ends(1, received);
    expect(sentIds()).toEqual([first, second]);
    expect(outcomes().map(({ kind }) => kind)).toEqual(['later', 'not-sent', 'receipt']);
  });

  test('are in memory as long as they are on their way, not until the line is empty', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const bodies: WeakRef<Uint8Array>[] = [];
    const hand = (count: number): void =>
      outbox.send(
        Array.from({ length: count }, () => {
          const order = anOrder({ id: crypto.randomUUID() });
          bodies.push(new WeakRef(order.body));
          return order;
        }),
      );
    hand(2);
    await settled();
    for (let turn = 0; turn < 40; turn++) {
      const going = tries.shift();
      going?.watch.onHead?.(201);
      hand(1);
      await settled();
      going?.ends(received(going.order));
      await settled();
      outbox.confirm(
        'own',
        outbox.results('own').results.map(({ id }) => id),
      );
    }
    // A weak reference that was just made or read keeps its target until the turn is over.
    await settled();
    collect();
    await settled();
    collect();
    expect(bodies.filter((body) => body.deref()).length).toBeLessThan(5);
    expect(outbox.isBusy).toBe(true);
  });

  test('are held back but for the one that is on its way, and what comes later waits for that one, too', async () => {
    outbox.send(three.slice(0, 2));
    await settled();
    outbox.hold('sample');
    expect(outcomes()).toEqual([]);
    outbox.hold('own');
    await settled();
    expect(outcomes()).toEqual([{ kind: 'not-sent' }]);
    expect(tries[0]?.watch.signal?.aborted).toBe(false);
    outbox.confirm('own', [second]);
    outbox.send(three.slice(2));
    await settled();
    expect(sentIds()).toEqual([first]);
    await ends(0, received);
    expect(sentIds()).toEqual([first, third]);
  });

  test('are held back when the one that left at the 201 ahead is on its way: both go on', async () => {
    outbox.send(three);
    await settled();
    tries[0]?.watch.onHead?.(201);
    await settled();
    outbox.hold('own');
    await ends(0, received);
    expect(tries.map(({ watch }) => watch.signal?.aborted)).toEqual([false, false]);
    await ends(1, received);
    expect(outcomes().map(({ kind }) => kind)).toEqual(['not-sent', 'receipt', 'receipt']);
  });

  test('are told of together: the page writes in one step what has come meanwhile, and hears in time that the line runs dry', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      outbox.send(Array.from({ length: 24 }, () => anOrder({ id: crypto.randomUUID() })));
      await settled();
      const end = async (from: number, to: number): Promise<number> => {
        for (let index = from; index <= to; index++) await ends(index, received);
        return told.length;
      };
      expect(await end(0, 1)).toBe(0);
      vi.advanceTimersByTime(1_000);
      expect(told).toEqual(['changed']);
      expect(await end(2, 2)).toBe(1);
      expect(await end(3, 3)).toBe(2);
      expect(await end(4, 22)).toBe(2);
      expect(await end(23, 23)).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('while the screen is locked', () => {
  let waits: { milliseconds: number; over: () => void }[];
  let backgroundSend: BackgroundSend;
  beforeEach(() => {
    waits = [];
    backgroundSend = new BackgroundSend({
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
  const held = (
    id: string,
    given: Partial<BackgroundSendRequest['orders'][number]> = {},
  ): BackgroundSendRequest['orders'][number] => ({
    ...anOrder({ id }),
    attempts: 0,
    notBefore: null,
    ...given,
  });
  const sentIds = (): string[] => tries.map(({ order }) => order.id);
  const ends = async (index: number, outcome: (order: EndpointOrder) => SendOutcome): Promise<void> => {
    const one = tries[index];
    if (one) one.ends(outcome(one.order));
    await settled();
  };

  test('papers to one receiver go one after the other, and to two receivers at the same time', async () => {
    backgroundSend.begin([held(first), held(second), held(third, { packId: 'tsuruoka-finelink' })]);
    await settled();
    expect(sentIds()).toEqual([first, third]);
    await ends(0, received);
    expect(sentIds()).toEqual([first, third, second]);
    await ends(2, received);
    await ends(1, received);
    expect(outbox.results('own').results.map(({ id }) => id)).toEqual([first, second, third]);
  });

  test('a paper that is cut off keeps its place and goes again after a growing wait, or the one that was asked for', async () => {
    backgroundSend.begin([held(first), held(second)]);
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
    backgroundSend.begin([
      held(first, { notBefore: '2026-11-20T05:01:00.000Z' }),
      held(second, { packId: 'tsuruoka-finelink', notBefore: '2030-01-01T00:00:00.000Z' }),
    ]);
    await settled();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
    expect(sentIds()).toEqual([second]);
  });

  test('a refused paper lets the next one go, unless the refusal is about the receiver', async () => {
    backgroundSend.begin([held(first), held(second), held(third)]);
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
    backgroundSend.begin([held(first), held(second)]);
    await settled();
    backgroundSend.end('own');
    expect(outbox.results('own').underWay).toHaveLength(1);
    await ends(0, received);
    expect(sentIds()).toEqual([first]);
    expect(outbox.results('own').results).toHaveLength(1);
  });

  test('is another ledger’s page than the one that is back: its line goes on', async () => {
    backgroundSend.begin([held(first), held(second)]);
    backgroundSend.begin([held(third, { kind: 'sample' })]);
    await settled();
    backgroundSend.end('sample');
    await ends(0, received);
    expect(sentIds()).toEqual([first, third, second]);
  });

  test('what the page had handed over before goes on in its place, also behind one that is cut off', async () => {
    outbox.send([anOrder({ id: first }), anOrder({ id: second })]);
    backgroundSend.begin([held(first, { attempts: 0 }), held(second)]);
    await settled();
    expect(sentIds()).toEqual([first]);
    await ends(0, () => later());
    waits[0]?.over();
    await settled();
    await ends(1, received);
    await ends(2, received);
    expect(sentIds()).toEqual([first, first, second]);
    expect(outcomes().map(({ kind }) => kind)).toEqual(['receipt', 'receipt']);
  });

  test('a wait ends with it', async () => {
    backgroundSend.begin([held(first)]);
    await settled();
    await ends(0, () => later());
    backgroundSend.end('own');
    await settled();
    expect(sentIds()).toEqual([first]);
  });
});

describe('a letter', () => {
  const unsure: SendOutcome = { kind: 'unsure', problem: problem('mail/cut-off-after-data', {}) };

  test.each([{ kind: 'sent' } satisfies SendOutcome, unsure])(
    'that may be there isn’t sent again before the page has written down how it ended: %j',
    async (outcome) => {
      const letter = aMailOrder();
      outbox.send([letter]);
      await settled();
      letters[0]?.ends(outcome);
      await settled();
      outbox.send([letter]);
      await settled();
      expect(letters).toHaveLength(1);
      expect(outcomes()).toEqual([outcome]);
      outbox.confirm('own', [letter.id]);
      outbox.send([letter]);
      await settled();
      expect(letters).toHaveLength(2);
    },
  );

  test('stands in one line with all other mail, whichever network it is of, and behind no paper', async () => {
    outbox.send([anOrder({ id: first }), aMailOrder({ id: second }), aMailOrder({ id: third, packId: 'tsuruoka' })]);
    await settled();
    expect(tries.map(({ order }) => order.id)).toEqual([first]);
    expect(letters.map(({ order }) => order.id)).toEqual([second]);
  });

  test('whose bytes are other than at 確定 doesn’t leave', async () => {
    outbox.send([aMailOrder({ body: new Uint8Array([1]) })]);
    await settled();
    expect(letters).toEqual([]);
    expect(outcomes()).toMatchObject([{ kind: 'refused', problem: { code: 'submission/other-bytes' } }]);
  });
});

test('whether it may leave is asked when it is handed over, and not when its turn comes', async () => {
  const asked: string[] = [];
  may = ({ id }) => Promise.resolve(asked.push(id) > 1 ? failure('review/not-released', {}) : success(null));
  outbox.send([anOrder({ id: first }), anOrder({ id: second })]);
  await settled();
  expect([asked, tries.map(({ order }) => order.id)]).toEqual([[first, second], [first]]);
  if (tries[0]) tries[0].ends(received(tries[0].order));
  await settled();
  expect(tries).toHaveLength(1);
  expect(outcomes()).toMatchObject([
    { kind: 'receipt' },
    { kind: 'refused', problem: { code: 'review/not-released' } },
  ]);
});
