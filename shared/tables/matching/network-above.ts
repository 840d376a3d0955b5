import { takenPartIn } from '../../ledger/taking-part';
import { cellNote } from '../import/cell-note';
import { importTables } from '../import/import-fields';
import { namesNetwork } from '../import/named-network';
import { PART, partOfColumn, type ReadRow, type TableReading } from '../import/reading';
import { oncePerKey } from '../../text/once';
import { headsOther, networkDecided, networkHeaded } from './asked-network';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView, NamedNetwork } from './ledger-view';

interface NamedAbove {
  network: NamedNetwork;
  /** What stands there. */
  text: string;
}

/**
 * A list of IDs says in its heading (TRITRUS ID), above itself (FiNE-LINK PLUS ID一覧) or on its sheet's tab of which network they are: where one
 * alone is named, each row says it. A table that has the network in some of its rows says it there.
 */
export function sayNetworkAbove(
  rows: readonly ReadRow[],
  reading: TableReading,
  { networks }: Pick<LedgerView, 'networks'>,
): readonly ReadRow[] {
  if (!importTables[reading.kind].fields.some(({ name }) => name === 'network')) return rows;
  const told = new Set(rows.filter(saysNetwork).map(partOf));
  const above = oncePerKey((part: number) =>
    namedIn([headingsOf(part, reading), ...placesAbove(part, reading)], networks),
  );
  const other = oncePerKey((part: number) => headingsOf(part, reading).find((one) => headsOther(one, networks)));
  return rows.map((row) => {
    if (told.has(partOf(row))) return row;
    // Net4U ID: that it isn't one of those at hand is more than where somebody works says.
    const word = other(partOf(row));
    if (word !== undefined) return { ...row, values: { ...row.values, network: word } };
    const found = above(partOf(row));
    if (!found) return row;
    const { network, text } = found;
    const note = cellNote('network', { code: 'note/network-above', to: network.name }, text);
    return { ...row, values: { ...row.values, network: network.id }, notes: [...row.notes, note] };
  });
}

const partOf = ({ line }: ReadRow): number => Math.floor(line / PART);

const saysNetwork = ({ values, problems }: ReadRow): boolean =>
  (values['network'] ?? '') !== '' || problems.some(({ field }) => field === 'network');

/** Of which network the table of a line is as a whole, by what stands above it or on its sheet's tab; null: none, or several. */
export function networkOfTables(
  reading: Pick<TableReading, 'tables' | 'sheet'>,
  networks: LedgerView['networks'],
): (line: number) => NamedNetwork | null {
  const ofPart = oncePerKey((part: number) => namedIn(placesAbove(part, reading), networks)?.network ?? null);
  return (line) => ofPart(Math.floor(line / PART));
}

/** What stands above a table, and on its sheet's tab. */
export function placesAbove(part: number, { tables, sheet }: Pick<TableReading, 'tables' | 'sheet'>): string[][] {
  const table = tables.find((one) => one.part === part);
  return [table ? [...(table.above ?? []), table.title] : [], [table?.sheet ?? (part === 0 ? sheet : '')]];
}

/** The first place that names any says it. */
function namedIn(places: readonly string[][], networks: LedgerView['networks']): NamedAbove | null {
  for (const texts of places) {
    const found = networks.flatMap((network) => {
      // By its own name: its city is a place above a list, too.
      const text = texts.find((one) => namesNetwork(one, network.words[0] ?? ''));
      return text === undefined ? [] : [{ network, text }];
    });
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

/** The heading of the IDs in the table of a line, by which its network is asked; '' where it has none. */
export const networkWord =
  (reading: Pick<TableReading, 'columns' | 'furtherColumns'>) =>
  (line: number): string =>
    headingsOf(Math.floor(line / PART), reading)[0] ?? '';

/** What stands above the IDs. A further table whose heading is another one has its column for its own. */
function headingsOf(
  part: number,
  { columns, furtherColumns = [] }: Pick<TableReading, 'columns' | 'furtherColumns'>,
): string[] {
  const own = furtherColumns.filter(({ column, field }) => field === 'loginName' && partOfColumn(column).part === part);
  return (own.length > 0 ? own : columns.filter(({ field }) => field === 'loginName')).map(({ from }) => from);
}

/** Where an ID stands in a list of people or devices. */
interface SaidOfId {
  field: string;
  heading: string;
  officeId: string;
  /** Of its whole table. */
  network: NamedNetwork | null;
}

/**
 * As the heading says it (FiNE-LINK ID), else as what stands above the table does, else the only one that the office takes part in: of a second
 * column, and of one that names something else, nobody knows that. Then it is as somebody has said.
 */
export function networkOfId(
  { field, heading, officeId, network }: SaidOfId,
  { networks, enrolments }: Pick<LedgerView, 'networks' | 'enrolments'>,
  decided: ImportDecisions['networks'],
): string | null {
  const named = networkHeaded(heading, networks);
  if (named) return named.id;
  const said = networkDecided(decided, heading, networks) ?? null;
  if (field === 'otherLogin' || headsOther(heading, networks)) return said;
  if (network) return network.id;
  const own = new Set(takenPartIn(enrolments, officeId).map(({ packId }) => packId));
  return own.size === 1 ? ([...own][0] ?? null) : said;
}
