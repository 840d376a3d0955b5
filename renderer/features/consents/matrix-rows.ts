import type { ConsentRow } from '@shared/consents/consent-rows';

/** One line of the matrix: the head of a network, or somebody below it. */
export type MatrixRow = { kind: 'head'; packId: string } | { kind: 'row'; row: ConsentRow };

/** Rows with the head of their network ahead of the first of each. They come by network. */
export const matrixRowsOf = (rows: readonly ConsentRow[]): MatrixRow[] =>
  rows.flatMap((row, i): MatrixRow[] => {
    const line: MatrixRow = { kind: 'row', row };
    return rows[i - 1]?.packId === row.packId ? [line] : [{ kind: 'head', packId: row.packId }, line];
  });
