import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { faceOf } from '../fill/field-style';
import type { PdfFile } from '../file/pdf-file';
import { boxAfter, pageSize, rectangleOf, toShown, chained, type FilePage, type PageMatrix } from '../file/read-pages';
import { pageContents } from '../file/page-contents';
import type { PdfBox } from '../pdf-description';
import { DrawingReader } from './read-drawing';
import type { DrawnPath } from './path-looks';

/** A page to be drawn on the screen, as far as it is words and lines. */
export interface PagePicture {
  width: number;
  height: number;
  paths: DrawnPath[];
  letters: { text: string; box: PdfBox; size: number; isTurned: boolean; face: 'gothic' | 'mincho' }[];
  /** Something is missing: pictures, letters that can't be read. */
  hasMore: boolean;
}

/** The page with what its fields show. */
export function readPicture(file: PdfFile, page: FilePage): PagePicture {
  const size = pageSize(page);
  const reader = new DrawingReader(file, size);
  reader.read(pageContents(file, page), page.resources, toShown(page), 0);
  for (const one of file.listAt(page.dict, 'Annots')) {
    const note = file.resolve(one);
    if (note instanceof PDFDict) readLook(file, note, toShown(page), reader);
  }
  const { words, hasMore } = reader.finish();
  return {
    ...size,
    paths: reader.path().drawn,
    letters: words.map(({ text, box, size: points, font }) => ({
      ...{ text, box, size: points, face: faceOf(font) },
      isTurned: text.length > 1 && box[3] > box[2] * 1.5,
    })),
    hasMore,
  };
}

const HIDDEN = 2;

/** What a note looks like now, put into its place (ISO 32000-1 §12.5.5). */
function readLook(file: PdfFile, note: PDFDict, shown: PageMatrix, reader: DrawingReader): void {
  const now = file.at(file.dictAt(note, 'AP'), 'N');
  const state = note.get(PDFName.of('AS'));
  const look = now instanceof PDFDict && state instanceof PDFName ? file.resolve(now.get(state)) : now;
  const place = rectangleOf(file.numbersAt(note, 'Rect'));
  if (!(look instanceof PDFRawStream) || !place || ((file.numberAt(note, 'F') ?? 0) & HIDDEN) !== 0) return;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = file.numbersAt(look.dict, 'Matrix');
  const own: PageMatrix = [a, b, c, d, e, f];
  const box = rectangleOf(file.numbersAt(look.dict, 'BBox'));
  if (!box) return;
  const [left, low, width, height] = boxAfter(own, box);
  const [across, up] = [(place[2] - place[0]) / (width || 1), (place[3] - place[1]) / (height || 1)];
  const into: PageMatrix = [across, 0, 0, up, place[0] - left * across, place[1] - low * up];
  reader.read(file.stream(look), file.dictAt(look.dict, 'Resources'), chained(chained(own, into), shown), 1);
}
