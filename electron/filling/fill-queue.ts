import { z } from 'zod';
import { inOurWords, ProblemDto } from '@shared/problems/problem-dto';
import type { ProblemCode } from '@shared/problems/catalog';
import { failure, success, type Result } from '@shared/problems/problem';
import type { FillJob, FillMessage, FillOrder, FillOutcome, FontFiles } from '@shared/filling/fill-job';
import { ownOutput } from '@shared/packs/own-output';
import type { JobPlace, OpenPlace, Usage } from '../jobs/job-place';
import { workClock } from '../jobs/work-clock';
import type { FontReader } from './font-files';
import { papersMade } from './papers-made';
import { OWN, JobPlaces, FOR_ONE_JOB, type JobOwner } from './job-places';

/** What a job may take, as packs and their files come from elsewhere. */
export const fillLimits = {
  /** Longest that one expression may run, in milliseconds: of processors' time, where it is known. */
  expression: 1_000,
  /** Longest that a job may be silent at its other work. The longest lists take a tenth of it. */
  work: 30_000,
  /** Longest that a whole job may work, all of its expressions together. */
  job: 120_000,
  /** Memory, in megabytes: what needs more ends alone, not the app with it. A page without powers has 200 before it begins. */
  megabytes: 1_280,
} as const;
export type FillLimits = { [K in keyof typeof fillLimits]: number };

/** How often is looked at what a job uses, in milliseconds. In so long a page can take some 300 MB more. */
const LOOK = 250;
/** A clock that ran out in vain, as others took the processor meanwhile, runs on; so many times in all. */
const MOST_ROUNDS = 10;

interface Clock {
  timer: NodeJS.Timeout | undefined;
  /** Rounds of half the time each that ran out; what the place had used at the end of the first. */
  rounds: number;
  used: number | null;
}

interface Running {
  id: number;
  job: FillJob;
  owner: JobOwner;
  place: JobPlace;
  /** Whether it is told of each single expression. */
  isClose: boolean;
  /** What is being worked out; null for any other work. */
  watched: { field: string; expression: string } | null;
  clock: Clock;
  looks: NodeJS.Timeout;
  /** What it has worked by now. Asked at the looks alone: to know what its place uses costs half a millisecond, and most jobs have ended before. */
  worked: (usage: Usage | null) => number;
  settle: (result: Result<unknown>) => void;
  /** It was done with every font that there is. */
  hasAllFonts: boolean;
}

/** What others than the office have written, or may have, and nobody has taken yet leaves nothing behind for the next job. */
const OF_STRANGERS: ReadonlySet<FillJob['kind']> = new Set([
  'check-pack',
  'clean-scan',
  'comment',
  'forget-elsewhere',
  'inspect',
  'look-at-copies',
  'propose',
  'spot',
  'unpack',
  'write-form',
]);

/**
 * Runs fill jobs one after another where they can be ended. An expression over its time ends the place and the job, with the field
 * named (by a second try, in which each expression is told of), and so does a job that takes too long or too much memory; the next job gets a new place.
 */
export class FillQueue {
  private readonly places: JobPlaces;
  /** Papers that what others have written has made: whatever reads them next may be taken over by them, too. */
  private readonly madeBy = new WeakMap<Uint8Array, JobOwner>();
  private running: Running | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  /** JobPlaces that have the fonts of every day. */
  private readonly withFonts = new WeakSet<JobPlace>();

  /**
   * @param open a new place, opened at the first job and whenever the one before was ended
   * @param openOthers one for what others have written
   */
  constructor(
    open: OpenPlace,
    private readonly limits: FillLimits = fillLimits,
    private readonly fonts: FontReader | null = null,
    openOthers = open,
  ) {
    this.places = new JobPlaces(open, openOthers);
  }

  /** @param owner whose pack or form it reads; of other jobs it is told by the paper */
  run<J extends FillJob>(job: J, owner: JobOwner = this.ownerOf(job)): Promise<Result<FillOutcome<J>>> {
    const result = this.queue.then(() => this.start(job, owner));
    this.queue = result.catch(() => {});
    return result;
  }

  /** Ends the place with all that is in its memory; a job that is under way ends with it. The next one gets a new place. */
  close(): void {
    this.places.close();
    this.finish(failure('unexpected', { reason: 'closed' }));
  }

  private ownerOf(job: FillJob): JobOwner {
    if (OF_STRANGERS.has(job.kind)) return FOR_ONE_JOB;
    const paper = job.kind === 'tame' ? job.paper : job.kind === 'file-kind' ? job.bytes : null;
    return (paper && this.madeBy.get(paper)) ?? OWN;
  }

  private async start<J extends FillJob>(job: J, owner: JobOwner): Promise<Result<FillOutcome<J>>> {
    const place = this.places.now(owner);
    const isHad = place !== null && this.withFonts.has(place);
    const fonts = isHad || !writesPdf(job) ? null : await this.readFonts('usual');
    return new Promise((resolve) => {
      this.begin({ job, owner, settle: (result) => resolve(result as Result<FillOutcome<J>>) }, false, fonts);
    });
  }

  /** null where they can't be read just now: the job says then that it has none. */
  private readFonts(which: keyof FontReader): Promise<FontFiles | null> {
    return this.fonts?.[which]().catch(() => null) ?? Promise.resolve(null);
  }

  private begin(
    { job, owner, settle }: Pick<Running, 'job' | 'owner' | 'settle'>,
    isClose: boolean,
    fonts: FontFiles | null = null,
  ): void {
    const place = this.places.of(owner, (one) => ({
      message: (told) => this.running?.place === one && this.receive(told),
      ended: (why) => {
        if (this.running?.place !== one) return;
        this.finish(why === 'memory' ? this.tooMuchMemory() : failure('unexpected', why));
      },
    }));
    if (fonts) this.withFonts.add(place);
    const running: Running = {
      ...{ id: this.nextId++, job, owner, place, isClose, settle, watched: null, hasAllFonts: fonts?.rare != null },
      clock: { timer: undefined, rounds: 0, used: null },
      looks: setInterval(() => this.look(running), LOOK),
      worked: workClock(),
    };
    this.running = running;
    this.startClock(running);
    place.wait(true);
    place.post({ id: running.id, job, isClose, ...(fonts ? { fonts } : {}) } satisfies FillOrder);
  }

  /** A place may have been taken over by what it reads: what isn't a message is nothing. */
  private receive(told: unknown): void {
    const { running } = this;
    const parsed = Message.safeParse(told);
    if (!running || !parsed.success || parsed.data.id !== running.id) return;
    const message = parsed.data as FillMessage;
    if (message.kind === 'done' && asksForRareLetters(message.result) && !running.hasAllFonts && this.fonts)
      return void this.againWithAllFonts(running, message.result);
    if (message.kind === 'done') this.finish(toldAnew(message.result));
    if (message.kind === 'crash') this.finish(failure('unexpected', { reason: message.reason }));
    if (message.kind !== 'watch' && message.kind !== 'rest') return;
    running.watched = message.kind === 'watch' ? { field: message.field, expression: message.expression } : null;
    this.startClock(running);
  }

  private startClock(running: Running): void {
    clearTimeout(running.clock.timer);
    running.clock = { timer: undefined, rounds: 0, used: null };
    this.nextRound(running);
  }

  private nextRound(running: Running): void {
    const half = (running.watched ? this.limits.expression : this.limits.work) / 2;
    const timer = setTimeout(() => {
      // When this process was busy the place may be long past this expression: its messages are read first.
      setImmediate(() => {
        if (this.running === running && running.clock.timer === timer) this.roundIsOver(running, half);
      });
    }, half);
    running.clock.timer = timer;
  }

  /** The clock on the wall runs while others have the processor: of the second half it must have used most itself. */
  private roundIsOver(running: Running, half: number): void {
    const { clock, watched, place } = running;
    clock.rounds += 1;
    const used = place.usage()?.processor ?? null;
    const isOver =
      clock.rounds > 1 &&
      (used === null || clock.used === null || used - clock.used >= half * 0.8 || clock.rounds >= MOST_ROUNDS);
    clock.used ??= used;
    if (!isOver) return this.nextRound(running);
    if (!watched) return this.stop(failure('form/too-heavy', { seconds: Math.round(this.limits.work / 1_000) }));
    if (running.isClose) return this.stop(failure('pack/endless-expression', watched));
    // It was one of those that came since: once more, to know its name.
    this.places.end(running.place);
    this.stopLooking(running);
    this.begin(running, true);
  }

  /** A name has a letter that only the largest font has: it is brought, and the job done once more. */
  private async againWithAllFonts(running: Running, result: FillResult): Promise<void> {
    this.stopLooking(running);
    const fonts = await this.readFonts('all');
    if (this.running !== running) return;
    if (fonts) this.begin(running, running.isClose, fonts);
    else this.finish(toldAnew(result));
  }

  private look(running: Running): void {
    const usage = running.place.usage();
    if ((usage?.megabytes ?? 0) > this.limits.megabytes) return this.stop(this.tooMuchMemory());
    const seconds = Math.round(this.limits.job / 1_000);
    if (running.worked(usage) > this.limits.job) this.stop(failure('form/too-heavy', { seconds }));
  }

  private stopLooking(running: Running): void {
    clearTimeout(running.clock.timer);
    clearInterval(running.looks);
  }

  private tooMuchMemory(): Result<never> {
    return failure('form/too-much-memory', { megabytes: this.limits.megabytes });
  }

  private stop(result: Result<never>): void {
    if (this.running) this.places.end(this.running.place);
    this.finish(result);
  }

  private finish(result: Result<unknown>): void {
    const { running } = this;
    if (!running) return;
    this.stopLooking(running);
    this.running = null;
    const { owner, place, job } = running;
    if (owner === FOR_ONE_JOB) this.places.end(place);
    else place.wait(false);
    if (owner !== OWN && result.ok)
      for (const paper of papersMade(job.kind, result.value)) this.madeBy.set(paper, owner);
    running.settle(result);
  }
}

type FillResult = Extract<FillMessage, { kind: 'done' }>['result'];

/** Only forms that are PDFs are written with fonts of ours. */
function writesPdf(job: FillJob): boolean {
  if (job.kind === 'fill' || job.kind === 'fill-many') return ownOutput(job.form.template) === 'pdf';
  return job.kind === 'check-pack' && job.pack.forms.some(({ template }) => ownOutput(template) === 'pdf');
}

/** Of the one paper, or of one of many. */
function asksForRareLetters(result: object & { ok: boolean }): boolean {
  const { value, code } = result as { value?: unknown; code?: unknown };
  if (!result.ok) return code === RARE;
  return Array.isArray(value) && value.some((one) => OfOne.safeParse(one).data?.result['code'] === RARE);
}

const RARE: ProblemCode = 'pdf/rare-letters';

const Refused = ProblemDto.extend({ ok: z.literal(false) });
const OfOne = z.object({ id: z.string(), result: z.looseObject({ ok: z.boolean() }) });

/** A sentence is never the place's own: it is told anew, by its code; so is that of each paper of many. */
function toldAnew(result: object & { ok: boolean }): Result<unknown> {
  if (!result.ok) {
    const refused = Refused.safeParse(result);
    const problem = refused.success ? inOurWords(refused.data) : null;
    return problem ? { ok: false, ...problem } : failure('unexpected', { reason: 'no answer' });
  }
  const { value } = result as { value?: unknown };
  if (!Array.isArray(value)) return success(value);
  return success(value.map((one: unknown) => (OfOne.safeParse(one).success ? ofOneAnew(one as OneOfMany) : one)));
}

interface OneOfMany {
  result: object & { ok: boolean };
}
const ofOneAnew = (one: OneOfMany): OneOfMany => (one.result.ok ? one : { ...one, result: toldAnew(one.result) });

const Message = z.discriminatedUnion('kind', [
  z.object({ id: z.number(), kind: z.literal('watch'), field: z.string(), expression: z.string() }),
  z.object({ id: z.number(), kind: z.literal('rest') }),
  z.object({ id: z.number(), kind: z.literal('done'), result: z.looseObject({ ok: z.boolean() }) }),
  z.object({ id: z.number(), kind: z.literal('crash'), reason: z.string() }),
]);
