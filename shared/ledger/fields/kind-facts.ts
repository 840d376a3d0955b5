import type { LedgerFields } from './field';

/** What is known of the list that records of a kind stand in: on screens, and in tables that come in and go out. */
export interface KnownList {
  /** What one of its rows is called in programs: `device`. It stands in packs and in settings, so it stays. */
  kind: string;
  /** 台: counts them. Left out: 件. */
  counter?: string;
  /** How its name is read that people type before they convert it: たんまつ. */
  reading: string;
  /** What the list is good for, said while it is empty; of a kind whose screen says it itself, left out. */
  lead?: string;
  /** Above a table that goes out. Left out: 端末一覧, of its label. */
  title?: string;
  /** In which fields go out and questions are asked; one that isn't named stands behind its neighbour in the record. */
  order?: readonly string[];
  /** How offices' own tables of it come in; left out: it only goes out. */
  imported?: ImportedList;
}

export interface ImportedList {
  /** What a row that the ledger doesn't have is. Left out: 新しい端末, of its label. */
  fresh?: string;
  /** Counts what the rows of a table are, where a list counts otherwise: of teams a row is a member. */
  counts?: { things: string; rows: string };
  /** Headings of columns that the ledger doesn't take, although they look like ones that it does, parted by spaces. Left out: 状態. */
  leftOut?: string;
  /** How a cell beside the name says that somebody isn't there any more, or a thing isn't used: words parted by |. */
  gone?: string;
}

/** A kind of record: all that is known of it beside its screen, once. */
export interface KindFacts {
  /** 端末 */
  label: string;
  fields: LedgerFields;
  /** Each of its records is a human being: 完全消去 looks for its `name` in all that stays. */
  isPerson?: true;
  /** The version of the database in which its table came (renderer/data/schema.ts); left out: the first. */
  since?: number;
  /** Left out: records that stand in no list of their own. */
  list?: KnownList;
}
