import type { Deed, ProcedureDeedStep } from '@shared/audit/deed';
import type { CalendarDate } from '@shared/text/calendar-date';
import { firstConflict, inverse, type Change, type RecordChange } from '@shared/ledger/change';
import type { PaperDocument } from '@shared/ledger/document';
import { fieldLabel } from '@shared/ledger/labels';
import {
  untouchedStep,
  type Expected,
  type KeptRun,
  type PlannedChange,
  type RunState,
} from '@shared/procedures/kept-run';
import { keepingEarlierEnds } from '@shared/procedures/ended-use';
import { runPapersOf } from '@shared/procedures/papers-of';
import { withReopened, withStep } from '@shared/procedures/step-changes';
import { givenOn, plannedAsAnswered } from '@shared/procedures/step-devices';
import { failure, success, type Result } from '@shared/problems/problem';
import { hasPaper } from '@shared/submission/groups';
import type { LedgerDatabase } from './database';
import { CopiedRecords } from './copied-records';
import { withKeptAtEnd } from './kept-at-end';
import type { LedgerSnapshot, Records } from './records';
import { undoing } from './undoing';
import type { ChangeSideWrites, ChangeToWrite } from './write-changes';
import { currentInstant } from './clock';

export interface RunStoreParts {
  database: LedgerDatabase;
  /** Who sits at this PC. */
  actor: () => string;
  /** After all that was asked to be written before. Its result says why it failed, also when the disk refuses. */
  changing: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
  read: () => LedgerSnapshot;
  /** Changes and what goes along with them, in one transaction; memory follows. */
  write: (changes: readonly ChangeToWrite[], sideWrites: ChangeSideWrites) => Promise<Change[]>;
  publish: (runs: ReadonlyMap<string, KeptRun>) => void;
}

/**
 * 手続き: the only writer of procedures. What a start does to the ledger, its papers, its checklist and the record of what
 * was done are one transaction, and so is taking it back.
 */
export class RunStore {
  constructor(private readonly parts: RunStoreParts) {}

  /** Drafts of the wizard and checklists save themselves; that is no change of the ledger. */
  async save(run: KeptRun): Promise<Result<null>> {
    const { database, changing, read, publish } = this.parts;
    return changing(async () => {
      const now = read().runs.get(run.id);
      // What the wizard saves a moment too late isn't a draft any more.
      if (run.state === 'draft' && now && now.state !== 'draft') return success(null);
      await database.runs.put(run);
      publish(new Map(read().runs).set(run.id, run));
      return success(null);
    });
  }

  /**
   * What somebody did at a step, on top of what the disk has: two such acts don't overwrite one another.
   *
   * @param inLedger what it changes in the ledger, as one change in the same transaction; null: nothing
   */
  async change(
    id: string,
    next: (run: KeptRun, changeId: string | null) => KeptRun,
    inLedger: (run: KeptRun, records: Records) => Omit<ChangeToWrite, 'undoes'> | null = () => null,
  ): Promise<Result<KeptRun>> {
    const { database, changing, read, write, publish } = this.parts;
    return changing(async () => {
      const run = read().runs.get(id);
      if (!run) return failure('ledger/not-found', { entity: '手続き' });
      const made = inLedger(run, read().records);
      const changeId = made && crypto.randomUUID();
      const changed = { ...next(run, changeId), updatedAt: currentInstant() };
      if (made && changeId !== null) {
        await write([{ ...made, id: changeId, undoes: null }], { run: changed });
        return success(changed);
      }
      await database.runs.put(changed);
      publish(new Map(read().runs).set(id, changed));
      return success(changed);
    });
  }

  /**
   * A paper that the procedure lacks comes to it: both are kept, or neither.
   *
   * @param make null: it was made meanwhile, or can't be
   */
  async makePaper(
    id: string,
    make: (
      run: KeptRun,
      documents: ReadonlyMap<string, PaperDocument>,
    ) => { run: KeptRun; paper: PaperDocument } | null,
  ): Promise<Result<PaperDocument>> {
    const { changing, read, write } = this.parts;
    return changing(async () => {
      const { runs, documents } = read();
      const run = runs.get(id);
      const made = run && make(run, documents);
      if (!made) return failure('ledger/not-found', { entity: '書類' });
      await write([], { run: { ...made.run, updatedAt: currentInstant() }, papers: [made.paper] });
      return success(made.paper);
    });
  }

  /** Networks that came later come to the procedure, with the drafts of their papers: all of it, or nothing. */
  async extend(
    id: string,
    make: (run: KeptRun) => { run: KeptRun; papers: readonly PaperDocument[] },
  ): Promise<Result<KeptRun>> {
    const { changing, read, write } = this.parts;
    return changing(async () => {
      const run = read().runs.get(id);
      if (!run) return failure('ledger/not-found', { entity: '手続き' });
      const made = make(run);
      const kept = { ...made.run, updatedAt: currentInstant() };
      await write([], { run: kept, papers: made.papers });
      return success(kept);
    });
  }

  /** The procedure at a step of which a change was made, with the step. */
  withStepThatMade(changeId: string): { run: KeptRun; key: string } | null {
    for (const run of this.parts.read().runs.values())
      for (const [key, step] of Object.entries(run.steps)) if (step.changeId === changeId) return { run, key };
    return null;
  }

  /**
   * Takes back what a step changed in the ledger, and the step with it: it is to be done again. Both, or neither. Problems: those of
   * undoing a change.
   *
   * @param next how the procedure is then; without it the step is open
   */
  async undoStep(
    changeId: string,
    next: (run: KeptRun, key: string) => KeptRun = withReopened,
  ): Promise<Result<Change | null>> {
    const { database, changing, read, write } = this.parts;
    return changing(async () => {
      const made = this.withStepThatMade(changeId);
      const stored = made && (await database.changes.get(changeId));
      if (!made || !stored) return failure('ledger/not-found', { entity: '変更' });
      const back = undoing(stored, read().records);
      if (!back.ok) return back;
      const run = { ...withStep(next(made.run, made.key), made.key, { changeId: null }), updatedAt: currentInstant() };
      return success((await write([back.value], { run })).at(-1) ?? null);
    });
  }

  /** The procedure under way, or done, of which a change is a part. */
  thatMade(changeId: string): KeptRun | null {
    const runs = [...this.parts.read().runs.values()];
    return (
      runs.find(({ state, planned }) => state !== 'taken-back' && planned.some((one) => one.changeId === changeId)) ??
      null
    );
  }

  /** A draft that isn't wanted any more. Others stay: they are what was done. */
  async discard(id: string): Promise<Result<null>> {
    const { database, changing, read, publish } = this.parts;
    return changing(async () => {
      if (read().runs.get(id)?.state !== 'draft') return success(null);
      await database.runs.delete(id);
      const left = new Map(read().runs);
      left.delete(id);
      publish(left);
      return success(null);
    });
  }

  /**
   * この内容で始める: the ledger as far as it changes by today, the drafts of the papers, the checklist and the reminders,
   * all of it or nothing.
   *
   * @param run as it is to be kept: running, with what is planned
   */
  async start(run: KeptRun, papers: readonly PaperDocument[], today: CalendarDate): Promise<Result<KeptRun>> {
    const { changing, read, write } = this.parts;
    return changing(async () => {
      const before = read().runs.get(run.id);
      if (before && before.state !== 'draft' && before.state !== 'taken-back')
        return failure('procedure/already-started', { title: run.title });
      const made = madeNow(run, read().records, today);
      const kept = { ...run, planned: made.planned };
      await writeAsOne(write, made.changes(`${run.title}の手続きを始めました`), deedOf(kept, 'started'), {
        run: kept,
        papers,
      });
      return success(kept);
    });
  }

  /**
   * What was planned for a day that has come. Where somebody has changed the same meanwhile, it is left to a person. Whom
   * nobody has told of it yet, the procedure itself knows: the screen may be locked in that very moment.
   *
   * @returns the procedures in which something was done or is left to a person
   */
  async makeDue(today: CalendarDate): Promise<Result<KeptRun[]>> {
    const { changing, read, write } = this.parts;
    return changing(async () => {
      const changed: KeptRun[] = [];
      for (const run of [...read().runs.values()].filter((one) => isDue(one, today))) {
        const made = madeNow(run, read().records, today);
        const kept = { ...run, planned: made.planned, isUntold: true, updatedAt: currentInstant() };
        await write(made.changes(made.sentences.join('。')), { run: kept, isByItself: true });
        changed.push(kept);
      }
      return success(changed);
    });
  }

  /** Those of {@link makeDue} of which nobody has been told. */
  untold(): KeptRun[] {
    return [...this.parts.read().runs.values()].filter(({ isUntold, state }) => isUntold && state !== 'taken-back');
  }

  async told(runs: readonly KeptRun[]): Promise<void> {
    for (const { id } of runs) await this.change(id, (run) => ({ ...run, isUntold: false }));
  }

  /** この手続きを終える: everything is done, or nobody needs the rest. What is planned for a day is still made on it. */
  async finish(id: string): Promise<Result<KeptRun>> {
    return this.turned(id, 'running', 'finished', (run, now) => ({ ...run, state: 'done', endedAt: now }));
  }

  /** 手続き中に戻す: it was ended too early. */
  async resume(id: string): Promise<Result<KeptRun>> {
    return this.turned(id, 'done', 'resumed', (run) => ({ ...run, state: 'running', endedAt: null }));
  }

  /** もう一度始める: with its papers as they were put aside. What was ticked off has to be done again. */
  async startAgain(id: string, today: CalendarDate): Promise<Result<KeptRun>> {
    const run = this.parts.read().runs.get(id);
    if (run?.state !== 'taken-back') return failure('ledger/not-found', { entity: '手続き' });
    const now = currentInstant();
    const steps = Object.entries(run.steps).map(([key, one]) => [key, { ...untouchedStep, note: one.note }] as const);
    const anew = { steps: Object.fromEntries(steps), putAside: [], startedAt: now, endedAt: null, updatedAt: now };
    return this.start({ ...run, ...anew, state: 'running' }, run.putAside, today);
  }

  /** From one state to another, with what tells of it; the same run where it isn't in that state. */
  private async turned(
    id: string,
    from: RunState,
    what: ProcedureDeedStep,
    next: (run: KeptRun, now: string) => KeptRun,
  ): Promise<Result<KeptRun>> {
    const { changing, read, write } = this.parts;
    return changing(async () => {
      const run = read().runs.get(id);
      if (!run) return failure('ledger/not-found', { entity: '手続き' });
      if (run.state !== from) return success(run);
      const now = currentInstant();
      const kept = { ...next(run, now), updatedAt: now };
      await write([], { run: kept, deed: deedOf(kept, what) });
      return success(kept);
    });
  }

  /**
   * もとに戻す: the ledger is as before, papers are put aside in the procedure. Problems: `procedure/left-the-house` when a
   * paper was made final, those of undoing a change.
   */
  async takeBack(id: string): Promise<Result<KeptRun>> {
    const { changing, read, write } = this.parts;
    return changing(async () => {
      const { runs, records, documents, submissions } = read();
      const run = runs.get(id);
      if (!run || run.state === 'draft') return failure('ledger/not-found', { entity: '手続き' });
      if (run.state === 'taken-back') return success(run);
      const papers = runPapersOf(run).flatMap(({ documentId }) => documents.get(documentId ?? '') ?? []);
      const gone = [...submissions.values()].find(
        (one) => one.state !== 'withdrawn' && papers.some((paper) => hasPaper(one, paper.id)),
      );
      if (gone) return failure('procedure/left-the-house', { paper: gone.title });
      const back = await this.undone(run, records);
      if (!back.ok) return back;
      const now = currentInstant();
      const planned = run.planned.map((one): PlannedChange => ({
        ...one,
        state: 'planned',
        changeId: null,
        field: '',
      }));
      const steps = withoutChanges(run.steps);
      const kept: KeptRun = {
        ...run,
        state: 'taken-back',
        planned,
        steps,
        putAside: papers,
        endedAt: now,
        updatedAt: now,
      };
      await writeAsOne(write, back.value, deedOf(kept, 'taken-back'), {
        run: kept,
        withoutPapers: papers.map((paper) => paper.id),
      });
      return success(kept);
    });
  }

  /** The changes that take back what a procedure has made, the newest first. */
  private async undone(run: KeptRun, records: Records): Promise<Result<ChangeToWrite[]>> {
    const made = [...run.planned, ...Object.values(run.steps)];
    const ids = [...new Set(made.flatMap(({ changeId }) => changeId ?? []))];
    const stored = (await this.parts.database.changes.bulkGet(ids)).filter((one) => one !== undefined);
    const copied = new CopiedRecords(records);
    const back: ChangeToWrite[] = [];
    for (const one of stored.sort((a, b) => b.sequence - a.sequence)) {
      const undo = undoing(one, copied.copied);
      if (!undo.ok) return undo;
      copied.apply(undo.value.records);
      back.push({ ...undo.value, sentence: `${run.title}の手続きを元に戻しました` });
    }
    return success(back);
  }
}

/** The ledger has nothing of what was done at them any more. */
const withoutChanges = (steps: KeptRun['steps']): KeptRun['steps'] =>
  Object.fromEntries(
    Object.entries(steps).map(([key, step]) => [key, step.changeId ? { ...step, changeId: null } : step]),
  );

const deedOf = ({ id, title }: KeptRun, what: ProcedureDeedStep): Deed => ({
  kind: 'procedure',
  content: { what, run: id, title },
});

/** One act is one line of the record: the changes' own sentence tells of it where there is any. */
async function writeAsOne(
  write: RunStoreParts['write'],
  changes: readonly ChangeToWrite[],
  deed: Deed,
  sideWrites: ChangeSideWrites,
): Promise<void> {
  await write(changes, changes.length > 0 ? sideWrites : { ...sideWrites, deed });
}

/** Whether a day has come for which something is planned. */
const isDue = ({ state, planned }: KeptRun, today: CalendarDate): boolean =>
  (state === 'running' || state === 'done') && planned.some((one) => one.state === 'planned' && one.on <= today);

/** The records as they will be on a day: by what is planned until then, as far as it could be made. */
export function recordsOnDay(runs: Iterable<KeptRun>, records: Records, day: CalendarDate): Records {
  const later = new CopiedRecords(records);
  const all = [...runs];
  for (const run of all)
    if (isDue(run, day))
      for (const made of madeNow(run, later.copied, day).changes(''))
        later.apply(withKeptAtEnd(made.records, later.copied, all, day));
  return later.copied;
}

/** What can be made today of what is planned, as one change. */
function madeNow(
  { planned, steps }: Pick<KeptRun, 'planned' | 'steps'>,
  records: Records,
  today: CalendarDate,
): { planned: PlannedChange[]; sentences: string[]; changes: (sentence: string) => ChangeToWrite[] } {
  const changeId = crypto.randomUUID();
  const copied = new CopiedRecords(records);
  // At a step somebody has said who uses it next: that nobody does was planned before they did.
  const given = givenOn({ steps });
  const made: RecordChange[] = [];
  const sentences: string[] = [];
  const next = planned.flatMap((asPlanned): PlannedChange[] => {
    if (asPlanned.state !== 'planned' || asPlanned.on > today) return [asPlanned];
    const one = plannedAsAnswered(asPlanned, { steps }, copied.copied);
    // Whoever stays after all loses nothing: neither the place in a team nor a device.
    const unexpected = one.expects?.flatMap((expected) => unmetIn(expected, copied) ?? [])[0];
    if (unexpected !== undefined) return [{ ...one, state: 'blocked', field: unexpected }];
    const meant = one.records.filter(({ table, id }) => table !== 'devices' || !given.has(id));
    const open = meant.flatMap(
      (record) => stillOpen(keepingEarlierEnds(record, copied.get(record.table, record.id)), copied) ?? [],
    );
    const held = open.flatMap((change) => {
      const field = conflictIn(change, copied);
      return field === null ? [] : [{ change, field }];
    });
    const changes = open.filter((change) => held.every((other) => other.change !== change));
    copied.apply(changes);
    made.push(...changes);
    if (changes.length > 0) sentences.push(one.sentence);
    const rest = held.map(({ change }) => change);
    const [first] = held;
    const done: PlannedChange = { ...one, state: 'made', changeId: changes.length > 0 ? changeId : null };
    if (!first) return [done];
    const blocked: PlannedChange = { ...one, records: rest, state: 'blocked', changeId: null, field: first.field };
    return changes.length > 0 ? [done, { ...blocked, id: `${one.id}-rest` }] : [blocked];
  });
  const changes = (sentence: string): ChangeToWrite[] =>
    made.length > 0 ? [{ id: changeId, sentence, records: made, undoes: null }] : [];
  return { planned: next, sentences, changes };
}

/** The first field in which a record isn't as the plan supposes. */
function unmetIn({ table, id, fields }: Expected, records: CopiedRecords): string | null {
  const now = records.get(table, id);
  const unmet = Object.keys(fields).find((field) => now?.[field] !== fields[field]);
  return unmet === undefined ? null : fieldLabel(table, unmet);
}

/** Whether somebody of ours is in a team already. */
const isMemberAlready = ({ edits }: RecordChange, records: CopiedRecords): boolean => {
  const of = (field: string): unknown => edits.find((one) => one.field === field)?.after;
  return [...records.copied.memberships.values()].some(
    ({ teamId, staffId, leftOn }) =>
      staffId !== null && teamId === of('teamId') && staffId === of('staffId') && leftOn === null,
  );
};

/** A change as far as the ledger isn't yet as it would make it; null: it is. */
function stillOpen(change: RecordChange, records: CopiedRecords): RecordChange | null {
  const now = records.get(change.table, change.id);
  if (change.kind === 'add')
    return now !== null || (change.table === 'memberships' && isMemberAlready(change, records)) ? null : change;
  const edits = change.edits.filter((edit) => firstConflict(now, { ...change, edits: [edit] }) !== null);
  return edits.length > 0 ? { ...change, edits } : null;
}

/** The field that is neither as it was when this was planned, nor as it is to be. */
function conflictIn(change: RecordChange, records: CopiedRecords): string | null {
  if (change.kind === 'add') return null;
  const field = firstConflict(records.get(change.table, change.id), inverse(change));
  return field === null ? null : fieldLabel(change.table, field);
}
