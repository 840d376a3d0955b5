import type { FormRows } from '../../packs/schema';
import type { ExpressionContext } from './context';
import type { ExpressionRunner } from './expression-runner';
import { asList } from './expression';

/** The entries that stand on a sheet, with their numbers in the whole list. */
export async function listedRows(
  { key, value, overflow, printed }: FormRows,
  context: ExpressionContext,
  sheet: number,
  runner: ExpressionRunner,
): Promise<{ row: unknown; rowNumber: number }[]> {
  const all = asList(await runner.run(value, key, context)).map((row, i) => ({ row, rowNumber: i + 1 }));
  return overflow === 'continuation' ? all.slice(sheet * printed, (sheet + 1) * printed) : all;
}
