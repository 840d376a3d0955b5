import type { SubmissionStatus } from '@shared/submission/wire';
import { Chance } from '../soak/chance.ts';
import { someFault } from '../support/fault-proxy.ts';
import { NETWORKS, type City } from './city.ts';
import { FastTime, realPause } from './fast-time.ts';
import { Office } from './office.ts';
import { inOrder, sameOnBothSides } from './verdict.ts';

export interface RunResult {
  seed: number;
  papers: number;
  /** What is wrong, one sentence each; none when all is well. */
  findings: string[];
  /** How often each fault came to pass, and everything else that happened. */
  met: ReadonlyMap<string, number>;
}

/** The office's PC lives so much faster than ours, as long as things go wrong. */
const SPEED = 60;
/** The city's own process is killed in one run of so many: that takes seconds. */
const CITY_KILLED_EVERY = 20;
const HOUR = 60 * 60_000;
/** Longest wait between two happenings, in our milliseconds. */
const LONGEST_GAP = 50;
/** Looks at an app that is left alone, most of them a minute there: while things go on going wrong, and until all is well. */
const MOST_BAD_LOOKS = 60;
const MOST_LOOKS = 3_000;

/**
 * A handful of papers on their way to a city, while everything goes wrong that can; then nothing goes wrong any more, and
 * every paper must be at the city once, as it was made final, with its receipt in the app.
 */
export async function randomRun(city: City, seed: number): Promise<RunResult> {
  const time = FastTime.run(new Date(), SPEED);
  try {
    return await new RandomRun(city, time, new Chance(seed), seed % CITY_KILLED_EVERY === 0).play(seed);
  } finally {
    city.goesWrong(() => null);
    time.end();
  }
}

class RandomRun {
  private readonly met = new Map<string, number>();

  constructor(
    private readonly city: City,
    private readonly time: FastTime,
    private readonly chance: Chance,
    private readonly killsReceiver: boolean,
  ) {}

  async play(seed: number): Promise<RunResult> {
    const { city, time, chance } = this;
    const cursor = await city.now();
    const office = await Office.open({ city, time, chance, cursor });
    const networks = chance.next() < 0.5 ? NETWORKS : NETWORKS.slice(0, 1);
    const rate = 0.4 + chance.next() * 0.5;
    // Of its own: how many requests there are is the machine's.
    const faults = new Chance(seed + 0x5eed);
    city.goesWrong(() => (faults.next() < rate ? someFault(faults) : null));
    await office.finalizes(chance.pick(networks));
    for (const happens of this.happenings(office, networks, cursor)) {
      await realPause(chance.below(LONGEST_GAP));
      await happens();
    }
    await this.goesOn(office);
    const changes = await this.comesToRest(office, cursor);
    const findings = [
      ...office.findings,
      ...(await sameOnBothSides(office, city, changes)),
      ...inOrder(office.all(), office.allRefused()),
    ];
    for (const [name, times] of city.takeMet()) this.counts(name, times);
    await office.closes();
    return { seed, papers: office.papers.size, findings, met: this.met };
  }

  private happenings(office: Office, networks: readonly string[], cursor: string): (() => Promise<void>)[] {
    const { city, time, chance } = this;
    const possible: Record<string, [weight: number, happens: () => Promise<void> | void]> = {
      paper: [5, () => office.finalizes(chance.pick(networks))],
      'several papers': [
        2,
        async () => {
          const network = chance.pick(networks);
          for (let papers = 2 + chance.below(4); papers > 0; papers--) await office.finalizes(network);
        },
      ],
      'app killed': [2, () => office.isKilled()],
      'app killed at a step': [3, () => office.laysTrap()],
      'page loaded anew': [1, () => office.isReloaded()],
      locked: [2, () => office.locks()],
      unlocked: [2, () => office.unlocks()],
      paused: [1, () => office.pauses(true)],
      'went on': [2, () => office.pauses(false)],
      'clock put back': [1, () => time.jump(-chance.below(48) * HOUR)],
      'clock put forward': [1, () => time.jump(chance.below(48) * HOUR)],
      // Its timers stood still, its connections are gone, and the ledger is locked.
      slept: [
        1,
        async () => {
          await office.locks();
          time.jump(chance.below(12) * HOUR);
          office.losesConnections();
          await office.unlocks();
        },
      ],
      online: [1, () => office.comesOnline()],
      decided: [2, () => this.officerDecides(cursor)],
    };
    const lots = Object.entries(possible).flatMap(([name, [weight, happens]]) =>
      Array.from({ length: weight }, () => async () => {
        this.counts(name);
        await office.isBack();
        await happens();
      }),
    );
    const happenings = Array.from({ length: 5 + chance.below(8) }, () => chance.pick(lots));
    if (this.killsReceiver)
      happenings.splice(chance.below(happenings.length), 0, async () => {
        this.counts('city killed');
        await city.isKilled();
      });
    return happenings;
  }

  /** An officer looks at what has come in and decides upon one of them. */
  private async officerDecides(cursor: string): Promise<void> {
    const { city, chance } = this;
    const { changes } = await city.changes(cursor);
    const decided = new Set(changes.filter(({ revision }) => revision > 1).map(({ submissionId }) => submissionId));
    const open = changes.filter(({ submissionId }) => !decided.has(submissionId));
    if (open.length === 0) return;
    const isReturned = chance.next() < 0.5;
    await city.officer.decides(
      chance.pick(open).receiptNumber,
      isReturned ? 'returned' : 'accepted',
      isReturned ? '職種の欄が空いています' : '',
    );
  }

  /** The app is left alone on a bad line, with its ledger open or locked. */
  private async goesOn(office: Office): Promise<void> {
    await office.pauses(false);
    if (this.chance.next() < 0.7) await office.unlocks();
    for (let looks = this.chance.below(MOST_BAD_LOOKS); looks > 0; looks--) await this.looks(office);
    await office.isBack();
  }

  /**
   * Nothing goes wrong any more: the app is left alone, and a person does what it asks for.
   *
   * @returns what has happened at the city
   */
  private async comesToRest(office: Office, cursor: string): Promise<SubmissionStatus[]> {
    const { city, time } = this;
    city.goesWrong(() => null);
    office.clearsTrap();
    await office.isBack();
    await office.unlocks();
    await office.pauses(false);
    time.speed = 1;
    let changes: SubmissionStatus[] = [];
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      this.counts('sent again by a person', await office.personActs());
      await this.looks(office);
      if (!office.isAtRest()) continue;
      if (changes.length === 0) ({ changes } = await city.changes(cursor));
      if (office.hasHeard(changes)) break;
    }
    return changes;
  }

  /** A minute goes by, unless something is on its way: that has our time. */
  private async looks(office: Office): Promise<void> {
    if (!office.isBusy) this.time.pass(60_000);
    await realPause(2);
  }

  private counts(name: string, times = 1): void {
    if (times > 0) this.met.set(name, (this.met.get(name) ?? 0) + times);
  }
}
