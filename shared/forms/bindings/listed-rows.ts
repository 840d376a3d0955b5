import type { FormRows } from '../../packs/schema';
import type { ExpressionContext } from './context';
import { leftOutPath, type Overrides } from './evaluation';
import type { ExpressionRunner } from './expression-runner';
import { asList } from './expression';

/** By its record; of what is none by its place in the list. */
export const entryId = (row: unknown, rowNumber: number): string =>
  String((row as { id?: unknown } | null)?.id ?? rowNumber);

/** All entries of a list, those that somebody wants on the paper and the others. */
export async function chosenRows(
  { key, value, printed, mayLeaveOut = false }: FormRows,
  context: ExpressionContext,
  overrides: Overrides,
  runner: ExpressionRunner,
): Promise<{ listed: unknown[]; leftOut: { row: unknown; id: string }[] }> {
  // Nothing but its place is known of a row that somebody types.
  const all =
    value === undefined ? Array<undefined>(printed).fill(undefined) : asList(await runner.run(value, key, context));
  if (!mayLeaveOut) return { listed: all, leftOut: [] };
  const known = all.map((row, i) => ({ row, id: entryId(row, i + 1) }));
  const isLeftOut = ({ id }: { id: string }): boolean => overrides[leftOutPath(key, id)] === false;
  return {
    listed: known.filter((one) => !isLeftOut(one)).map(({ row }) => row),
    leftOut: known.filter(isLeftOut),
  };
}

/** The entries that stand on a sheet, with their numbers in the whole list. */
export async function listedRows(
  rows: FormRows,
  context: ExpressionContext,
  overrides: Overrides,
  sheet: number,
  runner: ExpressionRunner,
): Promise<{ row: unknown; rowNumber: number }[]> {
  const { listed } = await chosenRows(rows, context, overrides, runner);
  const { overflow, printed } = rows;
  const all = listed.map((row, i) => ({ row, rowNumber: i + 1 }));
  return overflow === 'continuation' ? all.slice(sheet * printed, (sheet + 1) * printed) : all;
}
