import { charactersOf } from '@shared/text/characters';
import { cellName } from '@shared/forms/excel/cell-reference';
import { readPreviewMark } from '@shared/forms/preview-mark';
import type { Alignment } from '@shared/forms/sheet/cell-looks';
import type { ShownCell, StyledRun } from '@shared/forms/sheet/cell-contents';
import { CELL_PADDING_PIXELS } from '@shared/forms/sheet/sheet-edges';
import type { ViewCell } from '@shared/forms/sheet/view-cell';
import type { PrintableWorksheet } from '@shared/forms/sheet/view-book';
import { setFont } from './look-css';

/** Pixels in its pane. */
export interface CellBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a cell shows, in its place; null where there is nothing to show or to pick. */
export function drawCell(
  { view, marks }: PrintableWorksheet,
  cell: ViewCell,
  box: CellBox,
  beside: { left: number; right: number },
): HTMLElement | null {
  const { shown, look } = cell;
  const mark = readPreviewMark(marks.get(cellName(cell.row, cell.column)) ?? '');
  if (!shown && !mark) return null;
  const { alignment } = look;
  const side = sideOf(alignment, shown);
  const room = mayRunOver(alignment, side) ? spill(side, beside) : { left: 0, right: 0 };
  // Whatever doesn't fit ends at the edge; text that may run over its neighbours ends with the last empty one.
  const clip = div('clip', {
    left: box.x - room.left,
    top: box.y,
    width: box.width + room.left + room.right,
    height: box.height,
  });
  const own = div('cell', { left: room.left, top: 0, width: box.width, height: box.height });
  clip.append(own);
  if (mark) own.dataset['path'] = mark.path;
  if (mark?.colour === 'gap') own.dataset['colour'] = 'gap';
  if (!shown) return clip;
  own.style.justifyContent = FLEX[side];
  own.style.alignItems = VERTICAL[alignment.vertical] ?? 'safe center';
  const text = drawText(shown, cell, side);
  padded(text, alignment, side, view.edges.indent);
  if (mark && mark.colour !== 'gap') text.dataset['colour'] = mark.colour;
  if (alignment.shrinks && !alignment.wraps) text.dataset['shrinks'] = '';
  if (shown.kind === 'number') text.dataset['number'] = look.format;
  own.append(text);
  return clip;
}

type Side = 'left' | 'center' | 'right' | 'justify' | 'distributed';

const FLEX: Record<Side, string> = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
};
/** Text that is too high begins at the top: its first lines are the ones to read. */
const VERTICAL: Record<string, string> = { top: 'flex-start', bottom: 'safe flex-end', justify: 'flex-start' };

function sideOf({ horizontal }: Alignment, shown: ShownCell | null): Side {
  if (horizontal === 'center' || horizontal === 'centerContinuous') return 'center';
  if (horizontal === 'right' || horizontal === 'justify' || horizontal === 'distributed') return horizontal;
  if (horizontal !== 'general') return 'left';
  if (shown?.kind === 'number') return 'right';
  return shown?.kind === 'boolean' || shown?.kind === 'error' ? 'center' : 'left';
}

const wrapsIn = ({ wraps }: Alignment, side: Side): boolean => wraps || side === 'justify' || side === 'distributed';

const mayRunOver = (alignment: Alignment, side: Side): boolean =>
  !wrapsIn(alignment, side) && !alignment.shrinks && alignment.rotation === 0;

const spill = (side: Side, { left, right }: { left: number; right: number }): { left: number; right: number } => ({
  left: side === 'left' ? 0 : left,
  right: side === 'right' ? 0 : right,
});

function drawText(shown: ShownCell, { look }: ViewCell, side: Side): HTMLElement {
  const { alignment, font } = look;
  const text = document.createElement('div');
  text.className = 'text';
  setFont(text, font);
  if (shown.colour) text.style.color = shown.colour;
  const wraps = wrapsIn(alignment, side);
  if (wraps) text.classList.add('wraps');
  if (wraps) text.style.textAlign = side === 'distributed' ? 'justify' : side;
  if (side === 'distributed') text.classList.add('distributed');
  turn(text, alignment.rotation);
  text.append(...shown.runs.map((run) => drawRun({ ...run, text: lineText(run.text, wraps, alignment) })));
  return text;
}

/** Without wrapping there is one line; stacked text has a character on each. */
function lineText(text: string, wraps: boolean, { rotation }: Alignment): string {
  if (rotation === 'stacked') return charactersOf(text.replace(/\r?\n/g, '')).join('\n');
  return wraps ? text : text.replace(/\r?\n/g, '');
}

function drawRun({ text, font }: StyledRun): Node {
  if (!font) return document.createTextNode(text);
  const span = document.createElement('span');
  setFont(span, font);
  span.textContent = text;
  return span;
}

/** Turned text lies along the writing direction where it can, so that it wraps and aligns as it should. */
function turn(text: HTMLElement, rotation: Alignment['rotation']): void {
  if (rotation === 0) return;
  if (rotation === 'stacked') text.classList.add('stacked');
  else if (rotation === 90) text.style.writingMode = 'sideways-lr';
  else if (rotation === -90) text.style.writingMode = 'sideways-rl';
  else {
    text.style.rotate = `${-rotation}deg`;
    text.classList.add('slanted');
  }
}

function padded({ style }: HTMLElement, { indent }: Alignment, side: Side, step: number): void {
  const own = CELL_PADDING_PIXELS + indent * step;
  style.paddingLeft = `${side === 'right' || side === 'center' ? CELL_PADDING_PIXELS : own}px`;
  style.paddingRight = `${side === 'right' || side === 'distributed' ? own : CELL_PADDING_PIXELS}px`;
}

function div(name: string, place: Record<'left' | 'top' | 'width' | 'height', number>): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  for (const [key, value] of Object.entries(place)) element.style.setProperty(key, `${value}px`);
  return element;
}
