import type { MatchedRow } from './draft-row';
import { foldKey } from './fold-key';
import { groupBy } from './match';
import { rowText } from './row-facts';

/**
 * Tables of teams name the network where a team begins, and leave it empty in the rows of its other members. Such a row
 * means the network that the nearest row above names for the same team; where none does, the first below.
 */
export function sayNetworks(rows: readonly MatchedRow[]): void {
  for (const same of groupBy(rows, ({ row, ids }) => foldKey(rowText({ values: row.values, ids }, 'name'))).values()) {
    const inOrder = [...same].sort((a, b) => a.row.line - b.row.line);
    let network = inOrder.find(({ ids }) => ids.network)?.ids.network;
    if (!network) continue;
    for (const one of inOrder) {
      if (one.ids.network) network = one.ids.network;
      else if (saysNone(one)) one.ids.network = network;
    }
  }
}

/** A word that nobody knows, or that can't be read, is asked about. */
const saysNone = ({ row, ids, wordProblems }: MatchedRow): boolean =>
  ids.network === undefined &&
  !wordProblems.network &&
  rowText({ values: row.values, ids }, 'network') === '' &&
  !row.problems.some(({ field }) => field === 'network');
