import type { ConsentRow } from '@shared/consents/consent-rows';

/** One line of the matrix: the head of a network, or somebody below it. */
export type MatrixLine = { kind: 'head'; packId: string } | { kind: 'row'; row: ConsentRow };

/** Rows with the head of their network ahead of the first of each. They come by network. */
export const linesOf = (rows: readonly ConsentRow[]): MatrixLine[] =>
  rows.flatMap((row, i): MatrixLine[] => {
    const line: MatrixLine = { kind: 'row', row };
    return rows[i - 1]?.packId === row.packId ? [line] : [{ kind: 'head', packId: row.packId }, line];
  });
