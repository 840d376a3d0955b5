import type { Office } from '../../ledger/entities';
import type { ReadRow } from '../import/reading';
import { foldKey } from './fold-key';
import type { LedgerView } from './ledger-view';

/**
 * Sheets that are read together are often one per office: where one is called as an office is (or as part of the name of one
 * alone), each row says its office by its sheet. Sheets of such a file that no office is called are asked about as any word.
 */
export function sayOffices(rows: readonly ReadRow[], { offices }: LedgerView): readonly ReadRow[] {
  const sheets = new Set<string>();
  for (const { sheet } of rows) if (sheet !== undefined) sheets.add(sheet);
  if (sheets.size === 0) return rows;
  const registered = offices.filter(({ status }) => status === 'registered');
  const named = new Map([...sheets].map((sheet) => [sheet, officeCalled(sheet, registered)] as const));
  if (![...named.values()].some((office) => office !== null)) return rows;
  return rows.map((row) => {
    const { sheet, values, problems } = row;
    if (sheet === undefined || (values['office'] ?? '') !== '') return row;
    if (problems.some(({ field }) => field === 'office')) return row;
    return { ...row, values: { ...values, office: named.get(sheet)?.name ?? sheet } };
  });
}

function officeCalled(sheet: string, offices: readonly Office[]): Office | null {
  const key = foldKey(sheet);
  if (key === '') return null;
  const exact = offices.filter(({ name }) => foldKey(name) === key);
  const found = exact.length > 0 ? exact : offices.filter(({ name }) => foldKey(name).includes(key));
  return found.length === 1 ? (found[0] ?? null) : null;
}
