import { unwrap } from '@shared/problems/problem';
import { freeze, type FrozenSubmission, type NewFile } from '@shared/submission/frozen';
import type { Submission } from '@shared/submission/submission';
import type { SubmissionStatus } from '@shared/submission/wire';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import { freshDisk } from '../renderer/data/office-on-disk.ts';
import type { Chance } from '../soak/chance.ts';
import { NETWORKS, type City } from './city.ts';
import type { FastTime } from './fast-time.ts';
import { MainProcess } from './main-process.ts';
import { OfficePage, type Moment } from './office-page.ts';

/** A paper that was made final, as the office knows it. */
export interface FinalPaper {
  frozen: FrozenSubmission;
  files: NewFile[];
  /** The screen has said so. */
  isSaid: boolean;
}

/** Moments between a question of the page and its answer, in which something may strike. */
const CHANNELS = [
  'outbox:send',
  'outbox:hold',
  'outbox:results',
  'outbox:confirm',
  'outbox:keep-going',
  'outbox:poll',
] as const;
/** Of a paper's file, in bytes: most go in one packet or few, some in many. */
const WEIGHTS = [200, 2_000, 40_000, 250_000];

/**
 * An office's PC: the app's own parts on one disk, page and main, which come and go. Everything that can befall a PC is a
 * method here.
 */
export class Office {
  readonly papers = new Map<string, FinalPaper>();
  readonly refused = new Set<string>();
  readonly findings: string[] = [];
  page: OfficePage | null = null;
  private main: MainProcess;
  /** Each submission as a screen could have shown it last. */
  private readonly seen = new Map<string, Submission>();
  private trap: { moment: Moment; what: 'kill' | 'reload' } | null = null;
  /** What a trap has set off. */
  private struck: Promise<void> | null = null;

  private constructor(
    private readonly city: City,
    private readonly time: FastTime,
    private readonly chance: Chance,
  ) {
    this.main = this.startMain();
  }

  /** @param cursor from where on it hears of the city's answers */
  static async open(parts: { city: City; time: FastTime; chance: Chance; cursor: string }): Promise<Office> {
    freshDisk();
    const office = new Office(parts.city, parts.time, parts.chance);
    await office.loads();
    for (const network of NETWORKS) await office.page?.store.meta.write(`outbox-cursor:${network}`, parts.cursor);
    return office;
  }

  get isBusy(): boolean {
    return this.main.inFlight > 0;
  }

  all(): Submission[] {
    return this.page?.all() ?? [];
  }

  /** 確定. */
  async finalizes(packId: string): Promise<void> {
    await this.isBack();
    const id = crypto.randomUUID();
    const bytes = new Uint8Array(this.chance.pick(WEIGHTS)).map(() => this.chance.below(256));
    const files = [aNewFile({ bytes })];
    const facts = submissionFacts({ submissionId: id, network: packId, finalizedAt: this.time.now().toISOString() });
    const paper: FinalPaper = { frozen: unwrap(freeze(facts, files)), files, isSaid: false };
    this.papers.set(id, paper);
    const made = await this.page?.finalize(packId, paper.frozen);
    paper.isSaid = made?.ok === true;
  }

  /** The app is taken away with everything in its memory, and begun again. */
  async isKilled(): Promise<void> {
    this.main.kill();
    for (const id of this.main.refused) this.refused.add(id);
    await this.goes();
    this.main = this.startMain();
    await this.loads();
  }

  /** The page alone: what is on its way goes on. */
  async isReloaded(): Promise<void> {
    await this.goes();
    await this.loads();
  }

  /** The next time that the page comes to this point, it doesn't get beyond. */
  laysTrap(): void {
    const moment: Moment = { when: this.chance.pick(['before', 'after']), channel: this.chance.pick(CHANNELS) };
    this.trap = { moment, what: this.chance.pick(['kill', 'kill', 'reload']) };
  }

  clearsTrap(): void {
    this.trap = null;
  }

  async locks(): Promise<void> {
    const { page } = this;
    // A trap may take the page away in the midst of it.
    if (page) await Promise.race([page.outbox.keepGoing(), page.isTaken]);
    await this.isBack();
    if (this.page === page) await this.goes();
  }

  async unlocks(): Promise<void> {
    await this.isBack();
    if (!this.page) await this.loads();
  }

  async pauses(isPaused: boolean): Promise<void> {
    await this.isBack();
    await this.page?.outbox.pause(isPaused);
  }

  comesOnline(): void {
    window.dispatchEvent(new Event('online'));
  }

  /** As a PC that wakes up finds its lines. */
  losesConnections(): void {
    this.main.losesConnections();
  }

  /** Nothing is on its way or waits for anybody but the city. */
  isAtRest(): boolean {
    return this.all().every(({ state }) => state === 'received' || state === 'returned' || state === 'accepted');
  }

  /** Whether the app says of each paper what the city has said last. */
  hasHeard(changes: readonly SubmissionStatus[]): boolean {
    const said = new Map(changes.map(({ submissionId, status }) => [submissionId, status]));
    return this.all().every(({ id, state }) => state === said.get(id));
  }

  async closes(): Promise<void> {
    this.main.kill();
    await this.goes();
  }

  /** After a kill that a trap has set off. */
  async isBack(): Promise<void> {
    await this.struck;
  }

  /** @returns papers that a person had to send again */
  async personActs(): Promise<number> {
    let acted = 0;
    for (const network of NETWORKS) acted += (await this.page?.sendsAgain(network, this.time.now())) ?? 0;
    return acted;
  }

  /** Papers that a receiver has turned away at some time: what was behind them may have gone first. */
  allRefused(): ReadonlySet<string> {
    return new Set([...this.refused, ...this.main.refused]);
  }

  private startMain(): MainProcess {
    const { city, time, chance } = this;
    return new MainProcess({ time, random: () => chance.next(), url: city.url, token: city.token });
  }

  private async loads(): Promise<void> {
    const { main, time, chance } = this;
    const page = await OfficePage.open({
      main,
      time,
      random: () => chance.next(),
      strikes: (moment) => this.strikes(moment),
    });
    this.compares(page.store.memory.read().submissions);
    // Before anything begins: what strikes while it starts takes away this very page.
    this.page = page;
    page.store.memory.subscribe(() => this.sees(page));
    await Promise.race([page.start(), page.isTaken]);
  }

  private async goes(): Promise<void> {
    const { page } = this;
    this.page = null;
    await page?.drop();
  }

  private strikes({ when, channel }: Moment): boolean {
    if (this.trap?.moment.when !== when || this.trap.moment.channel !== channel) return false;
    const { what } = this.trap;
    this.trap = null;
    this.struck = (what === 'kill' ? this.isKilled() : this.isReloaded()).catch((error: unknown) => {
      this.findings.push(`the app does not come back: ${String(error)}`);
    });
    return true;
  }

  private sees(page: OfficePage): void {
    if (this.page === page) for (const submission of page.all()) this.seen.set(submission.id, submission);
  }

  /** What was on the screen is on the disk: everything that had happened to a paper, and perhaps more. */
  private compares(found: ReadonlyMap<string, Submission>): void {
    for (const [id, { history, receipt, revision }] of this.seen) {
      const now = found.get(id);
      const isThere =
        now !== undefined &&
        JSON.stringify(now.history.slice(0, history.length)) === JSON.stringify(history) &&
        (receipt === null || now.receipt?.number === receipt.number) &&
        now.revision >= revision;
      if (!isThere) this.findings.push(`what the screen had shown of paper ${id} is not on the disk`);
    }
    for (const [id, { isSaid }] of this.papers)
      if (isSaid && !found.has(id)) this.findings.push(`paper ${id} was said to be final and is gone`);
  }
}
