import { runsAt, type GridColumn } from './grid-column';

/** Columns that stay while the others scroll sideways; 0 is the one with the boxes. */
const isFrozen = (column: number, frozen: number): boolean => frozen > 0 && column <= frozen;

/** For the element of a cell: where it stops. The grid's root says how far that is. */
export const frozenStyle = (column: number, frozen: number): { 'data-frozen'?: true; style?: React.CSSProperties } =>
  isFrozen(column, frozen) ? { 'data-frozen': true, style: { left: `var(--left-${column})` } } : {};

/** For the grid's root. @param widths as CSS @param boxes the width of their column, where there are any */
export function columnLayout<R>(
  columns: readonly GridColumn<R>[],
  widths: readonly string[],
  boxes: string | null,
  frozen: number,
): React.CSSProperties {
  const run = runsAt(columns) + 1;
  return {
    '--columns': [...(boxes === null ? [] : [boxes]), ...widths].join(' '),
    '--run': widths[run],
    ...leftEdges([boxes ?? '0px', ...widths], frozen),
  } as React.CSSProperties;
}

/** How far from the left each frozen column begins. @param widths of all columns as CSS, that of the boxes first */
function leftEdges(widths: readonly string[], frozen: number): Record<string, string> {
  const edges: Record<string, string> = {};
  for (let i = 0; i <= frozen && i < widths.length; i++)
    edges[`--left-${i}`] = i === 0 ? '0px' : `calc(${widths.slice(0, i).join(' + ')})`;
  return edges;
}
