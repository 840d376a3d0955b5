import { cellText } from '../page/form-page';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate } from './candidate';
import { placeOfLetters } from './place-of-letters';

/** （番号に○）, 変更した事項の番号を○で囲み: the number of a row is ringed that has changed. */
const ASKED = /番号[をにへの、]?[^。、]{0,8}(?:[○〇◯]|丸)/;
export const asksForNumber = (text: string): boolean => ASKED.test(text.replaceAll(/\s/g, ''));
/** 1 | 所在地 | 変更前 | 変更後, or the number in front of the label in its cell. */
const NUMBERED = /^[\s\u3000]*([0-9０-９]{1,2}|[①-⑳]|[（(][0-9０-９]{1,2}[）)])(?=$|[\s\u3000.．、])/;

/**
 * Rows with 変更前 and 変更後, and the numbers of them that are ringed where the paper says so: a place behind both sides, so that it follows what stands in them.
 *
 * @param texts all that is printed on the paper
 */
export function withRingedNumbers(
  candidates: readonly PlaceCandidate[],
  grids: readonly BoardGrid[],
  texts: readonly string[],
): PlaceCandidate[] {
  if (!texts.some(asksForNumber)) return [...candidates];
  return candidates.flatMap((one, i) => {
    const isLast = candidates[i + 1]?.side !== 'after' || candidates[i + 1]?.row !== one.row;
    const number = one.side === 'after' && isLast ? numberOf(one, candidates, grids[one.board]) : null;
    return number ? [one, number] : [one];
  });
}

function numberOf(
  after: PlaceCandidate,
  candidates: readonly PlaceCandidate[],
  grid: BoardGrid | undefined,
): PlaceCandidate | null {
  const { board, row } = after;
  const before = candidates.find((one) => one.side === 'before' && one.board === board && one.row === row);
  if (!grid || !before || after.rows !== null || grid.board.kind === 'text') return null;
  for (let column = 1; column < before.column; column++) {
    const cell = grid.cell(row, column);
    const [line] = cell?.lines ?? [];
    const [, word = ''] = NUMBERED.exec(line?.text ?? '') ?? [];
    if (!cell || !line || cell.row !== row || cell.isClosed || word === '') continue;
    if (cellText(cell).trim() === word && column > 2) continue;
    const from = line.text.indexOf(word);
    const reach = { from, to: from + word.length };
    const { left, over } = before;
    return {
      ...{ shape: 'ring', places: [placeOfLetters(grid.board, cell, line, [reach.from, reach.to], 0)], reach },
      ...{ left, above: [], over, behind: '', words: [word], choices: null, named: '' },
      ...{ side: 'tick', rows: null, isLoose: false, board, row, column: cell.column },
    } as PlaceCandidate;
  }
  return null;
}
