import type { AnyTemplate } from '../forms/form-template';
import type { SaidList } from './find/candidate';
import { boardsOf, findCandidates } from './find/find-candidates';
import { rowsFrom, type SaidRows } from './find/row-groups';
import { pageOf } from './propose-form';
import type { LearnedItems } from './propose/learned/learned-items';
import type { PlaceProposal } from './propose/proposal';
import { propose } from './propose/propose';

/** A list that somebody says is there. */
export interface ListProposal {
  group: SaidList;
  /** So many entries are printed alike. */
  most: number;
  /** What its columns are, and what could stand in them. */
  columns: PlaceProposal[];
}

/** What the rows from there on would be as a list; null where nothing below is drawn like them, or nothing can be written in them. */
export function proposeList(
  template: AnyTemplate,
  said: SaidRows,
  learned: LearnedItems | null = null,
): ListProposal | null {
  const page = pageOf(template);
  const grid = boardsOf(page).boards[said.board]?.grid;
  const rows = grid && rowsFrom(grid, said);
  if (!rows) return null;
  const found = findCandidates(page, [rows.group]);
  const index = found.rows.indexOf(rows.group);
  const columns = propose(found, learned).filter(({ candidate }) => candidate.rows === index);
  return columns.length > 0 ? { ...rows, columns } : null;
}
