import type { Device } from '../../ledger/entities';
import type { WordKind } from './ledger-view';

/** What cells of one field that say the same mean: the value of the row above, nothing, the first day of the month that they name, or another text. */
export type ValueDecision = { as: 'above' } | { as: 'empty' } | { as: 'first-day' } | { as: 'text'; text: string };

/** What somebody decided in the preview. Plain data: the plan is made anew from it after each decision. */
export interface ImportDecisions {
  /** Cells mended in place, as typed: by line and field. They are read with the import's own rules (`readTyped`). */
  fixed: Record<number, Record<string, string>>;
  /** Cells of a field by what stands in them, decided once for all rows. A cell mended in place counts more. */
  values: Record<string, Record<string, ValueDecision>>;
  /** Who a row is, where that was asked: id of a record of the ledger, or 'new' for somebody who isn't in it. */
  same: Record<number, string>;
  /** Words of the table, decided once for all rows: an id; null: none of them. '' decides for rows without a word. */
  offices: Record<string, string | null>;
  networks: Record<string, string | null>;
  holders: Record<string, string | null>;
  patients: Record<string, string | null>;
  corporations: Record<string, string | null>;
  /** What a word means in one row alone, by line and field: an id; '' where it is asked anew there. It counts more than what is decided for all. */
  rowWords: Record<number, Record<string, string>>;
  /** What lines above the tables say of an office, by `titleKey`: the value that is right; '' where it stays as it is. */
  titles: Record<string, string>;
  /** Whether IDs and devices of a list of people go in beside them. */
  besides: boolean;
  /** What the devices among them are of which the list doesn't say it; null: nobody has said, and they stay out. */
  deviceKind: Device['kind'] | null;
  /** Lines that aren't taken as they are somebody of another line: by line that one, which keeps what only they say. */
  joined: Record<number, number>;
  /** Lines that aren't taken. */
  leave: number[];
  /** What an empty cell does to what the ledger has. */
  empties: 'keep' | 'clear';
}

export const noDecisions: ImportDecisions = {
  fixed: {},
  values: {},
  same: {},
  offices: {},
  networks: {},
  holders: {},
  patients: {},
  corporations: {},
  rowWords: {},
  titles: {},
  besides: true,
  deviceKind: null,
  joined: {},
  leave: [],
  empties: 'keep',
};

/** Where the decisions on words of a kind stand. */
export const decidedWords: Record<WordKind, 'offices' | 'networks' | 'holders' | 'patients' | 'corporations'> = {
  office: 'offices',
  network: 'networks',
  holder: 'holders',
  patient: 'patients',
  corporation: 'corporations',
};
