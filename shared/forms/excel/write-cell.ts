import { escapeXml } from '../xml/characters';
import type { CellContent } from './cell-content';
import { encodeString, isPlain, type CellValue } from './cell-text';
import type { Styles } from './styles';

/** How cells are written in one sheet. */
export interface CellWriteContext {
  /** The sheet's prefix for the main namespace, with its colon. */
  prefix: string;
  styles: Styles;
}

type Written = Exclude<CellContent, null | { kind: 'rings' }>;

/** All of a cell behind its name: `" s="5" t="inlineStr"><is>…</is></c>`. */
export function cellBehindName(content: Written, style: number, { prefix: p, styles }: CellWriteContext): string {
  if (content.kind === 'number') {
    const own = content.isFirstYear === true ? styles.firstYear(style) : style;
    return `"${styleOf(own)}><${p}v>${content.number}</${p}v></${p}c>`;
  }
  if (content.kind === 'boolean') return `"${styleOf(style)} t="b"><${p}v>${content.isTrue ? 1 : 0}</${p}v></${p}c>`;
  const { text, scale, variant } = content;
  const { wraps, quotes } = variant;
  const own = styleOf(wraps || quotes ? styles.variant(style, variant) : style);
  const string = stringElement(text, p);
  const shown = scale < 1 ? smallRun(string, style, scale, { prefix: p, styles }) : string;
  return `"${own} t="inlineStr"><${p}is>${shown}</${p}is></${p}c>`;
}

/** Style 0 is what a cell has without the attribute. */
const styleOf = (style: number): string => (style === 0 ? '' : ` s="${style}"`);

function stringElement(text: string, p: string): string {
  if (isPlain(text)) return `<${p}t>${text}</${p}t>`;
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${p}t${space}>${escapeXml(encodeString(text))}</${p}t>`;
}

/** Sizes in half points, as Excel offers them. */
const STEP = 0.5;

/** Of letters in smaller writing. */
export const pointsAt = (points: number, scale: number): number => Math.floor((points * scale) / STEP) * STEP;

/** The text as a run with the cell's font, smaller: the cell's own style stays. */
function smallRun(string: string, style: number, scale: number, { prefix: p, styles }: CellWriteContext): string {
  const { points, runProperties } = styles.font(style);
  const properties = p === '' ? runProperties : runProperties.replace(/<(\/?)/g, `<$1${p}`);
  return `<${p}r><${p}rPr><${p}sz val="${pointsAt(points, scale)}"/>${properties}</${p}rPr>${string}</${p}r>`;
}

/** The type (as attribute) and value element of a formula's cell. */
export function formulaValue(value: CellValue, p: string): { type: string; element: string } {
  if (value.kind === 'number') return { type: '', element: `<${p}v>${value.number}</${p}v>` };
  if (value.kind === 'boolean') return { type: ' t="b"', element: `<${p}v>${value.isTrue ? 1 : 0}</${p}v>` };
  if (value.kind === 'error') return { type: ' t="e"', element: `<${p}v>${escapeXml(value.text)}</${p}v>` };
  const text = value.kind === 'text' ? value.text : '';
  return { type: ' t="str"', element: `<${p}v>${escapeXml(encodeString(text))}</${p}v>` };
}
