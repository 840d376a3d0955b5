import type { CellBackground, FontLook } from '@shared/forms/sheet/cell-looks';
import { fontStack } from '../fonts';

export const PIXELS_PER_POINT = 96 / 72;

/** Names come from the file: whatever could end a name in CSS is left out. */
export const familyOf = (name: string): string =>
  fontStack(name === '' ? 'sans-serif' : `"${name.replace(/["\\\n]/g, '')}"`);

/** Sets an element in a font. */
export function setFont({ style }: HTMLElement, font: FontLook): void {
  const size = font.size * PIXELS_PER_POINT * (font.script === '' ? 1 : 0.65);
  style.fontFamily = familyOf(font.name);
  style.fontSize = `${size}px`;
  style.fontWeight = font.bold ? '700' : '400';
  style.fontStyle = font.italic ? 'italic' : 'normal';
  const lines = [font.underline && 'underline', font.strike && 'line-through'].filter(Boolean).join(' ');
  style.textDecoration = lines && (font.underline === 'double' ? `${lines} double` : lines);
  if (font.script !== '') style.verticalAlign = font.script;
  if (font.colour) style.color = font.colour;
}

/** Shares of the front colour in the patterns that are only grey. */
const GREYS: Record<string, number> = { darkGray: 75, mediumGray: 50, lightGray: 25, gray125: 12.5, gray0625: 6.25 };
/** Direction of the gradient whose stripes run as the pattern's name says. */
const STRIPES: Record<string, readonly number[]> = {
  Horizontal: [0],
  Vertical: [90],
  Down: [45],
  Up: [135],
  Grid: [0, 90],
  Trellis: [45, 135],
};

export function fillCss({ pattern, front, back }: CellBackground): string {
  if (pattern === 'solid') return front;
  const grey = GREYS[pattern];
  if (grey !== undefined) return `color-mix(in srgb, ${front} ${grey}%, ${back ?? '#ffffff'})`;
  const [, weight = '', name = ''] = /^(light|dark)(\w+)$/.exec(pattern) ?? [];
  const half = weight === 'dark' ? 1.4 : 0.9;
  // Soft edges: hard ones come and go with the raster of a screen or printer.
  const layers = (STRIPES[name] ?? []).map(
    (angle) =>
      `repeating-linear-gradient(${angle}deg, ${front}, transparent ${half}px, transparent ${4 - half}px, ${front} 4px)`,
  );
  return [...layers, back ?? 'transparent'].join(', ');
}
