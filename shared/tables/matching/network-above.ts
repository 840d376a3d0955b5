import { takenPartIn } from '../../ledger/taking-part';
import { cellNote } from '../import/cell-note';
import { importTables } from '../import/import-fields';
import { namesNetwork } from '../import/named-network';
import { isSecondId, PART, partOfColumn, SECOND_ID, type ReadRow, type TableReading } from '../import/reading';
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
 * alone is named, each row says it. A table that has the network in some of its rows says it there. Of a second column of IDs its heading alone
 * can say it.
 */
export function sayNetworkAbove(
  rows: readonly ReadRow[],
  reading: TableReading,
  { networks }: Pick<LedgerView, 'networks'>,
): readonly ReadRow[] {
  if (!importTables[reading.kind].fields.some(({ name }) => name === 'network')) return rows;
  const told = new Set(rows.filter(saysNetwork).map(partOf));
  const above = oncePerKey((ids: number) => {
    const headings = headingsOf(ids, reading);
    return namedIn(isSecondId(ids) ? [headings] : [headings, ...placesAbove(partAt(ids), reading)], networks);
  });
  const other = oncePerKey((ids: number) =>
    headingsOf(ids, reading).find((one) => headsOther(one, networks) || (isSecondId(ids) && above(ids) === null)),
  );
  return rows.map((row) => {
    if (told.has(partOf(row))) return row;
    // Net4U ID: that it isn't one of those at hand is more than where somebody works says.
    const ids = idsAt(row.line);
    const word = other(ids);
    if (word !== undefined) return { ...row, values: { ...row.values, network: word } };
    const found = above(ids);
    if (!found) return row;
    const { network, text } = found;
    const note = cellNote('network', { code: 'note/network-above', to: network.name }, text);
    return { ...row, values: { ...row.values, network: network.id }, notes: [...row.notes, note] };
  });
}

const partAt = (line: number): number => Math.floor(line / PART);
const partOf = ({ line }: ReadRow): number => partAt(line);
/** One line for all IDs of one column of one table. */
const idsAt = (line: number): number => partAt(line) * PART + (isSecondId(line) ? SECOND_ID + 1 : 0);

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
    headingsOf(line, reading)[0] ?? '';

/** What stands above the IDs of a line's column. A further table whose heading is another one has its column for its own. */
function headingsOf(
  line: number,
  { columns, furtherColumns = [] }: Pick<TableReading, 'columns' | 'furtherColumns'>,
): string[] {
  const login = isSecondId(line) ? 'otherLogin' : 'loginName';
  const own = furtherColumns.filter(
    ({ column, field }) => field === login && partOfColumn(column).part === partAt(line),
  );
  return (own.length > 0 ? own : columns.filter(({ field }) => field === login)).map(({ from }) => from);
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
