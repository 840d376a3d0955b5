import type { Shape } from '@shared/forms/sheet/shapes';
import type { Box } from '@shared/forms/sheet/box';
import { PIXELS_PER_POINT, familyOf } from './look-css';
import { svg } from './svg';

/** Shapes that lie over a block of cells, cut at its edges. */
export function drawShapes(shapes: readonly Shape[], pane: Box, picture: (part: string) => string | null): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'shapes';
  for (const shape of shapes) {
    if (!isOver(shape, pane)) continue;
    const frame = document.createElement('div');
    const [x, y] = [shape.x - pane.x, shape.y - pane.y];
    Object.assign(frame.style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${shape.width}px`,
      height: `${shape.height}px`,
      justifyContent: { top: 'flex-start', center: 'center', bottom: 'flex-end' }[shape.textAnchor],
      textAlign: shape.textAlign,
    });
    frame.append(...contents(shape, picture));
    layer.append(frame);
  }
  return layer;
}

const isOver = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  one.x + one.width >= other.x &&
  one.y < other.y + other.height &&
  one.y + one.height >= other.y;

function contents(shape: Shape, picture: (part: string) => string | null): Node[] {
  if (shape.picture !== null) {
    const source = picture(shape.picture);
    if (source === null) return [];
    const image = document.createElement('img');
    image.src = source;
    image.alt = '';
    return [image];
  }
  const drawing = svg('svg', {});
  drawing.append(outline(shape));
  return [drawing, ...shape.text.map((text) => paragraph(text, shape))];
}

function paragraph(text: string, { textSize }: Shape): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  element.style.fontSize = `${textSize * PIXELS_PER_POINT}px`;
  element.style.fontFamily = familyOf('');
  return element;
}

function outline({ form, width, height, fill, stroke, strokeWidth, dashed, flipped }: Shape): SVGElement {
  const look = {
    fill: fill ?? 'none',
    stroke: stroke ?? 'none',
    'stroke-width': strokeWidth,
    ...(dashed ? { 'stroke-dasharray': `${strokeWidth * 3} ${strokeWidth * 2}` } : {}),
  };
  if (form === 'ellipse')
    return svg('ellipse', { cx: width / 2, cy: height / 2, rx: width / 2, ry: height / 2, ...look });
  if (form === 'line' || form.endsWith('Connector1'))
    return svg('line', { x1: 0, y1: flipped ? height : 0, x2: width, y2: flipped ? 0 : height, ...look });
  return svg('rect', { width, height, rx: form === 'roundRect' ? Math.min(width, height) / 6 : 0, ...look });
}
