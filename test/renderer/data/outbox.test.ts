import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '@shared/channels/channels';
import { MOST_AHEAD } from '@shared/ipc/outbox';
import type { Order, OutboxResult, OutboxResults, SendOutcome, WithdrawalOutcome } from '@shared/ipc/outbox';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import { MAIL_QUEUE } from '@shared/submission/queue';
import type { Submission } from '@shared/submission/submission';
import type { Happened } from '@shared/submission/transition';
import type { StatusPage, SubmissionStatus } from '@shared/submission/wire';
import { kindOf, transition } from '../../builders/by-channels';
import { SubmissionSender } from '../../../renderer/data/outbox';
import type { SubmissionSenderParts } from '../../../renderer/data/outbox-parts';
import { aLetter } from '../../builders/order';
import { aSubmission, frozenSubmission } from '../../builders/submission';

/** The main process as the page sees it, with the wires in the test's hand. A fake: the real one needs Electron. */
class Main {
  orders: Order[] = [];
  kept: Order[] = [];
  confirmed: string[] = [];
  results: OutboxResult[] = [];
  underWay = new Set<string>();
  /** How many were handed over together, each time. */
  together: number[] = [];
  holds = 0;
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
      'outbox:send': ({ orders }: { orders: Order[] }) => {
        this.together.push(orders.length);
        this.orders.push(...orders);
        for (const { id } of orders) this.underWay.add(id);
      },
      'outbox:hold': () => void (this.holds += 1),
      'outbox:confirm': ({ ids }: { ids: string[] }) => {
        this.confirmed.push(...ids);
        this.results = this.results.filter((one) => !ids.includes(one.id));
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
    return Promise.resolve(answers[channel]?.(input));
  }) as SubmissionSenderParts['ask'];

  onNotice = ((name: string, listener: () => void) => {
    if (name === 'outbox:changed') this.changed = listener;
    return () => {};
  }) as SubmissionSenderParts['onNotice'];

  ends(id: string, outcome: SendOutcome): void {
    this.endsTogether([[id, outcome]]);
  }

  endsTogether(ended: readonly (readonly [id: string, outcome: SendOutcome])[]): void {
    for (const [id, outcome] of ended) {
      this.underWay.delete(id);
      this.results.push({ id, at: NOW, outcome });
    }
    this.changed();
  }
}

const NOW = '2026-11-20T03:00:00.000Z';
const ids = Array.from({ length: 300 }, (_, n) => `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`);
const [first = '', second = '', third = ''] = ids;

let main: Main;
let submissions: Map<string, Submission>;
let meta: Map<string, unknown>;
let written: string[];
/** What was written in one transaction each. */
let steps: string[][];
let diskFails: boolean;
/** Happens while bytes are read from the disk. */
let whileRead: () => void;
let outbox: SubmissionSender;

function open(papers: Partial<Submission>[]): void {
  submissions = new Map(
    papers.map((given, i) => [ids[i] ?? '', aSubmission({ id: ids[i] ?? '', sequence: i + 1, ...given })]),
  );
  let snapshot = new Map(submissions);
  const listeners = new Set<() => void>();
  const applyAll = (happened: readonly Happened[]): Promise<Result<ReadonlyMap<string, Submission>>> => {
    if (diskFails) return Promise.resolve(failure('ledger/storage-full', {}));
    const changed = new Map<string, Submission>();
    const lines: string[] = [];
    for (const { id, event } of happened) {
      const before = submissions.get(id);
      const after = before && transition(before, event);
      if (!after || after === before) continue;
      lines.push(`${Number(id.slice(-3))} ${after.state}`);
      submissions.set(id, after);
      changed.set(id, after);
    }
    written.push(...lines);
    if (lines.length > 0) steps.push(lines);
    snapshot = new Map(submissions);
    if (changed.size > 0) for (const listener of listeners) listener();
    return Promise.resolve(success(changed));
  };
  const body = ({ id }: Submission): Promise<Result<Uint8Array>> => {
    whileRead();
    return Promise.resolve(success(frozenSubmission(id).body));
  };
  outbox = new SubmissionSender({
    kind: 'own',
    channels,
    memory: {
      read: () => ({ submissions: snapshot }) as never,
      subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    },
    meta: {
      read: (key) => Promise.resolve(meta.get(key)),
      write: (key, value) => {
        meta.set(key, value);
        return Promise.resolve(success(null));
      },
    },
    submissions: {
      applyAll,
      body,
      bodies: (all) => Promise.all(all.map(body)),
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
  whileRead = () => {};
  [main, meta, written, steps, diskFails] = [new Main(), new Map(), [], [], false];
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
    // A receipt and the next that begins are one step of the disk.
    expect(steps).toEqual([['1 sending'], ['1 received', '2 sending']]);
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
    }) as SubmissionSenderParts['ask'];
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

  test('a refusal of this PC, before anybody was asked, doesn’t count as reached', async () => {
    open([{}, {}]);
    await outbox.start();
    await settled();
    main.ends(first, cutOff);
    await settled();
    await vi.advanceTimersByTimeAsync(1_000);
    main.ends(first, { kind: 'refused', problem: problem('endpoint/no-token', {}), field: '' });
    await settled();
    expect([submissions.get(first)?.state, outbox.read().isReached]).toEqual(['needs-action', false]);
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

  test('hands over more at once with each receipt, settles them in one step, and begins with one again after a failure', async () => {
    const last = 25;
    open(Array.from({ length: 1 + 2 + 8 + 2 * MOST_AHEAD + last }, () => ({})));
    await outbox.start();
    await settled();
    const answers = async (outcome: (id: string) => SendOutcome): Promise<void> => {
      main.endsTogether([...main.underWay].map((id) => [id, outcome(id)] as const));
      await settled();
    };
    for (let round = 0; round < 5; round++) await answers(receiptOf);
    expect(main.together).toEqual([1, 2, 8, MOST_AHEAD, MOST_AHEAD, last]);
    expect(steps).toHaveLength(6);
    expect(main.orders.map(({ id }) => id)).toEqual(ids.slice(0, 11 + 2 * MOST_AHEAD + last));
    // The second had left when the answer to the first broke off behind its 201.
    const [ahead = '', left = '', ...behind] = [...main.underWay];
    const notSent = behind.map((id) => [id, { kind: 'not-sent' }] as const);
    main.endsTogether([[ahead, cutOff], ...notSent, [left, receiptOf(left)]]);
    await settled();
    expect(behind.map((id) => submissions.get(id)?.attempts)).toEqual(behind.map(() => 0));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(main.together.at(-1)).toBe(1);
    expect(main.orders.at(-1)?.id).toBe(ahead);
  });

  test('has what main holds back again when it is stopped, as if it had never begun', async () => {
    open([{}, {}, {}]);
    await outbox.start();
    await settled();
    main.ends(first, receiptOf(first));
    await settled();
    expect([...main.underWay]).toEqual([second, third]);
    await outbox.pause(true);
    expect(main.holds).toBe(1);
    main.ends(third, { kind: 'not-sent' });
    main.ends(second, receiptOf(second));
    await settled();
    expect(submissions.get(second)?.state).toBe('received');
    expect(submissions.get(third)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(main.orders).toHaveLength(3);
    await outbox.pause(false);
    await settled();
    expect(main.orders.map(({ id }) => id)).toEqual([first, second, third, third]);
  });

  test('lets nothing leave that is written down as begun in the very moment in which it is stopped', async () => {
    for (let moment = 0; moment < 40; moment++) {
      [main, meta, written] = [new Main(), new Map(), []];
      open([{}]);
      await outbox.start();
      for (let passed = 0; passed < moment; passed++) await Promise.resolve();
      const before = main.orders.length;
      void outbox.pause(true);
      await settled();
      expect([moment, main.orders.length]).toEqual([moment, before]);
      expect(submissions.get(first)).toMatchObject(
        before === 0 ? { state: 'waiting', attempts: 0 } : { state: 'sending', attempts: 1 },
      );
      outbox.stop();
    }
  });

  test('doesn’t send what somebody took back while it was made ready', async () => {
    open([{}]);
    whileRead = () => {
      const before = submissions.get(first);
      if (before) submissions.set(first, transition(before, { kind: 'withdrawal-asked', at: NOW }));
    };
    await outbox.start();
    await settled();
    expect([submissions.get(first)?.state, main.orders]).toEqual(['withdrawn', []]);
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
    outbox.onNews((all) => news.push(...all.map(({ state }) => state)));
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
    outbox.onNews((all) => news.push(...all.map(({ id, state }) => `${id.slice(-1)} ${state}`)));
    await outbox.start();
    await settled();
    expect(main.cursors).toEqual(['c1', 'c2']);
    expect(meta.get('outbox-cursor:nagareyama-tritrus')).toBe('c3');
    expect(news).toEqual(['1 returned', '2 accepted']);
    expect(submissions.get(first)?.comment).toBe('職種の欄が空いています');
  });

  test('of a city that always has more end all the same, and go on from there the next time', async () => {
    open([{ state: 'received', attempts: 1 }]);
    main.pages = Array.from({ length: 200 }, (_, at) => ({ changes: [], next: `c${at + 1}`, hasMore: true }));
    await outbox.start();
    await settled();
    expect(main.cursors).toHaveLength(50);
    expect(meta.get('outbox-cursor:nagareyama-tritrus')).toBe('c50');
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

describe('letters', () => {
  const letter = (given: Partial<Submission> = {}): Partial<Submission> => ({
    channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' },
    letter: aLetter(),
    ...given,
  });
  const stateOf = (id: string) => submissions.get(id)?.state;
  const later = (code: 'mail/cut-off' | 'network/offline'): SendOutcome =>
    ({ ...cutOff, problem: problem(code, {}) }) as SendOutcome;

  test('go one after the other beside the papers, with their own words and files', async () => {
    open([letter(), {}, letter({ packId: 'fukui-mimamori' })]);
    await outbox.start();
    await settled();
    expect(main.orders.map(({ id }) => id).sort()).toEqual([first, second]);
    const order = main.orders.find(({ id }) => id === first);
    expect(order).toMatchObject({ by: 'mail', letter: aLetter(), files: [{ name: '様式2_ひまわりの里 流山.docx' }] });
    main.ends(first, { kind: 'sent' });
    await settled();
    expect([stateOf(first), stateOf(third)]).toEqual(['sent', 'sending']);
  });

  test('that were cut off when they may have been taken wait for a person, and the next one goes', async () => {
    open([letter(), letter()]);
    const news: Submission[] = [];
    outbox.onNews((papers) => news.push(...papers));
    await outbox.start();
    await settled();
    main.ends(first, { kind: 'unsure', problem: problem('mail/cut-off-after-data', {}) });
    await settled();
    expect([stateOf(first), stateOf(second)]).toEqual(['unsure', 'sending']);
    expect(news.map(({ state }) => state)).toEqual(['unsure']);
    expect(outbox.stillSo(news)).toEqual(news);
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    expect(main.orders.filter(({ id }) => id === first)).toHaveLength(1);
    // Heard of a moment before somebody answered, it says nothing any more.
    expect(outbox.stillSo(news.map((one) => ({ ...one, state: 'sending' })))).toEqual([]);
  });

  test('that main knows nothing of after a crash are asked about, not sent again', async () => {
    open([letter({ state: 'sending', attempts: 1 }), { state: 'sending', attempts: 1 }]);
    await outbox.start();
    await settled();
    expect(main.orders.map(({ id }) => id)).toEqual([second]);
    expect(submissions.get(first)).toMatchObject({ state: 'unsure', problem: { code: 'mail/ended-while-sending' } });
  });

  test('don’t go on behind a locked screen, nor while sending is stopped', async () => {
    open([letter(), {}]);
    await outbox.pause(true);
    await outbox.start();
    await settled();
    expect(main.orders).toEqual([]);
    outbox.stop();
    open([letter(), {}]);
    await outbox.keepGoing();
    expect(main.kept.map(({ id }) => id)).toEqual([second]);
  });

  test('that failed before anything was taken go again after a wait, at once when the network is back', async () => {
    open([letter()]);
    await outbox.start();
    await settled();
    main.ends(first, later('mail/cut-off'));
    await settled();
    // The mail server says nothing of the network.
    expect([stateOf(first), outbox.read().isReached]).toEqual(['waiting', null]);
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(stateOf(first)).toBe('sending');
  });

  test('are kept back while the account is wrong, and go when it was put right', async () => {
    open([letter(), letter()]);
    await outbox.start();
    await settled();
    main.ends(first, { kind: 'refused', problem: problem('mail/password-refused', {}), field: '' });
    await settled();
    expect([stateOf(first), stateOf(second)]).toEqual(['needs-action', 'waiting']);
    await outbox.receiverChanged(MAIL_QUEUE);
    await settled();
    expect(stateOf(first)).toBe('sending');
  });
});
