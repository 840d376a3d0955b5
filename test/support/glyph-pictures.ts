import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib';

/** A glyph as poppler draws it: a square of greys, 0 is ink. */
export interface GlyphPicture {
  size: number;
  greys: Uint8Array;
}

const DPI = 200;
const PIXELS_PER_POINT = DPI / 72;
/** Room around a character, in points: it is looked for in it. */
const AROUND = 2;

/** A character's box on a page, in points from the top left. */
interface Box {
  page: number;
  x: number;
  y: number;
}

/**
 * Pictures of kanji that stand in lines of whole em squares, in the order of the pages.
 * @param em size of a character, in points
 */
export function kanjiPictures(pdf: Uint8Array, em: number): GlyphPicture[] {
  const folder = mkdtempSync(join(tmpdir(), 'glyphs-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const pages = pagesOf(file, folder);
    return lineBoxes(file, em).map((box) => cut(pages[box.page], box, em));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each character of each line of the text layer: a line is a word, as there are no spaces. */
function lineBoxes(file: string, em: number): Box[] {
  const layer = execFileSync('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  return layer
    .split('<page ')
    .slice(1)
    .flatMap((part, page) =>
      [...part.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"/g)].flatMap(
        (found) => {
          const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1).map(Number);
          const middle = (top + bottom) / 2;
          return Array.from({ length: Math.round((right - left) / em) }, (_, i) => ({
            ...{ page, x: left + i * em, y: middle - em / 2 },
          }));
        },
      ),
    );
}

interface Page {
  width: number;
  greys: Uint8Array;
}

function pagesOf(file: string, folder: string): Page[] {
  execFileSync('pdftoppm', ['-gray', '-r', String(DPI), file, join(folder, 'page')]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pgm'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const [head = '', width = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
      return { width: Number(width), greys: bytes.subarray(head.length) };
    });
}

function cut(page: Page | undefined, { x, y }: Box, em: number): GlyphPicture {
  if (!page) throw new Error('no such page');
  const size = Math.round((em + AROUND * 2) * PIXELS_PER_POINT);
  const [left, top] = [x - AROUND, y - AROUND].map((points) => Math.round(points * PIXELS_PER_POINT)) as [
    number,
    number,
  ];
  const greys = new Uint8Array(size * size).fill(255);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const [px, py] = [left + column, top + row];
      if (px >= 0 && px < page.width && py >= 0) greys[row * size + column] = page.greys[py * page.width + px] ?? 255;
    }
  return { size, greys };
}

/** How far two pictures are from each other, where they lie best: 0 is alike. */
export function pictureDistance(a: GlyphPicture, b: GlyphPicture): number {
  const reach = 4;
  let least = Infinity;
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) least = Math.min(least, distanceAt(a, b, dx, dy, least));
  return least;
}

function distanceAt(a: GlyphPicture, b: GlyphPicture, dx: number, dy: number, least: number): number {
  const margin = Math.round(AROUND * PIXELS_PER_POINT);
  let sum = 0;
  for (let y = margin; y < a.size - margin && sum < least; y++)
    for (let x = margin; x < a.size - margin; x++)
      sum += Math.abs((a.greys[y * a.size + x] ?? 255) - (b.greys[(y + dy) * b.size + x + dx] ?? 255));
  return sum;
}

export interface WantedGlyph {
  /** The whole font. */
  font: Uint8Array;
  glyph: number;
  /** The font's own name, as PDFs tell it. */
  fontName?: string;
  /** What the text layer says that it is. */
  words?: string;
}

/** A PDF with glyphs by their numbers, ten in a line: no shaper chooses them, and poppler draws them out of the font. */
export async function glyphsOf(wanted: readonly WantedGlyph[], em: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const names = new Map<Uint8Array, string>();
  const fonts = context.obj({});
  for (const { font, fontName } of wanted) {
    if (names.has(font)) continue;
    const name = `F${names.size}`;
    const file = context.register(context.stream(font, { Length1: font.length }));
    const descriptor = context.register(
      context.obj({
        ...{ Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [0, -120, 1000, 880], ItalicAngle: 0 },
        ...{ Ascent: 880, Descent: -120, CapHeight: 700, StemV: 80, FontFile2: file },
      }),
    );
    const system = context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 });
    const base = fontName ?? name;
    const descendant = context.register(
      context.obj({
        ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: base, CIDSystemInfo: system, DW: 1000 },
        ...{ FontDescriptor: descriptor, CIDToGIDMap: 'Identity' },
      }),
    );
    const words = context.register(context.flateStream(EVERY_GLYPH_IS_A_KANJI));
    fonts.set(
      PDFName.of(name),
      context.obj({
        ...{ Type: 'Font', Subtype: 'Type0', BaseFont: base, Encoding: 'Identity-H' },
        ...{ DescendantFonts: [descendant], ToUnicode: words },
      }),
    );
    names.set(font, name);
  }
  for (let from = 0; from < wanted.length; from += 200) {
    const page = pdf.addPage([595, 842]);
    page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
    const parts = wanted.slice(from, from + 200).map(({ font, glyph, words: said }, i) => {
      const [x, y] = [50 + (i % 10) * em, 780 - Math.floor(i / 10) * em * 1.5];
      const shown = `BT /${names.get(font)} ${em} Tf ${x} ${y} Td <${glyph.toString(16).padStart(4, '0')}> Tj ET`;
      if (said === undefined) return shown;
      const hex = Array.from({ length: said.length }, (_, k) => said.charCodeAt(k).toString(16).padStart(4, '0'));
      return `/Span <</ActualText <FEFF${hex.join('')}> >> BDC\n${shown}\nEMC`;
    });
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(parts.join('\n'))));
    page.node.set(PDFName.of('Rotate'), PDFNumber.of(0));
  }
  return pdf.save({ useObjectStreams: false });
}

/** So that poppler's text layer has a box for each. */
const EVERY_GLYPH_IS_A_KANJI =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
  Array.from({ length: 256 }, (_, high) => {
    const two = high.toString(16).padStart(2, '0');
    return `${high % 64 === 0 ? '64 beginbfrange\n' : ''}<${two}00> <${two}ff> <4E00>${high % 64 === 63 ? '\nendbfrange' : ''}`;
  }).join('\n') +
  '\nendcmap end end';
