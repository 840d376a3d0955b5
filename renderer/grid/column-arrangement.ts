import type { ColumnArrangement } from '@shared/ipc/column-arrangement';
import type { ColumnWidth } from './grid-column';

/** Rem. */
const NARROWEST = 5;
export const WIDEST_COLUMN_REM = 40;

interface Arrangeable {
  id: string;
  width: ColumnWidth;
  isExtra?: boolean;
}

export interface ArrangedColumn<C> {
  column: C;
  isShown: boolean;
  /** Rem, as somebody drew it; null: as it comes. */
  width: number | null;
}

/** As the list comes: its first column stays while the others scroll sideways. */
export const UNARRANGED: ColumnArrangement = { columns: [], frozen: 1 };

/**
 * All columns in the order that somebody gave them. Those that another version knows are left out; those that it didn't
 * know stand behind the one that they come after, hidden or not as they come. The first column says what a row is called:
 * it stays first, and is always there.
 */
export function arrangedColumns<C extends Arrangeable>(
  columns: readonly C[],
  { columns: wanted }: ColumnArrangement,
): ArrangedColumn<C>[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  const asked = new Map(wanted.map((one) => [one.id, one]));
  const order = wanted.map(({ id }) => id).filter((id, i, all) => known.has(id) && all.indexOf(id) === i);
  columns.forEach(({ id }, i) => {
    if (order.includes(id)) return;
    const before = columns[i - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  const first = columns[0]?.id;
  const sorted = [...order.filter((id) => id === first), ...order.filter((id) => id !== first)];
  return sorted.flatMap((id) => {
    const column = known.get(id);
    if (!column) return [];
    const { isShown = !column.isExtra, width = null } = asked.get(id) ?? {};
    return [{ column, isShown: isShown || id === first, width: width === null ? null : within(width) }];
  });
}

export const within = (width: number): number =>
  Math.max(NARROWEST, Math.min(WIDEST_COLUMN_REM, Math.round(width * 8) / 8));

const written = <C extends Arrangeable>(
  columns: readonly ArrangedColumn<C>[],
  { frozen }: ColumnArrangement,
): ColumnArrangement => ({
  columns: columns.map(({ column, isShown, width }) => ({ id: column.id, isShown, width })),
  frozen,
});

function changed<C extends Arrangeable>(
  columns: readonly C[],
  arrangement: ColumnArrangement,
  id: string,
  change: Partial<Pick<ArrangedColumn<C>, 'isShown' | 'width'>>,
): ColumnArrangement {
  const all = arrangedColumns(columns, arrangement);
  return written(
    all.map((one) => (one.column.id === id ? { ...one, ...change } : one)),
    arrangement,
  );
}

export const withShown = <C extends Arrangeable>(
  columns: readonly C[],
  arrangement: ColumnArrangement,
  id: string,
  isShown: boolean,
): ColumnArrangement => changed(columns, arrangement, id, { isShown });

/** @param width in rem; null: as it comes */
export const withWidth = <C extends Arrangeable>(
  columns: readonly C[],
  arrangement: ColumnArrangement,
  id: string,
  width: number | null,
): ColumnArrangement => changed(columns, arrangement, id, { width: width === null ? null : within(width) });

export const withFrozen = <C extends Arrangeable>(
  columns: readonly C[],
  arrangement: ColumnArrangement,
  frozen: number,
): ColumnArrangement => written(arrangedColumns(columns, arrangement), { ...arrangement, frozen });

/** Past its neighbour to the left (-1) or to the right; never past the first, nor out of the list. */
export function withMoved<C extends Arrangeable>(
  columns: readonly C[],
  arrangement: ColumnArrangement,
  id: string,
  step: -1 | 1,
): ColumnArrangement {
  const all = arrangedColumns(columns, arrangement);
  const from = all.findIndex(({ column }) => column.id === id);
  const to = from + step;
  const [moved, passed] = [all[from], all[to]];
  if (!moved || !passed || from < 1 || to < 1) return arrangement;
  all[from] = passed;
  all[to] = moved;
  return written(all, arrangement);
}

/** Beside the columns: the edges of the list with its scroll bar, and the boxes. */
const BESIDE = '5.375rem';

/**
 * The tracks of the table as CSS, in the order of the columns. Where the list is wider than they need, those with a `part` share what
 * is left over: names, offices and days are read whole, and a badge stands as wide as it is. One that somebody drew keeps its width
 * and moves no other.
 */
export function tracks(columns: readonly { width: ColumnWidth; drawn: number | null }[]): string[] {
  const asTheyCome = columns.map(({ width }) => leastWidth(width));
  const parts = columns.reduce((sum, { width }) => sum + width.part, 0);
  const free = `max(0px, var(--list, 0px) - ${[BESIDE, ...asTheyCome].join(' - ')})`;
  return columns.map(({ width, drawn }, i) => {
    const least = asTheyCome[i] ?? '';
    const share = width.part / parts;
    const own = drawn !== null ? `${drawn}rem` : share > 0 ? `calc(${least} + ${free} * ${share.toFixed(4)})` : least;
    return i === columns.length - 1 ? `minmax(${own}, 1fr)` : own;
  });
}

/** By whole pixels: a list scrolls by no less, and what is left over would stay beyond its edge. */
const leastWidth = ({ least, part }: ColumnWidth): string =>
  part > 0 ? `max(${least}rem, round(down, var(--table) * ${part}, 1px))` : `${least}rem`;
