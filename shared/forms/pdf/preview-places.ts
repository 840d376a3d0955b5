import { attempt } from '../../problems/problem';
import type { OpenPdf } from './file/open-pdf';
import type { PdfBox } from './pdf-description';

/** Where a preview shows a field, for the colours on the screen and for picking. No file that leaves the app has any. */
export interface PreviewPlace {
  /** From 1. */
  page: number;
  box: PdfBox;
  /** As `previewMark` writes it. */
  mark: string;
}

/** What the list of them is called in a preview's file. */
export const PREVIEW_PLACES = 'RenkeiPreviewPlaces';

/** Those of a preview; none in any other file. */
export function readPreviewPlaces({ file, catalog }: OpenPdf): PreviewPlace[] {
  const stream = file.streamAt(catalog, PREVIEW_PLACES);
  const read = attempt(() => (stream ? (JSON.parse(new TextDecoder().decode(file.stream(stream))) as unknown) : []));
  return read.ok && Array.isArray(read.value) ? read.value.filter(isPlace) : [];
}

function isPlace(one: unknown): one is PreviewPlace {
  if (typeof one !== 'object' || one === null) return false;
  const { page, box, mark } = one as Partial<PreviewPlace>;
  return typeof page === 'number' && typeof mark === 'string' && Array.isArray(box) && box.every(Number.isFinite);
}
