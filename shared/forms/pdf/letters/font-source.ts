import { charactersOf, selectorOf, withoutSelectors } from '../../../text/characters';
import { fontTable, readCmap, sequenceKey, type FontCmap } from '../font-cmap';

/** A whole TrueType font of ours, opened: letters are taken out of it. Never one of a stranger's. */
export interface FontSource {
  /** As it is called in a PDF: BIZUDGothic-Regular. */
  name: string;
  /** Its own units of an em. */
  units: number;
  /** Share of an em above and below the line, the latter negative. */
  ascent: number;
  descent: number;
  /** Left, bottom, right, top of the largest letter, in units. */
  box: readonly [number, number, number, number];
  cmap: FontCmap;
  view: DataView;
  glyf: number;
  loca: number;
  isLongLoca: boolean;
  hmtx: number;
  metrics: number;
}

export function openFontSource(bytes: Uint8Array, name: string): FontSource {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (table: string): number => {
    const place = fontTable(view, table);
    if (!place) throw new Error(`${name}: no table ${table}`);
    return place.offset;
  };
  const [head, hhea] = [at('head'), at('hhea')];
  const units = view.getUint16(head + 18);
  const cmap = readCmap(bytes);
  if (!cmap) throw new Error(`${name}: no map`);
  const box = [36, 38, 40, 42].map((offset) => view.getInt16(head + offset)) as [number, number, number, number];
  return {
    ...{ name, units, cmap, view, box },
    ascent: view.getInt16(hhea + 4) / units,
    descent: view.getInt16(hhea + 6) / units,
    ...{ glyf: at('glyf'), loca: at('loca'), isLongLoca: view.getInt16(head + 50) === 1 },
    ...{ hmtx: at('hmtx'), metrics: view.getUint16(hhea + 34) },
  };
}

/** The glyph of a character, with its variation selector; null where the font has none of its own for it. */
export function glyphOf({ cmap }: FontSource, character: string): number | null {
  const base = withoutSelectors(character);
  const point = base.codePointAt(0) ?? 0;
  if (charactersOf(base).length !== 1 || Array.from(base).length !== 1) return null;
  const selector = selectorOf(character);
  const usual = cmap.glyphs.get(point) ?? null;
  if (selector === null) return usual;
  const special = cmap.sequences.get(sequenceKey(point, selector));
  return special === null ? usual : (special ?? null);
}

/** How far the pen goes on, in units. */
export const advanceOf = ({ view, hmtx, metrics }: FontSource, glyph: number): number =>
  view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4);

const bearingOf = ({ view, hmtx, metrics }: FontSource, glyph: number): number =>
  glyph < metrics ? view.getInt16(hmtx + glyph * 4 + 2) : view.getInt16(hmtx + metrics * 4 + (glyph - metrics) * 2);

export function glyphBytes({ view, glyf, loca, isLongLoca }: FontSource, glyph: number): Uint8Array {
  const place = (one: number): number =>
    isLongLoca ? view.getUint32(loca + one * 4) : view.getUint16(loca + one * 2) * 2;
  return new Uint8Array(view.buffer, view.byteOffset + glyf + place(glyph), place(glyph + 1) - place(glyph));
}

/** Advance and left side of a glyph, as `hmtx` has them. */
export const metricsOf = (font: FontSource, glyph: number): readonly [number, number] => [
  advanceOf(font, glyph),
  bearingOf(font, glyph),
];
