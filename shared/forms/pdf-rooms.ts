import type { PDFDict } from 'pdf-lib';
import type { Form } from '../packs/schema';
import { entryOf } from '../text/by-word';
import type { CellRoom } from './cell-room';
import { inOwnField, linesOf } from './pdf-form';
import { fieldStyle } from './pdf/fill/field-style';
import { rectangleOf } from './pdf/file/read-pages';
import { isLayerOff, type LayerUse } from './pdf/layers';
import { HIGH_ENOUGH_FOR_TWO, LEAST_READABLE } from './pdf/fill/lay-text';
import type { PdfTemplate } from './pdf/pdf-template';
import { isNearColour, SMALLEST_POINTS, type Unseen } from './unseen';
import { wordAnchors } from './word-form';

/** Left and right, and from line to line, as a share of the size. */
const [EDGES, LEADING] = [4, 1.25];

/** Room around each anchor of a PDF form, in the smallest letters that anybody reads: larger ones are taken where they fit. */
export function pdfRooms(form: Form, { fields }: PdfTemplate): ReadonlyMap<string, CellRoom> {
  const anchors = wordAnchors(form);
  const lines = linesOf(form);
  return new Map(
    [...anchors.fields, ...anchors.rows.flatMap((rows) => [...rows.fields])].flatMap(
      ({ tag }): [string, CellRoom][] => {
        const place = entryOf(form.places ?? {}, tag) ?? { field: tag };
        const own = inOwnField(place, 0)?.field;
        const field = fields.get(own ?? '')?.seen;
        const box = own === undefined ? place.box : field?.places[0]?.box;
        // Cells count characters, and refuse what is too long.
        if (!box || (place.cells ?? field?.cells ?? null) !== null) return [];
        const count = Math.max(1, Math.floor((box[3] - EDGES) / (LEAST_READABLE * LEADING)));
        const onPage = place.size === undefined && box[3] >= HIGH_ENOUGH_FOR_TWO ? 2 : 1;
        const most = field ? (field.isMultiLine ? count : 1) : Math.min(count, Math.max(onPage, lines.get(tag) ?? 1));
        return [[tag, { place: '', perLine: (box[2] - EDGES) / LEAST_READABLE, lines: most, wraps: most > 1 }]];
      },
    ),
  );
}

/** Flags of a place: hidden, not shown on the screen; printed (ISO 32000-1 table 165). */
const [HIDDEN, PRINTED] = [2 | 32, 4];

/** Fields of the file that take a value and are shown nowhere, by the anchor's tag. */
export function unseenPdfFields(form: Form, { fields, pdf }: PdfTemplate): ReadonlyMap<string, Unseen> {
  const anchors = wordAnchors(form);
  return new Map(
    [...anchors.fields, ...anchors.rows.flatMap((rows) => [...rows.fields])].flatMap(({ tag }): [string, Unseen][] => {
      const field = fields.get(inOwnField(entryOf(form.places ?? {}, tag) ?? { field: tag }, 0)?.field ?? '');
      const flagsOf = (dict: PDFDict): number => pdf.file.numberAt(dict, 'F') ?? 0;
      const isOff = (dict: PDFDict, use: LayerUse): boolean =>
        isLayerOff(pdf.file, pdf.catalog, pdf.file.at(dict, 'OC'), use);
      const shown = field?.widgets.filter(
        ({ dict, page }) => page >= 0 && (flagsOf(dict) & HIDDEN) === 0 && !isOff(dict, 'View'),
      );
      if (!field || !shown) return [];
      const printed = shown.filter(({ dict }) => (flagsOf(dict) & PRINTED) !== 0 && !isOff(dict, 'Print'));
      const unread = printed.map((widget) => whyNoRoom(pdf, widget) ?? whyUnread(pdf, field, widget.dict));
      if (unread.includes(null)) return [];
      const [why] = unread;
      if (why) return [[tag, { why, place: '' }]];
      const isOnScreen = shown.length > 0;
      return [[tag, { why: isOnScreen ? '印刷されない欄' : 'PDF で隠された欄', place: '', isOnScreen }]];
    }),
  );
}

type Field = NonNullable<ReturnType<PdfTemplate['fields']['get']>>;
type Widget = Field['widgets'][number];

/** Letters as the field sets them, on the ground that it lays beneath them; what the page shows there isn't looked at. Null: they can be read. */
function whyUnread(pdf: PdfTemplate['pdf'], field: Field, widget: PDFDict): string | null {
  const { size, colour } = fieldStyle(pdf, field, widget);
  if (size > 0 && size < SMALLEST_POINTS) return '小さすぎる文字';
  const ground = pdf.file.numbersAt(pdf.file.dictAt(widget, 'MK'), 'BG') ?? [];
  const letters = colour.split(' ').slice(0, -1).map(Number);
  return isNearColour(hexOf(letters), hexOf(ground)) ? '背景と同じ色の文字' : null;
}

/** A colour by its one, three or four numbers (grey, red-green-blue, of printers); of none the paper's. */
function hexOf(numbers: readonly number[]): string {
  const [first = 1, second = first, third = first, black] = numbers;
  const of = (part: number): number => (black === undefined ? part : (1 - part) * (1 - black));
  const channels = [first, second, third].map((part) => Math.round(255 * Math.min(1, Math.max(0, of(part)))));
  return `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** Of a place what lies on its page, in points; too little of it to hold a letter, or none. */
function whyNoRoom({ pages, file }: PdfTemplate['pdf'], { dict, page }: Widget): string | null {
  const [shown, rectangle] = [pages[page]?.shown, rectangleOf(file.numbersAt(dict, 'Rect'))];
  if (!shown || !rectangle) return '紙の外にある欄';
  const [left, bottom, right, top] = rectangle;
  const seen = [
    Math.min(right, shown[2]) - Math.max(left, shown[0]),
    Math.min(top, shown[3]) - Math.max(bottom, shown[1]),
  ];
  if (Math.min(right - left, top - bottom) < SMALLEST_POINTS) return '小さすぎる欄';
  return Math.min(...seen) < SMALLEST_POINTS ? '紙の外にある欄' : null;
}
