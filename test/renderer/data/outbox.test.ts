import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Order, OutboxResult, OutboxResults, SendOutcome, WithdrawalOutcome } from '@shared/ipc/outbox';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import type { Submission } from '@shared/submission/submission';
import { transition, type SubmissionEvent } from '@shared/submission/transition';
import type { StatusPage, SubmissionStatus } from '@shared/submission/wire';
import { Outbox, type OutboxParts } from '../../../renderer/data/outbox';
import { aSubmission, frozenSubmission } from '../../builders/submission';

/** The main process as the page sees it, with the wires in the test's hand. A fake: the real one needs Electron. */
class Main {
  orders: Order[] = [];
  kept: Order[] = [];
  confirmed: string[] = [];
  results: OutboxResult[] = [];
  underWay = new Set<string>();
  refusesOrders: Result<null> = success(null);
  withdrawal: WithdrawalOutcome = { kind: 'withdrawn', status: null };
  pages: StatusPage[] = [];
  cursors: (string | null)[] = [];
  private changed = (): void => {};

  ask = (async (channel: string, input: never) => {
    const answers: Record<string, (given: never) => unknown> = {
      'outbox:results': (): OutboxResults => ({
        results: [...this.results],
        underWay: [...this.underWay].map((id) => ({ id, sent: 0, total: 1 })),
      }),
      'outbox:send': (order: Order) => {
        this.orders.push(order);
        if (this.refusesOrders.ok) this.underWay.add(order.id);
        return this.refusesOrders;
      },
      'outbox:confirm': ({ id }: { id: string }) => {
        this.confirmed.push(id);
        this.results = this.results.filter((one) => one.id !== id);
      },
      'outbox:keep-going': ({ orders }: { orders: Order[] }) => {
        this.kept = orders;
        return success(null);
      },
      'outbox:withdraw': () => this.withdrawal,
      'outbox:poll': ({ after }: { after: string | null }) => {
        this.cursors.push(after);
        const page = this.pages.shift();
        return page ? success(page) : failure('network/offline', {});
      },
    };
    return answers[channel]?.(input);
  }) as OutboxParts['ask'];

  onNotice = ((name: string, listener: () => void) => {
    if (name === 'outbox:changed') this.changed = listener;
    return () => {};
  }) as OutboxParts['onNotice'];

  ends(id: string, outcome: SendOutcome): void {
    this.underWay.delete(id);
    this.results.push({ id, at: NOW, outcome });
    this.changed();
  }
}

const NOW = '2026-11-20T03:00:00.000Z';
const ids = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const [first = '', second = '', third = ''] = ids;

let main: Main;
let submissions: Map<string, Submission>;
let meta: Map<string, unknown>;
let written: string[];
let diskFails: boolean;
let outbox: Outbox;

function open(papers: Partial<Submission>[]): void {
  submissions = new Map(
    papers.map((given, i) => [ids[i] ?? '', aSubmission({ id: ids[i] ?? '', sequence: i + 1, ...given })]),
  );
  let snapshot = new Map(submissions);
  const listeners = new Set<() => void>();
  const apply = (id: string, event: SubmissionEvent): Promise<Result<Submission>> => {
    const before = submissions.get(id);
    if (!before) return Promise.resolve(failure('ledger/not-found', { entity: '提出' }));
    if (diskFails) return Promise.resolve(failure('ledger/storage-full', {}));
    const after = transition(before, event);
    if (after !== before) {
      written.push(`${id.slice(-1)} ${after.state}`);
      submissions.set(id, after);
      snapshot = new Map(submissions);
      for (const listener of listeners) listener();
    }
    return Promise.resolve(success(after));
  };
  outbox = new Outbox({
    kind: 'own',
    store: {
      read: () => ({ submissions: snapshot }) as never,
      subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
      readMeta: (key) => Promise.resolve(meta.get(key)),
      writeMeta: (key, value) => {
        meta.set(key, value);
        return Promise.resolve(success(null));
      },
      submissions: { apply, body: ({ id }) => Promise.resolve(success(frozenSubmission(id).body)) },
    },
    ask: main.ask,
    onNotice: main.onNotice,
    now: () => new Date(),
    random: () => 0,
  });
}

/** A paper that the city has, and that is asked to be taken back. */
const asked: Partial<Submission> = {
  state: 'withdrawing',
  attempts: 1,
  history: [{ at: NOW, what: 'withdrawal-asked', note: '' }],
};
/** Until everything that can go on by itself has. */
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const receiptOf = (id: string): SendOutcome => ({
  kind: 'receipt',
  receipt: {
    submissionId: id,
    receiptNumber: `R8-${id.slice(-1)}`,
    receivedAt: NOW,
    payloadDigest: submissions.get(id)?.frozen.payloadDigest ?? '',
  },
});
const cutOff: SendOutcome = { kind: 'later', wait: null, wasBusy: false, problem: problem('network/cut-off', {}) };
const statusOf = (id: string, status: SubmissionStatus['status'], revision = 2): SubmissionStatus => ({
  submissionId: id,
  receiptNumber: `R8-${id.slice(-1)}`,
  payloadDigest: submissions.get(id)?.frozen.payloadDigest ?? '',
  status,
  revision,
  at: NOW,
  comment: '職種の欄が空いています',
  field: '',
});

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  vi.stubGlobal('window', new EventTarget());
  [main, meta, written, diskFails] = [new Main(), new Map(), [], false];
});
afterEach(() => {
  outbox.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the line', () => {
  test('sends one after the other to a receiver, and lets main forget what is on disk', async () => {
    open([{}, {}]);
    await outbox.start();
    await settled();
    expect(main.orders.map(({ id }) => id)).toEqual([first]);
    main.ends(first, receiptOf(first));
    await settled();
    expect(main.orders.map(({ id }) => id)).toEqual([first, second]);
    expect(main.confirmed).toEqual([first]);
    expect(written).toEqual(['1 sending', '1 received', '2 sending']);
    expect(outbox.read().isReached).toBe(true);
  });

  test('tells the screen what changes, not that nothing does', async () => {
    open([{}, {}]);
    await outbox.start();
    await settled();
    main.ends(first, receiptOf(first));
    await settled();
    let told = 0;
    outbox.subscribe(() => told++);
    main.ends(second, receiptOf(second));
    await settled();
    expect([submissions.get(second)?.state, told]).toEqual(['received', 0]);
    await outbox.pause(true);
    expect(told).toBe(1);
  });

  test('is written down as begun before anything leaves', async () => {
    open([{}]);
    let stateWhenSent: string | undefined;
    const { ask } = main;
    main.ask = ((channel: 'outbox:results', input: never) => {
      if ((channel as string) === 'outbox:send') stateWhenSent = submissions.get(first)?.state;
      return ask(channel, input);
    }) as OutboxParts['ask'];
    open([{}]);
    await outbox.start();
    await settled();
    expect(stateWhenSent).toBe('sending');
  });

  test('keeps a receipt in main for as long as the disk does not take it', async () => {
    open([{}]);
    await outbox.start();
    await settled();
    diskFails = true;
    main.ends(first, receiptOf(first));
    await settled();
    expect(main.confirmed).toEqual([]);
    expect(submissions.get(first)?.state).toBe('sending');
    diskFails = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(submissions.get(first)?.receipt?.number).toBe('R8-1');
    expect(main.orders).toHaveLength(1);
  });

  test('hears of a receipt in whichever moment of a round it comes, also in its last', async () => {
    for (let moment = 0; moment < 40; moment++) {
      main = new Main();
      open([{}]);
      await outbox.start();
      await settled();
      window.dispatchEvent(new Event('online'));
      for (let passed = 0; passed < moment; passed++) await Promise.resolve();
      main.ends(first, receiptOf(first));
      await settled();
      expect([moment, submissions.get(first)?.state]).toEqual([moment, 'received']);
      outbox.stop();
    }
  });

  test('tries again later when it was cut off, the same under the same key, and says that nothing is reached', async () => {
    open([{}]);
    await outbox.start();
    await settled();
    main.ends(first, cutOff);
    await settled();
    expect(submissions.get(first)?.state).toBe('waiting');
    expect(outbox.read().isReached).toBe(false);
    expect(main.orders).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(main.orders).toHaveLength(2);
    expect(main.orders[1]).toEqual(main.orders[0]);
  });

  test('does not wait out its pause once the PC is online again', async () => {
    open([{}]);
    await outbox.start();
    await settled();
    main.ends(first, { ...cutOff, wait: 600_000 } as SendOutcome);
    await settled();
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(main.orders).toHaveLength(2);
  });

  test('waits as long as a busy city asks, also when the PC comes online', async () => {
    open([{}]);
    await outbox.start();
    await settled();
    main.ends(first, { kind: 'later', wait: 120_000, wasBusy: true, problem: problem('endpoint/busy', { time: '' }) });
    await settled();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(119_000);
    expect(main.orders).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(main.orders).toHaveLength(2);
  });

  test('what was on its way when the app ended goes again', async () => {
    open([{ state: 'sending', attempts: 1 }]);
    await outbox.start();
    await settled();
    expect(written).toEqual(['1 waiting', '1 sending']);
    expect(main.orders.map(({ id }) => id)).toEqual([first]);
  });

  test('leaves alone what main is still sending after the page was loaded anew', async () => {
    open([{ state: 'sending', attempts: 1 }]);
    main.underWay.add(first);
    await outbox.start();
    await settled();
    expect(written).toEqual([]);
    expect(main.orders).toEqual([]);
  });

  test('holds the others back when the receiver turns everything away, until 設定 is put right', async () => {
    open([{}, {}]);
    await outbox.start();
    await settled();
    main.ends(first, { kind: 'refused', problem: problem('endpoint/token-refused', {}), field: '' });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(main.orders.map(({ id }) => id)).toEqual([first]);
    await outbox.receiverChanged('nagareyama-tritrus');
    await settled();
    expect(main.orders.map(({ id }) => id)).toEqual([first, first]);
    main.ends(first, receiptOf(first));
    await settled();
    expect(main.orders.at(-1)?.id).toBe(second);
  });

  test('goes on behind a paper that has something wrong in itself', async () => {
    open([{}, {}]);
    await outbox.start();
    await settled();
    main.ends(first, {
      kind: 'refused',
      problem: problem('endpoint/needs-correction', { detail: '' }),
      field: 'users',
    });
    await settled();
    expect(submissions.get(first)).toMatchObject({ state: 'needs-action', field: 'users' });
    expect(main.orders.at(-1)?.id).toBe(second);
  });

  test('sends nothing while it is paused, also after a restart', async () => {
    open([{}]);
    await outbox.pause(true);
    await outbox.start();
    await settled();
    expect(main.orders).toEqual([]);
    outbox.stop();
    open([{}]);
    await outbox.start();
    await settled();
    expect([main.orders, outbox.read().isPaused]).toEqual([[], true]);
    await outbox.pause(false);
    await settled();
    expect(main.orders).toHaveLength(1);
  });

  test('takes back what may have arrived, and tells apart what never did', async () => {
    open([{ state: 'withdrawing', attempts: 1 }]);
    await outbox.start();
    await settled();
    expect(submissions.get(first)?.state).toBe('withdrawn');
  });

  test('that the city has accepted meanwhile isn’t withdrawn: its decision is asked for at once', async () => {
    open([{ ...asked, receipt: { number: 'R8-1', receivedAt: NOW } }]);
    main.withdrawal = { kind: 'refused', field: '', problem: problem('endpoint/already-decided', {}) };
    // The page that is asked for at the start was written before the decision.
    main.pages = [
      { changes: [], next: 'before', hasMore: false },
      { changes: [statusOf(first, 'accepted')], next: 'after', hasMore: false },
    ];
    const news: string[] = [];
    outbox.onNews(({ state }) => news.push(state));
    await outbox.start();
    await settled();
    expect(submissions.get(first)).toMatchObject({
      state: 'accepted',
      problem: { code: 'endpoint/already-decided' },
    });
    expect(news).toEqual(['accepted']);
  });

  test('that the city has decided upon, and won’t say how, waits for a person', async () => {
    open([asked]);
    main.withdrawal = { kind: 'refused', field: '', problem: problem('endpoint/already-decided', {}) };
    await outbox.start();
    await settled();
    expect(submissions.get(first)).toMatchObject({
      state: 'needs-action',
      problem: { code: 'endpoint/already-decided' },
    });
  });

  test('asks for a withdrawal again when it did not get through', async () => {
    open([{ state: 'withdrawing', attempts: 1 }]);
    main.withdrawal = { kind: 'later', wait: null, wasBusy: false, problem: problem('network/offline', {}) };
    await outbox.start();
    await settled();
    expect(submissions.get(first)?.state).toBe('withdrawing');
    main.withdrawal = { kind: 'withdrawn', status: null };
    await vi.advanceTimersByTimeAsync(1_000);
    expect(submissions.get(first)?.state).toBe('withdrawn');
  });

  test('is handed over when the screen locks: begun on disk first, with the tries so far, and nothing more is asked', async () => {
    open([{}, {}, { state: 'received', attempts: 1 }]);
    await outbox.start();
    await settled();
    await outbox.keepGoing();
    expect(main.kept.map(({ id }) => id)).toEqual([first, second]);
    expect(main.kept).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
    expect([submissions.get(first)?.state, submissions.get(second)?.state]).toEqual(['sending', 'sending']);
    expect(submissions.get(third)?.state).toBe('received');
    main.ends(first, receiptOf(first));
    await settled();
    expect(main.confirmed).toEqual([]);
  });

  test('stays where it is when the screen locks while it is paused', async () => {
    open([{}]);
    await outbox.pause(true);
    await outbox.start();
    await outbox.keepGoing();
    expect([main.kept, submissions.get(first)?.state]).toEqual([[], 'waiting']);
  });
});

describe('answers', () => {
  test('are asked for from the last cursor, page by page, and written down before the cursor moves', async () => {
    open([
      { state: 'received', attempts: 1 },
      { state: 'received', attempts: 1 },
    ]);
    meta.set('outbox-cursor:nagareyama-tritrus', 'c1');
    main.pages = [
      { changes: [statusOf(first, 'returned')], next: 'c2', hasMore: true },
      { changes: [statusOf(second, 'accepted')], next: 'c3', hasMore: false },
    ];
    const news: string[] = [];
    outbox.onNews(({ id, state }) => news.push(`${id.slice(-1)} ${state}`));
    await outbox.start();
    await settled();
    expect(main.cursors).toEqual(['c1', 'c2']);
    expect(meta.get('outbox-cursor:nagareyama-tritrus')).toBe('c3');
    expect(news).toEqual(['1 returned', '2 accepted']);
    expect(submissions.get(first)?.comment).toBe('職種の欄が空いています');
  });

  test('that the disk does not take are asked for again', async () => {
    open([{ state: 'received', attempts: 1 }]);
    main.pages = [{ changes: [statusOf(first, 'returned')], next: 'c2', hasMore: false }];
    diskFails = true;
    await outbox.start();
    await settled();
    expect(meta.has('outbox-cursor:nagareyama-tritrus')).toBe(false);
  });

  test('come by themselves while something is undecided, and nobody is asked when nothing is', async () => {
    open([{ state: 'received', attempts: 1 }]);
    main.pages = [
      { changes: [], next: 'c1', hasMore: false },
      { changes: [statusOf(first, 'accepted')], next: 'c2', hasMore: false },
    ];
    await outbox.start();
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(submissions.get(first)?.state).toBe('accepted');
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(main.cursors).toEqual([null, 'c1']);
  });
});
