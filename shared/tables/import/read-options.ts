import type { CalendarDate } from '../../text/calendar-date';
import type { ChosenColumns } from './guess-columns';
import type { ImportKind } from '../lists';

/** What a table is read as. */
export interface ReadOptions {
  /** What the file is called: a text has no sheet that could be named. */
  file?: string;
  /** What each row is; guessed from the headings when it isn't said. */
  kind?: ImportKind;
  /** The sheet's name; else the one that holds the most. */
  sheet?: string;
  /** The row of the headings, as Excel numbers it, whatever stands in it; 0: the first wide one; else found. */
  headerRow?: number;
  /** What somebody gave columns: a field, or null for none. The others are guessed. */
  columns?: ChosenColumns;
  /** Further tables of the same kind that are read with it (`TableOfFile.id`); else those that look as if they belonged together. */
  with?: readonly string[];
  /** Lines that are read although they look like nobody. */
  take?: readonly number[];
  /** What the networks are called: a column of one says who uses it. */
  networks?: readonly string[];
  /** A register of a network here goes on listing who has left: they come in, however long ago it was. */
  keepsEnded?: boolean | undefined;
  today: CalendarDate;
  /** Told from time to time how many of the rows are read, 0 to 1. */
  progress?: (share: number) => void;
}
