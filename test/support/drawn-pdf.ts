import { findCandidates } from '@shared/form-studio/find/find-candidates';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import { readPdfPage } from '@shared/form-studio/page/read-pdf-page';
import type { PdfBox, PdfDescription, PdfField, PdfWord } from '@shared/forms/pdf/pdf-description';

/** Pages of a PDF as cities print them, drawn word by word and line by line. */

export const word = (text: string, left: number, top: number, size = 10): PdfWord => ({
  ...{ text, size, font: '' },
  box: [left, top, text.length * size, size],
});

export const field = (name: string, box: PdfBox): PdfField => ({
  ...{ name, tooltip: '', kind: 'text', isComputed: false, isReadOnly: false, isRequired: false, isMultiLine: false },
  ...{ cells: null, maxLength: null, options: [], value: '', places: [{ page: 1, box, state: null }] },
});

export const drawn = (words: PdfWord[], rules: PdfBox[] = [], fields: PdfField[] = []): PdfDescription => ({
  pages: [{ width: 600, height: 800, words, rules, frames: [], hasMore: false }],
  fields,
});

/** Lines that cross: at these heights, and so far from the left. */
export const grid = (tops: number[], lefts: number[]): PdfBox[] => [
  ...tops.map((top): PdfBox => [lefts[0] ?? 0, top, (lefts.at(-1) ?? 0) - (lefts[0] ?? 0), 0]),
  ...lefts.map((left): PdfBox => [left, tops[0] ?? 0, 0, (tops.at(-1) ?? 0) - (tops[0] ?? 0)]),
];

/** Two rows: a label at the left, room at the right. */
export const TABLE = grid([100, 130, 160], [50, 150, 550]);

export const placesOf = (page: PdfDescription): readonly PlaceCandidate[] =>
  findCandidates(readPdfPage(page)).candidates;

/** Where the first of its places is. */
export const boxOf = (candidate: Pick<PlaceCandidate, 'places'> | undefined): number[] =>
  (candidate?.places[0]?.paper?.box ?? []).map(Math.round);
