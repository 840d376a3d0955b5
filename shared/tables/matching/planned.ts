import type { CalendarDate } from '../../text/calendar-date';
import type { BesideFacts } from './beside-facts';
import type { EventKind } from '../../ledger/event';
import type { ProblemCode } from '../../problems/catalog';
import { noteSentence, type CellNote } from '../import/cell-note';
import type { ImportKind } from '../lists';
import type { AlsoAt } from '../../ledger/fields/also-at';
import type { OriginalValue } from '../../ledger/fields/originals';
import type { WordKind } from './ledger-view';
import type { OpenValue } from './said-values';

/**
 * 直す: not taken as it is, since a cell that it needs has a problem (`holdsBack`) or it isn't clear who it is · 変わる · 新しい人 · 同じ · left out by
 * whoever looked at it.
 */
export const verdicts = ['fix', 'changed', 'new', 'same', 'left'] as const;
export type Verdict = (typeof verdicts)[number];

/** A value as the ledger keeps it; of `office`, `holder`, `network`, `patient`, `corporation` the id. */
export type LedgerValue = string | boolean | null;

/** Something that can be picked: a record of the ledger, or a network. */
export interface LedgerChoice {
  id: string;
  name: string;
  /** What tells it from others: 看護師・ひまわりの里 福井, 昭和60年1月5日生. */
  about: string;
  /** Where others here have its name: what tells them apart, the office first. */
  apart?: string;
  /** What a cell that names several offices says, as far as anybody can tell. */
  isLikely?: boolean;
}

/** One sentence about a cell or a row. */
export interface RowRemark {
  code: ProblemCode;
  message: string;
}

/** What was made of a cell stands here as it was read, without its sentence. */
export type PlannedNote = CellNote | RowRemark;

export const sentenceOf = (note: PlannedNote): string => ('message' in note ? note.message : noteSentence(note));

export interface CellProblem extends RowRemark {
  /** A word that nothing of the ledger is known by: decided once for all rows (`ImportDecisions.offices` …). */
  word: { of: WordKind; word: string } | null;
  /** Of a word: what it may mean, the likeliest first. */
  choices: readonly LedgerChoice[];
}

/** What a word stands for. `id` null: for nobody (共有). With neither, somebody said that it says nothing. */
export interface ResolvedWord {
  id?: string | null;
  /** Of 訪問介護／居宅: the offices behind the first. */
  also?: readonly string[];
  /** It was decided, and names more than that. */
  isMore?: boolean;
  problem?: CellProblem;
  /** How it was found, where that is worth a look. */
  told?: RowRemark;
}

export interface PlannedCell {
  /** As the ledger has it; null where the row is new. */
  before: LedgerValue;
  /** As the ledger will have it. With a problem: `before`. */
  after: LedgerValue;
  isChanged: boolean;
  /** What was made of the cell to get there, or why it doesn't count as a change. */
  notes: readonly PlannedNote[];
  problem: CellProblem | null;
  /** Of a device without a user: what it is then. */
  nobody?: '共用' | '使う人なし';
  /** With a problem: somebody has said that it stays empty. Nothing is to be mended there. */
  isSettled?: boolean;
  /** Worth a look, and taken all the same: a day to come. */
  warning: RowRemark | null;
  /** What was typed in the preview; where the cell has a problem, else what stands in the table. */
  typed: string | null;
}

/** Who a row could be. Answered in `ImportDecisions.same`. */
export interface RowQuestion extends RowRemark {
  candidates: readonly (LedgerChoice & { why: string })[];
  /** Other rows of the table that claim the same record, or are the same person. */
  lines: readonly number[];
  /** Whether it may be somebody new. */
  mayBeNew: boolean;
}

/** Somebody whom a row puts into a team. */
export interface PlannedMember {
  kind: 'staff' | 'other-office' | 'family';
  staffId: string | null;
  name: string;
  jobType: string;
  organization: string;
  joinedOn: CalendarDate | null;
  leftOn: CalendarDate | null;
  /** Of one who is a member already. */
  membershipId: string | null;
  /** Comes in, or goes out on the day that the table says. */
  isChanged: boolean;
}

export interface PlannedRow {
  line: number;
  verdict: Verdict;
  /** Of the record that it is; null for a new one. */
  recordId: string | null;
  /** Who or what it is: 鈴木 花子, パソコン P-07. */
  title: string;
  /** By field of `importTables`. The office of a new row stands here too when the table doesn't name it. */
  cells: Readonly<Record<string, PlannedCell>>;
  question: RowQuestion | null;
  warnings: readonly RowRemark[];
  /** A person who was struck off, or had left, and comes again. */
  isBack: boolean;
  hidden: boolean;
  /** Of a team: whom the row puts into it, new or not. */
  members: readonly PlannedMember[];
  /** Fields whose cells can't be read, and are left empty: they keep the row from nothing. */
  leftEmpty: readonly string[];
  /** 兼務先 that the person will have, where the row adds to them; null: as they are. */
  alsoAt: readonly AlsoAt[] | null;
  /** 元の値 that the record will have, where the row adds to them; null: as they are. */
  originals: readonly OriginalValue[] | null;
  /** One person with a row that stays, who has now what this one says; or of one device with a row above. */
  isJoined?: boolean;
  /** Of a device that is another one's in the end: whom the line itself names. An ID beside it is theirs. */
  ownHolderId?: string;
  /** In a list of devices: somebody without one, of whom the ID alone goes in. */
  hasNoDevice?: boolean;
  /** In a list of IDs: somebody who has none, of whom nothing goes in. */
  hasNoId?: boolean;
  /** Somebody has said that it is of a network that isn't here: it can't be taken. */
  isElsewhere?: boolean;
  /** A row that goes on with the team, or the device, of a row above: that line. */
  continues: number | null;
}

/** What of a row stays empty and waits to be put in: behind a mere mark nothing does. */
export const lackingIn = ({ leftEmpty, cells }: Pick<PlannedRow, 'leftEmpty' | 'cells'>): string[] =>
  leftEmpty.filter((field) => cells[field]?.problem?.code !== 'cell/mark');

/** Furigana that may be of the family name alone: worth a look, and taken all the same. */
export const SHORT_READING = 'plan/short-reading';

/** What is to be looked at in a row that goes in as it is: what stays empty, and furigana that may not be whole. */
export const toLookAtIn = (row: Pick<PlannedRow, 'leftEmpty' | 'cells'>): string[] => [
  ...lackingIn(row),
  ...Object.keys(row.cells).filter((field) => row.cells[field]?.warning?.code === SHORT_READING),
];

/** A change that is really something that happened: whoever takes it over is asked whether to begin the procedure. */
export interface ImportEvent {
  line: number;
  recordId: string;
  kind: Extract<EventKind, 'leave' | 'transfer' | 'rename' | 'office-changed' | 'manager-changed'>;
  /** Of the person or the office, as the ledger will have it. */
  name: string;
  /** What tells of it, and how many other cells do. */
  field: string;
  others: number;
  /** The day that the table says: 退職日. */
  date: CalendarDate | null;
  before: LedgerValue;
  after: LedgerValue;
}

/** A word of the table that stands in rows which can't be taken for it: decided once for all of them. */
export interface OpenWord {
  of: WordKind;
  word: string;
  lines: readonly number[];
  choices: readonly LedgerChoice[];
  /** What is right most likely; null: nobody knows. */
  proposal: string | null;
  /** The word heads a column of IDs, and says no network. */
  column?: AskedColumn;
}

/** A column of IDs of which nobody knows the network. */
export interface AskedColumn {
  /** What stands above it speaks of this one: it is offered first. */
  likely: string | null;
  /** Its heading names something that is no network at hand: Net4U ID. */
  isOther: boolean;
  /** The only network that those take part in whose IDs they are. */
  own: string | null;
}

/** An office that takes part in a network by what was said of IDs. */
export interface PlannedJoin {
  officeId: string;
  office: string;
  packId: string;
  network: string;
  /** Of a record that said that it doesn't take part; null: there is none. */
  enrolmentId: string | null;
}

/** What a line above a table says of an office or the corporation, and the ledger doesn't. */
export interface PlannedTitle {
  table: 'offices' | 'corporations';
  id: string;
  /** Of the record. */
  name: string;
  field: string;
  label: string;
  /** As the ledger has it. */
  before: string;
  /** What is said, and where; of several nobody knows which is right. With furigana: by a mark in the row of somebody. */
  values: readonly { value: string; where: string; kana?: string }[];
  /** What will be written; null: the ledger stays as it is. */
  after: string | null;
  /** Nobody has said yet which is right. */
  isAsked: boolean;
}

/** Whose an ID of a list of devices is; of no one (id null) it is the office's own. */
export interface BesideHolder {
  id: string | null;
  name: string;
}

/** An ID or a device of somebody in a list of people, or an ID beside a device. */
export interface PlannedBeside {
  table: 'accounts' | 'devices';
  /** Whose it is: the row of a new person, or of one of the ledger; of a device who uses it says `holder`. */
  line: number;
  holder?: BesideHolder;
  /** ID, 管理番号; '' of whoever uses a network, and of a device of one's own. */
  value: string;
  officeId: string;
  /** Of an ID. */
  packId?: string;
  /** Of a device. */
  kind?: 'pc' | 'tablet' | 'phone';
  /** Of a device that is somebody's own, which has no number; left out: the office's. */
  ownership?: 'personal';
  /** Of one that isn't in the ledger: its OS, as far as what it is called says it. */
  system?: string;
  /** Of one that the ledger has, and nobody uses. */
  recordId: string | null;
  /** Who uses it, too. */
  also: readonly string[];
  /** What else the list says of it: 充電器なし. */
  remark: string;
  /** What columns beside it say of it: 登録日, 機種. */
  facts?: BesideFacts;
  /** Of a device that people of more than one office have. */
  isOfSeveral?: boolean;
  /** Of an ID that is no more. */
  endedOn?: CalendarDate;
}

/** What a list of people says of their IDs and devices, or one of devices of IDs. */
export interface Besides {
  /** Somebody may have said that they stay out. */
  isTaken: boolean;
  /** The columns. */
  headings: readonly string[];
  accounts: readonly PlannedBeside[];
  /** Who uses a network by the list, with an ID that nobody has said yet. */
  users: readonly PlannedBeside[];
  devices: readonly PlannedBeside[];
  /** IDs of whoever left, that are no more. */
  ended: readonly PlannedBeside[];
  /** Devices of which the list doesn't say what they are: each once. */
  ofNoKind: readonly string[];
  /** How many stand in rows that have to be mended first: they go in with their row. */
  waiting: number;
  /** What isn't certain enough to go in. */
  left: readonly LeftBeside[];
  /** Columns of which somebody has to say the network, with how many of their IDs wait for that. */
  asked: readonly OpenWord[];
}

/** What isn't certain enough to become an ID or a device. */
export interface LeftBeside {
  field: string;
  heading: string;
  text: string;
  line: number;
  name: string;
  why: string;
  /** What columns beside it say of it, with their headings: ID交付：平成25年5月20日. */
  beside?: string;
  /** Of an ID in a list of devices: whose it is, as far as that is known. */
  holderId?: string;
  /** Nothing is wrong with it: somebody left its row out. */
  isLeftOut?: boolean;
  /** Somebody has said that it is of a network that isn't here. */
  isElsewhere?: boolean;
}

/** Rows of which it isn't clear whether they are one person: decided for all of them. */
export interface Twins {
  title: string;
  lines: readonly number[];
  /** The one of them that says the most: taken, where they are one. */
  fullest: number;
  /** Fields of which two of them say different things, in the order of the table's own columns. */
  differing: readonly string[];
  /** By that. `unclear`: one thing differs, as of somebody who works in two offices. */
  likely: 'one' | 'unclear' | 'several';
}

/** What an import would do. Nothing of it is written yet. */
export interface ImportPlan {
  kind: ImportKind;
  /** In the order of the preview: where something can be mended first, then changed, new, same, left; by line inside. */
  rows: readonly PlannedRow[];
  counts: Readonly<Record<Verdict, number>>;
  events: readonly ImportEvent[];
  words: readonly OpenWord[];
  /** Cells that say the same, and are worth a decision for all of them. */
  values: readonly OpenValue[];
  /** What lines above the tables say of offices, where the ledger says nothing or something else. */
  titles: readonly PlannedTitle[];
  /** IDs and devices of the people in the table; in a list of devices the IDs. */
  besides: Besides;
  /** Offices that will take part in a network as somebody has said that IDs of theirs are of it. */
  joins: readonly PlannedJoin[];
  /** Rows that are one person twice, or two of one name. */
  twins: readonly Twins[];
  /** Cells that are left empty in rows that are taken. */
  leftEmpty: number;
  /** In the ledger, in an office that the table tells of, and not in the table. Told; never struck off by itself. */
  gone: readonly LedgerChoice[];
  /** Empty cells of the table where the ledger has something that may be taken out: kept or not, as decided. */
  emptyCells: number;
}
