import type { Channels } from '@shared/channels/registry';
import type { SendProgress } from '@shared/ipc/outbox';
import { isAboutReceiver } from '@shared/submission/about-receiver';
import type { Result } from '@shared/problems/problem';
import { queueOf } from '@shared/submission/queue';
import { answerTo, type Submission, type SubmissionState } from '@shared/submission/submission';
import { askForAnswers } from './outbox-answers';
import { SendQueue } from './send-queue';
import type { SubmissionSenderParts } from './outbox-parts';

/** What the screens show beside the submissions themselves. */
export interface OutboxView {
  isPaused: boolean;
  /** What the last request showed; null: none was made yet. */
  isReached: boolean | null;
  /** By submission id, while it is on its way. */
  progress: ReadonlyMap<string, SendProgress>;
}

/** How often a city is asked for its answers, in milliseconds. */
const BETWEEN_POLLS = 3 * 60_000;
const PAUSED = 'outbox-paused';

/** 提出 over the network, for as long as the ledger is open: sends what is in the queue and asks for answers. */
export class SubmissionSender {
  private readonly queue: SendQueue;
  private view: OutboxView = { isPaused: false, isReached: null, progress: new Map() };
  private readonly watchers = new Set<() => void>();
  private readonly newsWatchers = new Set<(news: readonly Submission[]) => void>();
  private readonly ends: (() => void)[] = [];
  private seen: ReadonlyMap<string, Submission>;
  private polling: Promise<void> | null = null;

  constructor(private readonly parts: SubmissionSenderParts) {
    this.seen = parts.memory.read().submissions;
    this.queue = new SendQueue(
      parts,
      (isReached) => this.change({ isReached }),
      () => this.pollAnew(),
    );
  }

  readonly read = (): OutboxView => this.view;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** A city took papers in or decided upon them, or a person must act. Those that were written down in one step come together. */
  onNews(watcher: (news: readonly Submission[]) => void): () => void {
    this.newsWatchers.add(watcher);
    return () => this.newsWatchers.delete(watcher);
  }

  /** Of news that is told a moment later, what is so still: somebody may have answered it meanwhile. */
  stillSo(news: readonly Submission[]): Submission[] {
    const { submissions } = this.parts.memory.read();
    return news.filter(({ id, state }) => submissions.get(id)?.state === state);
  }

  async start(): Promise<void> {
    const { memory, meta, onNotice } = this.parts;
    this.queue.isPaused = (await meta.read(PAUSED)) === true;
    this.change({ isPaused: this.queue.isPaused });
    const online = (): void => {
      this.queue.hurry();
      void this.poll();
    };
    window.addEventListener('online', online);
    const timer = setInterval(() => void this.poll(), BETWEEN_POLLS);
    this.ends.push(
      onNotice('outbox:changed', () => this.queue.hear()),
      onNotice('outbox:progress', (progress) => this.showProgress(progress)),
      memory.subscribe(() => this.follow()),
      () => window.removeEventListener('online', online),
      () => clearInterval(timer),
    );
    this.queue.wake();
    void this.poll();
  }

  /** The ledger closes. */
  stop(): void {
    for (const end of this.ends.splice(0)) end();
    void this.queue.end();
  }

  /** The screen locks: main goes on with what is in the queue. */
  async keepGoing(): Promise<void> {
    for (const end of this.ends.splice(0)) end();
    await this.queue.keepGoing();
  }

  /** 送信を止めておく: what is on its way arrives, nothing else leaves; after a restart too, when the disk takes it. */
  async pause(isPaused: boolean): Promise<Result<null>> {
    this.queue.isPaused = isPaused;
    this.change({ isPaused });
    if (isPaused) void this.queue.hold();
    else this.queue.hurry();
    return this.parts.meta.write(PAUSED, isPaused);
  }

  /** 設定 was put right: what was turned away because of it goes again. @param line of a pack, or `MAIL_QUEUE` */
  async receiverChanged(line: string): Promise<void> {
    const { channels, memory, submissions, now } = this.parts;
    const at = now().toISOString();
    const turnedAway = [...memory.read().submissions.values()].filter(
      (one) =>
        queueOf(one, channels) === line && one.state === 'needs-action' && one.problem && isAboutReceiver(one.problem),
    );
    await submissions.applyAll(turnedAway.map(({ id }) => ({ id, event: { kind: 'resent', at } })));
    this.queue.hurry();
    await this.poll();
  }

  /** Asks for answers, unless that is being done. */
  poll(): Promise<void> {
    this.polling ??= askForAnswers(this.parts)
      .then(
        (isReached) => {
          if (isReached === null) return;
          if (isReached && this.view.isReached === false) this.queue.hurry();
          this.change({ isReached });
        },
        // Main is gone or answers nonsense: it has said so in its log.
        () => {},
      )
      .finally(() => {
        this.polling = null;
      });
    return this.polling;
  }

  /** One that is under way may have been answered before what is to be heard. */
  private async pollAnew(): Promise<void> {
    await this.polling;
    await this.poll();
  }

  /** Something was written in the ledger, perhaps of a submission. */
  private follow(): void {
    const { submissions } = this.parts.memory.read();
    const before = this.seen;
    if (submissions === before) return;
    this.seen = submissions;
    const news = [...submissions.values()].filter((submission) => isNews(submission, before, this.parts.channels));
    if (news.length > 0) for (const watcher of this.newsWatchers) watcher(news);
    const left = [...this.view.progress].filter(([id]) => submissions.get(id)?.state === 'sending');
    if (left.length < this.view.progress.size) this.change({ progress: new Map(left) });
    this.queue.wake();
  }

  private showProgress(progress: SendProgress): void {
    this.change({ progress: new Map(this.view.progress).set(progress.id, progress) });
  }

  private change(changes: Partial<OutboxView>): void {
    const next = { ...this.view, ...changes };
    // A thousand papers in the queue say a thousand times that the city is reached.
    if (keysOf(next).every((key) => next[key] === this.view[key])) return;
    this.view = next;
    for (const watcher of this.watchers) watcher();
  }
}

const keysOf = (view: OutboxView) => Object.keys(view) as (keyof OutboxView)[];

const TOLD: ReadonlySet<SubmissionState> = new Set([
  'received',
  'returned',
  'accepted',
  'sent',
  'unsure',
  'needs-action',
]);

function isNews(submission: Submission, before: ReadonlyMap<string, Submission>, channels: Channels): boolean {
  const { id, state, history } = submission;
  // Who has just asked the receiver knows it, and who has taken that back.
  const isOwnWord = answerTo(submission) !== null || history.at(-1)?.what === 'taken-back';
  const isQueued = queueOf(submission, channels) !== null;
  return isQueued && TOLD.has(state) && before.get(id)?.state !== state && !isOwnWord;
}
