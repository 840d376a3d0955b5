import { readPreviewMark } from '@shared/forms/preview-mark';
import { openPdf } from '@shared/forms/pdf/file/open-pdf';
import { readPicture, type PagePicture } from '@shared/forms/pdf/look/read-picture';
import { readPreviewPlaces, type PreviewPlace } from '@shared/forms/pdf/preview-places';
import { setPageSize, type SetPaper } from './set-paper';
import { svg } from './sheet/svg';

const MILLIMETRES = 25.4 / 72;

/**
 * A PDF form as pages: its words, its lines and areas, and what stands in its fields. Letters are drawn by our fonts, and pictures not at all, so
 * that this is for the screen alone: the file itself is what is saved and handed in.
 */
export function setPdf(bytes: Uint8Array): SetPaper {
  const pdf = openPdf(bytes);
  const places = readPreviewPlaces(pdf);
  const pictures = pdf.pages.map((page) => readPicture(pdf.file, page));
  const pages = pictures.map((picture, i) =>
    setPage(
      picture,
      places.filter((one) => one.page === i + 1),
    ),
  );
  return {
    styles: [],
    pages,
    leavesOut: pictures.some(({ hasMore }) => hasMore),
    breaksByLetters: false,
    settle: () => pages,
  };
}

function setPage(picture: PagePicture, places: readonly PreviewPlace[]): HTMLElement {
  const { width, height } = picture;
  const element = document.createElement('section');
  element.className = 'pdf';
  element.style.width = `${width * MILLIMETRES}mm`;
  element.style.height = `${height * MILLIMETRES}mm`;
  const isTall = height >= width;
  const words = Math.abs(Math.max(width, height) - 842) < 3 ? `A4 ${isTall ? '縦' : '横'}` : isTall ? '縦' : '横';
  setPageSize(element, { width: width * MILLIMETRES, height: height * MILLIMETRES, words });
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}` });
  for (const { d, fill, stroke, pen } of picture.paths)
    drawing.append(svg('path', { d, fill, stroke, 'stroke-width': String(Math.max(0.4, pen)) }));
  for (const { text, box, size, isTurned, face } of picture.letters)
    drawing.append(setWord(text, box, { size, isTurned, face }));
  element.append(drawing, ...places.map((one) => setPlace(one)));
  return element;
}

function setWord(
  text: string,
  [left, top, width, height]: PreviewPlace['box'],
  { size, isTurned, face }: { size: number; isTurned: boolean; face: string },
): SVGElement {
  const family =
    face === 'mincho' ? "'BIZ UDMincho', 'IPAmjMincho', serif" : "'BIZ UDGothic', 'IPAmjMincho', sans-serif";
  const word = svg('text', {
    x: String(left),
    y: String(isTurned ? top : top + height - size * 0.12),
    'font-size': String(size),
    // As wide as in the file, whatever the letters are.
    ...(isTurned ? { 'writing-mode': 'vertical-rl' } : { textLength: String(width), lengthAdjust: 'spacingAndGlyphs' }),
  });
  word.style.fontFamily = family;
  word.textContent = text;
  return word;
}

/** Where a field is: what is picked, and coloured by where its value comes from. */
function setPlace({ box: [left, top, width, height], mark }: PreviewPlace): HTMLElement {
  const place = document.createElement('div');
  place.className = 'place';
  const read = readPreviewMark(mark);
  if (read) Object.assign(place.dataset, { path: read.path, colour: read.colour });
  const edges = { left, top, width, height };
  for (const [name, value] of Object.entries(edges)) place.style.setProperty(name, `${value * MILLIMETRES}mm`);
  return place;
}
