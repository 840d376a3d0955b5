import { cellText, isBlankText } from '../page/form-page';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate } from './candidate';

/** 必須, （必ず）, 必ずご記入ください. */
const SAID = /必須|[（(〔【［[]\s*必ず|必ず(?:ご)?(?:記入|入力|記載)|^\s*必\s*$/;
/** ※氏名, 氏名※: a star beside a short label; ※1 leads to a note, and ※ before a sentence begins one. */
const STARRED = /^\s*[※＊*](?![0-9０-９])[^。]{1,20}$|^[^。※]{1,20}[※＊*]\s*[：:]?\s*$/;
/** The city keeps what is starred for itself. */
const NOT_OURS = /しない|不要|任意/;
/** Between a label and the one before it in the same line. */
const ROOM = /[\s\u3000_＿]{2,}/;

const isStar = (text: string): boolean => /^\s*[※＊*]\s*$/.test(text);
const isMarked = (text: string): boolean => !NOT_OURS.test(text) && (SAID.test(text) || STARRED.test(text));

/** Whether the paper itself says beside a place that something has to stand there. */
export function isMarkedAsMust({ places, board, row, column, behind }: PlaceCandidate, grids: readonly BoardGrid[]) {
  const [place] = places;
  const own = place?.printed.slice(0, place.from).trimEnd() ?? '';
  const before = own.split(ROOM).at(-1) ?? '';
  if (isMarked(before) || isMarked(behind)) return true;
  const grid = grids[board];
  if (!grid || grid.board.kind === 'text' || before !== '') return false;
  const left = grid
    .row(row)
    .filter((one) => one.column < column && !isBlankText(cellText(one)))
    .map(cellText);
  const [nearest, label] = left.toReversed();
  // 届出の理由 | ※ | the place, or ※ | 届出の理由 | the place.
  if (nearest !== undefined) return isMarked(nearest) || (label !== undefined && [nearest, label].some(isStar));
  const above = Array.from({ length: row - 1 }, (_, i) => grid.cell(row - 1 - i, column)).find(
    (one) => one && !isBlankText(cellText(one)),
  );
  return above !== undefined && isMarked(cellText(above));
}
