import { kindOf } from '../builders/by-channels';
import { channels } from '@shared/channels/channels';
import type { ChannelName } from '@shared/ipc/channel-names';
import { PaperDocument } from '@shared/ledger/document';
import { unwrap, type Result } from '@shared/problems/problem';
import type { FrozenSubmission } from '@shared/submission/frozen';
import type { Submission } from '@shared/submission/submission';
import type { LedgerStores } from '../../renderer/data/ledger-stores.ts';
import { SubmissionSender } from '../../renderer/data/outbox.ts';
import type { SubmissionSenderParts } from '../../renderer/data/outbox-parts.ts';
import { openOffice } from '../renderer/data/office-on-disk.ts';
import type { FastTime } from './fast-time.ts';
import type { MainProcess } from './main-process.ts';

/** A question of the page, and the side of it: before main hears it, or before the page hears its answer. */
export interface Moment {
  when: 'before' | 'after';
  channel: ChannelName;
}

export interface PageParts {
  main: MainProcess;
  time: FastTime;
  random: () => number;
  /** Something happens in this very moment; true: the page doesn't live to see what comes next. */
  strikes: (moment: Moment) => boolean;
}

/** The page with an open ledger, from its loading until something takes it away. */
export class OfficePage {
  /** Resolves when something has taken it away. */
  readonly isTaken: Promise<void>;
  private isGone = false;
  private taken = (): void => {};

  private constructor(
    readonly store: LedgerStores,
    readonly outbox: SubmissionSender,
    private readonly end: () => void,
  ) {
    this.isTaken = new Promise((resolve) => (this.taken = resolve));
  }

  /** Nothing has been done with the ledger yet; `start` begins. */
  static async open({ main, time, random, strikes }: PageParts): Promise<OfficePage> {
    globalThis.window = new EventTarget() as typeof globalThis.window;
    const store = await openOffice();
    let isGone = false;
    const lives = (moment: Moment): Promise<void> =>
      isGone || strikes(moment) ? new Promise(() => {}) : Promise.resolve();
    const ask = async (channel: ChannelName, input: unknown): Promise<unknown> => {
      await lives({ when: 'before', channel });
      const answer = await main.ask(channel, input);
      await lives({ when: 'after', channel });
      return answer;
    };
    const onNotice = (name: string, listener: (notice: null) => void): (() => void) => {
      if (name === 'outbox:changed') main.onChanged = () => void (isGone || queueMicrotask(() => listener(null)));
      return () => {};
    };
    const outbox = new SubmissionSender({
      kind: 'own',
      ...store,
      channels,
      ask: ask as SubmissionSenderParts['ask'],
      onNotice: onNotice as SubmissionSenderParts['onNotice'],
      now: time.now,
      random,
    });
    return new OfficePage(store, outbox, () => (isGone = true));
  }

  start(): Promise<void> {
    return this.outbox.start();
  }

  /** 確定 of a paper that goes to a network. */
  finalize(packId: string, frozen: FrozenSubmission): Promise<Result<Submission>> {
    const { finalizedAt: at, submissionId, paperDate } = frozen.metadata;
    const document = PaperDocument.parse({
      ...{ id: `paper-${submissionId}`, packId, formId: '2', officeId: 'office-nagareyama' },
      ...{ createdAt: at, updatedAt: at, date: paperDate },
    });
    const channel = { kind: kindOf('endpoint'), id: 'endpoint', recipient: '流山市 介護支援課' } as const;
    return this.store.submissions.finalize({ document, title: '様式2', about: '電話番号の変更', channel, frozen });
  }

  all(): Submission[] {
    return [...this.store.memory.read().submissions.values()].sort((a, b) => a.sequence - b.sequence);
  }

  /** The page is taken away, in the midst of whatever it does. What the disk was given already, it may take. */
  async drop(): Promise<void> {
    if (this.isGone) return;
    this.isGone = true;
    this.end();
    this.taken();
    this.outbox.stop();
    this.store.disk.close();
    await this.store.disk.settled();
  }

  /** What a person does about papers that wait for one: the settings are looked at, and everything goes again. */
  async sendsAgain(packId: string, now: Date): Promise<number> {
    const mine = this.all().filter((one) => one.state === 'needs-action' && one.packId === packId);
    if (mine.length === 0) return 0;
    await this.outbox.receiverChanged(packId);
    for (const { id } of mine)
      unwrap(await this.store.submissions.apply(id, { kind: 'resent', at: now.toISOString() }));
    return mine.length;
  }
}
