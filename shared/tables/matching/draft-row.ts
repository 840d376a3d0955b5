import type { AlsoAt } from '../../ledger/fields/also-at';
import type { CalendarDate } from '../../text/calendar-date';
import type { BesideFacts } from './beside-facts';
import type { ReadRow } from '../import/reading';
import type { ImportedRecord, WordKind } from './ledger-view';
import type { Match } from './match';
import type { CellProblem, RowRemark } from './planned';

/** Whose a device is by a cell that names several: whoever stands first, and who else has it. */
export interface SeveralUsers {
  id: string;
  name: string;
  /** As the ledger calls them; as they stand in the cell, where it doesn't know them. */
  others: readonly { id: string | null; name: string }[];
  /** 名称：共有タブ of 共有タブ（小野寺・難波）: what else the cell says, for its memo. */
  said?: string;
}

/** 渡した日： R6.4.1 （山田 花子）. */
export interface MemoLine {
  head: string;
  text: string;
  whose: string;
}

/** An ID of somebody who has left, and that is no more, of a network whose register lists it still. */
export interface EndedId {
  packId: string;
  login: string;
  endedOn: CalendarDate;
  facts: BesideFacts;
}

/** A row that was read, its words looked up. */
export interface MatchedRow {
  row: ReadRow;
  /** Of words that could be resolved; null: for nothing. */
  ids: Partial<Record<WordKind, string | null>>;
  wordProblems: Partial<Record<WordKind, CellProblem>>;
  /** 兼務先 that their cell of the office says, or another line of theirs. */
  alsoAt?: readonly AlsoAt[];
  /** A cell of the office that names more than was decided: kept as 元の値. */
  moreOffices?: string;
  /** Of a device whose cell names several: its user, and who else has it. */
  users?: SeveralUsers;
  /** One of several lines of one device: the line with which it goes in. */
  partOf?: number;
  /** Of that line what it says itself, without the others. */
  own?: ReadRow;
  /** … and whom it names itself, where the device goes to the user of another line. */
  ownHolderId?: string;
  /** Of a device: what its columns say that only its memo keeps, of each of its lines. */
  memo?: readonly MemoLine[];
  /** IDs of whoever left, that are no more. */
  endedIds?: readonly EndedId[];
  /** How words were understood that don't say it all. */
  wordsTold: Partial<Record<WordKind, RowRemark>>;
}

/** A row on its way into the plan, matched by itself. */
export interface DraftRow extends MatchedRow {
  match: Match<ImportedRecord>;
  /** Somebody said who it is. */
  isDecided: boolean;
  isLeft: boolean;
  /** Somebody said that its network isn't here. */
  isElsewhere?: boolean;
  /** Of a list of devices: somebody without one. */
  hasNoDevice?: boolean;
  /** Of a list of IDs: somebody who has none. */
  hasNoId?: boolean;
  /** Other lines that are the same record, or the same somebody new, as long as that isn't settled. */
  sharedWith: number[];
  /** What only one record can have; looked up once. */
  numbers?: readonly string[];
  /** They are one record of the ledger, not only alike. */
  sharesRecord?: boolean;
  /** Of a team: the line whose team it goes on with. */
  continues?: number;
}
