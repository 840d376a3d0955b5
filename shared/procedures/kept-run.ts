import type { CalendarDate } from '../text/calendar-date';
import type { RecordChange } from '../ledger/change';
import type { PaperDocument } from '../ledger/document';
import type { Entities, EntityTable } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import type { NetworkProcedure, RunPaper } from './result';

/**
 * - `draft` in the wizard: nothing of the ledger is changed
 * - `running` 手続き中 · `done` すべて済み
 * - `taken-back` もとに戻した: the ledger is as before, the papers are put aside in it
 */
export type RunState = 'draft' | 'running' | 'done' | 'taken-back';

/** Records that the wizard adds: a person who joins, a new device. They are no part of the ledger before the start. */
export type Additions = { [T in EntityTable]?: Entities[T][] };

/** Fields of a record that somebody may have changed until a day comes, as they were when it was planned. */
export interface Expected {
  table: EntityTable;
  id: string;
  fields: Record<string, unknown>;
}

/**
 * What a procedure changes in the ledger on one day. With `on` of today or before it is made at the start, else when the
 * day has come and the app is open.
 */
export interface PlannedChange {
  id: string;
  on: CalendarDate;
  /** As history shows it. */
  sentence: string;
  records: RecordChange[];
  /**
   * What has to be so on that day, or it isn't made: the person still leaves then, and works where they did. Procedures of
   * before don't know it.
   */
  expects?: Expected[];
  /** `blocked`: somebody has changed the same meanwhile; a person decides. `left-out`: a person decided against it. */
  state: 'planned' | 'made' | 'blocked' | 'left-out';
  /** Of history, once it is made. */
  changeId: string | null;
  /** Why it is blocked: 「職種」. */
  field: string;
}

/** What somebody has noted at a step. */
export interface StepRecord {
  /** Null: noted, not done. */
  doneOn: CalendarDate | null;
  /** Not needed after all. */
  isSkipped: boolean;
  /** Who sat at this PC. */
  by: string;
  /** 紙で済ませた: done without the papers that the app made for it. Steps of before don't know it. */
  onPaper?: boolean;
  note: string;
  /** Ids of those of the step's list that are ticked off. */
  ticks: string[];
  /** What was answered of the step's devices, as far as somebody has. Steps of before don't know it. */
  devices?: DeviceAnswers;
  /** The change of the ledger that was made with it; null: it was taken back. Steps of before don't know it. */
  changeId?: string | null;
}

/** Where a device goes that came back. */
export type DeviceGoes =
  | { to: 'person'; id: string }
  /** Nobody in particular: it stays there, for whoever needs it; where in the house, when somebody says so. */
  | { to: 'office'; id: string; place?: string }
  /** Out of the house, and so out of the ledger: 返却・処分. */
  | { to: 'away'; receiver: string }
  /** まだ決めていない. */
  | { to: 'undecided' };

export interface DeviceAnswers {
  /** By the ids of those that came back. */
  goes: Record<string, DeviceGoes>;
  /** The day on which the data of all of them were erased; null: nobody has said. */
  wipedOn: CalendarDate | 'not-yet' | null;
}

/** A paper of a procedure, and the paper that was made for it. */
export interface KeptPaper extends RunPaper {
  /** Null: it was left out by choice. */
  documentId: string | null;
}

/** What one network asked for when the procedure was started. A newer pack doesn't change what is under way. */
export interface KeptNetwork extends NetworkProcedure {
  papers: KeptPaper[];
}

/** On which day, and who sat at this PC. */
export interface ReportDecision {
  on: CalendarDate;
  by: string;
}

/** 手続き: one thing that happened, from the choice of the tile to the last step. */
export interface KeptRun {
  id: string;
  state: RunState;
  createdAt: string;
  updatedAt: string;
  /** Instants; null: not yet. */
  startedAt: string | null;
  endedAt: string | null;
  /** 佐藤 健一さんの退職 */
  title: string;
  /** Of a draft: the screen of the wizard that it was left at. */
  page: 'event' | 'who' | 'papers';
  /** Null as long as no tile is chosen. */
  event: LedgerEvent | null;
  additions: Additions;
  /**
   * Of a draft: what the ledger said of the records that the answers name, when they were given. Drafts of before don't
   * know it.
   */
  basis?: Expected[];
  /** What stands in fields of the wizard and is no value yet, by field. */
  typed: Record<string, string>;
  /** Papers chosen or left out against what is usual, by {@link partKey}. */
  chosen: Record<string, boolean>;
  /** Empty in a draft. */
  networks: KeptNetwork[];
  planned: PlannedChange[];
  /** By {@link partKey}. */
  steps: Record<string, StepRecord>;
  /** Days on which reminders were seen to, by {@link partKey}. */
  reminded: Record<string, CalendarDate>;
  note: string;
  /** Of an emergency: what was decided of the report to the 個人情報保護委員会. Procedures of before don't know it. */
  report?: { notNeeded?: ReportDecision; sent?: Partial<Record<'速報' | '確報', ReportDecision>> };
  /** Of an event that the law of 介護保険 asks to be told of: that it was, or needn't be. Procedures of before don't know it. */
  law?: ReportDecision & { isTold: boolean };
  /** Networks that came to an office later, and whose part somebody has said isn't needed. Procedures of before don't know it. */
  withoutNetworks?: Pick<NetworkProcedure, 'packId' | 'officeId'>[];
  /** Something was done by itself on its day, or is left to a person, and nobody has been told yet. */
  isUntold?: boolean;
  /** Papers of a procedure that was taken back, as they were. */
  putAside: PaperDocument[];
}

/** Of a step, paper or reminder in all of a procedure: the same id may stand in several networks and offices. */
export const partKey = ({ packId, officeId }: Pick<NetworkProcedure, 'packId' | 'officeId'>, id: string): string =>
  `${packId}/${officeId}/${id}`;

/** A procedure at its beginning. */
export const newRun = (id: string, now: string): KeptRun => ({
  id,
  state: 'draft',
  createdAt: now,
  updatedAt: now,
  startedAt: null,
  endedAt: null,
  title: '',
  page: 'event',
  event: null,
  additions: {},
  typed: {},
  chosen: {},
  networks: [],
  planned: [],
  steps: {},
  reminded: {},
  note: '',
  putAside: [],
});

/** What is known of a step that nobody has touched. */
export const untouchedStep: StepRecord = { doneOn: null, isSkipped: false, by: '', note: '', ticks: [] };
