import { asksFor } from '../propose/label-words';
import type { PlaceCandidate } from './candidate';

/**
 * 管理者 | システム担当者 down the side, 氏名 | ふりがな | メール along the top: each column says what is asked for, each row of whom. What stands at the
 * left of a cell is its label otherwise.
 */
export function withCrossedHeads(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const all = candidates.filter(hasBothHeads);
  const isCrossed = (one: PlaceCandidate): boolean => {
    const onBoard = all.filter(({ board }) => board === one.board);
    const inRow = onBoard.filter(({ row, left }) => row === one.row && left[0] === one.left[0]);
    const asked = new Set(inRow.map(({ above }) => above[0] ?? '').filter(asksFor));
    return (
      asked.size >= LEAST &&
      onBoard.some(({ row, left, above }) => row !== one.row && left[0] !== one.left[0] && above[0] === one.above[0])
    );
  };
  return candidates.map((one) => {
    if (!all.includes(one) || !isCrossed(one)) return one;
    const [row = '', ...left] = one.left;
    const [column = '', ...above] = one.above;
    return { ...one, left: [column, row, ...left], above };
  });
}
/** So many columns ask for what is asked of somebody. */
const LEAST = 2;

const hasBothHeads = ({ rows, side, left: [row], above: [column] }: PlaceCandidate): boolean =>
  rows === null && side === null && row !== undefined && column !== undefined && row !== column && !asksFor(row);
