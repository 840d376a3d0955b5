import { PDFArray, PDFDict, PDFName, PDFRef, type PDFObject } from 'pdf-lib';
import type { PdfBox } from '../pdf-description';
import { damaged } from './read-xref';
import type { PdfFile } from './pdf-file';

/** A page with what it takes from the leaves above it. */
export interface FilePage {
  ref: PDFRef;
  dict: PDFDict;
  /** Left, bottom, right, top of what is shown, in the page's own space. */
  shown: readonly [number, number, number, number];
  /** Quarter turns, clockwise. */
  turns: 0 | 1 | 2 | 3;
  resources: PDFDict | undefined;
}

const MOST_PAGES = 2_000;
const MOST_DEPTH = 64;

type Inherited = Record<'Resources' | 'MediaBox' | 'CropBox' | 'Rotate', PDFObject | undefined>;
const KEYS = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

export function readPages(file: PdfFile): FilePage[] {
  const root = file.dictAt(file.xref.trailer, 'Root') ?? damaged('root');
  const pages: FilePage[] = [];
  const seen = new Set<PDFDict>();
  const walk = (object: PDFObject | undefined, above: Inherited, depth: number): void => {
    const dict = file.resolve(object);
    if (!(dict instanceof PDFDict) || seen.has(dict) || depth > MOST_DEPTH) return;
    seen.add(dict);
    const own = { ...above };
    for (const key of KEYS) own[key] = dict.get(PDFName.of(key)) ?? own[key];
    const kids = file.at(dict, 'Kids');
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) walk(kid, own, depth + 1);
    else if (object instanceof PDFRef && pages.length < MOST_PAGES) pages.push(pageOf(file, object, dict, own));
  };
  const nothing: Inherited = { Resources: undefined, MediaBox: undefined, CropBox: undefined, Rotate: undefined };
  walk(root.get(PDFName.of('Pages')), nothing, 0);
  return pages.length > 0 ? pages : damaged('pages');
}

/** A4, where a page says nothing, as programs take it. */
const USUAL = [0, 0, 595.28, 841.89];

function pageOf(file: PdfFile, ref: PDFRef, dict: PDFDict, inherited: Inherited): FilePage {
  const all = PDFDict.withContext(file.context);
  for (const key of KEYS) if (inherited[key]) all.set(PDFName.of(key), inherited[key]);
  const media = rectangleOf(file.numbersAt(all, 'MediaBox')) ?? rectangleOf(USUAL);
  const crop = rectangleOf(file.numbersAt(all, 'CropBox'));
  const [left, bottom, right, top] = media ?? [0, 0, 0, 0];
  const shown = crop
    ? ([Math.max(left, crop[0]), Math.max(bottom, crop[1]), Math.min(right, crop[2]), Math.min(top, crop[3])] as const)
    : media;
  const turns = (((Math.round((file.numberAt(all, 'Rotate') ?? 0) / 90) % 4) + 4) % 4) as FilePage['turns'];
  return { ref, dict, shown: shown ?? [0, 0, 0, 0], turns, resources: file.dictAt(all, 'Resources') };
}

/** Corners in order, whichever two of them a file names. */
export function rectangleOf(numbers: readonly number[]): [number, number, number, number] | null {
  const [a, b, c, d] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

export function pageSize({ shown: [left, bottom, right, top], turns }: FilePage): { width: number; height: number } {
  const [across, up] = [right - left, top - bottom];
  return turns % 2 === 0 ? { width: across, height: up } : { width: up, height: across };
}

/** A matrix as the format writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type PageMatrix = readonly [number, number, number, number, number, number];

/** From a page's own space to that of who looks at it: from the top left, down. */
export function toShown(page: FilePage): PageMatrix {
  const [left, bottom, right, top] = page.shown;
  if (page.turns === 1) return [0, 1, 1, 0, -bottom, -left];
  if (page.turns === 2) return [-1, 0, 0, 1, right, -bottom];
  if (page.turns === 3) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}

/** And back. */
export function fromShown(page: FilePage): PageMatrix {
  const [a, b, c, d, e, f] = toShown(page);
  const by = a * d - b * c;
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by];
}

/** First `inner`, then `outer`. */
export const chained = (inner: PageMatrix, outer: PageMatrix): PageMatrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

export const moved = ([a, b, c, d, e, f]: PageMatrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The upright box around a box after a matrix. */
export function boxAfter(
  matrix: PageMatrix,
  [left, top, right, bottom]: readonly [number, number, number, number],
): PdfBox {
  const corners = [
    moved(matrix, left, top),
    moved(matrix, right, top),
    moved(matrix, left, bottom),
    moved(matrix, right, bottom),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}
